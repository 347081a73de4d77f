/** A rule that judges no single tickets, explained. */
import { agreed } from '../../policy/agreed.ts';
import type { Rule } from '../../policy/policy.ts';
import { isAboutTickets } from '../../policy/rule-kinds.ts';
import type { AuditInput } from '../input.ts';
import { notInForce, resultWithoutTickets, standingOf } from '../standing.ts';
import { availabilityExplanation } from './availability.ts';
import { latencyExplanation } from './latency.ts';
import { obligationExplanation } from './obligation.ts';
import type { RuleExplanation } from './rule-explanation.ts';

/**
 * Null: the rule judges tickets one by one, and is explained by a ticket. The figures are those of the audit; what they
 * are made of is laid out beside them. A kind of rule that is explained has its case here, its type in
 * `rule-explanation.ts`, and its lines in `report/explain`.
 */
export function explainRule(given: AuditInput, rule: Rule): RuleExplanation | null {
  if (isAboutTickets(rule)) return null;
  const input = { ...given, policy: agreed(given.policy) };
  const standing = standingOf(input);
  const inForce = input.policy.rules.some(({ id }) => id === rule.id);
  const result = inForce ? resultWithoutTickets(rule, input, standing, new Set()) : notInForce(rule);
  switch (rule.measure) {
    case 'availability':
      return availabilityExplanation(rule, result, input, standing);
    case 'latency':
      return latencyExplanation(rule, result, input, standing);
    case 'recurrence':
    case 'sequence':
    case 'span':
    case 'measurement':
      return obligationExplanation(rule, result, input, standing);
  }
}
