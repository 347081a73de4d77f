/** The files an audit writes beside its report: which, in what format, and that none gets in another's way. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { type Format, formatOfFile } from './formats.ts';
import { locateProfile } from './profiles.ts';
import type { AuditFlags, Settings } from './settings.ts';
import { locatePolicy } from './shipped.ts';

export interface Outputs {
  readonly reports: readonly { readonly path: string; readonly format: Format }[];
  readonly ledger: string | null;
}

/** What is to be written where; a file of an unknown ending is a problem, and a ledger that is to be no file. */
export function outputsOf(flags: Pick<AuditFlags, 'output' | 'ledger'>): {
  outputs: Outputs;
  problems: Diagnostic[];
} {
  const reports: { path: string; format: Format }[] = [];
  const problems: Diagnostic[] = [];
  for (const path of flags.output ?? []) {
    const format = formatOfFile(path);
    if (format !== null) reports.push({ path, format });
    else problems.push(diagnostic('bad-output', { file: path }));
  }
  // Standard output has the report; a file of that name is hardly what is meant.
  if (flags.ledger === '-') problems.push(diagnostic('ledger-to-stdout', null));
  return { outputs: { reports, ledger: flags.ledger ?? null }, problems };
}

/** What an audit reads: where its inputs, its policy and its profiles lie, and `others` beside them. */
export function readBy(
  settings: Settings,
  others: readonly (string | null | undefined)[],
  cwd: string,
): string[] {
  return [
    ...[...settings.inputs.values()].flat().map((file) => file.path),
    ...others.flatMap((path) => (path == null ? [] : [resolve(cwd, path)])),
    ...profilesRead(settings),
    ...(settings.policy === null ? [] : [locatePolicy(settings.policy, settings.policyBase)?.path ?? '']),
  ];
}

/** An output must not take the place of what is read, nor of another output; links are followed. */
export function outputConflicts(
  { reports, ledger }: Outputs,
  read: readonly string[],
  cwd: string,
): Diagnostic[] {
  const inputs = new Set(read.map(real));
  const taken = new Set<string>();
  return [...reports.map((report) => report.path), ...(ledger === null ? [] : [ledger])].flatMap((shown) => {
    const path = real(resolve(cwd, shown));
    if (inputs.has(path)) return [diagnostic('output-is-input', { file: shown })];
    if (taken.has(path)) return [diagnostic('output-twice', { file: shown })];
    taken.add(path);
    return [];
  });
}

function profilesRead({ inputs, profile, profileBase }: Settings): string[] {
  const given = [...inputs.values()].flat().flatMap((file) => file.profile ?? []);
  const forAll = profile === null ? [] : [{ text: profile, base: profileBase }];
  return [...forAll, ...given].flatMap(({ text, base }) => locateProfile(text, base)?.path ?? []);
}

/** Where a path leads in the end; a file that is not there yet lies in its folder. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(real(folder), basename(path));
  }
}
