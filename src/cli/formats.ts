/** The report formats, by name and by file ending. Each is loaded only when it is asked for. */
import { extname } from 'node:path';
import type { Audited } from '../audit/results.ts';
import { DUTCH_EXCEL, STANDARD } from '../csv/write-row.ts';
import type { Language } from '../diagnostics/diagnostic.ts';
import type { LedgerRows } from '../report/ledger-row.ts';

const SHEETS = ['xlsx', 'ods'] as const;
export const FORMATS = [
  'table',
  'json',
  'html',
  'ndjson',
  'csv',
  ...SHEETS,
  'markdown',
  'junit',
  'prometheus',
] as const;
export type Format = (typeof FORMATS)[number] | 'quiet';

/** The format that the ending of a file asks for. */
const ENDINGS: Readonly<Record<string, Format>> = {
  '.txt': 'table',
  '.json': 'json',
  '.html': 'html',
  '.htm': 'html',
  '.ndjson': 'ndjson',
  '.csv': 'csv',
  '.xlsx': 'xlsx',
  '.ods': 'ods',
  '.md': 'markdown',
  '.xml': 'junit',
  '.prom': 'prometheus',
};

export const CSV_DIALECTS = { standard: STANDARD, 'excel-nl': DUTCH_EXCEL } as const;
export type CsvDialectName = keyof typeof CSV_DIALECTS;

export interface Looks {
  readonly language: Language;
  readonly width: number;
  readonly color: boolean;
  /** Long lists whole. */
  readonly all: boolean;
  readonly csv: CsvDialectName;
  /** Causes and improvement actions, for a report that has room for them; null: none were given. */
  readonly notes: string | null;
}

export function formatOfFile(path: string): Format | null {
  return ENDINGS[extname(path).toLowerCase()] ?? null;
}

/** Whether a format is a spreadsheet: bytes, no text, with a sheet of the ledger where it was made. */
export function isSpreadsheet(format: Format): format is (typeof SHEETS)[number] {
  return (SHEETS as readonly string[]).includes(format);
}

/**
 * The report in parts, to be written one after the other. `ledgers`: for spreadsheets only, one for each audit; null where
 * there are none.
 */
export async function render(
  audited: Audited,
  format: Format,
  looks: Looks,
  ledgers: readonly LedgerRows[] | null,
): Promise<Iterable<string | Uint8Array>> {
  if (format === 'json') return (await import('../report/json.ts')).jsonPieces(audited);
  if (format === 'ndjson') return (await import('../report/ndjson.ts')).ndjsonPieces(audited);
  return [await inOne(audited, format, looks, ledgers)];
}

async function inOne(
  audited: Audited,
  format: Exclude<Format, 'json' | 'ndjson'>,
  looks: Looks,
  ledgers: readonly LedgerRows[] | null,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'table':
      return (await import('../report/table.ts')).tableReport(audited, looks);
    case 'html':
      return (await import('../report/html.ts')).htmlReport(audited, looks);
    case 'csv':
      return (await import('../report/csv.ts')).csvReport(audited, CSV_DIALECTS[looks.csv]);
    case 'xlsx':
    case 'ods':
      return (await import('../report/spreadsheet.ts')).spreadsheet(audited, ledgers, format, looks);
    case 'markdown':
      return (await import('../report/markdown.ts')).markdownReport(audited, looks);
    case 'junit':
      return (await import('../report/junit.ts')).junitReport(audited, looks);
    case 'prometheus':
      return (await import('../report/prometheus.ts')).prometheusReport(audited);
    case 'quiet':
      return (await import('../report/summary-line.ts')).summaryLine(audited, looks);
  }
}
