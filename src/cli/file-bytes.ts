/** The bytes of a file, block after block, in memory that is used over and over. */
import { open } from 'node:fs/promises';

const BLOCK = 1 << 20;

/**
 * A block holds until the next one is asked for; while it is worked on, that next one is read. Throws what the file system
 * throws, once the first block is asked for.
 */
export async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  let [block, other] = [Buffer.allocUnsafeSlow(BLOCK), Buffer.allocUnsafeSlow(BLOCK)];
  const read = (into: Buffer) => {
    const reading = file.read(into, 0, BLOCK, null);
    // Whether it failed is asked for later, or never, where no more is wanted.
    reading.catch(() => {});
    return reading;
  };
  let reading = read(block);
  try {
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      reading = read(other);
      yield block.subarray(0, bytesRead);
      [block, other] = [other, block];
    }
  } finally {
    await reading.catch(() => {});
    await file.close();
  }
}
