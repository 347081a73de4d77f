/** Does a cell match? Conditions are data: text with `*`, numbers, instants, nothing a policy could execute. */
import type { Condition, Matcher } from './condition.ts';

/** A record that conditions are asked of. */
export interface Columns {
  /** The cell's text, '' when missing. */
  text(column: string): string;
  /** The cell as an instant in ms since 1970 UTC, NaN when it is none. */
  instant(column: string): number;
}

export function holds(condition: Condition, record: Columns): boolean {
  for (const [column, matcher] of condition) {
    if (!cellMatches(matcher, column, record)) return false;
  }
  return true;
}

function cellMatches(matcher: Matcher, column: string, record: Columns): boolean {
  if (matcher.kind === 'no-later-than') return record.instant(column) <= record.instant(matcher.column);
  return textMatches(matcher, record.text(column));
}

/** The matchers that look at one cell only. An empty cell matches `missing` and nothing else, not even a `not`. */
export function textMatches(matcher: Exclude<Matcher, { kind: 'no-later-than' }>, text: string): boolean {
  const cell = text.trim().toLowerCase();
  const missing = cell === '';
  switch (matcher.kind) {
    case 'missing':
      return missing;
    case 'present':
      return !missing;
    case 'one-of':
      return missing ? matcher.orMissing : matcher.patterns.some((p) => wordMatches(p, cell));
    case 'none-of':
      return !missing && !matcher.patterns.some((p) => wordMatches(p, cell));
    case 'number':
      return numberMatches(matcher, cell);
  }
}

/** `*` stands for any stretch of text, also an empty one. Linear: no regular expression is made of a policy's text. */
export function wordMatches(pattern: string, text: string): boolean {
  const cell = text.trim().toLowerCase();
  const parts = pattern.trim().toLowerCase().split('*');
  const first = parts[0]!;
  if (parts.length === 1) return cell === first;
  const last = parts[parts.length - 1]!;
  if (cell.length < first.length + last.length || !cell.startsWith(first) || !cell.endsWith(last))
    return false;
  let at = first.length;
  const end = cell.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = cell.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

function numberMatches(limits: Extract<Matcher, { kind: 'number' }>, cell: string): boolean {
  const number = /^[+-]?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
  return (
    !Number.isNaN(number) &&
    (limits.above === null || number > limits.above) &&
    (limits.atLeast === null || number >= limits.atLeast) &&
    (limits.below === null || number < limits.below) &&
    (limits.atMost === null || number <= limits.atMost)
  );
}
