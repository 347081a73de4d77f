/** Whether the input has what a rule looks for. A rule without input is not assessed, and never green. */

import { MOMENTS } from '../intake/canonical.ts';
import type { CheckRule, Rule, TicketBasedRule, TimeRule } from '../policy/policy.ts';
import { isAboutTickets, rulesNamedBy } from '../policy/rule-kinds.ts';
import { partsOf } from '../policy/target-parts.ts';
import type { AuditInput } from './input.ts';

type TicketInput = NonNullable<AuditInput['tickets']>;

/**
 * Whether the exports tell of what a rule looks for. With an events export they can tell of every happening. With
 * ticket rows alone there has to be a column for what stops the clock (without one every ticket would look unanswered)
 * and for what it has to come before; of updates rows tell nothing. A check needs the columns that it looks at.
 */
export function isAssessed(rule: TicketBasedRule, input: AuditInput): boolean {
  const { tickets } = input;
  if (tickets === null || !rule.enabled) return false;
  const others = rulesNamedBy(rule).map((id) => input.policy.rules.find((other) => other.id === id));
  if (!others.every((other) => other !== undefined && isAboutTickets(other) && isAssessed(other, input)))
    return false;
  const { eventFiles } = tickets.store;
  const withEvents = eventFiles.some(({ tells }) => tells === null);
  const canBeTold = (happening: string): boolean => eventFiles.some(({ tells }) => tells?.has(happening));
  const isMoment = (happening: string): boolean =>
    tickets.momentColumns.has(happening) || canBeTold(happening);
  switch (rule.measure) {
    case 'combined':
      return true;
    case 'cadence':
      return withEvents || rule.updates.some(canBeTold);
    case 'check':
      return columnsOf(rule).every((column) => tickets.store.tellsOf(column));
    case 'time':
      return (
        withEvents ||
        ([rule.to, ...rule.toAlso].some(isMoment) &&
          [...rule.before.values()].every((all) => all.some(isMoment)))
      );
  }
}

function columnsOf(rule: CheckRule): readonly string[] {
  const conditions = [rule.when, ...rule.cases.flatMap(({ when, must }) => [when, must])];
  return conditions.flatMap((condition) => (condition === null ? [] : [...condition.keys()]));
}

/** The happening a rule's clock starts with: its own, or what stands in for it when no export tells of that. */
function startOf(rule: TimeRule, tickets: TicketInput): string {
  return rule.fromElse === null || isTold(rule.from, tickets) ? rule.from : rule.fromElse;
}

/** The same, worked out once per rule: it looks through all tickets. */
export function startOfEach(input: AuditInput): (rule: TimeRule) => string {
  const known = new Map<string, string>();
  return (rule) => {
    const start = known.get(rule.id) ?? startOf(rule, input.tickets!);
    known.set(rule.id, start);
    return start;
  };
}

/** Whether any ticket's row or event tells of a happening. */
export function isTold(happening: string, { store }: TicketInput): boolean {
  const moment = MOMENTS.indexOf(happening as (typeof MOMENTS)[number]);
  for (let ticket = 0; moment >= 0 && ticket < store.size; ticket++) {
    if (!Number.isNaN(store.rowMoment(ticket, moment))) return true;
  }
  return store.codes.tellsOf(store.codes.setOf([happening]));
}

/** The releases in the register, ascending; null when no register was given. */
export function releasesOf(input: AuditInput): number[] | null {
  if (input.register === null) return null;
  return input.register
    .filter((fact) => fact.text('kind').toLowerCase() === 'release')
    .map((fact) => fact.instant('at'))
    .sort((a, b) => a - b);
}

export function waitsForRelease(rule: Rule): boolean {
  return rule.measure === 'time' && partsOf(rule.within).some(({ kind }) => kind === 'next-release');
}
