import { expect, test } from 'vitest';
import { holdAgainstParser } from '../fuzz/two-ways.ts';

test('the scanner of rows and the parser give the same records, lines and faults, wherever the bytes are cut', async () => {
  let compared = 0;
  for (let seed = 1; compared < 12_000; seed++) compared += await holdAgainstParser(seed);
  expect(compared).toBeGreaterThanOrEqual(12_000);
}, 60_000);
