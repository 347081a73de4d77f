/** Holds a party's figures against the audit, and looks which single other way of counting makes them agree. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ClaimsResult } from '../claims-result.ts';
import type { AuditInput } from '../input.ts';
import type { Alternatives } from '../readings/audit-readings.ts';
import type { AuditResult } from '../result.ts';
import { knowsRule } from './books.ts';
import { agrees, claimsOf } from './claim.ts';
import { ruleDifference, ticketDifference } from './differences.ts';
import { type Claims, claimsShareOf, judgedIn, rulesUnder, ticketsUnder } from './found.ts';
import { Reasons } from './reasons.ts';
import { type Variation, variation } from './variation.ts';
import { furtherVariationsOf, variationsOf } from './variations.ts';

/** Null: no claims were given. `alternatives`: the other readings of the policy, which may explain a difference. */
export async function claimsResult(
  input: AuditInput,
  result: AuditResult,
  alternatives: Alternatives | null,
): Promise<ClaimsResult | null> {
  if (input.claims === null) return null;
  const claims = comparable(input);
  const found = ticketsUnder(input, claims);
  const tickets = claims.tickets.map((claim) => ({ claim, agreed: agrees(claim, judgedIn(found, claim)) }));
  const rules = claims.rules.map((claim) => ({
    claim,
    agreed: claimsShareOf(result.rules, claim),
  }));
  const rows = [...tickets, ...rules].map(({ claim, agreed }) => ({
    row: claim.row,
    rule: claim.rule,
    agreed,
  }));
  const reasons = new Reasons(rows, input.language);
  const differing = rows.filter(({ agreed }) => !agreed).length;
  if (differing > 0) {
    for (const one of await readings(alternatives)) reasons.add(one, agreeingUnder(one, claims, 'all'));
    for (const one of variationsOf(input)) reasons.add(one, agreeingUnder(one, claims, 'all'));
    // By chance a percentage comes out of one of many ways of counting, and so does a ticket or two.
    if (!reasons.areComplete()) {
      const plainer = reasons.likeliest();
      for (const one of furtherVariationsOf(input))
        reasons.add(one, agreeingUnder(one, claims, 'tickets'), plainer);
    }
  }
  const differences = [
    ...tickets
      .filter(({ agreed }) => !agreed)
      .map(({ claim }) => ticketDifference(input, claim, found, reasons.keysFor(claim))),
    ...rules
      .filter(({ agreed }) => !agreed)
      .map(({ claim }) => ruleDifference(input, claim, result.rules, reasons.keysFor(claim))),
  ];
  return {
    compared: rows.length,
    agree: rows.length - differing,
    likeliest: reasons.likeliest(),
    differences,
    reasons: reasons.ranked(),
    unexplained: differences.filter((difference) => difference.reasons.length === 0).length,
  };
}

/** The rows about rules that the policy has. */
function comparable(input: AuditInput): Claims {
  const { tickets, rules } = claimsOf(input.claims!);
  return {
    tickets: tickets.filter(({ rule }) => knowsRule(input, rule)),
    rules: rules
      .filter(({ rule }) => knowsRule(input, rule))
      .map((claim) => (claim.period === input.period.label ? { ...claim, period: '' } : claim)),
  };
}

/** The rows that agree under a variation; of a way of rounding, and of what is tried of tickets only, no percentages. */
function agreeingUnder(one: Variation, claims: Claims, of: 'all' | 'tickets'): Set<object> {
  const found = ticketsUnder(one.input, claims);
  const shares = of === 'tickets' || one.rounded !== null ? null : rulesUnder(one.input, claims);
  return new Set(
    [
      ...claims.tickets.filter((claim) => agrees(claim, judgedIn(found, claim, one))),
      ...claims.rules.filter((claim) => shares !== null && claimsShareOf(shares, claim)),
    ].map(({ row }) => row),
  );
}

async function readings(alternatives: Alternatives | null): Promise<Variation[]> {
  const found: Variation[] = [];
  for (const reading of alternatives?.list ?? []) {
    const under = await alternatives!.under([reading]);
    if (typeof under === 'string') continue;
    const { clause, reading: id, title } = reading;
    const told = diagnostic('tried-reading', null, { clause, title: title ?? id });
    found.push(variation(`reading:${clause}=${id}`, told, under));
  }
  return found;
}
