/** The ledger as CSV: one line per ticket and rule, for spreadsheets and for whoever wants to check every figure. */
import type { LedgerGround } from '../audit/audit.ts';
import type { Finding } from '../audit/audit-tickets.ts';
import { type CsvDialect, STANDARD } from '../csv/write-row.ts';
import type { Zone } from '../time/zone.ts';
import { LEDGER_COLUMNS, ledgerRow } from './ledger-row.ts';
import { csvHead, csvRow } from './typed-csv.ts';

export const LEDGER_HEADER = ledgerHeader(STANDARD);

export function ledgerHeader(dialect: CsvDialect): string {
  return csvHead(LEDGER_COLUMNS, dialect);
}

/** `paths`: the input files by index. */
export function ledgerLine(
  finding: Finding,
  ground: LedgerGround,
  paths: readonly string[],
  zone: Zone,
  dialect: CsvDialect = STANDARD,
): string {
  return csvRow(LEDGER_COLUMNS, ledgerRow(finding, ground, paths, zone), dialect);
}
