/** Explanations of obligations and figures, worked out by hand with a calendar and a pencil. */
import { describe, expect, it } from 'vitest';
import type {
  CaseAccount,
  ObligationExplanation,
} from '../../../src/audit/explain/obligation-explanation.ts';
import { explainRule } from '../../../src/audit/explain/rule.ts';
import { auditOf } from '../../support/audit-of.ts';
import { stepLine } from '../../support/explained.ts';
import { type Obligation, questionOf } from '../obligations/one-rule.ts';

const hour = 3_600_000;
const day = 24 * hour;

async function told(given: Obligation): Promise<ObligationExplanation> {
  const { input } = await auditOf(questionOf(given));
  const explanation = explainRule(input, input.policy.rules[0]!);
  if (explanation === null || explanation.measure === 'latency' || explanation.measure === 'availability')
    throw new Error('no obligation');
  return explanation;
}

const casesOf = ({ periods }: ObligationExplanation): readonly CaseAccount[] =>
  periods.flatMap(({ cases }) => cases);

/** `counts 2025-07-14 10:00 @2`: each row behind a case. */
const rowsOf = ({ facts }: CaseAccount): string[] =>
  facts.map(({ role, at, source }) => `${role} ${local(at)} @${source.line}`);

function local(iso: string | null): string {
  return iso === null ? '-' : iso.slice(0, 16).replace('T', ' ');
}

describe('a report in the month after each quarter', () => {
  const report = (rows: readonly string[], asOf: string): Obligation => ({
    rule: { measure: 'recurrence', of: 'report', at_least: 1, per: 'quarter', in_the: '1 month' },
    period: '2025',
    asOf,
    register: rows,
  });

  it('is met with 17 days to spare: it came on 15 July, and the month ends with the 31st', async () => {
    const all = casesOf(await told(report(['report,2025-07-15 00:00,,Q2'], '2025-08-15')));
    // The second quarter ends on 1 July 00:00; a month on is 1 August 00:00, 17 days after 15 July 00:00.
    const second = all.find(({ what }) => what === '2025-Q2')!;
    expect([second.outcome, rowsOf(second), local(second.due)]).toEqual([
      'met',
      ['counts 2025-07-15 00:00 @2'],
      '2025-08-01 00:00',
    ]);
    expect([local(second.looked!.from), local(second.looked!.to)]).toEqual([
      '2025-07-01 00:00',
      '2025-08-01 00:00',
    ]);
    expect(second.deadline!.steps.map(stepLine)).toEqual(['point 08-01 00:00']);
    expect(second.marginMs).toBe(17 * day);
  });

  it('is late by 3 days: due on 1 August, and it came on the 4th', async () => {
    const explanation = await told(report(['report,2025-08-04 00:00,,Q2'], '2025-08-15'));
    const second = casesOf(explanation).find(({ what }) => what === '2025-Q2')!;
    expect([second.outcome, second.found, rowsOf(second)]).toEqual(['breached', 0, []]);
    expect([local(second.looked!.late!.at), second.looked!.late!.source.line]).toEqual([
      '2025-08-04 00:00',
      2,
    ]);
    expect([second.looked!.lateMs, second.marginMs]).toEqual([3 * day, -3 * day]);
    // What came too late is in no case.
    expect(explanation.unused.map(({ why, source }) => [why, source.line])).toEqual([['elsewhere', 2]]);
  });

  it('a month on from 31 January is 28 February, and that is told', async () => {
    const [one] = casesOf(
      await told({
        rule: { measure: 'sequence', of: 'a', followed_by: 'b', within: '1 month', same: 'nothing' },
        period: '2025-Q1',
        asOf: '2025-03-31',
        register: ['a,2025-01-31 10:00,,', 'b,2025-02-28 10:00,,'],
      }),
    );
    expect(one!.deadline!.steps.map(stepLine)).toEqual(['point 02-28 10:00 last day']);
    expect([one!.outcome, one!.marginMs]).toEqual(['met', 0]);
  });
});

describe('a back-up every 24 hours', () => {
  it('of a gap that nothing ended tells how long it lasted, and what was looked for', async () => {
    const explanation = await told({
      rule: { measure: 'recurrence', of: 'backup', every: '24 clock hours' },
      period: '2025-07-07..2025-07-10',
      asOf: '2025-07-09 12:00',
      register: ['backup,2025-07-07 01:00,,', 'backup,2025-07-08 00:00,,', 'restore,2025-07-08 10:00,,'],
    });
    const [first, open] = casesOf(explanation).slice(-2);
    // From 7 July 01:00 to 8 July 00:00 is 23 hours; from then to as-of 36, of 24.
    expect([first!.outcome, rowsOf(first!), first!.marginMs]).toEqual([
      'met',
      ['begins 2025-07-07 01:00 @2', 'ends 2025-07-08 00:00 @3'],
      hour,
    ]);
    expect([open!.outcome, rowsOf(open!), open!.done]).toEqual([
      'breached',
      ['begins 2025-07-08 00:00 @3'],
      null,
    ]);
    expect([open!.found, open!.marginMs, open!.time]).toEqual([36 * hour, -12 * hour, 'elapsed']);
    expect(open!.deadline!.steps.map(stepLine)).toEqual(['run 07-08 00:00 07-09 00:00 1440 left 0']);
    expect(explanation.of).toMatchObject({ given: true, rows: 3, about: 2, happened: 2 });
  });
});

