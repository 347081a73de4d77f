/** A norm that is judged by the mean of its months: each month counts alike, however many tickets or hours it had. */
import { expect, test } from 'vitest';
import { auditOf } from '../support/audit-of.ts';
import { restoration, smallPolicy, table } from '../support/small-policy.ts';

/** In time: an hour on a Wednesday. Late: five of the four hours. */
const ticket = (id: string, date: string, hours: number): string =>
  `${id},${date}T09:00,${date}T${String(9 + hours).padStart(2, '0')}:00`;

const january = [ticket('A', '2025-01-08', 1), ticket('B', '2025-01-15', 5)];
const february = Array.from({ length: 10 }, (_, i) => ticket(`F${i}`, '2025-02-12', i === 0 ? 5 : 1));

const judged = (judged_over: string, tickets: readonly string[], at_least = '80%') =>
  auditOf({
    policy: smallPolicy({
      rules: { restoration: restoration({ norm: { at_least, per: 'month', judged_over } }) },
    }),
    period: '2025-01-01..2025-04-01',
    inputs: { tickets: table('id,opened_at,restored_at', ...tickets) },
    asOf: '2025-04-01',
  }).then(({ result }) => result.rules[0]!);

test('1 of 2 and 9 of 10: over the year 10 of 12 = 83.3%, by the mean of 50% and 90% it is 70%', async () => {
  const both = [...january, ...february];
  const year = await judged('year', both);
  expect([year.verdict, year.years![0]!.pooled!.attained]).toEqual(['met', '0.833333']);
  const mean = await judged('mean of the year', both);
  expect([mean.verdict, mean.years![0]!.pooled!.attained]).toEqual(['missed', '0.7']);
  // The months are shown as they are, and March, without a ticket, takes no part.
  expect(mean.periods.map(({ pooled }) => pooled!.attained)).toEqual(['0.5', '0.9', null]);
  expect(mean.years![0]).toMatchObject({ partial: true, pooled: { met: 10, breached: 2, short: null } });
});

test('exactly the norm is met: the mean of 50% and 90% against 70%', async () => {
  expect((await judged('mean of the year', [...january, ...february], '70%')).verdict).toBe('met');
});

test('what runs leaves the mean open: 1 met, 1 late and 1 running of January are 33.3% to 66.6%', async () => {
  const running = [...january, 'C,2025-01-31T17:00,'];
  const rule = await auditOf({
    policy: smallPolicy({
      rules: {
        restoration: restoration({
          norm: { at_least: '60%', per: 'month', judged_over: 'mean of the year' },
        }),
      },
    }),
    period: '2025-01',
    inputs: { tickets: table('id,opened_at,restored_at', ...running) },
    asOf: '2025-02-01',
  }).then(({ result }) => result.rules[0]!);
  expect(rule.years![0]!.pooled).toMatchObject({
    attained: '0.5',
    worst: '0.333333',
    best: '0.666666',
    verdict: 'undecided',
  });
});

test('nothing in any month is no case', async () => {
  const outside = [ticket('Z', '2024-12-04', 1)];
  expect((await judged('mean of the year', outside)).verdict).toBe('no-cases');
});

test('availability: hours up of hours asked for, month by month', async () => {
  const { result } = await auditOf({
    policy: smallPolicy({
      rules: {
        up: {
          measure: 'availability',
          clause: '1',
          calendar: 'always',
          norm: { at_least: '99%', per: 'month', judged_over: 'mean of the year' },
        },
      },
    }),
    period: '2025-01-01..2025-03-01',
    // January has 744 hours, 72 of them down; February has 672 and none.
    inputs: { outages: table('from,to,service', '2025-01-10T00:00,2025-01-13T00:00,web') },
    asOf: '2025-03-01',
  });
  const [year] = result.rules[0]!.years!;
  // (672/744 + 1) / 2 = 1416/1488 = 0.951612...
  expect(year!.services![0]).toMatchObject({ attained: '0.951612', verdict: 'missed' });
});
