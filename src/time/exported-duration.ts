/** Durations as exports write them. How a policy writes them is another matter: see `duration.ts`. */
import { excelLocal } from './number-times.ts';
import { stepsOf } from './pattern-steps.ts';
import { TimePattern } from './time-pattern.ts';

const UNITS = {
  nanoseconds: 1e-6,
  microseconds: 1e-3,
  milliseconds: 1,
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
} as const;

type Unit = keyof typeof UNITS;

/**
 * How a column of durations is written. A unit: a number of them, with decimals after a point or comma. `h:mm` (`1:20`,
 * `-0:05`, `52:05:07`), `m:ss` (`90:15`). `epoch`: the duration since 1970 began (`1970-01-01 02:37:03`). `words`:
 * `13 hrs, 2 mins`, `1 dag 3 uur`.
 */
export type DurationFormat = Unit | 'h:mm' | 'm:ss' | 'epoch' | 'words';

const READERS: Readonly<Record<Exclude<DurationFormat, Unit>, (text: string) => number>> = {
  'h:mm': hoursAndMinutes,
  'm:ss': minutesAndSeconds,
  epoch: sinceEpoch,
  words: inWords,
};

export const DURATION_FORMATS: readonly DurationFormat[] = [
  ...(Object.keys(UNITS) as Unit[]),
  ...(Object.keys(READERS) as Exclude<DurationFormat, Unit>[]),
];

/** The duration in whole milliseconds, negative ones with a minus; NaN for a text that is not written so. */
export function readExportedDuration(text: string, format: DurationFormat): number {
  const written = text.trim();
  return format in UNITS
    ? numberOf(written, UNITS[format as Unit])
    : READERS[format as Exclude<DurationFormat, Unit>](written);
}

function numberOf(text: string, unit: number): number {
  if (!/^-?\d{1,18}(?:[.,]\d{1,12})?$/.test(text)) return Number.NaN;
  return whole(Number(text.replace(',', '.')) * unit);
}

/** Rounded; 0 for what rounds to -0. */
function whole(ms: number): number {
  return Math.round(ms) + 0;
}

function hoursAndMinutes(text: string): number {
  const parts = /^(-?)(\d{1,7}):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?$/.exec(text);
  if (parts === null) return Number.NaN;
  const [, minus, hours, minutes, seconds, fraction] = parts;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000;
  return signed(minus!, ms + Math.floor(Number(`0.${fraction ?? 0}`) * 1000));
}

function minutesAndSeconds(text: string): number {
  const parts = /^(-?)(\d{1,9}):([0-5]\d)$/.exec(text);
  return parts === null ? Number.NaN : signed(parts[1]!, (Number(parts[2]) * 60 + Number(parts[3])) * 1000);
}

function signed(minus: string, ms: number): number {
  return minus === '' ? ms : 0 - ms;
}

const EPOCH = new TimePattern(stepsFor('yyyy-M-d[ H:mm[:ss[.SSS]]]'));
const EPOCH_DAY_FIRST = new TimePattern(stepsFor('d-M-yyyy[ H:mm[:ss[.SSS]]]'));

/** Also as a spreadsheet writes it: `1-1-1970 2:37`, or the number 25569,109. Day and month matter after January. */
function sinceEpoch(text: string): number {
  const iso = text.replace(/^(\d{4}-\d\d-\d\d)T(.+?)(?:Z|\+00:00)?$/, '$1 $2');
  const read = [EPOCH.read(iso), EPOCH_DAY_FIRST.read(iso), excelLocal(iso)];
  const ms = read.find((each) => !Number.isNaN(each)) ?? Number.NaN;
  return ms >= 0 ? ms : Number.NaN;
}

function stepsFor(pattern: string) {
  const compiled = stepsOf(pattern);
  if ('problem' in compiled) throw new Error(`no pattern: ${pattern}`);
  return compiled.steps;
}

/** The words for a unit, and how long it is. A month is no length. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|msec|milliseconds?|milliseconden)$/, 1],
  [/^(?:s|sec|secs|seconds?|seconden?)$/, UNITS.seconds],
  [/^(?:m|min|mins|minutes?|minuut|minuten)$/, UNITS.minutes],
  [/^(?:h|hr|hrs|hours?|u|uur|uren)$/, UNITS.hours],
  [/^(?:d|days?|dag|dagen)$/, UNITS.days],
  [/^(?:w|wk|weeks?|weken)$/, 7 * UNITS.days],
];

/** Longer than any duration that a program writes. */
const LONGEST = 100;

function inWords(text: string): number {
  if (text.length > LONGEST) return Number.NaN;
  const parts = /^(-?)\s*((?:\d{1,9}(?:[.,]\d{1,9})?\s*[a-z]+\.?(?:\s*,)?(?:\s+(?:and|en))?\s*)+)$/i.exec(
    text,
  );
  if (parts === null) return Number.NaN;
  let ms = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const [, number, word] of parts[2]!.matchAll(/(\d+(?:[.,]\d+)?)\s*([a-z]+)/gi)) {
    const unit = WORDS.find(([names]) => names.test(word!.toLowerCase()))?.[1] ?? Number.NaN;
    // Larger units come first, each once: what is not so is no duration that we know.
    if (!(unit < last)) return Number.NaN;
    last = unit;
    ms += Number(number!.replace(',', '.')) * unit;
  }
  return signed(parts[1]!, whole(ms));
}
