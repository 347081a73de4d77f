/** Every period of every rule. */
import type { AuditResult, RulePeriodResult, RuleResult } from '../../audit/result.ts';

export interface OfPeriod {
  readonly rule: RuleResult;
  readonly period: RulePeriodResult;
}

export function periodsOf({ rules }: AuditResult): OfPeriod[] {
  return rules.flatMap((rule) => rule.periods.map((period) => ({ rule, period })));
}
