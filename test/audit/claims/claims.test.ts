import { describe, expect, it } from 'vitest';
import { agreesWithShare } from '../../../src/audit/claims/claim.ts';
import type { ClaimsResult } from '../../../src/audit/claims-result.ts';
import { countedOf, percentageOf } from '../../../src/register/claims.ts';
import { auditOf } from '../../support/audit-of.ts';
import {
  CALENDARS,
  fri,
  mon,
  nextMon,
  type Part,
  restoration,
  smallPolicy,
  table,
  tue,
  WAITING,
} from '../../support/small-policy.ts';

const SERVICE = { hours: { 'mon-sun': '07:00-23:00' } };

/** Four hours to restore in office hours: mon-fri 08:00-18:00. */
const TICKETS = [
  `A,${mon('09:00')},${mon('12:00')},P1`,
  // Two hours on Monday and one on Tuesday.
  `B,${mon('16:00')},${tue('09:00')},P1`,
  // One hour on Friday and one on Monday.
  `C,${fri('17:00')},${nextMon('09:00')},P1`,
  `D,${tue('08:00')},${tue('13:00')},P1`,
];

interface Told {
  readonly tickets?: readonly string[];
  readonly events?: readonly string[];
  readonly claims: readonly string[];
  readonly rule?: Part;
  readonly policy?: Part;
  readonly language?: 'nl' | 'en';
}

async function claimed({
  tickets = TICKETS,
  events,
  claims,
  rule,
  policy,
  language = 'en',
}: Told): Promise<ClaimsResult> {
  const { result } = await auditOf({
    policy: smallPolicy({
      calendars: { ...CALENDARS, service: SERVICE },
      rules: { restoration: restoration(rule) },
      ...policy,
    }),
    period: '2025',
    language,
    inputs: {
      tickets: table('id,opened_at,restored_at,priority', ...tickets),
      ...(events === undefined ? {} : { events: table('id,at,event,value', ...events) }),
      claims: table('id,rule,in_time,counted,period,percentage', ...claims),
    },
  });
  return result.claims!;
}

const keysOf = (result: ClaimsResult): readonly string[] => result.reasons.map(({ key }) => key);
/** What is told first; of one ticket others may come to the same. */
const likeliest = (result: ClaimsResult): string | undefined => result.reasons[0]?.key;
/** One ticket, and what somebody says of it. */
const one = (row: string, claim: string, more: Partial<Told> = {}) =>
  claimed({ tickets: [`A,${row}`], claims: [`A,restoration,${claim},,`], ...more });

