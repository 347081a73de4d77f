/** Finds out in which format a column of texts gives instants, from all of its texts. */
import { Extremes, Readers, type Sample, Tally } from './format-tally.ts';
import { KNOWN, NUMBER_FORMATS } from './known-formats.ts';
import type { TimeReader } from './local-times.ts';
import type { TimeFormat } from './time-format.ts';
import { zoneNamed } from './zone.ts';

export type { Sample };

/**
 * Whether day or month comes first. `fixed`: nothing in the column leaves it open. `open`: every date that could tell
 * reads both ways. `mixed`: some dates read with the day first only, others with the month first only.
 */
export type DateOrder = 'fixed' | 'day-first' | 'month-first' | 'open' | 'mixed';

export interface TimeDetection {
  /** Texts seen that were not blank. */
  readonly values: number;
  /** How many of them `formats` read. */
  readonly fitting: number;
  /**
   * What the column is written in, to be tried in this order (`timeReader`); empty when nothing fits. With the order
   * open it is the reading with the day first, and `otherwise` the one with the month first; mixed: that of most.
   */
  readonly formats: readonly TimeFormat[];
  readonly otherwise: readonly TimeFormat[];
  readonly order: DateOrder;
  /** How many texts are dates with numbers for day and month, of which the order matters. */
  readonly ordered: number;
  /** With the order open: whether it makes no difference, day and month being the same number in every date. */
  readonly alike: boolean;
  /** The first date that reads with the day first only, and with the month first only. */
  readonly dayFirst: Sample | null;
  readonly monthFirst: Sample | null;
  /** With the order open, the first date that reads both ways. */
  readonly either: Sample | null;
  /** The first text that fits none of the formats. */
  readonly misfit: Sample | null;
  /** Of the texts that `formats` read, the first and the last in time, taken as times of one zone. */
  readonly earliest: Sample | null;
  readonly latest: Sample | null;
  /** The same by `otherwise`, with the order open; else null. */
  readonly earliestOtherwise: Sample | null;
  readonly latestOtherwise: Sample | null;
}

/** Takes the texts of one column, one after the other. Remembers a few of them only. */
export class FormatDetector {
  #values = 0;
  #fixed = new Tally(KNOWN.fixed.length);
  #numbers = new Tally(NUMBER_FORMATS.length);
  /** Dates that fit one order only, and those that fit both, by the format that reads them. */
  #dayOnly = new Tally(KNOWN.dayFirst.length);
  #monthOnly = new Tally(KNOWN.dayFirst.length);
  #both = new Tally(KNOWN.dayFirst.length);
  #differs: Sample | null = null;
  #lastOrdered = false;
  readonly #readsFixed = new Readers(FIXED);
  readonly #readsDayFirst = new Readers(DAY_FIRST);
  readonly #readsMonthFirst = new Readers(MONTH_FIRST);
  #misfit: Sample | null = null;
  /** With the day first, and with the month first. */
  readonly #asDay = new Extremes();
  readonly #asMonth = new Extremes();

  see(text: string, line: number): void {
    const trimmed = text.trim();
    if (trimmed === '') return;
    this.#values++;
    // No text is of two kinds: what the last one was is tried first.
    if (this.#lastOrdered && this.#seeOrdered(trimmed, line)) return;
    this.#lastOrdered = false;
    const fixed = this.#readsFixed.which(trimmed);
    if (fixed >= 0) {
      this.#fixed.add(fixed, trimmed, line);
      this.#seeInstant(this.#readsFixed.instant, trimmed, line);
    } else if (this.#seeOrdered(trimmed, line)) this.#lastOrdered = true;
    else if (!this.#seeNumber(trimmed, line)) this.#misfit ??= { text: trimmed, line };
  }

  result(): TimeDetection {
    const [day, month, both] = [this.#dayOnly, this.#monthOnly, this.#both];
    const order = this.#order();
    const monthFirst = order === 'month-first' || (order === 'mixed' && month.total > day.total);
    const out = order === 'mixed' ? (monthFirst ? day.total : month.total) : 0;
    const certain = [
      ...this.#fixed.chosen(KNOWN.fixed),
      ...this.#numbers.chosen(NUMBER_FORMATS.map((each) => each.format)),
    ];
    const dates = (formats: readonly TimeFormat[]) => [
      ...Tally.sum(monthFirst ? month : day, both).chosen(formats),
      ...certain,
    ];
    return {
      values: this.#values,
      fitting: this.#fixed.total + this.#numbers.total + day.total + month.total + both.total - out,
      formats: dates(monthFirst ? KNOWN.monthFirst : KNOWN.dayFirst),
      otherwise: order === 'open' ? dates(KNOWN.monthFirst) : [],
      order,
      ordered: day.total + month.total + both.total,
      alike: order === 'open' && this.#differs === null,
      dayFirst: day.first,
      monthFirst: month.first,
      either: order === 'open' ? (this.#differs ?? both.first) : null,
      misfit: this.#misfit,
      earliest: (monthFirst ? this.#asMonth : this.#asDay).earliest,
      latest: (monthFirst ? this.#asMonth : this.#asDay).latest,
      earliestOtherwise: order === 'open' ? this.#asMonth.earliest : null,
      latestOtherwise: order === 'open' ? this.#asMonth.latest : null,
    };
  }

  #order(): DateOrder {
    const [day, month] = [this.#dayOnly.total > 0, this.#monthOnly.total > 0];
    if (day && month) return 'mixed';
    if (day) return 'day-first';
    if (month) return 'month-first';
    return this.#both.total > 0 ? 'open' : 'fixed';
  }

  #seeInstant(at: number, text: string, line: number): void {
    this.#asDay.see(at, text, line);
    this.#asMonth.see(at, text, line);
  }

  #seeOrdered(text: string, line: number): boolean {
    const day = this.#readsDayFirst.which(text);
    if (day < 0) {
      const month = this.#readsMonthFirst.which(text);
      if (month < 0) return false;
      this.#monthOnly.add(month, text, line);
      this.#asMonth.see(this.#readsMonthFirst.instant, text, line);
      return true;
    }
    // The formats come in pairs that differ in the order only.
    const [asDay, asMonth] = [this.#readsDayFirst.instant, MONTH_FIRST[day]!.read(text)];
    this.#asDay.see(asDay, text, line);
    if (Number.isNaN(asMonth)) this.#dayOnly.add(day, text, line);
    else {
      this.#asMonth.see(asMonth, text, line);
      this.#both.add(day, text, line);
      if (asDay !== asMonth) this.#differs ??= { text, line };
    }
    return true;
  }

  #seeNumber(text: string, line: number): boolean {
    const number = /^\d{5,14}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    const which = NUMBER_FORMATS.findIndex(({ from, to }) => number >= from && number < to);
    const at = which < 0 ? Number.NaN : NUMBERS[which]!.read(text);
    if (Number.isNaN(at)) return false;
    this.#numbers.add(which, text, line);
    this.#seeInstant(at, text, line);
    return true;
  }
}

/** In UTC every local time exists once: what a format reads does not depend on the zone. */
const UTC = zoneNamed('UTC')!;
const readers = (formats: readonly TimeFormat[]): readonly TimeReader[] =>
  formats.map((format) => format.reader(UTC, 'earlier'));
const FIXED = readers(KNOWN.fixed);
const DAY_FIRST = readers(KNOWN.dayFirst);
const MONTH_FIRST = readers(KNOWN.monthFirst);
const NUMBERS = readers(NUMBER_FORMATS.map((each) => each.format));
