/** A result in the formats that were asked for: into files, and to standard output. */
import type { Audited } from '../audit/results.ts';
import { type Diagnostic, diagnostic, type Language } from '../diagnostics/diagnostic.ts';
import type { LedgerRows } from '../report/ledger-row.ts';
import { type Format, isSpreadsheet, type Looks, render } from './formats.ts';
import type { Outputs } from './outputs.ts';
import { type Outside, wantsColor, widthOf } from './outside.ts';
import type { AuditFlags } from './settings.ts';
import { write } from './tell.ts';
import { CannotWrite, type WholeFile } from './whole-file.ts';

/** The flags that every command has that makes a report. */
export type ReportFlags = Pick<AuditFlags, 'format' | 'quiet' | 'color' | 'width' | 'all' | 'csv'>;

export interface ReportLooks extends ReportFlags {
  readonly language: Language;
  /** The text of `--notes`; null where none was given. */
  readonly notes: string | null;
}

const FILE_WIDTH = 120;

/** Of what goes to standard output. */
export function formatOf(flags: ReportFlags): Format {
  return flags.quiet === true ? 'quiet' : ((flags.format ?? 'table') as Format);
}

/** Spreadsheets have a sheet of the ledger, and no other format needs it. */
export function needsLedger(outputs: Outputs, flags: ReportFlags): boolean {
  return [formatOf(flags), ...outputs.reports.map(({ format }) => format)].some(isSpreadsheet);
}

export function terminalConflicts(flags: ReportFlags, outside: Outside): Diagnostic[] {
  const format = formatOf(flags);
  if (!isSpreadsheet(format) || outside.stdout.isTTY !== true) return [];
  return [diagnostic('binary-on-terminal', null, { format })];
}

export async function writeReports(
  reports: readonly { readonly file: WholeFile; readonly format: Format }[],
  audited: Audited,
  ledgers: readonly LedgerRows[] | null,
  looks: ReportLooks,
): Promise<void> {
  const plain = { ...looksOf(looks), color: false, width: FILE_WIDTH };
  for (const { file, format } of reports) {
    for (const part of await render(audited, format, plain, ledgers)) file.write(part);
  }
}

/** Throws CannotWrite when standard output cannot take it. */
export async function showReport(
  audited: Audited,
  ledgers: readonly LedgerRows[] | null,
  looks: ReportLooks,
  outside: Outside,
): Promise<void> {
  const color = wantsColor(looks.color ?? 'auto', outside.stdout, outside.env);
  const width = looks.width === undefined ? widthOf(outside.stdout) : Number(looks.width);
  const made = await render(audited, formatOf(looks), { ...looksOf(looks), color, width }, ledgers);
  try {
    for (const part of made) {
      if (!(await write(outside.stdout, part))) break;
    }
  } catch (error) {
    throw new CannotWrite('-', error);
  }
}

function looksOf({ language, all, csv, notes }: ReportLooks): Omit<Looks, 'color' | 'width'> {
  return { language, all: all === true, csv: csv ?? 'standard', notes };
}
