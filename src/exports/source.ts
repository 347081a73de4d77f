/** A source of a profile, found in the columns of one file: what reads the cell, and what reads the moment. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { wordMatches } from '../policy/match.ts';
import { readExportedDuration } from '../time/exported-duration.ts';
import type { TimeReader } from '../time/local-times.ts';
import type { ExportColumns } from './columns.ts';
import type { SourceDocument } from './schema.ts';

/** A row of an export, and where in it a repeated column is being read. */
export interface ExportRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** Position of the `each` column, -1 outside of one, and its parts. */
  readonly each: number;
  readonly parts: readonly string[];
}

/**
 * What reads times written so, in this zone (null: that of the policy). No formats: the cells of the column of that
 * name tell; those of all columns for the part of a cell, which has no name.
 */
export type TimesOf = (times: readonly string[], zone: string | null, column: string) => ColumnTime;

export interface ColumnTime {
  readonly reader: TimeReader;
  /** The formats it reads, for whoever wrote something else. */
  readonly expected: string;
  readonly zone: string;
}

export interface CellSource {
  /** The header name it is read from, for diagnostics; '' for a constant. */
  readonly name: string;
  /** Positions it reads, of its own. */
  readonly positions: readonly number[];
  /** The text without white space around it; '' when missing. */
  text(row: ExportRow): string;
}

const MOST_REMEMBERED = 10_000;

/** Null: the file has no such column. */
export function cellSource(
  source: SourceDocument,
  columns: ExportColumns,
  missing: ReadonlySet<string>,
): CellSource | null {
  const raw = rawSource(source, columns);
  if (raw === null) return null;
  const meaning = source.words === undefined ? null : wordsOf(source.words);
  const known = new Map<string, string>();
  return {
    ...raw,
    text: (row) => {
      const cell = raw.text(row).trim();
      if (cell === '' || missing.has(cell)) return '';
      if (meaning === null) return cell;
      let word = known.get(cell);
      if (word === undefined) {
        word = meaning(cell);
        if (known.size < MOST_REMEMBERED) known.set(cell, word);
      }
      return word;
    },
  };
}

function rawSource(source: SourceDocument, columns: ExportColumns): CellSource | null {
  if (source.constant !== undefined) return { name: '', positions: [], text: () => source.constant! };
  if (source.heading === true)
    return { name: '', positions: [], text: (row) => columns.names[row.each] ?? '' };
  if (source.part !== undefined) return partSource(source.part);
  if (source.first_filled !== undefined) {
    const at = source.first_filled.map((name) => columns.find([name])).filter((index) => index >= 0);
    if (at.length === 0) return null;
    const text = (row: ExportRow) =>
      row.cells[at.find((index) => row.cells[index]!.trim() !== '') ?? at[0]!]!;
    return { name: columns.names[at[0]!]!, positions: at, text };
  }
  const at = columns.find(source.column ?? [], source.nth);
  return at < 0 ? null : { name: columns.names[at]!, positions: [at], text: (row) => row.cells[at]! };
}

function partSource(part: number | 'all'): CellSource {
  const text = (row: ExportRow): string =>
    part === 'all' ? (row.cells[row.each] ?? '') : (row.parts[part - 1] ?? '');
  return { name: '', positions: [], text };
}

/** The canonical word of a text; a text that no word means stays as it is. */
function wordsOf(words: Readonly<Record<string, readonly string[]>>): (text: string) => string {
  const entries = Object.entries(words);
  return (text) =>
    entries.find(([, patterns]) => patterns.some((pattern) => wordMatches(pattern, text)))?.[0] ?? text;
}

export interface MomentSource {
  readonly name: string;
  readonly positions: readonly number[];
  /** Milliseconds since 1970 UTC; NaN when the cell is empty or, with a problem added, cannot be read. */
  instant(row: ExportRow, problems: Diagnostic[]): number;
}

/** Everything outside of the cell that reading a moment takes. */
export interface MomentGround {
  readonly path: string;
  readonly columns: ExportColumns;
  readonly missing: ReadonlySet<string>;
  /** Of the profile as a whole. */
  readonly times: readonly string[];
  readonly zone: string | null;
  readonly timesOf: TimesOf;
  /** A local time that occurs twice. */
  ambiguous(text: string, column: string, line: number, taken: number, both: readonly [number, number]): void;
}

/** Null: the file has no such column. */
export function momentSource(source: SourceDocument, ground: MomentGround): MomentSource | null {
  const cell = cellSource(source, ground.columns, ground.missing);
  if (cell === null) return null;
  if (source.after === undefined) return timeSource(cell, source, ground);
  const startCell = cellSource({ column: source.after, required: false }, ground.columns, ground.missing);
  if (startCell === null) return null;
  const start = timeSource(startCell, source, ground);
  const unit = source.unit ?? 'minutes';
  return {
    name: cell.name,
    positions: [...cell.positions, ...start.positions],
    instant: (row, problems) => {
      const text = cell.text(row);
      if (text === '') return Number.NaN;
      const length = readExportedDuration(text, unit);
      if (Number.isNaN(length)) {
        problems.push(badLength(text, unit, cell.name, ground, row.line));
        return Number.NaN;
      }
      return start.instant(row, problems) + length;
    },
  };
}

/** A text that is no length of time of the form that the profile gives. */
export function badLength(
  text: string,
  unit: string,
  column: string,
  ground: MomentGround,
  line: number,
): Diagnostic {
  return diagnostic('bad-length', { file: ground.path, line, field: column }, { column, text, unit });
}

function timeSource(cell: CellSource, source: SourceDocument, ground: MomentGround): MomentSource {
  const times = source.times ?? ground.times;
  const zone = source.zone ?? ground.zone;
  const { reader, expected, zone: zoneName } = ground.timesOf(times, zone, cell.name);
  return {
    name: cell.name,
    positions: cell.positions,
    instant: (row, problems) => {
      const text = cell.text(row);
      if (text === '') return Number.NaN;
      const at = reader.read(text);
      const column =
        row.each >= 0 && cell.positions.length === 0 ? ground.columns.names[row.each]! : cell.name;
      if (reader.problem !== null) {
        const code = reader.problem === 'bad-time' ? 'time-not-as-written' : reader.problem;
        const slots = { column, text, zone: zoneName, expected };
        problems.push(diagnostic(code, { file: ground.path, line: row.line, field: column }, slots));
      } else if (reader.ambiguous !== null) ground.ambiguous(text, column, row.line, at, reader.ambiguous);
      return at;
    },
  };
}
