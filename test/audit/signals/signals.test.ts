import { describe, expect, it } from 'vitest';
import type { SignalResult } from '../../../src/audit/result.ts';
import { isRarerThan as isRarer } from '../../../src/audit/signals/caliper.ts';
import type { Fraction } from '../../../src/time/fraction.ts';
import { auditOf } from '../../support/audit-of.ts';
import { mon, type Part, restoration, smallPolicy, table, tue, WAITING } from '../../support/small-policy.ts';

/** Four hours to restore and to respond for P1, eight for P2; a status `waiting` pauses. */
const TARGETS = { P1: '4 hours', P2: '8 hours', P3: 'none' };

interface Told {
  readonly tickets: readonly string[];
  readonly events?: readonly string[];
  readonly probes?: readonly string[];
  readonly signals?: Part;
  readonly rules?: Part;
}

async function signalled({
  tickets,
  events,
  probes,
  signals,
  rules,
}: Told): Promise<readonly SignalResult[]> {
  const { result } = await auditOf({
    policy: smallPolicy({
      tickets: WAITING,
      rules: rules ?? { restoration: restoration({ within: TARGETS }) },
      ...(signals === undefined ? {} : { signals }),
    }),
    period: '2025-07',
    inputs: {
      tickets: table('id,opened_at,responded_at,restored_at,priority', ...tickets),
      ...(events === undefined ? {} : { events: table('id,at,event,value', ...events) }),
      ...(probes === undefined ? {} : { probes: table('at,up,service', ...probes) }),
    },
  });
  return result.signals;
}

const casesOf = (signals: readonly SignalResult[], code: string): readonly string[] | undefined =>
  signals.find((signal) => signal.code === code)?.cases;

describe('a pause near a deadline', () => {
  const paused = (from: string, to: string, signals?: Part) =>
    signalled({
      tickets: [`A,${mon('09:00')},,${mon('17:00')},P1`],
      events: [`A,${mon(from)},status,waiting`, `A,${mon(to)},status,busy`],
      ...(signals === undefined ? {} : { signals }),
    });

  it('is one that begins when little was left, and lasts longer than that', async () => {
    // The limit runs out at 13:00.
    expect(casesOf(await paused('12:45', '13:30'), 'pause-near-deadline')).toEqual(['A (15 min)']);
    expect(casesOf(await paused('12:30', '13:30'), 'pause-near-deadline')).toEqual(['A (30 min)']);
  });

  it('is none that begins earlier, ends before the limit, or begins after it', async () => {
    for (const [from, to] of [
      ['12:29', '13:30'],
      ['12:45', '12:55'],
      ['13:05', '14:00'],
    ] as const)
      expect(casesOf(await paused(from, to), 'pause-near-deadline')).toBeUndefined();
  });

  it('is as near as the policy says', async () => {
    const near = { pause_near_deadline: '2 hours' };
    expect(casesOf(await paused('11:30', '13:30', near), 'pause-near-deadline')).toEqual(['A (1 h 30 min)']);
    expect(
      casesOf(await paused('12:45', '13:30', { pause_near_deadline: 'none' }), 'pause-near-deadline'),
    ).toBeUndefined();
  });

  it('counts what an earlier pause left', async () => {
    // An hour of pause moves the limit to 14:00: at 13:50 ten minutes are left.
    const signals = await signalled({
      tickets: [`A,${mon('09:00')},,${mon('17:00')},P1`],
      events: [
        `A,${mon('10:00')},status,waiting`,
        `A,${mon('11:00')},status,busy`,
        `A,${mon('13:50')},status,waiting`,
        `A,${mon('14:30')},status,busy`,
      ],
    });
    expect(casesOf(signals, 'pause-near-deadline')).toEqual(['A (10 min)']);
  });
});

