/** A result as a spreadsheet file, in either format. */
import type { AuditResult } from '../audit/result.ts';
import type { LedgerRows } from './ledger-row.ts';
import { workbookOf } from './sheets.ts';
import type { Language } from './words.ts';
import { odsFile } from './workbook/ods.ts';
import { xlsxFile } from './workbook/xlsx.ts';

const WRITERS = { xlsx: xlsxFile, ods: odsFile } as const;

/** `ledger` null: without the sheet of it. */
export function spreadsheet(
  result: AuditResult,
  ledger: LedgerRows | null,
  format: keyof typeof WRITERS,
  looks: { readonly language: Language },
): Uint8Array {
  return WRITERS[format](workbookOf(result, ledger, looks));
}
