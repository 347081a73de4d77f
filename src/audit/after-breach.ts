/** What is owed only once another rule was breached: a clock that starts there, or tickets that are concerned only then. */
import type { TimeRule } from '../policy/policy.ts';
import { breachedAt, type Outcome, type UnmeasurableReason } from './outcome.ts';

/** The outcome of the ticket at hand under another rule, which was judged before; null: absent from it. */
export type OutcomeUnder = (rule: string) => Outcome | null;

export interface Owed {
  /** Where the clock starts; null: at the happening the rule names. */
  readonly from: number | null;
  /** Why it cannot be told whether anything is owed; null: it is owed. */
  readonly reason: UnmeasurableReason | null;
}

const AS_THE_RULE_SAYS: Owed = { from: null, reason: null };

/**
 * `nothing`: none of the rules named was breached, or not yet. A ticket that they leave out, do not concern or met on
 * time is absent here, as one that `when` does not fit. One that cannot be measured there cannot be measured here.
 */
export function owedAfterBreach(
  { onlyWhenBreached, fromBreachOf }: Pick<TimeRule, 'onlyWhenBreached' | 'fromBreachOf'>,
  under: OutcomeUnder,
): Owed | 'nothing' {
  if (onlyWhenBreached === null && fromBreachOf === null) return AS_THE_RULE_SAYS;
  const condition = onlyWhenBreached === null ? AS_THE_RULE_SAYS : afterOneOf(onlyWhenBreached, under);
  const start = fromBreachOf === null ? AS_THE_RULE_SAYS : afterOneOf(fromBreachOf, under);
  if (condition === 'nothing' || start === 'nothing') return 'nothing';
  return { from: start.from, reason: start.reason ?? condition.reason };
}

function afterOneOf(rules: readonly string[], under: OutcomeUnder): Owed | 'nothing' {
  let first: number | null = null;
  let unclear: Outcome | null = null;
  for (const rule of rules) {
    const outcome = under(rule);
    if (outcome?.kind === 'unmeasurable') unclear ??= outcome;
    if (outcome?.kind !== 'breached') continue;
    first = Math.min(first ?? Number.POSITIVE_INFINITY, breachedAt(outcome));
  }
  if (first !== null) return { from: first, reason: null };
  return unclear === null ? 'nothing' : { from: unclear.from, reason: unclear.reason };
}