describe('a priority lowered near a deadline', () => {
  const lowered = (at: string, from = 'P1', to = 'P2') =>
    signalled({
      tickets: [`A,${mon('09:00')},,${mon('17:00')},${from}`],
      events: [`A,${mon(at)},priority,${to}`],
    });

  it('is one lowered within an hour before its limit, or after it', async () => {
    for (const at of ['12:00', '12:59', '13:30', '14:00'])
      expect(casesOf(await lowered(at), 'priority-lowered-near-deadline')).toEqual(['A (P1 → P2)']);
    for (const at of ['11:59', '14:01'])
      expect(casesOf(await lowered(at), 'priority-lowered-near-deadline')).toBeUndefined();
  });

  it('is none that is raised', async () => {
    expect(casesOf(await lowered('16:30', 'P2', 'P1'), 'priority-lowered-near-deadline')).toBeUndefined();
  });
});

describe('tickets restored and reopened', () => {
  const events = [
    `A,${mon('10:00')},restored,`,
    `A,${mon('11:00')},reopened,`,
    `A,${mon('12:00')},restored,`,
    `A,${mon('13:00')},reopened,`,
    `A,${mon('14:00')},restored,`,
    `B,${mon('10:00')},restored,`,
    `B,${mon('11:00')},reopened,`,
    `C,${mon('11:00')},reopened,`,
  ];
  const tickets = ['A', 'B', 'C'].map((id) => `${id},${mon('09:00')},,,P2`);

  it('are counted, and listed from as many times on as the policy says', async () => {
    expect(casesOf(await signalled({ tickets, events }), 'restored-and-reopened')).toEqual([
      'A (2×)',
      'B (1×)',
    ]);
    const twice = await signalled({ tickets, events, signals: { reopened: 2 } });
    expect(casesOf(twice, 'restored-and-reopened')).toEqual(['A (2×)']);
  });
});

describe('quick responses', () => {
  const rules = {
    response: { clause: '2', measure: 'time', to: 'responded', calendar: 'office', within: '4 hours' },
  };

  it('come sooner than ten seconds, or than the policy says', async () => {
    const tickets = [
      `A,${mon('09:00:00')},${mon('09:00:09')},,P1`,
      `B,${mon('09:00:00')},${mon('09:00:10')},,P1`,
    ];
    expect(casesOf(await signalled({ tickets, rules }), 'quick-responses')).toEqual(['A (9 s)']);
    // A response before the report is no quick one: it cannot be measured at all.
    const before = [`C,${mon('09:00:00')},${mon('08:00:00')},,P1`];
    expect(casesOf(await signalled({ tickets: before, rules }), 'quick-responses')).toBeUndefined();
    const within = { quick_response: '1 minute' };
    expect(casesOf(await signalled({ tickets, rules, signals: within }), 'quick-responses')).toHaveLength(2);
  });
});

