/** Updates on the way and checks, worked out by hand: each gap a clock of its own, each value with its row. */
import { describe, expect, it } from 'vitest';
import { explained, spanLines } from '../../support/explained.ts';
import {
  fri,
  mon,
  nextMon,
  type Part,
  smallPolicy,
  table,
  thu,
  tue,
  WAITING,
} from '../../support/small-policy.ts';

const account = async (rule: Part, row: string, events: readonly string[], policy: Part = {}) => {
  const { rules } = await explained(
    {
      policy: smallPolicy({ rules: { it: { clause: '3.4', ...rule } }, ...policy }),
      period: '2025',
      inputs: {
        tickets: table('id,opened_at,priority,channel', row),
        events: table('id,at,event,value', ...events.map((event) => `A,${event}`)),
      },
      asOf: nextMon('18:00'),
    },
    'A',
  );
  return rules[0]!;
};

describe('an update every 4 office hours', () => {
  const cadence = { measure: 'cadence', calendar: 'office', every: '4 hours' };

  it('judges each gap by itself: 3 hours, then 8 less a pause of 1 is 3 too long, then 2', async () => {
    const told = await account(
      cadence,
      `A,${mon('09:00')},P1,`,
      [
        `${mon('12:00')},update,`,
        `${mon('15:00')},status,waiting`,
        `${mon('16:00')},status,open`,
        `${tue('10:00')},update,`,
        `${tue('12:00')},restored,`,
      ],
      { tickets: WAITING },
    );
    // From 12:00: 3 hours to the pause, 2 after it, 2 on Tuesday: 7 counted and 1 paused.
    expect(told.gaps.map((gap) => spanLines(gap))).toEqual([
      ['07-07 09:00 07-07 12:00 counted 180 =180'],
      [
        '07-07 12:00 07-07 15:00 counted 180 =180',
        '07-07 15:00 07-07 16:00 paused 60 =180',
        '07-07 16:00 07-07 17:00 counted 60 =240',
        '07-07 17:00 07-07 18:00 counted over 60 =300',
        '07-07 18:00 07-08 08:00 outside-hours',
        '07-08 08:00 07-08 10:00 counted over 120 =420',
      ],
      ['07-08 10:00 07-08 12:00 counted 120 =120'],
    ]);
    expect(told.gaps.map(({ late, decides, overrunMs }) => [late, decides, overrunMs / 3_600_000])).toEqual([
      [false, false, 0],
      [true, true, 3],
      [false, false, 0],
    ]);
    expect([told.outcome, told.countedMs, told.due]).toEqual([
      'breached',
      7 * 3_600_000,
      told.gaps[1]!.deadline.due,
    ]);
    expect(told.gaps[1]!.deadline.due).toBe('2025-07-07T17:00:00+02:00');
    expect(told.calendar!.id).toBe('office');
  });

  it('owes nothing between a restoration and the reopening, and names a holiday in a gap', async () => {
    const told = await account(
      cadence,
      `A,${thu('16:00')},P1,`,
      [`${thu('17:00')},restored,`, `${fri('09:00')},reopened,`, `${nextMon('09:00')},restored,`],
      {
        calendars: {
          office: {
            hours: { 'mon-fri': '08:00-18:00' },
            holidays: { add: [{ date: '07-11', name: 'Fair' }] },
          },
        },
      },
    );
    expect(told.gaps.map((gap) => spanLines(gap))).toEqual([
      ['07-10 16:00 07-10 17:00 counted 60 =60'],
      [
        '07-11 09:00 07-12 00:00 holiday Fair',
        '07-12 00:00 07-14 08:00 outside-hours',
        '07-14 08:00 07-14 09:00 counted 60 =60',
      ],
    ]);
    expect([told.outcome, told.gaps.filter(({ decides }) => decides).length]).toEqual(['met', 1]);
  });

  it('has no gaps where nothing was judged', async () => {
    const told = await account(
      { ...cadence, every: { P1: 'none', P2: '4 hours', P3: 'none' } },
      `A,${mon('09:00')},P1,`,
      [`${mon('12:00')},update,`],
    );
    expect([told.outcome, told.gaps]).toEqual(['untargeted', []]);
  });
});

describe('a check', () => {
  const channel = {
    measure: 'check',
    cases: [
      { priority: 'P1', in_hours_of: 'office', must: { channel: 'phone' } },
      { priority: ['P1', 'P2'], must: { channel: ['phone', 'portal'] } },
    ],
  };

  it('names the case that fits and the row that says the value', async () => {
    const told = await account(channel, `A,${mon('09:00')},P1,portal`, [`${mon('10:00')},status,open`]);
    expect(told.checked).toMatchObject({
      position: 1,
      cases: 2,
      priorities: ['P1'],
      hours: [{ id: 'office', open: true }],
      must: 'channel: telefoon, phone',
      values: [
        {
          column: 'channel',
          value: 'portal',
          at: null,
          source: { path: 'tickets.csv', line: 2 },
          judged: true,
        },
      ],
    });
    expect(told.outcome).toBe('breached');
  });

  it('names the event that gave the value last', async () => {
    const told = await account(channel, `A,${mon('07:00')},P1,portal`, [
      `${mon('08:00')},channel,mail`,
      `${mon('09:00')},channel,phone`,
    ]);
    // Reported at 07:00, before opening: the second case.
    expect([told.checked!.position, told.checked!.hours, told.outcome]).toEqual([2, [], 'met']);
    expect(told.checked!.values).toEqual([
      {
        column: 'channel',
        value: 'phone',
        at: '2025-07-07T09:00:00+02:00',
        source: { path: 'events.csv', line: 3 },
        judged: true,
      },
    ]);
  });

  it('has nothing to tell where no case fits', async () => {
    const told = await account(channel, `A,${mon('09:00')},P3,portal`, []);
    expect([told.outcome, told.checked]).toEqual(['untargeted', null]);
  });
});
