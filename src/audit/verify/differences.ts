/**
 * What differs between a saved result and the one that comes out now, in the order in which it explains itself: inputs,
 * policy, program, verdict, rules, tickets, the rest. The saved one is anybody's JSON: nothing is taken for granted.
 */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';

type Json = Readonly<Record<string, unknown>>;

/** Of a rule, a ticket or another part so many differences are told, and so many of a kind. */
const MOST_TOLD = 3;
const MOST_LISTED = 20;

/** Both as JSON holds them. Empty: the same, the program's own facts aside, which `toolDifferences` gives. */
export function differences(saved: Json, fresh: Json): Diagnostic[] {
  return [
    ...inputDifferences(saved, fresh),
    ...policyDifferences(saved, fresh),
    ...verdictDifferences(saved, fresh),
    ...ruleDifferences(saved, fresh),
    ...ticketDifferences(saved, fresh),
    ...otherDifferences(saved, fresh),
  ];
}

export function toolDifferences(saved: Json, fresh: Json): Diagnostic[] {
  const [before, after] = [objectOf(saved.tool), objectOf(fresh.tool)];
  return keysOf(before, after).flatMap((name) =>
    same(before[name], after[name])
      ? []
      : [diagnostic('tool-changed', null, { name, before: text(before[name]), after: text(after[name]) })],
  );
}

function inputDifferences(saved: Json, fresh: Json): Diagnostic[] {
  const before = listOf(saved.inputs).map(objectOf);
  return listOf(fresh.inputs)
    .map(objectOf)
    .flatMap((after, i) => {
      const known = before[i] ?? {};
      const input = same(known.sha256, after.sha256) ? [] : [inputChanged(known, after)];
      const [own, profile] = [objectOf(known.profile), objectOf(after.profile)];
      if (same(own.sha256, profile.sha256)) return input;
      return [...input, profileChanged(text(after.path), own, profile)];
    });
}

/** What an export is read through has changed. */
export function profileChanged(path: string, before: Json, after: Json): Diagnostic {
  return diagnostic('profile-changed', null, {
    path,
    profile: text(after.path ?? before.path),
    before: digest(before.sha256),
    after: digest(after.sha256),
  });
}

const OF_INPUTS: readonly Diagnostic['code'][] = ['input-changed', 'profile-changed', 'policy-changed'];

/** Whether a difference is about what went in: an input, its profile, or the policy. */
export function ofInputs({ code }: Diagnostic): boolean {
  return OF_INPUTS.includes(code);
}

export function inputChanged(before: Json, after: Json): Diagnostic {
  return diagnostic('input-changed', null, {
    path: text(after.path),
    role: text(after.role),
    before: digest(before.sha256),
    after: digest(after.sha256),
    bytesBefore: text(before.bytes),
    bytesAfter: text(after.bytes),
  });
}

function policyDifferences(saved: Json, fresh: Json): Diagnostic[] {
  const [before, after] = [objectOf(saved.policy), objectOf(fresh.policy)];
  const { sha256: was, ...told } = before;
  const { sha256: is, ...tells } = after;
  const changed = same(was, is) ? [] : [policyChanged(text(after.id), was, is)];
  return [...changed, ...partDifferences('policy', told, tells)];
}

export function policyChanged(policy: string, before: unknown, after: unknown): Diagnostic {
  return diagnostic('policy-changed', null, { policy, before: digest(before), after: digest(after) });
}

function verdictDifferences(saved: Json, fresh: Json): Diagnostic[] {
  if (same(saved.verdict, fresh.verdict)) return [];
  return [diagnostic('verdict-changed', null, { before: text(saved.verdict), after: text(fresh.verdict) })];
}

function ruleDifferences(saved: Json, fresh: Json): Diagnostic[] {
  const pairs = paired(saved.rules, fresh.rules, ({ id }) => text(id));
  return limited(
    pairs.map(([id, before, after]) =>
      diagnostic('rule-changed', null, { rule: id, what: changes(before, after) }),
    ),
  );
}

