import { describe, expect, it } from 'vitest';
import { judged, type Obligation } from './one-rule.ts';

describe('a span of at most so long', () => {
  const restore = { measure: 'span', of: 'restore', at_most: '48 clock hours' };
  const july = (row: string, asOf = '2025-08-01', rule: Obligation['rule'] = restore) =>
    judged({ rule, period: '2025-07', asOf, register: [row] });

  it('is kept up to the last moment and broken after it', async () => {
    expect((await july('restore,2025-07-01 10:00,2025-07-03 10:00,')).cases).toEqual([
      'met due 2025-07-03 10:00 done 2025-07-03 10:00 48 of 48 h @2',
    ]);
    expect((await july('restore,2025-07-01 10:00,2025-07-03 10:01,')).rule.verdict).toBe('missed');
  });

  it('without an end, or with one after as-of, it is running until the limit has passed', async () => {
    for (const end of ['', '2025-07-20 10:00']) {
      const at = (asOf: string) => july(`restore,2025-07-01 10:00,${end},`, asOf);
      expect((await at('2025-07-03 10:00')).cases).toEqual(['running due 2025-07-03 10:00 48 of 48 h @2']);
      expect((await at('2025-07-03 11:00')).cases).toEqual(['breached due 2025-07-03 10:00 49 of 48 h @2']);
    }
  });

  it('working hours run in the calendar: a weekend costs nothing', async () => {
    // Friday 16:00 to Tuesday 10:00: 2 + 10 + 2 open hours.
    const rule = { ...restore, at_most: '14 hours', calendar: 'office' };
    expect((await july('restore,2025-07-11 16:00,2025-07-15 10:00,', '2025-08-01', rule)).cases).toEqual([
      'met due 2025-07-15 10:00 done 2025-07-15 10:00 14 of 14 h @2',
    ]);
    expect((await july('restore,2025-07-11 16:00,2025-07-15 10:01,', '2025-08-01', rule)).rule.verdict).toBe(
      'missed',
    );
  });

  it('an end before its start is a rejected row; at the same instant it is a span without length', async () => {
    const wrong = await july('restore,2025-07-03 10:00,2025-07-03 09:59,');
    expect(wrong.result.rejected).toMatchObject([{ line: 2, column: 'until', code: 'end-before-start' }]);
    expect(wrong.rule.verdict).toBe('undecided');
    expect((await july('restore,2025-07-03 10:00,2025-07-03 10:00,')).rule.verdict).toBe('met');
  });

  it('without the register it is not assessed', async () => {
    const { rule } = await judged({
      rule: restore,
      period: '2025-07',
      maintenance: ['2025-07-01,2025-07-02,,,,'],
    });
    expect(rule).toMatchObject({ verdict: 'not-assessed', reason: 'no-input' });
  });
});

describe('a span of at least so long', () => {
  const bridging = { measure: 'span', of: 'bridging', at_least: '3 months' };
  const year = (row: string, asOf = '2025-12-31') =>
    judged({ rule: bridging, period: '2025', asOf, register: [row] });

  it('three months from the last of November end on the last of February', async () => {
    const row = (until: string) => `bridging,2024-11-30 00:00,${until},`;
    expect((await year(row('2025-02-28 00:00'))).rule.verdict).toBe('met');
    expect((await year(row('2025-02-27 23:59'))).rule.verdict).toBe('missed');
  });

  it('is running while it has not lasted so long, and kept from then on', async () => {
    const row = 'bridging,2025-01-01,,';
    expect((await year(row, '2025-03-31 23:59')).rule.verdict).toBe('undecided');
    expect((await year(row, '2025-04-01 00:00')).cases).toEqual([
      'met due 2025-04-01 00:00 2159 of 2159 h @2',
    ]);
  });
});

describe('a span outside the hours of a calendar', () => {
  const outside = { measure: 'span', of: { maintenance: 'all' }, outside: 'office' };
  const one = (row: string, asOf = '2025-08-01', rule: Obligation['rule'] = outside) =>
    judged({ rule, period: '2025-07', asOf, maintenance: [row] });

  it('may touch the hours on both sides, and not reach into them', async () => {
    expect((await one('2025-07-07 18:00,2025-07-08 08:00,,,,')).cases).toEqual([
      'met due 2025-07-07 18:00 done 2025-07-08 08:00 0 of 0 h @2',
    ]);
    expect((await one('2025-07-07 18:00,2025-07-08 08:30,,,,')).cases).toEqual([
      'breached due 2025-07-07 18:00 done 2025-07-08 08:30 0.5 of 0 h @2',
    ]);
    expect((await one('2025-07-07 17:59,2025-07-07 20:00,,,,')).rule.verdict).toBe('missed');
  });

  it('is running while it is planned or under way outside the hours, broken from the first moment inside', async () => {
    const row = '2025-07-07 18:00,2025-07-08 09:00,,,,';
    expect((await one(row, '2025-07-07 12:00')).rule.verdict).toBe('undecided');
    expect((await one(row, '2025-07-08 08:00')).rule.verdict).toBe('undecided');
    expect((await one(row, '2025-07-08 08:01')).rule.verdict).toBe('missed');
  });

  it('each thing agreed of a span is a case', async () => {
    const both = { ...outside, at_most: '4 clock hours' };
    expect((await one('2025-07-07 18:00,2025-07-07 23:00,,,,', '2025-08-01', both)).cases).toEqual([
      'met due 2025-07-07 18:00 done 2025-07-07 23:00 0 of 0 h @2',
      'breached due 2025-07-07 22:00 done 2025-07-07 23:00 5 of 4 h @2',
    ]);
  });
});
