/**
 * A policy as written: values with the place where they stand. Overlays and parameters are worked into this tree, so
 * that whatever is wrong later can still be shown at the line that caused it.
 */
import type { PolicyCode } from '../diagnostics/catalogue-policy.ts';

/** A stretch of the policy's text: offsets in UTF-16 units, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export type Written = WrittenMap | WrittenList | WrittenScalar | Unusable;

export interface WrittenMap {
  readonly kind: 'map';
  readonly at: Stretch;
  readonly entries: ReadonlyMap<string, WrittenEntry>;
}

export interface WrittenEntry {
  readonly keyAt: Stretch;
  readonly value: Written;
}

export interface WrittenList {
  readonly kind: 'list';
  readonly at: Stretch;
  readonly items: readonly Written[];
}

/** A number keeps its text where the number would lose some of it: clause 3.10 is not clause 3.1. */
export interface WrittenScalar {
  readonly kind: 'scalar';
  readonly at: Stretch;
  readonly value: string | number | boolean | null;
  /** The optional parameter that would have stood here. */
  readonly notGiven?: string;
}

/** Something that was refused already (an alias, an unknown parameter): whatever depends on it is not reported again. */
export interface Unusable {
  readonly kind: 'unusable';
  readonly at: Stretch;
}

export type Path = readonly (string | number)[];

/** Something wrong at a place of the text; becomes a diagnostic when the text is at hand. */
export interface Finding<Code> {
  readonly code: Code;
  /** Null: what is wrong was given on the command line. */
  readonly at: Stretch | null;
  readonly slots: Readonly<Record<string, string | number>>;
  /** A second place that the sentence names, as `{other}`: where a key stood first. */
  readonly other?: Stretch;
}

export function finding(
  code: PolicyCode,
  at: Stretch | null,
  slots: Finding<PolicyCode>['slots'] = {},
): Finding<PolicyCode> {
  return { code, at, slots };
}

/** The plain value that the schema checks. Maps have no prototype: no key of a policy can reach into one. */
export function plain(written: Written): unknown {
  switch (written.kind) {
    case 'scalar':
      return written.value;
    case 'list':
      return written.items.map(plain);
    case 'map': {
      const object: Record<string, unknown> = Object.create(null);
      for (const [key, entry] of written.entries) object[key] = plain(entry.value);
      return object;
    }
    case 'unusable':
      return undefined;
  }
}

/** What stands at a path, or undefined. */
export function at(written: Written | undefined, path: Path): Written | undefined {
  let here = written;
  for (const step of path) {
    if (here?.kind === 'map') here = here.entries.get(String(step))?.value;
    else if (here?.kind === 'list') here = here.items[Number(step)];
    else return undefined;
  }
  return here;
}

/** The place of the key that leads to a path; for an item of a list the item itself. */
export function keyPlace(written: Written, path: Path): Stretch | undefined {
  const parent = at(written, path.slice(0, -1));
  const last = path[path.length - 1];
  if (parent?.kind === 'map') return parent.entries.get(String(last))?.keyAt;
  if (parent?.kind === 'list') return parent.items[Number(last)]?.at;
  return undefined;
}

/** The place of the value at a path, else of the nearest thing around it that has one. */
export function place(written: Written, path: Path): Stretch {
  for (let length = path.length; length > 0; length--) {
    const here = path.slice(0, length);
    const found = at(written, here);
    if (found === undefined) continue;
    // A missing key or a whole map is shown at its name: a caret under many lines shows nothing.
    if (length < path.length || found.kind === 'map') return keyPlace(written, here) ?? found.at;
    return found.at;
  }
  return { start: written.at.start, end: written.at.start };
}

/** The keys of the map at a path, in the order in which they stand. */
export function keys(written: Written, path: Path): readonly string[] {
  const map = at(written, path);
  return map?.kind === 'map' ? [...map.entries.keys()] : [];
}

/** The text of a scalar at a path, or null. */
export function textAt(written: Written, path: Path): string | null {
  const found = at(written, path);
  return found?.kind === 'scalar' && found.value !== null ? String(found.value) : null;
}