describe('minutes within 3 working days of 10 hours', () => {
  /** Office hours are mon-fri 08:00-18:00; Thursday 29 May 2025 is closed. */
  const policy = {
    working_day: 'hours',
    calendars: {
      office: {
        hours: { 'mon-fri': '08:00-18:00' },
        holidays: { add: [{ date: '05-29', name: 'Ascension Day' }] },
      },
    },
  };
  const minutes = (came: string): Obligation => ({
    rule: {
      ...{ measure: 'sequence', of: 'meeting', followed_by: 'minutes' },
      ...{ within: '3 working days', calendar: 'office' },
    },
    policy,
    period: '2025-Q2',
    asOf: '2025-06-30',
    register: ['meeting,2025-05-27 10:00,,May', `minutes,${came},,May`, 'minutes,2025-05-28 10:00,,April'],
  });

  it('names the holiday on the way: 8 + 10 hours, none on Thursday, 10 on Friday, 2 on Monday', async () => {
    const [one] = casesOf(await told(minutes('2025-06-02 09:00')));
    // Tuesday 18 - 10 = 8, Wednesday 10, Friday 10: 28 of 30; Monday 2 June at 10:00.
    expect(one!.deadline!.steps.map(stepLine)).toEqual([
      'day 05-27 480 left 1320',
      'day 05-28 600 left 720',
      'closed 05-29 05-29 Ascension Day',
      'day 05-30 600 left 120',
      'closed 05-31 06-01 weekday',
      'day 06-02 120 left 0',
    ]);
    // It came at 09:00: 29 of 30 hours.
    expect([one!.outcome, local(one!.due), one!.found, one!.marginMs, one!.time]).toEqual([
      'met',
      '2025-06-02 10:00',
      29 * hour,
      hour,
      'open',
    ]);
    expect(rowsOf(one!)).toEqual(['owes 2025-05-27 10:00 @2', 'follows 2025-06-02 09:00 @3']);
  });

  it('is late by open time, not by the night between: 17:00 the next day is 17 hours', async () => {
    const explanation = await told(minutes('2025-06-03 17:00'));
    // Monday 10:00 to 18:00 is 8, Tuesday 08:00 to 17:00 is 9.
    expect(casesOf(explanation)[0]).toMatchObject({ outcome: 'breached', marginMs: -17 * hour });
    // The minutes of another meeting are in no case.
    expect(explanation.unused.map(({ subject, why }) => [subject, why])).toEqual([['April', 'elsewhere']]);
  });

  it('counts back from what has to be announced, over the same holiday', async () => {
    const [one] = casesOf(
      await told({
        rule: {
          ...{ measure: 'sequence', of: 'release', preceded_by: 'notice' },
          ...{ at_least: '2 working days', calendar: 'office' },
        },
        policy,
        period: '2025-Q2',
        asOf: '2025-06-30',
        register: ['release,2025-06-02 09:00,,R1', 'notice,2025-05-28 15:00,,R1'],
      }),
    );
    // Back from Monday 09:00: 1 hour, 10 on Friday, none on Thursday, 9 on Wednesday: from 09:00 on. The notice came at
    // 15:00: 3 hours before closing, so 3 + 10 + 1 = 14 of 20, 6 too late.
    expect(one!.deadline!.backward).toBe(true);
    expect(one!.deadline!.steps.map(stepLine)).toEqual([
      'day 06-02 60 left 1140',
      'closed 05-31 06-01 weekday',
      'day 05-30 600 left 540',
      'closed 05-29 05-29 Ascension Day',
      'day 05-28 540 left 0',
    ]);
    expect([one!.outcome, local(one!.due), one!.found, one!.marginMs]).toEqual([
      'breached',
      '2025-05-28 09:00',
      14 * hour,
      -6 * hour,
    ]);
  });
});

describe('maintenance', () => {
  const maintenance = ['2025-07-07 16:00,2025-07-08 09:00,patch,,,Patch'];

  it('of at most 12 hours that lasted 17 is 5 too long', async () => {
    const [one] = casesOf(
      await told({
        rule: { measure: 'span', of: { maintenance: 'all' }, at_most: '12 clock hours' },
        period: '2025-Q3',
        asOf: '2025-07-31',
        maintenance,
      }),
    );
    expect([one!.outcome, rowsOf(one!), local(one!.due)]).toEqual([
      'breached',
      ['lasts 2025-07-07 16:00 @2'],
      '2025-07-08 04:00',
    ]);
    expect([one!.found, one!.marginMs]).toEqual([17 * hour, -5 * hour]);
  });

  it('outside office hours lay 2 hours of Monday and 1 of Tuesday in them, and 14 outside', async () => {
    const [one] = casesOf(
      await told({
        rule: { measure: 'span', of: { maintenance: 'all' }, outside: 'office' },
        period: '2025-Q3',
        asOf: '2025-07-31',
        maintenance,
      }),
    );
    expect(one!.inside!.spans.map(({ from, to, totalMs }) => [local(from), local(to), totalMs])).toEqual([
      ['2025-07-07 16:00', '2025-07-07 18:00', 2 * hour],
      ['2025-07-08 08:00', '2025-07-08 09:00', 3 * hour],
    ]);
    expect([one!.inside!.outsideMs, one!.found, one!.outcome]).toEqual([14 * hour, 3 * hour, 'breached']);
  });
});

