/** Reads local times written to a pattern, character by character: it runs once per cell of a large export. */
import { endOfDigits, readMilliseconds, readOffset } from './iso-scan.ts';
import { dayNumber, daysInMonth, msPerDay } from './local-date.ts';
import { isDayName, monthNamed } from './month-names.ts';
import { FIELD, type Step } from './pattern-steps.ts';

/** Until 2068 two digits are a year of this century, as POSIX has it; tickets of before 1969 there are none. */
const LAST_OF_CENTURY = 68;
const ABSENT = -1;

export class TimePattern {
  /** The offset that the text read last ends with, in milliseconds; NaN where it has none. */
  offset = Number.NaN;
  /** Whether the text read last is a date without a time of day. */
  dateAlone = false;
  readonly #steps: readonly Step[];
  /** Hours go to 12, and AM or PM has to stand with them. */
  readonly #twelve: boolean;
  readonly #values: number[] = [0, 0, 0, 0, 0, 0, 0, 0];
  #text = '';
  #at = 0;

  constructor(steps: readonly Step[]) {
    this.#steps = steps;
    this.#twelve = steps.some((step) => step.kind === 'half');
  }

  /** The local time in milliseconds, as if it were UTC; NaN when the text is not written so or does not exist. */
  read(text: string): number {
    this.#text = text;
    this.#at = 0;
    this.offset = Number.NaN;
    this.#values.fill(ABSENT);
    return this.#run(0, this.#steps.length) && this.#at === text.length ? this.#local() : Number.NaN;
  }

  #local(): number {
    const [year, month, day, hour, minute, second, ms, half] = this.#values as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    if (month < 1 || day < 1 || day > daysInMonth(year, month)) return Number.NaN;
    const date = dayNumber(year, month, day) * msPerDay;
    this.dateAlone = hour === ABSENT;
    if (this.dateAlone) return date;
    if (minute > 59 || second > 59) return Number.NaN;
    if (this.#twelve && (half === ABSENT || hour < 1 || hour > 12)) return Number.NaN;
    const hours = this.#twelve ? (hour % 12) + half : hour;
    const ofDay =
      hours * 3_600_000 + Math.max(minute, 0) * 60_000 + Math.max(second, 0) * 1000 + Math.max(ms, 0);
    return ofDay > msPerDay ? Number.NaN : date + ofDay;
  }

  #run(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const step = this.#steps[i]!;
      if (step.kind === 'group') {
        const start = this.#at;
        if (!this.#run(i + 1, step.end)) {
          this.#at = start;
          for (const field of step.fields) this.#values[field] = ABSENT;
        }
        i = step.end - 1;
      } else if (!this.#take(step)) return false;
    }
    return true;
  }

  #take(step: Exclude<Step, { kind: 'group' }>): boolean {
    const code = this.#text.charCodeAt(this.#at);
    switch (step.kind) {
      case 'digits':
        return this.#digits(step.field, step.least, step.most, step.century);
      case 'literal':
        return this.#skip(code === step.code);
      case 'date-separator':
        return this.#skip(code === 45 || code === 46 || code === 47);
      case 'point':
        return this.#skip(code === 46 || code === 44);
      case 'space':
        return this.#space() || step.loose;
      case 'fraction':
        return this.#fraction();
      case 'month-name':
        return this.#monthName();
      case 'day-name':
        return isDayName(this.#word());
      case 'half':
        return this.#half();
      case 'offset':
        return this.#offset();
    }
  }

  #skip(matches: boolean): boolean {
    if (matches) this.#at++;
    return matches;
  }

  #digits(field: number, least: number, most: number, century: boolean): boolean {
    let value = 0;
    let count = 0;
    for (; count < most; count++) {
      const digit = this.#text.charCodeAt(this.#at + count) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
    }
    if (count < least) return false;
    this.#at += count;
    this.#values[field] = century ? value + (value <= LAST_OF_CENTURY ? 2000 : 1900) : value;
    return true;
  }

  /** Cut off at the millisecond, like everywhere. */
  #fraction(): boolean {
    const end = endOfDigits(this.#text, this.#at);
    if (end === this.#at || end - this.#at > 9) return false;
    this.#values[FIELD.ms] = readMilliseconds(this.#text, this.#at, end);
    this.#at = end;
    return true;
  }

  /** White space, with a comma before it or not. */
  #space(): boolean {
    this.#skip(this.#text.charCodeAt(this.#at) === 44);
    const start = this.#at;
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at++;
    return this.#at > start;
  }

  #monthName(): boolean {
    const month = monthNamed(this.#word());
    this.#values[FIELD.month] = month;
    return month > 0;
  }

  /** Letters, and the point of an abbreviation; a point that digits follow separates. */
  #word(): string {
    const start = this.#at;
    while (isLetter(this.#text.charCodeAt(this.#at))) this.#at++;
    const word = this.#text.slice(start, this.#at);
    const next = this.#text.charCodeAt(this.#at + 1) - 48;
    if (this.#text.charCodeAt(this.#at) === 46 && !(next >= 0 && next <= 9)) this.#at++;
    return word;
  }

  /** `AM` `PM` `a.m.` `p.m.` `a` `p`, in capitals or not. */
  #half(): boolean {
    const first = this.#text.charCodeAt(this.#at) | 32;
    if (first !== 97 && first !== 112) return false;
    this.#values[FIELD.half] = first === 97 ? 0 : 12;
    this.#at++;
    const point = this.#skip(this.#text.charCodeAt(this.#at) === 46);
    if ((this.#text.charCodeAt(this.#at) | 32) === 109) {
      this.#at++;
      if (point) this.#skip(this.#text.charCodeAt(this.#at) === 46);
    }
    return true;
  }

  /** To the end of the text: `Z` `+02:00` `+0200` `+02` `UTC` `GMT`. */
  #offset(): boolean {
    const rest = this.#text.slice(this.#at);
    this.offset = /^(?:utc|gmt)$/i.test(rest) ? 0 : readOffset(this.#text, this.#at);
    this.#at = this.#text.length;
    return !Number.isNaN(this.offset);
  }
}

function isSpace(code: number): boolean {
  // Newer programs put a narrow no-break space before AM and PM.
  return code === 32 || code === 9 || code === 0xa0 || code === 0x202f;
}

function isLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}
