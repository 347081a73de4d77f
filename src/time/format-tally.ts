/** What is counted of a column while its format is looked for. */
import type { TimeReader } from './local-times.ts';
import type { TimeFormat } from './time-format.ts';

/** A text of the column that decides or stands out, and the line on which it was found. */
export interface Sample {
  readonly text: string;
  readonly line: number;
}

/** The earliest and the latest of some texts, by the instants that they are. */
export class Extremes {
  earliest: Sample | null = null;
  latest: Sample | null = null;
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;

  see(at: number, text: string, line: number): void {
    if (at < this.#from) {
      this.#from = at;
      this.earliest = { text, line };
    }
    if (at > this.#to) {
      this.#to = at;
      this.latest = { text, line };
    }
  }
}

/** How many texts each of some formats read, and the first of them all. */
export class Tally {
  total = 0;
  first: Sample | null = null;
  readonly #counts: number[];

  constructor(formats: number) {
    this.#counts = Array.from({ length: formats }, () => 0);
  }

  add(format: number, text: string, line: number): void {
    this.total++;
    this.#counts[format]!++;
    this.first ??= { text, line };
  }

  /** The formats that read anything: the one that read most comes first. */
  chosen(formats: readonly TimeFormat[]): TimeFormat[] {
    return this.#counts
      .map((count, i) => ({ count, format: formats[i]! }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .map(({ format }) => format);
  }

  static sum(a: Tally, b: Tally): Tally {
    const sum = new Tally(0);
    sum.#counts.push(...a.#counts.map((count, i) => count + b.#counts[i]!));
    return sum;
  }
}

/** Finds which of some formats, of which no text fits two, a text is in: that of the text before it is tried first. */
export class Readers {
  /** Of the text that was found last. */
  instant = Number.NaN;
  readonly #all: readonly TimeReader[];
  #last = 0;

  constructor(all: readonly TimeReader[]) {
    this.#all = all;
  }

  /** -1 when it is in none of them. */
  which(text: string): number {
    if (this.#reads(this.#last, text)) return this.#last;
    const found = this.#all.findIndex((_, i) => this.#reads(i, text));
    if (found >= 0) this.#last = found;
    return found;
  }

  #reads(format: number, text: string): boolean {
    this.instant = this.#all[format]!.read(text);
    return !Number.isNaN(this.instant);
  }
}
