/** `sla verify`: makes a saved result again from the files it names, and says whether it is the same. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { fullAudit } from '../audit/full-audit.ts';
import type { AuditResult } from '../audit/result.ts';
import { differences, inputChanged, toolDifferences } from '../audit/verify/differences.ts';
import { type Diagnostic, diagnostic, type Language, messageOf } from '../diagnostics/diagnostic.ts';
import type { InputRole } from '../intake/canonical.ts';
import { jsonReport } from '../report/json.ts';
import { shown } from '../text/shown.ts';
import { timeFormat } from '../time/time-format.ts';
import { EXIT } from './exit.ts';
import type { Outside } from './outside.ts';
import { prepareAudit } from './prepare-audit.ts';
import { readResult } from './saved.ts';
import type { NamedFile, Settings } from './settings.ts';
import { shippedIds } from './shipped.ts';
import { tell, write } from './tell.ts';

export interface VerifyFlags {
  readonly in?: string;
  readonly lang?: Language;
}

/** Exit status: 0 the same, 1 something differs, 2 it cannot be made again. */
export async function verifyCommand(file: string, flags: VerifyFlags, outside: Outside): Promise<number> {
  const asked = flags.lang ?? 'en';
  const { result: saved, problems: unreadable } = await readResult(file, outside, asked);
  if (saved === null) return refuse(unreadable, outside, asked);
  const given = saved.evidence.arguments;
  const language = flags.lang ?? given.language;
  const { settings, found, problems } = settingsFor(saved, file, flags, outside);
  if (settings === null) return refuse(problems, outside, language);
  const prepared = await prepareAudit(settings, problems, outside, {});
  if (prepared.input === null) {
    const changed = changedFiles(saved, settings, found.policy);
    if (changed.length === 0) return refuse(problems, outside, language);
    tell(problems, outside, language, 'never');
    return say([...changed, diagnostic('verify-unusable', null)], EXIT.missed, outside, language);
  }
  const result = await fullAudit(prepared.input, prepared.alternatives, undefined);
  const fresh = jsonOf(JSON.parse(jsonReport(result)));
  const differing = differences(jsonOf(saved), fresh);
  const files = given.inputs.length;
  const outcome =
    differing.length === 0 ? diagnostic('verify-same', null, { files }) : diagnostic('verify-differs', null);
  const [input, rest] = [differing.slice(0, leading(differing)), differing.slice(leading(differing))];
  return say(
    [...readFrom(found), ...input, ...toolDifferences(jsonOf(saved), fresh), ...rest, outcome],
    differing.length === 0 ? EXIT.met : EXIT.missed,
    outside,
    language,
  );
}

/** As it stands in the file, keys of other versions and all. */
function jsonOf(result: AuditResult): Readonly<Record<string, unknown>> {
  return { ...result };
}

/** How many of them are about inputs and the policy: those come before the program that was used. */
function leading(list: readonly Diagnostic[]): number {
  return list.filter(({ code }) => code === 'input-changed' || code === 'policy-changed').length;
}

/** Where each file was found, as the user may name the place; null: among the shipped policies, or by its own full path. */
interface Found {
  readonly policy: { readonly path: string; readonly place: string | null };
  readonly inputs: readonly { readonly shown: string; readonly place: string | null }[];
}

interface Located {
  readonly path: string;
  readonly place: string | null;
  readonly base: string;
}

interface Place {
  readonly shown: string;
  readonly path: string;
}

