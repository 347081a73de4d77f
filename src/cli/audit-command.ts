/** `sla audit`: settings, policy and inputs in; the report, the ledger and an exit status out. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { audit } from '../audit/audit.ts';
import type { AuditInput } from '../audit/input.ts';
import type { AuditResult } from '../audit/result.ts';
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import type { Policy } from '../policy/policy.ts';
import { LEDGER_HEADER, ledgerLine } from '../report/ledger.ts';
import { InstantReader } from '../time/instant.ts';
import { type Period, parsePeriod } from '../time/period.ts';
import type { Zone } from '../time/zone.ts';
import { toolOf } from './about.ts';
import { EXIT, exitStatus } from './exit.ts';
import { type Format, formatOfFile, render } from './formats.ts';
import { openInput } from './input-stream.ts';
import { calendarsOf, readPolicy } from './load-policy.ts';
import type { Outside } from './outside.ts';
import { wantsColor, widthOf } from './outside.ts';
import { readInputs } from './read-inputs.ts';
import { type AuditFlags, DEFAULT_AUDIT_FILE, type Settings, settingsOf } from './settings.ts';
import { tell, tellHowToStart, write } from './tell.ts';
import { CannotWrite, WholeFile } from './whole-file.ts';
import { why } from './why.ts';

export async function auditCommand(
  file: string | undefined,
  flags: AuditFlags,
  outside: Outside,
): Promise<number> {
  const language = flags.lang ?? 'en';
  const auditFile = file ?? defaultFile(flags, outside);
  if (auditFile === null && flags.policy === undefined) {
    tellHowToStart(outside, language);
    return EXIT.unusable;
  }
  const { outputs, problems: ofOutputs } = outputsOf(flags, language);
  const { settings, diagnostics } = settingsOf(auditFile, flags, outside.cwd());
  const conflicts = settings === null ? [] : outputConflicts(outputs, settings, outside.cwd());
  const problems = [...ofOutputs, ...diagnostics, ...conflicts];
  if (settings === null) return refuse(problems, outside, language);
  const prepared = await prepare(settings, problems, outside, flags);
  if (prepared.input === null) return refuse(problems, outside, prepared.language);
  return carryOut(prepared.input, settings, flags, outputs, outside);
}

/** Checks everything that can be checked before it gives up, so that all that is wrong is said at once. */
async function prepare(
  settings: Settings,
  problems: Diagnostic[],
  outside: Outside,
  flags: AuditFlags,
): Promise<{ input: AuditInput | null; language: Language }> {
  const asked = settings.lang ?? flags.lang ?? 'en';
  if (settings.policy === null) problems.push(diagnostic('no-policy', null));
  if (settings.inputs.size === 0) problems.push(diagnostic('no-input', null));
  problems.push(...standardInput(settings, outside));
  if (settings.policy === null) return { input: null, language: asked };
  const choices = {
    ...(settings.variant === null ? {} : { variant: settings.variant }),
    readings: settings.readings,
    parameters: settings.parameters,
    purpose: 'audit' as const,
  };
  const { file, diagnostics } = await readPolicy(settings.policy, settings.policyBase, choices, asked);
  problems.push(...diagnostics);
  const language = settings.lang ?? file?.drafts[0]?.document.language ?? asked;
  const loaded = file?.policy ?? null;
  const policy: Policy | null =
    loaded === null || settings.ambiguous === null
      ? loaded
      : { ...loaded, ambiguousTime: settings.ambiguous };
  if (file === null || policy === null) return { input: null, language };
  const { zone, calendars } = await calendarsOf(policy);
  const period = periodOf(settings, zone, problems);
  const asOf = asOfOf(settings, zone, policy, problems);
  const { inputs, errors } = await readInputs(settings.inputs, policy, zone, language, (path) =>
    openInput(path, outside),
  );
  problems.push(...errors);
  if (period === null || problems.some((d) => severityOf(d) === 'error')) return { input: null, language };
  const { sha256: policySha256 } = file;
  const { strict } = settings;
  return {
    input: {
      policy,
      policySha256,
      tool: toolOf(outside),
      zone,
      calendars,
      period,
      asOf,
      strict,
      language,
      ...inputs,
    },
    language,
  };
}

