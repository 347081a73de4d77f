/** The formats that are looked for in a column whose format nobody gave. */
import { ISO, type TimeFormat, timeFormat } from './time-format.ts';

export interface KnownFormats {
  /** Those that can be read in one way only, in the order in which they are tried. */
  readonly fixed: readonly TimeFormat[];
  /** Numbers for day and month in this order, and in the other one: `dayFirst[i]` and `monthFirst[i]` differ in it only. */
  readonly dayFirst: readonly TimeFormat[];
  readonly monthFirst: readonly TimeFormat[];
}

const DATES = ['d-M-yyyy', 'd-M-yy'];
const NAMED_DATES = ['d MMM yyyy', 'd-MMM-yyyy', 'd MMM yy', 'd-MMM-yy', 'MMM d yyyy'];
const TIMES = ['[ H:mm[:ss]]', ' h:mm[:ss] a', ' H:mm:ss.SSS'];

const FIXED = [
  ISO.text,
  'yyyy-M-d[ H:mm[:ss[.SSS]]]',
  'yyyy-M-d h:mm[:ss] a',
  'yyyy-M-d H:mm[:ss[.SSS]] X',
  ...withTimes(NAMED_DATES),
  'E d MMM yyyy H:mm[:ss] X',
];

function withTimes(dates: readonly string[]): string[] {
  return dates.flatMap((date) => TIMES.map((time) => `${date}${time}`));
}

function formats(texts: readonly string[]): TimeFormat[] {
  return texts.map((text) => {
    const compiled = timeFormat(text);
    if ('problem' in compiled) throw new Error(`a known format that is none: ${text}`);
    return compiled.format;
  });
}

export const KNOWN: KnownFormats = {
  fixed: formats(FIXED),
  dayFirst: formats(withTimes(DATES)),
  monthFirst: formats(withTimes(DATES.map((date) => date.replace('d-M', 'M-d')))),
};

export interface NumberFormat {
  readonly format: TimeFormat;
  /** Numbers outside [from, to) are more likely something else: these are the years 2000 to 2099. */
  readonly from: number;
  readonly to: number;
}

/** Bare numbers that may be instants. No number is in the range of two of them. */
export const NUMBER_FORMATS: readonly NumberFormat[] = [
  numbers('excel serial', 36_526, 73_051),
  numbers('yyyyMMdd', 20_000_101, 21_000_101),
  numbers('unix seconds', 946_684_800, 4_102_444_800),
  numbers('yyyyMMddHHmm', 200_001_010_000, 210_001_010_000),
  numbers('unix milliseconds', 946_684_800_000, 4_102_444_800_000),
  numbers('yyyyMMddHHmmss', 20_000_101_000_000, 21_000_101_000_000),
];

function numbers(text: string, from: number, to: number): NumberFormat {
  return { format: formats([text])[0]!, from, to };
}
