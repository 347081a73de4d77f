/** One verdict over all rules. */
import { allOf } from './attainment.ts';
import type { RuleResult, Verdict } from './result.ts';

/**
 * Guarantees decide; a missed target is reported and fails nothing, unless `strict`. Rules without a norm of their own
 * (the parts of a combined norm) are shown and not judged. With targets only there is no case to judge.
 */
export function overallVerdict(rules: readonly RuleResult[], strict: boolean): Verdict {
  const judged = rules.filter((rule) => rule.verdict !== 'no-norm');
  const deciding = judged.filter((rule) => strict || rule.commitment === 'guarantee');
  const verdict = allOf(deciding.map((rule) => rule.verdict));
  const nothing = rules.every((rule) => rule.verdict === 'not-assessed');
  if (nothing) return 'not-assessed';
  return verdict === 'not-assessed' || verdict === 'no-norm' ? 'no-cases' : verdict;
}
