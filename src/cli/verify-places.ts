/** Where the files lie that a saved result names: it names them as they were given, and may itself have been moved. */
import { statSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import type { AuditResult } from '../audit/result.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { InputRole } from '../intake/canonical.ts';
import { timeFormat } from '../time/time-format.ts';
import type { Outside } from './outside.ts';
import type { NamedFile, Settings } from './settings.ts';
import { shippedIds, shippedProfileIds } from './shipped.ts';

/** A file that a result names. */
export interface Located {
  readonly shown: string;
  readonly role: InputRole | 'policy' | 'profile';
  readonly path: string;
  /** As the user may name it; null: among what is shipped, or by its own full path. */
  readonly place: string | null;
  /** The folder that its path is relative to. */
  readonly base: string;
}

export interface Place {
  readonly shown: string;
  readonly path: string;
}

/** Null settings: a file is missing, and the problems say which and where it was looked for. */
export function settingsAgain(
  saved: AuditResult,
  file: string,
  places: readonly Place[],
  outside: Outside,
): { settings: Settings | null; found: readonly Located[]; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const asked = saved.evidence.arguments;
  const names = [asked.policy, ...asked.inputs.flatMap(({ path, profile }) => [path, profile ?? path])];
  const ordered = mostFirst(places, names);
  const known = new Map<string, Located>();
  const locate = (shown: string, role: Located['role']): Located => {
    const key = JSON.stringify([shown, role]);
    const located = known.get(key) ?? locatedIn(ordered, shown, role, outside, problems);
    known.set(key, located);
    return located;
  };
  const inputs = new Map<InputRole, NamedFile[]>();
  for (const { role, path: shown, profile } of asked.inputs) {
    const { path } = locate(shown, role);
    const own = profile === null ? null : { text: profile, base: locate(profile, 'profile').base };
    inputs.set(role, [...(inputs.get(role) ?? []), { shown, path, profile: own }]);
  }
  const timeFormats = asked.timeFormats.flatMap((text) => {
    const compiled = timeFormat(text);
    if ('format' in compiled) return [compiled.format];
    const slots = { why: `evidence.arguments.timeFormats: ${text}` };
    problems.push(diagnostic('not-to-be-made-again', { file }, slots));
    return [];
  });
  const settings: Settings = {
    ...asked,
    policyBase: locate(asked.policy, 'policy').base,
    inputs,
    profileBase: asked.profile === null ? outside.cwd() : locate(asked.profile, 'profile').base,
    timeFormats,
    lang: asked.language,
    failOn: 'missed',
  };
  return { settings: problems.length === 0 ? settings : null, found: [...known.values()], problems };
}

/** The folders given; else the current one, and that of the result. */
export function placesOf(file: string, given: readonly string[] | undefined, outside: Outside): Place[] {
  const named = given ?? [...new Set(['.', dirname(file)])];
  return named.map((shown) => ({ shown, path: resolve(outside.cwd(), shown) }));
}

/** Of an audit in a list the paths go from its own audit file, which lies where the list says; null: it has none. */
export function placesInList(places: readonly Place[], auditFile: string | null): Place[] {
  const folder = auditFile === null ? '.' : dirname(auditFile);
  if (folder === '.') return [...places];
  return places.flatMap((place) => [
    { shown: `${place.shown}/${folder}`, path: resolve(place.path, folder) },
    place,
  ]);
}

function locatedIn(
  places: readonly Place[],
  shown: string,
  role: Located['role'],
  outside: Outside,
  problems: Diagnostic[],
): Located {
  const elsewhere = { shown, role, path: shown, place: null, base: outside.cwd() };
  if (role === 'policy' && shippedIds().includes(shown)) return elsewhere;
  if (role === 'profile' && shippedProfileIds().includes(shown)) return elsewhere;
  if (shown === '-') problems.push(diagnostic('verify-standard-input', null, { role }));
  else if (!isAbsolute(shown)) {
    const place = places.find((one) => isFile(resolve(one.path, shown)));
    if (place !== undefined)
      return { shown, role, path: resolve(place.path, shown), place: place.shown, base: place.path };
    const slots = { path: shown, role, places: places.map((one) => `"${one.shown}"`).join(', ') };
    problems.push(diagnostic('verify-missing', null, slots));
  }
  return elsewhere;
}

/** A file of the same name may lie elsewhere by chance: the place that holds most of them goes first. */
function mostFirst(places: readonly Place[], paths: readonly string[]): Place[] {
  const held = (place: Place): number => paths.filter((path) => isFile(resolve(place.path, path))).length;
  return [...places].sort((a, b) => held(b) - held(a));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
