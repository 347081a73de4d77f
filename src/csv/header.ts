import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

export interface Header {
  /** One name per column, trimmed, no two alike: a column without a name, or with one given before, is `(column N)`. */
  readonly names: readonly string[];
  /** The fewest cells a row may have: trailing columns without a name may be left out. */
  readonly required: number;
  /** A warning for each name that stands more than once. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The header that these cells are. Of columns with the same name the first has it; the others cannot be asked for. */
export function headerOf(cells: readonly string[], path: string, line: number): Header {
  const positions = new Map<string, number[]>();
  const trimmed = cells.map((cell) => cell.trim());
  for (const [i, name] of trimmed.entries()) {
    if (name === '') continue;
    const same = positions.get(name);
    if (same) same.push(i + 1);
    else positions.set(name, [i + 1]);
  }
  const names = trimmed.map((name, i) =>
    positions.get(name)?.[0] === i + 1 ? name : placeholder(i + 1, positions),
  );
  const required = trimmed.findLastIndex((name) => name !== '') + 1;
  const diagnostics = [...positions]
    .filter(([, at]) => at.length > 1)
    .map(([name, [first, ...others]]) =>
      diagnostic(
        'duplicate-column',
        { file: path, line, field: name },
        {
          name,
          first: first!,
          others: others.join(', '),
        },
      ),
    );
  return { names, required, diagnostics };
}

function placeholder(position: number, taken: ReadonlyMap<string, unknown>): string {
  let name = `(column ${position})`;
  while (taken.has(name)) name = `(${name})`;
  return name;
}
