/** What became of each row of one input file: the books that have to balance. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

export interface RejectedRow {
  readonly line: number;
  /** The first thing wrong with it; `more` is whatever else. */
  readonly diagnostic: Diagnostic;
  readonly more: readonly Diagnostic[];
}

export class InputTally {
  /** Data rows read, rejected ones included. */
  rows = 0;
  readonly rejected: RejectedRow[];
  /** Rows that were read and count for nothing, by reason. */
  readonly excluded: Map<ExclusionReason, number>;
  /** Warnings and errors about the file or about rows that are used all the same. */
  readonly diagnostics: Diagnostic[];
  /** Line of the first row that stands twice. */
  firstDuplicate = 0;
  /** What was found wrong with a row before its reader got it: a profile reads some cells itself. */
  foreseen: readonly Diagnostic[] = [];
  readonly path: string;
  /** Position among all input files, in the order in which they were given. */
  readonly index: number;
  readonly #paths: readonly string[];
  #columnNames: ReadonlyMap<string, string> = new Map();

  /** `paths`: all input files, this one among them at `index`. `asRead`: what reading the file booked already. */
  constructor(paths: readonly string[], index: number, asRead: InputTally | null = null) {
    this.path = paths[index]!;
    this.index = index;
    this.#paths = paths;
    this.rejected = asRead?.rejected ?? [];
    this.diagnostics = asRead?.diagnostics ?? [];
    this.excluded = new Map(asRead?.excluded ?? []);
  }

  /** A copy for one audit to book in: several audits of one read each keep books of their own. */
  copy(): InputTally {
    const copy = new InputTally(this.#paths, this.index, this);
    copy.rows = this.rows;
    copy.firstDuplicate = this.firstDuplicate;
    return copy;
  }

  /** The path of another input file: a row can contradict one of another file. */
  pathOf(index: number): string {
    return this.#paths[index]!;
  }

  /** Under a profile: what the canonical columns are called in this file. */
  nameColumns(names: ReadonlyMap<string, string>): void {
    this.#columnNames = names;
  }

  /** The name of a canonical column in this file. */
  columnName(column: string): string {
    return this.#columnNames.get(column) ?? column;
  }

  reject(line: number, problems: readonly [Diagnostic, ...Diagnostic[]]): void {
    const [diagnostic, ...more] = problems;
    this.rejected.push({ line, diagnostic, more });
  }

  /** Books a row without anything in it, the tail of many a spreadsheet; false for any other row. */
  passesOver(cells: readonly string[]): boolean {
    if (cells[0]!.trim() !== '' || cells.some((cell) => cell.trim() !== '')) return false;
    this.exclude('blank');
    return true;
  }

  exclude(reason: ExclusionReason, rows = 1): void {
    if (rows > 0) this.excluded.set(reason, (this.excluded.get(reason) ?? 0) + rows);
  }

  get excludedRows(): number {
    let sum = 0;
    for (const rows of this.excluded.values()) sum += rows;
    return sum;
  }

  /** rows = used + excluded + rejected. */
  get usedRows(): number {
    return this.rows - this.rejected.length - this.excludedRows;
  }
}

export const EXCLUSION_REASONS = [
  'blank',
  'duplicate',
  'outside-period',
  'left-out',
  'not-concerned',
  'after-as-of',
  'no-record',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];