/** Nothing is put in its place until all of it is there: what cannot be written leaves nothing behind. */
async function carryOut(
  input: AuditInput,
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
    const result = withLedger(input, ledger);
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

function withLedger(input: AuditInput, ledger: WholeFile | null): AuditResult {
  if (ledger === null) return audit(input);
  const paths = input.files.map((file) => file.tally.path);
  ledger.write(LEDGER_HEADER);
  return audit(input, (finding, ground) => ledger.write(ledgerLine(finding, ground, paths, input.zone)));
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

function looks(input: AuditInput, flags: AuditFlags): { language: Language; all: boolean } {
  return { language: input.language, all: flags.all === true };
}

function refuse(problems: readonly Diagnostic[], outside: Outside, language: Language): number {
  tell(problems, outside, language);
  return EXIT.unusable;
}

function defaultFile(flags: AuditFlags, outside: Outside): string | null {
  if (flags.policy !== undefined) return null;
  return existsSync(resolve(outside.cwd(), DEFAULT_AUDIT_FILE)) ? DEFAULT_AUDIT_FILE : null;
}

function periodOf(settings: Settings, zone: Zone, problems: Diagnostic[]): Period | null {
  if (settings.period === null) {
    problems.push(diagnostic('no-period', null));
    return null;
  }
  const period = parsePeriod(settings.period, zone);
  if (period === null) problems.push(diagnostic('bad-period', null, { text: settings.period }));
  return period;
}

function asOfOf(settings: Settings, zone: Zone, policy: Policy, problems: Diagnostic[]): number | null {
  if (settings.asOf === null) return null;
  const at = new InstantReader(zone, policy.ambiguousTime).read(settings.asOf.trim());
  if (!Number.isNaN(at)) return at;
  problems.push(diagnostic('bad-as-of', null, { text: settings.asOf }));
  return null;
}

function standardInput(settings: Settings, outside: Outside): Diagnostic[] {
  const uses = [...settings.inputs.values()].flat().filter((file) => file.path === '-').length;
  if (uses > 1) return [diagnostic('stdin-twice', null)];
  return uses === 1 && outside.stdin.isTTY === true ? [diagnostic('stdin-terminal', null)] : [];
}

interface Outputs {
  readonly reports: readonly { readonly path: string; readonly format: Format }[];
  readonly ledger: string | null;
}

function outputsOf(flags: AuditFlags, language: Language): { outputs: Outputs; problems: Diagnostic[] } {
  const reports: { path: string; format: Format }[] = [];
  const problems: Diagnostic[] = [];
  for (const path of flags.output ?? []) {
    const format = formatOfFile(path);
    if (format !== null) reports.push({ path, format });
    else {
      const expected = {
        nl: 'een bestandsnaam op .json of .txt',
        en: 'a file name that ends in .json or .txt',
      };
      problems.push(
        diagnostic('bad-setting', null, { name: '--output', text: path, expected: expected[language] }),
      );
    }
  }
  return { outputs: { reports, ledger: flags.ledger ?? null }, problems };
}

/** An output must not take the place of an input, nor of another output. */
function outputConflicts({ reports, ledger }: Outputs, settings: Settings, cwd: string): Diagnostic[] {
  const inputs = new Set([...settings.inputs.values()].flat().map((file) => file.path));
  const taken = new Set<string>();
  return [...reports.map((report) => report.path), ...(ledger === null ? [] : [ledger])].flatMap((shown) => {
    const path = resolve(cwd, shown);
    if (inputs.has(path)) return [diagnostic('output-is-input', { file: shown })];
    if (taken.has(path)) return [diagnostic('output-twice', { file: shown })];
    taken.add(path);
    return [];
  });
}