/** What is told of single tickets, list by list. */
const TICKET_LISTS = ['breaches', 'unmeasurable'] as const;

function ticketDifferences(saved: Json, fresh: Json): Diagnostic[] {
  return TICKET_LISTS.flatMap((list) => {
    const pairs = paired(saved[list], fresh[list], ({ rule, ticket, period }) =>
      JSON.stringify([text(rule), text(ticket), text(period)]),
    );
    return limited(
      pairs.map(([, before, after]) => {
        const { rule, ticket } = objectOf(after ?? before);
        return diagnostic('ticket-changed', null, {
          rule: text(rule),
          ticket: text(ticket),
          list,
          what: changes(before, after),
        });
      }),
    );
  });
}

const TOLD_ELSEWHERE: readonly string[] = ['tool', 'policy', 'verdict', 'rules', ...TICKET_LISTS];

function otherDifferences(saved: Json, fresh: Json): Diagnostic[] {
  return keysOf(saved, fresh)
    .filter((key) => !TOLD_ELSEWHERE.includes(key))
    .flatMap((key) => partDifferences(key, saved[key], fresh[key]));
}

function partDifferences(part: string, before: unknown, after: unknown): Diagnostic[] {
  return same(before, after)
    ? []
    : [diagnostic('part-changed', null, { part, what: changes(before, after) })];
}

/** Of two lists the entries with the same key that differ, those of one list only with undefined for the other. */
function paired(
  saved: unknown,
  fresh: unknown,
  keyOf: (entry: Json) => string,
): [key: string, before: Json | undefined, after: Json | undefined][] {
  const byKey = (list: unknown) => new Map(listOf(list).map((one) => [keyOf(objectOf(one)), objectOf(one)]));
  const [before, after] = [byKey(saved), byKey(fresh)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys
    .map((key): [string, Json | undefined, Json | undefined] => [key, before.get(key), after.get(key)])
    .filter(([, one, other]) => !same(one, other));
}

/** The first few places at which two values differ: `periods[0].pooled.met: 5 -> 6`. */
function changes(before: unknown, after: unknown): string {
  const found: string[] = [];
  collect('', before, after, found);
  const told = found.slice(0, MOST_TOLD);
  return told.join('; ') + (found.length > MOST_TOLD ? '; ...' : '');
}

/** Goes as deep as what comes out now is deep: what was saved may be of any depth. */
function collect(path: string, before: unknown, after: unknown, found: string[]): void {
  if (found.length > MOST_TOLD || same(before, after)) return;
  if (isObject(before) && isObject(after)) {
    for (const key of keysOf(before, after))
      collect(path === '' ? key : `${path}.${key}`, before[key], after[key], found);
  } else if (Array.isArray(before) && Array.isArray(after)) {
    for (let i = 0; i < Math.max(before.length, after.length) && found.length <= MOST_TOLD; i++)
      collect(`${path}[${i}]`, before[i], after[i], found);
  } else found.push(`${path === '' ? '' : `${path}: `}${text(before)} -> ${text(after)}`);
}

function limited(list: readonly Diagnostic[]): Diagnostic[] {
  if (list.length <= MOST_LISTED) return [...list];
  const rest = list.length - MOST_LISTED;
  return [...list.slice(0, MOST_LISTED), diagnostic('more-differences', null, { count: rest })];
}

/** Objects are the same whatever the order of their keys. */
function same(one: unknown, other: unknown): boolean {
  if (isObject(one) && isObject(other)) return keysOf(one, other).every((key) => same(one[key], other[key]));
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, i) => same(item, other[i]));
  return one === other;
}

function keysOf(one: Json, other: Json): string[] {
  return [...new Set([...Object.keys(other), ...Object.keys(one)])];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectOf(value: unknown): Json {
  return isObject(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const LONGEST = 80;

function text(value: unknown): string {
  if (value === undefined) return '–';
  if (isObject(value)) return '{…}';
  if (Array.isArray(value)) return `[${value.length}]`;
  const whole = String(value);
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
}

function digest(value: unknown): string {
  return text(value).slice(0, 12);
}
