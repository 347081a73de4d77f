/** Every diagnostic there is. A code does not compile without its severity and its sentence in both languages. */
import { claimsCodes } from './catalogue-claims.ts';
import { csvCodes } from './catalogue-csv.ts';
import { evidenceCodes } from './catalogue-evidence.ts';
import { inputCodes } from './catalogue-input.ts';
import { policyCodes } from './catalogue-policy.ts';
import { profileCodes } from './catalogue-profile.ts';
import { requestCodes } from './catalogue-request.ts';
import { signalCodes } from './catalogue-signals.ts';
import { timeCodes } from './catalogue-times.ts';
import { verifyCodes } from './catalogue-verify.ts';

export interface CatalogueEntry {
  readonly severity: 'error' | 'warning';
  readonly nl: string;
  readonly en: string;
}

export const catalogue = {
  ...claimsCodes,
  ...csvCodes,
  ...evidenceCodes,
  ...inputCodes,
  ...policyCodes,
  ...profileCodes,
  ...requestCodes,
  ...signalCodes,
  ...timeCodes,
  ...verifyCodes,
};

export type Code = keyof typeof catalogue;
