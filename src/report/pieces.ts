/** Text that is longer than a string can be, handed over in pieces. */

/** Characters of a piece, at least. */
const PIECE = 1 << 16;

/** The same text in fewer pieces: writing has a price for each. */
export function* pieces(parts: Iterable<string>): Generator<string> {
  let pending = '';
  for (const part of parts) {
    pending += part;
    if (pending.length < PIECE) continue;
    yield pending;
    pending = '';
  }
  if (pending !== '') yield pending;
}
