/** What somebody may have meant: the known word that takes the fewest slips of a finger. */

/**
 * The known words nearest to one that is not known; none when nothing is near. A slip is a letter too many, one too
 * few, another one, or two that changed places; a third of the word may be slips. Order: as the words are given.
 */
export function closest(word: string, known: Iterable<string>): readonly string[] {
  let fewest = Math.max(1, Math.floor(word.length / 3));
  let nearest: string[] = [];
  for (const candidate of new Set(known)) {
    const count = slips(word.toLowerCase(), candidate.toLowerCase(), fewest);
    if (count > fewest) continue;
    if (count < fewest) nearest = [];
    fewest = count;
    nearest.push(candidate);
  }
  return nearest;
}

/** More than this nobody reads in a sentence: there are 200 countries. */
const MOST = 12;

/** For a sentence: what was probably meant, or else all there is to choose from. */
export function choices(word: string, known: Iterable<string>): string {
  const all = [...new Set(known)];
  const near = closest(word, all);
  const shown = (near.length > 0 ? near : all).slice(0, MOST);
  return [...shown, ...(near.length === 0 && all.length > MOST ? ['…'] : [])].join(', ') || '-';
}

/** Optimal string alignment distance; anything over `limit` may be given as `limit + 1`. */
function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      let count = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + other);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) count = Math.min(count, beforeLast[j - 2]! + 1);
      row.push(count);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
