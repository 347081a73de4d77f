import { describe, expect, test } from 'vitest';
import { clip, intersect, spansOf, subtract, totalLength, union } from '../../src/time/spans.ts';

describe('spans', () => {
  test('are sorted and merged from any list of pairs', () => {
    expect(spansOf([20, 30, 0, 5, 4, 10])).toEqual([0, 10, 20, 30]);
    expect(
      spansOf([
        [20, 30],
        [0, 5],
      ]),
    ).toEqual([0, 5, 20, 30]);
  });

  test('that touch become one', () => {
    expect(spansOf([8, 12, 12, 17])).toEqual([8, 17]);
    expect(union([8, 12], [12, 17])).toEqual([8, 17]);
  });

  test('are never empty or backward', () => {
    expect(spansOf([5, 5, 9, 7, Number.NaN, 3])).toEqual([]);
    expect(intersect([0, 5], [5, 10])).toEqual([]);
    expect(clip([0, 10], 7, 7)).toEqual([]);
    expect(clip([0, 10], 8, 7)).toEqual([]);
  });

  test('that lie within others disappear in a union', () => {
    expect(union([0, 100], [10, 20, 30, 40])).toEqual([0, 100]);
    expect(union([10, 20], [])).toEqual([10, 20]);
  });

  test('lose what is subtracted, also when one hole reaches over two of them', () => {
    expect(subtract([0, 10, 20, 30], [5, 25])).toEqual([0, 5, 25, 30]);
    expect(subtract([0, 10], [0, 10])).toEqual([]);
    expect(subtract([0, 10], [3, 4, 6, 7])).toEqual([0, 3, 4, 6, 7, 10]);
    expect(subtract([0, 10], [10, 20])).toEqual([0, 10]);
  });

  test('are clipped half-open', () => {
    expect(clip([0, 10, 20, 30], 5, 25)).toEqual([5, 10, 20, 25]);
    expect(totalLength(clip([0, 10, 20, 30], 5, 25))).toBe(10);
  });
});
