import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nanosecondsOf } from '../../src/probes/response-time.ts';

const digits = (minLength: number, maxLength: number) =>
  fc.array(fc.nat(9), { minLength, maxLength }).map((list) => list.join(''));

test('a response time is the whole number of nanoseconds at or above what is written', () => {
  fc.assert(
    fc.property(digits(1, 9), fc.constantFrom('.', ','), digits(0, 12), (whole, sign, decimals) => {
      const text = decimals === '' ? whole : `${whole}${sign}${decimals}`;
      const finest = BigInt(`${whole}${decimals.padEnd(12, '0')}`);
      const nanoseconds = (finest + 999_999n) / 1_000_000n;
      expect(BigInt(nanosecondsOf(text))).toBe(nanoseconds);
    }),
  );
});

test.each([
  '',
  '.',
  ',',
  '1.',
  '.5',
  '1.2.3',
  '1.2,3',
  '-1',
  '+1',
  '1e3',
  ' 1',
  '1 ',
  '1234567890',
  'x',
  '\u0130',
])('%j is no response time', (text) => {
  expect(nanosecondsOf(text)).toBeNaN();
});
