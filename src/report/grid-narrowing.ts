/** Which column gives way when a table is too wide: the one whose texts take the fewest lines more for it. */
import type { Column, Row } from './tabular.ts';
import { wrap } from './wrap.ts';

/** A table is shaped by its first rows, and by how their texts begin: not all need be wrapped in every possible way. */
const looked = 50;
const read = 500;

/**
 * Widths of together at most `room`, from `texts` (every text on one line) down to at least `least` each, column by column:
 * where it costs the fewest lines, and where that makes no difference the widest.
 */
export function narrowed(
  columns: readonly Column[],
  texts: readonly number[],
  least: readonly number[],
  room: number,
  rows: readonly Row[],
): number[] {
  const widths = texts.map((width) => Math.min(width, room));
  const sample = rows.slice(0, looked);
  const heights = columns.map((column, i) => linesIn(column, widths[i]!, sample));
  const next = columns.map((column, i) => linesIn(column, widths[i]! - 1, sample));
  for (let excess = widths.reduce((sum, width) => sum + width, 0) - room; excess > 0; excess--) {
    const tallest = sample.map((_, n) => Math.max(...heights.map((lines) => lines[n]!)));
    const cost = next.map((lines) =>
      lines.reduce((sum, height, n) => sum + Math.max(0, height - tallest[n]!), 0),
    );
    const candidates = columns.map((_, i) => i).filter((i) => widths[i]! > least[i]!);
    candidates.sort((a, b) => cost[a]! - cost[b]! || widths[b]! - widths[a]!);
    const i = candidates[0]!;
    widths[i]! -= 1;
    heights[i] = next[i]!;
    next[i] = linesIn(columns[i]!, widths[i]! - 1, sample);
  }
  return widths;
}

/** Lines that the rows take, and how many rows that is. */
export function heightOf(columns: readonly Column[], widths: readonly number[], rows: readonly Row[]) {
  const sample = rows.slice(0, looked);
  const heights = columns.map((column, i) => linesIn(column, widths[i]!, sample));
  const lines = sample.reduce((sum, _, n) => sum + Math.max(...heights.map((column) => column[n]!)), 0);
  return { lines, rowCount: sample.length };
}

function linesIn(column: Column, width: number, rows: readonly Row[]): number[] {
  return rows.map(({ cells }) => {
    const cell = cells[column.key];
    return cell === undefined ? 1 : wrap(cell.text.slice(0, read), width - (cell.indent ?? 0)).length;
  });
}
