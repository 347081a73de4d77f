/** How many bytes are worked on at a time: large enough that the cost of a block does not count, small beside memory. */
export const BLOCK_BYTES = 1 << 20;

/**
 * The same bytes in blocks of exactly `size` (the last one may be shorter, none is empty), however they were cut.
 * Whatever is decided block by block is thereby decided by the bytes alone. A block holds until the next one is asked for:
 * whoever keeps something of it copies it.
 */
export async function* blocksOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  size: number = BLOCK_BYTES,
): AsyncGenerator<Buffer> {
  let block = Buffer.alloc(0);
  let filled = 0;
  for await (const chunk of chunks) {
    if (filled === 0 && chunk.length === size) {
      // Most files come in blocks already.
      yield Buffer.from(chunk.buffer, chunk.byteOffset, size);
      continue;
    }
    if (block.length === 0) block = Buffer.allocUnsafeSlow(size);
    for (let taken = 0; taken < chunk.length; ) {
      const part = chunk.subarray(taken, taken + size - filled);
      block.set(part, filled);
      taken += part.length;
      filled += part.length;
      if (filled < size) continue;
      yield block;
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}
