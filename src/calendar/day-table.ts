/** The working days of a stretch of time: when each opens and closes, and which number it has among them. */

export class DayTable {
  readonly #first: number;
  readonly #opens: Float64Array;
  readonly #closes: Float64Array;
  /** The working days in order, and for each date how many of them lie on or before it. */
  readonly #workingDays: number[] = [];
  readonly #upTo: Int32Array;

  /** The local dates from first to last; `days` as in `Layout`, a date's spans in any number and anywhere. */
  constructor(days: readonly number[], first: number, last: number) {
    const count = last - first + 1;
    this.#first = first;
    this.#opens = new Float64Array(count).fill(Number.NaN);
    this.#closes = new Float64Array(count).fill(Number.NaN);
    for (let i = 0; i < days.length; i += 3) {
      const at = days[i]! - first;
      if (!(this.#opens[at]! <= days[i + 1]!)) this.#opens[at] = days[i + 1]!;
      if (!(this.#closes[at]! >= days[i + 2]!)) this.#closes[at] = days[i + 2]!;
    }
    this.#upTo = new Int32Array(count);
    for (let at = 0; at < count; at += 1) {
      if (!Number.isNaN(this.#opens[at]!)) this.#workingDays.push(first + at);
      this.#upTo[at] = this.#workingDays.length;
    }
  }

  /** First opening of a date; NaN when it has none. */
  openOf(day: number): number {
    return this.#opens[day - this.#first] ?? Number.NaN;
  }

  /** Last close of a date; NaN when it does not open. */
  closeOf(day: number): number {
    return this.#closes[day - this.#first] ?? Number.NaN;
  }

  /** The nth working day after a date; NaN when the table does not reach so far. */
  after(day: number, n: number): number {
    const at = Math.min(day - this.#first, this.#upTo.length - 1);
    const passed = at < 0 ? 0 : this.#upTo[at]!;
    return this.#workingDays[passed + n - 1] ?? Number.NaN;
  }
}
