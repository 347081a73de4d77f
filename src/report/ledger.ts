/** The ledger as CSV: one line per ticket and rule, for spreadsheets and for whoever wants to check every figure. */
import type { LedgerGround } from '../audit/audit.ts';
import type { Finding } from '../audit/audit-tickets.ts';
import { type CsvDialect, STANDARD } from '../csv/write-row.ts';
import type { Zone } from '../time/zone.ts';
import { LEDGER_COLUMNS, ledgerRow } from './ledger-row.ts';
import { csvHead, csvRow } from './typed-csv.ts';

export const LEDGER_HEADER = ledgerHeader(STANDARD);

export function ledgerHeader(dialect: CsvDialect, columns = LEDGER_COLUMNS): string {
  return csvHead(columns, dialect);
}

/** `paths`: the input files by index. */
export function ledgerLine(
  finding: Finding,
  ground: LedgerGround,
  paths: readonly string[],
  zone: Zone,
  dialect: CsvDialect = STANDARD,
  columns = LEDGER_COLUMNS,
): string {
  return csvRow(columns, ledgerRow(finding, ground, paths, zone), dialect);
}
