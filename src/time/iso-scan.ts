/** The parts of an ISO 8601 time, read character by character: no strings are made, and nothing is guessed. */
import { dayNumber, daysInMonth } from './local-date.ts';

const greatestOffset = 18 * 3_600_000;

/** The day number of the `YYYY-MM-DD` that a text starts with, or NaN. */
export function readDate(text: string): number {
  const century = twoDigitsAt(text, 0);
  const yearOfCentury = twoDigitsAt(text, 2);
  const month = twoDigitsAt(text, 5);
  const day = twoDigitsAt(text, 8);
  if (century < 0 || yearOfCentury < 0 || day < 1) return Number.NaN;
  if (month < 1 || month > 12 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  const year = century * 100 + yearOfCentury;
  return day <= 28 || day <= daysInMonth(year, month) ? dayNumber(year, month, day) : Number.NaN;
}

/** The offset that a text ends with from `at` on, in milliseconds, or NaN. */
export function readOffset(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  const length = text.length - at;
  if (sign === 90 || sign === 122) return length === 1 ? 0 : Number.NaN;
  if (sign !== 43 && sign !== 45) return Number.NaN;
  const hours = twoDigitsAt(text, at + 1);
  let [minutes, seconds] = [0, 0];
  if (length === 5) minutes = twoDigitsAt(text, at + 3);
  else if (length === 6 && text.charCodeAt(at + 3) === 58) minutes = twoDigitsAt(text, at + 4);
  else if (length === 9 && text.charCodeAt(at + 3) === 58 && text.charCodeAt(at + 6) === 58) {
    // Local mean time, as `instantText` writes it.
    minutes = twoDigitsAt(text, at + 4);
    seconds = twoDigitsAt(text, at + 7);
  } else if (length !== 3) return Number.NaN;
  if (hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return Number.NaN;
  const offset = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  if (offset > greatestOffset) return Number.NaN;
  return sign === 45 ? -offset : offset;
}

/** The number of two digits at `at`; -1 where there is none. */
export function twoDigitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const units = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : -1;
}

/** Where the digits that start at `from` end. */
export function endOfDigits(text: string, from: number): number {
  let end = from;
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1;
  return end;
}

/** The digits of [from, end) as a decimal fraction of a second, cut off at the millisecond. */
export function readMilliseconds(text: string, from: number, end: number): number {
  let ms = 0;
  for (let i = from, worth = 100; i < end && worth >= 1; i += 1, worth /= 10)
    ms += (text.charCodeAt(i) - 48) * worth;
  return ms;
}

export function onlyZeros(text: string, from: number, end: number): boolean {
  for (let i = from; i < end; i += 1) if (text.charCodeAt(i) !== 48) return false;
  return true;
}
