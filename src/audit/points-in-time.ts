/** Where the targets that are points in time lie before any pause moves them (SEMANTICS section 2). Instants in ms. */
import type { WorkingTime } from '../calendar/working-time.ts';
import { localDay, msPerDay } from '../time/local-date.ts';
import { resolveLocal, type Zone } from '../time/zone.ts';

/** A local time, or the close, of the first working day after the start's local date. */
export function nextWorkingDay(at: number | 'close', from: number, calendar: WorkingTime): number {
  const day = calendar.nextWorkingDay(localDay(calendar.zone, from), 1);
  return at === 'close' ? calendar.closeOf(day) : resolveLocal(calendar.zone, day * msPerDay + at);
}

/** The same local time so many weeks, months or years later, on the last day of the month where the day is missing. */
export function sameLocalTimeLater(
  unit: 'week' | 'month' | 'year',
  count: number,
  from: number,
  zone: Zone,
): number {
  const local = zone.toLocal(from);
  if (unit === 'week') return resolveLocal(zone, local + count * 7 * msPerDay);
  const date = new Date(local);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + (unit === 'year' ? 12 * count : count));
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return resolveLocal(zone, date.getTime());
}

/** The close of the Nth working day after the start's local date. */
export function endOfWorkingDay(days: number, from: number, calendar: WorkingTime): number {
  return calendar.closeOf(calendar.nextWorkingDay(localDay(calendar.zone, from), days));
}

/** The same local time on the Nth following working day; a start outside the hours counts from the next opening. */
export function sameTimeOnWorkingDay(days: number, from: number, calendar: WorkingTime): number {
  const start = calendar.nextOpening(from);
  const day = calendar.nextWorkingDay(localDay(calendar.zone, start), days);
  return resolveLocal(calendar.zone, day * msPerDay + timeOfDay(calendar, start));
}

function timeOfDay(calendar: WorkingTime, instant: number): number {
  return calendar.zone.toLocal(instant) - localDay(calendar.zone, instant) * msPerDay;
}
