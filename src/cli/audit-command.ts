/** `sla audit`: settings, policy and inputs in; the report, the ledger and an exit status out. */
import type { Found } from '../audit/audit.ts';
import { fullAudit } from '../audit/full-audit.ts';
import type { AuditInput } from '../audit/input.ts';
import type { AuditResult } from '../audit/result.ts';
import { type Audited, auditsOf, type NamedResult, resultsOf } from '../audit/results.ts';
import type { CsvDialect } from '../csv/write-row.ts';
import type { Diagnostic, Language } from '../diagnostics/diagnostic.ts';
import { withAudit } from '../report/audit-columns.ts';
import { ledgerHeader, ledgerLine } from '../report/ledger.ts';
import { LEDGER_COLUMNS } from '../report/ledger-row.ts';
import { LedgerTable } from '../report/ledger-table.ts';
import { type Asked, askedAudits } from './asked-audits.ts';
import { EXIT, exitStatus, worstStatus } from './exit.ts';
import { CSV_DIALECTS } from './formats.ts';
import { notesOf } from './notes-file.ts';
import { type Outputs, outputConflicts, outputsOf, readBy } from './outputs.ts';
import type { Outside } from './outside.ts';
import { prepareAudits, type ReadyAudit } from './prepare-audits.ts';
import { clearProgress, screenOf, showJudging } from './progress.ts';
import { type AuditFlags, auditFileOf } from './settings.ts';
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
  const { asked, diagnostics } = askedAudits(auditFile, flags, outside.cwd());
  const { notes, problems: ofNotes } = notesOf(flags.notes, outside.cwd(), language);
  const problems = [
    ...ofOutputs,
    ...terminalConflicts(flags, outside),
    ...diagnostics,
    ...(asked === null ? [] : conflictsOf(asked, outputs, flags, outside.cwd())),
    ...ofNotes,
  ];
  if (asked === null) return refuse(problems, outside, language);
  const prepared = await prepareAudits(asked, problems, outside, flags);
  if (prepared.audits === null) return refuse(problems, outside, prepared.language);
  const looks: ReportLooks = { ...flags, language: prepared.language, notes };
  return carryOut(prepared.audits, asked.list !== null, looks, outputs, outside);
}

function conflictsOf(asked: Asked, outputs: Outputs, flags: AuditFlags, cwd: string): Diagnostic[] {
  const read = asked.audits.flatMap(({ settings }) => readBy(settings, [flags.notes], cwd));
  return outputConflicts(outputs, [...asked.files, ...read], cwd);
}

/** `several`: each has its name in the report, even where there is but one of them. */
async function carryOut(
  audits: readonly ReadyAudit[],
  several: boolean,
  looks: ReportLooks,
  outputs: Outputs,
  outside: Outside,
): Promise<number> {
  const dialect = CSV_DIALECTS[looks.csv ?? 'standard'];
  const make = async (open: Opener): Promise<{ audited: Audited; tables: LedgerTable[] | null }> => {
    const ledger = outputs.ledger === null ? null : open(outputs.ledger);
    const reports = outputs.reports.map(({ path, format }) => ({ file: open(path), format }));
    const [first] = audits as readonly [ReadyAudit];
    const tables: LedgerTable[] | null = needsLedger(outputs, looks) ? [] : null;
    ledger?.write(ledgerHeader(dialect, ledgerColumns(first, several)));
    const named: NamedResult[] = [];
    for (const audit of audits) {
      const columns = ledgerColumns(audit, several);
      const { files, language } = audit.input;
      const total = files.reduce((sum, { tally, booked }) => sum + (booked ? tally.rows : 0), 0);
      showJudging(screenOf(outside, looks.quiet === true, language), total);
      const table = tables === null ? null : new LedgerTable(pathsOf(audit.input), audit.input.zone);
      if (table !== null) tables?.push(table);
      const result = await withLedger(audit, ledger, columns, table, dialect).finally(clearProgress);
      named.push({ name: audit.name, file: audit.file, result });
    }
    const audited = several ? resultsOf(named) : named[0]!.result;
    await writeReports(reports, audited, tables, looks);
    return { audited, tables };
  };
  try {
    const { audited } = await wholeOrNothing(outside, make, (made) =>
      showReport(made.audited, made.tables, looks, outside),
    );
    return worstStatus(auditsOf(audited).map(({ result }, i) => exitStatus(result, audits[i]!.failOn)));
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    return refuse([cannotWrite(error, looks.language)], outside, looks.language);
  }
}

/** The ledger is that of the audit itself, whatever other readings make of it. */
async function withLedger(
  { input, alternatives }: ReadyAudit,
  ledger: WholeFile | null,
  columns: typeof LEDGER_COLUMNS,
  rows: LedgerTable | null,
  dialect: CsvDialect,
): Promise<AuditResult> {
  const paths = pathsOf(input);
  const found: Found = (finding, ground) => {
    ledger?.write(ledgerLine(finding, ground, paths, input.zone, dialect, columns));
    rows?.add(finding, ground);
  };
  return fullAudit(input, alternatives, ledger === null && rows === null ? undefined : found);
}

function ledgerColumns({ name, input }: ReadyAudit, several: boolean) {
  return withAudit(LEDGER_COLUMNS, several ? name : null, input.policy);
}

function pathsOf(input: AuditInput): string[] {
  return input.files.map((file) => file.tally.path);
}

function refuse(problems: readonly Diagnostic[], outside: Outside, language: Language): number {
  tell(problems, outside, language);
  return EXIT.unusable;
}
