/** Rules as the audit uses them. */
import { factRule, measurementRule } from './compile-fact-rules.ts';
import { availabilityRule, latencyRule } from './compile-probe-rules.ts';
import { cadenceRule, checkRule, combinedRule, timeRule } from './compile-ticket-rules.ts';
import type { Rule } from './policy.ts';
import type { PolicyDocument } from './schema/document.ts';

export function compiledRule(document: PolicyDocument, id: string): Rule {
  const rule = document.rules[id]!;
  switch (rule.measure) {
    case 'time':
      return timeRule(document, id, rule);
    case 'combined':
      return combinedRule(id, rule);
    case 'cadence':
      return cadenceRule(document, id, rule);
    case 'check':
      return checkRule(document, id, rule);
    case 'availability':
      return availabilityRule(document, id, rule);
    case 'latency':
      return latencyRule(document, id, rule);
    case 'measurement':
      return measurementRule(id, rule);
    case 'recurrence':
    case 'sequence':
    case 'span':
      return factRule(document, id, rule);
  }
}
