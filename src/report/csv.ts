/** The figures of a result as CSV: one line per rule, period and group. Two dialects: the standard, and that of a Dutch Excel. */
import type { AuditResult } from '../audit/result.ts';
import { type CsvDialect, csvLine, STANDARD } from '../csv/write-row.ts';
import { secondsText } from '../time/duration.ts';
import { type SummaryRow, summaryRows } from './summary-rows.ts';

/** Durations in seconds, shares as fractions; no column ever changes its meaning, new ones go at the end. */
const COLUMNS: Readonly<Record<string, (row: SummaryRow) => string | number | null>> = {
  rule: ({ rule }) => rule.id,
  title: ({ rule }) => rule.title,
  clause: ({ rule }) => rule.clause,
  measure: ({ rule }) => rule.measure,
  commitment: ({ rule }) => rule.commitment,
  norm: ({ rule }) => rule.norm?.atLeast ?? null,
  period: ({ period }) => period?.label ?? null,
  from: ({ period }) => period?.from ?? null,
  to: ({ period }) => period?.to ?? null,
  partial: ({ period }) => (period === null ? null : String(period.partial)),
  scope: ({ scope }) => scope,
  priority: ({ priority }) => priority,
  application: ({ application }) => application,
  service: ({ service }) => service,
  environment: ({ environment }) => environment,
  verdict: ({ verdict }) => verdict,
  reason: ({ rule }) => rule.reason,
  attained: ({ attained }) => attained,
  best: ({ best }) => best,
  worst: ({ worst }) => worst,
  met: ({ counts }) => counts?.met ?? null,
  breached: ({ counts }) => counts?.breached ?? null,
  running: ({ counts }) => counts?.running ?? null,
  excluded: ({ counts }) => counts?.excluded ?? null,
  untargeted: ({ counts }) => counts?.untargeted ?? null,
  unmeasurable: ({ counts }) => counts?.unmeasurable ?? null,
  short: ({ counts }) => counts?.short ?? null,
  spare: ({ counts }) => counts?.spare ?? null,
  window_s: ({ uptime }) => seconds(uptime?.windowMs),
  up_s: ({ uptime }) => seconds(uptime?.upMs),
  down_s: ({ uptime }) => seconds(uptime?.downMs),
  unknown_s: ({ uptime }) => seconds(uptime?.unknownMs),
  excluded_s: ({ uptime }) => seconds(uptime?.excludedMs),
  samples: ({ samples }) => samples?.samples ?? null,
  samples_within: ({ samples }) => samples?.within ?? null,
};

export function csvReport(result: AuditResult, dialect: CsvDialect = STANDARD): string {
  const line = (cells: readonly (string | number | null)[]): string =>
    csvLine(cells, { guardFormulas: true, dialect });
  const rows = summaryRows(result).map((row) => {
    const cells = Object.entries(COLUMNS).map(([name, cell]) => inDialect(name, cell(row), dialect));
    return line(cells);
  });
  return `${dialect.start}${line(Object.keys(COLUMNS))}${rows.join('')}`;
}

/** Columns with a decimal number in them; a clause such as 8.5 is none. */
const DECIMALS = /^(norm|attained|best|worst)$|_s$/;

function inDialect(
  name: string,
  cell: string | number | null,
  { decimalSign }: CsvDialect,
): string | number | null {
  return typeof cell === 'string' && DECIMALS.test(name) ? cell.replace('.', decimalSign) : cell;
}

function seconds(ms: number | undefined): string | null {
  return ms === undefined ? null : secondsText(ms);
}
