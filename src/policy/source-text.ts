/** The policy's text, and where in it an offset stands. */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Stretch } from './written.ts';

export class SourceText {
  readonly file: string;
  readonly text: string;
  readonly #lineStarts: readonly number[];

  constructor(file: string, text: string) {
    this.file = file;
    // A byte order mark is no character of the first line.
    this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
  }

  /** The line, the column (both from 1; UTF-16 units, as editors count them) and the part of the line that is meant. */
  place(stretch: Stretch): Place {
    const line = this.#lineOf(stretch.start);
    const start = this.#lineStarts[line]!;
    const next = this.#lineStarts[line + 1] ?? this.text.length + 1;
    const text = this.text.slice(start, next - 1).replace(/\r$/, '');
    const from = Math.min(stretch.start - start, text.length);
    const to = Math.min(Math.max(stretch.end - start, from + 1), text.length);
    return {
      file: this.file,
      line: line + 1,
      column: from + 1,
      excerpt: { text, length: Math.max(1, to - from) },
    };
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
