/** What an audit is asked to do: by flags, by an audit file, or both; flags win. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import {
  type Diagnostic,
  diagnostic,
  type Language,
  type Place,
  severityOf,
} from '../diagnostics/diagnostic.ts';
import type { InputRole } from '../intake/canonical.ts';
import { type AuditFile, NO_KEYS, readAuditFile } from '../policy/audit-file.ts';
import type { TimeFormat } from '../time/time-format.ts';
import { flagLayer, type Layer, settled } from './audit-layers.ts';
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

const DEFAULT_AUDIT_FILE = 'sla.audit.yaml';

/** The audit file that was named, else the one of this directory where no policy was given; null: there is none. */
export function auditFileOf(file: string | undefined, flags: AuditFlags, cwd: string): string | null {
  if (file !== undefined || flags.policy !== undefined) return file ?? null;
  return existsSync(resolve(cwd, DEFAULT_AUDIT_FILE)) ? DEFAULT_AUDIT_FILE : null;
}

/** One of the audits that are asked for. */
export interface AskedAudit {
  readonly settings: Settings;
  readonly name: string | null;
  /** Where a list of audits names it; null: it is asked for by itself. */
  readonly place: Place | null;
}

export interface Asked {
  readonly audits: readonly AskedAudit[];
  /** The place of a list of audits; null: one is asked for by itself. */
  readonly list: Place | null;
  /** For what is said of all of them. */
  readonly lang: Language | null;
  /** The audit files that were read. */
  readonly files: readonly string[];
}

/** Null: an audit file or a flag cannot be used; the diagnostics say why. */
export function askedAudits(
  auditFile: string | null,
  flags: AuditFlags,
  cwd: string,
): { asked: Asked | null; diagnostics: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const language = flags.lang ?? 'en';
  const top = flagLayer(flags, cwd, problems);
  const read = auditFile === null ? NO_FILE : readFrom(auditFile, language, cwd, null);
  problems.push(...read.diagnostics);
  if (read.file === null) return { asked: null, diagnostics: problems };
  const under: Layer = { keys: read.file.keys, base: read.base };
  const { audits: list } = read.file;
  const files = auditFile === null ? [] : [resolve(cwd, auditFile)];
  const audits: AskedAudit[] = [];
  if (list === null) audits.push({ settings: settled([top, under], problems), name: null, place: null });
  for (const { place, name, file, keys } of list?.entries ?? []) {
    const shown = file === null ? null : isAbsolute(file) ? file : join(dirname(auditFile!), file);
    const named = shown === null ? NO_FILE : readFrom(shown, language, cwd, place);
    problems.push(...named.diagnostics);
    if (named.file === null) continue;
    if (named.file.audits !== null) problems.push(diagnostic('audits-in-audits', place));
    const layers = [{ keys: named.file.keys, base: named.base }, under];
    const found: Diagnostic[] = [];
    const settings = settled([top, { keys, base: read.base }, ...layers], found);
    problems.push(...placed(found, place));
    audits.push({ settings, name, place });
    if (shown !== null) files.push(resolve(cwd, shown));
  }
  const asked = { audits, list: list?.place ?? null, lang: flags.lang ?? under.keys.lang, files };
  const faulty = problems.some((d) => severityOf(d) === 'error');
  return { asked: faulty ? null : asked, diagnostics: problems };
}

/** What is wrong with one of several audits is shown where it is named, unless it has a place of its own. */
export function placed(problems: readonly Diagnostic[], place: Place | null): Diagnostic[] {
  return problems.map((problem) => ({ ...problem, place: problem.place ?? place }));
}

/** The settings of one audit. Null: they cannot be used, or are of several; the diagnostics say why. */
export function settingsOf(
  auditFile: string | null,
  flags: AuditFlags,
  cwd: string,
): { settings: Settings | null; diagnostics: Diagnostic[] } {
  const { asked, diagnostics } = askedAudits(auditFile, flags, cwd);
  if (asked === null) return { settings: null, diagnostics };
  if (asked.list === null) return { settings: asked.audits[0]!.settings, diagnostics };
  return { settings: null, diagnostics: [...diagnostics, diagnostic('one-audit-only', asked.list)] };
}

interface FromFile {
  readonly file: AuditFile | null;
  /** The directory that the file's paths are relative to. */
  readonly base: string;
  readonly diagnostics: readonly Diagnostic[];
}

const NO_FILE: FromFile = { file: { keys: NO_KEYS, audits: null }, base: '.', diagnostics: [] };

/** `from`: where another audit file names it. */
function readFrom(auditFile: string, language: Language, cwd: string, from: Place | null): FromFile {
  const place = from ?? { file: auditFile };
  if (/\.(csv|gz|xlsx?|ods)$/i.test(auditFile)) {
    return { file: null, base: cwd, diagnostics: [diagnostic('not-an-audit-file', place)] };
  }
  const path = resolve(cwd, auditFile);
  try {
    return { ...readAuditFile(auditFile, readFileSync(path, 'utf8')), base: dirname(path) };
  } catch (error) {
    const problem = diagnostic('cannot-read', place, { why: why(error, language) });
    return { file: null, base: cwd, diagnostics: [problem] };
  }
}
