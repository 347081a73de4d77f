/** The audit: from what was read to what both parties are told. Pure: the same input gives the same result. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { agreed, isLeftOpen } from '../policy/agreed.ts';
import type { Rule } from '../policy/policy.ts';
import { isAboutTickets } from '../policy/rule-kinds.ts';
import type { Fact } from '../register/facts.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { Timeline } from '../tickets/timeline.ts';
import { instantText } from '../time/instant.ts';
import type { Period } from '../time/period.ts';
import { asOfOf, asOfSource, latestFact } from './as-of.ts';
import { measuredAgreement, measuredPeriod, periodsOf } from './audit-period.ts';
import { auditTickets, type Finding, type TicketAudit } from './audit-tickets.ts';
import { availabilityResult } from './availability-results.ts';
import { bookTickets, inputResults } from './books.ts';
import { bookClaims, claimNotes } from './claims/books.ts';
import { Collection } from './collect.ts';
import { doubts, NearTheEdge } from './doubt.ts';
import { assumptions } from './evidence/assumptions.ts';
import { calendarsUsed } from './evidence/calendars-used.ts';
import { LedgerCount, totals } from './evidence/totals.ts';
import { bookExclusions } from './exclusions/books.ts';
import { figuresOf } from './figures-given.ts';
import { groundOf } from './ground.ts';
import type { AuditInput } from './input.ts';
import { latencyResult } from './latency-results.ts';
import { leftScopeResults } from './left-scope.ts';
import { asOfNotes, duplicateNotes, maintenanceNotes, probeNotes, startNotes, ticketNotes } from './notes.ts';
import { bookObligationFacts } from './obligations/book-facts.ts';
import type { ObligationGround } from './obligations/ground.ts';
import { obligationNotes } from './obligations/notes.ts';
import { isObligation, obligationResult } from './obligations/results.ts';
import { overallVerdict } from './overall.ts';
import { policyResult } from './policy-result.ts';
import type { AuditResult, RuleResult } from './result.ts';
import { rejectedRows, warningsOf } from './row-notes.ts';
import { notAssessed } from './rule-head.ts';
import { measuredBy } from './sampled.ts';
import { outageSignals } from './signals/outage-signals.ts';
import { signalNotes, signalsOf } from './signals/register-signals.ts';
import { type Seen, TicketSignals } from './signals/ticket-signals.ts';
import { isAssessed, startOfEach } from './sources.ts';
import { ticketRuleResult } from './ticket-results.ts';
import type { Watch } from './uptime.ts';
import { watchOf } from './watch.ts';
import { judgedByMean } from './year-mean.ts';

/** What the ledger needs beside a finding to write a line. */
export interface LedgerGround {
  readonly store: TicketStore;
  readonly labels: readonly string[];
}

export type Found = (finding: Finding, ground: LedgerGround) => void;

/**
 * `found` is called once for every ticket and rule of the period, for the ledger. `told`: with every breach and whatever
 * else is told of single tickets, or the figures and verdicts only.
 */
export function audit(
  given: AuditInput,
  found: Found = () => {},
  told: 'tickets' | 'figures' = 'tickets',
): AuditResult {
  const input = { ...given, policy: agreed(given.policy) };
  const period = measuredPeriod(input);
  const asOf = asOfOf(input);
  const ledger = new LedgerCount();
  const count: Found = (finding, ground) => {
    ledger.add(finding.rule.id, finding.outcome.kind);
    found(finding, ground);
  };
  const tickets = input.tickets === null ? null : replay(input, period, asOf, count, told);
  const watched = watchOf(input, period, asOf);
  // Without tickets nothing happened but what probes and outages tell, and without those what was noted.
  const known = [asOf, watched.asOf].find(Number.isFinite) ?? latestFact(input).at;
  const ground = obligationGround(input, period, known);
  const used = new Set<Fact>();
  const rules = given.policy.rules.map((rule) => {
    const inForce = input.policy.rules.find(({ id }) => id === rule.id);
    return inForce === undefined
      ? notAssessed(rule, rule.enabled && isLeftOpen(rule) ? 'no-parameter' : 'not-agreed')
      : judged(inForce, resultOf(inForce, input, tickets?.audited ?? null, watched, ground, used));
  });
  bookObligationFacts(input, used, measuredBy(input, watched.series), period, known);
  bookClaims(input);
  bookExclusions(input, period);
  const notes = [
    ...asOfNotes(input, period, known),
    ...(tickets?.notes ?? []),
    ...maintenanceNotes(input, watched),
    ...probeNotes(watched.series ?? []),
    ...obligationNotes(input),
    ...signalNotes(input),
    ...claimNotes(input),
    ...duplicateNotes(input),
  ];
  const audited = tickets?.audited ?? null;
  const series = watched.series ?? [];
  const inputs = inputResults(input);
  return {
    format: 'sla-audit-result/1',
    tool: input.tool,
    policy: policyResult(input),
    period: {
      label: input.period.label,
      from: instantText(input.period.from, input.zone),
      to: instantText(input.period.to, input.zone),
      timezone: input.zone.name,
    },
    asOf: Number.isFinite(known) ? instantText(known, input.zone) : null,
    asOfSource: asOfSource(input, known),
    verdict: overallVerdict(rules, input.strict),
    strict: input.strict,
    inputs,
    rules,
    breaches: tickets?.collection.breaches(tickets.audited) ?? [],
    excluded: tickets?.collection.excluded() ?? [],
    unmeasurable: tickets?.collection.unmeasurable ?? [],
    rejected: input.files.flatMap((file) => rejectedRows(file, input)),
    warnings: warningsOf(input, notes),
    doubt: tickets?.edge === null ? [] : doubts(rules, input.policy, tickets?.edge ?? new NearTheEdge(input)),
    signals: signalsOf(input, seenIn(input, tickets?.watching ?? null, rules)),
    evidence: {
      arguments: input.arguments,
      calendars: calendarsUsed(input),
      assumptions: assumptions(input, audited, series),
      totals: totals(input, inputs, rules, audited, ledger, series),
    },
    ...(tickets === null
      ? {}
      : {
          ticketKinds: tickets.audited.kinds,
          leftScope: leftScopeResults(input, tickets.audited.leftScope),
        }),
    ...(input.measurements === null ? {} : { figures: figuresOf(input.measurements, period, input) }),
  };
}

