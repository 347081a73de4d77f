import { StringDecoder } from 'node:string_decoder';
import type { Encoding, Transcoder } from './transcoder.ts';

/** UTF-16 to UTF-8. Half of a surrogate pair becomes U+FFFD; an odd last byte is dropped. */
export class Utf16 implements Transcoder {
  readonly encoding: Encoding;
  readonly firstForeign = null;
  readonly #decoder = new StringDecoder('utf16le');
  #odd: Buffer = Buffer.alloc(0);

  constructor(encoding: 'utf-16le' | 'utf-16be') {
    this.encoding = encoding;
  }

  async write(bytes: Buffer, last: boolean): Promise<Buffer> {
    const all = Buffer.concat([this.#odd, bytes]);
    const even = all.length - (all.length % 2);
    this.#odd = Buffer.from(all.subarray(even));
    const units = all.subarray(0, even);
    if (this.encoding === 'utf-16be') units.swap16();
    return Buffer.from(this.#decoder.write(units) + (last ? this.#decoder.end() : ''), 'utf8');
  }
}
