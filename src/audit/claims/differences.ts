/** A difference as the result tells it: what was claimed, what was found, and what takes it away. */
import type { Fact } from '../../register/facts.ts';
import type { ClaimDifference, FoundOutcome } from '../claims-result.ts';
import type { AuditInput } from '../input.ts';
import type { RuleResult, Source } from '../result.ts';
import type { RuleClaim, TicketClaim } from './claim.ts';
import { shareIn } from './found.ts';
import type { TicketOutcomes } from './ticket-outcomes.ts';

export function ticketDifference(
  input: AuditInput,
  claim: TicketClaim,
  found: TicketOutcomes,
  reasons: readonly string[],
): ClaimDifference {
  const { row, rule, ticket, inTime, counted } = claim;
  const outcome = found.get(rule)?.get(ticket)?.outcome ?? null;
  const countedMs = outcome === null || Number.isNaN(outcome.countedMs) ? null : outcome.countedMs;
  return {
    ticket,
    rule,
    period: null,
    claimed: { inTime, countedMs: counted?.ms ?? null, percentage: null },
    found: { outcome: foundOutcome(input, claim, found), countedMs, attained: null },
    reasons,
    source: sourceOf(input, row),
  };
}

function foundOutcome(input: AuditInput, { rule, ticket }: TicketClaim, found: TicketOutcomes): FoundOutcome {
  const known = found.get(rule)?.get(ticket);
  if (known === undefined) return input.tickets?.store.has(ticket) ? 'not-concerned' : 'no-such-ticket';
  if (known.outcome === null) return 'not-concerned';
  return known.inPeriod ? known.outcome.kind : 'outside-period';
}

export function ruleDifference(
  input: AuditInput,
  claim: RuleClaim,
  rules: readonly RuleResult[],
  reasons: readonly string[],
): ClaimDifference {
  const attained = shareIn(rules, claim);
  const known = rules
    .find(({ id }) => id === claim.rule)!
    .periods.some(({ label }) => label === claim.period);
  return {
    ticket: null,
    rule: claim.rule,
    period: claim.period === '' ? null : claim.period,
    claimed: { inTime: null, countedMs: null, percentage: claim.percentage },
    found: {
      outcome: known || claim.period === '' || attained !== null ? null : 'no-such-period',
      countedMs: null,
      attained,
    },
    reasons,
    source: sourceOf(input, claim.row),
  };
}

function sourceOf({ files }: AuditInput, { file, line }: Fact): Source {
  return { path: files[file]!.tally.path, line };
}
