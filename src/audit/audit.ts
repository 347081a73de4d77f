/** The audit: from what was read to what both parties are told. Pure: the same input gives the same result. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Rule } from '../policy/policy.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { Timeline } from '../tickets/timeline.ts';
import { instantText } from '../time/instant.ts';
import type { Period } from '../time/period.ts';
import { asOfOf, asOfSource } from './as-of.ts';
import { measuredPeriod, periodsOf } from './audit-period.ts';
import { auditTickets, type Finding, type TicketAudit } from './audit-tickets.ts';
import { availabilityResult } from './availability-results.ts';
import { bookTickets, inputResults } from './books.ts';
import { Collection } from './collect.ts';
import { figuresOf } from './figures-given.ts';
import type { AuditInput } from './input.ts';
import { asOfNotes, duplicateNotes, maintenanceNotes, probeNotes, startNotes, ticketNotes } from './notes.ts';
import { overallVerdict } from './overall.ts';
import { prioritiesOf } from './priorities.ts';
import type { AuditResult, RuleResult } from './result.ts';
import { rejectedRows, warningsOf } from './row-notes.ts';
import { notAssessed } from './rule-head.ts';
import { isAssessed, releasesOf, startOfEach } from './sources.ts';
import { ticketRuleResult } from './ticket-results.ts';
import type { Ground } from './time-rule.ts';
import type { Watch } from './uptime.ts';
import { watchOf } from './watch.ts';

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
  input: AuditInput,
  found: Found = () => {},
  told: 'tickets' | 'figures' = 'tickets',
): AuditResult {
  const period = measuredPeriod(input);
  const asOf = asOfOf(input);
  const tickets = input.tickets === null ? null : replay(input, period, asOf, found, told);
  const watched = watchOf(input, period, asOf);
  // Without tickets nothing happened but what probes and outages tell.
  const known = Number.isFinite(asOf) ? asOf : watched.asOf;
  const rules = input.policy.rules.map((rule) =>
    resultOf(rule, input, tickets?.audited ?? null, watched, period),
  );
  const notes = [
    ...asOfNotes(input, period, known),
    ...(tickets?.notes ?? []),
    ...maintenanceNotes(input, watched),
    ...probeNotes(watched.series ?? []),
    ...duplicateNotes(input),
  ];
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
    asOfSource: asOfSource(input),
    verdict: overallVerdict(rules, input.strict),
    strict: input.strict,
    inputs: inputResults(input),
    rules,
    breaches: tickets?.collection.sortedBreaches() ?? [],
    excluded: tickets?.collection.excluded() ?? [],
    unmeasurable: tickets?.collection.unmeasurable ?? [],
    rejected: input.files.flatMap((file) => rejectedRows(file, input)),
    warnings: warningsOf(input, notes),
    signals: [],
    ...(tickets === null ? {} : { ticketKinds: tickets.audited.kinds }),
    ...(input.measurements === null ? {} : { figures: figuresOf(input.measurements, period, input) }),
  };
}

function replay(
  input: AuditInput,
  period: Period,
  asOf: number,
  found: Found,
  told: 'tickets' | 'figures',
): { audited: TicketAudit; collection: Collection; notes: readonly Diagnostic[] } {
  const { store } = input.tickets!;
  const ground: Ground = {
    policy: input.policy,
    store,
    priorities: prioritiesOf(input.policy, store),
    calendars: input.calendars,
    releases: releasesOf(input),
    asOf,
  };
  const ledger: LedgerGround = { store, labels: ground.priorities.labels };
  const start = startOfEach(input);
  const collection = new Collection(input, ground, start);
  const audited = auditTickets(
    ground,
    start,
    periodsOf(input, period),
    (finding: Finding, timeline: Timeline) => {
      if (!isAssessed(finding.rule, input)) return;
      if (told === 'tickets') collection.add(finding, timeline);
      found(finding, ledger);
    },
  );
  bookTickets(store, audited.places, asOf, input.files);
  const timeRules = input.policy.rules.filter((rule) => rule.measure === 'time');
  const notes = [...startNotes(timeRules, start), ...ticketNotes(input, audited, collection)];
  return { audited, collection, notes };
}

function resultOf(
  rule: Rule,
  input: AuditInput,
  tickets: TicketAudit | null,
  watched: Watch,
  period: Period,
): RuleResult {
  if (!rule.enabled) return notAssessed(rule, 'not-agreed');
  if (rule.measure === 'availability') return availabilityResult(rule, input, watched, period);
  if (rule.measure !== 'time' && rule.measure !== 'combined') return notAssessed(rule);
  const score = tickets?.scores.find((s) => s.rule === rule);
  return score === undefined || !isAssessed(rule, input)
    ? notAssessed(rule)
    : ticketRuleResult(score, tickets?.notConcerned.get(rule.id) ?? [], input.zone);
}

function policyResult({ policy, policySha256 }: AuditInput): AuditResult['policy'] {
  const { id, title, parties, language, variant, readings, parameters } = policy;
  return { id, title, sha256: policySha256, parties, language, variant, readings, parameters };
}
