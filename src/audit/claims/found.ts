/** What an audit makes of the tickets and rules that claims are about, and of nothing else. */
import type { Rule } from '../../policy/policy.ts';
import { isAboutTickets, rulesNamedBy } from '../../policy/rule-kinds.ts';
import { audit } from '../audit.ts';
import type { AuditInput } from '../input.ts';
import { attainedOfPeriod, decidingOfPeriod } from '../judged.ts';
import { withOwnBooks } from '../own-books.ts';
import type { RuleResult, ShareText } from '../result.ts';
import { agreesWithShare, type Judged, type RuleClaim, type TicketClaim } from './claim.ts';
import { type TicketOutcomes, ticketOutcomes } from './ticket-outcomes.ts';
import type { Variation } from './variation.ts';

export interface Claims {
  readonly tickets: readonly TicketClaim[];
  readonly rules: readonly RuleClaim[];
}

export function ticketsUnder(input: AuditInput, { tickets }: Claims): TicketOutcomes {
  if (tickets.length === 0) return new Map();
  const rules = rulesOf(input, tickets);
  return ticketOutcomes(
    { ...input, policy: { ...input.policy, rules } },
    new Set(tickets.map(({ ticket }) => ticket)),
  );
}

/** The rules that claims are about, as an audit of no other rules judges them. */
export function rulesUnder(input: AuditInput, { rules: claims }: Claims): readonly RuleResult[] {
  if (claims.length === 0) return [];
  const rules = rulesOf(input, claims);
  const watched = rules.every(isAboutTickets) ? { probes: null, outages: null } : {};
  const policy = { ...input.policy, rules };
  return audit({ ...withOwnBooks(input), ...watched, policy }, undefined, 'figures').rules;
}

/** With the rules that they go by. */
function rulesOf({ policy }: AuditInput, claims: readonly { readonly rule: string }[]): Rule[] {
  const wanted = new Set(claims.map(({ rule }) => rule));
  for (const id of wanted) {
    const rule = policy.rules.find((one) => one.id === id);
    if (rule !== undefined && isAboutTickets(rule)) for (const named of rulesNamedBy(rule)) wanted.add(named);
  }
  return policy.rules.filter(({ id }) => wanted.has(id));
}

/** Null: the rule is not about the ticket, or it is not of the period. */
export function judgedIn(
  found: TicketOutcomes,
  { rule, ticket }: TicketClaim,
  tried?: Variation,
): Judged | null {
  const { outcome, inPeriod } = found.get(rule)?.get(ticket) ?? { outcome: null, inPeriod: false };
  if (outcome === null || !inPeriod) return null;
  return tried?.rounded?.(outcome) ?? outcome;
}

export function shareIn(rules: readonly RuleResult[], { rule, period }: RuleClaim): ShareText | null {
  const found = rules.find(({ id }) => id === rule);
  return found === undefined ? null : attainedOfPeriod(found, period);
}

/** A party may claim what all tickets come to, or what the verdict rests on: the report shows both. */
export function claimsShareOf(rules: readonly RuleResult[], claim: RuleClaim): boolean {
  const found = rules.find(({ id }) => id === claim.rule);
  if (found === undefined) return false;
  const shares = [attainedOfPeriod(found, claim.period), decidingOfPeriod(found, claim.period)];
  return shares.some((share) => agreesWithShare(claim.percentage, share));
}
