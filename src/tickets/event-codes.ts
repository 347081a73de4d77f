/** What an event row can say, each thing with one small number: a happening, or a column that took a value. */
import type { Dictionary } from '../columns/dictionary.ts';

/** An event that no rule looks at: kept for the row count, without meaning. */
export const OTHER = 0;

export type EventMeaning =
  | { readonly kind: 'other' }
  /** `value`: the one that the row gave, where a rule asks for it by name; null for any other, or none. */
  | { readonly kind: 'happening'; readonly happening: string; readonly value: string | null }
  | { readonly kind: 'column'; readonly column: number; readonly value: number };

/** Happenings that rules use, each with the values that they ask for by name, folded: notified, and of whom. */
export type AskedHappenings = ReadonlyMap<string, ReadonlySet<string>>;

const NO_VALUES: ReadonlySet<string> = new Set();

/** Some codes. It is asked for every event of every ticket: a hash set takes several times as long. */
export class CodeSet {
  readonly #codes: readonly number[];
  readonly #has: Uint8Array;

  constructor(codes: readonly number[]) {
    this.#codes = codes;
    this.#has = new Uint8Array(Math.max(0, ...codes) + 1);
    for (const code of codes) this.#has[code] = 1;
  }

  has(code: number): boolean {
    return this.#has[code] === 1;
  }

  /** These and those of another. */
  with(other: CodeSet): CodeSet {
    return new CodeSet([...this.#codes, ...other.#codes]);
  }
}

/**
 * `columns` are the ticket columns the audit looks at, each with its dictionary; `happenings` the names its rules
 * use. An event that is neither is `other`.
 */
export class EventCodes {
  readonly meanings: EventMeaning[] = [{ kind: 'other' }];
  /** By code the column that it gives a value, -1 for none, and that value: as in the meanings, without a look at each. */
  readonly columnOf: number[] = [-1];
  readonly givenBy: number[] = [0];
  /** By code whether an event of some export says it. */
  readonly #told: boolean[] = [];
  readonly #byEvent = new Map<string, (value: string) => number>();
  readonly #columns: ReadonlyMap<string, { readonly index: number; readonly values: Dictionary }>;
  readonly #happenings: AskedHappenings;
  readonly #happeningCodes = new Map<string, number>();
  readonly #columnCodes: Map<number, number>[] = [];

  constructor(
    columns: ReadonlyMap<string, { readonly index: number; readonly values: Dictionary }>,
    happenings: AskedHappenings,
  ) {
    this.#columns = columns;
    this.#happenings = happenings;
  }

  /** Of an event as an export tells it. */
  code(event: string, value: string): number {
    let ofValue = this.#byEvent.get(event);
    if (ofValue === undefined) {
      ofValue = this.#meaningOf(event.trim().toLowerCase());
      this.#byEvent.set(event, ofValue);
    }
    const code = ofValue(value);
    this.#told[code] = true;
    return code;
  }

  /** Whether any event tells of one of these happenings. */
  tellsOf(happenings: CodeSet): boolean {
    return this.#told.some((told, code) => told && happenings.has(code));
  }

  /** Whether any event gives a column a value. */
  tellsOfColumn(column: number): boolean {
    return this.#told.some((told, code) => told && column >= 0 && this.columnOf[code] === column);
  }

  /** The code of a happening, as a moment of the ticket's row is written into its timeline. */
  happening(name: string): number {
    return this.#happening(name, null);
  }

  /** All codes under which a happening may stand in a timeline: with any value, or with one of these (folded). */
  happenings(name: string, values: readonly string[] | null = null): readonly number[] {
    if (values !== null) return values.map((value) => this.#happening(name, value));
    const asked = [...(this.#happenings.get(name) ?? NO_VALUES)];
    return [this.happening(name), ...asked.map((value) => this.#happening(name, value))];
  }

  /** All codes of some happenings, with any value or with one of these, as one set. */
  setOf(names: readonly string[], values: readonly string[] | null = null): CodeSet {
    return new CodeSet(names.flatMap((name) => this.happenings(name, values)));
  }

  #happening(happening: string, value: string | null): number {
    const key = value === null ? happening : `${happening}\u0000${value}`;
    let code = this.#happeningCodes.get(key);
    if (code === undefined) {
      code = this.#add({ kind: 'happening', happening, value }, -1, 0);
      this.#happeningCodes.set(key, code);
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
    const asked = this.#happenings.get(event);
    if (asked === undefined) return () => OTHER;
    const code = this.happening(event);
    if (asked.size === 0) return () => code;
    return (value) => {
      const given = value.trim().toLowerCase();
      return asked.has(given) ? this.#happening(event, given) : code;
    };
  }

  #add(meaning: EventMeaning, column: number, value: number): number {
    this.columnOf.push(column);
    this.givenBy.push(value);
    return this.meanings.push(meaning) - 1;
  }

  #columnValue(codes: Map<number, number>, column: number, value: number): number {
    let code = codes.get(value);
    if (code === undefined) {
      code = this.#add({ kind: 'column', column, value }, column, value);
      codes.set(value, code);
    }
    return code;
  }
}
