/** What a reader has to know before believing the figures: warnings about the input and about what was assumed. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { holds } from '../policy/match.ts';
import type { TimeRule } from '../policy/policy.ts';
import { instantText } from '../time/instant.ts';
import type { Period } from '../time/period.ts';
import { latestThatSet } from './as-of.ts';
import type { TicketAudit } from './audit-tickets.ts';
import type { Collection } from './collect.ts';
import type { AuditInput } from './input.ts';
import { concernsMember, judgedBy } from './judged-services.ts';
import type { ProbeSeries } from './probe-series.ts';
import type { Watch } from './uptime.ts';

const OUTLIER_DAYS = 31;
/** An export that ends so soon before the period does is taken to cover it: the last days were quiet. */
const QUIET_DAYS = 7;
const DAY = 86_400_000;
/** How many tickets a sentence names. */
const SOME = 3;

/** Whether as-of is believable, and whether it leaves a part of the period in the future. */
export function asOfNotes(input: AuditInput, period: Period, asOf: number): Diagnostic[] {
  if (!Number.isFinite(asOf)) return [];
  const slots = { asOf: instantText(asOf, input.zone), period: input.period.label };
  const early =
    asOf < period.from
      ? 'period-after-as-of'
      : asOf < period.to - QUIET_DAYS * DAY
        ? 'as-of-in-period'
        : null;
  return [...outlierNote(input, asOf), ...(early === null ? [] : [diagnostic(early, null, slots)])];
}

function outlierNote(input: AuditInput, asOf: number): Diagnostic[] {
  const latest = latestThatSet(input, asOf);
  if (latest === null || !Number.isFinite(latest.nextAt)) return [];
  if (latest.at - latest.nextAt <= OUTLIER_DAYS * DAY) return [];
  const days = Math.floor((latest.at - latest.nextAt) / DAY);
  const place = { file: input.files[latest.file]!.tally.path, line: latest.line };
  return [diagnostic('as-of-outlier', place, { asOf: instantText(latest.at, input.zone), days })];
}

export function startNotes(rules: readonly TimeRule[], startOf: (rule: TimeRule) => string): Diagnostic[] {
  return rules
    .filter((rule) => startOf(rule) !== rule.from)
    .map((rule) =>
      diagnostic('start-assumed', null, { from: rule.from, instead: startOf(rule), rule: rule.id }),
    );
}

export function ticketNotes(input: AuditInput, audited: TicketAudit, collection: Collection): Diagnostic[] {
  const { store } = input.tickets!;
  const names = (tickets: readonly number[]): string =>
    some(tickets.slice(0, SOME + 1).map((ticket) => store.idOf(ticket)));
  const known = input.policy.priorities.map((priority) => priority.title).join(', ');
  return [
    ...audited.differing.map(({ moment, tickets }) =>
      diagnostic('row-and-events-differ', null, { moment, count: tickets.length, tickets: names(tickets) }),
    ),
    ...audited.unclear.map(({ rule, tickets }) =>
      diagnostic('unclear-scope', null, { rule, count: tickets.length, tickets: names(tickets) }),
    ),
    ...leftScopeNotes(audited, names),
    ...silenceNote(input, audited, names),
    ...[...collection.unknownPriorities].map(([text, tickets]) =>
      diagnostic(text === '' ? 'no-priority' : 'priority-not-in-contract', null, {
        text,
        count: tickets.size,
        known,
        tickets: some([...tickets]),
      }),
    ),
  ];
}

function leftScopeNotes(
  { leftScope }: TicketAudit,
  names: (tickets: readonly number[]) => string,
): Diagnostic[] {
  return [...new Set(leftScope.map(({ rule }) => rule))].map((rule) => {
    const tickets = leftScope.filter((one) => one.rule === rule).map(({ ticket }) => ticket);
    const slots = { rule: rule.id, clause: rule.clause, count: tickets.length, tickets: names(tickets) };
    return diagnostic('left-scope', null, slots);
  });
}

function silenceNote(
  { policy }: AuditInput,
  { closedBySilence }: TicketAudit,
  names: (tickets: readonly number[]) => string,
): Diagnostic[] {
  const count = closedBySilence.length;
  if (count === 0) return [];
  const clause = policy.tickets.silence!.clause;
  return [diagnostic('closed-by-silence', null, { count, clause, tickets: names(closedBySilence) })];
}

export function probeNotes(series: readonly ProbeSeries[]): Diagnostic[] {
  return series
    .filter(({ contradictions }) => contradictions > 0)
    .map(({ watched, contradictions: count }) => {
      const what = [watched.service, watched.environment, watched.location].filter((name) => name !== '');
      return diagnostic('contradicting-probes', null, { count, what: what.join(', ') || '-' });
    });
}

/** Maintenance that would be left out, but names an environment that no probe names: it changes nothing. */
export function maintenanceNotes(input: AuditInput, watch: Watch): Diagnostic[] {
  const rules = input.policy.rules
    .filter((rule) => rule.measure === 'availability')
    .map((rule) => ({ rule, members: judgedBy(rule, watch).flatMap((judged) => judged.members) }))
    .filter(({ members }) => members.some((member) => member.environment === ''));
  const elsewhere = watch.maintenance.filter(
    (fact) =>
      fact.text('environment') !== '' &&
      rules.some(
        ({ rule, members }) =>
          rule.excludeMaintenance.some((term) => holds(term.when, fact)) &&
          !members.some((member) => concernsMember(fact, member, watch.words)),
      ),
  );
  const first = elsewhere[0];
  if (first === undefined) return [];
  const place = { file: input.files[first.file]!.tally.path, line: first.line };
  const slots = { count: elsewhere.length, environment: first.text('environment') };
  return [diagnostic('maintenance-of-unknown-environment', place, slots)];
}

export function duplicateNotes(input: AuditInput): Diagnostic[] {
  return input.files.flatMap(({ role, tally, booked }) => {
    if (!booked) return [];
    const count = tally.excluded.get('duplicate') ?? 0;
    if (count === 0) return [];
    // Of probes and events the line is not kept.
    if (tally.firstDuplicate === 0) {
      const code = role === 'probes' ? 'duplicate-probes' : 'duplicate-events';
      return [diagnostic(code, { file: tally.path }, { count })];
    }
    const place = { file: tally.path, line: tally.firstDuplicate };
    return [diagnostic('duplicate-rows', place, { count, first: tally.firstDuplicate })];
  });
}

function some(names: readonly string[]): string {
  return names.slice(0, SOME).join(', ') + (names.length > SOME ? ', …' : '');
}
