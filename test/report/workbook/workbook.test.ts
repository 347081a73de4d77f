/** Spreadsheets, read back as a spreadsheet program reads them. */
import { describe, expect, it } from 'vitest';
import type { LedgerRow, LedgerRows } from '../../../src/report/ledger-row.ts';
import { workbookOf } from '../../../src/report/sheets.ts';
import { spreadsheet } from '../../../src/report/spreadsheet.ts';
import { odsFile } from '../../../src/report/workbook/ods.ts';
import { xlsxFile } from '../../../src/report/workbook/xlsx.ts';
import { parseXml, partsOf, type ReadSheet, readOds, readXlsx } from '../../support/workbook.ts';
import { fixture } from '../fixture.ts';

const row: LedgerRow = {
  ...{
    rule: 'restoration',
    ticket: 'INC-1',
    priority: 'P1',
    period: '2025-Q3',
    outcome: 'breached',
    reason: '',
  },
  ...{ from: '2025-10-26T02:30:00+02:00', due: '2025-07-01T09:00:00.250+02:00', stopped: null },
  ...{ countedMs: 90_061_000, targetMs: 250, pausedMs: 0, overrunMs: null },
  ...{ application: 'zaken', path: 'tickets.csv', line: 12 },
};
const ledgerOf = (...rows: LedgerRow[]): LedgerRows => ({
  size: rows.length,
  [Symbol.iterator]: () => rows.values(),
});
const READERS = { xlsx: readXlsx, ods: readOds } as const;

function sheetsOf(
  format: 'xlsx' | 'ods',
  result = fixture,
  ledger: LedgerRows | null = ledgerOf(row),
): ReadSheet[] {
  return READERS[format](spreadsheet(result, ledger && [ledger], format, { language: 'en' }));
}

function sheet(sheets: readonly ReadSheet[], name: string): ReadSheet {
  return sheets.find((one) => one.name === name)!;
}

/** The cells under a head. */
function column({ rows }: ReadSheet, head: string) {
  const at = rows[0]!.findIndex((cell) => cell?.value === head);
  expect(at, head).toBeGreaterThanOrEqual(0);
  return rows.slice(1).map((cells) => cells[at] ?? null);
}

const hostile = [
  '=HYPERLINK("http://x")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '<script>&amp;]]>',
  'a\u0000b\u001b[2J\u202e\uFFFF\uD800',
  '_x0041_ _x005F_',
  '  two  blanks ',
  '1e9',
];

