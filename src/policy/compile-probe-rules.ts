/** Rules about probes as the audit uses them. */
import { everyRule } from './compile-every-rule.ts';
import { compiledTerm, optional, wordsOf } from './compile-terms.ts';
import type { AvailabilityRule, LatencyRule } from './policy.ts';
import type { AvailabilityRuleDocument, PolicyDocument, RuleDocumentOf } from './schema/document.ts';

const EACH = {
  service: 'service',
  'service and environment': 'service-and-environment',
  'all together': 'all-together',
} as const;

export function availabilityRule(
  document: PolicyDocument,
  id: string,
  rule: AvailabilityRuleDocument,
): AvailabilityRule {
  const words = wordsOf(document);
  return {
    ...everyRule(id, rule),
    measure: 'availability',
    calendar: rule.calendar,
    when: optional(rule.when, words),
    each: EACH[rule.each],
    downWhen: rule.down_when,
    confirm: rule.confirm,
    staleAfterMs: rule.stale_after ?? null,
    excludeMaintenance: rule.exclude_maintenance.map((term, i) =>
      compiledTerm(term, `${id}-maintenance-${i + 1}`, words),
    ),
    excludedTime: rule.excluded_time,
    ignoreOutages: rule.ignore_outages.map((term, i) => compiledTerm(term, `${id}-outage-${i + 1}`, words)),
  };
}

export function latencyRule(
  document: PolicyDocument,
  id: string,
  rule: RuleDocumentOf<'latency'>,
): LatencyRule {
  const words = wordsOf(document);
  return {
    ...everyRule(id, rule),
    measure: 'latency',
    calendar: rule.calendar ?? null,
    when: optional(rule.when, words),
    each: EACH[rule.each],
    atMostMs: rule.at_most,
    figure:
      rule.figure === 'percentile'
        ? { kind: 'percentile', of: rule.percentile ?? 95 }
        : { kind: rule.figure },
    metric: rule.metric ?? null,
    except: rule.except.map((term, i) => compiledTerm(term, `${id}-except-${i + 1}`, words)),
  };
}
