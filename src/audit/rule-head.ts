/** What a rule's result says of the rule itself. */
import type { Rule } from '../policy/policy.ts';
import { fractionText } from '../time/fraction.ts';
import type { NotAssessedReason, RuleResult } from './result.ts';

export function ruleHead(
  rule: Rule,
): Pick<RuleResult, 'id' | 'title' | 'clause' | 'measure' | 'commitment' | 'norm'> {
  const { id, title, clause, measure, commitment, norm } = rule;
  return {
    id,
    title,
    clause,
    measure,
    commitment,
    norm:
      norm === null
        ? null
        : {
            atLeast: fractionText(norm.atLeast),
            strictly: norm.strictly,
            per: norm.per,
            over: norm.over,
            judgedOver: norm.judgedOver,
          },
  };
}

/** Its input was not given, or does not tell what it looks for. */
export function notAssessed(rule: Rule, reason: NotAssessedReason = 'no-input'): RuleResult {
  return {
    ...ruleHead(rule),
    verdict: 'not-assessed',
    reason,
    partial: false,
    periods: [],
    notConcerned: [],
    total: null,
  };
}
