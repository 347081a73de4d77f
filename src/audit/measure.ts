/** The two ways in which time passes for a clock: in the hours of a calendar, or round the clock. */
import type { WorkingTime } from '../calendar/working-time.ts';
import { totalLength } from '../time/spans.ts';

export interface Measure {
  between(from: number, to: number): number;
  /** The first instant at which `ms` have passed since `from`. */
  add(from: number, ms: number): number;
  total(spans: readonly number[]): number;
}

export const CLOCK: Measure = {
  between: (from, to) => Math.max(0, to - from),
  add: (from, ms) => from + ms,
  total: totalLength,
};

class OpenTime implements Measure {
  readonly #calendar: WorkingTime;

  constructor(calendar: WorkingTime) {
    this.#calendar = calendar;
  }

  between(from: number, to: number): number {
    return this.#calendar.openTime(from, to);
  }

  add(from: number, ms: number): number {
    return this.#calendar.addOpenTime(from, ms);
  }

  total(spans: readonly number[]): number {
    let total = 0;
    for (let i = 0; i < spans.length; i += 2) total += this.#calendar.openTime(spans[i]!, spans[i + 1]!);
    return total;
  }
}

export function openMeasure(calendar: WorkingTime): Measure {
  return new OpenTime(calendar);
}
