/** A year of a calendar, date by date: when it opens, and which dates are holidays or have hours of their own. */
import { dayNumber, localDateText, startOfDay } from '../time/local-date.ts';
import type { Spans } from '../time/spans.ts';
import type { DateAccount, WorkingTime } from './working-time.ts';

export interface YearAccount {
  readonly dates: readonly DatedAccount[];
  /** From January on. */
  readonly months: readonly MonthAccount[];
}

export interface DatedAccount extends DateAccount {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly day: number;
  /** Open time as instants; a date on which the clock changes has an hour more or less. */
  readonly open: Spans;
  readonly openMs: number;
}

export interface MonthAccount {
  /** 1 to 12. */
  readonly month: number;
  readonly workingDays: number;
  readonly openMs: number;
}

/** `year` from 1900 to 2200, the years that calendars are laid out for. */
export function yearAccount(calendar: WorkingTime, year: number): YearAccount {
  const dates: DatedAccount[] = [];
  for (let day = dayNumber(year, 1, 1); day < dayNumber(year + 1, 1, 1); day++) {
    const [from, to] = [startOfDay(calendar.zone, day), startOfDay(calendar.zone, day + 1)];
    dates.push({
      ...calendar.dateAccount(day),
      date: localDateText(day),
      day,
      open: calendar.spansBetween(from, to),
      openMs: calendar.openTime(from, to),
    });
  }
  const months = Array.from({ length: 12 }, (_, i): MonthAccount => {
    const own = dates.filter(({ date }) => Number(date.slice(5, 7)) === i + 1);
    return {
      month: i + 1,
      workingDays: own.filter(({ openMs }) => openMs > 0).length,
      openMs: own.reduce((sum, { openMs }) => sum + openMs, 0),
    };
  });
  return { dates, months };
}
