/** Lengths of time as exports write them. */
import type { UNITS } from './schema.ts';

export type Unit = (typeof UNITS)[number];

const SECOND = 1000;
const MINUTE = 60_000;
const HOUR = 3_600_000;
const FACTORS: Readonly<Partial<Record<Unit, number>>> = {
  milliseconds: 1,
  seconds: SECOND,
  minutes: MINUTE,
  hours: HOUR,
};

/**
 * A length of time in whole milliseconds, NaN when the text is none. `clock` is `H:MM` or `H:MM:SS`, `epoch` the date
 * that lies so long after 1970 (`1970-01-01 02:37:03`), `words` is `13 hrs, 2 mins`; the others are numbers, with a
 * decimal point or comma.
 */
export function lengthOf(text: string, unit: Unit): number {
  if (unit === 'clock') return clockLength(text);
  if (unit === 'words') return lengthInWords(text);
  if (unit === 'epoch') return /^\d{4}-/.test(text) ? Date.parse(`${text.slice(0, 19).replace(' ', 'T')}Z`) : Number.NaN;
  return /^-?\d{1,12}([.,]\d{1,9})?$/.test(text)
    ? Math.round(Number(text.replace(',', '.')) * FACTORS[unit]!)
    : Number.NaN;
}

function clockLength(text: string): number {
  const parts = /^(-?)(\d{1,7}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text);
  if (parts === null) return Number.NaN;
  const [, sign, hours, minutes, seconds] = parts;
  const length = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds ?? 0) * SECOND;
  return sign === '-' ? -length : length;
}

const PART = /^(\d{1,7})\s*(days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)$/i;
const BY_LETTER: Readonly<Record<string, number>> = { d: 24 * HOUR, h: HOUR, m: MINUTE, s: SECOND };

function lengthInWords(text: string): number {
  let length = 0;
  for (const piece of text.split(/,| and /)) {
    const part = PART.exec(piece.trim());
    if (part === null) return Number.NaN;
    length += Number(part[1]) * BY_LETTER[part[2]![0]!.toLowerCase()]!;
  }
  return length;
}
