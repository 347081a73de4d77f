import { DAY, instantOf, MINUTE, SECOND, wallClock } from './local-time.ts';

/** Minutes of the day between which an office is open, on working days. */
export interface Hours {
  readonly opens: number;
  readonly closes: number;
}

export const hours = (opens: number, closes: number): Hours => ({ opens: opens * 60, closes: closes * 60 });

/** The Dutch holidays of the years of the samples, by hand: New Year, Easter, King's Day, 5 May, Ascension, Whitsun, Christmas. */
const HOLIDAYS = new Set([
  ...['2025-01-01', '2025-04-20', '2025-04-21', '2025-04-26', '2025-05-05', '2025-05-29', '2025-06-08'],
  ...['2025-06-09', '2025-12-25', '2025-12-26', '2026-01-01'],
]);

/** Whether the day of this wall clock is a working day: Monday to Friday, no holiday. */
export function isWorkingDay(wall: number): boolean {
  const day = new Date(wall);
  const weekday = day.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(day.toISOString().slice(0, 10));
}

/** The instant at which so many seconds of office hours have gone by since `from`. */
export function afterOpenSeconds(from: number, seconds: number, office: Hours): number {
  let left = seconds * SECOND;
  let wall = wallClock(from);
  for (;;) {
    const midnight = Math.floor(wall / DAY) * DAY;
    const closes = midnight + office.closes * MINUTE;
    const starts = Math.max(wall, midnight + office.opens * MINUTE);
    if (isWorkingDay(midnight) && starts < closes) {
      if (starts + left <= closes) return instantOf(starts + left);
      left -= closes - starts;
    }
    wall = midnight + DAY;
  }
}
