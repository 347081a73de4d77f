/** The settings of one audit as a file writes them: the keys of a map, each read at its place. */
import type { PolicyCode } from '../diagnostics/catalogue-policy.ts';
import { INPUT_ROLES } from '../intake/canonical.ts';
import { choices } from './closest.ts';
import { type Finding, keyPlace, keys, type Path, place, at as valueAt, type Written } from './written.ts';

export interface AuditFileInput {
  readonly file: string;
  readonly profile: string | null;
}

/** Null, or a role that is not there: the file does not say. */
export interface AuditKeys {
  readonly policy: string | null;
  /** Files per role, as written, each with the profile that is given for it alone. */
  readonly inputs: Readonly<Partial<Record<string, readonly AuditFileInput[]>>>;
  /** The profile for every input of a kind that it feeds. */
  readonly profile: string | null;
  readonly period: string | null;
  readonly asOf: string | null;
  readonly variant: string | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly allReadings: boolean | null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly ambiguous: 'earlier' | 'later' | null;
  /** In which the inputs write times, besides ISO 8601. */
  readonly timeFormats: readonly string[] | null;
  readonly lang: 'nl' | 'en' | null;
  readonly strict: boolean | null;
  readonly applyExclusions: boolean | null;
  readonly failOn: 'missed' | 'undecided' | 'never' | null;
}

const TEXTS = ['policy', 'profile', 'period', 'as_of', 'variant'] as const;
const MAPS = ['readings', 'set'] as const;
const CHOICES = {
  ambiguous: ['earlier', 'later'],
  lang: ['nl', 'en'],
  fail_on: ['missed', 'undecided', 'never'],
  strict: ['true', 'false'],
  all_readings: ['true', 'false'],
  apply_exclusions: ['true', 'false'],
} as const;
const TIME_FORMAT = 'time_format';
const KEYS: readonly string[] = [...TEXTS, TIME_FORMAT, ...INPUT_ROLES, ...MAPS, ...Object.keys(CHOICES)];

const INPUT_KEYS: readonly string[] = ['file', 'profile'];

/** Reads the map at a path of a file; what is wrong with it goes to `findings`. */
export class KeyReader {
  readonly #findings: Finding<PolicyCode>[];
  readonly #written: Written;
  readonly #under: Path;

  constructor(written: Written, under: Path, findings: Finding<PolicyCode>[]) {
    this.#written = written;
    this.#under = under;
    this.#findings = findings;
  }

  /** `others`: keys that may stand in the map too, and are read by whoever knows them. */
  all(others: readonly string[]): AuditKeys {
    if (valueAt(this.#written, this.#under)?.kind !== 'map')
      this.#find('expected-map', [], { key: String(this.#under[0] ?? '') });
    this.#known([], [...KEYS, ...others]);
    return {
      policy: this.text('policy'),
      period: this.text('period'),
      asOf: this.text('as_of'),
      variant: this.text('variant'),
      inputs: Object.fromEntries(
        INPUT_ROLES.map((role) => [role, this.#inputs(role)]).filter(([, files]) => files !== undefined),
      ),
      profile: this.text('profile'),
      readings: this.#map('readings'),
      allReadings: this.#yes('all_readings'),
      parameters: this.#map('set'),
      ambiguous: this.#choice('ambiguous') as AuditKeys['ambiguous'],
      lang: this.#choice('lang') as AuditKeys['lang'],
      timeFormats: this.#texts(TIME_FORMAT),
      strict: this.#yes('strict'),
      applyExclusions: this.#yes('apply_exclusions'),
      failOn: this.#choice('fail_on') as AuditKeys['failOn'],
    };
  }

  text(key: string): string | null {
    return this.#scalar([key]);
  }

  #known(path: Path, known: readonly string[]): void {
    for (const key of keys(this.#written, [...this.#under, ...path])) {
      if (known.includes(key)) continue;
      const at = keyPlace(this.#written, [...this.#under, ...path, key])!;
      this.#findings.push({ code: 'unknown-key', at, slots: { key, choices: choices(key, known) } });
    }
  }

  #at(path: Path): Written | undefined {
    return valueAt(this.#written, [...this.#under, ...path]);
  }

  /** A number or a date stays the text it was written as. */
  #scalar(path: Path): string | null {
    const value = this.#at(path);
    if (value === undefined) return null;
    if (value.kind === 'scalar' && value.value !== null && value.value !== '') return String(value.value);
    this.#find('expected-text', path, { key: String(path[path.length - 1]) });
    return null;
  }

  #inputs(role: string): AuditFileInput[] | undefined {
    const value = this.#at([role]);
    if (value === undefined) return undefined;
    if (value.kind !== 'list') return this.#input([role]);
    return value.items.flatMap((_, i) => this.#input([role, i]));
  }

  /** A path, or a path with its profile: `{file: export.csv, profile: jira}`. */
  #input(path: Path): AuditFileInput[] {
    if (this.#at(path)?.kind !== 'map') {
      const file = this.#scalar(path);
      return file === null ? [] : [{ file, profile: null }];
    }
    this.#known(path, INPUT_KEYS);
    const file = this.#scalar([...path, 'file']);
    if (file === null) this.#find('missing-key', [...path, 'file'], { key: 'file' });
    return file === null ? [] : [{ file, profile: this.#scalar([...path, 'profile']) }];
  }

  /** One text, or a list of them. */
  #texts(key: string): string[] | null {
    const value = this.#at([key]);
    if (value === undefined) return null;
    if (value.kind !== 'list') return [this.#scalar([key])].filter((text) => text !== null);
    return value.items.map((_, i) => this.#scalar([key, i])).filter((text) => text !== null);
  }

  #map(key: string): Record<string, string> {
    const value = this.#at([key]);
    if (value !== undefined && value.kind !== 'map') this.#find('expected-map', [key], { key });
    const entries = keys(this.#written, [...this.#under, key]).map((name) => [
      name,
      this.#scalar([key, name]) ?? '',
    ]);
    return Object.fromEntries(entries) as Record<string, string>;
  }

  #yes(key: 'strict' | 'all_readings' | 'apply_exclusions'): boolean | null {
    const text = this.#choice(key);
    return text === null ? null : text === 'true';
  }

  #choice(key: keyof typeof CHOICES): string | null {
    const text = this.text(key);
    const known: readonly string[] = CHOICES[key];
    if (text === null || known.includes(text)) return text;
    this.#find('not-one-of', [key], {
      key,
      found: text,
      text,
      choices: known.join(', '),
      expected: known.join(', '),
    });
    return null;
  }

  #find(code: PolicyCode, path: Path, slots: Record<string, string | number>): void {
    this.#findings.push({ code, at: place(this.#written, [...this.#under, ...path]), slots });
  }
}
