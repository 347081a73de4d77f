import { describe, expect, it } from 'vitest';
import { judged, type Obligation } from './one-rule.ts';

const DAILY = { measure: 'recurrence', of: 'backup', every: '24 clock hours' };
const week = (given: Partial<Obligation>) =>
  judged({ rule: DAILY, period: '2025-07-07..2025-07-10', asOf: '2025-07-12 00:00', ...given });

describe('at least every 24 hours', () => {
  it('the first gap starts at the last fact before the period, the last one is due after it', async () => {
    const { cases, upcoming, rule } = await week({
      register: [
        'backup,2025-07-06 02:00,,',
        'backup,2025-07-07 01:00,,',
        'backup,2025-07-08 00:30,,',
        'backup,2025-07-09 00:00,,',
        'backup,2025-07-09 23:00,,',
      ],
    });
    expect(cases).toEqual([
      'met due 2025-07-07 02:00 done 2025-07-07 01:00 23 of 24 h @2,3',
      'met due 2025-07-08 01:00 done 2025-07-08 00:30 23.5 of 24 h @3,4',
      'met due 2025-07-09 00:30 done 2025-07-09 00:00 23.5 of 24 h @4,5',
    ]);
    expect(upcoming).toEqual([
      'met due 2025-07-10 00:00 done 2025-07-09 23:00 23 of 24 h @5,6',
      'breached due 2025-07-10 23:00 49 of 24 h @6',
    ]);
    expect(rule.verdict).toBe('met');
  });

  it('a gap due at the first instant of the period belongs to it, and to no other', async () => {
    const register = ['backup,2025-07-06 00:00,,', 'backup,2025-07-07 00:00,,'];
    expect((await week({ register, asOf: '2025-07-07 10:00' })).cases).toEqual([
      'met due 2025-07-07 00:00 done 2025-07-07 00:00 24 of 24 h @2,3',
      'running due 2025-07-08 00:00 10 of 24 h @3',
    ]);
    const before = await week({ register, period: '2025-07-06..2025-07-07', asOf: '2025-07-07 10:00' });
    expect(before.cases).toEqual([]);
  });

  it('exactly the limit is met, a millisecond more is not', async () => {
    const at = (next: string) =>
      week({ register: ['backup,2025-07-07 00:00,,', `backup,${next},,`], asOf: '2025-07-08 01:00' });
    expect((await at('2025-07-08 00:00')).cases).toEqual([
      'met due 2025-07-08 00:00 done 2025-07-08 00:00 24 of 24 h @2,3',
      'running due 2025-07-09 00:00 1 of 24 h @3',
    ]);
    const late = await at('2025-07-08T00:00:00.001+02:00');
    expect(late.rule.periods[0]!.cases![0]).toMatchObject({ outcome: 'breached', found: 86_400_001 });
  });

  it('one long gap is one breach, and the next gap starts at the fact that ended it', async () => {
    const { cases, rule } = await week({
      register: ['backup,2025-07-07 00:00,,', 'backup,2025-07-09 07:00,,', 'backup,2025-07-10 01:00,,'],
    });
    expect(cases).toEqual(['breached due 2025-07-08 00:00 done 2025-07-09 07:00 55 of 24 h @2,3']);
    expect(rule.verdict).toBe('missed');
    expect(rule.periods[0]!.pooled).toMatchObject({ met: 0, breached: 1, short: 1 });
  });

  it('a gap that was over before the period is a breach of an earlier one: what is owed begins anew', async () => {
    const register = ['backup,2025-07-01 00:00,,', 'backup,2025-07-07 08:00,,', 'backup,2025-07-08 07:00,,'];
    const { cases } = await week({ register, asOf: '2025-07-08 07:00' });
    expect(cases).toEqual([
      'met due 2025-07-08 00:00 done 2025-07-07 08:00 8 of 24 h @3',
      'met due 2025-07-08 08:00 done 2025-07-08 07:00 23 of 24 h @3,4',
      'running due 2025-07-09 07:00 0 of 24 h @4',
    ]);
  });

  it('without any fact the gap runs from the start of the period: broken when due, and said that no row has the kind', async () => {
    const { cases, rule, result } = await week({ register: ['meeting,2025-07-08 00:00,,'] });
    expect(cases).toEqual(['breached due 2025-07-08 00:00 120 of 24 h']);
    expect(rule.verdict).toBe('missed');
    expect(result.warnings.map(({ code }) => code)).toEqual(['kind-never-noted']);
    expect(result.inputs[0]).toMatchObject({ used: 0, excludedFor: { 'not-concerned': 1 } });
  });

  it('is running until the limit has passed at as-of, and then broken', async () => {
    const at = (asOf: string) => week({ register: ['backup,2025-07-07 00:00,,'], asOf });
    expect((await at('2025-07-08 00:00')).cases).toEqual(['running due 2025-07-08 00:00 24 of 24 h @2']);
    expect((await at('2025-07-08 00:00')).rule.verdict).toBe('undecided');
    expect((await at('2025-07-08 00:01')).rule.verdict).toBe('missed');
  });

  it('what lies after as-of has not happened', async () => {
    const register = ['backup,2025-07-07 00:00,,', 'backup,2025-07-07 23:00,,'];
    const { cases, result } = await week({ register, asOf: '2025-07-07 12:00' });
    expect(cases).toEqual(['running due 2025-07-08 00:00 12 of 24 h @2']);
    expect(result.inputs[0]).toMatchObject({ used: 1, excludedFor: { 'after-as-of': 1 } });
  });

  it('without a register it is not assessed', async () => {
    const { rule } = await week({ measurements: ['x,2025-07-08,1,'] });
    expect(rule).toMatchObject({ verdict: 'not-assessed', reason: 'no-input', periods: [] });
  });

  it('goes by the latest instant of the register where nothing else tells of one', async () => {
    const { result } = await judged({
      rule: DAILY,
      period: '2025-07-07..2025-07-10',
      register: ['backup,2025-07-07 06:00,,', 'meeting,2025-07-08 05:00,,'],
    });
    expect(result.asOf).toBe('2025-07-08T05:00:00+02:00');
    expect(result.asOfSource).toEqual({ path: 'register.csv', line: 3 });
  });

  it('24 clock hours are 24 hours over a clock change, a day of the calendar is 23 or 25', async () => {
    // On 30 March 2025 the clock goes from 02:00 to 03:00.
    const gap = (every: string) =>
      judged({
        rule: { ...DAILY, every },
        period: '2025-03-29..2025-03-31',
        asOf: '2025-04-01',
        register: ['backup,2025-03-29 12:00,,', 'backup,2025-03-30 12:30,,', 'backup,2025-03-31 12:00,,'],
      });
    expect((await gap('24 clock hours')).cases).toEqual([
      'met due 2025-03-30 00:00 done 2025-03-29 12:00 12 of 24 h @2',
      'met due 2025-03-30 13:00 done 2025-03-30 12:30 23.5 of 24 h @2,3',
    ]);
  });

  it('weeks and months keep the local time, on the last day of a month that is too short', async () => {
    const { cases } = await judged({
      rule: { ...DAILY, of: 'meeting', every: '1 month' },
      period: '2025-01-31T10:00+01:00..2025-03-29',
      asOf: '2025-06-01',
      register: ['meeting,2025-01-31 10:00,,', 'meeting,2025-02-28 10:00,,', 'meeting,2025-03-28 10:01,,'],
    });
    expect(cases).toEqual([
      'met due 2025-02-28 10:00 done 2025-02-28 10:00 672 of 672 h @2,3',
      'breached due 2025-03-28 10:00 done 2025-03-28 10:01 672.0166666666667 of 672 h @3,4',
    ]);
  });

  it('open hours are those of the calendar: the weekend is no gap', async () => {
    // Friday 17:00 to Monday 09:00 is one hour on Friday and one on Monday.
    const { cases } = await judged({
      rule: { ...DAILY, every: '2 hours', calendar: 'office' },
      period: '2025-07-11..2025-07-15',
      asOf: '2025-07-14 09:30',
      register: ['backup,2025-07-11 17:00,,', 'backup,2025-07-14 09:00,,'],
    });
    expect(cases).toEqual([
      'breached due 2025-07-11 10:00 done 2025-07-11 17:00 9 of 2 h @2',
      'met due 2025-07-14 09:00 done 2025-07-14 09:00 2 of 2 h @2,3',
      'running due 2025-07-14 11:00 0.5 of 2 h @3',
    ]);
  });

  it('each subject by itself: one that is silent breaks it', async () => {
    const { rule, cases } = await week({
      rule: { ...DAILY, by: 'subject' },
      register: [
        'backup,2025-07-07 00:00,,Alpha',
        'backup,2025-07-07 00:00,,beta',
        'backup,2025-07-08 00:00,,alpha',
      ],
      asOf: '2025-07-08 12:00',
    });
    expect(cases).toHaveLength(3);
    expect(rule.periods[0]!.applications).toMatchObject([
      { application: 'Alpha', met: 1, breached: 0, running: 1, verdict: 'undecided' },
      { application: 'beta', met: 0, breached: 1, verdict: 'missed' },
    ]);
    expect(rule.verdict).toBe('missed');
  });

  it('a fact that a term leaves out ends no gap, and stands as left out with its clause', async () => {
    const { cases } = await week({
      rule: { ...DAILY, except: [{ when: { subject: 'trial' }, clause: '7.2' }] },
      register: ['backup,2025-07-07 00:00,,', 'backup,2025-07-07 20:00,,trial', 'backup,2025-07-08 06:00,,'],
      asOf: '2025-07-08 06:00',
    });
    expect(cases).toEqual([
      'excluded (7.2) due 2025-07-07 20:00 done 2025-07-07 20:00 @3',
      'breached due 2025-07-08 00:00 done 2025-07-08 06:00 30 of 24 h @2,4',
      'running due 2025-07-09 06:00 0 of 24 h @4',
    ]);
  });

  it('rows before the gap that holds at the start of the period are outside it', async () => {
    const register = ['backup,2025-07-01,,', 'backup,2025-07-06 12:00,,', 'backup,2025-07-07 06:00,,'];
    const { result } = await week({ register, asOf: '2025-07-07 07:00' });
    expect(result.inputs[0]).toMatchObject({ rows: 3, used: 2, excludedFor: { 'outside-period': 1 } });
  });
});
