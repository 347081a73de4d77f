/** The other ways to read the text that a policy lists, and which of them can be taken together. */
import { type Choice, DEFAULT_READING } from './choose.ts';
import { overlaid } from './overlay.ts';
import { at, keys, plain, textAt, type Written } from './written.ts';

/** One reading of one clause (or rule), as a policy lists it. */
export interface Reading {
  readonly clause: string;
  /** `default`: the reading that the policy itself takes. */
  readonly reading: string;
  /** Null: the policy's own reading, which needs no title. */
  readonly title: string | null;
}

/** Every reading that the policy lists, in its order; its own only where it has a name there. */
export function listedReadings(written: Written): Reading[] {
  return keys(written, ['readings']).flatMap((clause) =>
    keys(written, ['readings', clause]).map((reading) => readingOf(written, clause, reading)),
  );
}

/** The readings beside those that were chosen: of every clause all but the one taken, the policy's own first. */
export function otherReadings(written: Written, taken: Choice['readings']): Reading[] {
  return keys(written, ['readings']).flatMap((clause) => {
    const listed = keys(written, ['readings', clause]);
    const all = listed.includes(DEFAULT_READING) ? listed : [DEFAULT_READING, ...listed];
    const chosen = taken[clause] ?? DEFAULT_READING;
    return all.filter((id) => id !== chosen).map((id) => readingOf(written, clause, id));
  });
}

/**
 * Whether two readings of different clauses can hold at once: whichever is laid over the other, the policy is the same.
 * Two lists that each replace a third are not one contract, and which of them stood last would be chance.
 */
export function canMeet(written: Written, one: Reading, other: Reading): boolean {
  if (one.clause === other.clause) return false;
  const [first, second] = [overlayOf(written, one), overlayOf(written, other)];
  if (first === null || second === null) return true;
  const text = (a: Written, b: Written): string => canonical(plain(overlaid(overlaid(written, a), b)));
  return text(first, second) === text(second, first);
}

/** What was taken, with other readings in the place of those of the same clauses. */
export function withReadings(taken: Choice['readings'], others: readonly Reading[]): Choice['readings'] {
  return { ...taken, ...Object.fromEntries(others.map(({ clause, reading }) => [clause, reading])) };
}

function readingOf(written: Written, clause: string, reading: string): Reading {
  return { clause, reading, title: textAt(written, ['readings', clause, reading, 'title']) };
}

function overlayOf(written: Written, { clause, reading }: Reading): Written | null {
  const overlay = at(written, ['readings', clause, reading, 'overlay']);
  return overlay?.kind === 'map' ? overlay : null;
}

/** The same text for the same keys in another order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
