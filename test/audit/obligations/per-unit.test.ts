import { describe, expect, it } from 'vitest';
import { judged } from './one-rule.ts';

const meetings = (n: number, from = 1) =>
  Array.from({ length: n }, (_, i) => `meeting,2025-0${from + i}-15 10:00,,`);
const atLeast = (rule: object) => ({ measure: 'recurrence', of: 'meeting', ...rule });

describe('at least so many a unit', () => {
  const four = atLeast({ at_least: 4, per: 'year' });

  it('is kept with the fourth, broken when the year is over, running until then', async () => {
    const year = (n: number, asOf: string) =>
      judged({ rule: four, period: '2025', asOf, register: meetings(n) });
    expect((await year(4, '2026-01-01')).cases).toEqual([
      'met due 2026-01-01 00:00 done 2025-04-15 10:00 4 of 4 @2,3,4,5',
    ]);
    expect((await year(3, '2026-01-01')).cases).toEqual(['breached due 2026-01-01 00:00 3 of 4 @2,3,4']);
    expect((await year(3, '2025-12-31 23:59')).cases).toEqual(['running due 2026-01-01 00:00 3 of 4 @2,3,4']);
  });

  it('in the audit of a quarter a year is under way, and decides nothing', async () => {
    const { cases, upcoming, rule } = await judged({
      rule: four,
      period: '2025-Q2',
      asOf: '2025-08-01',
      register: meetings(2),
    });
    expect(cases).toEqual([]);
    expect(upcoming).toEqual(['running due 2026-01-01 00:00 2 of 4 @2,3']);
    expect(rule.verdict).toBe('no-cases');
  });

  it('a fact at the midnight that ends a month belongs to the next', async () => {
    const { cases } = await judged({
      rule: atLeast({ of: 'report', at_least: 1, per: 'month' }),
      period: '2025-Q3',
      asOf: '2025-10-02',
      register: ['report,2025-08-01 00:00,,', 'report,2025-09-30 23:59,,'],
    });
    expect(cases).toEqual([
      'breached due 2025-08-01 00:00 0 of 1',
      'met due 2025-09-01 00:00 done 2025-08-01 00:00 1 of 1 @2',
      'met due 2025-10-01 00:00 done 2025-09-30 23:59 1 of 1 @3',
    ]);
  });

  it('a quarterly report in the month after it is due in the next quarter, its last moment included', async () => {
    const report = (at: string, asOf = '2025-06-01') =>
      judged({
        rule: atLeast({ of: 'report', at_least: 1, per: 'quarter', in_the: '1 month' }),
        period: '2025-Q2',
        asOf,
        register: ['report,2025-03-31 12:00,,', ...(at === '' ? [] : [`report,${at},,`])],
      });
    expect((await report('2025-05-01 00:00')).cases).toEqual([
      'met due 2025-05-01 00:00 done 2025-05-01 00:00 1 of 1 @3',
    ]);
    expect((await report('2025-05-01 00:01')).cases).toEqual(['breached due 2025-05-01 00:00 0 of 1']);
    expect((await report('', '2025-05-01 00:00')).cases).toEqual(['running due 2025-05-01 00:00 0 of 1']);
    expect((await report('', '2025-05-01 00:01')).cases).toEqual(['breached due 2025-05-01 00:00 0 of 1']);
    expect((await report('')).upcoming).toEqual(['running due 2025-08-01 00:00 0 of 1']);
  });

  it('a unit that the agreement cuts is shown and not judged, and one before it is not owed', async () => {
    const { cases, rule } = await judged({
      rule: atLeast({ at_least: 1, per: 'month' }),
      policy: { agreement: { measured_from: '2025-07-15' } },
      period: '2025-Q3',
      asOf: '2025-10-01',
      register: meetings(2, 8),
    });
    expect(cases).toEqual([
      'excluded (partial-unit) due 2025-08-01 00:00 0 of 1',
      'met due 2025-09-01 00:00 done 2025-08-15 10:00 1 of 1 @2',
      'met due 2025-10-01 00:00 done 2025-09-15 10:00 1 of 1 @3',
    ]);
    expect(rule.verdict).toBe('met');
  });

  it('once in the agreement: kept whenever it was, broken at the end of what is audited, running until then', async () => {
    const once = (register: string[], asOf: string) =>
      judged({
        rule: atLeast({ of: 'ola', at_least: 1, per: 'agreement' }),
        period: '2025-Q3',
        asOf,
        register,
      });
    expect((await once(['ola,2019-05-01,,'], '2025-08-01')).cases).toEqual([
      'met due 2025-10-01 00:00 done 2019-05-01 00:00 1 of 1 @2',
    ]);
    expect((await once(['x,2025-07-01,,'], '2025-10-01')).rule.verdict).toBe('missed');
    expect((await once(['x,2025-07-01,,'], '2025-09-30')).rule.verdict).toBe('undecided');
  });

  it('months judged one by one, the verdict over the year', async () => {
    const { rule } = await judged({
      rule: atLeast({
        at_least: 1,
        per: 'month',
        norm: { at_least: '50%', per: 'month', judged_over: 'year' },
      }),
      period: '2025-Q1',
      asOf: '2025-04-01',
      register: meetings(2),
    });
    expect(rule.periods.map(({ verdict }) => verdict)).toEqual(['met', 'met', 'missed']);
    expect(rule.years).toMatchObject([
      { label: '2025', partial: true, verdict: 'met', pooled: { met: 2, breached: 1 } },
    ]);
    expect(rule).toMatchObject({ verdict: 'met', partial: true, total: { pooled: { met: 2 } } });
  });
});

describe('at most so many a unit', () => {
  const atMost = (n: number, asOf: string, period = '2025') =>
    judged({ rule: atLeast({ at_most: 4, per: 'year' }), period, asOf, register: meetings(n) });

  it('is broken by the fifth, when it comes, in the period in which it comes', async () => {
    expect((await atMost(6, '2025-08-01')).cases).toEqual([
      'breached due 2025-05-15 10:00 done 2025-05-15 10:00 6 of 4 @2,3,4,5,6,7',
    ]);
    expect((await atMost(6, '2025-08-01', '2025-Q2')).rule.verdict).toBe('missed');
    expect((await atMost(6, '2025-12-01', '2025-Q3')).rule.verdict).toBe('no-cases');
  });

  it('exactly so many is kept when the year is over, and running before', async () => {
    expect((await atMost(4, '2026-01-01')).cases).toEqual(['met due 2026-01-01 00:00 4 of 4 @2,3,4,5']);
    expect((await atMost(4, '2025-12-31')).rule.verdict).toBe('undecided');
    expect((await atMost(4, '2025-12-31', '2025-Q4')).cases).toEqual([
      'running due 2026-01-01 00:00 4 of 4 @2,3,4,5',
    ]);
  });

  it('without any fact it is kept, and nothing is warned of', async () => {
    const { rule, result } = await judged({
      rule: atLeast({ at_most: 4, per: 'year' }),
      period: '2025',
      asOf: '2026-01-01',
      register: ['x,2025-07-01,,'],
    });
    expect(rule.verdict).toBe('met');
    expect(result.warnings).toEqual([]);
  });
});
