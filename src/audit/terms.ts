/** Conditions of a policy over the columns of tickets, made ready: each cell is judged once per text that occurs. */
import { perCode } from '../columns/dictionary.ts';
import type { Condition } from '../policy/condition.ts';
import { textMatches } from '../policy/match.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';

export interface Test {
  /** `values`: a code per column of the store. */
  holds(values: readonly number[]): boolean;
  /** As `holds`, but a column of which nothing is known counts in favour: could it hold? */
  mayHold(values: readonly number[]): boolean;
  /** The columns it looks at. */
  readonly columns: readonly number[];
}

export function testOn(store: TicketStore, condition: Condition | null): Test {
  const cells = [...(condition ?? [])].map(([name, matcher]) => {
    const column = store.columnAt(name);
    if (column < 0 || matcher.kind === 'no-later-than') {
      throw new Error(`condition on a column that tickets do not have: ${name}`);
    }
    // Empty it is not filled: that is known.
    const mayBeFilled = matcher.kind !== 'present';
    return {
      column,
      mayBeFilled,
      matches: perCode(store.columns[column]!.values, (text) => textMatches(matcher, text)),
    };
  });
  // Most conditions are about one column, or none.
  const [first, ...more] = cells;
  return {
    holds: (values) =>
      first === undefined ||
      (first.matches(values[first.column]!) &&
        (more.length === 0 || more.every((cell) => cell.matches(values[cell.column]!)))),
    mayHold: (values) =>
      cells.every(
        ({ column, mayBeFilled, matches }) =>
          (mayBeFilled && values[column] === 0) || matches(values[column]!),
      ),
    columns: cells.map((cell) => cell.column),
  };
}
