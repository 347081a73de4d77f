/**
 * How instants are written in an export, as data: `iso`, `unix seconds`, `unix milliseconds`, `excel serial`, or a
 * pattern of letters (`d-M-yyyy H:mm[:ss]`).
 */
import { InstantReader } from './instant.ts';
import { LocalTimes, type TimeReader } from './local-times.ts';
import { excelLocal, unixInstant } from './number-times.ts';
import { type FormatProblem, stepsOf } from './pattern-steps.ts';
import { TimePattern } from './time-pattern.ts';
import type { Zone } from './zone.ts';

export type { FormatProblem, PatternFault } from './pattern-steps.ts';

export interface TimeFormat {
  /** As it is written. */
  readonly text: string;
  /** A reader of its own for texts in this format; local times are those of the zone. */
  reader(zone: Zone, ambiguous: 'earlier' | 'later'): TimeReader;
}

/** ISO 8601, the format of canonical files. */
export const ISO: TimeFormat = {
  text: 'iso',
  reader: (zone, ambiguous) => new InstantReader(zone, ambiguous),
};

const NAMED: Readonly<Record<string, TimeFormat['reader']>> = {
  iso: ISO.reader,
  'unix seconds': (zone, ambiguous) => new UnixReader(zone, ambiguous, 1000),
  'unix milliseconds': (zone, ambiguous) => new UnixReader(zone, ambiguous, 1),
  'excel serial': (zone, ambiguous) => new ExcelReader(zone, ambiguous),
};

/** The formats that have a name. */
export const NAMED_FORMATS: readonly string[] = Object.keys(NAMED);

/**
 * The format that a text describes, or what is wrong with it (`problem.code` is the code of a diagnostic with the slots
 * `text` and `part`).
 *
 * Letters of a pattern: `yyyy` `yy` (00-68 is 20..) · `M` `MM` number, `MMM` `MMMM` name (Dutch or English, long or short)
 * · `d` `dd` · `H` `HH` to 24:00 · `h` `hh` with `a` (AM, p.m.) · `mm` · `ss` · `SSS` (any number of digits) · `E` name of
 * the day, not checked · `X` offset (`Z`, `+02:00`, `UTC`) · `[...]` may be absent · `'...'` as it stands; `T` and signs
 * stand for themselves, a space for white space with or without a comma before it. Leading zeros do not matter, except where digits adjoin; the three separators of dates
 * (`-` `/` `.`) are one, as spreadsheets exchange them.
 */
export function timeFormat(text: string): { format: TimeFormat } | { problem: FormatProblem } {
  const written = text.trim();
  const name = written.toLowerCase();
  if (Object.hasOwn(NAMED, name)) return { format: { text: name, reader: NAMED[name]! } };
  const compiled = stepsOf(written);
  if ('problem' in compiled) return compiled;
  const { steps } = compiled;
  return {
    format: {
      text: written,
      reader: (zone, ambiguous) => new PatternReader(zone, ambiguous, new TimePattern(steps)),
    },
  };
}

/** Reads each text by the first of these formats that it is written in. There has to be one at least. */
export function timeReader(
  formats: readonly TimeFormat[],
  zone: Zone,
  ambiguous: 'earlier' | 'later',
): TimeReader {
  const readers = formats.map((format) => format.reader(zone, ambiguous));
  return readers.length === 1 ? readers[0]! : new FirstThatFits(readers);
}

class PatternReader extends LocalTimes {
  readonly #pattern: TimePattern;

  constructor(zone: Zone, ambiguous: 'earlier' | 'later', pattern: TimePattern) {
    super(zone, ambiguous);
    this.#pattern = pattern;
  }

  read(text: string): number {
    this.begin();
    const local = this.#pattern.read(text);
    if (Number.isNaN(local)) return this.fail('bad-time');
    if (!Number.isNaN(this.#pattern.offset)) return local - this.#pattern.offset;
    return this.#pattern.dateAlone ? this.resolveDate(local) : this.resolve(local);
  }
}

class UnixReader extends LocalTimes {
  readonly #unit: number;

  /** @param unit milliseconds of one */
  constructor(zone: Zone, ambiguous: 'earlier' | 'later', unit: number) {
    super(zone, ambiguous);
    this.#unit = unit;
  }

  read(text: string): number {
    this.begin();
    const instant = unixInstant(text, this.#unit);
    return Number.isNaN(instant) ? this.fail('bad-time') : instant;
  }
}

class ExcelReader extends LocalTimes {
  read(text: string): number {
    this.begin();
    const local = excelLocal(text);
    if (Number.isNaN(local)) return this.fail('bad-time');
    return /[.,]/.test(text) ? this.resolve(local) : this.resolveDate(local);
  }
}

class FirstThatFits implements TimeReader {
  #last: TimeReader;
  readonly #readers: readonly TimeReader[];

  constructor(readers: readonly TimeReader[]) {
    this.#readers = readers;
    this.#last = readers[0]!;
  }

  get problem() {
    return this.#last.problem;
  }

  get ambiguous() {
    return this.#last.ambiguous;
  }

  read(text: string): number {
    for (const reader of this.#readers) {
      this.#last = reader;
      const instant = reader.read(text);
      // A time that a clock change skips is written as it should be: no other format makes it another.
      if (reader.problem !== 'bad-time') return instant;
    }
    return Number.NaN;
  }
}
