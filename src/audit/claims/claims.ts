/** Holds a party's figures against the audit, and looks which single other way of counting makes them agree. */
import { diagnostic, messageOf } from '../../diagnostics/diagnostic.ts';
import { isAboutTickets, rulesNamedBy } from '../../policy/rule-kinds.ts';
import type { Fact } from '../../register/facts.ts';
import { audit } from '../audit.ts';
import type { ClaimDifference, ClaimReason, ClaimsResult, FoundOutcome } from '../claims-result.ts';
import type { AuditInput } from '../input.ts';
import { attainedOfPeriod } from '../judged.ts';
import { withOwnBooks } from '../own-books.ts';
import type { Alternatives } from '../readings/audit-readings.ts';
import type { AuditResult, RuleResult, ShareText, Source } from '../result.ts';
import { knowsRule } from './books.ts';
import { agrees, agreesWithShare, claimsOf, type Judged, type RuleClaim, type TicketClaim } from './claim.ts';
import { type TicketOutcomes, ticketOutcomes } from './ticket-outcomes.ts';
import { type Variation, variation, variationsOf } from './variations.ts';

/** Null: no claims were given. `alternatives`: the other readings of the policy, which may explain a difference. */
export async function claimsResult(
  input: AuditInput,
  result: AuditResult,
  alternatives: Alternatives | null,
): Promise<ClaimsResult | null> {
  if (input.claims === null) return null;
  const claims = claimsOf(input.claims);
  const tickets = claims.tickets.filter(({ rule }) => knowsRule(input, rule));
  const rules = claims.rules
    .filter(({ rule }) => knowsRule(input, rule))
    .map((claim) => (claim.period === input.period.label ? { ...claim, period: '' } : claim));
  const ids = new Set(tickets.map(({ ticket }) => ticket));
  const found = ticketOutcomes(input, ids);
  const ticketRows = tickets.map((claim) => ({ claim, agreed: agrees(claim, judgedIn(found, claim)) }));
  const ruleRows = rules.map((claim) => ({
    claim,
    agreed: agreesWithShare(claim.percentage, shareIn(result.rules, claim)),
  }));
  const reasons: { readonly told: ClaimReason; readonly rows: ReadonlySet<Fact> }[] = [];
  const differ = [...ticketRows, ...ruleRows].some(({ agreed }) => !agreed);
  const tried = differ ? [...(await readings(alternatives)), ...variationsOf(input)] : [];
  for (const one of tried) {
    const others = ticketRows.length === 0 ? null : ticketOutcomes(one.input, ids);
    const shares = ruleRows.length === 0 || one.rounded !== null ? null : rulesUnder(one.input, rules);
    const [explained, contradicted] = [new Set<Fact>(), new Set<Fact>()];
    const weigh = (row: Fact, agreed: boolean, now: boolean): void => {
      if (now && !agreed) explained.add(row);
      else if (!now && agreed) contradicted.add(row);
    };
    for (const { claim, agreed } of ticketRows)
      weigh(claim.row, agreed, agrees(claim, judgedIn(others!, claim, one)));
    if (shares !== null)
      for (const { claim, agreed } of ruleRows)
        weigh(claim.row, agreed, agreesWithShare(claim.percentage, shareIn(shares, claim)));
    if (explained.size === 0) continue;
    const message = messageOf(one.told, input.language);
    const counts = { explains: explained.size, contradicts: contradicted.size };
    reasons.push({ told: { key: one.key, code: one.told.code, message, ...counts }, rows: explained });
  }
  // Array.sort is stable: of two that weigh the same the plainer one stays first.
  const ranked = reasons.sort((a, b) => weight(b.told) - weight(a.told));
  const differences = [
    ...ticketRows
      .filter(({ agreed }) => !agreed)
      .map(({ claim }) => ticketDifference(input, claim, found, ranked)),
    ...ruleRows
      .filter(({ agreed }) => !agreed)
      .map(({ claim }) => ruleDifference(input, claim, result.rules, ranked)),
  ];
  return {
    compared: ticketRows.length + ruleRows.length,
    agree: ticketRows.length + ruleRows.length - differences.length,
    differences,
    reasons: ranked.map(({ told }) => told),
    unexplained: differences.filter((difference) => difference.reasons.length === 0).length,
  };
}

function weight({ explains, contradicts }: ClaimReason): number {
  return explains - contradicts;
}

async function readings(alternatives: Alternatives | null): Promise<Variation[]> {
  const found: Variation[] = [];
  for (const reading of alternatives?.list ?? []) {
    const under = await alternatives!.under([reading]);
    if (typeof under === 'string') continue;
    const { clause, reading: id, title } = reading;
    found.push(
      variation(
        `reading:${clause}=${id}`,
        diagnostic('tried-reading', null, { clause, title: title ?? id }),
        under,
      ),
    );
  }
  return found;
}

/** The rules that claims are about, as an audit of no other rules judges them. */
function rulesUnder(input: AuditInput, claims: readonly RuleClaim[]): readonly RuleResult[] {
  const wanted = new Set(claims.map(({ rule }) => rule));
  for (const id of wanted) {
    const rule = input.policy.rules.find((one) => one.id === id);
    if (rule !== undefined && isAboutTickets(rule)) for (const named of rulesNamedBy(rule)) wanted.add(named);
  }
  const rules = input.policy.rules.filter(({ id }) => wanted.has(id));
  const watched = rules.every(isAboutTickets) ? { probes: null, outages: null } : {};
  return audit(
    { ...withOwnBooks(input), ...watched, policy: { ...input.policy, rules } },
    undefined,
    'figures',
  ).rules;
}

function judgedIn(found: TicketOutcomes, { rule, ticket }: TicketClaim, tried?: Variation): Judged | null {
  const { outcome, inPeriod } = found.get(rule)?.get(ticket) ?? { outcome: null, inPeriod: false };
  if (outcome === null || !inPeriod) return null;
  return tried?.rounded?.(outcome) ?? outcome;
}

function shareIn(rules: readonly RuleResult[], { rule, period }: RuleClaim): ShareText | null {
  const found = rules.find(({ id }) => id === rule);
  return found === undefined ? null : attainedOfPeriod(found, period);
}

type Ranked = readonly { readonly told: ClaimReason; readonly rows: ReadonlySet<Fact> }[];

function keysFor(row: Fact, ranked: Ranked): string[] {
  return ranked.filter(({ rows }) => rows.has(row)).map(({ told }) => told.key);
}

function ticketDifference(
  input: AuditInput,
  claim: TicketClaim,
  found: TicketOutcomes,
  ranked: Ranked,
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
    reasons: keysFor(row, ranked),
    source: sourceOf(input, row),
  };
}

function foundOutcome(input: AuditInput, { rule, ticket }: TicketClaim, found: TicketOutcomes): FoundOutcome {
  const known = found.get(rule)?.get(ticket);
  if (known === undefined) return input.tickets?.store.has(ticket) ? 'not-concerned' : 'no-such-ticket';
  if (known.outcome === null) return 'not-concerned';
  return known.inPeriod ? known.outcome.kind : 'outside-period';
}

function ruleDifference(
  input: AuditInput,
  claim: RuleClaim,
  rules: readonly RuleResult[],
  ranked: Ranked,
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
    reasons: keysFor(claim.row, ranked),
    source: sourceOf(input, claim.row),
  };
}

function sourceOf({ files }: AuditInput, { file, line }: Fact): Source {
  return { path: files[file]!.tally.path, line };
}