function seenIn(input: AuditInput, watching: TicketSignals | null, rules: readonly RuleResult[]): Seen[] {
  return watching === null ? [] : [...watching.seen(), ...outageSignals(input, rules, watching)];
}

function replay(
  input: AuditInput,
  period: Period,
  asOf: number,
  found: Found,
  told: 'tickets' | 'figures',
): {
  audited: TicketAudit;
  collection: Collection;
  /** Null: nothing is told of single tickets. */
  watching: TicketSignals | null;
  edge: NearTheEdge | null;
  notes: readonly Diagnostic[];
} {
  const { store } = input.tickets!;
  const ground = groundOf(input);
  const ledger: LedgerGround = { store, labels: ground.priorities.labels };
  const start = startOfEach(input);
  const collection = new Collection(input, ground, start);
  const watching = told === 'tickets' ? new TicketSignals(input, ground, start) : null;
  const edge = told === 'tickets' ? new NearTheEdge(input) : null;
  const assessed = new Set(
    input.policy.rules.filter((rule) => isAboutTickets(rule) && isAssessed(rule, input)),
  );
  const audited = auditTickets(
    ground,
    start,
    periodsOf(input, period),
    (finding: Finding, timeline: Timeline) => {
      if (!assessed.has(finding.rule)) return;
      if (told === 'tickets') collection.add(finding, timeline);
      watching?.add(finding, timeline);
      edge?.add(finding);
      found(finding, ledger);
    },
  );
  bookTickets(store, audited.places, audited.repeated, asOf, input.files);
  const timeRules = input.policy.rules.filter((rule) => rule.measure === 'time');
  const notes = [...startNotes(timeRules, start), ...ticketNotes(input, audited, collection)];
  return { audited, collection, watching, edge, notes };
}

/** Where the norm is judged by the mean over the year, by that. */
function judged({ norm }: Rule, result: RuleResult): RuleResult {
  return norm?.judgedOver === 'year-mean' && result.years !== undefined ? judgedByMean(result, norm) : result;
}

function resultOf(
  rule: Rule,
  input: AuditInput,
  tickets: TicketAudit | null,
  watched: Watch,
  ground: ObligationGround,
  used: Set<Fact>,
): RuleResult {
  if (rule.measure === 'availability') return availabilityResult(rule, input, watched, ground.period);
  if (rule.measure === 'latency') return latencyResult(rule, input, watched, ground, used);
  if (isObligation(rule)) return obligationResult(rule, input, ground, used);
  const score = tickets?.scores.find((s) => s.rule === rule);
  return score === undefined || !isAssessed(rule, input)
    ? notAssessed(rule)
    : ticketRuleResult(score, tickets?.notConcerned.get(rule.id) ?? [], input.zone);
}

function obligationGround(input: AuditInput, period: Period, asOf: number): ObligationGround {
  const { zone, language, calendars, register, maintenance, measurements, unreadable } = input;
  const agreement = measuredAgreement(input);
  const facts = { register, maintenance, measurements };
  return { period, agreement, asOf, zone, language, calendars, facts, unreadable };
}
