/** A result as a workbook: what stands on which sheet. Times are local time of the policy's zone, which the heads say. */
import type { Listed } from '../audit/listed.ts';
import type { AuditResult } from '../audit/result.ts';
import { LEDGER_COLUMNS, type LedgerRows } from './ledger-row.ts';
import {
  AVAILABILITY_COLUMNS,
  availabilityRows,
  BREACH_COLUMNS,
  INPUT_COLUMNS,
  LEFT_OUT_COLUMNS,
  leftOutRows,
  OBLIGATION_COLUMNS,
  OUTAGE_COLUMNS,
  obligationRows,
  outageRows,
  REJECTED_COLUMNS,
  VERDICT_COLUMNS,
  WARNING_COLUMNS,
} from './sheet-columns.ts';
import { SUMMARY_COLUMNS } from './summary-columns.ts';
import { summaryRows } from './summary-rows.ts';
import type { CellType, TypedColumn } from './typed-column.ts';
import { wordFor, wordsOf } from './wording.ts';
import type { Language, SheetName, Words } from './words.ts';
import type { Sheet, TypedCell, Workbook } from './workbook/model.ts';

/** Lines of a sheet that every spreadsheet program takes, one of them the head. */
const MOST_ROWS = 1_048_575;

/** Without a ledger there is no sheet of it; all other sheets are always there. */
export function workbookOf(
  result: AuditResult,
  ledger: LedgerRows | null,
  { language }: { readonly language: Language },
): Workbook {
  const words = wordsOf(language);
  const zone = result.period.timezone;
  const sheets = <Row>(
    name: SheetName,
    columns: readonly TypedColumn<Row>[],
    rows: Iterable<Row>,
    size: number,
    above: Sheet['above'] = [],
  ): Sheet[] => {
    const parts = Math.max(1, Math.ceil(size / MOST_ROWS));
    return Array.from({ length: parts }, (_, part) => ({
      name: part === 0 ? words.sheet[name] : words.sheetPart(words.sheet[name], part + 1),
      above,
      columns: columns.map((column) => sheetColumn(column, zone, words)),
      rows: cellsOf(columns, parts === 1 ? rows : slice(rows, part * MOST_ROWS, MOST_ROWS), words),
    }));
  };
  const listed = <Row>(
    name: SheetName,
    columns: readonly TypedColumn<Row>[],
    rows: Listed<Row>,
    above?: Sheet['above'],
  ): Sheet[] => sheets(name, columns, rows, rows.length, above);
  return {
    title: `${result.policy.title} ${result.period.label}`,
    language,
    sheets: [
      ...listed('summary', VERDICT_COLUMNS, result.rules, summaryFacts(result, words)),
      ...listed('rules', SUMMARY_COLUMNS, summaryRows(result)),
      ...(ledger === null ? [] : sheets('ledger', LEDGER_COLUMNS, ledger, ledger.size)),
      ...listed('breaches', BREACH_COLUMNS, result.breaches),
      ...listed('availability', AVAILABILITY_COLUMNS, availabilityRows(result)),
      ...listed('outages', OUTAGE_COLUMNS, outageRows(result)),
      ...listed('obligations', OBLIGATION_COLUMNS, obligationRows(result)),
      ...listed('leftOut', LEFT_OUT_COLUMNS, leftOutRows(result)),
      ...listed('rejected', REJECTED_COLUMNS, result.rejected),
      ...listed('warnings', WARNING_COLUMNS, result.warnings),
      ...listed('evidence', INPUT_COLUMNS, result.inputs, evidenceFacts(result, words)),
    ],
  };
}

const WIDTHS: Readonly<Record<CellType, number>> = {
  text: 16,
  count: 12,
  instant: 21,
  duration: 13,
  share: 12,
};

function sheetColumn<Row>(
  { name, type, width }: TypedColumn<Row>,
  zone: string,
  words: Words,
): Sheet['columns'][0] {
  const head = type === 'instant' ? `${words.column[name]} (${zone})` : words.column[name];
  return { head, type, width: width ?? WIDTHS[type] };
}

function cellsOf<Row>(
  columns: readonly TypedColumn<Row>[],
  rows: Iterable<Row>,
  words: Words,
): Sheet['rows'] {
  const cell = ({ of, words: list }: TypedColumn<Row>, row: Row): ReturnType<typeof of> => {
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

function slice<Row>(rows: Iterable<Row>, from: number, count: number): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      let index = 0;
      for (const row of rows) {
        if (index >= from + count) return;
        if (index++ >= from) yield row;
      }
    },
  };
}

function summaryFacts(result: AuditResult, words: Words): Sheet['above'] {
  const { policy, period } = result;
  const zone = period.timezone;
  return [
    [words.label.policy, text(policy.title)],
    [words.label.customer, text(policy.parties.customer)],
    [words.label.supplier, text(policy.parties.supplier)],
    [words.label.period, text(period.label)],
    [words.column.from, { type: 'instant', value: period.from }],
    [words.column.to, { type: 'instant', value: period.to }],
    [words.label.asOf, { type: 'instant', value: result.asOf }],
    [words.label.times, text(words.localTimeOf(zone))],
    [words.section.verdict, text(words.verdict[result.verdict])],
  ];
}

function evidenceFacts({ policy, tool, strict }: AuditResult, words: Words): Sheet['above'] {
  const named = (label: string, list: Readonly<Record<string, string>>): [string, TypedCell][] =>
    Object.entries(list).map(([name, value]) => [`${label}: ${name}`, text(value)]);
  return [
    [words.label.policy, text([policy.id, policy.variant].filter((part) => part !== null).join(', '))],
    ['sha256', text(policy.sha256)],
    ...named(words.label.reading, policy.readings),
    ...named(words.label.parameter, policy.parameters),
    ['--strict', text(words.truth[strict ? 'true' : 'false'])],
    [words.label.tool, text(`${tool.name} ${tool.version}, tzdata ${tool.tzdata}, ${tool.holidays}`)],
  ];
}

function text(value: string): TypedCell {
  return { type: 'text', value };
}
