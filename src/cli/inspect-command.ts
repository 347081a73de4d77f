/** `sla inspect`: looks at an export, and proposes how to read it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import { inspectionJson, inspectionText } from '../report/inspection.ts';
import { zoneNamed } from '../time/zone.ts';
import { pairs } from './audit-layers.ts';
import { EXIT } from './exit.ts';
import { inspectFile, type LookFor } from './inspect-file.ts';
import { readPolicy } from './load-policy.ts';
import { type Outside, wantsColor, widthOf } from './outside.ts';
import { type ProfileInUse, readProfile } from './profiles.ts';
import { BLANK } from './shipped.ts';
import { tell, write } from './tell.ts';
import { CannotWrite, cannotWrite, wholeOrNothing } from './whole-file.ts';
import { isOutside, why } from './why.ts';

export interface InspectFlags {
  readonly profile?: string;
  readonly policy?: string;
  readonly variant?: string;
  readonly set?: string[];
  readonly format?: 'table' | 'json';
  readonly lang?: Language;
  readonly width?: string;
  readonly all?: boolean;
  readonly write?: string;
  readonly zone?: string;
}

export async function inspectCommand(file: string, flags: InspectFlags, outside: Outside): Promise<number> {
  const language = flags.lang ?? 'en';
  const problems: Diagnostic[] = [];
  if (file === '-' && outside.stdin.isTTY === true) problems.push(diagnostic('stdin-terminal', null));
  const target = flags.write === undefined ? null : resolve(outside.cwd(), flags.write);
  if (target !== null && existsSync(target))
    problems.push(diagnostic('file-in-the-way', { file: flags.write! }));
  problems.push(...unknownZone(flags.zone));
  const wanted = await lookFor(flags, outside, problems, language);
  if (wanted === null || faulty(problems)) return refuse(problems, outside, language);
  try {
    const { looked, problems: ofFile } = await inspectFile(file, outside.cwd(), wanted, outside);
    problems.push(...ofFile);
    if (looked === null) return refuse(problems, outside, language);
    const { inspection, yaml, asItStands } = looked;
    if (target !== null && yaml === null) {
      problems.push(diagnostic('nothing-to-write', { file: flags.write! }, { profile: asItStands ?? '-' }));
    }
    const width = flags.width === undefined ? widthOf(outside.stdout) : Number(flags.width);
    const color = wantsColor('auto', outside.stdout, outside.env);
    const looks = { language, width, color, all: flags.all === true };
    const text =
      flags.format === 'json'
        ? inspectionJson(inspection, yaml, asItStands)
        : inspectionText(inspection, looks, { yaml: target === null ? yaml : null, asItStands });
    if (target !== null && yaml !== null) {
      await wholeOrNothing(
        outside,
        async (open) => open(flags.write!).write(yaml),
        async () => {},
      );
      problems.push(diagnostic('profile-saved', { file: flags.write! }, { export: file }));
    }
    await write(outside.stdout, text);
    if (problems.length > 0) tell(problems, outside, language, 'never');
    return EXIT.met;
  } catch (error) {
    if (error instanceof CannotWrite) return refuse([cannotWrite(error, language)], outside, language);
    if (!isOutside(error)) throw error;
    return refuse([diagnostic('cannot-read', { file }, { why: why(error, language) })], outside, language);
  }
}

/** Null: the policy or the profile that is asked for cannot be used. */
async function lookFor(
  flags: InspectFlags,
  outside: Outside,
  problems: Diagnostic[],
  language: Language,
): Promise<LookFor | null> {
  const asked = flags.policy !== undefined;
  // Parameters that a contract leaves open stand at their examples: only the input is looked at here.
  const choices = {
    ...(flags.variant === undefined ? {} : { variant: flags.variant }),
    parameters: pairs('--set', flags.set, problems),
    purpose: 'check' as const,
  };
  const read = await readPolicy(flags.policy ?? BLANK[language], outside.cwd(), choices, language);
  problems.push(...read.diagnostics);
  const profile = flags.profile === undefined ? null : profileFor(flags.profile, outside, problems, language);
  const policy = read.file?.policy ?? null;
  if (policy === null || (flags.profile !== undefined && profile === null)) return null;
  return {
    policy,
    asked,
    policySha256: read.file!.sha256,
    policyBytes: read.file!.bytes,
    profile,
    language,
    zone: flags.zone ?? null,
    told: [],
  };
}

/** A zone that nobody knows by that name. */
export function unknownZone(zone: string | undefined): Diagnostic[] {
  const fine = zone === undefined || zoneNamed(zone) !== null;
  return fine ? [] : [diagnostic('unknown-zone', null, { text: zone })];
}

function profileFor(
  text: string,
  outside: Outside,
  problems: Diagnostic[],
  language: Language,
): ProfileInUse | null {
  const { document, shown, sha256, diagnostics } = readProfile(text, outside.cwd(), language);
  problems.push(...diagnostics);
  return document === null ? null : { document, shown, sha256 };
}

function refuse(problems: readonly Diagnostic[], outside: Outside, language: Language): number {
  tell(problems, outside, language, 'never');
  return EXIT.unusable;
}

function faulty(problems: readonly Diagnostic[]): boolean {
  return problems.some((d) => severityOf(d) === 'error');
}
