/** What a rule's result says of the rule itself. */
import type { Rule } from '../policy/policy.ts';
import { fractionText } from '../time/fraction.ts';
import { allOf } from './attainment.ts';
import type { NotAssessedReason, RulePeriodResult, RuleResult } from './result.ts';

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

/** The verdict over the periods of a rule, or over its years where it is judged over those. */
export function decidedBy(
  rule: Rule,
  periods: readonly RulePeriodResult[],
  years: readonly RulePeriodResult[] | null,
): Pick<RuleResult, 'verdict' | 'reason' | 'partial' | 'periods' | 'years'> {
  const deciding = years ?? periods;
  return {
    verdict: rule.norm === null ? 'no-norm' : allOf(deciding.map(({ verdict }) => verdict)),
    reason: null,
    partial: deciding.some(({ partial }) => partial),
    periods,
    ...(years === null ? {} : { years }),
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
