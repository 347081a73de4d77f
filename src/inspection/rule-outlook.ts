/** What an export gives each rule of a policy, and what is missing for it: by auditing with it alone. */
import type { AuditInput } from '../audit/input.ts';
import type { AuditResult, RuleResult } from '../audit/result.ts';
import type { InputRole } from '../intake/canonical.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import { inputsOf } from '../policy/rule-inputs.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';

/**
 * `input`: none of these kinds of exports is here. `happening`: no export tells when that was. `history`: it is not told
 * how that column changed, so that pauses cannot be counted. `column`: no export has it. `choice`: the policy leaves
 * something open that nobody gave.
 */
export interface Missing {
  readonly what: 'input' | 'happening' | 'history' | 'column' | 'choice';
  readonly names: readonly string[];
}

export interface RuleOutlook {
  readonly id: string;
  readonly title: string;
  readonly assessed: boolean;
  /** What it could judge: tickets, or cases; null where nothing is counted by piece (availability). */
  readonly cases: number | null;
  readonly unmeasurable: number;
  readonly missing: readonly Missing[];
}

export function outlookOf(input: AuditInput, result: AuditResult): readonly RuleOutlook[] {
  return result.rules.map((rule, index) => {
    const assessed = rule.verdict !== 'not-assessed';
    const own = input.policy.rules[index]!;
    return {
      id: rule.id,
      title: rule.title,
      assessed,
      cases: casesOf(rule),
      unmeasurable: rule.total?.pooled.unmeasurable ?? 0,
      missing: assessed ? uncounted(own, input) : lackedBy(own, rule, input),
    };
  });
}

function casesOf({ total }: RuleResult): number | null {
  if (total === null) return null;
  const { met, breached, running } = total.pooled;
  return met + breached + running;
}

/** Why a rule is not assessed. */
function lackedBy(rule: Rule, { reason }: RuleResult, input: AuditInput): readonly Missing[] {
  if (reason !== 'no-input') return [{ what: 'choice', names: [reason ?? ''] }];
  const absent = inputsOf(rule, input.policy).filter((role) => !isThere(role, input));
  switch (rule.measure) {
    case 'time':
      return input.tickets === null ? lack('input', absent) : lack('happening', [rule.to]);
    case 'cadence':
      return input.tickets === null ? lack('input', absent) : lack('happening', rule.updates);
    case 'check': {
      if (input.tickets === null) return lack('input', absent);
      const { store } = input.tickets;
      const looked = [rule.when, ...rule.cases.flatMap(({ when, must }) => [when, must])];
      const columns = looked.flatMap((condition) => [...(condition?.keys() ?? [])]);
      return lack(
        'column',
        [...new Set(columns)].filter((column) => !store.tellsOf(column)),
      );
    }
    case 'combined':
      return input.policy.rules
        .filter(({ id }) => rule.all.includes(id))
        .flatMap((part) => lackedBy(part, NO_INPUT, input));
    default:
      return lack('input', absent);
  }
}

const NO_INPUT = { reason: 'no-input' } as RuleResult;

/** What an assessed rule is judged without. */
function uncounted(rule: Rule, { policy, tickets }: AuditInput): readonly Missing[] {
  if (rule.measure !== 'time' || tickets === null) return [];
  const told = columnsTold(tickets.store);
  return lack(
    'history',
    pausingColumns(rule.id, policy).filter((column) => !told.has(column)),
  );
}

/** The columns of tickets whose changes stand among the events. */
function columnsTold(store: TicketStore): ReadonlySet<string> {
  const codes = new Set<number>();
  for (let event = 0; event < store.eventCode.length; event++) codes.add(store.eventCode.get(event));
  const meanings = [...codes].map((code) => store.codes.meanings[code]!);
  return new Set(
    meanings.flatMap((each) => (each.kind === 'column' ? [store.columns[each.column]!.name] : [])),
  );
}

function pausingColumns(rule: string, { tickets }: Policy): string[] {
  const terms = tickets.pause.filter(({ rules }) => rules === 'all' || rules.includes(rule));
  return [...new Set(terms.flatMap(({ when }) => [...when.keys()]))];
}

function lack(what: Missing['what'], names: readonly string[]): readonly Missing[] {
  return names.length === 0 ? [] : [{ what, names }];
}

function isThere(role: InputRole, input: AuditInput): boolean {
  if (role === 'tickets') return input.tickets !== null;
  if (role === 'events') return (input.tickets?.store.eventFiles.length ?? 0) > 0;
  return input[role] !== null;
}
