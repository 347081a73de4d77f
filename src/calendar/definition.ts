/**
 * What a policy says of a calendar: hours per weekday, which holidays close it, and dates with hours of their own.
 * All durations are whole milliseconds; a local time of day is milliseconds since local midnight.
 */
import type { WeeklyHours } from './weekly-hours.ts';

export interface CalendarDefinition {
  readonly id: string;
  readonly title: string;
  readonly clause: string | null;
  readonly weekly: WeeklyHours;
  readonly holidays: HolidayRules | null;
  /** Single dates with hours of their own (none: closed), which stand above weekly hours and holidays. */
  readonly exceptions: readonly DatedHours[];
}

export interface HolidayRules {
  readonly country: string | null;
  readonly state: string | null;
  /** `public`, `bank`, `school`, `optional`, `observance`: the types of date-holidays that close the calendar. */
  readonly types: readonly string[];
  readonly add: readonly HolidayRule[];
  readonly remove: readonly HolidayRule[];
}

/** A date of one year (`2025-12-24`), of every year (`12-24`), of every year divisible by N, or a holiday by name. */
export interface HolidayRule {
  readonly name: string | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly yearsDivisibleBy: number | null;
  /** Name of a holiday in the country's list, any type (`Goede Vrijdag`). Then month and day are null. */
  readonly holiday: string | null;
}

export interface DatedHours {
  readonly date: string;
  readonly name: string | null;
  /** Flat pairs of milliseconds since local midnight, sorted; empty: closed. */
  readonly hours: readonly number[];
}
