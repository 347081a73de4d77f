import { isAscii, isUtf8 } from 'node:buffer';
import type { Encoding, Transcoder } from './transcoder.ts';

/**
 * Files without a UTF-16 mark. What is UTF-8 passes untouched. A byte that cannot be UTF-8 is read as windows-1252,
 * what Excel and most service desk tools write in the Netherlands. Each character is judged by itself, so that
 * neither the order of the rows nor the cutting of the bytes matters: in a file of windows-1252 every character is
 * read as such; in a file put together from both encodings each part is read as what it is. The price: in a
 * windows-1252 file a pair that happens to be UTF-8 as well (a capital with an accent, then a typographic quote or
 * sign) becomes one wrong character, and the file is called mixed.
 */
export class Utf8OrWindows1252 implements Transcoder {
  firstForeign: number | null = null;
  #seenUtf8: boolean;
  #seenForeign = false;
  #cut: Buffer = Buffer.alloc(0);

  /** @param marked the file begins with a UTF-8 byte order mark: it says that it is UTF-8 */
  constructor(marked: boolean) {
    this.#seenUtf8 = marked;
  }

  get encoding(): Encoding {
    if (!this.#seenForeign) return 'utf-8';
    return this.#seenUtf8 ? 'utf-8+windows-1252' : 'windows-1252';
  }

  async write(bytes: Buffer, last: boolean): Promise<Buffer> {
    const all = this.#cut.length === 0 ? bytes : Buffer.concat([this.#cut, bytes]);
    const whole = last ? all.length : all.length - cutCharacter(all);
    this.#cut = Buffer.from(all.subarray(whole));
    this.firstForeign = null;
    const text = all.subarray(0, whole);
    if (!isUtf8(text)) return this.#repair(text, await windows1252());
    this.#seenUtf8 ||= !isAscii(text);
    return text;
  }

  #repair(bytes: Buffer, foreign: readonly Buffer[]): Buffer {
    const out = Buffer.allocUnsafe(bytes.length * 3);
    let filled = 0;
    for (let i = 0; i < bytes.length; ) {
      const length = characterAt(bytes, i);
      if (length === 0) {
        if (!this.#seenForeign) this.firstForeign = filled;
        this.#seenForeign = true;
        filled += foreign[bytes[i]! - 0x80]!.copy(out, filled);
        i++;
      } else {
        this.#seenUtf8 ||= length > 1;
        for (const end = i + length; i < end; i++) out[filled++] = bytes[i]!;
      }
    }
    return out.subarray(0, filled);
  }
}

/** How many bytes a UTF-8 character has by its first byte; 0 when none begins like that. */
function announcedLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** The length of the UTF-8 character at `i`; 0 when there is none. */
function characterAt(bytes: Buffer, i: number): number {
  const length = announcedLength(bytes[i]!);
  if (length < 2) return length;
  return i + length <= bytes.length && isUtf8(bytes.subarray(i, i + length)) ? length : 0;
}

/** How many bytes at the end may be the beginning of a character that goes on in the next block. */
function cutCharacter(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) !== 0x80) return announcedLength(byte) > back ? back : 0;
  }
  return 0;
}

/** The bytes 0x80-0xFF of windows-1252 as UTF-8. Loaded when a file needs it; five bytes stand for nothing: U+FFFD. */
async function windows1252(): Promise<readonly Buffer[]> {
  const { default: iconv } = await import('iconv-lite');
  const upperHalf = Buffer.from(Array.from({ length: 128 }, (_, i) => 0x80 + i));
  return Array.from(iconv.decode(upperHalf, 'windows-1252'), (character) => Buffer.from(character, 'utf8'));
}
