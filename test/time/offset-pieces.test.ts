import { describe, expect, test } from 'vitest';
import { offsetPieces } from '../../src/time/offset-pieces.ts';

const day = 86_400_000;

/** A clock that is put to each of `offsets` in turn at the instants `changes`. */
function clock(changes: readonly number[], offsets: readonly number[]): (instant: number) => number {
  return (instant) => offsets[changes.filter((change) => change <= instant).length]!;
}

describe('pieces of constant offset', () => {
  test('change exactly where the clock does, wherever that lies between the steps', () => {
    for (const change of [1, 3 * day - 1, 3 * day, 3 * day + 1, 6 * day, 10 * day - 1]) {
      expect(offsetPieces(0, 10 * day, clock([change], [7, 8]))).toEqual([
        { from: 0, to: change, offset: 7 },
        { from: change, to: 10 * day, offset: 8 },
      ]);
    }
  });

  test('stay whole when the clock changes at their very start or end', () => {
    expect(offsetPieces(0, 10 * day, clock([0, 10 * day], [7, 8, 9]))).toEqual([
      { from: 0, to: 10 * day, offset: 8 },
    ]);
  });

  test('may follow each other within one step', () => {
    const pieces = offsetPieces(0, 10 * day, clock([day, day + 5], [7, 8, 9]));
    expect(pieces.map((piece) => [piece.from, piece.offset])).toEqual([
      [0, 7],
      [day, 8],
      [day + 5, 9],
    ]);
  });

  test('a multiple of the step apart are both found', () => {
    const pieces = offsetPieces(0, 400 * day, clock([89 * day + 1, 299 * day + 1], [7, 8, 7]));
    expect(pieces.map((piece) => piece.from)).toEqual([0, 89 * day + 1, 299 * day + 1]);
  });
});
