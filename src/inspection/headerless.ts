/** Files that come without a header: their first record is data, and a header has none. */
import type { ProfileDocument } from '../exports/schema.ts';
import { FormatDetector } from '../time/detect-format.ts';

/**
 * Given the first record of a file the header to use instead; null: it is the header. A record with a time in it is data;
 * its columns are called as the shipped profile says that knows such files.
 */
export function headerInsteadOf(
  profiles: readonly ProfileDocument[],
): (first: readonly string[]) => readonly string[] | null {
  const known = profiles.flatMap(({ header }) => (header === undefined ? [] : [header]));
  return (first) => {
    if (!first.some(isTime)) return null;
    const names = known.find((header) => header.length === first.length) ?? [];
    return first.map((_, at) => names[at] ?? '');
  };
}

function isTime(cell: string): boolean {
  // A bare number may be a name: a column for each year.
  if (!/\d\D\d/.test(cell)) return false;
  const detector = new FormatDetector();
  detector.see(cell, 1);
  return detector.result().fitting > 0;
}
