/**
 * What `sla explain RULE` tells of response times: the samples that count, those that do not and why, and what they come
 * to. Names are promises.
 */
import type { InstantText, RulePeriodResult, SamplesResult, Source } from '../result.ts';
import type { RuleHead } from './rule-explanation.ts';

export interface LatencyExplanation extends RuleHead {
  readonly measure: 'latency';
  /** Only samples in these hours count; null: all do. */
  readonly calendar: { readonly id: string; readonly title: string } | null;
  /** What it is about, in words; empty: everything. */
  readonly condition: string;
  /** Null: nobody gave it. */
  readonly limitMs: number | null;
  readonly figure: 'samples' | 'average' | 'percentile';
  /** Of a percentile: 95. */
  readonly percentile: number | null;
  /** The metric that is looked for where no probe tells of response times; null: none. */
  readonly metric: string | null;
  /** Null: nothing tells of them. */
  readonly source: 'probes' | 'measurements' | null;
  /** Whether the probes tell of response times; null: there are none. */
  readonly probesTell: boolean | null;
  /** What was measured and the rule is not about, in the period. */
  readonly notConcerned: readonly {
    readonly service: string;
    readonly environment: string;
    readonly location: string;
    readonly samples: number;
  }[];
  readonly periods: readonly LatencyPeriod[];
  /** Of a norm judged over a year: the years that decide. */
  readonly years: readonly LatencyPeriod[];
}

export interface LatencyPeriod
  extends Pick<RulePeriodResult, 'label' | 'from' | 'to' | 'partial' | 'verdict'> {
  readonly samples: readonly SampleAccount[];
}

/** measured = samples + excepted + missing + outsideHours + notConcerned. */
export interface SampleAccount extends SamplesResult {
  /** All of the period, whatever became of them. */
  readonly measured: number;
  readonly outsideHours: number;
  /** The rule is about others, by what they say in columns of the policy's own. */
  readonly notConcerned: number;
  /** The samples left out, by the term; `agreed`: in a time that both parties agreed to leave out. */
  readonly exceptedBy: readonly {
    readonly condition: string;
    readonly clause: string;
    readonly agreed: boolean;
    readonly samples: number;
  }[];
  /** All response times together in nanoseconds, exactly: of an average what is divided by `samples`. */
  readonly sumNs: string;
  /** Of a percentile: the value at this place, from the fastest on; null for any other. */
  readonly rank: number | null;
  /** In milliseconds, exactly; null: no sample counts. */
  readonly fastestMs: string | null;
  readonly slowestMs: string | null;
  /** Samples that count and were over the limit, the slowest first; at most so many as `LISTED`. */
  readonly slowest: readonly {
    readonly at: InstantText;
    readonly ms: string;
    readonly location: string;
    /** Of a measurement; of a probe no line is kept. */
    readonly source: Source | null;
  }[];
}

export const LISTED = 20;
