import { expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import { csvCodes } from '../../src/diagnostics/catalogue-csv.ts';
import { inputCodes } from '../../src/diagnostics/catalogue-input.ts';
import { policyCodes } from '../../src/diagnostics/catalogue-policy.ts';
import { profileCodes } from '../../src/diagnostics/catalogue-profile.ts';
import { requestCodes } from '../../src/diagnostics/catalogue-request.ts';
import { timeCodes } from '../../src/diagnostics/catalogue-times.ts';

const PARTS = [csvCodes, inputCodes, policyCodes, profileCodes, requestCodes, timeCodes];

it('has one entry for every code: a second one would silently take the place of the first', () => {
  const entries = PARTS.flatMap((part) => Object.entries(part));
  // A part that takes in another's codes takes in the very same entries.
  const told = new Map(entries);
  expect(entries.filter(([code, entry]) => told.get(code) !== entry).map(([code]) => code)).toEqual([]);
  expect(Object.keys(catalogue).sort()).toEqual([...told.keys()].sort());
});
