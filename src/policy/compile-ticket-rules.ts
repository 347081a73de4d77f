/** Rules about tickets as the audit uses them. */
import { everyRule } from './compile-every-rule.ts';
import { compiledCondition, optional, wordsOf } from './compile-terms.ts';
import type { CadenceRule, CheckRule, CombinedRule, TimeRule } from './policy.ts';
import type { PolicyDocument, RuleDocumentOf, TimeRuleDocument } from './schema/document.ts';
import { partsOf } from './target-parts.ts';
import { folded } from './vocabulary.ts';

type TicketRuleDocument = RuleDocumentOf<'time' | 'combined' | 'cadence' | 'check'>;

function ticketRule(id: string, rule: TicketRuleDocument) {
  return {
    ...everyRule(id, rule),
    by: rule.by === undefined ? null : folded(rule.by),
    countedIn: rule.counted_in,
  };
}

export function timeRule(document: PolicyDocument, id: string, rule: TimeRuleDocument): TimeRule {
  const { tickets } = document;
  const words = wordsOf(document);
  return {
    ...ticketRule(id, rule),
    measure: 'time',
    calendar: rule.calendar,
    when: optional(rule.when, words),
    from: folded(rule.from.happening),
    fromValues: rule.from.values?.map(folded) ?? null,
    fromBreachOf: rule.from.breachOf,
    fromElse: rule.from_when_not_exported === undefined ? null : folded(rule.from_when_not_exported),
    to: folded(rule.to.happening),
    toValues: rule.to.values?.map(folded) ?? null,
    toAlso: rule.to_also?.map(folded) ?? alsoEnds(rule.to.happening, rule.workaround ?? tickets.workaround),
    onlyWhenBreached: rule.only_when_breached ?? null,
    within: rule.within,
    before: new Map(
      partsOf(rule.within).flatMap((part): [string, readonly string[]][] =>
        part.kind === 'before'
          ? [
              [
                part.happening,
                [part.happening, ...alsoEnds(part.happening, rule.workaround ?? tickets.workaround)],
              ],
            ]
          : [],
      ),
    ),
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

export function combinedRule(id: string, rule: RuleDocumentOf<'combined'>): CombinedRule {
  return { ...ticketRule(id, rule), measure: 'combined', all: rule.all };
}

export function cadenceRule(
  document: PolicyDocument,
  id: string,
  rule: RuleDocumentOf<'cadence'>,
): CadenceRule {
  const { tickets } = document;
  return {
    ...ticketRule(id, rule),
    measure: 'cadence',
    calendar: rule.calendar,
    when: optional(rule.when, wordsOf(document)),
    from: folded(rule.from),
    to: folded(rule.to),
    toAlso: alsoEnds(rule.to, rule.workaround ?? tickets.workaround),
    updates: rule.updates.map(folded),
    every: rule.every,
    priorityChange: rule.priority_change ?? tickets.priority_change,
  };
}

export function checkRule(document: PolicyDocument, id: string, rule: RuleDocumentOf<'check'>): CheckRule {
  const words = wordsOf(document);
  return {
    ...ticketRule(id, rule),
    measure: 'check',
    when: optional(rule.when, words),
    cases: rule.cases.map((one) => ({
      priorities: one.priority ?? null,
      when: optional(one.when, words),
      inHoursOf: one.in_hours_of ?? null,
      outsideHoursOf: one.outside_hours_of ?? null,
      must: compiledCondition(one.must, words),
    })),
  };
}
