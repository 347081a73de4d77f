/** What an audit is asked to do: by flags, by an audit file, or both; flags win. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Diagnostic, diagnostic, type Language } from '../diagnostics/diagnostic.ts';
import type { InputRole } from '../intake/canonical.ts';
import type { TimeFormat } from '../time/time-format.ts';
import { askedAudits } from './asked-audits.ts';
import type { FailOn } from './exit.ts';

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
  readonly exclusions?: string[];
  readonly claims?: string[];
  readonly applyExclusions?: boolean;
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
  readonly applyExclusions: boolean;
  readonly failOn: FailOn;
}

export const DEFAULT_AUDIT_FILE = 'sla.audit.yaml';

/** The audit file that was named, else the one of this directory where no policy was given; null: there is none. */
export function auditFileOf(file: string | undefined, flags: AuditFlags, cwd: string): string | null {
  if (file !== undefined || flags.policy !== undefined) return file ?? null;
  return existsSync(resolve(cwd, DEFAULT_AUDIT_FILE)) ? DEFAULT_AUDIT_FILE : null;
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
