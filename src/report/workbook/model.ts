/** A workbook: sheets of typed columns. What is written, apart from the format it is written in. */
import { dayNumberOf } from '../../time/local-date.ts';
import type { CellType } from '../typed-column.ts';

/** Of a cell in a column of its type: ISO text for a date or an instant, ms for a duration, decimal text for a share. */
export type CellValue = string | number | null;

/** A cell of another type than its column. */
export interface TypedCell {
  readonly type: CellType;
  readonly value: CellValue;
}

export interface SheetColumn {
  readonly head: string;
  readonly type: CellType;
  /** In characters. */
  readonly width: number;
}

export interface Sheet {
  readonly name: string;
  /** Labels and values over the table. */
  readonly above: readonly (readonly [label: string, value: TypedCell])[];
  readonly columns: readonly SheetColumn[];
  /** Walked once per file that is written; may be long. */
  readonly rows: Iterable<readonly (CellValue | TypedCell)[]>;
}

export interface Workbook {
  readonly title: string;
  readonly language: 'nl' | 'en';
  readonly sheets: readonly Sheet[];
}

/** A cell as a spreadsheet has it: local time without a zone, whole ms, a number; what cannot be one of them is text. */
export type PlainCell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'count' | 'share'; readonly number: string }
  | { readonly type: 'date' | 'instant'; readonly local: string; readonly ms: number }
  | { readonly type: 'duration'; readonly ms: number };

const DAY = 86_400_000;
const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?(?=Z|[+-])/;
const NUMBER = /^\d+(\.\d+)?$/;

/** Null for an empty cell. */
export function plainCell(cell: CellValue | TypedCell, columnType: CellType): PlainCell | null {
  const { type, value } =
    cell !== null && typeof cell === 'object' ? cell : { type: columnType, value: cell as CellValue };
  if (value === null || value === '') return null;
  const text = String(value);
  if (type === 'count' && typeof value === 'number' && Number.isFinite(value)) return { type, number: text };
  if (type === 'share' && NUMBER.test(text)) return { type, number: text };
  if (type === 'duration' && typeof value === 'number' && Number.isFinite(value)) return { type, ms: value };
  if (type === 'instant') return localTime(text) ?? { type: 'text', text };
  if (type === 'date') return localDate(text) ?? { type: 'text', text };
  return { type: 'text', text };
}

/** The wall clock of an instant, as its text has it. `ms` is since 1970 by that clock. */
function localTime(iso: string): PlainCell | null {
  const parts = LOCAL.exec(iso);
  if (parts === null) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const thousandths = Number((parts[7] ?? '').padEnd(3, '0'));
  const ms = Date.UTC(year, month - 1, day, hour, minute, second, thousandths);
  return { type: 'instant', local: parts[0], ms };
}

/** Its midnight, without a time of day to show. */
function localDate(date: string): PlainCell | null {
  const day = dayNumberOf(date);
  return day === null ? null : { type: 'date', local: date, ms: day * DAY };
}

/** More than this many characters in a cell is a damaged file to Excel. */
const LONGEST = 32_000;

/** As much of a text as fits in a cell, with a sign that there was more. */
export function fitting(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/** The letters of the column at this place: A to Z, AA and on. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
