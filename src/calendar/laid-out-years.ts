/** A calendar's tables, grown by whole years in both directions as questions come in. */
import { dateOf, dayNumber, msPerDay } from '../time/local-date.ts';
import { append } from '../time/spans.ts';
import type { Zone } from '../time/zone.ts';
import { DayTable } from './day-table.ts';
import { type HoursOf, type Layout, layOut } from './layout.ts';
import { SpanTable } from './span-table.ts';

const firstYear = 1900;
const lastYear = 2200;

export class LaidOutYears {
  spans = new SpanTable([], 0, 0);
  days = new DayTable([], 0, -1);
  readonly #zone: Zone;
  readonly #hoursOf: HoursOf;
  /** The years [first, end) that are laid out. */
  readonly #layouts: Layout[] = [];
  #firstYear = 0;
  #endYear = 0;
  /** The instants that the tables answer for: without end where no further year is laid out. */
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;

  constructor(zone: Zone, hoursOf: HoursOf) {
    this.#zone = zone;
    this.#hoursOf = hoursOf;
  }

  /** Makes the tables answer for an instant. Years that lie between it and the others are laid out as well. */
  cover(instant: number): void {
    if (instant >= this.#from && instant < this.#to) return;
    if (Number.isNaN(instant)) return;
    const [start, end] = [startOfYear(firstYear), startOfYear(lastYear + 1) - 1];
    const { year } = dateOf(Math.floor(Math.min(Math.max(instant, start), end) / msPerDay));
    if (this.#endYear === 0) this.#layOutYears(year, year + 1);
    else this.#layOutYears(Math.min(year, this.#firstYear), Math.max(year + 1, this.#endYear));
  }

  /** Makes them answer for a local date, which starts and ends within two days of the UTC one. */
  coverDay(day: number): void {
    this.cover((day - 2) * msPerDay);
    this.cover((day + 3) * msPerDay);
  }

  /** Lays out later years, ever more at a time, until the answer is there or no more years are. */
  growUntil(found: () => boolean): void {
    for (let more = 1; this.#to < Number.POSITIVE_INFINITY && !found(); more *= 2) {
      this.#layOutYears(this.#firstYear, Math.min(this.#endYear + more, lastYear + 1));
    }
  }

  #layOutYears(first: number, end: number): void {
    if (this.#endYear === 0) [this.#firstYear, this.#endYear] = [first, first];
    for (let year = this.#firstYear - 1; year >= first; year -= 1)
      this.#layouts.unshift(this.#layOutYear(year));
    for (let year = this.#endYear; year < end; year += 1) this.#layouts.push(this.#layOutYear(year));
    [this.#firstYear, this.#endYear] = [first, end];
    this.#tabulate();
  }

  #layOutYear(year: number): Layout {
    return layOut(startOfYear(year), startOfYear(year + 1), this.#zone, this.#hoursOf);
  }

  #tabulate(): void {
    const [from, to] = [startOfYear(this.#firstYear), startOfYear(this.#endYear)];
    const spans: number[] = [];
    for (const each of this.#layouts) {
      for (let i = 0; i < each.spans.length; i += 2) append(spans, each.spans[i]!, each.spans[i + 1]!);
    }
    this.spans = new SpanTable(spans, from, to);
    const days = this.#layouts.flatMap((each) => each.days);
    this.days = new DayTable(days, Math.floor(from / msPerDay) - 2, Math.floor(to / msPerDay) + 2);
    this.#from = this.#firstYear === firstYear ? Number.NEGATIVE_INFINITY : from;
    this.#to = this.#endYear === lastYear + 1 ? Number.POSITIVE_INFINITY : to;
  }
}

function startOfYear(year: number): number {
  return dayNumber(year, 1, 1) * msPerDay;
}
