/** What the time from start to stop is made of, as a bar: counted, over, paused, outside hours; each with a pattern. */
import type { BreachResult, InstantText } from '../../audit/result.ts';
import { html, type Markup } from './markup.ts';
import { duration } from './parts.ts';
import type { Sheet } from './sheet.ts';

export type TimeKind = 'counted' | 'over' | 'paused' | 'outside';

export interface TimePart {
  readonly kind: TimeKind;
  readonly ms: number;
}

/**
 * In ms. Of a point in time the part over it is what was counted after it at most. What is neither counted nor paused
 * lay outside the hours of the calendar.
 */
export function madeOf(breach: BreachResult, asOf: InstantText | null): TimePart[] {
  const { from, stopped, countedMs, pausedMs, overrunMs } = breach;
  const end = stopped ?? asOf;
  const elapsed = end === null ? Number.NaN : Date.parse(end) - Date.parse(from);
  const over = Math.min(overrunMs, countedMs);
  return [
    { kind: 'counted', ms: countedMs - over },
    { kind: 'over', ms: over },
    { kind: 'paused', ms: pausedMs },
    { kind: 'outside', ms: Math.max(0, elapsed - countedMs - pausedMs) || 0 },
  ];
}

/** Nothing where no time passed. */
export function timeBar(breach: BreachResult, sheet: Sheet): Markup | null {
  const { say, words, result } = sheet;
  const parts = madeOf(breach, result.asOf).filter(({ ms }) => ms > 0);
  const all = parts.reduce((sum, { ms }) => sum + ms, 0);
  if (all === 0) return null;
  let at = 0;
  const drawn = parts.map(({ kind, ms }) => {
    const from = at;
    at += ms;
    return html`<rect class="time-${kind}" x="${percent(from, all)}" width="${percent(ms, all)}" y="0" height="14"/>`;
  });
  const said = parts.map(({ kind, ms }) => `${duration(ms, words)} ${say.breaches[kind]}`);
  return html`<svg class="bar" role="img" aria-label="${say.breaches.bar}: ${words.list(said)}" width="100%" height="14">${drawn}</svg>
<ul class="key">${parts.map(
    ({ kind, ms }) =>
      html`<li><svg class="swatch" aria-hidden="true" width="14" height="14"><rect class="time-${kind}" width="14" height="14"/></svg> ${duration(ms, words)} ${say.breaches[kind]}</li>`,
  )}</ul>
`;
}

/** Patterns are drawn once and used by all bars and charts. */
export const PATTERNS: Markup = html`<svg class="unseen" aria-hidden="true" width="0" height="0"><defs>
<pattern id="hatch-over" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="bad-wash" width="6" height="6"/><rect class="bad-line" width="3" height="6"/></pattern>
<pattern id="dots-paused" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="quiet-wash" width="6" height="6"/><circle class="quiet-line" cx="3" cy="3" r="1.3"/></pattern>
<pattern id="hatch-unknown" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="open-wash" width="5" height="5"/><rect class="open-line" width="1.5" height="5"/></pattern>
</defs></svg>
`;

function percent(part: number, all: number): string {
  return `${Math.round((part / all) * 10_000) / 100}%`;
}
