/** A rule that judges no single tickets, explained. */
import type { Rule } from '../../policy/policy.ts';
import type { AuditInput } from '../input.ts';
import { availabilityExplanation } from './availability.ts';
import type { RuleExplanation } from './rule-explanation.ts';

/** Null: the rule judges tickets one by one, and is explained by a ticket. A new kind of rule has its case here. */
export function explainRule(input: AuditInput, rule: Rule): RuleExplanation | null {
  switch (rule.measure) {
    case 'availability':
      return availabilityExplanation(input, rule);
    case 'time':
    case 'combined':
      return null;
  }
}
