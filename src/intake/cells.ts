/** Reads the cells of one row and gathers everything that is wrong with it. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { instantText } from '../time/instant.ts';
import type { ColumnTimes } from './column-times.ts';
import type { InputTally } from './tally.ts';

/** What can be wrong with a cell besides that it is no instant. */
export type CellFaultCode =
  | ('missing-value' | 'bad-state' | 'bad-number' | 'bad-response-time' | 'end-before-start')
  | ('bad-yes-or-no' | 'bad-counted' | 'bad-claimed-share' | 'claims-nothing' | 'ticket-and-period');

export class CellReader {
  problems: Diagnostic[] = [];
  readonly #tally: InputTally;
  readonly #times: ColumnTimes;

  constructor(tally: InputTally, times: ColumnTimes) {
    this.#tally = tally;
    this.#times = times;
  }

  /** An instant in ms since 1970 UTC; NaN when the cell is empty or, with a problem noted, cannot be read. */
  instant(text: string, column: string, line: number): number {
    if (text === '') return Number.NaN;
    const reader = this.#times.of(column);
    const at = reader.read(text);
    if (reader.problem !== null) this.#problem(reader.problem, text, column, line);
    else if (reader.ambiguous !== null) this.#noteAmbiguous(text, column, line, at, reader.ambiguous);
    return at;
  }

  /** An instant that has to be there. */
  requiredInstant(text: string, column: string, line: number): number {
    const trimmed = text.trim();
    if (trimmed === '') this.#problem('missing-value', text, column, line);
    return this.instant(trimmed, column, line);
  }

  /** A text that has to be there, without the white space around it. */
  requiredText(text: string, column: string, line: number): string {
    const trimmed = text.trim();
    if (trimmed === '') this.#problem('missing-value', text, column, line);
    return trimmed;
  }

  note(code: CellFaultCode, text: string, column: string, line: number): void {
    this.#problem(code, text, column, line);
  }

  /** Rejects the row if anything was wrong with it, and starts afresh. */
  rejects(line: number): boolean {
    // What a profile found wrong with the cells as they stand says it better.
    const [first, ...more] = this.#tally.foreseen.length > 0 ? this.#tally.foreseen : this.problems;
    if (first === undefined) return false;
    this.#tally.reject(line, [first, ...more]);
    this.problems = [];
    return true;
  }

  #problem(
    code: 'bad-time' | 'nonexistent-local-time' | CellFaultCode,
    text: string,
    column: string,
    line: number,
  ): void {
    const field = this.#tally.columnName(column);
    const place = { file: this.#tally.path, line, field };
    this.problems.push(
      diagnostic(code, place, {
        column: field,
        text,
        zone: this.#times.zone.name,
        format: this.#times.expected(column),
      }),
    );
  }

  #noteAmbiguous(
    text: string,
    column: string,
    line: number,
    taken: number,
    both: readonly [number, number],
  ): void {
    this.#tally.diagnostics.push(
      diagnostic(
        'ambiguous-local-time',
        { file: this.#tally.path, line, field: column },
        {
          column,
          text,
          earlier: instantText(both[0], this.#times.zone),
          later: instantText(both[1], this.#times.zone),
          taken: instantText(taken, this.#times.zone),
        },
      ),
    );
  }
}
