/** The ledger: one line per ticket and rule, for spreadsheets and for whoever wants to check every figure. */

import type { LedgerGround } from '../audit/audit.ts';
import type { Finding } from '../audit/audit-tickets.ts';
import { type CsvDialect, csvLine, STANDARD } from '../csv/write-row.ts';
import { secondsText } from '../time/duration.ts';
import { instantText } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';

export const LEDGER_COLUMNS = [
  'rule',
  'ticket',
  'priority',
  'period',
  'outcome',
  'reason',
  'from',
  'due',
  'stopped',
  'counted_s',
  'target_s',
  'paused_s',
  'overrun_s',
  'application',
  'path',
  'line',
] as const;

export const LEDGER_HEADER = ledgerHeader(STANDARD);

export function ledgerHeader(dialect: CsvDialect): string {
  return dialect.start + csvLine(LEDGER_COLUMNS, { guardFormulas: false, dialect });
}

/** `paths`: the input files by index. A combined rule has no clock of its own: its lines have no clock figures. */
export function ledgerLine(
  finding: Finding,
  ground: LedgerGround,
  paths: readonly string[],
  zone: Zone,
  dialect: CsvDialect = STANDARD,
): string {
  const { rule, ticket, outcome, application, period } = finding;
  const instant = (at: number): string => (Number.isFinite(at) ? instantText(at, zone) : '');
  const seconds = (ms: number): string =>
    Number.isNaN(ms) ? '' : secondsText(ms).replace('.', dialect.decimalSign);
  return csvLine(
    [
      rule.id,
      ground.store.ids[ticket]!,
      ground.labels[outcome.group]!,
      period,
      outcome.kind,
      outcome.reason ?? outcome.term?.clause ?? '',
      instant(outcome.from),
      instant(outcome.due),
      instant(outcome.stopped),
      seconds(outcome.countedMs),
      seconds(outcome.targetMs),
      seconds(outcome.pausedMs),
      seconds(outcome.overrunMs),
      application,
      paths[ground.store.file.get(ticket)]!,
      String(ground.store.line.get(ticket)),
    ],
    { guardFormulas: true, dialect },
  );
}
