/** How sure a verdict is, of each rule where that is a question. */
import type { UnmeasurableReason } from './outcome.ts';
import type { InstantText, RuleVerdict } from './result.ts';

export interface DoubtResult {
  readonly rule: string;
  readonly verdict: RuleVerdict;
  /** If all that runs, cannot be measured or is unknown went well, and if all of it went badly. */
  readonly best: RuleVerdict;
  readonly worst: RuleVerdict;
  /**
   * How many tickets it is short, or has to spare, where that is one at most; of the period, application or priority
   * that is nearest. Null: more than that, or that is not the question.
   */
  readonly short: number | null;
  readonly spare: number | null;
  /** How many tickets run or cannot be measured. */
  readonly open: number;
  /** At most ten: where the bounds differ those that are open; else those nearest to the edge, nearest first. */
  readonly tickets: readonly DecidingTicket[];
}

export interface DecidingTicket {
  readonly ticket: string;
  readonly outcome: 'met' | 'breached' | 'running' | 'unmeasurable';
  /** Of one that cannot be measured. */
  readonly reason: UnmeasurableReason | null;
  readonly due: InstantText | null;
  /** Of a breached one how much it was over, of a met one how much was left, in ms; null: not known. */
  readonly marginMs: number | null;
}
