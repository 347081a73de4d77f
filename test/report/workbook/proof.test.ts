/** The proof of an audit in a spreadsheet, and several audits in one. */
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../../src/audit/result.ts';
import { type Audited, resultsOf } from '../../../src/audit/results.ts';
import type { LedgerRow, LedgerRows } from '../../../src/report/ledger-row.ts';
import { workbookOf } from '../../../src/report/sheets.ts';
import { spreadsheet } from '../../../src/report/spreadsheet.ts';
import { type ReadSheet, readOds, readXlsx } from '../../support/workbook.ts';
import { disputedAudit } from '../disputed-audit.ts';
import { fixture } from '../fixture.ts';

const READERS = { xlsx: readXlsx, ods: readOds } as const;

/** The lines under a sheet's head, each by the heads of its columns; null is an empty cell. */
function lines(sheets: readonly ReadSheet[], name: string): Record<string, string | null>[] {
  const [heads, ...rows] = sheets.find((one) => one.name === name)!.rows;
  return rows.map((cells) =>
    Object.fromEntries(heads!.map((head, i) => [head!.value, cells[i]?.value ?? null])),
  );
}

const ZONE = 'Europe/Amsterdam';

describe.each(['xlsx', 'ods'] as const)('the proof in a workbook as %s', (format) => {
  const read = (audited: Audited, ledgers: readonly LedgerRows[] | null = null) =>
    READERS[format](spreadsheet(audited, ledgers, format, { language: 'en' }));
  const sheets = read(disputedAudit);

  it('has both scores of what was agreed, and the verdict over all with each', () => {
    expect(lines(sheets, 'exclusions')).toEqual([
      {
        rule: 'response',
        ...{ commitment: 'Response time', 'attained without': '0.666666', 'verdict without': 'undecided' },
        ...{ 'attained with': '1', 'verdict with': 'undecided' },
      },
      expect.objectContaining({ rule: null, commitment: 'Overall verdict', 'verdict with': 'undecided' }),
    ]);
  });

  it('has each agreement with who approved it, and what it leaves out', () => {
    expect(lines(sheets, 'agreed exclusions')).toEqual([
      expect.objectContaining({
        ...{ ticket: 'B', rule: 'response', reason: 'power cut in the building' },
        ...{ 'approved by': 'Jansen and De Vries', [`approved at (${ZONE})`]: '2025-08-01T00:00:00' },
        ...{ 'left out under': 'response', 'ticket left out': 'B', file: 'exclusions.csv', line: '2' },
      }),
    ]);
  });

  it('keeps an agreement that leaves out no ticket', () => {
    const { exclusions } = disputedAudit;
    const agreements = exclusions!.agreements.map((one) => ({ ...one, tickets: [] }));
    const bare = read({ ...disputedAudit, exclusions: { ...exclusions!, agreements } });
    expect(lines(bare, 'agreed exclusions')).toEqual([
      expect.objectContaining({ ticket: 'B', 'left out under': null, 'ticket left out': null }),
    ]);
  });

  it('has each claim that differs, in seconds and in words, with the way of counting behind it', () => {
    const [b, c] = lines(sheets, 'claims');
    expect(b).toMatchObject({
      ...{ ticket: 'B', rule: 'response', 'given: in time': 'no', 'given: counted': '9000' },
      ...{ outcome: 'breached', counted: '5400', 'agrees when counted': 'in clock time, day and night' },
    });
    expect(c).toMatchObject({
      ticket: 'C',
      'given: counted': '1740',
      counted: '1800',
      'agrees when counted': null,
    });
    const [likeliest, ...others] = lines(sheets, 'possible reasons');
    expect(likeliest).toMatchObject({
      ...{ rule: 'response', 'agrees when counted': 'in clock time, day and night' },
      ...{ 'differences explained': '1', 'would agree no more': '0' },
    });
    expect(1 + others.length).toBe(disputedAudit.claims!.reasons.length);
  });

  it('has both bounds of a verdict, and a line for each ticket that decides it', () => {
    expect(lines(sheets, 'certainty')).toEqual([
      expect.objectContaining({
        ...{
          rule: 'response',
          verdict: 'undecided',
          'if all goes well': 'met',
          'if all goes badly': 'missed',
        },
        ...{ open: '1', ticket: 'D', outcome: 'running', [`due (${ZONE})`]: '2025-07-09T10:30:00' },
      }),
    ]);
    // Four minutes were left of a ticket that was met; a rule that no ticket decides keeps its line.
    const [, , met] = lines(read(fixture), 'certainty');
    expect(met).toMatchObject({ 'to spare': '1', 'late by': null, left: '240' });
    const alone = { ...fixture, doubt: fixture.doubt.map((one) => ({ ...one, tickets: [] })) };
    expect(lines(read(alone), 'certainty')).toHaveLength(fixture.doubt.length);
  });

  it('has a line for each case of a signal', () => {
    const cases = lines(read(fixture), 'signals').map((line) => line.case);
    expect(cases).toEqual(fixture.signals.flatMap((signal) => signal.cases));
  });

  it('has each calendar with its hours, and each of its holidays as a date', () => {
    // 65 days of ten hours, in seconds.
    expect(lines(sheets, 'calendars')).toEqual([
      { calendar: 'office', open: '2340000', 'working days': '65', 'rules of the policy': 'response' },
    ]);
    const [holiday] = lines(sheets, 'holidays');
    expect(holiday).toMatchObject({ calendar: 'office', open: '0', source: 'policy' });
    expect(holiday!.date).toMatch(/^2025-07-14(T00:00:00)?$/);
  });

  it('has what was asked and assumed as text, and what it comes to as numbers', () => {
    const facts = lines(read(fixture), 'evidence');
    const value = (what: string) => facts.find((fact) => fact.what === what)?.value;
    expect(value('sha256')).toBe(fixture.policy.sha256);
    expect(value('Asked')).toBe('--policy midden-groningen --period 2025-Q3 --lang en');
    expect(value('Made with')).toContain('Node 22.0.0');
    expect(value('Assumed')).toBe(fixture.evidence.assumptions[0]!.message);
    expect(facts.find(({ what }) => what === 'Totals: tickets')).toMatchObject({
      number: '152',
      value: null,
    });
    expect(lines(read(fixture), 'control totals')).toEqual([
      expect.objectContaining({ rule: 'response', 'lines of the ledger': '152', met: '140' }),
    ]);
    expect(lines(read(fixture), 'files').map((file) => file.sha256)).toEqual(
      fixture.inputs.map(({ sha256 }) => sha256),
    );
  });

  it('has no sheet of agreements or claims where none were given', () => {
    const names = read(fixture).map(({ name }) => name);
    for (const name of ['exclusions', 'agreed exclusions', 'claims', 'possible reasons'])
      expect(names).not.toContain(name);
  });
});

