/** A ledger of several audits that was written before, read back: each row goes to the audit that it names. */
import type { RowSink } from '../csv/row-sink.ts';
import { unguarded } from '../csv/write-row.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { LedgerReader } from './ledger-reader.ts';

/** Holds state: what the reader of each audit holds. */
export class LedgersReader implements RowSink {
  /** In the order of the names. */
  readonly ledgers: readonly LedgerReader[];
  readonly #path: string;
  readonly #byName: ReadonlyMap<string, LedgerReader>;
  #place = -1;

  constructor(path: string, names: readonly string[]) {
    this.#path = path;
    this.#byName = new Map(names.map((name) => [name, new LedgerReader(path)]));
    this.ledgers = [...this.#byName.values()];
  }

  get problems(): Diagnostic[] {
    return this.ledgers.flatMap(({ problems }) => problems);
  }

  header(names: readonly string[], line: number): boolean {
    this.#place = names.indexOf('audit');
    const [first] = this.ledgers;
    if (this.#place === -1) {
      first!.reject(diagnostic('not-a-ledger', { file: this.#path, line }, { columns: 'audit' }));
      return false;
    }
    // What is wrong with it is wrong for all of them, and said once.
    return first!.header(names, line) && this.ledgers.slice(1).every((one) => one.header(names, line));
  }

  row(cells: readonly string[], line: number): void {
    const text = unguarded(cells[this.#place]!);
    const ledger = this.#byName.get(text);
    if (ledger === undefined) {
      const at = { file: this.#path, line };
      this.reject(diagnostic('bad-ledger-cell', at, { column: 'audit', text }));
    } else ledger.row(cells, line);
  }

  reject(problem: Diagnostic): void {
    this.ledgers[0]!.reject(problem);
  }
}
