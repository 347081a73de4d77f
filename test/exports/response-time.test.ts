import { expect, it } from 'vitest';
import { inMilliseconds } from '../../src/exports/response-time.ts';

it.each([
  ['84210000', 'nanoseconds', '84.21'],
  ['10000000000', 'nanoseconds', '10000'],
  ['1', 'nanoseconds', '0.000001'],
  ['84210', 'microseconds', '84.21'],
  ['0.0125', 'seconds', '12.5'],
  ['2', 'seconds', '2000'],
  ['0,5', 'milliseconds', '0.5'],
  ['0', 'seconds', '0'],
  ['1:20', 'm:ss', '80000'],
  ['fast', 'seconds', null],
] as const)('%s %s are %s ms, to the last digit', (text, unit, expected) => {
  expect(inMilliseconds(text, unit)).toBe(expected);
});
