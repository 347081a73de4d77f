import { describe, expect, test } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';
import { type Part, printed, restoration, smallPolicy, table } from '../../support/small-policy.ts';

/** Tickets T1, T2, ... as `opened,restored`; the labels of the periods that each counts in. */
async function periods(
  period: string,
  rows: readonly string[],
  rule: Part = {},
  policy: Part = {},
  asOf?: string,
): Promise<string[]> {
  const { ledger } = await auditOf({
    policy: smallPolicy({ rules: { restoration: restoration(rule) }, ...policy }),
    period,
    inputs: { tickets: table('id,opened_at,restored_at', ...rows.map((row, i) => `T${i + 1},${row}`)) },
    ...(asOf === undefined ? {} : { asOf }),
  });
  return ledger.map((line) => `${line.ticket} ${line.period}`);
}

const monthly = { norm: { at_least: '85%', per: 'month' } };

describe('a period is half-open', () => {
  test.each([
    ['2025-Q3', '2025-07-01', '2025-10-01'],
    ['2025-07', '2025-07-01', '2025-08-01'],
    ['2025', '2025-01-01', '2026-01-01'],
    ['2025-W31', '2025-07-28', '2025-08-04'],
    ['2025-07-10..2025-07-20', '2025-07-10', '2025-07-20'],
  ])('%s runs from %s up to %s', async (period, from, to) => {
    const dayBefore = (date: string) =>
      new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    const opened = [
      `${dayBefore(from)} 23:59:59.999`,
      `${from} 00:00`,
      `${dayBefore(to)} 23:59:59.999`,
      `${to} 00:00`,
    ];
    const counted = await periods(
      period,
      opened.map((at) => `${at},`),
      {},
      {},
      '2026-06-01 00:00',
    );
    expect(counted.map((line) => line.split(' ')[0])).toEqual(['T2', 'T3']);
  });

  test('in local dates of the zone of the policy', async () => {
    const rows = [
      '2025-06-30T21:59:59Z,',
      '2025-06-30T22:00:00Z,',
      '2025-09-30T21:59:59Z,',
      '2025-09-30T22:00Z,',
    ];
    expect(await periods('2025-Q3', rows)).toEqual(['T2 2025-Q3', 'T3 2025-Q3']);
    expect(await periods('2025-Q3', rows, {}, { timezone: 'UTC' })).toEqual(['T3 2025-Q3', 'T4 2025-Q3']);
  });

  test('and names its own ends', async () => {
    const { result } = await auditOf({
      policy: smallPolicy(),
      period: '2025',
      inputs: { tickets: table('id,opened_at,restored_at', 'A,2025-07-01 00:00,') },
    });
    expect(result.period).toEqual({
      label: '2025',
      from: printed('2025-01-01 00:00', '+01:00'),
      to: printed('2026-01-01 00:00', '+01:00'),
      timezone: 'Europe/Amsterdam',
    });
  });
});

