/**
 * A zip file (PKWARE APPNOTE 6.3, the part that ISO/IEC 21320-1 allows) with the same bytes wherever it is made: the
 * compressor is not the platform's, every time is 1 January 1980, and entries stand in the order they were added.
 * Entries are compressed as their text comes, so that no more than their compressed form is held.
 */
import { Deflate } from 'fflate';

interface Entry {
  readonly name: Uint8Array;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly data: readonly Uint8Array[];
  readonly packed: number;
  readonly offset: number;
}

const BLOCK = 1 << 16;
/** The quickest: XML that repeats itself becomes small at any level. */
const LEVEL = 1;

export class ZipWriter {
  readonly #entries: Entry[] = [];
  readonly #chunks: Uint8Array[] = [];
  #length = 0;

  /** Of which the first bytes of the file tell what it is: not compressed. */
  store(name: string, text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.#add(name, 0, { crc: ~crcOver(-1, bytes) >>> 0, size: bytes.length, data: [bytes] });
  }

  add(name: string, parts: Iterable<string>): void {
    const encoder = new TextEncoder();
    const data: Uint8Array[] = [];
    const deflate = new Deflate({ level: LEVEL }, (chunk) => data.push(chunk));
    let [crc, size, pending] = [-1, 0, ''];
    const push = (last: boolean): void => {
      const bytes = encoder.encode(pending);
      crc = crcOver(crc, bytes);
      size += bytes.length;
      deflate.push(bytes, last);
      pending = '';
    };
    for (const part of parts) {
      pending += part;
      if (pending.length > BLOCK) push(false);
    }
    push(true);
    this.#add(name, 8, { crc: ~crc >>> 0, size, data });
  }

  finish(): Uint8Array {
    const start = this.#length;
    for (const entry of this.#entries) {
      const head = new Header(0x02014b50).u16(20, ...headOf(entry)).u32(entry.crc, entry.packed, entry.size);
      head.u16(entry.name.length, 0, 0, 0, 0).u32(0, entry.offset);
      this.#put(head.bytes(), entry.name);
    }
    const count = this.#entries.length;
    const end = new Header(0x06054b50)
      .u16(0, 0, count, count)
      .u32(this.#length - start, start)
      .u16(0);
    this.#put(end.bytes());
    return joined(this.#chunks, this.#length);
  }

  #add(name: string, method: 0 | 8, { crc, size, data }: Pick<Entry, 'crc' | 'size' | 'data'>): void {
    const packed = data.reduce((total, chunk) => total + chunk.length, 0);
    const offset = this.#length;
    const entry = { name: new TextEncoder().encode(name), method, crc, size, data, packed, offset };
    const head = new Header(0x04034b50).u16(...headOf(entry)).u32(crc, packed, size);
    this.#put(head.u16(entry.name.length, 0).bytes(), entry.name, ...data);
    this.#entries.push({ ...entry, data: [] });
  }

  #put(...chunks: readonly Uint8Array[]): void {
    for (const chunk of chunks) this.#length += chunk.length;
    this.#chunks.push(...chunks);
  }
}

/** Version 2.0, names in UTF-8, the method, midnight, 1 January 1980. */
function headOf({ method }: Entry): [number, number, number, number, number] {
  return [20, 0x0800, method, 0, 0x0021];
}

/** Numbers with their least byte first. */
class Header {
  readonly #bytes: number[] = [];

  constructor(signature: number) {
    this.u32(signature);
  }

  u16(...values: readonly number[]): this {
    for (const value of values) this.#bytes.push(value & 255, (value >>> 8) & 255);
    return this;
  }

  u32(...values: readonly number[]): this {
    for (const value of values) this.u16(value & 0xffff, value >>> 16);
    return this;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** CRC-32 of ISO 3309, one entry per byte. */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/** Starts at -1; the CRC is its complement at the end. */
function crcOver(before: number, bytes: Uint8Array): number {
  let crc = before;
  for (let i = 0; i < bytes.length; i++) crc = TABLE[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return crc;
}
