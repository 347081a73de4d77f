export interface Header {
  /**
   * One name per column, no two alike, capitals or not: the second `Comment` is `Comment (2)`, and a column without a
   * name is `(column N)`.
   */
  readonly names: readonly string[];
  /** The names as they stand in the file, trimmed. */
  readonly written: readonly string[];
  /** The fewest cells a row may have: trailing columns without a name may be left out. */
  readonly required: number;
}

/** The header that these cells are. */
export function headerOf(cells: readonly string[]): Header {
  const written = cells.map((cell) => cell.trim());
  const taken = new Set(written.map(folded));
  const counts = new Map<string, number>();
  const names = written.map((name, i) => {
    const count = (counts.get(folded(name)) ?? 0) + 1;
    counts.set(folded(name), count);
    if (name === '') return free(`(column ${i + 1})`, taken);
    return count === 1 ? name : free(`${name} (${count})`, taken);
  });
  return { names, written, required: written.findLastIndex((name) => name !== '') + 1 };
}

function folded(name: string): string {
  return name.toLowerCase();
}

/** The name, or, where the file gives it to another column, the name in brackets. */
function free(name: string, taken: Set<string>): string {
  let unique = name;
  while (taken.has(folded(unique))) unique = `(${unique})`;
  taken.add(folded(unique));
  return unique;
}
