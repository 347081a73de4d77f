/** The figures of a result as CSV: one line per rule, period and group. Two dialects: the standard, and that of a Dutch Excel. */
import type { AuditResult } from '../audit/result.ts';
import { type CsvDialect, STANDARD } from '../csv/write-row.ts';
import { SUMMARY_COLUMNS } from './summary-columns.ts';
import { summaryRows } from './summary-rows.ts';
import { csvHead, csvRow } from './typed-csv.ts';

/** Durations in seconds, shares as fractions. */
export function csvReport(result: AuditResult, dialect: CsvDialect = STANDARD): string {
  const rows = summaryRows(result).map((row) => csvRow(SUMMARY_COLUMNS, row, dialect));
  return `${csvHead(SUMMARY_COLUMNS, dialect)}${rows.join('')}`;
}
