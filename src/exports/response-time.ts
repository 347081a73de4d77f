/** Response times in other units, as milliseconds to the last digit: a limit is not to be met by rounding. */
import { type DurationFormat, readExportedDuration } from '../time/exported-duration.ts';

/** By how many places the decimal point moves. */
const PLACES: Readonly<Partial<Record<DurationFormat, number>>> = {
  nanoseconds: -6,
  microseconds: -3,
  milliseconds: 0,
  seconds: 3,
};

/** The length as decimal text in milliseconds; null when the text is none. Other units are rounded to the millisecond. */
export function inMilliseconds(text: string, unit: DurationFormat): string | null {
  const parts = /^(\d{1,18})(?:[.,](\d{1,12}))?$/.exec(text);
  const places = PLACES[unit];
  if (parts !== null && places !== undefined) return moved(parts[1]!, parts[2] ?? '', places);
  const length = readExportedDuration(text, unit);
  return Number.isNaN(length) ? null : String(length);
}

function moved(whole: string, decimals: string, places: number): string {
  const digits = `${whole.padStart(7, '0')}${decimals.padEnd(3, '0')}`;
  const point = Math.max(whole.length, 7) + places;
  const [before, after] = [digits.slice(0, point), digits.slice(point).replace(/0+$/, '')];
  return `${before.replace(/^0+(?=\d)/, '')}${after === '' ? '' : `.${after}`}`;
}
