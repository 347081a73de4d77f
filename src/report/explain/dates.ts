/** Dates and times as a letter has them: `Friday 18 April 2025 16:20`. */
import { shown } from '../../text/shown.ts';
import { dateOf, dayNumberOf, weekdayOf } from '../../time/local-date.ts';
import { localOf } from '../moment.ts';
import type { AllWords } from './words.ts';

/** `Friday 18 April`, or with the year. */
export function dayText(day: number, { own }: AllWords, withYear: boolean): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  const text = `${own.weekdays[weekdayOf(day)]} ${dayOfMonth} ${own.months[month - 1]}`;
  return withYear ? `${text} ${year}` : text;
}

/** The same of a date written `YYYY-MM-DD`. */
export function dateText(date: string, all: AllWords): string {
  const day = dayNumberOf(date);
  return day === null ? shown(date) : dayText(day, all, false);
}

/** `Friday 18 April 2025 16:20`. */
export function letterMoment(iso: string, all: AllWords): string {
  const local = localOf(iso, all.words);
  return local === null ? shown(iso) : `${dayText(local.day, all, true)} ${local.time}`;
}

/** The same without the year, for a step of which the year is known. */
export function stepMoment(iso: string, all: AllWords): string {
  const local = localOf(iso, all.words);
  return local === null ? shown(iso) : `${dayText(local.day, all, false)} ${local.time}`;
}

/** The time of day; the midnight that ends a date is `24:00` of it. */
export function timeOn(date: string, iso: string, { words }: AllWords): string {
  const local = localOf(iso, words);
  if (local === null) return shown(iso);
  return local.time === '00:00' && local.day - 1 === dayNumberOf(date) ? '24:00' : local.time;
}
