/** The exports that `sla init` is given, each looked at, with the profile that it is to be read through. */
import { type Diagnostic, diagnostic, severityOf } from '../diagnostics/diagnostic.ts';
import type { Inspection } from '../inspection/inspection.ts';
import type { InputRole } from '../intake/canonical.ts';
import { idFor, inspectFile, type Looked, type LookFor } from './inspect-file.ts';
import type { Outside } from './outside.ts';
import { locateProfile, readProfile } from './profiles.ts';
import { isOutside, why } from './why.ts';

/** `none`: it is canonical. `shipped`: an id. `own-file`: a file of the user. `new`: it has to be written. */
export type ProfileChoice =
  | { readonly kind: 'none'; readonly text: null }
  | { readonly kind: 'shipped' | 'own-file'; readonly text: string }
  | { readonly kind: 'new'; readonly text: string; readonly yaml: string };

export interface LookedAt {
  readonly role: InputRole;
  /** As the user named it. */
  readonly file: string;
  readonly profile: ProfileChoice;
  readonly inspection: Inspection;
}

export interface GivenFile {
  readonly role: InputRole;
  readonly file: string;
}

export async function lookAtAll(
  given: readonly GivenFile[],
  look: Omit<LookFor, 'profile'>,
  profile: string | undefined,
  outside: Outside,
  problems: Diagnostic[],
): Promise<readonly LookedAt[]> {
  const names = new ProfileNames();
  const all: LookedAt[] = [];
  const own = profile === undefined ? null : readProfile(profile, outside.cwd(), look.language);
  problems.push(...(own?.diagnostics ?? []));
  if (own !== null && own.document === null) return [];
  for (const { role, file } of given) {
    try {
      const wanted = { ...look, profile: own as LookFor['profile'] };
      const { looked, problems: ofFile } = await inspectFile(file, outside.cwd(), wanted, outside);
      problems.push(...ofFile);
      if (looked === null || !isUsable(looked, role, file, problems)) continue;
      const choice = profile === undefined ? names.choiceFor(looked, file) : userChoice(profile, outside);
      all.push({ role, file, profile: choice, inspection: looked.inspection });
    } catch (error) {
      if (!isOutside(error)) throw error;
      problems.push(diagnostic('cannot-read', { file }, { why: why(error, look.language) }));
    }
  }
  return all;
}

function userChoice(profile: string, { cwd }: Outside): ProfileChoice {
  const located = locateProfile(profile, cwd());
  const shipped = located !== null && located.shown !== profile;
  return { kind: shipped ? 'shipped' : 'own-file', text: profile };
}

/** Whether it is what it is given as, and can be read as that. */
function isUsable(
  { inspection, roles }: Looked,
  role: InputRole,
  file: string,
  problems: Diagnostic[],
): boolean {
  const { trial } = inspection;
  if (roles.length === 0) {
    problems.push(diagnostic('export-not-recognised', { file }));
    return false;
  }
  if (!roles.includes(role)) {
    const flags = roles.map((each) => `--${each}`).join(', ');
    problems.push(diagnostic('export-is-other', { file }, { role, found: roles.join(', '), flags }));
    return false;
  }
  const errors = trial?.diagnostics.filter((d) => severityOf(d) === 'error') ?? [];
  problems.push(...errors);
  return errors.length === 0;
}

/** Exports of one shape share a profile, and no two profiles a name. */
class ProfileNames {
  readonly #byShape = new Map<string, ProfileChoice>();
  readonly #taken = new Set<string>();

  choiceFor({ yaml, shape, asItStands, inspection }: Looked, file: string): ProfileChoice {
    if (inspection.proposal.canonical !== null) return { kind: 'none', text: null };
    if (asItStands !== null) return { kind: 'shipped', text: asItStands };
    const known = this.#byShape.get(shape!);
    if (known !== undefined) return known;
    let name = `${idFor(file)}.profile.yaml`;
    for (let n = 2; this.#taken.has(name); n++) name = `${idFor(file)}-${n}.profile.yaml`;
    this.#taken.add(name);
    const choice: ProfileChoice = { kind: 'new', text: name, yaml: yaml! };
    this.#byShape.set(shape!, choice);
    return choice;
  }
}