describe('the month of a ticket', () => {
  test('is by default that in which its clock started', async () => {
    const rows = ['2025-07-31 23:59:59,2025-08-01 09:00', '2025-08-01 00:00,2025-09-30 09:00'];
    expect(await periods('2025-Q3', rows, monthly)).toEqual(['T1 2025-07', 'T2 2025-08']);
  });

  test('`stopped`: that in which it stopped', async () => {
    const rows = [
      '2025-06-30 09:00,2025-07-01 00:00',
      '2025-07-31 09:00,2025-07-31 23:59:59',
      '2025-07-31 09:00,2025-08-01 00:00',
      '2025-09-30 09:00,2025-10-01 00:00',
    ];
    expect(await periods('2025-Q3', rows, { ...monthly, counted_in: 'stopped' })).toEqual([
      'T1 2025-07',
      'T2 2025-07',
      'T3 2025-08',
    ]);
  });

  test('`decided`: that in which it stopped or was due, whichever came first', async () => {
    // Opened on Monday 30 June 17:00: due on Tuesday 1 July 11:00.
    const rows = [
      '2025-06-30 17:00,2025-06-30 17:30',
      '2025-06-30 17:00,2025-07-01 10:00',
      '2025-06-30 17:00,2025-08-01 10:00',
      // Due on Monday 13:00.
      '2025-06-30 09:00,2025-07-01 10:00',
      // Due on Thursday 31 July 18:00, that is in July; stopped in August.
      '2025-07-31 14:00,2025-08-01 10:00',
      // Due on 1 August 08:30.
      '2025-07-31 14:30,2025-08-01 10:00',
    ];
    expect(await periods('2025-Q3', rows, { ...monthly, counted_in: 'decided' })).toEqual([
      'T2 2025-07',
      'T3 2025-07',
      'T5 2025-07',
      'T6 2025-08',
    ]);
  });

  test('by `from` of the rule, not by the opening', async () => {
    const { ledger } = await auditOf({
      policy: smallPolicy({ rules: { restoration: restoration({ from: 'registered', ...monthly }) } }),
      period: '2025-Q3',
      inputs: {
        tickets: table(
          'id,opened_at,registered_at,restored_at',
          'A,2025-07-31 17:00,2025-08-01 08:00,2025-08-01 09:00',
          'B,2025-06-30 17:00,2025-07-01 08:00,2025-07-01 09:00',
          'C,2025-09-30 17:00,2025-10-01 08:00,2025-10-01 09:00',
        ),
      },
    });
    expect(ledger.map((line) => `${line.ticket} ${line.period}`)).toEqual(['A 2025-08', 'B 2025-07']);
  });
});

describe('norms have periods of their own', () => {
  const answer = (period: string, per: string, rows: readonly string[], policy: Part = {}) =>
    auditOf({
      policy: smallPolicy({
        rules: { restoration: restoration({ norm: { at_least: '85%', per } }) },
        ...policy,
      }),
      period,
      inputs: { tickets: table('id,opened_at,restored_at', ...rows.map((row, i) => `T${i + 1},${row}`)) },
    });
  const met = (date: string) => `${date} 09:00,${date} 10:00`;
  const breached = (date: string) => `${date} 09:00,${date} 17:00`;

  test('a monthly norm gives a quarter three verdicts and one over all', async () => {
    const { result } = await answer('2025-Q3', 'month', [
      met('2025-07-07'),
      breached('2025-08-04'),
      met('2025-09-01'),
    ]);
    const rule = result.rules[0]!;
    expect(rule.periods.map(({ label, verdict, from, to }) => [label, verdict, from, to])).toEqual([
      ['2025-07', 'met', printed('2025-07-01 00:00'), printed('2025-08-01 00:00')],
      ['2025-08', 'missed', printed('2025-08-01 00:00'), printed('2025-09-01 00:00')],
      ['2025-09', 'met', printed('2025-09-01 00:00'), printed('2025-10-01 00:00')],
    ]);
    expect(rule).toMatchObject({ verdict: 'missed', partial: false });
    expect(rule.total!.pooled).toMatchObject({ met: 2, breached: 1 });
    expect(result.verdict).toBe('missed');
  });

  test('a month without tickets fails nothing', async () => {
    const { result } = await answer('2025-Q3', 'month', [met('2025-07-07')]);
    expect(result.rules[0]!.periods.map((period) => period.verdict)).toEqual(['met', 'no-cases', 'no-cases']);
    expect(result.rules[0]!.verdict).toBe('met');
  });

  test('a missed month weighs more than an undecided one', async () => {
    const { result } = await answer('2025-Q3', 'month', [
      breached('2025-07-07'),
      // Stopped before it started: unmeasurable.
      '2025-08-04 09:00,2025-08-04 08:00',
    ]);
    expect(result.rules[0]!.periods.map((period) => period.verdict)).toEqual([
      'missed',
      'undecided',
      'no-cases',
    ]);
    expect(result.rules[0]!.verdict).toBe('missed');
  });

  test('a yearly audit has four quarters', async () => {
    const { result } = await answer('2025', 'quarter', [met('2025-07-07')]);
    expect(result.rules[0]!.periods.map((period) => period.label)).toEqual([
      '2025-Q1',
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
    ]);
  });

  test('weeks run from Monday to Monday', async () => {
    const { result } = await answer('2025-07-07..2025-07-21', 'week', [
      met('2025-07-11'),
      breached('2025-07-14'),
    ]);
    expect(result.rules[0]!.periods.map((period) => [period.label, period.verdict])).toEqual([
      ['2025-W28', 'met'],
      ['2025-W29', 'missed'],
    ]);
  });

  test('an audit of a month against a quarterly norm is partial', async () => {
    const { result } = await answer('2025-07', 'quarter', [met('2025-07-07')]);
    expect(result.rules[0]).toMatchObject({ verdict: 'met', partial: true });
    const whole = await answer('2025-Q3', 'quarter', [met('2025-07-07')]);
    expect(whole.result.rules[0]).toMatchObject({ verdict: 'met', partial: false });
  });

  test('the agreement trims the period on both sides', async () => {
    const agreement = { measured_from: '2025-08-01', measured_until: '2025-09-01' };
    const { ledger } = await answer(
      '2025-Q3',
      'month',
      [
        '2025-07-31 23:59:59,2025-08-04 09:00',
        '2025-08-01 00:00,2025-08-04 09:00',
        '2025-08-31 23:59:59,2025-09-01 09:00',
        '2025-09-01 00:00,2025-09-01 09:00',
      ],
      { agreement },
    );
    expect(ledger.map((line) => `${line.ticket} ${line.period}`)).toEqual(['T2 2025-08', 'T3 2025-08']);
  });

  test('a ticket outside the period is excluded in the books', async () => {
    const { result } = await answer('2025-Q3', 'quarter', [met('2025-07-07'), met('2025-06-30')]);
    expect(result.inputs[0]).toMatchObject({ rows: 2, used: 1, excluded: 1, rejected: 0 });
  });
});

