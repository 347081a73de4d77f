import { describe, expect, it } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';
import { smallPolicy, table } from '../../support/small-policy.ts';

const hour = 3_600_000;

async function servicesOf(calendar: string, period: string, ...outages: readonly string[]) {
  const { result } = await auditOf({
    policy: smallPolicy({
      rules: {
        availability: {
          clause: '4',
          measure: 'availability',
          calendar,
          norm: { at_least: '99%', per: 'quarter' },
        },
      },
    }),
    period,
    inputs: { outages: table('from,to,service', ...outages) },
  });
  const [rule] = result.rules;
  return { rule: rule!, services: rule!.periods.flatMap(({ services = [] }) => services) };
}

describe('the days of downtime', () => {
  it('divide an outage at midnight, and are added up per day', async () => {
    const { services } = await servicesOf(
      'always',
      '2025-Q3',
      '2025-07-03T23:00,2025-07-05T02:00,portal',
      '2025-07-05T10:00,2025-07-05T11:00,portal',
    );
    expect(services[0]!.days).toEqual([
      { date: '2025-07-03', downMs: hour, unknownMs: 0 },
      { date: '2025-07-04', downMs: 24 * hour, unknownMs: 0 },
      { date: '2025-07-05', downMs: 3 * hour, unknownMs: 0 },
    ]);
    expect(services[0]!.days!.reduce((sum, { downMs }) => sum + downMs, 0)).toBe(services[0]!.downMs);
  });

  it('last 25 hours on the day that the clock goes back, and count inside the window only', async () => {
    const whole = await servicesOf('always', '2025-Q4', '2025-10-26T00:00,2025-10-27T00:00,portal');
    expect(whole.services[0]!.days).toEqual([{ date: '2025-10-26', downMs: 25 * hour, unknownMs: 0 }]);
    // Friday 17:00 to Monday 09:00, of which the office is open from 17 to 18 and from 8 to 9.
    const office = await servicesOf('office', '2025-Q3', '2025-07-04T17:00,2025-07-07T09:00,portal');
    expect(office.services[0]!.days).toEqual([
      { date: '2025-07-04', downMs: hour, unknownMs: 0 },
      { date: '2025-07-07', downMs: hour, unknownMs: 0 },
    ]);
  });

  it('tell of unknown time as well: after the end of what is known, day by day', async () => {
    const { services } = await servicesOf('always', '2025-07-01..2025-07-04', '2025-07-02T12:00,,portal');
    expect(services[0]!.days!.map(({ date }) => date)).toEqual(['2025-07-02', '2025-07-03']);
    expect(services[0]!.days!.reduce((sum, { unknownMs }) => sum + unknownMs, 0)).toBe(
      services[0]!.unknownMs,
    );
  });
});

describe('the months of availability', () => {
  it('are there where the norm is over a quarter, and add up to it', async () => {
    const { rule, services } = await servicesOf(
      'always',
      '2025-Q3',
      '2025-07-31T12:00,2025-08-01T06:00,portal',
    );
    expect(rule.months!.map(({ label, services: [one] = [] }) => [label, one!.downMs])).toEqual([
      ['2025-07', 12 * hour],
      ['2025-08', 6 * hour],
      ['2025-09', 0],
    ]);
    expect(services[0]!.downMs).toBe(18 * hour);
    // 12 of 744 hours: 732 / 744 = 0.983870...
    expect(rule.months![0]!.services![0]!.attained).toBe('0.98387');
  });
});
