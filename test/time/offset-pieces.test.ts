import { describe, expect, test } from 'vitest';
import { offsetPieces } from '../../src/time/offset-pieces.ts';

const second = 1000;
const day = 86_400 * second;

/** A clock that is put to each of `offsets` in turn at the instants `changes`. */
function clock(changes: readonly number[], offsets: readonly number[]): (instant: number) => number {
  return (instant) => offsets[changes.filter((change) => change <= instant).length]!;
}

describe('pieces of constant offset', () => {
  test('change exactly where the clock does, wherever that lies between the steps', () => {
    for (const change of [second, 6 * day - second, 6 * day, 6 * day + second, 9 * day, 10 * day - second]) {
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
    const pieces = offsetPieces(0, 10 * day, clock([day, day + 5 * second], [7, 8, 9]));
    expect(pieces.map((piece) => [piece.from, piece.offset])).toEqual([
      [0, 7],
      [day, 8],
      [day + 5 * second, 9],
    ]);
  });

  test('a multiple of the step apart are both found', () => {
    const pieces = offsetPieces(0, 400 * day, clock([90 * day, 300 * day], [7, 8, 7]));
    expect(pieces.map((piece) => piece.from)).toEqual([0, 90 * day, 300 * day]);
  });

  test('are found where the clock is put forward and back within a week', () => {
    const pieces = offsetPieces(0, 400 * day, clock([100 * day, 107 * day - 3600 * second], [7, 8, 7]));
    expect(pieces.map((piece) => piece.from)).toEqual([0, 100 * day, 107 * day - 3600 * second]);
  });
});
