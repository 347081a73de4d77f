/** The audit file: the settings of `sla audit` in YAML, so that a quarter's audit is one file to keep. */
import type { PolicyCode } from '../diagnostics/catalogue-policy.ts';
import { type Diagnostic, severityOf } from '../diagnostics/diagnostic.ts';
import { INPUT_ROLES } from '../intake/canonical.ts';
import { choices } from './closest.ts';
import { diagnosticsOf } from './load.ts';
import { SourceText } from './source-text.ts';
import { type Finding, keyPlace, keys, place, at as valueAt, type Written } from './written.ts';
import { readYaml } from './yaml.ts';

export interface AuditFileInput {
  readonly file: string;
  readonly profile: string | null;
}

export interface AuditFile {
  readonly policy: string | null;
  /** Files per role, as written, each with the profile that is given for it alone. */
  readonly inputs: Readonly<Partial<Record<string, readonly AuditFileInput[]>>>;
  /** The profile for every input of a kind that it feeds. */
  readonly profile: string | null;
  readonly period: string | null;
  readonly asOf: string | null;
  readonly variant: string | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly allReadings: boolean;
  readonly parameters: Readonly<Record<string, string>>;
  readonly ambiguous: 'earlier' | 'later' | null;
  /** In which the inputs write times, besides ISO 8601. */
  readonly timeFormats: readonly string[];
  readonly lang: 'nl' | 'en' | null;
  readonly strict: boolean;
  readonly applyExclusions: boolean;
  readonly failOn: 'missed' | 'undecided' | 'never';
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

/** `file` is only shown. Null when anything is wrong; everything wrong is reported at once. */
export function readAuditFile(
  file: string,
  text: string,
): { file: AuditFile | null; diagnostics: readonly Diagnostic[] } {
  const source = new SourceText(file, text);
  const { written, findings } = readYaml(source.text);
  const reading = new Reading(written, [...findings]);
  const read = written === null ? null : reading.all();
  const diagnostics = diagnosticsOf(reading.findings, source);
  const faulty = diagnostics.some((d) => severityOf(d) === 'error');
  return { file: faulty ? null : read, diagnostics };
}

class Reading {
  readonly findings: Finding<PolicyCode>[];
  readonly #written: Written;

  constructor(written: Written | null, findings: Finding<PolicyCode>[]) {
    this.#written = written ?? { kind: 'unusable', at: { start: 0, end: 0 } };
    this.findings = findings;
  }

  all(): AuditFile {
    if (this.#written.kind !== 'map') this.#find('expected-map', [], {});
    for (const key of keys(this.#written, [])) {
      if (KEYS.includes(key)) continue;
      const at = keyPlace(this.#written, [key])!;
      this.findings.push({ code: 'unknown-key', at, slots: { key, choices: choices(key, KEYS) } });
    }
    return {
      policy: this.#text('policy'),
      period: this.#text('period'),
      asOf: this.#text('as_of'),
      variant: this.#text('variant'),
      inputs: Object.fromEntries(
        INPUT_ROLES.map((role) => [role, this.#inputs(role)]).filter(([, files]) => files !== undefined),
      ),
      profile: this.#text('profile'),
      readings: this.#map('readings'),
      allReadings: this.#choice('all_readings') === 'true',
      parameters: this.#map('set'),
      ambiguous: this.#choice('ambiguous') as AuditFile['ambiguous'],
      lang: this.#choice('lang') as AuditFile['lang'],
      timeFormats: this.#texts(TIME_FORMAT) ?? [],
      strict: this.#choice('strict') === 'true',
      applyExclusions: this.#choice('apply_exclusions') === 'true',
      failOn: (this.#choice('fail_on') ?? 'missed') as AuditFile['failOn'],
    };
  }

  #text(key: string): string | null {
    return this.#scalar([key]);
  }

  /** A number or a date stays the text it was written as. */
  #scalar(path: readonly (string | number)[]): string | null {
    const value = valueAt(this.#written, path);
    if (value === undefined) return null;
    if (value.kind === 'scalar' && value.value !== null && value.value !== '') return String(value.value);
    this.#find('expected-text', path, { key: String(path[path.length - 1]) });
    return null;
  }

  #inputs(role: string): AuditFileInput[] | undefined {
    const value = valueAt(this.#written, [role]);
    if (value === undefined) return undefined;
    if (value.kind !== 'list') return this.#input([role]);
    return value.items.flatMap((_, i) => this.#input([role, i]));
  }

  /** A path, or a path with its profile: `{file: export.csv, profile: jira}`. */
  #input(path: readonly (string | number)[]): AuditFileInput[] {
    if (valueAt(this.#written, path)?.kind !== 'map') {
      const file = this.#scalar(path);
      return file === null ? [] : [{ file, profile: null }];
    }
    for (const key of keys(this.#written, path)) {
      if (INPUT_KEYS.includes(key)) continue;
      const at = keyPlace(this.#written, [...path, key])!;
      this.findings.push({ code: 'unknown-key', at, slots: { key, choices: choices(key, INPUT_KEYS) } });
    }
    const file = this.#scalar([...path, 'file']);
    if (file === null) this.#find('missing-key', [...path, 'file'], { key: 'file' });
    return file === null ? [] : [{ file, profile: this.#scalar([...path, 'profile']) }];
  }

  /** One text, or a list of them. */
  #texts(key: string): string[] | undefined {
    const value = valueAt(this.#written, [key]);
    if (value === undefined) return undefined;
    if (value.kind !== 'list') return [this.#scalar([key])].filter((text) => text !== null);
    return value.items.map((_, i) => this.#scalar([key, i])).filter((text) => text !== null);
  }

  #map(key: string): Record<string, string> {
    const value = valueAt(this.#written, [key]);
    if (value !== undefined && value.kind !== 'map') this.#find('expected-map', [key], { key });
    const entries = keys(this.#written, [key]).map((name) => [name, this.#scalar([key, name]) ?? '']);
    return Object.fromEntries(entries) as Record<string, string>;
  }

  #choice(key: keyof typeof CHOICES): string | null {
    const text = this.#text(key);
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

  #find(code: PolicyCode, path: readonly (string | number)[], slots: Record<string, string | number>): void {
    this.findings.push({ code, at: place(this.#written, path), slots });
  }
}
