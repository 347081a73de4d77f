/** Profiles from their files: the shipped ones, and those of a user; and which input is read through which. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import { feedsOf } from '../exports/feeds.ts';
import { type BaseProfiles, type LoadedProfile, loadProfile, type ProfileText } from '../exports/load.ts';
import type { ProfileDocument } from '../exports/schema.ts';
import type { InputRole } from '../intake/canonical.ts';
import { choices } from '../policy/closest.ts';
import type { InputToRead } from './read-inputs.ts';
import type { NamedFile, Settings } from './settings.ts';
import { PROFILES, shippedProfileIds } from './shipped.ts';
import { why } from './why.ts';

/** A profile that inputs are read through. */
export interface ProfileInUse {
  readonly document: ProfileDocument;
  /** As results name it. */
  readonly shown: string;
  /** Of its file's bytes; of one that extends another, of both texts in turn. */
  readonly sha256: string;
}

/** The shipped profiles that `sla inspect` tries on a header. */
export function shippedProfiles(): readonly ProfileInUse[] {
  return shippedProfileIds().flatMap((id) => {
    const { document, shown, sha256 } = readProfile(id, '.', 'en');
    return document === null ? [] : [{ document, shown, sha256 }];
  });
}

/** Null document: it cannot be used; the diagnostics say why. */
export function readProfile(
  text: string,
  base: string,
  language: Language,
): Omit<ProfileInUse, 'document'> & {
  readonly document: ProfileDocument | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly known: boolean;
} {
  const unread = (problem: Diagnostic) => ({
    document: null,
    shown: text,
    sha256: '',
    diagnostics: [problem],
    known: false,
  });
  const located = locateProfile(text, base);
  if (located === null) {
    const near = choices(text, shippedProfileIds());
    return unread(diagnostic('unknown-profile', null, { text, choices: near }));
  }
  try {
    const own = { file: located.shown, text: readFileSync(located.path, 'utf8') };
    const loaded = loadProfile(own, baseProfiles(dirname(located.path)));
    return {
      document: loaded.profile,
      shown: located.shown,
      sha256: sha256Of(loaded),
      diagnostics: loaded.diagnostics,
      known: true,
    };
  } catch (error) {
    return unread(diagnostic('cannot-read', { file: located.shown }, { why: why(error, language) }));
  }
}

function sha256Of({ texts }: LoadedProfile): string {
  const hash = createHash('sha256');
  for (const { text } of texts) hash.update(text);
  return hash.digest('hex');
}

/** Where a profile lies: the shipped one of that id, else the file. */
export function locateProfile(
  text: string,
  base: string,
): { readonly path: string; readonly shown: string } | null {
  if (shippedProfileIds().includes(text))
    return { path: join(PROFILES, `${text}.yaml`), shown: `policies/profiles/${text}.yaml` };
  const path = isAbsolute(text) ? text : resolve(base, text);
  return existsSync(path) ? { path, shown: text } : null;
}

/** What a profile in this folder can be laid over. */
export function baseProfiles(folder: string): BaseProfiles {
  return { known: shippedProfileIds(), find: (name) => baseProfile(name, folder) };
}

function baseProfile(name: string, folder: string): ProfileText | null {
  const located = locateProfile(name, folder);
  return located === null ? null : { file: located.shown, text: readFileSync(located.path, 'utf8') };
}

/**
 * The inputs, each with the profile it is read through. A profile given for one file holds for that file; one given
 * for the audit holds for every file of a kind that it feeds, and the others are canonical.
 */
export function withProfiles(
  settings: Pick<Settings, 'inputs' | 'profile' | 'profileBase'>,
  language: Language,
  problems: Diagnostic[],
): ReadonlyMap<InputRole, readonly InputToRead[]> {
  const read = new Map<string, ProfileInUse | null>();
  const profileOf = (text: string, base: string): ProfileInUse | null => {
    const key = JSON.stringify([text, base]);
    let known = read.get(key);
    if (known === undefined) {
      const { document, shown, sha256, diagnostics } = readProfile(text, base, language);
      problems.push(...diagnostics);
      const faulty = diagnostics.some((d) => severityOf(d) === 'error');
      known = document === null || faulty ? null : { document, shown, sha256 };
      read.set(key, known);
    }
    return known;
  };
  const forAll = settings.profile === null ? null : profileOf(settings.profile, settings.profileBase);
  /** Undefined: the profile that is asked for cannot be used, and the file not be read without it. */
  const own = (role: InputRole, file: NamedFile): ProfileInUse | null | undefined => {
    if (file.profile === null) {
      if (settings.profile !== null && forAll === null) return undefined;
      return forAll !== null && feedsOf(forAll.document).includes(role) ? forAll : null;
    }
    const profile = profileOf(file.profile.text, file.profile.base);
    if (profile === null) return undefined;
    if (feedsOf(profile.document).includes(role)) return profile;
    const feeds = feedsOf(profile.document).join(', ');
    const slots = { profile: file.profile.text, role, feeds };
    problems.push(diagnostic('profile-feeds-other', { file: file.shown }, slots));
    return undefined;
  };
  const inputs = new Map(
    [...settings.inputs].map(([role, files]) => [
      role,
      files.flatMap((file) => {
        const profile = own(role, file);
        return profile === undefined ? [] : [{ shown: file.shown, path: file.path, profile }];
      }),
    ]),
  );
  const used = [...inputs.values()].flat().some(({ profile }) => profile === forAll);
  if (forAll !== null && !used && settings.inputs.size > 0) {
    const slots = { profile: settings.profile!, feeds: feedsOf(forAll.document).join(', ') };
    problems.push(diagnostic('profile-for-nothing', null, slots));
  }
  return inputs;
}
