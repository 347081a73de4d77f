import { describe, expect, it } from 'vitest';
import { judged, type Obligation } from './one-rule.ts';

describe('B within so long after A', () => {
  const minutes = {
    measure: 'sequence',
    of: { register: ['meeting'] },
    followed_by: 'minutes',
    within: '5 working days',
    calendar: 'office',
  };
  // Working days end with the close at 18:00; Monday 7 July and five more is Monday 14 July.
  const july = (register: readonly string[], more: Partial<Obligation> = {}) =>
    judged({ rule: minutes, period: '2025-07', asOf: '2025-08-01', register, ...more });

  it('is kept up to the last moment, broken after it, running until then', async () => {
    const meeting = 'meeting,2025-07-07 14:00,,Board';
    expect((await july([meeting, 'minutes,2025-07-14 18:00,,board'])).cases).toEqual([
      'met due 2025-07-14 18:00 done 2025-07-14 18:00 172 of 172 h @2,3',
    ]);
    expect((await july([meeting, 'minutes,2025-07-14 18:01,,board'])).rule.verdict).toBe('missed');
    expect((await july([meeting], { asOf: '2025-07-14 18:00' })).rule.verdict).toBe('undecided');
    expect((await july([meeting], { asOf: '2025-07-14 18:01' })).cases).toEqual([
      'breached due 2025-07-14 18:00 172.01666666666668 of 172 h @2',
    ]);
  });

  it('another subject, or one before it, does not do; no subject goes with no subject', async () => {
    const { cases, result } = await july([
      'minutes,2025-07-06 10:00,,board',
      'meeting,2025-07-07 14:00,,board',
      'meeting,2025-07-08 14:00,,',
      'minutes,2025-07-09 10:00,,team',
      'minutes,2025-07-10 14:00,,',
    ]);
    expect(cases).toEqual([
      'breached due 2025-07-14 18:00 586 of 172 h @3',
      'met due 2025-07-15 18:00 done 2025-07-10 14:00 48 of 172 h @4,6',
    ]);
    expect(result.inputs[0]).toMatchObject({ used: 3, excludedFor: { 'outside-period': 2 } });
  });

  it('belongs to the month in which it is due', async () => {
    const register = ['meeting,2025-07-29 14:00,,board', 'minutes,2025-08-01 09:00,,board'];
    const inJuly = await july(register);
    expect(inJuly.cases).toEqual([]);
    expect(inJuly.upcoming).toEqual(['running due 2025-08-05 18:00 58 of 172 h @2']);
    const inAugust = await july(register, { period: '2025-08', asOf: '2025-09-01' });
    expect(inAugust.cases).toEqual(['met due 2025-08-05 18:00 done 2025-08-01 09:00 67 of 172 h @2,3']);
  });

  it('a meeting after as-of owes nothing yet; without any there is no case', async () => {
    const { rule } = await july(['meeting,2025-07-07 14:00,,board'], { asOf: '2025-07-01' });
    expect(rule.verdict).toBe('no-cases');
    expect((await july(['other,2025-07-07 14:00,,'])).rule.verdict).toBe('no-cases');
  });

  it('a fact of the same subject that lifts it in time leaves it out, and is named', async () => {
    const rule = { ...minutes, unless: 'waiver' };
    const register = [
      'meeting,2025-07-07 14:00,,board',
      'waiver,2025-07-08 14:00,,Board',
      'waiver,2025-07-08 14:00,,x',
    ];
    expect((await july(register, { rule })).cases).toEqual([
      'excluded (waiver) due 2025-07-14 18:00 586 of 172 h @2,3',
    ]);
  });

  it('any one will do where the rule says so', async () => {
    const rule = { ...minutes, same: 'nothing' };
    const register = ['meeting,2025-07-07 14:00,,board', 'minutes,2025-07-08 14:00,,notes'];
    expect((await july(register, { rule })).rule.verdict).toBe('met');
  });
});

