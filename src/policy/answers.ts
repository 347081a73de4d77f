/** What in a policy answers a clause of the contract: the parts that it names, or all parts that name it. */
import { at, keys, type Path, textAt, type Written } from './written.ts';

/** Of these the policy in force has none of its own: overlays are parts of a policy, laid over it when chosen. */
const NOT_IN_FORCE = new Set(['clauses', 'variants', 'readings']);

/** A part of the policy that names a clause: a rule, a term, a calendar, the readings of a clause. */
export interface Naming {
  readonly clause: string;
  readonly path: Path;
}

/**
 * The path that `rules.response` or `tickets.pause.waiting` means, null when nothing stands there. Names may hold dots
 * themselves; what stands in a list is named by its id, or as text.
 */
export function pathNamed(written: Written, dotted: string, above: Path = []): Path | null {
  const here = at(written, above);
  if (here?.kind === 'list') {
    const item = here.items.findIndex((_, i) => nameOf(written, [...above, i]) === dotted);
    return item < 0 ? null : [...above, item];
  }
  for (const key of keys(written, above)) {
    if (key === dotted) return [...above, key];
    const below = dotted.startsWith(`${key}.`)
      ? pathNamed(written, dotted.slice(key.length + 1), [...above, key])
      : null;
    if (below !== null) return below;
  }
  return null;
}

function nameOf(written: Written, item: Path): string | null {
  return textAt(written, [...item, 'id']) ?? textAt(written, item);
}

/** Every part that names a clause, in the order of the text; then the readings, which stand under their clause or rule. */
export function namings(written: Written): readonly Naming[] {
  const parts = keys(written, []).filter((section) => !NOT_IN_FORCE.has(section));
  return [
    ...parts.flatMap((section) => namingsIn(at(written, [section])!, [section])),
    ...readingsNamed(written),
  ];
}

function namingsIn(part: Written, path: Path): Naming[] {
  if (part.kind === 'list') return part.items.flatMap((item, i) => namingsIn(item, [...path, i]));
  if (part.kind !== 'map') return [];
  const clause = textAt(part, ['clause']);
  const own = clause === null ? [] : [{ clause, path }];
  const below = [...part.entries].flatMap(([key, { value }]) => namingsIn(value, [...path, key]));
  return [...own, ...below];
}

/** Readings of a rule are readings of the rule's clause. */
function readingsNamed(written: Written): Naming[] {
  return keys(written, ['readings']).map((topic) => ({
    clause: textAt(written, ['rules', topic, 'clause']) ?? topic,
    path: ['readings', topic],
  }));
}

/**
 * What answers a clause: the parts it names (`by`), else all that name it. Parts that are not there are left out.
 * `named`: the namings of the policy, found once for all its clauses.
 */
export function answersTo(written: Written, clause: string, named: readonly Naming[]): readonly Path[] {
  const by = at(written, ['clauses', clause, 'by']);
  if (by?.kind !== 'list') return named.flatMap((naming) => (naming.clause === clause ? [naming.path] : []));
  return by.items.flatMap((_, i) => {
    const path = pathNamed(written, textAt(written, ['clauses', clause, 'by', i]) ?? '');
    return path === null ? [] : [path];
  });
}
