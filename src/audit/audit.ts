/** The audit: from what was read to what both parties are told. Pure: the same input gives the same result. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { agreed } from '../policy/agreed.ts';
import type { Rule } from '../policy/policy.ts';
import { isAboutTickets } from '../policy/rule-kinds.ts';
import type { Fact } from '../register/facts.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { Timeline } from '../tickets/timeline.ts';
import { instantText } from '../time/instant.ts';
import type { Period } from '../time/period.ts';
import { asOfOf, asOfSource } from './as-of.ts';
import { measuredPeriod, periodsOf } from './audit-period.ts';
import { auditTickets, type Finding, type TicketAudit } from './audit-tickets.ts';
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
import { leftScopeResults } from './left-scope.ts';
import { asOfNotes, duplicateNotes, maintenanceNotes, probeNotes, startNotes, ticketNotes } from './notes.ts';
import { bookObligationFacts } from './obligations/book-facts.ts';
import { obligationNotes } from './obligations/notes.ts';
import { overallVerdict } from './overall.ts';
import { periodResult, policyResult } from './policy-result.ts';
import type { AuditResult, RuleResult } from './result.ts';
import { rejectedRows, warningsOf } from './row-notes.ts';
import { notAssessed } from './rule-head.ts';
import { measuredBy } from './sampled.ts';
import { outageSignals } from './signals/outage-signals.ts';
import { signalNotes, signalsOf } from './signals/register-signals.ts';
import { type Seen, TicketSignals } from './signals/ticket-signals.ts';
import { isAssessed, startOfEach } from './sources.ts';
import { byMean, notInForce, resultWithoutTickets, type Standing, standingOf } from './standing.ts';
import { ticketRuleResult } from './ticket-results.ts';
import { readyTimeRules } from './time-rule.ts';

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
    ledger.add(finding.rule.id, finding.outcome, asOf);
    found(finding, ground);
  };
  const tickets = input.tickets === null ? null : replay(input, period, asOf, count, told);
  const standing = standingOf(input);
  const { watch, ground } = standing;
  const known = ground.asOf;
  const used = new Set<Fact>();
  const rules = given.policy.rules.map((rule) => {
    const inForce = input.policy.rules.find(({ id }) => id === rule.id);
    return inForce === undefined
      ? notInForce(rule)
      : resultOf(inForce, input, tickets?.audited ?? null, standing, used);
  });
  bookObligationFacts(input, used, measuredBy(input, watch.series), period, known);
  bookClaims(input);
  bookExclusions(input, period);
  const notes = [
    ...asOfNotes(input, period, known),
    ...(tickets?.notes ?? []),
    ...maintenanceNotes(input, watch),
    ...probeNotes(watch.series ?? []),
    ...obligationNotes(input),
    ...signalNotes(input),
    ...claimNotes(input),
    ...duplicateNotes(input),
  ];
  const audited = tickets?.audited ?? null;
  const series = watch.series ?? [];
  const inputs = inputResults(input);
  return {
    format: 'sla-audit-result/1',
    tool: input.tool,
    policy: policyResult(input),
    period: periodResult(input),
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
      policyBytes: input.policyBytes,
      calendars: calendarsUsed(input, { from: ledger.from, to: Math.max(ledger.to, known) }),
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
  const ready = readyTimeRules(start, ground);
  const collection = new Collection(input, ground, ready);
  const watching = told === 'tickets' ? new TicketSignals(input, ground, ready) : null;
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

function resultOf(
  rule: Rule,
  input: AuditInput,
  tickets: TicketAudit | null,
  standing: Standing,
  used: Set<Fact>,
): RuleResult {
  if (!isAboutTickets(rule)) return resultWithoutTickets(rule, input, standing, used);
  const score = tickets?.scores.find((s) => s.rule === rule);
  return score === undefined || !isAssessed(rule, input)
    ? notAssessed(rule)
    : byMean(rule, ticketRuleResult(score, tickets?.notConcerned.get(rule.id) ?? [], input.zone));
}
