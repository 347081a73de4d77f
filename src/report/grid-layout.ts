/** Which columns of a table fit a terminal, and how wide each is. */

import { heightOf, narrowed } from './grid-narrowing.ts';
import type { Breaks, Column, Row } from './tabular.ts';
import { lineWidth, longestWord } from './wrap.ts';

export interface Layout {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly gap: number;
}

/** A column with the widths it can have. */
interface Measured {
  readonly column: Column;
  /** Head and texts on one line each. */
  readonly natural: number;
  /** Texts on one line, the head broken. */
  readonly texts: number;
  /** Texts broken as well. */
  readonly broken: number;
  /** Texts broken that had better stay whole. */
  readonly tight: number;
}

const wide = 2;
const narrow = 1;
/** Words longer than this are broken rather than the table given up. */
const longWord = 24;

/**
 * The layout with the most columns that fits `width`, or null when not even the indispensable ones do. First heads
 * are broken over lines, then texts, as long as most rows keep to one line; then columns are left off (highest
 * `spare` first); then texts are broken however many lines that takes, and gaps narrowed. A column in which no row
 * has anything is not there at all.
 */
export function layOut(columns: readonly Column[], rows: readonly Row[], width: number): Layout | null {
  const all = columns
    .filter(({ key }) => rows.some((row) => (row.cells[key]?.text ?? '') !== ''))
    .map((column) => measured(column, rows));
  const needed = all.filter(({ column }) => column.spare === undefined);
  for (const some of everFewer(all)) {
    const layout = fitted(some, 'broken', wide, width, rows);
    if (layout !== null && (some.length === needed.length || isCalm(layout, rows))) return layout;
  }
  return (
    fitted(needed, 'broken', narrow, width, rows) ??
    fitted(needed, 'tight', wide, width, rows) ??
    fitted(needed, 'tight', narrow, width, rows)
  );
}

/** Whether no more than half a line is added to a row, on average. */
function isCalm({ columns, widths }: Layout, rows: readonly Row[]): boolean {
  const { lines, rowCount } = heightOf(columns, widths, rows);
  return lines <= rowCount * 1.5;
}

function measured(column: Column, rows: readonly Row[]): Measured {
  const widest = (widthOf: (text: string) => number) =>
    rows.reduce((most, { cells }) => {
      const cell = cells[column.key];
      return cell === undefined ? most : Math.max(most, widthOf(cell.text) + (cell.indent ?? 0));
    }, 0);
  const data = widest(lineWidth);
  const head = longestWord(column.head);
  const wordWidth = (text: string) => Math.min(longestWord(text), longWord);
  const widthBroken = (breaks: Breaks | undefined) =>
    Math.max(
      head,
      breaks === undefined ? data : breaks === 'words' ? widest(wordWidth) : Math.min(data, breaks),
    );
  return {
    column,
    natural: Math.max(data, lineWidth(column.head)),
    texts: Math.max(data, head),
    broken: widthBroken(column.breaks),
    tight: widthBroken(column.tight ?? column.breaks),
  };
}

function everFewer(all: readonly Measured[]): (readonly Measured[])[] {
  const order = all
    .filter(({ column }) => column.spare !== undefined)
    .sort((a, b) => b.column.spare! - a.column.spare!);
  return [...order, null].map((_, n) => all.filter((one) => !order.slice(0, n).includes(one)));
}

/** A width for each column; null when they cannot be narrow enough. */
function fitted(
  some: readonly Measured[],
  least: 'broken' | 'tight',
  gap: number,
  width: number,
  rows: readonly Row[],
): Layout | null {
  const columns = some.map(({ column }) => column);
  const room = width - gap * (columns.length - 1);
  const texts = some.map((one) => one.texts);
  const natural = some.map((one) => one.natural);
  const smallest = some.map((one) => one[least]);
  if (total(smallest) > room) return null;
  const widths =
    total(texts) > room ? narrowed(columns, texts, smallest, room, rows) : widened(texts, natural, room);
  return { columns, widths, gap };
}

/** Space that is left goes to heads that would be broken otherwise, from the left. */
function widened(widths: readonly number[], natural: readonly number[], room: number): number[] {
  let left = room - total(widths);
  return widths.map((width, i) => {
    const wanted = natural[i]! - width;
    if (wanted > left) return width;
    left -= wanted;
    return natural[i]!;
  });
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
