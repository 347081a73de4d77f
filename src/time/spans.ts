/**
 * Stretches of time and their algebra: flat pairs [from0, to0, from1, to1, ...] in milliseconds, half-open, sorted,
 * never empty and never touching. Every function keeps that form, in one pass over what it is given.
 */
export type Spans = readonly number[];

/** Any list of pairs, flat or not, in order or not, as spans: empty and backward pairs vanish, touching ones merge. */
export function spansOf(pairs: readonly number[] | readonly (readonly [number, number])[]): Spans {
  const flat = pairs.flat();
  const order: number[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) if (flat[i]! < flat[i + 1]!) order.push(i);
  if (order.some((at, k) => k > 0 && flat[at]! < flat[order[k - 1]!]!))
    order.sort((a, b) => flat[a]! - flat[b]!);
  const spans: number[] = [];
  for (const i of order) append(spans, flat[i]!, flat[i + 1]!);
  return spans;
}

/** Adds a span that does not start before the last one; merges it with that when they touch or overlap. */
export function append(spans: number[], from: number, to: number): void {
  if (!(from < to)) return;
  const last = spans.length - 1;
  if (last < 0 || spans[last]! < from) spans.push(from, to);
  else if (spans[last]! < to) spans[last] = to;
}

/** What lies in a or in b. */
export function union(a: Spans, b: Spans): Spans {
  const spans: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const takeA = j >= b.length || (i < a.length && a[i]! <= b[j]!);
    if (takeA) append(spans, a[i]!, a[i + 1]!);
    else append(spans, b[j]!, b[j + 1]!);
    if (takeA) i += 2;
    else j += 2;
  }
  return spans;
}

/** What lies in a and in b. */
export function intersect(a: Spans, b: Spans): Spans {
  const spans: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    append(spans, Math.max(a[i]!, b[j]!), Math.min(a[i + 1]!, b[j + 1]!));
    if (a[i + 1]! <= b[j + 1]!) i += 2;
    else j += 2;
  }
  return spans;
}

/** What lies in a and not in b. */
export function subtract(a: Spans, b: Spans): Spans {
  const spans: number[] = [];
  let j = 0;
  for (let i = 0; i < a.length; i += 2) {
    let from = a[i]!;
    const to = a[i + 1]!;
    while (j < b.length && b[j + 1]! <= from) j += 2;
    for (let k = j; k < b.length && b[k]! < to; k += 2) {
      append(spans, from, b[k]!);
      from = b[k + 1]!;
    }
    append(spans, from, to);
  }
  return spans;
}

/** What lies in [from, to). */
export function clip(spans: Spans, from: number, to: number): Spans {
  return intersect(spans, spansOf([from, to]));
}

/** The sum of the lengths, in milliseconds. */
export function totalLength(spans: Spans): number {
  let total = 0;
  for (let i = 0; i < spans.length; i += 2) total += spans[i + 1]! - spans[i]!;
  return total;
}
