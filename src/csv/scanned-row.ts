/** A row as it lies in the bytes of its file: no string is made of a cell that nobody asks for. */

export interface ScannedRow {
  readonly bytes: Buffer;
  /** How many cells it has. */
  readonly width: number;
  /** Where each cell begins and ends in `bytes` (UTF-8), its quotes left out. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The text of a cell. */
  text(cell: number): string;
  /** The texts of all cells, in an array of its own. */
  cells(): string[];
}

const FIRST_CELLS = 64;

/** Filled by the scanner, for one row after the other. */
export class RowInBytes implements ScannedRow {
  bytes: Buffer = Buffer.alloc(0);
  /** Whether `bytes` have nothing but ASCII: strings are made faster of them. */
  ascii = true;
  width = 0;
  starts = new Int32Array(FIRST_CELLS);
  ends = new Int32Array(FIRST_CELLS);
  /** Line breaks within its cells: only quotes bring them in. */
  innerBreaks = 0;
  /** Cells of which the bytes are not the text, since quotes stand doubled in them. */
  readonly doubled = new Set<number>();

  begin(): void {
    this.width = 0;
    this.innerBreaks = 0;
    if (this.doubled.size > 0) this.doubled.clear();
  }

  add(start: number, end: number): void {
    if (this.width === this.starts.length) this.grow();
    this.starts[this.width] = start;
    this.ends[this.width] = end;
    this.width++;
  }

  text(cell: number): string {
    const start = this.starts[cell]!;
    const end = this.ends[cell]!;
    if (start === end) return '';
    const text = this.bytes.toString(this.ascii ? 'latin1' : 'utf8', start, end);
    return this.doubled.has(cell) ? text.replaceAll('""', '"') : text;
  }

  cells(): string[] {
    const cells: string[] = [];
    for (let cell = 0; cell < this.width; cell++) cells.push(this.text(cell));
    return cells;
  }

  /** Makes room for more cells. */
  grow(): void {
    const [starts, ends] = [this.starts, this.ends];
    this.starts = new Int32Array(starts.length * 2);
    this.ends = new Int32Array(ends.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}
