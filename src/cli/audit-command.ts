/** `sla audit`: settings, policy and inputs in; the report, the ledger and an exit status out. */
import type { Found } from '../audit/audit.ts';
import type { AuditInput } from '../audit/input.ts';
import { type Alternatives, auditReadings } from '../audit/readings/audit-readings.ts';
import type { AuditResult } from '../audit/result.ts';
import type { CsvDialect } from '../csv/write-row.ts';
import type { Diagnostic, Language } from '../diagnostics/diagnostic.ts';
import { ledgerHeader, ledgerLine } from '../report/ledger.ts';
import { LedgerTable } from '../report/ledger-table.ts';
import { EXIT, exitStatus } from './exit.ts';
import { CSV_DIALECTS } from './formats.ts';
import { notesOf } from './notes-file.ts';
import { type Outputs, outputConflicts, outputsOf, readBy } from './outputs.ts';
import type { Outside } from './outside.ts';
import { prepareAudit } from './prepare-audit.ts';
import { type AuditFlags, auditFileOf, type Settings, settingsOf } from './settings.ts';
import { tell, tellHowToStart } from './tell.ts';
import { CannotWrite, cannotWrite, type Opener, type WholeFile, wholeOrNothing } from './whole-file.ts';
import {
  needsLedger,
  type ReportLooks,
  showReport,
  terminalConflicts,
  writeReports,
} from './write-reports.ts';

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
  const conflicts =
    settings === null
      ? []
      : outputConflicts(outputs, readBy(settings, [auditFile, flags.notes], outside.cwd()), outside.cwd());
  const { notes, problems: ofNotes } = notesOf(flags.notes, outside.cwd(), language);
  const problems = [
    ...ofOutputs,
    ...terminalConflicts(flags, outside),
    ...diagnostics,
    ...conflicts,
    ...ofNotes,
  ];
  if (settings === null) return refuse(problems, outside, language);
  const prepared = await prepareAudit(settings, problems, outside, flags);
  if (prepared.input === null) return refuse(problems, outside, prepared.language);
  return carryOut(prepared.input, prepared.alternatives, settings, flags, outputs, notes, outside);
}

async function carryOut(
  input: AuditInput,
  alternatives: Alternatives | null,
  settings: Settings,
  flags: AuditFlags,
  outputs: Outputs,
  notes: string | null,
  outside: Outside,
): Promise<number> {
  const looks: ReportLooks = { ...flags, language: input.language, notes };
  const dialect = CSV_DIALECTS[flags.csv ?? 'standard'];
  const make = async (open: Opener): Promise<{ result: AuditResult; rows: LedgerTable | null }> => {
    const ledger = outputs.ledger === null ? null : open(outputs.ledger);
    const reports = outputs.reports.map(({ path, format }) => ({ file: open(path), format }));
    const rows = needsLedger(outputs, flags) ? new LedgerTable(pathsOf(input), input.zone) : null;
    const result = await withLedger(input, alternatives, ledger, rows, dialect);
    await writeReports(reports, result, rows, looks);
    return { result, rows };
  };
  try {
    const { result } = await wholeOrNothing(outside, make, ({ result, rows }) =>
      showReport(result, rows, looks, outside),
    );
    return exitStatus(result, settings.failOn);
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    return refuse([cannotWrite(error, input.language)], outside, input.language);
  }
}

/** The ledger is that of the audit itself, whatever other readings make of it. */
async function withLedger(
  input: AuditInput,
  alternatives: Alternatives | null,
  ledger: WholeFile | null,
  rows: LedgerTable | null,
  dialect: CsvDialect,
): Promise<AuditResult> {
  const paths = pathsOf(input);
  ledger?.write(ledgerHeader(dialect));
  const found: Found = (finding, ground) => {
    ledger?.write(ledgerLine(finding, ground, paths, input.zone, dialect));
    rows?.add(finding, ground);
  };
  return auditReadings(input, alternatives, ledger === null && rows === null ? undefined : found);
}

function pathsOf(input: AuditInput): string[] {
  return input.files.map((file) => file.tally.path);
}

function refuse(problems: readonly Diagnostic[], outside: Outside, language: Language): number {
  tell(problems, outside, language);
  return EXIT.unusable;
}