describe.each(['xlsx', 'ods'] as const)('a workbook as %s', (format) => {
  const sheets = sheetsOf(format);

  it('has a sheet for each part of the result, filtered from its head to its last row', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      ...['summary', 'rules', 'ledger', 'breaches', 'availability', 'outages', 'obligations'],
      ...['left out', 'certainty', 'signals', 'rejected rows', 'warnings', 'evidence', 'files'],
      ...['calendars', 'holidays', 'control totals'],
    ]);
    expect(sheet(sheets, 'ledger').filter).toBe('A1:P2');
    expect(sheet(sheets, 'rejected rows').filter).toBe(`A1:F${fixture.rejected.length + 1}`);
    expect(sheetsOf(format, fixture, null).map(({ name }) => name)).not.toContain('ledger');
  });

  it('has times as the wall clock showed them, whole durations, and text only where there is text', () => {
    const ledger = sheet(sheets, 'ledger');
    const zone = fixture.period.timezone;
    expect(column(ledger, `from (${zone})`)).toEqual([{ type: 'instant', value: '2025-10-26T02:30:00' }]);
    expect(column(ledger, `due (${zone})`)).toEqual([{ type: 'instant', value: '2025-07-01T09:00:00.250' }]);
    expect(column(ledger, `stopped (${zone})`)).toEqual([null]);
    expect(column(ledger, 'counted')).toEqual([{ type: 'duration', value: '90061' }]);
    expect(column(ledger, 'limit')).toEqual([{ type: 'duration', value: '0.25' }]);
    expect(column(ledger, 'line')).toEqual([{ type: 'number', value: '12' }]);
    expect(column(ledger, 'outcome')).toEqual([{ type: 'text', value: 'breached' }]);
  });

  it('has sums that are those of the result', () => {
    const seconds = (head: string): number =>
      column(sheet(sheets, 'availability'), head).reduce((sum, cell) => sum + Number(cell!.value), 0);
    const services = fixture.rules.flatMap(({ periods }) => periods.flatMap((one) => one.services ?? []));
    expect(services.length).toBeGreaterThan(0);
    for (const [head, key] of [
      ['window', 'windowMs'],
      ['up', 'upMs'],
      ['down', 'downMs'],
    ] as const) {
      expect(seconds(head)).toBe(services.reduce((sum, one) => sum + one[key], 0) / 1000);
    }
    const overruns = column(sheet(sheets, 'breaches'), 'late by').map((cell) => Number(cell!.value) * 1000);
    expect(overruns).toEqual(fixture.breaches.map(({ overrunMs }) => overrunMs));
  });

  it('has shares as they are cut off, and a format that shows all their places', () => {
    const shares = column(sheet(sheets, 'rules'), 'attained').flatMap((cell) =>
      cell === null ? [] : [cell],
    );
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.every(({ type, value }) => type === 'share' && /^(0(\.\d{1,6})?|1)$/.test(value))).toBe(
      true,
    );
    const styles = partsOf(spreadsheet(fixture, null, format, { language: 'en' }));
    if (format === 'xlsx') expect(styles['xl/styles.xml']).toContain('formatCode="0.00####%"');
    else expect(styles['content.xml']).toContain('number:decimal-places="6" number:min-decimal-places="2"');
  });

  it.each(hostile)('keeps %j as text in every cell it can stand in', (text) => {
    const poisoned = {
      ...fixture,
      policy: {
        ...fixture.policy,
        title: text,
        parties: { customer: text, supplier: text },
        parameters: { [text]: text },
      },
      rules: fixture.rules.map((rule) => ({ ...rule, title: text, clause: text })),
      breaches: fixture.breaches.map((breach) => ({
        ...breach,
        ticket: text,
        application: breach.application && text,
      })),
      rejected: fixture.rejected.map((one) => ({ ...one, path: text, message: text })),
      warnings: fixture.warnings.map((one) => ({ ...one, message: text })),
    };
    const read = sheetsOf(format, poisoned, ledgerOf({ ...row, ticket: text, application: text }));
    const ledger = column(sheet(read, 'ledger'), 'ticket')[0]!;
    expect(ledger.type).toBe('text');
    const visible = /^[\x20-\x7e]*$/.test(text) ? text : 'a\\x00b\\x1b[2J\\u202e\\uffff\\ud800';
    // The reader puts blanks that are elements at the end: nothing but their number is compared.
    const bare = (value: string): string => value.replaceAll(' ', '');
    expect(bare(ledger.value)).toBe(bare(visible));
    expect(ledger.value.length).toBe(visible.length);
    for (const name of ['breaches', 'rejected rows', 'warnings']) {
      const types = sheet(read, name)
        .rows.flat()
        .map((cell) => cell?.type);
      expect(types).toEqual(
        sheet(sheets, name)
          .rows.flat()
          .map((cell) => cell?.type),
      );
    }
  });

  it('cuts a text that no cell can hold, and shows that it did', () => {
    const [cell] = column(
      sheet(sheetsOf(format, fixture, ledgerOf({ ...row, ticket: 'x'.repeat(40_000) })), 'ledger'),
      'ticket',
    );
    expect(cell!.value).toBe(`${'x'.repeat(32_000)}…`);
  });

  it('is the same bytes whenever it is made, and every part is well-formed', () => {
    const [one, two] = [1, 2].map(() => spreadsheet(fixture, [ledgerOf(row)], format, { language: 'nl' }));
    expect(Buffer.compare(one!, two!)).toBe(0);
    for (const [name, text] of Object.entries(partsOf(one!))) if (name !== 'mimetype') parseXml(text);
    // Midnight, and 1 January 1980: bytes 10 to 13 of the first entry.
    expect([...one!.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it('names no code where there is a word for it, in Dutch', () => {
    const [summary] = READERS[format](spreadsheet(fixture, null, format, { language: 'nl' }));
    const texts = summary!.rows.flat().map((cell) => cell?.value);
    expect(summary!.name).toBe('samenvatting');
    expect(texts).toContain('niet gehaald');
    expect(texts).not.toContain('missed');
    expect(texts).toContain(`plaatselijke tijd van ${fixture.period.timezone}`);
  });
});

describe('an OpenDocument file', () => {
  it('begins with its type, stored as it is, where programs look for it', () => {
    const file = spreadsheet(fixture, null, 'ods', { language: 'en' });
    const text = Buffer.from(file.subarray(30, 84)).toString('latin1');
    expect(text).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
    expect([...file.subarray(8, 10)]).toEqual([0, 0]);
  });
});

describe('more rows than a sheet can have', () => {
  it('go on in another sheet', () => {
    const ledger: LedgerRows = { size: 1_048_576, [Symbol.iterator]: () => [row].values() };
    const names = workbookOf(fixture, [ledger], { language: 'en' }).sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('ledger'))).toEqual(['ledger', 'ledger 2']);
  });

  it('are divided without losing one or writing one twice', () => {
    const rows = Array.from({ length: 1_048_580 }, (_, i) => ({ ...row, line: i }));
    const parts = workbookOf(fixture, [ledgerOf()], { language: 'en' });
    expect(parts.sheets.length).toBe(17);
    const ledger: LedgerRows = { size: rows.length, [Symbol.iterator]: () => rows.values() };
    const [first, second] = workbookOf(fixture, [ledger], { language: 'en' }).sheets.filter(({ name }) =>
      name.startsWith('ledger'),
    );
    let count = 0;
    for (const _ of first!.rows) count++;
    const lines = [...second!.rows].map((cells) => cells.at(-1));
    expect(count).toBe(1_048_575);
    expect(lines).toEqual([1_048_575, 1_048_576, 1_048_577, 1_048_578, 1_048_579]);
  });
});

it('a negative duration keeps its sign in both formats', () => {
  const workbook = {
    title: 'x',
    language: 'en' as const,
    sheets: [
      {
        name: 's',
        above: [],
        columns: [{ head: 'h', type: 'duration' as const, width: 9 }],
        rows: [[-61_000]],
      },
    ],
  };
  for (const read of [readXlsx(xlsxFile(workbook)), readOds(odsFile(workbook))]) {
    expect(read[0]!.rows[1]).toEqual([{ type: 'duration', value: '-61' }]);
  }
});
