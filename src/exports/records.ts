/** A section of a profile, found in the columns of one file: what makes canonical rows of the file's rows. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { readExportedDuration } from '../time/exported-duration.ts';
import type { EventDocument, RecordsDocument, SourceDocument } from './schema.ts';
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
  if (scope === null) problems.push(absent('each', { column: document.each, required: true }, ground, line));
  if (problems.length > 0 || scope === null) return { records: null, problems };
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
      const length = readExportedDuration(text, source.unit);
      if (Number.isNaN(length)) problems.push(badLength(text, source.unit, name, ground, row.line));
      return String(length);
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
  source: Pick<SourceDocument, 'column' | 'first_filled' | 'after' | 'required'>,
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

/** The canonical columns of an events row. */
export const EVENT_HEADER = ['id', 'at', 'event', 'value'] as const;

/** One way in which a row tells of events. */
export interface Events {
  readonly scope: Scope;
  readonly names: ReadonlyMap<string, string>;
  /** What it tells of whatever the file holds; null: what the file says. */
  readonly happening: string | null;
  readonly words: readonly string[];
  /** NaN, with or without a problem: no event. */
  instant(row: ExportRow, problems: Diagnostic[]): number;
  id(row: ExportRow): string;
  field(row: ExportRow): string;
  value(row: ExportRow): string;
}

/** Null: the file has no such columns. `ticketId` is what `tickets` reads its id from. */
export function eventsOf(
  document: EventDocument,
  ticketId: SourceDocument | null,
  ground: MomentGround,
): Events | null {
  const idSource = document.id ?? ticketId;
  const text = (source: SourceDocument | null | undefined): CellSource | null =>
    source === null || source === undefined ? null : cellSource(source, ground.columns, ground.missing);
  const at = momentSource(document.at, ground);
  const id = text(idSource);
  const field = text(document.field);
  const value = text(document.value);
  if (at === null || id === null || (document.field !== undefined && field === null)) return null;
  const named = new Set([at, id, field, value].flatMap((source) => source?.positions ?? []));
  const parts = highestPart([document.at, document.field, document.value, document.id]);
  const scope = scopeOf(document, ground.columns, named, parts);
  if (scope === null) return null;
  return {
    scope,
    names: new Map([
      ['id', id.name],
      ['at', at.name],
      ['event', field?.name ?? ''],
      ['value', value?.name ?? ''],
    ]),
    happening: document.happening ?? null,
    words: Object.keys(document.field?.words ?? {}),
    instant: (row, problems) => at.instant(row, problems),
    id: (row) => id.text(row),
    field: (row) => document.happening ?? field!.text(row),
    value: (row) => value?.text(row) ?? '',
  };
}
