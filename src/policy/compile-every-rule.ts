/** What every rule says, as the audit uses it. */
import type { Norm } from './policy.ts';
import type { RuleDocument } from './schema/document.ts';

export function everyRule(id: string, rule: RuleDocument) {
  const { clause, commitment, enabled } = rule;
  return { id, title: rule.title ?? id, clause, commitment, enabled, norm: compiledNorm(rule.norm) };
}

const JUDGED_OVER = { none: null, year: 'year', 'mean of the year': 'year-mean' } as const;

function compiledNorm(norm: RuleDocument['norm']): Norm | null {
  if (norm === null) return null;
  return {
    atLeast: norm.at_least,
    strictly: norm.strictly,
    per: norm.per,
    over: norm.over,
    judgedOver: JUDGED_OVER[norm.judged_over],
  };
}
