/** How many bytes are worked on at a time: large enough that the cost of a block does not count, small beside memory. */
export const BLOCK_BYTES = 1 << 20;

/**
 * The same bytes in blocks of exactly `size` (the last one may be shorter, none is empty), however they were cut.
 * Whatever is decided block by block is thereby decided by the bytes alone. The block is used again for the next one:
 * whoever keeps something of it copies it.
 */
export async function* blocksOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  size: number = BLOCK_BYTES,
): AsyncGenerator<Buffer> {
  const block = Buffer.allocUnsafe(size);
  let filled = 0;
  for await (const chunk of chunks) {
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
