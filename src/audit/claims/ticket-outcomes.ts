/** The outcomes of some tickets under some rules: what an audit would say of them, without the audit. */
import { agreed } from '../../policy/agreed.ts';
import { Timelines } from '../../tickets/timeline.ts';
import { measuredPeriod, periodsOf } from '../audit-period.ts';
import { groundOf } from '../ground.ts';
import type { AuditInput } from '../input.ts';
import type { Outcome } from '../outcome.ts';
import { closingBySilence } from '../silence.ts';
import { isAssessed, startOfEach } from '../sources.ts';
import { countedAt, readyRules, TicketJudge } from '../ticket-rules.ts';

export interface FoundTicket {
  /** Null: the rule is not about it. */
  readonly outcome: Outcome | null;
  /** Whether it counts in the period of the audit. */
  readonly inPeriod: boolean;
}

/** By rule, then by ticket; a ticket that no export knows is not there, nor a rule that is not assessed. */
export type TicketOutcomes = ReadonlyMap<string, ReadonlyMap<string, FoundTicket>>;

export function ticketOutcomes(given: AuditInput, ids: ReadonlySet<string>): TicketOutcomes {
  const input = { ...given, policy: agreed(given.policy) };
  const found = new Map<string, Map<string, FoundTicket>>();
  if (input.tickets === null) return found;
  const ground = groundOf(input);
  const period = measuredPeriod(input);
  const rules = readyRules(ground, startOfEach(input), periodsOf(input, period));
  for (const { score } of rules) if (isAssessed(score.rule, input)) found.set(score.rule.id, new Map());
  const judge = new TicketJudge(rules, ground);
  const timelines = new Timelines(ground.store, ground.asOf, closingBySilence(ground));
  for (const ticket of [...ids].map((id) => ground.store.find(id)).sort((a, b) => a - b)) {
    if (ticket < 0) continue;
    const id = ground.store.idOf(ticket);
    const outcomes = judge.outcomes(timelines.of(ticket));
    for (const [index, { score }] of rules.entries()) {
      const outcome = outcomes[index] ?? null;
      const at = outcome === null ? Number.NaN : countedAt(outcome, score.rule.countedIn, ground.asOf);
      const inPeriod = Number.isNaN(at) || (at >= period.from && at < period.to);
      found.get(score.rule.id)?.set(id, { outcome, inPeriod });
    }
  }
  return found;
}
