/** Rules as the audit uses them. */
import { compiledCondition, compiledTerm, wordsOf } from './compile-terms.ts';
import type { AvailabilityRule, Norm, Rule, TimeRule } from './policy.ts';
import type {
  AvailabilityRuleDocument,
  PolicyDocument,
  RuleDocument,
  TimeRuleDocument,
} from './schema/document.ts';
import { folded } from './vocabulary.ts';

export function compiledRule(document: PolicyDocument, id: string): Rule {
  const rule = document.rules[id]!;
  switch (rule.measure) {
    case 'time':
      return timeRule(document, id, rule);
    case 'availability':
      return availabilityRule(document, id, rule);
    case 'combined':
      return { ...ticketRule(id, rule), measure: 'combined', all: rule.all };
  }
}

function everyRule(id: string, rule: RuleDocument) {
  const { clause, commitment } = rule;
  return { id, title: rule.title ?? id, clause, commitment, norm: compiledNorm(rule.norm) };
}

function ticketRule(id: string, rule: Exclude<RuleDocument, AvailabilityRuleDocument>) {
  return {
    ...everyRule(id, rule),
    by: rule.by === undefined ? null : folded(rule.by),
    countedIn: rule.counted_in,
  };
}

function compiledNorm(norm: RuleDocument['norm']): Norm | null {
  if (norm === null) return null;
  return {
    atLeast: norm.at_least,
    per: norm.per,
    over: norm.over,
    judgedOver: norm.judged_over === 'year' ? 'year' : null,
  };
}

function timeRule(document: PolicyDocument, id: string, rule: TimeRuleDocument): TimeRule {
  const { tickets } = document;
  const words = wordsOf(document);
  return {
    ...ticketRule(id, rule),
    measure: 'time',
    calendar: rule.calendar,
    when: rule.when === undefined ? null : compiledCondition(rule.when, words),
    from: folded(rule.from),
    fromElse: rule.from_when_not_exported ?? null,
    to: folded(rule.to),
    toAlso: rule.to_also?.map(folded) ?? alsoEnds(rule.to, rule.workaround ?? tickets.workaround),
    within: rule.within,
    workingDay: rule.working_day ?? document.working_day ?? null,
    priorityChange: rule.priority_change ?? tickets.priority_change,
    reopen: rule.reopen ?? tickets.reopen,
  };
}

/** What ends a clock besides its own happening, where the rule does not say (SEMANTICS section 3). */
function alsoEnds(to: string, workaround: 'restores' | 'does not restore'): readonly string[] {
  if (to === 'responded') return ['workaround', 'restored', 'closed'];
  if (to === 'restored') return workaround === 'restores' ? ['workaround', 'closed'] : ['closed'];
  return [];
}

const EACH = {
  service: 'service',
  'service and environment': 'service-and-environment',
  'all together': 'all-together',
} as const;

function availabilityRule(
  document: PolicyDocument,
  id: string,
  rule: AvailabilityRuleDocument,
): AvailabilityRule {
  const words = wordsOf(document);
  return {
    ...everyRule(id, rule),
    measure: 'availability',
    calendar: rule.calendar,
    when: rule.when === undefined ? null : compiledCondition(rule.when, words),
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
