import { expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import { claimsCodes } from '../../src/diagnostics/catalogue-claims.ts';
import { csvCodes } from '../../src/diagnostics/catalogue-csv.ts';
import { evidenceCodes } from '../../src/diagnostics/catalogue-evidence.ts';
import { inputCodes } from '../../src/diagnostics/catalogue-input.ts';
import { policyCodes } from '../../src/diagnostics/catalogue-policy.ts';
import { requestCodes } from '../../src/diagnostics/catalogue-request.ts';
import { signalCodes } from '../../src/diagnostics/catalogue-signals.ts';
import { timeCodes } from '../../src/diagnostics/catalogue-times.ts';
import { verifyCodes } from '../../src/diagnostics/catalogue-verify.ts';

it('has every code in one part only: the last part would silently take the place of the others', () => {
  const parts = [
    claimsCodes,
    csvCodes,
    evidenceCodes,
    inputCodes,
    policyCodes,
    requestCodes,
    signalCodes,
    timeCodes,
    verifyCodes,
  ].flatMap((part) => Object.keys(part));
  expect(parts.filter((code, i) => parts.indexOf(code) !== i)).toEqual([]);
  expect(Object.keys(catalogue).length).toBe(parts.length);
});
