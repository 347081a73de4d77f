/** What the schema found wrong, as findings at the place in the policy where it stands. */
import type * as z from 'zod';
import { type PolicyCode, policyCodes } from '../diagnostics/catalogue-policy.ts';
import { choices } from './closest.ts';
import { at, type Finding, keyPlace, type Path, place, type Written } from './written.ts';

/** One thing wrong, with the full path to it; of a choice between forms, what is wrong with the form that was meant. */
export interface Issue {
  readonly path: Path;
  readonly code: PolicyCode;
  /** For an unknown key: the key, which stands in the map at `path`. */
  readonly key: string | null;
  /** The words that may stand there. */
  readonly words: readonly string[];
  readonly slots: Readonly<Record<string, string | number>>;
}

type ZodIssue = z.core.$ZodIssue;

export function issuesOf(found: readonly ZodIssue[], above: Path = []): readonly Issue[] {
  return found.flatMap((issue) => flattened(issue, above));
}

function flattened(issue: ZodIssue, above: Path): readonly Issue[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const meant = branchMeant(issue.errors);
    if (meant !== null) return issuesOf(meant, path);
  }
  const [code, ...words] = issue.message.split(' ');
  const base = { path, words, key: null, slots: {} };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ ...base, code: 'unknown-key', key }));
  }
  if (issue.code === 'invalid_key') return [{ ...base, code: codeOf(issue.issues[0]?.message) ?? 'bad-id' }];
  if (issue.code === 'invalid_value') {
    return [{ ...base, code: codeOf(code) ?? 'not-one-of', words: issue.values.map(String) }];
  }
  if (issue.code === 'invalid_union') {
    const kinds = issue.discriminator === undefined ? [] : ['time', 'combined', 'availability'];
    return [
      { ...base, code: kinds.length > 0 ? 'not-one-of' : (codeOf(code) ?? 'wrong-form'), words: kinds },
    ];
  }
  const slots = issue.code === 'custom' ? (issue.params as Issue['slots']) : {};
  return [{ ...base, code: codeOf(code) ?? expected(issue), slots: slots ?? {} }];
}

/** The form whose faults lie deepest: a map with a fault inside was meant as a map, not as a text. */
function branchMeant(branches: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] | null {
  let meant: readonly ZodIssue[] | null = null;
  let deepest = 0;
  for (const branch of branches) {
    const depth = Math.min(...branch.map(depthOf));
    if (depth > deepest) [meant, deepest] = [branch, depth];
  }
  return meant;
}

/** A text that was read but says nothing useful lies deeper than one that should have been a list. */
function depthOf(issue: ZodIssue): number {
  if (issue.code === 'unrecognized_keys') return 0.5;
  // A key that cannot be one says that something else than these keys was meant.
  if (issue.code === 'invalid_key') return 0;
  if (issue.code === 'invalid_union') return issue.path.length + depthInside(issue.errors);
  const ownForm = issue.code !== 'invalid_type' && issue.code !== 'invalid_value';
  return issue.path.length + (ownForm ? 0.5 : 0);
}

function depthInside(branches: readonly (readonly ZodIssue[])[]): number {
  return Math.max(0, ...branches.map((branch) => Math.min(...branch.map(depthOf))));
}

function expected(issue: ZodIssue): PolicyCode {
  if (issue.code !== 'invalid_type') return 'wrong-form';
  if (issue.expected === 'array') return 'expected-list';
  if (issue.expected === 'object' || issue.expected === 'record') return 'expected-map';
  if (issue.expected === 'number' || issue.expected === 'int') return 'expected-number';
  return issue.expected === 'boolean' ? 'expected-switch' : 'expected-text';
}

function codeOf(message: string | undefined): PolicyCode | null {
  const code = message?.split(' ')[0];
  return code !== undefined && Object.hasOwn(policyCodes, code) ? (code as PolicyCode) : null;
}

/** The finding of an issue, or null where what stands there was refused already. */
export function findingOf(issue: Issue, written: Written): Finding<PolicyCode> | null {
  // An item of a list goes by the name of its list.
  const last = String(issue.path.findLast((step) => typeof step === 'string') ?? '');
  if (issue.key !== null) {
    const slots = { key: issue.key, choices: choices(issue.key, issue.words) };
    return {
      code: 'unknown-key',
      at: keyPlace(written, [...issue.path, issue.key]) ?? place(written, issue.path),
      slots,
    };
  }
  const found = at(written, issue.path);
  const stands = place(written, issue.path);
  if (found?.kind === 'unusable') return null;
  if (found === undefined) return { code: 'missing-key', at: stands, slots: { key: last } };
  if (found.kind === 'scalar' && found.notGiven !== undefined)
    return { code: 'optional-not-here', at: stands, slots: { key: last, name: found.notGiven } };
  if (found.kind === 'scalar' && found.value === null)
    return { code: 'empty-value', at: keyPlace(written, issue.path) ?? stands, slots: { key: last } };
  const text = found.kind === 'scalar' ? String(found.value) : '';
  return {
    code: issue.code,
    at: stands,
    slots: { key: last, found: text, choices: choices(text, issue.words), ...issue.slots },
  };
}
