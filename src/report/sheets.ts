/** Results as a workbook: what stands on which sheet. Times are local time of the policy's zone, which the heads say. */
import type { AuditResult } from '../audit/result.ts';
import { type Audited, auditsOf, isOfSeveral } from '../audit/results.ts';
import type { LedgerRows } from './ledger-row.ts';
import { AGREEMENTS, EXCLUSIONS } from './sheets/agreed.ts';
import { AVAILABILITY, OUTAGES } from './sheets/availability.ts';
import { CALENDARS, HOLIDAYS } from './sheets/calendars.ts';
import { CLAIM_REASONS, CLAIMS } from './sheets/claims.ts';
import { DOUBT, SIGNALS } from './sheets/doubt.ts';
import { EVIDENCE, INPUTS } from './sheets/evidence.ts';
import { BREACHES, FIGURES, LEDGER, VERDICTS } from './sheets/figures.ts';
import { LEDGER_TOTALS } from './sheets/ledger-totals.ts';
import { LEFT_OUT, REJECTED, WARNINGS } from './sheets/left-out.ts';
import { OBLIGATIONS } from './sheets/obligations.ts';
import { OVERVIEW_COLUMNS, overviewRows } from './sheets/overview.ts';
import { type SheetLines, type SheetPlan, sheetLines } from './sheets/plan.ts';
import type { CellType } from './typed-column.ts';
import { wordsOf } from './wording.ts';
import type { Language, SheetName, Words } from './words.ts';
import type { CellValue, Sheet, TypedCell, Workbook } from './workbook/model.ts';

/** In the order in which they are read, after the first. */
const PLANS: readonly SheetPlan[] = [
  ...[FIGURES, LEDGER, BREACHES, AVAILABILITY, OUTAGES, OBLIGATIONS, LEFT_OUT, DOUBT],
  ...[EXCLUSIONS, AGREEMENTS, CLAIMS, CLAIM_REASONS, SIGNALS, REJECTED, WARNINGS],
  ...[EVIDENCE, INPUTS, CALENDARS, HOLIDAYS, LEDGER_TOTALS],
];

/** Lines of a sheet that every spreadsheet program takes, one of them the head. */
const MOST_ROWS = 1_048_575;

/**
 * `ledgers`: one for each audit; without them there is no sheet of them, as there is none of agreed exclusions or claims
 * where none were given. All other sheets are always there. Several audits have an overview, and every row of the other
 * sheets ends with the audit that it is of.
 */
export function workbookOf(
  audited: Audited,
  ledgers: readonly LedgerRows[] | null,
  { language }: { readonly language: Language },
): Workbook {
  const words = wordsOf(language);
  const audits = auditsOf(audited).map((one, i) => ({ ...one, ledger: ledgers?.[i] ?? null }));
  const zone = [...new Set(audits.map(({ result }) => result.period.timezone))].join(', ');
  const sheets = ({ name, of }: SheetPlan, above: Sheet['above'] = []): Sheet[] =>
    sheetsOf(
      name,
      above,
      audits.flatMap((audit) => of(audit, words) ?? []),
      zone,
      words,
    );
  const rest = PLANS.flatMap((one) => sheets(one));
  if (!isOfSeveral(audited)) {
    const title = `${audited.policy.title} ${audited.period.label}`;
    return { title, language, sheets: [...sheets(VERDICTS, summaryFacts(audited, words)), ...rest] };
  }
  const overview = sheetLines(OVERVIEW_COLUMNS, overviewRows(audited, words), words);
  return {
    title: words.section.audits,
    language,
    sheets: [...sheetsOf('overview', [], [overview], zone, words), ...sheets(VERDICTS), ...rest],
  };
}

/** What the audits list, one after the other; in as many sheets as it takes, and in none where no audit has it. */
function sheetsOf(
  name: SheetName,
  above: Sheet['above'],
  lists: readonly SheetLines[],
  zone: string,
  words: Words,
): Sheet[] {
  const [first] = lists;
  if (first === undefined) return [];
  const columns = first.columns.map((column) => sheetColumn(column, zone, words));
  const size = lists.reduce((sum, list) => sum + list.size, 0);
  const parts = Math.max(1, Math.ceil(size / MOST_ROWS));
  const rows = inARow(lists.map(({ cells }) => cells));
  return Array.from({ length: parts }, (_, part) => ({
    name: part === 0 ? words.sheet[name] : words.sheetPart(words.sheet[name], part + 1),
    above,
    columns,
    rows: parts === 1 ? rows : slice(rows, part * MOST_ROWS, MOST_ROWS),
  }));
}

const WIDTHS: Readonly<Record<CellType, number>> = {
  text: 16,
  count: 12,
  date: 12,
  instant: 21,
  duration: 13,
  share: 12,
};

function sheetColumn(
  { name, type, width }: SheetLines['columns'][number],
  zone: string,
  words: Words,
): Sheet['columns'][0] {
  const head = type === 'instant' ? `${words.column[name]} (${zone})` : words.column[name];
  return { head, type, width: width ?? WIDTHS[type] };
}

type Cells = Iterable<readonly CellValue[]>;

function inARow(lists: readonly Cells[]): Cells {
  return {
    *[Symbol.iterator]() {
      for (const list of lists) yield* list;
    },
  };
}

function slice(rows: Cells, from: number, count: number): Cells {
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

function text(value: string): TypedCell {
  return { type: 'text', value };
}