describe('B so long before A', () => {
  const announced = (at_least: string | null, more: object = {}) => ({
    measure: 'sequence',
    of: { maintenance: 'all' },
    preceded_by: { same_row: 'announced_at' },
    ...(at_least === null ? {} : { at_least }),
    ...more,
  });
  const one = (rule: object, row: string, asOf = '2025-12-01', period = '2025') =>
    judged({ rule: rule as Obligation['rule'], period, asOf, maintenance: [row] });

  it('a week before is a week in local time, also over a clock change', async () => {
    // On 30 March 2025 the clock goes forward: a week before 31 March 06:00 is 167 hours before.
    const rule = announced('1 week');
    expect((await one(rule, '2025-03-31 06:00,2025-03-31 08:00,,,2025-03-24 06:00,')).cases).toEqual([
      'met due 2025-03-24 06:00 done 2025-03-24 06:00 167 of 167 h @2',
    ]);
    expect((await one(rule, '2025-03-31 06:00,2025-03-31 08:00,,,2025-03-24 06:01,')).rule.verdict).toBe(
      'missed',
    );
  });

  it('a month before 31 March is the last day of February', async () => {
    expect(
      (await one(announced('1 month'), '2025-03-31 06:00,2025-03-31 08:00,,,2025-02-28 06:00,')).cases,
    ).toEqual(['met due 2025-02-28 06:00 done 2025-02-28 06:00 743 of 743 h @2']);
  });

  it('working days go back by the calendar', async () => {
    // Wednesday 9 July, two working days before: Monday 7 July, until its close.
    const row = (at: string) => `2025-07-09 20:00,2025-07-09 22:00,,,${at},`;
    const rule = announced('2 working days', { calendar: 'office' });
    expect((await one(rule, row('2025-07-07 18:00'))).rule.verdict).toBe('met');
    expect((await one(rule, row('2025-07-07 18:01'))).rule.verdict).toBe('missed');
    // Monday 14 July: the weekend does not count, and Friday is one.
    const monday = await one(rule, '2025-07-14 20:00,2025-07-14 22:00,,,2025-07-10 09:00,');
    expect(monday.cases[0]).toContain('met due 2025-07-10 18:00');
  });

  it('open hours go back through the hours', async () => {
    // Monday 09:00 less 3 open hours: 1 hour on Monday, 2 on Friday from 16:00.
    const row = (at: string) => `2025-07-14 09:00,2025-07-14 10:00,,,${at},`;
    const rule = announced('3 hours', { calendar: 'office' });
    expect((await one(rule, row('2025-07-11 16:00'))).cases).toEqual([
      'met due 2025-07-11 16:00 done 2025-07-11 16:00 3 of 3 h @2',
    ]);
    expect((await one(rule, row('2025-07-11 16:01'))).rule.verdict).toBe('missed');
    // One open hour before Monday 09:00 is Monday 08:00, and the whole weekend before it is as early.
    expect(
      (await one(announced('1 hour', { calendar: 'office' }), row('2025-07-14 08:00'))).cases[0],
    ).toContain('met due 2025-07-14 08:00');
  });

  it('at any time before: not at a moment after it, and not never', async () => {
    const row = (at: string) => `2025-07-14 09:00,2025-07-14 10:00,,,${at},`;
    const rule = announced(null);
    expect((await one(rule, row('2025-07-14 09:00'))).cases).toEqual([
      'met due 2025-07-14 09:00 done 2025-07-14 09:00 @2',
    ]);
    expect((await one(rule, row('2025-07-14 09:01'))).rule.verdict).toBe('missed');
    expect((await one(rule, row(''))).cases).toEqual(['breached due 2025-07-14 09:00 @2']);
  });

  it('of what is planned the announcement may be due already, or not yet', async () => {
    const row = '2025-07-14 09:00,2025-07-14 10:00,,,,';
    expect((await one(announced('1 week'), row, '2025-07-07 09:00')).cases).toEqual([
      'running due 2025-07-07 09:00 @2',
    ]);
    expect((await one(announced('1 week'), row, '2025-07-07 09:01')).rule.verdict).toBe('missed');
  });

  it('a plan that was announced after as-of was not known then', async () => {
    const row = '2025-07-14 09:00,2025-07-14 10:00,,,2025-07-10 09:00,';
    const { rule, result } = await one(announced('1 week'), row, '2025-07-09');
    expect(rule.verdict).toBe('no-cases');
    expect(result.inputs[0]).toMatchObject({ used: 0, excludedFor: { 'after-as-of': 1 } });
  });

  it('a test environment first, of the same subject, unless it was accepted earlier', async () => {
    const rule = {
      measure: 'sequence',
      of: { maintenance: { kind: 'upgrade', environment: 'productie' } },
      preceded_by: { maintenance: { kind: 'upgrade', environment: 'test' } },
      at_least: '3 weeks',
      unless: 'acceptance',
    };
    const upgrades = (test: string, register = ['x,2025-01-01,,']) =>
      judged({
        rule,
        period: '2025-Q3',
        asOf: '2025-10-01',
        register,
        maintenance: [
          '2025-08-22 20:00,2025-08-22 22:00,upgrade,production,,Release 7',
          `${test} 20:00,${test} 22:00,upgrade,test,,release 7`,
        ],
      });
    expect((await upgrades('2025-08-01')).cases).toEqual([
      'met due 2025-08-01 20:00 done 2025-08-01 20:00 504 of 504 h @2,3',
    ]);
    expect((await upgrades('2025-08-08')).cases).toEqual([
      'breached due 2025-08-01 20:00 done 2025-08-08 20:00 336 of 504 h @2,3',
    ]);
    const accepted = await upgrades('2025-08-08', ['acceptance,2025-08-20,,RELEASE 7']);
    expect(accepted.cases[0]).toContain('excluded (acceptance)');
    expect(accepted.rule.verdict).toBe('no-cases');
    const tooLate = await upgrades('2025-08-08', ['acceptance,2025-08-23,,release 7']);
    expect(tooLate.rule.verdict).toBe('missed');
  });

  it('urgent ones are excepted with their clause', async () => {
    const rule = announced('1 week', { except: [{ when: { kind: 'urgent' }, clause: '6.3' }] });
    const { cases, rule: result } = await one(rule, '2025-07-14 09:00,2025-07-14 10:00,urgent,,,');
    expect(cases).toEqual(['excluded (6.3) due 2025-07-07 09:00 @2']);
    expect(result.verdict).toBe('no-cases');
  });

  it('without a register a rule that needs it is not assessed, and one that may be lifted by it is', async () => {
    const needs = { ...announced(null), preceded_by: 'announcement' };
    const row = '2025-07-14 09:00,2025-07-14 10:00,,,2025-07-01,';
    expect((await one(needs, row)).rule.verdict).toBe('not-assessed');
    expect((await one(announced('1 week', { unless: 'waiver' }), row)).rule.verdict).toBe('met');
  });
});

