/** Counts and figures of samples (SEMANTICS section 8), in whole nanoseconds: no rounded figure decides anything. */
import type { WorkingTime } from '../calendar/working-time.ts';
import type { LatencyRule } from '../policy/policy.ts';
import { NS_PER_MS } from '../probes/response-time.ts';
import { type Fraction, parsePercentage } from '../time/fraction.ts';
import type { Period } from '../time/period.ts';
import type { Spans } from '../time/spans.ts';
import { EXCEPTED, NOT_CONCERNED, type Samples } from './sampled.ts';

export interface SampleFigures {
  /** Samples that count, and of those how many were at or under the limit. */
  readonly samples: number;
  readonly within: number;
  readonly excepted: number;
  readonly missing: number;
  /** The average or the percentile in nanoseconds; null for a share of samples, and without samples. */
  readonly figure: Fraction | null;
}

/** Sums stay exact below this; what is over it is carried over to a BigInt. */
const EXACT = 2 ** 52;

/** The samples of the period, within the calendar's hours where there is one. */
export function figuresOf(
  rule: LatencyRule,
  sources: readonly Samples[],
  calendar: WorkingTime | null,
  period: Period,
): SampleFigures {
  const limit = rule.atMostMs! * NS_PER_MS;
  const hours = calendar === null ? [period.from, period.to] : calendar.spansBetween(period.from, period.to);
  const kept = rule.figure.kind === 'percentile' ? new Kept(sources) : null;
  const counts = { samples: 0, within: 0, excepted: 0, missing: 0 };
  let sum = 0;
  let carried = 0n;
  for (const source of sources) {
    eachIn(source, hours, (i) => {
      const part = source.part(i);
      if (part === NOT_CONCERNED) return;
      const ns = source.nanoseconds(i);
      if (part === EXCEPTED) counts.excepted++;
      else if (Number.isNaN(ns)) counts.missing++;
      else {
        counts.samples++;
        if (ns <= limit) counts.within++;
        kept?.add(ns);
        sum += ns;
        if (sum < EXACT) return;
        carried += BigInt(sum);
        sum = 0;
      }
    });
  }
  return { ...counts, figure: figureOf(rule, counts.samples, carried + BigInt(sum), kept) };
}

function figureOf(rule: LatencyRule, samples: number, sum: bigint, kept: Kept | null): Fraction | null {
  if (samples === 0 || rule.figure.kind === 'samples') return null;
  if (rule.figure.kind === 'percentile')
    return { numerator: BigInt(kept!.nearestRank(rule.figure.of)), denominator: 1n };
  return { numerator: sum, denominator: BigInt(samples) };
}

/** Every sample in these hours. Both ascend: one pass over the samples and the open hours. */
export function eachIn(source: Samples, hours: Spans, look: (index: number) => void): void {
  let i = hours.length === 0 ? source.length : firstFrom(source, hours[0]!);
  for (let span = 0; span < hours.length; span += 2) {
    const [from, to] = [hours[span]!, hours[span + 1]!];
    while (i < source.length && source.at(i) < from) i++;
    for (; i < source.length && source.at(i) < to; i++) look(i);
  }
}

function firstFrom(source: Samples, from: number): number {
  let [low, high] = [0, source.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (source.at(middle) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The response times themselves, for a percentile. */
class Kept {
  readonly #values: Float64Array;
  #length = 0;

  constructor(sources: readonly Samples[]) {
    this.#values = new Float64Array(sources.reduce((n, { length }) => n + length, 0));
  }

  add(value: number): void {
    this.#values[this.#length++] = value;
  }

  /**
   * The least value that at least `percent` per cent of the values do not exceed: nearest rank, definition 1 of Hyndman
   * and Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996). It is always one of the
   * values.
   */
  nearestRank(percent: number): number {
    return this.#values.subarray(0, this.#length).sort()[nearestRank(percent, this.#length) - 1]!;
  }
}

/** The place, from 1 on, of the value that so many per cent of `count` values do not exceed. */
export function nearestRank(percent: number, count: number): number {
  const { numerator, denominator } = parsePercentage(`${percent}%`)!;
  return Number((numerator * BigInt(count) + denominator - 1n) / denominator);
}
