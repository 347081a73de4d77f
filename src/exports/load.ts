/** Loads a profile: its text, laid over the profile that it extends, to what reads an export. */
import { type PolicyCode, policyCodes } from '../diagnostics/catalogue-policy.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { choices } from '../policy/closest.ts';
import { findingOf, issuesOf } from '../policy/issues.ts';
import { diagnosticsOf } from '../policy/load.ts';
import { overlaid } from '../policy/overlay.ts';
import { SourceText } from '../policy/source-text.ts';
import { type Finding, place, plain, type Stretch, textAt, type Written } from '../policy/written.ts';
import { readYaml } from '../policy/yaml.ts';
import { checked } from './checks.ts';
import { type ProfileDocument, profileDocument } from './schema.ts';

/** A profile's text; `file` is only shown. */
export interface ProfileText {
  readonly file: string;
  readonly text: string;
}

/** Profiles that others are laid over. */
export interface BaseProfiles {
  /** The text of the profile by this name or path, null where there is none. */
  find(name: string): ProfileText | null;
  readonly known: readonly string[];
}

export interface LoadedProfile {
  /** Null when there is an error. */
  readonly profile: ProfileDocument | null;
  /** Of the profile and of those it is laid over, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** The texts it was made of, its own first: the evidence of what was used. */
  readonly texts: readonly ProfileText[];
}

/** Everything wrong is reported at once. */
export function loadProfile(own: ProfileText, bases: BaseProfiles): LoadedProfile {
  const layers = new Layers(bases);
  const written = layers.read(own, []);
  if (written === null) return { profile: null, diagnostics: layers.diagnostics(), texts: layers.texts };
  const result = profileDocument.safeParse(plain(written));
  const findings = result.success
    ? checked({ document: result.data, written })
    : issuesOf(result.error.issues).flatMap((issue) => findingOf(issue, written) ?? []);
  layers.findings.push(...findings);
  const diagnostics = layers.diagnostics();
  const faulty = layers.findings.some(({ code }) => policyCodes[code].severity === 'error');
  return { profile: faulty || !result.success ? null : result.data, diagnostics, texts: layers.texts };
}

/** What an overlay replaces whole: half of one source and half of another would be one that nobody wrote. */
const ONE_OF_SEVERAL = ['constant', 'first_filled', 'after', 'part', 'heading'];
/** What a profile says of itself, and the one that is laid over it does not take over. */
const OWN_KEYS = new Set(['extends', 'doubt', 'recognised_by']);

/** Texts laid over each other. Places of each text are moved past those of the texts before it, to be told apart. */
class Layers {
  readonly texts: ProfileText[] = [];
  readonly findings: Finding<PolicyCode>[] = [];
  readonly #sources: { readonly source: SourceText; readonly start: number }[] = [];
  readonly #bases: BaseProfiles;
  #end = 0;

  constructor(bases: BaseProfiles) {
    this.#bases = bases;
  }

  read(own: ProfileText, above: readonly string[]): Written | null {
    const source = new SourceText(own.file, own.text);
    const start = this.#end;
    this.#end += own.text.length + 1;
    this.texts.push(own);
    this.#sources.push({ source, start });
    const { written, findings } = readYaml(source.text);
    this.findings.push(...findings.map((finding) => moved(finding, start)));
    if (written === null) return null;
    const here = shifted(written, start);
    const name = textAt(here, ['extends']);
    if (name === null) return here;
    const base = this.#base(name, here, [...above, own.file]);
    return base === null ? null : overlaid(without(base, OWN_KEYS), here, ONE_OF_SEVERAL);
  }

  #base(name: string, here: Written, above: readonly string[]): Written | null {
    const at = place(here, ['extends']);
    const text = this.#bases.find(name);
    const wrong = (code: PolicyCode, slots: Finding<PolicyCode>['slots']): null => {
      this.findings.push({ code, at, slots });
      return null;
    };
    if (text === null)
      return wrong('unknown-base-profile', { name, choices: choices(name, this.#bases.known) });
    if (above.includes(text.file)) return wrong('base-profile-circle', { name });
    return this.read(text, above);
  }

  diagnostics(): readonly Diagnostic[] {
    return diagnosticsOf(this.findings, { place: (stretch) => this.#place(stretch) });
  }

  #place(stretch: Stretch): Place {
    const { source, start } = this.#sources.findLast((each) => each.start <= stretch.start)!;
    return source.place({ start: stretch.start - start, end: stretch.end - start });
  }
}

function moved(finding: Finding<PolicyCode>, by: number): Finding<PolicyCode> {
  const move = (at: Stretch): Stretch => ({ start: at.start + by, end: at.end + by });
  return {
    ...finding,
    at: finding.at === null ? null : move(finding.at),
    ...(finding.other === undefined ? {} : { other: move(finding.other) }),
  };
}

function shifted(written: Written, by: number): Written {
  const at = { start: written.at.start + by, end: written.at.end + by };
  if (written.kind === 'list')
    return { ...written, at, items: written.items.map((item) => shifted(item, by)) };
  if (written.kind !== 'map') return { ...written, at };
  const entries = [...written.entries].map(
    ([key, { keyAt, value }]) =>
      [key, { keyAt: { start: keyAt.start + by, end: keyAt.end + by }, value: shifted(value, by) }] as const,
  );
  return { ...written, at, entries: new Map(entries) };
}

function without(written: Written, keys: ReadonlySet<string>): Written {
  if (written.kind !== 'map') return written;
  return { ...written, entries: new Map([...written.entries].filter(([key]) => !keys.has(key))) };
}
