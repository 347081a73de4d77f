import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodeColumn, FloatColumn, IntColumn } from '../../src/columns/column.ts';

/** Longer than two blocks, with the large one anywhere among small ones. */
const codes = fc
  .tuple(fc.nat(70_000), fc.nat(70_000), fc.constantFrom(255, 256, 65_535, 65_536, 2_147_483_647))
  .map(([length, at, large]) => Array.from({ length }, (_, i) => (i === at ? large : i % 256)));

describe('a column', () => {
  it.each([
    ['of codes', () => new CodeColumn()],
    ['of whole numbers', () => new IntColumn()],
    ['of any numbers', () => new FloatColumn()],
  ])('%s gives back what was put into it', (_, made) => {
    fc.assert(
      fc.property(codes, (values) => {
        const column = made();
        for (const [i, value] of values.entries()) if (column.push(value) !== i) return false;
        return values.length === column.length && values.every((value, i) => column.get(i) === value);
      }),
      { numRuns: 20 },
    );
  });

  it('of codes takes a larger one in the place of a small one too', () => {
    const column = new CodeColumn();
    for (const code of [1, 2, 3]) column.push(code);
    column.set(1, 70_000);
    expect([0, 1, 2].map((i) => column.get(i))).toEqual([1, 70_000, 3]);
  });
});