describe('what is warned of', () => {
  const rule = { measure: 'sequence', of: 'end', followed_by: 'statement', within: '1 month' };
  const codes = async (register: readonly string[]) =>
    (await judged({ rule, period: '2025-07', asOf: '2025-08-01', register })).result.warnings.map(
      ({ code }) => code,
    );

  it('what follows is called something else, where there is something to follow', async () => {
    expect(await codes(['end,2025-06-10,,', 'letter,2025-06-20,,'])).toEqual(['kind-never-noted']);
    expect(await codes(['letter,2025-06-20,,'])).toEqual([]);
  });
});

describe('the period of what had to be preceded', () => {
  const noticed = {
    measure: 'sequence',
    of: { register: ['update'] },
    preceded_by: 'notice',
    at_least: '1 month',
  };
  // Of the update of 10 July notice was due on 10 June: in June nobody could know of it.
  const update = 'update,2025-07-10 09:00,,R2';

  it('is that of what it had to precede, or a breach would stand in no report', async () => {
    const late = [update, 'notice,2025-06-20 09:00,,r2'];
    const july = await judged({ rule: noticed, period: '2025-07', asOf: '2025-08-01', register: late });
    expect(july.rule.verdict).toBe('missed');
    expect(july.cases).toHaveLength(1);
    expect(july.cases[0]).toContain('breached due 2025-06-10 09:00 done 2025-06-20 09:00');
    const june = await judged({ rule: noticed, period: '2025-06', asOf: '2025-08-01', register: late });
    expect(june.rule.verdict).toBe('no-cases');
  });
});