describe('restorations just inside the limit', () => {
  /** So many that take 3 h 50 (inside the last tenth of four hours), and so many that take 4 h 10. */
  const around = (inside: number, outside: number, signals?: Part) =>
    signalled({
      tickets: Array.from({ length: inside + outside }, (_, i) =>
        [`T${i}`, mon('09:00'), '', mon(i < inside ? '12:50' : '13:10'), 'P1'].join(),
      ),
      ...(signals === undefined ? {} : { signals }),
    });

  it('are pointed at when so many would be rarer than 1 in 100 by chance', async () => {
    // Seven of seven: 1 in 128. Six of six: 1 in 64.
    expect(casesOf(await around(7, 0), 'just-inside')).toHaveLength(7);
    expect(casesOf(await around(6, 0), 'just-inside')).toBeUndefined();
    expect(casesOf(await around(6, 0, { chance: '2%' }), 'just-inside')).toHaveLength(6);
    expect(casesOf(await around(7, 0, { just_inside: '1%' }), 'just-inside')).toBeUndefined();
    expect(casesOf(await around(7, 7), 'just-inside')).toBeUndefined();
  });

  it('are no surprise where times get rarer as steeply without any limit', async () => {
    // Seven of seven as above. Of those that take 3 h 30 there are 40, of those that take 4 h 30 one:
    // inside is 41 against 2 likely, and seven of seven then 84%.
    const further = (inside: number, outside: number) =>
      Array.from({ length: inside + outside }, (_, i) =>
        [`F${i}`, mon('09:00'), '', mon(i < inside ? '12:30' : '13:30'), 'P1'].join(),
      );
    const near = Array.from({ length: 7 }, (_, i) => [`T${i}`, mon('09:00'), '', mon('12:50'), 'P1'].join());
    const steep = await signalled({ tickets: [...near, ...further(40, 1)] });
    expect(casesOf(steep, 'just-inside')).toBeUndefined();
    // As likely as not further away, or the other way round, takes nothing from it.
    for (const beside of [further(3, 3), further(0, 9)])
      expect(casesOf(await signalled({ tickets: [...near, ...beside] }), 'just-inside')).toHaveLength(7);
  });

  it('are weighed with exact binomial chances', () => {
    const isRarerThan = (inside: number, outside: number, chance: Fraction, furtherInside = 0) =>
      isRarer({ furtherInside, inside, outside, furtherOutside: 0 }, chance);
    const percent = (numerator: bigint) => ({ numerator, denominator: 1000n });
    // Nine or ten of ten: 11 in 1024, which is 1.07%.
    expect(isRarerThan(9, 1, percent(11n))).toBe(true);
    expect(isRarerThan(9, 1, percent(10n))).toBe(false);
    // At least none of ten is certain.
    expect(isRarerThan(0, 10, { numerator: 1n, denominator: 1n })).toBe(false);
    expect(isRarerThan(0, 0, percent(999n))).toBe(false);
    expect(isRarerThan(50_000, 40_000, percent(1n))).toBe(true);
    // Two of three are inside by nature: ten of ten is (2/3)^10, which is 1.73%.
    expect(isRarerThan(10, 0, percent(18n), 1)).toBe(true);
    expect(isRarerThan(10, 0, percent(17n), 1)).toBe(false);
    // Nine or ten of ten: 10 x 2^9 + 2^10 in 3^10, which is 10.4%.
    expect(isRarerThan(9, 1, percent(105n), 1)).toBe(true);
    expect(isRarerThan(9, 1, percent(104n), 1)).toBe(false);
  });
});

describe('downtime and tickets of the highest priority', () => {
  const rules = {
    restoration: restoration({ within: TARGETS }),
    up: {
      clause: '5',
      measure: 'availability',
      calendar: 'always',
      norm: { at_least: '1%' },
      stale_after: '10 minutes',
    },
  };
  /** Probes every five minutes from 09:00 to 12:00 on Monday, down from 10:00 until 10:30. */
  const probes = Array.from({ length: 37 }, (_, i) => {
    const [hour, minute] = [9 + Math.floor(i / 12), (i % 12) * 5];
    const up = hour === 10 && minute < 30 ? 0 : 1;
    return `${mon(`${`${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}`)},${up},mail`;
  });
  const seen = (opened: string, restoredAt: string, priority = 'P1') =>
    signalled({ tickets: [`A,${opened},,${restoredAt},${priority}`], probes, rules });

  it('agree where a ticket was open during the downtime, or a quarter of an hour beside it', async () => {
    for (const [from, to] of [
      ['10:10', '11:00'],
      ['10:45', '11:00'],
      ['09:00', '09:45'],
    ] as const) {
      const signals = await seen(mon(from), mon(to));
      expect(casesOf(signals, 'outage-without-ticket')).toBeUndefined();
      expect(casesOf(signals, 'ticket-without-outage')).toBeUndefined();
    }
  });

  it('are both pointed at where they do not', async () => {
    const signals = await seen(tue('10:10'), tue('11:00'));
    expect(casesOf(signals, 'outage-without-ticket')).toEqual([
      'mail 2025-07-07T10:00:00+02:00 – 2025-07-07T10:30:00+02:00',
    ]);
    expect(casesOf(signals, 'ticket-without-outage')).toEqual(['A']);
  });

  it('leave out tickets of another priority', async () => {
    const signals = await seen(mon('10:10'), mon('11:00'), 'P2');
    expect(casesOf(signals, 'outage-without-ticket')).toHaveLength(1);
    expect(casesOf(signals, 'ticket-without-outage')).toBeUndefined();
  });
});
