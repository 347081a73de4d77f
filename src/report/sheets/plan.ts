/** What stands on a sheet: its columns, and the rows that each audit puts under them. */
import type { Listed } from '../../audit/listed.ts';
import type { AuditResult } from '../../audit/result.ts';
import { withAudit } from '../audit-columns.ts';
import type { LedgerRows } from '../ledger-row.ts';
import type { TypedColumn } from '../typed-column.ts';
import { wordFor } from '../wording.ts';
import type { SheetName, Words } from '../words.ts';
import type { CellValue } from '../workbook/model.ts';

export interface SheetAudit {
  /** Null: the workbook is of one audit, which has no name. */
  readonly name: string | null;
  readonly result: AuditResult;
  readonly ledger: LedgerRows | null;
}

/** Long lists are walked once for each file that is written. */
type Rows<Row> = Listed<Row> | (Iterable<Row> & { readonly size: number });

/** What one audit puts on a sheet. */
export interface SheetLines {
  readonly columns: readonly Pick<TypedColumn<never>, 'name' | 'type' | 'width'>[];
  readonly size: number;
  readonly cells: Iterable<readonly CellValue[]>;
}

export interface SheetPlan {
  readonly name: SheetName;
  /** Null: this audit has no such sheet, because what it is about was not asked. */
  readonly of: (audit: SheetAudit, words: Words) => SheetLines | null;
}

/** In a workbook of several audits every row ends with the audit that it is of. */
export function plan<Row>(
  name: SheetName,
  columns: readonly TypedColumn<Row>[],
  rowsOf: (audit: SheetAudit, words: Words) => Rows<Row> | null,
): SheetPlan {
  return {
    name,
    of: (audit, words) => {
      const rows = rowsOf(audit, words);
      if (rows === null) return null;
      return sheetLines(withAudit(columns, audit.name, audit.result.policy), rows, words);
    },
  };
}

export function sheetLines<Row>(
  columns: readonly TypedColumn<Row>[],
  rows: Rows<Row>,
  words: Words,
): SheetLines {
  const size = 'size' in rows ? rows.size : rows.length;
  return { columns, size, cells: cellsOf(columns, rows, words) };
}

function cellsOf<Row>(
  columns: readonly TypedColumn<Row>[],
  rows: Iterable<Row>,
  words: Words,
): SheetLines['cells'] {
  const cell = ({ of, words: list }: TypedColumn<Row>, row: Row): CellValue => {
    const value = of(row);
    return list === undefined || typeof value !== 'string' || value === ''
      ? value
      : wordFor(words[list], value);
  };
  return {
    *[Symbol.iterator]() {
      for (const row of rows) yield columns.map((column) => cell(column, row));
    },
  };
}
