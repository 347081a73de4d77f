/** Whether the input has what a rule looks for. A rule without input is not assessed, and never green. */

import { MOMENTS } from '../intake/canonical.ts';
import type { CombinedRule, Rule, Target, TimeRule } from '../policy/policy.ts';
import type { AuditInput } from './input.ts';

type TicketInput = NonNullable<AuditInput['tickets']>;

/**
 * With an events export everything can be told of. With ticket rows alone there has to be a column for what stops the
 * clock: without one every ticket would look unanswered.
 */
export function isAssessed(rule: TimeRule | CombinedRule, input: AuditInput): boolean {
  const { tickets } = input;
  if (tickets === null) return false;
  if (rule.measure === 'combined') {
    return rule.all.every((id) =>
      input.policy.rules.some((r) => r.id === id && r.measure === 'time' && isAssessed(r, input)),
    );
  }
  return (
    tickets.store.eventFiles.some(({ partial }) => !partial) ||
    [rule.to, ...rule.toAlso].some((m) => tickets.momentColumns.has(m))
  );
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

function isTold(happening: string, { store }: TicketInput): boolean {
  const moment = MOMENTS.indexOf(happening as (typeof MOMENTS)[number]);
  for (let ticket = 0; moment >= 0 && ticket < store.size; ticket++) {
    if (!Number.isNaN(store.rowMoment(ticket, moment))) return true;
  }
  const code = store.codes.happening(happening);
  for (let event = 0; event < store.eventCode.length; event++)
    if (store.eventCode.get(event) === code) return true;
  return false;
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
  if (rule.measure !== 'time') return false;
  const targets = 'each' in rule.within ? [rule.within.each] : [...rule.within.byPriority.values()];
  return targets.some(mentionsRelease);
}

export function mentionsRelease(target: Target): boolean {
  if (target.kind === 'earliest' || target.kind === 'latest') return target.of.some(mentionsRelease);
  return target.kind === 'next-release';
}
