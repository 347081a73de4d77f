/** What an audit is asked to do: by flags, by an audit file, or both; flags win. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import { INPUT_ROLES, type InputRole } from '../intake/canonical.ts';
import { type AuditFile, readAuditFile } from '../policy/audit-file.ts';
import { type TimeFormat, timeFormat } from '../time/time-format.ts';
import type { FailOn } from './exit.ts';
import { why } from './why.ts';

export interface NamedFile {
  /** As the user wrote it, which is how results name it. */
  readonly shown: string;
  /** Where it is opened; `-` is standard input. */
  readonly path: string;
  /** Given for this file alone, and the directory that a path of it is relative to. */
  readonly profile: { readonly text: string; readonly base: string } | null;
}

/** The flags of `sla audit` as commander gives them. */
export interface AuditFlags {
  readonly policy?: string;
  readonly profile?: string;
  readonly tickets?: string[];
  readonly events?: string[];
  readonly probes?: string[];
  readonly outages?: string[];
  readonly maintenance?: string[];
  readonly register?: string[];
  readonly measurements?: string[];
  readonly period?: string;
  readonly asOf?: string;
  readonly variant?: string;
  readonly reading?: string[];
  readonly allReadings?: boolean;
  readonly set?: string[];
  readonly ambiguous?: 'earlier' | 'later';
  readonly timeFormat?: string[];
  readonly format?: string;
  readonly output?: string[];
  readonly ledger?: string;
  readonly notes?: string;
  readonly csv?: 'standard' | 'excel-nl';
  readonly failOn?: FailOn;
  readonly strict?: boolean;
  readonly lang?: Language;
  readonly color?: 'auto' | 'always' | 'never';
  readonly width?: string;
  readonly all?: boolean;
  readonly quiet?: boolean;
}

/** The flags of `sla explain`: those that say what is audited, and which rule. */
export interface ExplainFlags extends AuditFlags {
  readonly rule?: string;
}

export interface Settings {
  readonly policy: string | null;
  /** Directory that a policy's path is relative to. */
  readonly policyBase: string;
  readonly inputs: ReadonlyMap<InputRole, readonly NamedFile[]>;
  /** For every input of a kind that it feeds. */
  readonly profile: string | null;
  readonly profileBase: string;
  readonly period: string | null;
  readonly asOf: string | null;
  readonly variant: string | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly allReadings: boolean;
  readonly parameters: Readonly<Record<string, string>>;
  readonly ambiguous: 'earlier' | 'later' | null;
  /** In which the inputs write times, besides ISO 8601; empty: they are looked at to find out. */
  readonly timeFormats: readonly TimeFormat[];
  readonly lang: Language | null;
  readonly strict: boolean;
  readonly failOn: FailOn;
}

export const DEFAULT_AUDIT_FILE = 'sla.audit.yaml';

/** The audit file that was named, else the one of this directory where no policy was given; null: there is none. */
export function auditFileOf(file: string | undefined, flags: AuditFlags, cwd: string): string | null {
  if (file !== undefined || flags.policy !== undefined) return file ?? null;
  return existsSync(resolve(cwd, DEFAULT_AUDIT_FILE)) ? DEFAULT_AUDIT_FILE : null;
}

/** Null settings: the audit file or a flag cannot be used; the diagnostics say why. */
export function settingsOf(
  auditFile: string | null,
  flags: AuditFlags,
  cwd: string,
): { settings: Settings | null; diagnostics: Diagnostic[] } {
  const { file, base, diagnostics } =
    auditFile === null ? NO_FILE : readFrom(auditFile, flags.lang ?? 'en', cwd);
  const problems = [...diagnostics];
  const readings = pairs('--reading', flags.reading, problems);
  const parameters = pairs('--set', flags.set, problems);
  const timeFormats = formatsOf(flags.timeFormat ?? file?.timeFormats ?? [], problems);
  if (file === null || problems.some((d) => severityOf(d) === 'error'))
    return { settings: null, diagnostics: problems };
  const settings: Settings = {
    policy: flags.policy ?? file.policy,
    policyBase: flags.policy === undefined ? base : cwd,
    inputs: inputsOf(file, base, flags, cwd),
    profile: flags.profile ?? file.profile,
    profileBase: flags.profile === undefined ? base : cwd,
    period: flags.period ?? file.period,
    asOf: flags.asOf ?? file.asOf,
    variant: flags.variant ?? file.variant,
    readings: { ...file.readings, ...readings },
    allReadings: flags.allReadings ?? file.allReadings,
    parameters: { ...file.parameters, ...parameters },
    ambiguous: flags.ambiguous ?? file.ambiguous,
    timeFormats,
    lang: flags.lang ?? file.lang,
    strict: flags.strict ?? file.strict,
    failOn: flags.failOn ?? file.failOn,
  };
  return { settings, diagnostics: problems };
}

export function formatsOf(texts: readonly string[], problems: Diagnostic[]): TimeFormat[] {
  return texts.flatMap((text) => {
    const compiled = timeFormat(text);
    if ('format' in compiled) return [compiled.format];
    const { code, part } = compiled.problem;
    problems.push(diagnostic(code, null, { text, part }));
    return [];
  });
}

interface FromFile {
  readonly file: AuditFile | null;
  /** The directory that the file's paths are relative to. */
  readonly base: string;
  readonly diagnostics: readonly Diagnostic[];
}

const NO_FILE: FromFile = { file: readAuditFile('', '{}').file, base: '.', diagnostics: [] };

function readFrom(auditFile: string, language: Language, cwd: string): FromFile {
  if (/\.(csv|gz|xlsx?|ods)$/i.test(auditFile)) {
    return { file: null, base: cwd, diagnostics: [diagnostic('not-an-audit-file', { file: auditFile })] };
  }
  const path = resolve(cwd, auditFile);
  try {
    return { ...readAuditFile(auditFile, readFileSync(path, 'utf8')), base: dirname(path) };
  } catch (error) {
    const problem = diagnostic('cannot-read', { file: auditFile }, { why: why(error, language) });
    return { file: null, base: cwd, diagnostics: [problem] };
  }
}

/** What a flag gives for a role replaces what the file gives for it. */
function inputsOf(
  file: AuditFile,
  base: string,
  flags: AuditFlags,
  cwd: string,
): Map<InputRole, NamedFile[]> {
  const inputs = new Map<InputRole, NamedFile[]>();
  for (const role of INPUT_ROLES) {
    const ofFlags = flags[role]?.map((shown) => ({ file: shown, profile: null }));
    const [given, from] = ofFlags === undefined ? [file.inputs[role] ?? [], base] : [ofFlags, cwd];
    const named = given.map(({ file: shown, profile }) => ({
      shown,
      path: shown === '-' ? '-' : resolve(from, shown),
      profile: profile === null ? null : { text: profile, base: from },
    }));
    if (named.length > 0) inputs.set(role, named);
  }
  return inputs;
}

/** `NAME=VALUE` flags as a record; what is not of that form is a problem. */
export function pairs(
  flag: string,
  given: readonly string[] | undefined,
  problems: Diagnostic[],
): Record<string, string> {
  const found = new Map<string, string>();
  for (const text of given ?? []) {
    const at = text.indexOf('=');
    if (at > 0) found.set(text.slice(0, at), text.slice(at + 1));
    else problems.push(diagnostic('bad-setting', null, { name: flag, text, expected: `${flag} NAME=VALUE` }));
  }
  return Object.fromEntries(found);
}
