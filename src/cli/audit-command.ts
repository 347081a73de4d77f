/** `sla audit`: settings, policy and inputs in; the report, the ledger and an exit status out. */
import { resolve } from 'node:path';
import type { Found } from '../audit/audit.ts';
import { fullAudit } from '../audit/full-audit.ts';
import type { AuditInput } from '../audit/input.ts';
import type { Alternatives } from '../audit/readings/audit-readings.ts';
import type { AuditResult } from '../audit/result.ts';
import type { CsvDialect } from '../csv/write-row.ts';
import { type Diagnostic, diagnostic, type Language } from '../diagnostics/diagnostic.ts';
import { ledgerHeader, ledgerLine } from '../report/ledger.ts';
import { EXIT, exitStatus } from './exit.ts';
import { CSV_DIALECTS, type CsvDialectName, type Format, render } from './formats.ts';
import { type Outputs, outputConflicts, outputsOf } from './outputs.ts';
import { type Outside, wantsColor, widthOf } from './outside.ts';
import { prepareAudit } from './prepare-audit.ts';
import { type AuditFlags, auditFileOf, type Settings, settingsOf } from './settings.ts';
import { tell, tellHowToStart, write } from './tell.ts';
import { CannotWrite, WholeFile } from './whole-file.ts';
import { why } from './why.ts';

export async function auditCommand(
  file: string | undefined,
  flags: AuditFlags,
  outside: Outside,
): Promise<number> {
  const language = flags.lang ?? 'en';
  const auditFile = auditFileOf(file, flags, outside.cwd());
  if (auditFile === null && flags.policy === undefined) {
    tellHowToStart(outside, language);
    return EXIT.unusable;
  }
  const { outputs, problems: ofOutputs } = outputsOf(flags);
  const { settings, diagnostics } = settingsOf(auditFile, flags, outside.cwd());
  const conflicts = settings === null ? [] : outputConflicts(outputs, settings, auditFile, outside.cwd());
  const problems = [...ofOutputs, ...diagnostics, ...conflicts];
  if (settings === null) return refuse(problems, outside, language);
  const prepared = await prepareAudit(settings, problems, outside, flags);
  if (prepared.input === null) return refuse(problems, outside, prepared.language);
  return carryOut(prepared.input, prepared.alternatives, settings, flags, outputs, outside);
}

/** Nothing is put in its place until all of it is there: what cannot be written leaves nothing behind. */
async function carryOut(
  input: AuditInput,
  alternatives: Alternatives | null,
  settings: Settings,
  flags: AuditFlags,
  outputs: Outputs,
  outside: Outside,
): Promise<number> {
  const open: WholeFile[] = [];
  const opened = (shown: string): WholeFile => {
    const file = new WholeFile(resolve(outside.cwd(), shown), shown);
    open.push(file);
    return file;
  };
  try {
    const ledger = outputs.ledger === null ? null : opened(outputs.ledger);
    const reports = outputs.reports.map(({ path, format }) => ({ file: opened(path), format }));
    const dialect = CSV_DIALECTS[flags.csv ?? 'standard'];
    const result = await withLedger(input, alternatives, ledger, dialect);
    for (const { file, format } of reports) {
      file.write(await render(result, format, { ...looks(input, flags), color: false, width: FILE_WIDTH }));
    }
    for (const file of open) file.complete();
    await show(result, input, flags, outside);
    for (const file of open) file.finish();
    return exitStatus(result, settings.failOn);
  } catch (error) {
    for (const file of open) file.abandon();
    if (!(error instanceof CannotWrite)) throw error;
    const reason = why(error.cause, input.language);
    return refuse(
      [diagnostic('cannot-write', { file: error.shown }, { why: reason })],
      outside,
      input.language,
    );
  }
}

const FILE_WIDTH = 120;

/** The ledger is that of the audit itself, whatever other readings make of it. */
async function withLedger(
  input: AuditInput,
  alternatives: Alternatives | null,
  ledger: WholeFile | null,
  dialect: CsvDialect,
): Promise<AuditResult> {
  const paths = input.files.map((file) => file.tally.path);
  ledger?.write(ledgerHeader(dialect));
  const found: Found = (finding, ground) =>
    ledger?.write(ledgerLine(finding, ground, paths, input.zone, dialect));
  return fullAudit(input, alternatives, ledger === null ? undefined : found);
}

/** Throws CannotWrite when standard output cannot take it. */
async function show(
  result: AuditResult,
  input: AuditInput,
  flags: AuditFlags,
  outside: Outside,
): Promise<void> {
  const format = flags.quiet === true ? 'quiet' : ((flags.format ?? 'table') as Format);
  const color = wantsColor(flags.color ?? 'auto', outside.stdout, outside.env);
  const width = flags.width === undefined ? widthOf(outside.stdout) : Number(flags.width);
  const text = await render(result, format, { ...looks(input, flags), color, width });
  try {
    await write(outside.stdout, text);
  } catch (error) {
    throw new CannotWrite('-', error);
  }
}

function looks(
  input: AuditInput,
  flags: AuditFlags,
): { language: Language; all: boolean; csv: CsvDialectName } {
  return { language: input.language, all: flags.all === true, csv: flags.csv ?? 'standard' };
}

function refuse(problems: readonly Diagnostic[], outside: Outside, language: Language): number {
  tell(problems, outside, language);
  return EXIT.unusable;
}
