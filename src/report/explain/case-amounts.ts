/** How much a case came to, and by how much that was enough or not. */
import type { CaseAccount } from '../../audit/explain/obligation-explanation.ts';
import { durationText } from '../../time/duration.ts';
import { agreedText, quantity } from '../table/obligations.ts';
import type { ExplainPage } from './page.ts';

/** What was found and what was agreed; null where that says nothing. */
export function foundText(page: ExplainPage, one: CaseAccount): string | null {
  const { own, words } = page;
  const { found, bound, unit, time, inside } = one;
  if (found === null || bound === null || bound === 'before' || unit === 'figure') return null;
  // A single stretch inside the hours, or none, says it already.
  if (inside !== null && inside.spans.length < 2) return null;
  const text = unit === 'ms' ? timeText(page, found, time, one.from, one.done) : quantity(found, unit, words);
  return own.obligation.found(text, agreedText(one, words));
}

/** By how much; null where nothing of the kind can be told. `asOf`: up to when time passed where nothing was done. */
export function marginText(page: ExplainPage, one: CaseAccount, asOf: string | null): string | null {
  const { marginMs, time, unit, bound, outcome, done, facts, looked } = one;
  const { margin, exact } = page.own.obligation;
  if (marginMs === null || bound === 'outside') return null;
  const lasts = facts[0]?.role === 'lasts';
  if (marginMs === 0) return outcome === 'running' ? null : lasts ? exact.limit : exact.onTime;
  const kind = unit === 'ms' ? time : 'elapsed';
  const end = looked?.late?.at ?? done ?? asOf;
  const length = timeText(page, Math.abs(marginMs), kind, one.due, end);
  if (outcome === 'running') return marginMs > 0 && bound !== 'at-least' ? margin.running(length) : null;
  if (lasts && bound === 'at-least') return marginMs > 0 ? margin.extra(length) : margin.short(length);
  if (lasts) return marginMs > 0 ? margin.left(length) : margin.over(length);
  if (marginMs > 0) return margin.early(length);
  return done === null && unit === 'ms' ? margin.over(length) : margin.late(length);
}

/** Elapsed time of two days or more in days; open time is never turned into days. */
function timeText(
  { own, words }: ExplainPage,
  ms: number,
  time: CaseAccount['time'],
  from: string | null,
  to: string | null,
): string {
  const say = own.obligation;
  if (time === 'open') return say.openTime(durationText(ms, words.language));
  const days = Math.floor(ms / msPerDay);
  const rest = ms % msPerDay;
  const text =
    days < 2
      ? durationText(ms, words.language)
      : say.days(days, rest === 0 ? null : durationText(rest, words.language));
  // A wall clock shows an hour more or less between these two.
  return from !== null && to !== null && offsetOf(from) !== offsetOf(to) ? say.clockChange(text) : text;
}

function offsetOf(iso: string): string {
  return iso.endsWith('Z') ? 'Z' : iso.slice(-6);
}

const msPerDay = 86_400_000;
