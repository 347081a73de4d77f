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

/** Made once per ticket and rule: written out, since spreading one object over another costs several times as much. */
export function outcome(kind: OutcomeKind, group: number, figures: Partial<Outcome> = {}): Outcome {
  return {
    kind,
    reason: figures.reason ?? null,
    term: figures.term ?? null,
    group,
    from: figures.from ?? none,
    due: figures.due ?? none,
    stopped: figures.stopped ?? none,
    countedMs: figures.countedMs ?? none,
    pausedMs: figures.pausedMs ?? none,
    targetMs: figures.targetMs ?? none,
    overrunMs: figures.overrunMs ?? none,
    decidedBy: figures.decidedBy ?? null,
    evidence: figures.evidence ?? null,
  };
}

/** Whether the ticket takes part in the score at all, now or in a bound. */
export function counts(kind: OutcomeKind): boolean {
  return kind !== 'excluded' && kind !== 'untargeted';
}