describe("a party's own figures", () => {
  it('agree where nothing differs, and then nothing is tried', async () => {
    const result = await claimed({
      claims: [
        'A,restoration,yes,180,,',
        'B,restoration,ja,3:00,,',
        'D,restoration,no,300,,',
        ',restoration,,,2025,75',
      ],
    });
    expect(result).toEqual({
      compared: 4,
      agree: 4,
      likeliest: [],
      differences: [],
      reasons: [],
      unexplained: 0,
    });
  });

  it('made with a wrong calendar are recognised as that', async () => {
    // In the hours 07:00-23:00 of every day B takes 7 + 2 hours, C 6 + 16 + 16 + 2; A and D take what they take.
    const result = await claimed({
      claims: [
        'A,restoration,yes,180,,',
        'B,restoration,no,9:00,,',
        'C,restoration,no,2400,,',
        'D,restoration,no,300,,',
        // One of four in time.
        ',restoration,,,2025,25%',
      ],
    });
    expect({ compared: result.compared, agree: result.agree, unexplained: result.unexplained }).toEqual({
      compared: 5,
      agree: 2,
      unexplained: 0,
    });
    expect(result.reasons[0]).toEqual({
      key: 'calendar:service',
      code: 'tried-calendar',
      message: 'in the hours of the calendar service',
      explains: 3,
      contradicts: 0,
      rules: [{ rule: 'restoration', explains: 3, contradicts: 0 }],
    });
    expect(result.likeliest).toEqual([
      {
        rule: 'restoration',
        differences: 3,
        reasons: ['calendar:service'],
        explains: 3,
        contradicts: 0,
      },
    ]);
    expect(result.differences.map(({ ticket, reasons }) => [ticket, reasons[0]])).toEqual([
      ['B', 'calendar:service'],
      ['C', 'calendar:service'],
      [null, 'calendar:service'],
    ]);
    expect(result.differences[0]).toMatchObject({
      rule: 'restoration',
      claimed: { inTime: false, countedMs: 9 * 3_600_000, percentage: null },
      found: { outcome: 'met', countedMs: 3 * 3_600_000, attained: null },
      source: { path: 'claims.csv', line: 3 },
    });
  });

  it('made in clock time are recognised, also where the policy has no such calendar', async () => {
    const result = await claimed({
      claims: ['B,restoration,,17:00,,', 'C,restoration,,64:00,,'],
      policy: { calendars: { office: CALENDARS.office } },
    });
    expect(likeliest(result)).toBe('clock');
    expect(result.reasons[0]!.explains).toBe(2);
  });

  it('made without holidays are recognised', async () => {
    // Good Friday is no holiday here; Easter Monday is. 2 + 1 hours with it, 2 + 10 + 1 without.
    const calendars = { office: { ...CALENDARS.office, holidays: { country: 'NL' } } };
    const result = await one('2025-04-18 16:00,2025-04-22 09:00,P1', ',13:00', { policy: { calendars } });
    expect(likeliest(result)).toBe('no-holidays');
  });

  it('counted in the hours of another zone are recognised', async () => {
    // The office opens at 10:00 and closes at 20:00 when its hours are those of UTC: four hours on Monday, none on Tuesday.
    const result = await one(`${mon('16:00')},${tue('09:00')},P1`, ',240');
    expect(likeliest(result)).toBe('utc');
  });

  it('with times of one zone read in another are recognised, also over a clock change', async () => {
    // Reported Friday 24 October 09:00Z, which is 11:00; restored Monday 27 October 09:00Z, which is 10:00: 7 + 2 hours.
    const row = '2025-10-24T09:00Z,2025-10-27T09:00Z,P1';
    expect((await one(row, ',9:00')).agree).toBe(1);
    // The clock on the wall, 11:00 and 10:00, taken for UTC, is 13:00 and 11:00: 5 + 3 hours.
    expect(likeliest(await one(row, ',8:00'))).toBe('local-as-utc');
    // 09:00 and 09:00: 9 + 1 hours. So it is with the calendar in UTC.
    expect(keysOf(await one(row, ',10:00')).slice(0, 2)).toEqual(['utc', 'utc-as-local']);
  });

  it('in the hours of another office are recognised, and tried only where nothing else explains all', async () => {
    // From 09:00 to 17:00 it is one hour on Monday and none on Tuesday; three as agreed.
    const hours = await one(`${mon('16:00')},${tue('09:00')},P1`, ',60');
    expect(hours.reasons.map(({ key }) => key)).toContain('hours:09:00-17:00');
    const clock = await one(`${mon('16:00')},${tue('09:00')},P1`, ',17:00');
    expect(keysOf(clock).filter((key) => key.startsWith('hours:'))).toEqual([]);
  });

  it('may be counted otherwise under one rule only: the likeliest is told for each', async () => {
    const rules = {
      restoration: restoration({ within: '1 week' }),
      response: restoration({ to: 'responded', within: '1 week' }),
    };
    const { result } = await auditOf({
      policy: smallPolicy({ rules, tickets: WAITING }),
      period: '2025',
      inputs: {
        tickets: table(
          'id,opened_at,responded_at,restored_at,priority',
          `A,${mon('16:00')},${tue('09:00')},${tue('12:00')},P1`,
          `B,${tue('16:00')},${fri('09:00')},${fri('12:00')},P1`,
        ),
        events: table(
          'id,at,event,value',
          ...['A', 'B'].map((id) => `${id},${fri('10:00')},status,busy`),
          `A,${tue('10:00')},status,waiting`,
          `A,${tue('11:00')},status,busy`,
        ),
        // Responses in clock time: 17 and 65 hours. Restorations with the hour that A waited: 2 + 4 and 2 + 20 + 4.
        claims: table(
          'id,rule,counted',
          'A,response,17:00',
          'B,response,65:00',
          'A,restoration,6:00',
          'B,restoration,26:00',
        ),
      },
    });
    expect(result.claims!.likeliest).toEqual([
      {
        rule: 'response',
        differences: 2,
        reasons: ['calendar:always', 'clock', 'elapsed'],
        explains: 2,
        contradicts: 0,
      },
      { rule: 'restoration', differences: 1, reasons: ['pause-counted:1'], explains: 1, contradicts: 0 },
    ]);
    expect(result.claims!.differences.map(({ reasons }) => reasons[0])).toEqual([
      'calendar:always',
      'calendar:always',
      'pause-counted:1',
    ]);
  });

  it('about availability alone are compared without any ticket', async () => {
    const always = { hours: { 'mon-sun': '00:00-24:00' } };
    const { result } = await auditOf({
      policy: smallPolicy({
        calendars: { ...CALENDARS, always },
        rules: { up: { measure: 'availability', clause: '7', calendar: 'office' } },
      }),
      period: '2025-07-07..2025-07-08',
      inputs: {
        // Down from 18:00 to midnight: none of the ten office hours, six of the 24.
        outages: table('from,to', `${mon('18:00')},${tue('00:00')}`),
        claims: table('rule,period,percentage', 'up,2025-07-07..2025-07-08,75%'),
      },
    });
    expect(likeliest(result.claims!)).toBe('calendar:always');
  });

  it('may give the figure of all tickets or that of the application that decides', async () => {
    const { result } = await auditOf({
      policy: smallPolicy({
        rules: {
          restoration: {
            ...restoration(),
            norm: { at_least: '60%', per: 'period', over: 'pooled' },
            by: 'application',
          },
        },
      }),
      period: '2025',
      inputs: {
        // Of x one of two on time, of y both: 50% decides, and 75% of all.
        tickets: table(
          'id,opened_at,restored_at,priority,application',
          `A,${mon('09:00')},${mon('10:00')},P1,x`,
          `B,${mon('09:00')},${mon('17:00')},P1,x`,
          `C,${mon('09:00')},${mon('10:00')},P1,y`,
          `D,${mon('09:00')},${mon('10:00')},P1,y`,
        ),
        claims: table(
          'rule,period,percentage',
          ...['50%', '75%', '100%'].map((share) => `restoration,2025,${share}`),
        ),
      },
    });
    expect(result.claims!.agree).toBe(2);
    expect(result.claims!.differences.map(({ claimed }) => claimed.percentage)).toEqual(['100%']);
  });

  it('with a pause counted, or with time left out that is no pause, are recognised', async () => {
    const events = (status: string) => [
      `A,${mon('10:00')},status,${status}`,
      `A,${mon('11:30')},status,busy`,
    ];
    const row = `${mon('09:00')},${mon('13:00')},P1`;
    const counted = await one(row, ',240', { events: events('waiting'), policy: { tickets: WAITING } });
    expect(likeliest(counted)).toBe('pause-counted:1');
    // An hour and a half on hold; then an hour at work.
    const held = [...events('On hold'), `A,${mon('12:30')},status,`];
    const paused = await one(row, ',150', { events: held, policy: { tickets: WAITING } });
    expect(likeliest(paused)).toBe('paused:on hold');
    expect(paused.reasons[0]!.message).toBe('without the time in status "on hold"');
  });

  it('with another priority, or the first one, are recognised', async () => {
    const rule = { within: { P1: '4 hours', P2: '8 hours', P3: 'none' } };
    const row = (priority: string) => `${mon('11:00')},${mon('16:00')},${priority}`;
    expect(keysOf(await one(row('P1'), 'yes,', { rule }))).toEqual(['priority:P2']);
    const raised = await one(row('P2'), 'yes,', { rule, events: [`A,${mon('12:00')},priority,P1`] });
    expect(keysOf(raised)).toEqual(['first-priority', 'priority:P2']);
  });

  it('without the time after a reopening, or with the time before it, are recognised', async () => {
    const events = [
      `A,${mon('10:00')},restored,`,
      `A,${mon('11:00')},reopened,`,
      `A,${mon('14:00')},restored,`,
    ];
    const row = `${mon('09:00')},,P1`;
    expect((await one(row, 'yes,240', { events })).agree).toBe(1);
    expect(likeliest(await one(row, ',60', { events }))).toBe('reopen-first');
    expect(likeliest(await one(row, ',300', { events }))).toBe('reopen-whole');
  });

  it('in whole hours are recognised, and so is time that rounding brings within the limit', async () => {
    expect(keysOf(await one(`${mon('09:00')},${mon('12:10')},P1`, ',240'))).toEqual(['hours-up']);
    expect(keysOf(await one(`${mon('11:00')},${mon('15:00:20')},P1`, 'yes,'))).toEqual([
      'minutes-down',
      'minutes-nearest',
      'hours-down',
      'hours-nearest',
    ]);
  });

  it('under another reading of the contract are recognised', async () => {
    const readings = {
      3: {
        four: { title: 'four hours' },
        six: { title: 'six hours', overlay: { rules: { restoration: { within: '6 hours' } } } },
      },
    };
    const result = await one(`${mon('09:00')},${mon('14:00')},P1`, 'yes,', { policy: { readings } });
    expect(result.reasons[0]).toMatchObject({
      key: 'reading:3=six',
      message: 'with the reading "six hours" of 3',
      explains: 1,
    });
    const dutch = await one(`${mon('09:00')},${mon('14:00')},P1`, 'yes,', {
      policy: { readings },
      language: 'nl',
    });
    expect(dutch.reasons[0]!.message).toBe('volgens de lezing "six hours" van 3');
  });

  it('of tickets that are not here, not under the rule or outside the period say so', async () => {
    const result = await claimed({
      tickets: [...TICKETS, 'E,2024-07-01 09:00,2024-07-01 10:00,P1'],
      claims: ['X,restoration,yes,,,', 'E,restoration,yes,,,'],
    });
    expect(result.differences.map(({ found }) => found.outcome)).toEqual([
      'no-such-ticket',
      'outside-period',
    ]);
    expect(result.unexplained).toBe(2);
  });

  it('rank a way of counting lower by the rows that agree and then would not', async () => {
    // A and B agree as they are; under P3, which has no limit of its own to break, only C would.
    const rule = { within: { P1: '4 hours', P2: '8 hours', P3: '8 hours' } };
    const tickets = [
      `A,${mon('11:00')},${mon('16:00')},P1`,
      `B,${mon('11:00')},${mon('16:00')},P1`,
      `C,${mon('11:00')},${mon('16:00')},P1`,
    ];
    const claims = ['A,restoration,no,,,', 'B,restoration,no,,,', 'C,restoration,yes,,,'];
    const { reasons } = await claimed({ tickets, claims, rule });
    expect(reasons[0]).toMatchObject({ key: 'priority:P2', explains: 1, contradicts: 2 });
  });
});