describe('a score of at least 8 on average', () => {
  const score = (values: readonly string[]): Obligation => ({
    rule: { measure: 'measurement', metrics: { score: { at_least: 8 } }, per: 'quarter', take: 'average' },
    period: '2025-Q3',
    asOf: '2025-10-31',
    measurements: values.map((value, i) => `score,2025-07-0${i + 1} 12:00,${value},`),
  });

  it('is met exactly on it: 7.5 + 8 + 8.5 = 24, and 24 / 3 = 8', async () => {
    const [one] = casesOf(await told(score(['7.5', '8', '8.5'])));
    expect([one!.outcome, one!.measured!.exact, one!.measured!.label]).toEqual(['met', '8', '2025-Q3']);
    expect(one!.measured!.rows.map(({ value, taken, source }) => [value, taken, source.line])).toEqual([
      ['7.5', true, 2],
      ['8', true, 3],
      ['8.5', true, 4],
    ]);
    expect(one!.measured!.held).toEqual([{ bound: 'at-least', limit: 8, kept: true }]);
  });

  it('is missed by a tenth in the sum: 7.9 + 8 + 8 = 23.9, and 3 x 8 = 24', async () => {
    const explanation = await told(score(['7.9', '8', '8']));
    const [one] = casesOf(explanation);
    // 23.9 / 3 = 239 / 30.
    expect([one!.outcome, one!.measured!.exact, explanation.verdict]).toEqual([
      'breached',
      '239/30',
      'missed',
    ]);
  });

  it('tells of the quarter before where it may not be worse, and which measurement was taken', async () => {
    const [one] = casesOf(
      await told({
        ...score([]),
        rule: {
          ...{ measure: 'measurement', metrics: { score: { better: 'higher' } }, per: 'quarter' },
          ...{ take: 'last', no_worse: true },
        },
        measurements: [
          'score,2025-06-30 12:00,8.1,',
          'score,2025-07-01 12:00,9,',
          'score,2025-09-30 12:00,8,',
        ],
      }),
    );
    expect(one!.outcome).toBe('breached');
    expect(one!.measured!.rows.map(({ value, taken }) => [value, taken])).toEqual([
      ['9', false],
      ['8', true],
    ]);
    expect(one!.measured!.before).toMatchObject({ exact: '81/10', rows: [{ value: '8.1', taken: true }] });
  });
});

describe('what is missing', () => {
  const rule = {
    measure: 'sequence',
    of: 'a',
    followed_by: 'b',
    within: '1 month',
    same: 'nothing',
  } as const;

  it('without a register nothing is assessed, and both kinds are named', async () => {
    const explanation = await told({ rule, period: '2025', maintenance: [] });
    expect([explanation.verdict, explanation.reason, explanation.periods]).toEqual([
      'not-assessed',
      'no-input',
      [],
    ]);
    const [ask] = explanation.asks;
    expect([explanation.of.given, ask?.ask === 'followed-by' && ask.facts]).toMatchObject([
      false,
      { kinds: ['b'], given: false },
    ]);
  });

  it('a kind that no row has is told to have none', async () => {
    const explanation = await told({
      rule,
      period: '2025',
      register: ['a,2025-02-01,,'],
      asOf: '2025-06-01',
    });
    const [ask] = explanation.asks;
    expect(ask?.ask === 'followed-by' && ask.facts).toMatchObject({ given: true, rows: 1, about: 0 });
    expect(explanation.verdict).toBe('missed');
  });

  it('an option that was not bought is not agreed', async () => {
    const explanation = await told({ rule: { ...rule, enabled: false }, period: '2025', register: [] });
    expect([explanation.verdict, explanation.reason, explanation.total]).toEqual([
      'not-assessed',
      'not-agreed',
      null,
    ]);
  });
});

describe('what is not due yet', () => {
  it('stands with the last period, and a row after as-of is told to be that', async () => {
    const explanation = await told({
      rule: { measure: 'sequence', of: 'a', followed_by: 'b', within: '1 month', same: 'nothing' },
      period: '2025-07',
      asOf: '2025-07-31 12:00',
      register: ['a,2025-07-10 12:00,,', 'b,2025-08-01 12:00,,'],
    });
    const [period] = explanation.periods;
    expect([period!.verdict, period!.cases, period!.upcoming.length]).toEqual(['no-cases', [], 1]);
    // Due on 10 August 12:00: 10 days after as-of.
    expect(period!.upcoming[0]).toMatchObject({ outcome: 'running', marginMs: 10 * day });
    expect(explanation.unused.map(({ why, source }) => [why, source.line])).toEqual([['after-as-of', 3]]);
  });
});
