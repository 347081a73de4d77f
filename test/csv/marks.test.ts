import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LoopFinder, type MarkFinder, MOST_BYTES, markFinder, vectorFinder } from '../../src/csv/marks.ts';

const COMMA = 0x2c;

function found(finder: MarkFinder, bytes: Uint8Array, from = 0, to = bytes.length): number[] {
  return [...finder.marks.subarray(0, finder.find(bytes, from, to, COMMA))];
}

describe('the marks in bytes', () => {
  it('are the delimiter, LF, CR and quotes, where they stand', () => {
    expect(found(markFinder(), Buffer.from('a,"b"\r\n;\n'))).toEqual([1, 2, 4, 5, 6, 8]);
  });

  it('are looked for by vectors in this Node', () => {
    expect(vectorFinder()).not.toBeNull();
  });

  it('are those of the stretch that is asked for, whatever was there before', () => {
    const finder = vectorFinder()!;
    expect(found(finder, Buffer.from(',,,,,,,,,,,,,,,,,,,,'))).toHaveLength(20);
    expect(found(finder, Buffer.from('ab,cd,ef'), 3, 5)).toEqual([]);
    expect(found(finder, Buffer.from('ab,cd,ef'), 2, 6)).toEqual([2, 5]);
    expect(found(finder, Buffer.from(',,'), 1, 1)).toEqual([]);
  });

  it('can be every byte of the longest stretch', () => {
    expect(found(vectorFinder()!, Buffer.alloc(MOST_BYTES, ','))).toEqual([...Array(MOST_BYTES).keys()]);
  });

  it('are the same with and without vectors', () => {
    const byte = fc.oneof(fc.constantFrom(10, 13, 0x22, COMMA), fc.nat(255));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 100 }), fc.nat(99), (list, from) => {
        const bytes = Uint8Array.from(list);
        const start = Math.min(from, bytes.length);
        expect(found(vectorFinder()!, bytes, start)).toEqual(found(new LoopFinder(), bytes, start));
      }),
    );
  });
});
