/** A section of a profile, found in the columns of one file: what makes canonical rows of the file's rows. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { inMilliseconds } from './response-time.ts';
import type { RecordsDocument, SourceDocument } from './schema.ts';
import { type Scope, scopeOf } from './scope.ts';
import {
  badLength,
  type CellSource,
  cellSource,
  type ExportRow,
  type MomentGround,
  momentSource,
} from './source.ts';
import { CANONICAL, type RecordRole, SCOPE_KEYS } from './vocabulary.ts';

/** Writes one cell of a canonical row, and adds what is wrong with it to the problems. */
type Cell = (row: ExportRow, problems: Diagnostic[]) => string;

export interface Records {
  readonly scope: Scope;
  /** Canonical columns, then those of the export that are none. */
  readonly header: readonly string[];
  /** By canonical column the name in the export. */
  readonly names: ReadonlyMap<string, string>;
  /** The canonical row. */
  cells(row: ExportRow, problems: Diagnostic[]): string[];
}

/** Null, with an error for each, where columns are missing that have to be there. */
export function recordsOf(
  role: RecordRole,
  document: RecordsDocument,
  ground: MomentGround,
  line: number,
): { records: Records | null; problems: Diagnostic[] } {
  const canonical = CANONICAL[role];
  const problems: Diagnostic[] = [];
  const found: { readonly column: string; readonly name: string; readonly cell: Cell }[] = [];
  const named = new Set<number>();
  for (const [column, source] of fieldsOf(document)) {
    const required = canonical.required.includes(column);
    const cell = canonical.instants.includes(column)
      ? momentCell(source, ground, required)
      : textCell(source, ground, required);
    if (cell === null && (required || source.required)) problems.push(absent(column, source, ground, line));
    if (cell === null) continue;
    for (const position of cell.positions) named.add(position);
    found.push({ column, name: cell.name, cell: cell.write });
  }
  const scope = scopeOf(
    document,
    ground.columns,
    named,
    highestPart(fieldsOf(document).map(([, source]) => source)),
  );
  if ('absent' in scope) problems.push(absent(scope.key, { column: scope.absent }, ground, line));
  if (problems.length > 0 || 'absent' in scope) return { records: null, problems };
  const others = othersOf(
    ground.columns.names,
    new Set([...canonical.known, ...found.map(({ column }) => column)]),
  );
  return {
    records: {
      scope,
      header: [...found.map(({ column }) => column), ...others.map((at) => ground.columns.names[at]!)],
      names: new Map(found.map(({ column, name }) => [column, name])),
      cells: (row, wrong) => [
        ...found.map(({ cell }) => cell(row, wrong)),
        ...others.map((at) => row.cells[at]!),
      ],
    },
    problems,
  };
}

/** The canonical columns that a section gives, with their sources. */
export function fieldsOf(
  document: RecordsDocument,
): readonly (readonly [column: string, source: SourceDocument])[] {
  return Object.entries(document).filter(([key]) => !SCOPE_KEYS.includes(key)) as [string, SourceDocument][];
}

/** Columns of the export that go along under their own name: conditions of a policy may look at them. */
function othersOf(names: readonly string[], taken: ReadonlySet<string>): readonly number[] {
  const seen = new Set(taken);
  return [...names.keys()].filter((at) => {
    const name = names[at]!.toLowerCase();
    if (name === '' || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

export function highestPart(sources: readonly (SourceDocument | undefined)[]): number {
  return Math.max(1, ...sources.map((source) => (typeof source?.part === 'number' ? source.part : 1)));
}

interface WrittenCell {
  readonly name: string;
  readonly positions: readonly number[];
  readonly write: Cell;
}

function momentCell(source: SourceDocument, ground: MomentGround, required: boolean): WrittenCell | null {
  const moment = momentSource(source, ground);
  if (moment === null) return null;
  const { name, positions } = moment;
  return {
    name,
    positions,
    write: (row, problems) => {
      const before = problems.length;
      const at = moment.instant(row, problems);
      if (!Number.isNaN(at)) return isoText(at);
      if (required && problems.length === before) problems.push(empty(name, ground, row.line));
      return '';
    },
  };
}

function textCell(source: SourceDocument, ground: MomentGround, required: boolean): WrittenCell | null {
  const cell: CellSource | null = cellSource(source, ground.columns, ground.missing);
  if (cell === null) return null;
  const { name, positions } = cell;
  return {
    name,
    positions,
    write: (row, problems) => {
      const text = cell.text(row);
      if (required && text === '') problems.push(empty(name, ground, row.line));
      if (source.unit === undefined || text === '') return text;
      const length = inMilliseconds(text, source.unit);
      if (length === null) problems.push(badLength(text, source.unit, name, ground, row.line));
      return length ?? '';
    },
  };
}

/** Instants in whole milliseconds, exact. */
export function isoText(at: number): string {
  return new Date(at).toISOString();
}

export function empty(column: string, ground: MomentGround, line: number): Diagnostic {
  return diagnostic(
    'missing-value',
    { file: ground.path, line, field: column },
    { column, text: '', zone: '' },
  );
}

/** A column that the profile needs and the file has not got. */
export function absent(
  canonical: string,
  source: Pick<SourceDocument, 'column' | 'first_filled' | 'after'>,
  ground: MomentGround,
  line: number,
): Diagnostic {
  const looked = [...(source.column ?? []), ...(source.first_filled ?? []), ...(source.after ?? [])];
  const found = ground.columns.names.filter((name) => name !== '').join(', ');
  return diagnostic(
    'column-of-profile-missing',
    { file: ground.path, line },
    { column: canonical, names: looked.join(', '), found: found.slice(0, 200) },
  );
}
