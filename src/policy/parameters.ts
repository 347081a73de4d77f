/** Parameters: figures that a contract leaves open, filled in wherever the policy says `{parameter: name}`. */
import type { PolicyCode } from '../diagnostics/catalogue-policy.ts';
import { choices } from './closest.ts';
import { readHours } from './hours.ts';
import { percentage } from './schema/text.ts';
import { parseTarget } from './target.ts';
import { folded } from './vocabulary.ts';
import {
  at,
  type Finding,
  keyPlace,
  keys,
  type Stretch,
  textAt,
  type Written,
  type WrittenEntry,
} from './written.ts';

export interface Filled {
  readonly written: Written;
  /** The value of each parameter that has one, as text. */
  readonly values: Readonly<Record<string, string>>;
  readonly findings: readonly Finding<PolicyCode>[];
}

/** Null: an optional parameter that was not given. */
type Value = string | number | boolean | null;

/** Sections that are not part of the policy itself: variants and readings are filled in once they are laid over it. */
const APART = new Set(['parameters', 'variants', 'readings']);

/**
 * A value given by hand goes before the policy's default. A parameter without either is an error in an audit; a check
 * goes on with its example. An optional one may be left out: null stands in its place.
 */
export function filled(
  written: Written,
  given: Readonly<Record<string, string>>,
  purpose: 'audit' | 'check',
): Filled {
  const findings: Finding<PolicyCode>[] = [];
  const names = keys(written, ['parameters']);
  for (const name of Object.keys(given).filter((name) => !names.includes(name))) {
    findings.push({ code: 'unknown-parameter', at: null, slots: { name, choices: choices(name, names) } });
  }
  const values = new Map<string, Value>();
  for (const name of names) {
    const value = valueTaken(written, name, given[name], purpose, findings);
    if (value !== undefined) values.set(name, value);
  }
  const fill = (value: Written): Written => substituted(value, names, values, findings);
  if (written.kind !== 'map') return { written, values: {}, findings };
  const entries = [...written.entries].map(([key, entry]): [string, WrittenEntry] => [
    key,
    APART.has(key) ? entry : { ...entry, value: fill(entry.value) },
  ]);
  const texts = Object.fromEntries(
    [...values].flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
  return { written: { ...written, entries: new Map(entries) }, values: texts, findings };
}

/** The examples of optional parameters: a check looks into the policy with them, and without. */
export function optionalExamples(written: Written): Readonly<Record<string, string>> {
  const examples = keys(written, ['parameters']).flatMap((name) => {
    const part = (key: string): string | null => textAt(written, ['parameters', name, key]);
    const example = part('optional') === 'true' && part('default') === null ? part('example') : null;
    return example === null ? [] : [[name, example] as const];
  });
  return Object.fromEntries(examples);
}

/** Null: an optional one that was not given. Undefined: there is none to be had, and a finding says why. */
function valueTaken(
  written: Written,
  name: string,
  given: string | undefined,
  purpose: 'audit' | 'check',
  findings: Finding<PolicyCode>[],
): Value | undefined {
  const part = (key: string): string | null => textAt(written, ['parameters', name, key]);
  const stands = keyPlace(written, ['parameters', name])!;
  const example = part('example');
  const optional = part('optional') === 'true';
  const value = given ?? part('default') ?? (purpose === 'check' && !optional ? example : null);
  if (value === null && optional) return null;
  if (value === null) {
    const code = purpose === 'check' || example === null ? 'parameter-without-example' : 'parameter-needed';
    findings.push({
      code,
      at: stands,
      slots: { name, title: part('title') ?? name, example: example ?? '' },
    });
    return undefined;
  }
  const read = asKind(part('kind') ?? 'text', value);
  if (read !== null) return read;
  const kind = part('kind')!;
  findings.push({
    code: 'bad-parameter-value',
    at: stands,
    slots: { name, kind, found: value, example: example ?? part('default') ?? '-' },
  });
  return undefined;
}

/** The value as that kind is written in a policy, or null when it is none of that kind. */
function asKind(kind: string, value: string): Exclude<Value, null> | null {
  switch (kind) {
    case 'hours':
      return readHours(value).problems.length === 0 ? value : null;
    case 'duration':
      return parseTarget(value) === null ? null : value;
    case 'percentage':
      return percentage.safeParse(value).success ? value : null;
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : null;
    case 'switch':
      if (['true', 'yes', 'ja', 'on', 'aan', '1'].includes(folded(value))) return true;
      return ['false', 'no', 'nee', 'off', 'uit', '0'].includes(folded(value)) ? false : null;
    default:
      return value.trim() === '' ? null : value;
  }
}

function substituted(
  written: Written,
  names: readonly string[],
  values: ReadonlyMap<string, Value>,
  findings: Finding<PolicyCode>[],
): Written {
  const inside = (value: Written): Written => substituted(value, names, values, findings);
  if (written.kind === 'list') return { ...written, items: written.items.map(inside) };
  if (written.kind !== 'map') return written;
  const name = textAt(written, ['parameter']);
  if (name === null || written.entries.size !== 1) {
    const entries = [...written.entries].map(([key, entry]): [string, WrittenEntry] => [
      key,
      { ...entry, value: inside(entry.value) },
    ]);
    return { ...written, entries: new Map(entries) };
  }
  const stands: Stretch = at(written, ['parameter'])!.at;
  const value = values.get(name);
  if (value === null) return { kind: 'scalar', at: stands, value, notGiven: name };
  if (value !== undefined) return { kind: 'scalar', at: stands, value };
  if (!names.includes(name))
    findings.push({ code: 'unknown-parameter', at: stands, slots: { name, choices: choices(name, names) } });
  return { kind: 'unusable', at: stands };
}
