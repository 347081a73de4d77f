/** The beginning of an input, kept while all of it goes by: a pipe cannot be read twice. */
import type { InputStream } from './input-stream.ts';

export interface KeptHead {
  /** All of the input, once. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** After that: its beginning as an input of its own, up to the last line break that was kept. */
  again(): InputStream;
  /** Whether that is all of it. */
  whole(): boolean;
}

export function keepHead(chunks: AsyncIterable<Uint8Array>, most: number): KeptHead {
  const kept: Buffer[] = [];
  let [size, whole] = [0, true];
  async function* all(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      if (size < most) {
        // The giver may use its buffer again.
        kept.push(Buffer.from(chunk));
        size += chunk.length;
      } else whole = false;
      yield chunk;
    }
  }
  return {
    chunks: all(),
    whole: () => whole,
    again: () => {
      const head = Buffer.concat(kept);
      const end = whole ? head.length : head.lastIndexOf(10) + 1;
      const bytes = head.subarray(0, end === 0 ? head.length : end);
      async function* once(): AsyncGenerator<Uint8Array> {
        yield bytes;
      }
      return { chunks: once(), once: false, seal: () => ({ sha256: '', bytes: bytes.length }) };
    },
  };
}
