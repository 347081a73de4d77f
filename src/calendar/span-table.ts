/** Spans with running totals: how much of them lies before an instant, in some 25 nanoseconds. */
import { append, type Spans } from '../time/spans.ts';

/** Where to start looking is kept for every so many milliseconds. */
const slotLength = 6 * 3_600_000;

/** The open spans of a stretch of time [from, to), in milliseconds. */
export class SpanTable {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  /** Open time before each span, from `from` on. */
  readonly before: Float64Array;
  readonly total: number;
  /** Per slot: the index of the last span that opens at or before its start; -1 when none does. */
  readonly #slots: Int32Array;

  constructor(spans: Spans, from: number, to: number) {
    this.from = from;
    this.to = to;
    this.count = spans.length / 2;
    this.opens = Float64Array.from({ length: this.count }, (_, i) => spans[2 * i]!);
    this.closes = Float64Array.from({ length: this.count }, (_, i) => spans[2 * i + 1]!);
    this.before = new Float64Array(this.count);
    let total = 0;
    for (let i = 0; i < this.count; i += 1) {
      this.before[i] = total;
      total += this.closes[i]! - this.opens[i]!;
    }
    this.total = total;
    this.#slots = new Int32Array(Math.floor((to - from) / slotLength) + 1);
    let last = -1;
    for (let slot = 0; slot < this.#slots.length; slot += 1) {
      while (last + 1 < this.count && this.opens[last + 1]! <= from + slot * slotLength) last += 1;
      this.#slots[slot] = last;
    }
  }

  /** The index of the last span that opens at or before an instant; -1 when there is none. */
  lastAt(instant: number): number {
    if (!(instant >= this.from)) return -1;
    const slots = this.#slots;
    let last = slots[Math.min(Math.floor((instant - this.from) / slotLength), slots.length - 1)]!;
    while (last + 1 < this.count && this.opens[last + 1]! <= instant) last += 1;
    return last;
  }

  /** Open time in [from, instant); NaN for NaN. */
  openBefore(instant: number): number {
    const last = this.lastAt(instant);
    if (last < 0) return Number.isNaN(instant) ? Number.NaN : 0;
    return this.before[last]! + Math.min(instant, this.closes[last]!) - this.opens[last]!;
  }

  /** The first instant before which `open` lies, more than before span `near` and no more than the total. */
  instantAt(open: number, near: number): number {
    let low = near;
    let step = 1;
    while (low + step < this.count && this.before[low + step]! < open) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, this.count);
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.before[middle]! < open) low = middle;
      else high = middle;
    }
    return this.opens[low]! + open - this.before[low]!;
  }

  isOpenAt(instant: number): boolean {
    const last = this.lastAt(instant);
    return last >= 0 && instant < this.closes[last]!;
  }

  /** The spans within [from, to), clipped. */
  between(from: number, to: number): Spans {
    const spans: number[] = [];
    for (let i = Math.max(this.lastAt(from), 0); i < this.count && this.opens[i]! < to; i += 1) {
      append(spans, Math.max(this.opens[i]!, from), Math.min(this.closes[i]!, to));
    }
    return spans;
  }
}
