/** From the holidays that a country lists to the dates that a policy closes on. */
import { dateOf, dayNumber, daysInMonth, localDateText } from '../time/local-date.ts';
import type { HolidayRule, HolidayRules } from './definition.ts';

/** A holiday as a country lists it, of any type. */
export interface ListedHoliday {
  /** Day number of its first local date, and over how many dates it lasts. */
  readonly first: number;
  readonly days: number;
  readonly name: string;
  /** Its names in all languages; `name` may say in addition that it is a substitute day. */
  readonly names: readonly string[];
  readonly type: string;
}

/** A date that closes a calendar. */
export interface ClosedDate {
  readonly name: string;
  /** Whether the country's list has it, or the policy adds it. */
  readonly from: 'data' | 'policy';
}

/**
 * The dates of one year that the rules close, with their names: the country's holidays of the listed types, less what
 * is removed, plus what is added. Adding comes last, so that a holiday can be removed for all years and added for some.
 */
export function datesUnder(
  rules: HolidayRules,
  year: number,
  listedUnder: (year: number) => readonly ListedHoliday[],
): ReadonlyMap<number, ClosedDate> {
  // A holiday may be listed under the year before or after, or last into it.
  const listed = [year - 1, year, year + 1].flatMap((each) => [...listedUnder(each)]);
  const dates = new Map<number, ClosedDate>();
  for (const holiday of listed.filter((each) => rules.types.includes(each.type))) {
    for (const day of daysOf(holiday, year)) {
      const removed = rules.remove.some((rule) => takesAway(rule, holiday, day));
      if (!removed && !dates.has(day)) dates.set(day, { name: holiday.name, from: 'data' });
    }
  }
  for (const rule of rules.add) addDates(dates, rule, year, listed);
  return dates;
}

/** Whether a name is the wanted one; case and white space around it do not matter. */
export function sameName(name: string, wanted: string): boolean {
  return name.trim().toLowerCase() === wanted.trim().toLowerCase();
}

/** Whether a rule's month and day never occur: 30 February. */
export function isImpossible(rule: HolidayRule): boolean {
  return (
    rule.month !== null &&
    !(rule.day !== null && rule.day >= 1 && rule.day <= daysInMonth(rule.year ?? 2000, rule.month))
  );
}

/** A rule's date as it is written: `2025-12-24`, `12-24`. */
export function dateText({ year, month, day }: HolidayRule): string {
  const parts = [month, day].map((part) => `${part}`.padStart(2, '0'));
  return [...(year === null ? [] : [year]), ...parts].join('-');
}

function addDates(
  dates: Map<number, ClosedDate>,
  rule: HolidayRule,
  year: number,
  listed: readonly ListedHoliday[],
): void {
  if (!holdsIn(rule, year)) return;
  if (rule.holiday !== null) {
    for (const holiday of listed.filter((each) => isNamed(each, rule.holiday!))) {
      for (const day of daysOf(holiday, year)) add(dates, day, rule.name, holiday.name);
    }
  } else if (rule.month !== null && rule.day !== null && rule.day <= daysInMonth(year, rule.month)) {
    const day = dayNumber(year, rule.month, rule.day);
    add(dates, day, rule.name, listed.find((each) => daysOf(each, year).includes(day))?.name);
  }
}

function add(dates: Map<number, ClosedDate>, day: number, name: string | null, listedName?: string): void {
  const known = dates.get(day);
  dates.set(day, {
    name: name ?? known?.name ?? listedName ?? localDateText(day),
    from: known?.from ?? 'policy',
  });
}

function takesAway(rule: HolidayRule, holiday: ListedHoliday, day: number): boolean {
  const date = dateOf(day);
  if (!holdsIn(rule, date.year)) return false;
  return rule.holiday === null
    ? rule.month === date.month && rule.day === date.day
    : isNamed(holiday, rule.holiday);
}

function holdsIn(rule: HolidayRule, year: number): boolean {
  return (
    (rule.year ?? year) === year && (rule.yearsDivisibleBy === null || year % rule.yearsDivisibleBy === 0)
  );
}

function isNamed(holiday: ListedHoliday, wanted: string): boolean {
  return sameName(holiday.name, wanted) || holiday.names.some((name) => sameName(name, wanted));
}

/** The dates of a holiday that lie in a year. */
function daysOf(holiday: ListedHoliday, year: number): number[] {
  const days = Array.from({ length: holiday.days }, (_, i) => holiday.first + i);
  return days.filter((day) => dateOf(day).year === year);
}
