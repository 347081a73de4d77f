/** The outcome of a ticket under a rule, with the figures it rests on (SEMANTICS section 4). */
import type { Term } from '../policy/policy.ts';

export type OutcomeKind = 'met' | 'breached' | 'running' | 'excluded' | 'untargeted' | 'unmeasurable';

export const UNMEASURABLE_REASONS = [
  'conflicting-rows',
  'rejected-row',
  'rejected-event',
  'no-start',
  'unknown-priority',
  'stop-before-start',
  'unknown-release',
  'no-open-time',
  'missing-value',
] as const;
export type UnmeasurableReason = (typeof UNMEASURABLE_REASONS)[number];

export interface Outcome {
  readonly kind: OutcomeKind;
  /** Of an unmeasurable ticket. */
  readonly reason: UnmeasurableReason | null;
  /** The condition that excluded it. */
  readonly term: Term | null;
  /** Number of the priority group. */
  readonly group: number;
  /** Instants in ms, NaN where there is none. */
  readonly from: number;
  readonly due: number;
  readonly stopped: number;
  /** Durations in ms; NaN where the outcome rests on no clock. */
  readonly countedMs: number;
  readonly pausedMs: number;
  /** NaN for a point in time. */
  readonly targetMs: number;
  readonly overrunMs: number;
  /**
   * Of a breached combined rule: the part that was over most, by its position, with its own figures; and when the first
   * of its parts was breached.
   */
  readonly decidedBy: { readonly part: number; readonly outcome: Outcome; readonly knownAt: number } | null;
  /** What the outcome of a rule that is no plain clock rests on; null for a clock, and where nothing was judged. */
  readonly evidence: Evidence | null;
}

export type Evidence =
  /** The longest gap between updates, and how many gaps were over the target. */
  | { readonly kind: 'gap'; readonly from: number; readonly to: number; readonly over: number }
  /** The case of a check that fits the ticket, by its position. */
  | { readonly kind: 'case'; readonly index: number };

/** When it became known that a ticket was breached: the instant at which other rules start to count. */
export function breachedAt({ due, decidedBy }: Outcome): number {
  return decidedBy?.knownAt ?? due;
}

const none = Number.NaN;

/** When the clock of a ticket started and stopped, as far as it is known. */
export type Moments = Pick<Outcome, 'from' | 'stopped'>;

/** Why it cannot be measured. */
export function unmeasurable(group: number, moments: Moments, reason: UnmeasurableReason): Outcome {
  return withoutFigures('unmeasurable', group, moments, reason, null);
}

/** What leaves it out. */
export function excluded(group: number, moments: Moments, term: Term): Outcome {
  return withoutFigures('excluded', group, moments, null, term);
}

export function untargeted(group: number, moments: Moments): Outcome {
  return withoutFigures('untargeted', group, moments, null, null);
}

/**
 * Of a ticket that no clock of its own decides. Made millions of times, so written out: one object spread over another takes several times as long as
 * a judgement.
 */
export function withoutFigures(
  kind: OutcomeKind,
  group: number,
  { from, stopped }: Moments,
  reason: UnmeasurableReason | null,
  term: Term | null,
  decidedBy: Outcome['decidedBy'] = null,
): Outcome {
  return {
    kind,
    reason,
    term,
    group,
    from,
    due: none,
    stopped,
    countedMs: none,
    pausedMs: none,
    targetMs: none,
    overrunMs: none,
    decidedBy,
    evidence: null,
  };
}

/** Whether the ticket takes part in the score at all, now or in a bound. */
export function counts(kind: OutcomeKind): boolean {
  return kind !== 'excluded' && kind !== 'untargeted';
}
