/** What belongs together in two lists. */

export interface Pair<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/**
 * Members of the same key are pairs, those that share a key in their order: the later list's order, then what stands in
 * the earlier one only.
 */
export function pairsOf<T>(before: Iterable<T>, after: Iterable<T>, keyOf: (item: T) => string): Pair<T>[] {
  const waiting = new Map<string, T[]>();
  for (const item of before) {
    const key = keyOf(item);
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, [item]);
    else list.push(item);
  }
  // Taken from the front without moving the rest: a key may recur as often as there are lines.
  const taken = new Map<string, number>();
  const pairs: Pair<T>[] = [];
  for (const item of after) {
    const key = keyOf(item);
    const next = taken.get(key) ?? 0;
    taken.set(key, next + 1);
    pairs.push({ before: waiting.get(key)?.[next] ?? null, after: item });
  }
  for (const [key, list] of waiting) {
    for (const item of list.slice(taken.get(key) ?? 0)) pairs.push({ before: item, after: null });
  }
  return pairs;
}

/** The names of the fields in which two flat records differ; all of them where one is missing. */
export function differing<T extends object>({ before, after }: Pair<T>): (keyof T & string)[] {
  const fields = Object.keys(before ?? after ?? {}) as (keyof T & string)[];
  return before === null || after === null ? fields : fields.filter((key) => before[key] !== after[key]);
}
