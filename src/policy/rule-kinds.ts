/** What a rule is about, by its measure. */
import type { Rule, TicketBasedRule } from './policy.ts';

type Measure = Rule['measure'];

const ABOUT_TICKETS: readonly Measure[] = ['time', 'combined', 'cadence', 'check'];

/** Whether the measure judges tickets one by one. */
export function judgesTickets(measure: Measure): measure is TicketBasedRule['measure'] {
  return ABOUT_TICKETS.includes(measure);
}

export function isAboutTickets(rule: Rule): rule is TicketBasedRule {
  return judgesTickets(rule.measure);
}

/** The rules whose outcomes a rule goes by: its parts, and those whose breach makes something owed. */
export function rulesNamedBy(rule: TicketBasedRule): readonly string[] {
  if (rule.measure === 'combined') return rule.all;
  if (rule.measure !== 'time') return [];
  return [...(rule.onlyWhenBreached ?? []), ...(rule.fromBreachOf ?? [])];
}
