/** The two ways in which time passes for a clock: in the hours of a calendar, or round the clock. */
import type { WorkingTime } from '../calendar/working-time.ts';

export interface Measure {
  between(from: number, to: number): number;
  /** The first instant at which `ms` have passed since `from`. */
  add(from: number, ms: number): number;
  total(spans: readonly number[]): number;
}

export const CLOCK: Measure = {
  between: (from, to) => Math.max(0, to - from),
  add: (from, ms) => from + ms,
  total: (spans) => sum(spans, (from, to) => to - from),
};

export function openMeasure(calendar: WorkingTime): Measure {
  return {
    between: (from, to) => calendar.openTime(from, to),
    add: (from, ms) => calendar.addOpenTime(from, ms),
    total: (spans) => sum(spans, (from, to) => calendar.openTime(from, to)),
  };
}

function sum(spans: readonly number[], of: (from: number, to: number) => number): number {
  let total = 0;
  for (let i = 0; i < spans.length; i += 2) total += of(spans[i]!, spans[i + 1]!);
  return total;
}