describe('judged over the year', () => {
  const year = async (period: string, rows: readonly string[]) => {
    const { result } = await auditOf({
      policy: smallPolicy({
        rules: {
          restoration: restoration({ norm: { at_least: '85%', per: 'month', judged_over: 'year' } }),
        },
      }),
      period,
      inputs: { tickets: table('id,opened_at,restored_at', ...rows.map((row, i) => `T${i + 1},${row}`)) },
    });
    return result.rules[0]!;
  };
  const met = (date: string) => `${date} 09:00,${date} 10:00`;
  const breached = (date: string) => `${date} 09:00,${date} 17:00`;
  // January 1 of 2, March 10 of 10: 11 of 12 is 91.6%.
  const rows = [
    met('2025-01-06'),
    breached('2025-01-07'),
    ...Array.from({ length: 10 }, (_, i) => met(`2025-03-${10 + (i % 5)}`)),
  ];

  test('a bad month is made up for by a good one', async () => {
    const rule = await year('2025', rows);
    expect(rule.verdict).toBe('met');
    expect(rule.partial).toBe(false);
    expect(rule.periods).toHaveLength(12);
    expect(rule.periods[0]!.pooled).toMatchObject({ met: 1, breached: 1, attained: '0.5' });
    expect(rule.years).toMatchObject([{ verdict: 'met', partial: false, pooled: { met: 11, breached: 1 } }]);
  });

  test('part of the year is judged as that part, marked partial', async () => {
    expect(await year('2025-Q1', rows)).toMatchObject({ verdict: 'met', partial: true });
    expect(await year('2025-01', rows)).toMatchObject({ verdict: 'missed', partial: true });
  });

  test('each year by itself', async () => {
    // 2024: one of two; 2025: eleven of twelve. Together 12 of 14, 85.7%.
    const rule = await year('2024-07-01..2025-07-01', [...rows, met('2024-09-02'), breached('2024-09-03')]);
    expect(rule.years!.map((part) => [part.verdict, part.partial])).toEqual([
      ['missed', true],
      ['met', true],
    ]);
    expect(rule.verdict).toBe('missed');
  });
});
