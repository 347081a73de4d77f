/** Dates without a time: whole days since 1970-01-01 in the proleptic Gregorian calendar (ISO 8601). */
import { firstInstantFrom, type Zone } from './zone.ts';

export const msPerDay = 86_400_000;

/** The day number of a date of the Gregorian calendar; month 1..12, not checked. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years that start in March, so that the leap day is the last: Fliegel and Van Flandern, as reworked by Hinnant.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

/** Year, month (1..12) and day of the month of a day number. */
export function dateOf(dayNumber: number): { year: number; month: number; day: number } {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 28 to 31; 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  return month >= 1 && month <= 12 ? 31 : 0;
}

/** `2025-07-01`; years beyond 0000..9999 with a sign and six digits, as ISO 8601 has them. */
export function localDateText(dayNumber: number): string {
  const { year, month, day } = dateOf(dayNumber);
  return `${yearText(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The day number of a date written `YYYY-MM-DD`; null when it is not written so or does not exist. */
export function dayNumberOf(dateText: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(dateText);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return day >= 1 && day <= daysInMonth(year, month) ? dayNumber(year, month, day) : null;
}

/** The day number of the date that the wall clock shows at an instant. */
export function localDay(zone: Zone, instant: number): number {
  return Math.floor(zone.toLocal(instant) / msPerDay);
}

/** The first instant of a local date: its midnight, or the first one after it where a clock change skips that. */
export function startOfDay(zone: Zone, dayNumber: number): number {
  return firstInstantFrom(zone, dayNumber * msPerDay);
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(dayNumber: number): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber + 3) % 7) + 7) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

const numbers = Array.from({ length: 100 }, (_, n) => `${n}`.padStart(2, '0'));

/** `00` to `99`. */
export function twoDigits(n: number): string {
  return numbers[n]!;
}

function yearText(year: number): string {
  if (year >= 0 && year <= 9999) return `${year}`.padStart(4, '0');
  return `${year < 0 ? '-' : '+'}${`${Math.abs(year)}`.padStart(6, '0')}`;
}