const row: LedgerRow = {
  ...{ rule: 'response', ticket: 'A', priority: 'P1', period: '2025-Q3', outcome: 'met', reason: '' },
  ...{ from: null, due: null, stopped: null, countedMs: 0, targetMs: 0, pausedMs: 0, overrunMs: 0 },
  ...{ application: '', path: 'tickets.csv', line: 2 },
};
const ledger = (...tickets: string[]): LedgerRows => {
  const rows = tickets.map((ticket) => ({ ...row, ticket }));
  return { size: rows.length, [Symbol.iterator]: () => rows.values() };
};

describe('several audits in a workbook', () => {
  const named = (name: string, result: AuditResult) => ({ name, file: `${name}.yaml`, result });
  const both = resultsOf([named('north', disputedAudit), named('south', fixture)]);
  const sheets = readXlsx(spreadsheet(both, [ledger('A'), ledger('B', 'C')], 'xlsx', { language: 'en' }));

  it('begin with a line each: between whom, over what, and how it came out', () => {
    expect(sheets[0]!.name).toBe('overview');
    expect(lines(sheets, 'overview')).toEqual([
      expect.objectContaining({
        ...{ audit: 'north', verdict: 'undecided', guarantees: '1 undecided', breached: '1' },
        ...{ policy: 'small', customer: 'Customer', [`from (${ZONE})`]: '2025-07-01T00:00:00' },
      }),
      expect.objectContaining({ audit: 'south', verdict: 'missed', policy: 'midden-groningen' }),
    ]);
  });

  it('stand one after the other on every sheet, each row with the audit that it is of', () => {
    expect(lines(sheets, 'ledger').map(({ ticket, audit }) => [ticket, audit])).toEqual([
      ['A', 'north'],
      ['B', 'south'],
      ['C', 'south'],
    ]);
    const summary = lines(sheets, 'summary').map(({ audit }) => audit);
    expect(summary).toEqual(['north', ...fixture.rules.map(() => 'south')]);
    for (const { name, rows } of sheets)
      if (name !== 'overview') expect(rows[0]!.at(-1)!.value, name).toBe('audit');
  });

  it('have a sheet of claims where one of them has claims', () => {
    expect(lines(sheets, 'claims').map(({ audit }) => audit)).toEqual(['north', 'north']);
  });

  it('name every zone in the heads of times, where they have more than one', () => {
    const elsewhere = { ...fixture, period: { ...fixture.period, timezone: 'UTC' } };
    const book = workbookOf(resultsOf([named('a', fixture), named('b', elsewhere)]), null, {
      language: 'en',
    });
    const overview = book.sheets.find(({ name }) => name === 'overview')!;
    expect(overview.columns.map(({ head }) => head)).toContain(`from (${ZONE}, UTC)`);
  });

  it('go on in another sheet where one is not enough, without losing a row between them', () => {
    const rows = (size: number, ticket: string): LedgerRows => ({
      size,
      *[Symbol.iterator]() {
        for (let i = 0; i < size; i++) yield { ...row, ticket: `${ticket}${i}` };
      },
    });
    const book = workbookOf(both, [rows(1_048_573, 'a'), rows(4, 'b')], { language: 'en' });
    const [first, second] = book.sheets.filter(({ name }) => name.startsWith('ledger'));
    let count = 0;
    let last: unknown = null;
    for (const cells of first!.rows) {
      count++;
      last = cells[1];
    }
    expect([count, last]).toEqual([1_048_575, 'b1']);
    expect([...second!.rows].map((cells) => cells[1])).toEqual(['b2', 'b3']);
  });
});
