/** The audits that are asked for: the one of an audit file and flags, or those that an audit file lists. */
import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import {
  type Diagnostic,
  diagnostic,
  type Language,
  type Place,
  severityOf,
} from '../diagnostics/diagnostic.ts';
import { type AuditFile, NO_KEYS, readAuditFile } from '../policy/audit-file.ts';
import { flagLayer, type Layer, settled } from './audit-layers.ts';
import type { AuditFlags, Settings } from './settings.ts';
import { why } from './why.ts';

/** One of the audits that are asked for. */
export interface AskedAudit {
  readonly settings: Settings;
  readonly name: string | null;
  /** Its own audit file, as a list of audits names it. */
  readonly file: string | null;
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
  if (list === null)
    audits.push({ settings: settled([top, under], problems), name: null, file: null, place: null });
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
    audits.push({ settings, name, file, place });
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