function settingsFor(
  saved: AuditResult,
  file: string,
  flags: VerifyFlags,
  outside: Outside,
): { settings: Settings | null; found: Found; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const given = saved.evidence.arguments;
  const places = mostFirst(placesOf(file, flags, outside), [
    given.policy,
    ...given.inputs.map(({ path }) => path),
  ]);
  const locate = (path: string, role: string): Located => {
    if (path === '-') problems.push(diagnostic('verify-standard-input', null, { role }));
    else if (isAbsolute(path)) return { path, place: null, base: outside.cwd() };
    else {
      const place = places.find((one) => isFile(resolve(one.path, path)));
      if (place !== undefined)
        return { path: resolve(place.path, path), place: place.shown, base: place.path };
      const slots = { path, role, places: places.map((one) => one.shown).join(', ') };
      problems.push(diagnostic('verify-missing', null, slots));
    }
    return { path, place: null, base: outside.cwd() };
  };
  const inputs = new Map<InputRole, NamedFile[]>();
  const found: { shown: string; place: string | null }[] = [];
  for (const { role, path, profile } of given.inputs) {
    const located = locate(path, role);
    found.push({ shown: path, place: located.place });
    inputs.set(role, [
      ...(inputs.get(role) ?? []),
      {
        shown: path,
        path: located.path,
        profile: profile === null ? null : { text: profile, base: located.base },
      },
    ]);
  }
  const shipped = shippedIds().includes(given.policy);
  const policy = shipped
    ? { path: given.policy, place: null, base: outside.cwd() }
    : locate(given.policy, 'policy');
  const timeFormats = given.timeFormats.flatMap((text) => {
    const compiled = timeFormat(text);
    if ('format' in compiled) return [compiled.format];
    const slots = { why: `evidence.arguments.timeFormats: ${text}` };
    problems.push(diagnostic('not-to-be-made-again', { file }, slots));
    return [];
  });
  const settings: Settings = {
    ...given,
    policy: given.policy,
    policyBase: policy.base,
    inputs,
    profileBase: baseOf(given.profile, places, outside),
    timeFormats,
    lang: given.language,
    failOn: 'missed',
  };
  return { settings: problems.length === 0 ? settings : null, found: { policy, inputs: found }, problems };
}

/** The folder given; else the current one, and that of the result. */
function placesOf(file: string, flags: VerifyFlags, outside: Outside): Place[] {
  if (flags.in !== undefined) return [{ shown: flags.in, path: resolve(outside.cwd(), flags.in) }];
  const own = dirname(file);
  const here = { shown: '.', path: outside.cwd() };
  return own === '.' ? [here] : [here, { shown: own, path: resolve(outside.cwd(), own) }];
}

/** Where a profile that is a file is found; one that is shipped is found anywhere. */
function baseOf(profile: string | null, places: readonly Place[], outside: Outside): string {
  const place = places.find((one) => profile !== null && isFile(resolve(one.path, profile)));
  return place?.path ?? outside.cwd();
}

/** A file of the same name may lie elsewhere by chance: the place that holds most of them goes first. */
function mostFirst(places: readonly Place[], paths: readonly string[]): Place[] {
  const held = (place: Place): number => paths.filter((path) => isFile(resolve(place.path, path))).length;
  return [...places].sort((a, b) => held(b) - held(a));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function readFrom({ policy, inputs }: Found): Diagnostic[] {
  const files = [...inputs, { shown: 'policy', place: policy.place }].filter(({ place }) => place !== null);
  return [...new Set(files.map(({ place }) => place!))].map((place) =>
    diagnostic('verify-read-from', null, {
      place,
      files: files.flatMap((one) => (one.place === place ? [one.shown] : [])).join(', '),
    }),
  );
}

/** Of files that cannot be used any more: what is known of them is that they are other files. */
function changedFiles(saved: AuditResult, settings: Settings, policy: Found['policy']): Diagnostic[] {
  const paths = new Map([...settings.inputs.values()].flat().map(({ shown: name, path }) => [name, path]));
  const inputs = saved.inputs.flatMap((before) => {
    const bytes = bytesOf(paths.get(before.path)!);
    const sha256 = digestOf(bytes);
    return sha256 === before.sha256
      ? []
      : [inputChanged({ ...before }, { ...before, sha256, bytes: bytes?.length ?? 0 })];
  });
  const after = policy.place === null ? saved.policy.sha256 : digestOf(bytesOf(policy.path));
  if (after === saved.policy.sha256) return inputs;
  const slots = {
    policy: saved.evidence.arguments.policy,
    before: saved.policy.sha256.slice(0, 12),
    after: after.slice(0, 12),
  };
  return [...inputs, diagnostic('policy-changed', null, slots)];
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function digestOf(bytes: Buffer | null): string {
  return bytes === null ? '–' : createHash('sha256').update(bytes).digest('hex');
}

async function say(
  lines: readonly Diagnostic[],
  status: number,
  outside: Outside,
  language: Language,
): Promise<number> {
  await write(outside.stdout, lines.map((line) => `${shown(messageOf(line, language))}\n`).join(''));
  return status;
}

function refuse(problems: readonly Diagnostic[], outside: Outside, language: Language): number {
  tell(problems, outside, language, 'never');
  return EXIT.unusable;
}
