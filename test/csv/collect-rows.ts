import { type ReadSummary, type RowSink, readRows } from '../../src/csv/read-rows.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

export interface Collected {
  readonly header: readonly string[] | null;
  readonly headerLine: number | null;
  /** The line and the cells of each row. */
  readonly rows: readonly (readonly [number, ...string[]])[];
  readonly rejected: readonly Diagnostic[];
  readonly summary: ReadSummary;
}

/** Reads text (as UTF-8) or bytes, given whole or cut into chunks, and keeps all that comes out. */
export async function collectRows(
  input: string | Uint8Array | readonly Uint8Array[],
  accepts: RowSink['header'] = () => true,
): Promise<Collected> {
  let header: readonly string[] | null = null;
  let headerLine: number | null = null;
  const rows: [number, ...string[]][] = [];
  const rejected: Diagnostic[] = [];
  const chunks =
    typeof input === 'string' ? [Buffer.from(input)] : input instanceof Uint8Array ? [input] : input;
  const summary = await readRows('in.csv', chunks, {
    header: (names, line, written) => {
      header = [...names];
      headerLine = line;
      return accepts(names, line, written);
    },
    row: (cells, line) => rows.push([line, ...cells]),
    reject: (diagnostic) => rejected.push(diagnostic),
  });
  return { header, headerLine, rows, rejected, summary };
}

/** The codes of the file-level diagnostics. */
export function codesOf(collected: Collected): string[] {
  return collected.summary.diagnostics.map((d) => d.code);
}
