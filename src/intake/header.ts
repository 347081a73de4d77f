/** Finds the canonical columns in the header of a file, whatever their order and case. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { INPUT_ROLES, type InputRole, REQUIRED_COLUMNS, rolesOfColumns } from './canonical.ts';

export class Header {
  readonly names: readonly string[];
  readonly #written: readonly string[];
  readonly #at: ReadonlyMap<string, number>;

  /** `names`: one per column, no two alike; `written`: as they stand in the file, where some may be alike. */
  constructor(names: readonly string[], written: readonly string[] = names) {
    this.names = names;
    this.#written = written;
    this.#at = new Map(names.map((name, index) => [folded(name), index]));
  }

  /** Position of a column, -1 where the file has none of that name. */
  at(column: string): number {
    return this.#at.get(folded(column)) ?? -1;
  }

  has(column: string): boolean {
    return this.at(column) >= 0;
  }

  /** One error for each required column that is not there; for a file of another kind one that says so. */
  missing(required: readonly string[], path: string, line: number): Diagnostic[] {
    const absent = required.filter((column) => !this.has(column));
    const [other] = rolesOfColumns(this.names);
    if (absent.length > 0 && other !== undefined) return [this.#ofOther(other, required, path, line)];
    const code = this.names.length === 1 ? 'missing-column-delimiter' : 'missing-column';
    return absent.map((column) =>
      diagnostic(
        code,
        { file: path, line, field: column },
        { column, found: this.names.join(', ').slice(0, 200), required: required.join(', '), file: path },
      ),
    );
  }

  #ofOther(found: InputRole, required: readonly string[], path: string, line: number): Diagnostic {
    const role = INPUT_ROLES.find((each) => REQUIRED_COLUMNS[each].join() === required.join()) ?? '-';
    const columns = REQUIRED_COLUMNS[found].join(', ');
    return diagnostic('file-of-other-kind', { file: path, line }, { role, found, columns });
  }

  /**
   * A warning for each of the columns read whose name stands more than once: the first is the one that is read.
   * Others may stand twice: it is normal in some exports, and nobody needs them.
   */
  repeated(read: readonly string[], path: string, line: number): Diagnostic[] {
    return [...new Set(read.map(folded))].flatMap((column) => {
      const first = this.#at.get(column);
      if (first === undefined) return [];
      const others = this.#written.flatMap((name, i) => (i !== first && folded(name) === column ? [i] : []));
      if (others.length === 0) return [];
      const slots = {
        name: this.#written[first]!,
        first: first + 1,
        others: others.map((i) => `${i + 1} (${this.#written[i]})`).join(', '),
      };
      return [diagnostic('duplicate-column', { file: path, line, field: column }, slots)];
    });
  }
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
