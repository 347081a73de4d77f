/** What the probes of one service and location say over time: when it was down, and when nobody knows (SEMANTICS 7). */
import { DOWN } from '../probes/probe-store.ts';
import { append, type Spans } from '../time/spans.ts';
import { instantOf, type ProbeSeries, stateOf } from './probe-series.ts';

export interface States {
  readonly down: Spans;
  readonly unknown: Spans;
}

/**
 * Down and unknown stretches of [from, to). A state holds until the next probe, at most `staleAfterMs`; a failure
 * counts from the first of `confirm` failures in a row.
 */
export function statesOf(
  series: ProbeSeries,
  from: number,
  to: number,
  staleAfterMs: number,
  confirm: number,
): States {
  const down: number[] = [];
  const unknown: number[] = [];
  const { packed } = series;
  let knownUntil = from;
  let run = 0;
  for (let i = firstThatHolds(packed, from); i < packed.length; i++) {
    const at = instantOf(packed[i]!);
    if (at >= to) break;
    const next = i + 1 < packed.length ? instantOf(packed[i + 1]!) : Number.POSITIVE_INFINITY;
    const until = Math.min(next, at + staleAfterMs, to);
    const state = stateOf(packed[i]!);
    // The run of failures this one stands in is measured once, at its first failure.
    if (state !== DOWN) run = 0;
    else if (run === 0) run = failuresInARow(packed, i);
    append(unknown, knownUntil, at);
    if (state === DOWN && run >= confirm) append(down, Math.max(at, from), until);
    knownUntil = Math.max(knownUntil, until);
  }
  append(unknown, knownUntil, to);
  return { down, unknown };
}

/**
 * The probe to begin with: the first of the run that stands at `from`, so that a run of failures that began before
 * the period is confirmed by the failures before it.
 */
export function firstThatHolds(packed: Float64Array, from: number): number {
  let low = 0;
  let high = packed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (instantOf(packed[middle]!) <= from) low = middle + 1;
    else high = middle;
  }
  let first = Math.max(0, low - 1);
  while (first > 0 && stateOf(packed[first]!) === DOWN && stateOf(packed[first - 1]!) === DOWN) first--;
  return first;
}

function failuresInARow(packed: Float64Array, first: number): number {
  let end = first;
  while (end < packed.length && stateOf(packed[end]!) === DOWN) end++;
  return end - first;
}

/** Worked out once for a series, not for every period and rule: there may be millions of probes. */
const known = new WeakMap<ProbeSeries, number>();

/** Three times the median interval between probes; 0, so that nothing is taken to hold, where there is none. */
export function defaultStaleAfter(series: ProbeSeries): number {
  const stale = known.get(series) ?? threeMedianIntervals(series);
  known.set(series, stale);
  return stale;
}

function threeMedianIntervals(series: ProbeSeries): number {
  const intervals = new Map<number, number>();
  let count = 0;
  for (let i = 1; i < series.packed.length; i++) {
    const interval = instantOf(series.packed[i]!) - instantOf(series.packed[i - 1]!);
    if (interval === 0) continue;
    intervals.set(interval, (intervals.get(interval) ?? 0) + 1);
    count++;
  }
  if (count === 0) return 0;
  const sorted = [...intervals].sort((a, b) => a[0] - b[0]);
  const median = (at(sorted, (count - 1) >> 1) + at(sorted, count >> 1)) / 2;
  return Math.floor(3 * median);
}

function at(sorted: readonly (readonly [value: number, times: number])[], rank: number): number {
  let seen = 0;
  for (const [value, times] of sorted) {
    seen += times;
    if (seen > rank) return value;
  }
  throw new Error('rank beyond the values');
}

/**
 * Several locations as one state, in three values: down as soon as enough of them are known to be down, up as soon as
 * enough are known not to be, and unknown while that depends on what nobody saw.
 */
export function combined(locations: readonly States[], downWhen: 'any' | 'majority' | 'all'): States {
  if (locations.length === 1) return locations[0]!;
  const n = locations.length;
  const needed = { any: 1, majority: Math.floor(n / 2) + 1, all: n }[downWhen];
  const steps: { at: number; down: number; unknown: number }[] = [];
  for (const { down, unknown } of locations) {
    for (let i = 0; i < down.length; i++)
      steps.push({ at: down[i]!, down: i % 2 === 0 ? 1 : -1, unknown: 0 });
    for (let i = 0; i < unknown.length; i++)
      steps.push({ at: unknown[i]!, down: 0, unknown: i % 2 === 0 ? 1 : -1 });
  }
  steps.sort((a, b) => a.at - b.at);
  const result = { down: [] as number[], unknown: [] as number[] };
  let [down, unknown] = [0, 0];
  steps.forEach((step, i) => {
    down += step.down;
    unknown += step.unknown;
    const until = steps[i + 1]?.at ?? step.at;
    if (down >= needed) append(result.down, step.at, until);
    else if (down + unknown >= needed) append(result.unknown, step.at, until);
  });
  return result;
}
