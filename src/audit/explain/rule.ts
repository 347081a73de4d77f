/** A rule that judges no single tickets, explained. */
import type { Rule } from '../../policy/policy.ts';
import type { AuditInput } from '../input.ts';
import { availabilityExplanation } from './availability.ts';
import type { RuleExplanation } from './rule-explanation.ts';

/**
 * Null: the rule judges tickets one by one, and is explained by a ticket, or there is nothing to explain it by yet. A kind
 * of rule that is explained has its case here, its type in `rule-explanation.ts`, and its lines in `report/explain`.
 */
export function explainRule(input: AuditInput, rule: Rule): RuleExplanation | null {
  switch (rule.measure) {
    case 'availability':
      return availabilityExplanation(input, rule);
    case 'time':
    case 'combined':
    case 'cadence':
    case 'check':
    case 'latency':
    case 'recurrence':
    case 'sequence':
    case 'span':
    case 'measurement':
      return null;
  }
}
