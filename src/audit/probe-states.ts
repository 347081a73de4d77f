/** What the probes of one service and location say over time: when it was down, and when nobody knows (SEMANTICS 7). */
import { DOWN, instantOf, type ProbeColumn, stateOf } from '../probes/probe-column.ts';
import { append, type Spans } from '../time/spans.ts';
import type { ProbeSeries } from './probe-series.ts';

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
  const { probes } = series;
  let knownUntil = from;
  let run = 0;
  for (let i = firstThatHolds(probes, from); i < probes.length; i++) {
    const probe = probes.get(i);
    const at = instantOf(probe);
    if (at >= to) break;
    append(unknown, knownUntil, at);
    const first = firstOfNote(probes, i, to, staleAfterMs);
    if (first > i) {
      // Up from here to that one, or to the end.
      run = 0;
      i = first - 1;
      knownUntil = Math.max(knownUntil, Math.min(instantOf(probes.get(first)), to));
      continue;
    }
    const next = i + 1 < probes.length ? instantOf(probes.get(i + 1)) : Number.POSITIVE_INFINITY;
    const until = Math.min(next, at + staleAfterMs, to);
    const state = stateOf(probe);
    // The run of failures this one stands in is measured once, at its first failure.
    if (state !== DOWN) run = 0;
    else if (run === 0) run = failuresInARow(probes, i);
    if (state === DOWN && run >= confirm) append(down, Math.max(at, from), until);
    knownUntil = Math.max(knownUntil, until);
  }
  append(unknown, knownUntil, to);
  return { down, unknown };
}

/**
 * The position of the first probe from `index` on that is not up with the next one in time, or does not stand before `to`:
 * those before it change nothing.
 */
function firstOfNote(probes: ProbeColumn, index: number, to: number, staleAfterMs: number): number {
  let last = probes.get(index);
  if (stateOf(last) === DOWN) return index;
  for (let i = index + 1; i < probes.length; ) {
    const stretch = probes.stretch(i);
    for (let k = 0; k < stretch.length; k++) {
      const probe = stretch[k]!;
      const at = instantOf(probe);
      if (at - instantOf(last) > staleAfterMs) return i + k - 1;
      if (stateOf(probe) === DOWN || at >= to) return i + k;
      last = probe;
    }
    i += stretch.length;
  }
  return probes.length - 1;
}

/**
 * The position of the probe to begin with: the first of the run that stands at `from`, so that a run of failures that
 * began before the period is confirmed by the failures before it.
 */
export function firstThatHolds(probes: ProbeColumn, from: number): number {
  let first = Math.max(0, probes.positionFrom(from + 1) - 1);
  const isDown = (index: number): boolean => stateOf(probes.get(index)) === DOWN;
  if (first < probes.length) while (first > 0 && isDown(first) && isDown(first - 1)) first--;
  return first;
}

function failuresInARow(probes: ProbeColumn, first: number): number {
  let end = first;
  while (end < probes.length && stateOf(probes.get(end)) === DOWN) end++;
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

function threeMedianIntervals({ probes }: ProbeSeries): number {
  const counts = new IntervalCounts(probes.length);
  for (let i = 0; i < probes.length; ) {
    const stretch = probes.stretch(i);
    counts.add(stretch);
    i += stretch.length;
  }
  const sorted = counts.ascending();
  const count = sorted.reduce((all, [, times]) => all + times, 0);
  if (count === 0) return 0;
  const median = (at(sorted, (count - 1) >> 1) + at(sorted, count >> 1)) / 2;
  return Math.floor(3 * median);
}

/** How often each interval (ms, above 0) occurs. Usual ones are counted in a table. */
class IntervalCounts {
  readonly #table: Int32Array;
  readonly #others = new Map<number, number>();
  #last = Number.NaN;

  /** @param most how many there may be: few need no large table */
  constructor(most: number) {
    this.#table = new Int32Array(Math.min(LARGEST_TABLE, most));
  }

  /** Those between the last probe that was seen and these, which follow upon it. */
  add(packed: Float64Array): void {
    const table = this.#table;
    let last = this.#last;
    for (let i = 0; i < packed.length; i++) {
      const at = instantOf(packed[i]!);
      const interval = at - last;
      if (interval < table.length) table[interval]!++;
      else if (interval > 0) this.#addOther(interval);
      last = at;
    }
    this.#last = last;
  }

  #addOther(interval: number): void {
    this.#others.set(interval, (this.#others.get(interval) ?? 0) + 1);
  }

  ascending(): (readonly [interval: number, times: number])[] {
    const usual: (readonly [number, number])[] = [];
    this.#table.forEach((times, interval) => {
      if (times > 0 && interval > 0) usual.push([interval, times]);
    });
    return [...usual, ...[...this.#others].sort((a, b) => a[0] - b[0])];
  }
}

/** Over two minutes. */
const LARGEST_TABLE = 1 << 17;

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
