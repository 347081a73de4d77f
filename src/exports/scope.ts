/** Which rows and columns of a file records are made of: its `when`, and each of its repeated columns. */
import type { Condition } from '../policy/condition.ts';
import { textMatches } from '../policy/match.ts';
import type { ExportColumns } from './columns.ts';
import type { ExportRow } from './source.ts';

export interface Scope {
  holds(cells: readonly string[]): boolean;
  /** The row, or the row once for every `each` column that is filled. */
  rows(cells: readonly string[], line: number): readonly ExportRow[];
  /** Whether records are made of repeated columns. */
  readonly repeated: boolean;
}

interface ScopeDocument {
  readonly when?: Condition | undefined;
  readonly each?: readonly string[] | undefined;
  readonly split?: string | undefined;
}

const NO_PARTS: readonly string[] = [];

/**
 * `named` are the columns that the records read by name: `each: "*"` is about the others. `parts` is the highest part
 * that is asked for. `absent`: without these columns it cannot be told which rows or columns are meant.
 */
export function scopeOf(
  { when, each, split }: ScopeDocument,
  columns: ExportColumns,
  named: ReadonlySet<number>,
  parts: number,
): Scope | { readonly absent: string[]; readonly key: 'each' | 'when' } {
  const repeated = each === undefined ? null : columns.all(each, named);
  if (repeated !== null && repeated.length === 0) return { absent: [...each!], key: 'each' };
  const conditions = [...(when ?? [])].map(([name, matcher]) => ({
    name,
    at: columns.find([name]),
    matcher,
  }));
  const absent = conditions.filter(({ at, matcher }) => at < 0 && matcher.kind !== 'missing');
  if (absent.length > 0) return { absent: absent.map(({ name }) => name), key: 'when' };
  return {
    repeated: repeated !== null,
    holds: (cells) =>
      conditions.every(
        ({ at, matcher }) =>
          matcher.kind !== 'no-later-than' && textMatches(matcher, at < 0 ? '' : cells[at]!),
      ),
    rows: (cells, line) => {
      if (repeated === null) return [{ cells, line, each: -1, parts: NO_PARTS }];
      return repeated
        .filter((at) => cells[at]!.trim() !== '')
        .map((at) => ({ cells, line, each: at, parts: partsOf(cells[at]!, split, parts) }));
    },
  };
}

function partsOf(cell: string, split: string | undefined, most: number): readonly string[] {
  if (split === undefined) return [cell];
  return cell.split(split, most);
}
