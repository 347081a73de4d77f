/** The figures of a result as CSV: one line per rule, period and group. Two dialects: the standard, and that of a Dutch Excel. */
import { type Audited, auditsOf } from '../audit/results.ts';
import { type CsvDialect, STANDARD } from '../csv/write-row.ts';
import { withAudit } from './audit-columns.ts';
import { SUMMARY_COLUMNS } from './summary-columns.ts';
import { summaryRows } from './summary-rows.ts';
import { csvHead, csvRow } from './typed-csv.ts';

/** Durations in seconds, shares as fractions. */
export function csvReport(audited: Audited, dialect: CsvDialect = STANDARD): string {
  const audits = auditsOf(audited).map(({ name, result }) => ({
    columns: withAudit(SUMMARY_COLUMNS, name, result.policy),
    rows: summaryRows(result),
  }));
  const lines = audits.flatMap(({ columns, rows }) => rows.map((row) => csvRow(columns, row, dialect)));
  return `${csvHead(audits[0]!.columns, dialect)}${lines.join('')}`;
}
