import { isLineBreak, lineBreaksInBytes } from './line-breaks.ts';

const CR = 13;

/**
 * The bytes given to the parser since the end of its last record, with their place in the file: what is needed to
 * say on which line something stands inside a record that is not finished. Offsets count from the first byte given.
 * Holds a block and a record at most.
 */
export class UnreadTail {
  #bytes: Buffer = Buffer.alloc(0);
  #offset = 0;
  #line: number;

  constructor(firstLine: number) {
    this.#line = firstLine;
  }

  append(bytes: Buffer): void {
    this.#bytes = this.#bytes.length === 0 ? bytes : Buffer.concat([this.#bytes, bytes]);
  }

  /** Forgets what lies before `offset`, the end of a record, where `line` begins; and the blank lines after it. */
  forgetBefore(offset: number, line: number): void {
    if (offset > this.#offset) {
      this.#bytes = this.#bytes.subarray(offset - this.#offset);
      this.#offset = offset;
      this.#line = line;
    }
    let blank = 0;
    while (isLineBreak(this.#bytes[blank])) blank++;
    // The LF of a CRLF may be still to come.
    if (blank === this.#bytes.length && this.#bytes[blank - 1] === CR) blank--;
    this.#line += lineBreaksInBytes(this.#bytes.subarray(0, blank));
    this.#bytes = this.#bytes.subarray(blank);
    this.#offset += blank;
  }

  /** What lies between two offsets, less the blank lines that were forgotten. */
  between(from: number, to: number): Buffer {
    return this.#bytes.subarray(Math.max(from - this.#offset, 0), to - this.#offset);
  }

  /** All of it, and the line on which it begins. */
  get rest(): { bytes: Buffer; line: number } {
    return { bytes: this.#bytes, line: this.#line };
  }

  /** The line on which the byte after `next` will stand, when `next` comes directly after the tail. */
  lineAfter(next: Buffer): number {
    return this.#line + lineBreaksInBytes(Buffer.concat([this.#bytes, next]));
  }
}
