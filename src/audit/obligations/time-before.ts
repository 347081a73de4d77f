/** Targets counted backward: the last moment at which something that has to come first could still come (SEMANTICS section 8). */
import type { Target } from '../../policy/policy.ts';
import { localDay, msPerDay } from '../../time/local-date.ts';
import { LAID_OUT_FROM, resolveLocal } from '../../time/zone.ts';
import { CLOCK, type Measure, openMeasure } from '../measure.ts';
import { sameLocalTimeLater } from '../points-in-time.ts';
import type { DueTerms } from './due.ts';

/**
 * The last instant that lies so long before another: NaN when the calendar was not open so long before. Weeks and
 * months go back in local time, to the last day of a month that is too short.
 */
export function lastMoment(target: Target, before: number, terms: DueTerms): number {
  const { calendar } = terms;
  switch (target.kind) {
    case 'clock':
      return before - target.ms;
    case 'open':
      return openTimeBefore(target.ms, before, terms);
    case 'calendar':
      return sameLocalTimeLater(target.unit, -target.count, before, calendar.zone);
    case 'working-days':
      return workingDaysBefore(target.days, before, terms);
    case 'earliest':
      return Math.min(...target.of.map((part) => lastMoment(part, before, terms)));
    case 'latest':
      return Math.max(...target.of.map((part) => lastMoment(part, before, terms)));
    default:
      throw new Error(`${target.kind} counted backward: the policy check lets none through`);
  }
}

/** How long something came before, and how long it should have, in the target's own time. */
export function timeBefore(target: Target, at: number, before: number, due: number, terms: DueTerms) {
  const open = target.kind === 'open' || (target.kind === 'working-days' && terms.workingDay === 'hours');
  const measure: Measure = open ? openMeasure(terms.calendar) : CLOCK;
  return { foundMs: measure.between(at, before), limitMs: measure.between(due, before) };
}

function openTimeBefore(ms: number, before: number, { calendar }: DueTerms): number {
  let reach = ms;
  while (calendar.openTime(before - reach, before) < ms) {
    reach *= 2;
    if (before - reach < LAID_OUT_FROM) return Number.NaN;
  }
  const from = before - reach;
  const rest = calendar.openTime(from, before) - ms;
  // Where the hours before it end is as early as where they begin again: the later of the two is still in time.
  return calendar.nextOpening(calendar.addOpenTime(from, rest));
}

function workingDaysBefore(days: number, before: number, terms: DueTerms): number {
  const { calendar, workingDay } = terms;
  switch (workingDay) {
    case 'hours':
      return openTimeBefore(days * calendar.fullDayMs, before, terms);
    case 'end-of-day':
      return calendar.closeOf(workingDayBefore(days, localDay(calendar.zone, before), terms));
    case 'same-time': {
      const day = localDay(calendar.zone, before);
      const time = calendar.zone.toLocal(before) - day * msPerDay;
      return resolveLocal(calendar.zone, workingDayBefore(days, day, terms) * msPerDay + time);
    }
    case null:
      throw new Error('working days without a working_day: the policy check lets no such policy through');
  }
}

/** The nth working day before a date; NaN when there is none. */
function workingDayBefore(n: number, day: number, { calendar }: DueTerms): number {
  let left = n;
  for (let earlier = day - 1; earlier * msPerDay > LAID_OUT_FROM; earlier--) {
    if (calendar.isWorkingDay(earlier)) left--;
    if (left === 0) return earlier;
  }
  return Number.NaN;
}
