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
import { WholeFile } from './whole-file.ts';
import { isOutside, why } from './why.ts';

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
  const outputs = outputsOf(flags, language);
  const { settings, diagnostics } = settingsOf(auditFile, flags, outside.cwd());
  const problems = [...outputs.problems, ...diagnostics];
  if (settings === null) return refuse(problems, outside, language);
  const prepared = await prepare(settings, problems, outside, flags);
  if (prepared.input === null) return refuse(problems, outside, prepared.language);
  return carryOut(prepared.input, settings, flags, outputs.files, outside);
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

/** Nothing is written until all of it can be: output files are moved to their places together at the end. */
async function carryOut(
  input: AuditInput,
  settings: Settings,
  flags: AuditFlags,
  outputs: readonly { readonly path: string; readonly format: Format }[],
  outside: Outside,
): Promise<number> {
  const open: WholeFile[] = [];
  try {
    const ledger = flags.ledger === undefined ? null : new WholeFile(resolve(outside.cwd(), flags.ledger));
    if (ledger !== null) open.push(ledger);
    const result = withLedger(input, ledger);
    for (const { path, format } of outputs) {
      const file = new WholeFile(resolve(outside.cwd(), path));
      open.push(file);
      file.write(await render(result, format, { ...looks(input, flags), color: false, width: FILE_WIDTH }));
    }
    for (const file of open) file.finish();
    await show(result, input, flags, outside);
    return exitStatus(result, settings.failOn);
  } catch (error) {
    for (const file of open) file.abandon();
    if (!isOutside(error)) throw error;
    const path = (error as { path?: string }).path;
    const at = [flags.ledger, ...outputs.map((o) => o.path)].find(
      (p) => p !== undefined && path?.includes(p),
    );
    const reason = diagnostic(
      'cannot-write',
      { file: at ?? flags.ledger ?? outputs[0]?.path ?? '' },
      { why: why(error, input.language) },
    );
    return refuse([reason], outside, input.language);
  }
}

const FILE_WIDTH = 120;

function withLedger(input: AuditInput, ledger: WholeFile | null): AuditResult {
  if (ledger === null) return audit(input);
  const paths = input.files.map((file) => file.tally.path);
  ledger.write(LEDGER_HEADER);
  return audit(input, (finding, ground) => ledger.write(ledgerLine(finding, ground, paths, input.zone)));
}

async function show(
  result: AuditResult,
  input: AuditInput,
  flags: AuditFlags,
  outside: Outside,
): Promise<void> {
  const format = flags.quiet === true ? 'quiet' : ((flags.format ?? 'table') as Format);
  const color = wantsColor(flags.color ?? 'auto', outside.stdout, outside.env);
  const width = flags.width === undefined ? widthOf(outside.stdout) : Number(flags.width);
  await write(outside.stdout, await render(result, format, { ...looks(input, flags), color, width }));
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

function outputsOf(
  flags: AuditFlags,
  language: Language,
): { files: { path: string; format: Format }[]; problems: Diagnostic[] } {
  const files: { path: string; format: Format }[] = [];
  const problems: Diagnostic[] = [];
  for (const path of flags.output ?? []) {
    const format = formatOfFile(path);
    if (format !== null) files.push({ path, format });
    else {
      const expected =
        language === 'nl' ? 'een bestandsnaam op .json of .txt' : 'a file name that ends in .json or .txt';
      problems.push(diagnostic('bad-setting', null, { name: '--output', text: path, expected }));
    }
  }
  return { files, problems };
}
