/** What an event row can say, each thing with one small number: a happening, or a column that took a value. */
import type { Dictionary } from '../columns/dictionary.ts';

/** An event that no rule looks at: kept for the row count, without meaning. */
export const OTHER = 0;

export type EventMeaning =
  | { readonly kind: 'other' }
  | { readonly kind: 'happening'; readonly happening: string }
  | { readonly kind: 'column'; readonly column: number; readonly value: number };

/**
 * `columns` are the ticket columns the audit looks at, each with its dictionary; `happenings` the names its rules
 * use. An event that is neither is `other`.
 */
export class EventCodes {
  readonly meanings: EventMeaning[] = [{ kind: 'other' }];
  readonly #byEvent = new Map<string, (value: string) => number>();
  readonly #columns: ReadonlyMap<string, { readonly index: number; readonly values: Dictionary }>;
  readonly #happenings: ReadonlySet<string>;
  readonly #happeningCodes = new Map<string, number>();
  readonly #columnCodes: Map<number, number>[] = [];

  constructor(
    columns: ReadonlyMap<string, { readonly index: number; readonly values: Dictionary }>,
    happenings: ReadonlySet<string>,
  ) {
    this.#columns = columns;
    this.#happenings = happenings;
  }

  code(event: string, value: string): number {
    let ofValue = this.#byEvent.get(event);
    if (ofValue === undefined) {
      ofValue = this.#meaningOf(event.trim().toLowerCase());
      this.#byEvent.set(event, ofValue);
    }
    return ofValue(value);
  }

  /** The code of a happening, as a moment of the ticket's row is written into its timeline. */
  happening(name: string): number {
    let code = this.#happeningCodes.get(name);
    if (code === undefined) {
      code = this.meanings.push({ kind: 'happening', happening: name }) - 1;
      this.#happeningCodes.set(name, code);
    }
    return code;
  }

  #meaningOf(event: string): (value: string) => number {
    const column = this.#columns.get(event);
    if (column !== undefined) {
      this.#columnCodes[column.index] ??= new Map();
      const codes = this.#columnCodes[column.index]!;
      return (value) => this.#columnValue(codes, column.index, column.values.code(value));
    }
    if (!this.#happenings.has(event)) return () => OTHER;
    const code = this.happening(event);
    return () => code;
  }

  #columnValue(codes: Map<number, number>, column: number, value: number): number {
    let code = codes.get(value);
    if (code === undefined) {
      code = this.meanings.push({ kind: 'column', column, value }) - 1;
      codes.set(value, code);
    }
    return code;
  }
}
