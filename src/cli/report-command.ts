/** `sla report`: a saved result in any format. Nothing is judged again. */
import { type Diagnostic, diagnostic, type Language } from '../diagnostics/diagnostic.ts';
import { resultSchema } from '../report/result-schema.ts';
import { EXIT, exitStatus, type FailOn } from './exit.ts';
import { notesOf } from './notes-file.ts';
import { outputConflicts, outputsOf } from './outputs.ts';
import type { Outside } from './outside.ts';
import { pathOf, readLedger, readResult } from './saved.ts';
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
  const { result, problems: ofResult } = await readResult(file, outside, lang ?? 'en');
  const language = lang ?? result?.policy.language ?? 'en';
  const { notes, problems: ofNotes } = notesOf(notesFile, outside.cwd(), language);
  const read = [file, ledger, notesFile]
    .flatMap((one) => (one === undefined ? [] : [one]))
    .map((one) => pathOf(one, outside));
  problems.push(...ofResult, ...outputConflicts(outputs, read, outside.cwd()));
  problems.push(...terminalConflicts(flags, outside), ...ofNotes);
  const wanted = ledger !== undefined && needsLedger(outputs, flags);
  if (ledger !== undefined && !wanted) problems.push(diagnostic('ledger-for-nothing', { file: ledger }));
  const { rows, problems: ofLedger } = wanted ? await readLedger(ledger, outside, language) : NO_LEDGER;
  problems.push(...ofLedger);
  if (result === null || problems.length > 0) return refuse(problems, outside, language);
  const looks: ReportLooks = { ...flags, language, notes };
  try {
    await wholeOrNothing(
      outside,
      async (open) => {
        const reports = outputs.reports.map(({ path, format }) => ({ file: open(path), format }));
        await writeReports(reports, result, rows, looks);
      },
      () => showReport(result, rows, looks, outside),
    );
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    return refuse([cannotWrite(error, language)], outside, language);
  }
  return flags.failOn === undefined ? EXIT.met : exitStatus(result, flags.failOn);
}

const NO_LEDGER = { rows: null, problems: [] as Diagnostic[] };

/** `sla schema result`. */
export async function printResultSchema(outside: Outside): Promise<number> {
  await write(outside.stdout, `${JSON.stringify(resultSchema(), null, 2)}\n`);
  return EXIT.met;
}

function refuse(problems: readonly Diagnostic[], outside: Outside, language: Language): number {
  tell(problems, outside, language);
  return EXIT.unusable;
}
