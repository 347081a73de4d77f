/** Finds the canonical columns in the header of a file, whatever their order and case. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

export class Header {
  readonly names: readonly string[];
  readonly #at = new Map<string, number>();

  constructor(names: readonly string[]) {
    this.names = names;
    names.forEach((name, index) => {
      const key = name.trim().toLowerCase();
      if (!this.#at.has(key)) this.#at.set(key, index);
    });
  }

  /** Position of a column, -1 where the file has none of that name. */
  at(column: string): number {
    return this.#at.get(column) ?? -1;
  }

  has(column: string): boolean {
    return this.#at.has(column);
  }

  /** One error for each required column that is not there. */
  missing(required: readonly string[], path: string, line: number): Diagnostic[] {
    const absent = required.filter((column) => !this.has(column));
    const code = this.names.length === 1 ? 'missing-column-delimiter' : 'missing-column';
    return absent.map((column) =>
      diagnostic(
        code,
        { file: path, line, field: column },
        { column, found: this.names.join(', ').slice(0, 200), required: required.join(', ') },
      ),
    );
  }
}
