/** A result, or several, as a spreadsheet file, in either format. */
import type { Audited } from '../audit/results.ts';
import type { LedgerRows } from './ledger-row.ts';
import { workbookOf } from './sheets.ts';
import type { Language } from './words.ts';
import { odsFile } from './workbook/ods.ts';
import { xlsxFile } from './workbook/xlsx.ts';

const WRITERS = { xlsx: xlsxFile, ods: odsFile } as const;

/** `ledgers`: one for each audit; null: without the sheet of them. */
export function spreadsheet(
  audited: Audited,
  ledgers: readonly LedgerRows[] | null,
  format: keyof typeof WRITERS,
  looks: { readonly language: Language },
): Uint8Array {
  return WRITERS[format](workbookOf(audited, ledgers, looks));
}
