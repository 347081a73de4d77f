/** A row of the ledger: one ticket under one rule. The same in CSV and in sheets. */
import type { LedgerGround } from '../audit/audit.ts';
import type { Finding } from '../audit/audit-tickets.ts';
import { instantText } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { TypedColumn } from './typed-column.ts';

/** Instants as ISO 8601 in the policy's zone, durations in ms; null where there is none. */
export interface LedgerRow {
  readonly rule: string;
  readonly ticket: string;
  readonly priority: string;
  readonly period: string;
  readonly outcome: string;
  /** The reason code of an unmeasurable ticket, or the clause of the term that left it out; may be empty. */
  readonly reason: string;
  readonly from: string | null;
  readonly due: string | null;
  readonly stopped: string | null;
  readonly countedMs: number | null;
  readonly targetMs: number | null;
  readonly pausedMs: number | null;
  readonly overrunMs: number | null;
  readonly application: string;
  readonly path: string;
  readonly line: number;
}

/** How many there are, and one by one. */
export interface LedgerRows extends Iterable<LedgerRow> {
  readonly size: number;
}

/** Names and order are promises (`--ledger`); new columns go at the end. */
export const LEDGER_COLUMNS: readonly TypedColumn<LedgerRow>[] = [
  { name: 'rule', type: 'text', of: (row) => row.rule },
  { name: 'ticket', type: 'text', of: (row) => row.ticket },
  { name: 'priority', type: 'text', of: (row) => row.priority, words: 'group' },
  { name: 'period', type: 'text', of: (row) => row.period },
  { name: 'outcome', type: 'text', of: (row) => row.outcome, words: 'outcome' },
  { name: 'reason', type: 'text', of: (row) => row.reason, words: 'unmeasurableReason', width: 24 },
  { name: 'from', type: 'instant', of: (row) => row.from },
  { name: 'due', type: 'instant', of: (row) => row.due },
  { name: 'stopped', type: 'instant', of: (row) => row.stopped },
  { name: 'counted_s', type: 'duration', of: (row) => row.countedMs },
  { name: 'target_s', type: 'duration', of: (row) => row.targetMs },
  { name: 'paused_s', type: 'duration', of: (row) => row.pausedMs },
  { name: 'overrun_s', type: 'duration', of: (row) => row.overrunMs },
  { name: 'application', type: 'text', of: (row) => row.application },
  { name: 'path', type: 'text', of: (row) => row.path, width: 24 },
  { name: 'line', type: 'count', of: (row) => row.line },
];

type Figure = 'from' | 'due' | 'stopped' | 'countedMs' | 'targetMs' | 'pausedMs' | 'overrunMs';

/** What the ledger tells of a finding. */
export interface LedgerFinding extends Omit<Finding, 'rule' | 'outcome'> {
  readonly rule: { readonly id: string };
  readonly outcome: Pick<Finding['outcome'], 'kind' | 'reason' | 'term' | 'group' | Figure>;
}

/** `paths`: the input files by index. A combined rule has no clock of its own: its rows have no clock figures. */
export function ledgerRow(
  { rule, ticket, outcome, application, period }: LedgerFinding,
  ground: LedgerGround,
  paths: readonly string[],
  zone: Zone,
): LedgerRow {
  return {
    rule: rule.id,
    ticket: ground.store.idOf(ticket),
    priority: ground.labels[outcome.group]!,
    period,
    outcome: outcome.kind,
    reason: outcome.reason ?? outcome.term?.clause ?? '',
    from: instantOrNull(outcome.from, zone),
    due: instantOrNull(outcome.due, zone),
    stopped: instantOrNull(outcome.stopped, zone),
    countedMs: numberOrNull(outcome.countedMs),
    targetMs: numberOrNull(outcome.targetMs),
    pausedMs: numberOrNull(outcome.pausedMs),
    overrunMs: numberOrNull(outcome.overrunMs),
    application,
    path: paths[ground.store.file.get(ticket)]!,
    line: ground.store.line.get(ticket),
  };
}

function instantOrNull(at: number, zone: Zone): string | null {
  return Number.isFinite(at) ? instantText(at, zone) : null;
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