describe('rows of claims', () => {
  it('are booked: used, excluded when the policy has no such rule, rejected when they say nothing', async () => {
    const { result } = await auditOf({
      policy: smallPolicy(),
      period: '2025',
      inputs: {
        tickets: table('id,opened_at,restored_at,priority', ...TICKETS),
        claims: table(
          'id,rule,in_time,counted,percentage',
          'A,restoration,yes,,',
          'A,response,yes,,',
          'A,restoration,,,',
          'A,restoration,perhaps,,',
          'A,restoration,,3h,',
          ',restoration,,,101',
          ',,yes,,',
        ),
      },
    });
    expect(result.inputs.find(({ role }) => role === 'claims')).toMatchObject({
      rows: 7,
      used: 1,
      excluded: 1,
      rejected: 5,
      excludedFor: { 'not-concerned': 1 },
    });
    expect(result.rejected.map(({ code }) => code)).toEqual([
      'claims-nothing',
      'bad-yes-or-no',
      'bad-counted',
      'bad-claimed-share',
      'missing-value',
    ]);
    expect(result.warnings.map(({ code }) => code)).toContain('claim-of-unknown-rule');
  });

  it('write minutes, or hours and minutes', () => {
    expect(countedOf('372')).toEqual({ ms: 372 * 60_000, step: 60_000 });
    expect(countedOf('372,5')).toEqual({ ms: 372 * 60_000 + 30_000, step: 6_000 });
    expect(countedOf('6:12')).toEqual({ ms: 372 * 60_000, step: 60_000 });
    expect(countedOf('6:12:30')).toEqual({ ms: 372 * 60_000 + 30_000, step: 1_000 });
    expect([countedOf('6:60'), countedOf('-5'), countedOf('')]).toEqual([null, null, null]);
  });

  it('write percentages that agree when cut off or rounded', () => {
    // Two of three.
    for (const text of ['66', '67', '66.6', '66,7', '66,67%', '66.666666'])
      expect(agreesWithShare(text, '0.666666')).toBe(true);
    for (const text of ['65', '68', '66.5', '66.8', '66.665'])
      expect(agreesWithShare(text, '0.666666')).toBe(false);
    expect(agreesWithShare('100', '1')).toBe(true);
    expect(percentageOf('100.1')).toBeNull();
  });
});
