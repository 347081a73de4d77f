/** How much a case came to, and by how much that was enough or not. */
import type { CaseAccount } from '../../audit/explain/obligation-explanation.ts';
import { durationText } from '../../time/duration.ts';
import { agreedText, quantity } from '../table/obligations.ts';
import type { ExplainPage } from './page.ts';

type Time = CaseAccount['time'];

/** What was found and what was agreed; null where that says nothing. */
export function foundText(page: ExplainPage, one: CaseAccount): string | null {
  const { own, words } = page;
  const { found, bound, unit, time, inside } = one;
  if (found === null || bound === null || bound === 'before' || unit === 'figure') return null;
  // A single stretch inside the hours, or none, says it already.
  if (inside !== null && inside.spans.length < 2) return null;
  const { limit, deadline } = one;
  const days = deadline?.kind === 'working-days' && time === 'open' && limit !== null;
  const agreed = `${agreedText(one, words)}${days ? ` (${durationText(limit, words.language)})` : ''}`;
  if (unit === 'count') return own.obligation.found(quantity(found, unit, words), agreed);
  return own.obligation.found(shifted(page, timeText(page, found, time), time, one.from, one.done), agreed);
}

/** By how much; null where nothing of the kind can be told. `asOf`: up to when time passed where nothing was done. */
export function marginText(page: ExplainPage, one: CaseAccount, asOf: string | null): string | null {
  const { due, done, looked, unit } = one;
  // Without an as-of there is nothing up to which time passed.
  if (one.outcome === 'running' && asOf === null) return null;
  const time = unit === 'ms' ? one.time : 'elapsed';
  const text = plainMargin(page, one, time);
  return text === null ? null : shifted(page, text, time, due, looked?.late?.at ?? done ?? asOf);
}

function plainMargin(page: ExplainPage, one: CaseAccount, time: Time): string | null {
  const { marginMs, unit, bound, outcome, done, facts } = one;
  const { margin, exact } = page.own.obligation;
  if (marginMs === null || bound === 'outside') return null;
  const lasts = facts[0]?.role === 'lasts';
  if (marginMs === 0 && outcome === 'breached') return exact.over;
  if (marginMs === 0) return outcome === 'running' ? null : lasts ? exact.limit : exact.onTime;
  const length = timeText(page, Math.abs(marginMs), time);
  if (outcome === 'running') return marginMs > 0 && bound !== 'at-least' ? margin.running(length) : null;
  if (lasts && bound === 'at-least') return marginMs > 0 ? margin.extra(length) : margin.short(length);
  if (lasts) return marginMs > 0 ? margin.left(length) : margin.over(length);
  if (marginMs > 0) return margin.early(length);
  return done === null && unit === 'ms' ? margin.over(length) : margin.late(length);
}

/** Elapsed time of two days or more in days; open time is never turned into days. */
function timeText({ own, words }: ExplainPage, ms: number, time: Time): string {
  const say = own.obligation;
  if (time === 'open') return say.openTime(durationText(ms, words.language));
  const days = Math.floor(ms / msPerDay);
  if (days < 2) return durationText(ms, words.language);
  const rest = ms % msPerDay;
  return say.days(days, rest === 0 ? null : durationText(rest, words.language));
}

/** A wall clock shows an hour more or less between two instants when the clocks were changed. */
function shifted(
  { own }: ExplainPage,
  text: string,
  time: Time,
  from: string | null,
  to: string | null,
): string {
  const changed = time === 'elapsed' && from !== null && to !== null && offsetOf(from) !== offsetOf(to);
  return changed ? own.obligation.clockChange(text) : text;
}

function offsetOf(iso: string): string {
  return iso.endsWith('Z') ? 'Z' : iso.slice(-6);
}

const msPerDay = 86_400_000;
