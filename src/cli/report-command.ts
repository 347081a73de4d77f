/** `sla report`: a saved result in any format. Nothing is judged again. */
import { auditsOf } from '../audit/results.ts';
import { type Diagnostic, diagnostic, type Language } from '../diagnostics/diagnostic.ts';
import { resultSchema, resultsSchema } from '../report/result-schema.ts';
import { EXIT, exitStatus, type FailOn, worstStatus } from './exit.ts';
import { notesOf } from './notes-file.ts';
import { outputConflicts, outputsOf } from './outputs.ts';
import type { Outside } from './outside.ts';
import { pathOf, readAudited, readLedgers } from './saved.ts';
import type { AuditFlags } from './settings.ts';
import { tell, write } from './tell.ts';
import { CannotWrite, cannotWrite, wholeOrNothing } from './whole-file.ts';
import {
  needsLedger,
  type ReportFlags,
  type ReportLooks,
  showReport,
  terminalConflicts,
  writeReports,
} from './write-reports.ts';

export interface SavedReportFlags extends ReportFlags, Pick<AuditFlags, 'output' | 'lang' | 'notes'> {
  /** The ledger that belongs to the result: read, for the sheet of it. */
  readonly ledger?: string;
  readonly failOn?: FailOn;
}

/** In the language of the policy unless another is asked for. The status is 0, but for what `--fail-on` says. */
export async function reportCommand(
  file: string,
  flags: SavedReportFlags,
  outside: Outside,
): Promise<number> {
  const { output, lang, ledger, notes: notesFile } = flags;
  const { outputs, problems } = outputsOf(output === undefined ? {} : { output });
  const { audited, problems: ofResult } = await readAudited(file, outside, lang ?? 'en');
  const audits = audited === null ? [] : auditsOf(audited);
  const results = audits.map(({ result }) => result);
  const language = lang ?? results[0]?.policy.language ?? 'en';
  const { notes, problems: ofNotes } = notesOf(notesFile, outside.cwd(), language);
  const read = [file, ledger, notesFile]
    .flatMap((one) => (one === undefined ? [] : [one]))
    .map((one) => pathOf(one, outside));
  problems.push(...ofResult, ...outputConflicts(outputs, read, outside.cwd()));
  problems.push(...terminalConflicts(flags, outside), ...ofNotes);
  const wanted = ledger !== undefined && needsLedger(outputs, flags);
  if (ledger !== undefined && !wanted) problems.push(diagnostic('ledger-for-nothing', { file: ledger }));
  const names = audits.map(({ name }) => name);
  const { ledgers, problems: ofLedger } =
    wanted && audited !== null ? await readLedgers(ledger, names, outside, language) : NO_LEDGER;
  problems.push(...ofLedger);
  if (audited === null || problems.length > 0) return refuse(problems, outside, language);
  const looks: ReportLooks = { ...flags, language, notes };
  try {
    await wholeOrNothing(
      outside,
      async (open) => {
        const reports = outputs.reports.map(({ path, format }) => ({ file: open(path), format }));
        await writeReports(reports, audited, ledgers, looks);
      },
      () => showReport(audited, ledgers, looks, outside),
    );
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    return refuse([cannotWrite(error, language)], outside, language);
  }
  const { failOn } = flags;
  return failOn === undefined ? EXIT.met : worstStatus(results.map((result) => exitStatus(result, failOn)));
}

const NO_LEDGER = { ledgers: null, problems: [] as Diagnostic[] };

/** `sla schema result`, and `results`: of several audits. */
export async function printResultSchema(what: 'result' | 'results', outside: Outside): Promise<number> {
  const schema = what === 'result' ? resultSchema() : resultsSchema();
  await write(outside.stdout, `${JSON.stringify(schema, null, 2)}\n`);
  return EXIT.met;
}

function refuse(problems: readonly Diagnostic[], outside: Outside, language: Language): number {
  tell(problems, outside, language);
  return EXIT.unusable;
}
