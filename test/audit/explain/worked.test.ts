/** Explanations worked out by hand, with a calendar and a pencil. Office hours are mon-fri 08:00-18:00; times in minutes. */
import { describe, expect, it } from 'vitest';
import { accountOf, explained, spanLines, stepLine, stepLines } from '../../support/explained.ts';
import { fri, mon, nextMon, sat, table, thu, tue, WAITING } from '../../support/small-policy.ts';

const waiting = { policy: { tickets: WAITING } };

describe('an explanation worked by hand', () => {
  it('1: over Easter: 100 minutes on Friday, none until Tuesday, 120 then; 240 are up at 10:20', async () => {
    const { rules } = await explained(
      {
        policy: 'midden-groningen',
        period: '2025-Q2',
        inputs: {
          tickets: table(
            'id,opened_at,restored_at,priority,type',
            'A,2025-04-18 16:20,2025-04-22 10:00,P1,verstoring',
          ),
        },
      },
      'A',
    );
    const account = rules.find(({ rule }) => rule === 'restoration')!;
    // Friday 18 April: 18:00 - 16:20 = 100. Easter Monday closed. Tuesday: 10:00 - 08:00 = 120; 100 + 120 = 220.
    expect(spanLines(account)).toEqual([
      '04-18 16:20 04-18 18:00 counted 100 =100',
      '04-18 18:00 04-21 00:00 outside-hours',
      '04-21 00:00 04-22 00:00 holiday Tweede paasdag',
      '04-22 00:00 04-22 08:00 outside-hours',
      '04-22 08:00 04-22 10:00 counted 120 =220',
    ]);
    // 4 hours = 240; 240 - 100 = 140 = 2 h 20 min after 08:00. Noon of the next working day is Tuesday 12:00: later.
    const [hours, noon] = account.deadline!.parts;
    expect(hours!.steps.map(stepLine)).toEqual([
      'day 04-18 100 left 140',
      'closed 04-19 04-20 weekday',
      'closed 04-21 04-21 Tweede paasdag',
      'day 04-22 140 left 0',
    ]);
    expect(noon!.steps.map(stepLine)).toEqual([
      'closed 04-19 04-20 weekday',
      'closed 04-21 04-21 Tweede paasdag',
      'working-day 1 04-22',
      'point 04-22 12:00',
    ]);
    expect(account.deadline!.binding).toBe(0);
    expect([account.outcome, account.due, account.leftMs]).toEqual([
      'met',
      '2025-04-22T10:20:00+02:00',
      20 * 60_000,
    ]);
  });

  it('2: a pause over a night: 420 before it, 120 + 120 in it, 300 after; 720 is 12 hours to the minute', async () => {
    const account = await accountOf({
      ...waiting,
      rule: { within: '12 hours' },
      row: { opened_at: mon('09:00') },
      events: [`${mon('16:00')},status,waiting`, `${tue('10:00')},status,open`, `${tue('15:00')},restored,`],
    });
    expect(spanLines(account)).toEqual([
      '07-07 09:00 07-07 16:00 counted 420 =420',
      '07-07 16:00 07-07 18:00 paused 120 =420',
      '07-07 18:00 07-08 08:00 outside-hours',
      '07-08 08:00 07-08 10:00 paused 120 =420',
      '07-08 10:00 07-08 15:00 counted 300 =720',
    ]);
    expect(account.spans[1]!.pauses).toEqual([{ why: 'waiting', condition: 'status: waiting', clause: '4' }]);
    expect(stepLines(account)).toEqual(['day 07-07 420 left 300', 'day 07-08 300 left 0']);
    expect([account.outcome, account.leftMs, account.pausedMs]).toEqual(['met', 0, 240 * 60_000]);
  });

  it('3: reopened: 120, then 180 that do not count, then 120; 240 of 240', async () => {
    const account = await accountOf({
      row: { opened_at: mon('09:00') },
      events: [`${mon('11:00')},restored,`, `${mon('14:00')},reopened,`, `${mon('16:00')},restored,`],
    });
    expect(spanLines(account)).toEqual([
      '07-07 09:00 07-07 11:00 counted 120 =120',
      '07-07 11:00 07-07 14:00 restored 180 =120',
      '07-07 14:00 07-07 16:00 counted 120 =240',
    ]);
    expect([account.outcome, account.leftMs, account.due]).toEqual(['met', 0, '2025-07-07T16:00:00+02:00']);
  });

  it('4: too late over a weekend: 180 + 60 are the 4 hours, and 120 more are over', async () => {
    const account = await accountOf({ row: { opened_at: fri('15:00'), restored_at: nextMon('11:00') } });
    expect(spanLines(account)).toEqual([
      '07-11 15:00 07-11 18:00 counted 180 =180',
      '07-11 18:00 07-14 08:00 outside-hours',
      '07-14 08:00 07-14 09:00 counted 60 =240',
      '07-14 09:00 07-14 11:00 counted over 120 =360',
    ]);
    expect([account.outcome, account.overrunMs]).toEqual(['breached', 120 * 60_000]);
  });

  it('5: noon of the next working day, moved by a pause of 120 minutes to 14:00; 30 minutes over', async () => {
    const account = await accountOf({
      ...waiting,
      rule: { within: '12:00 next working day' },
      row: { opened_at: mon('09:00') },
      events: [`${tue('09:00')},status,waiting`, `${tue('11:00')},status,open`, `${tue('14:30')},restored,`],
    });
    expect(stepLines(account)).toEqual([
      'working-day 1 07-08',
      'point 07-08 12:00',
      'moved 120 to 07-08 14:00',
    ]);
    expect(spanLines(account)).toEqual([
      '07-07 09:00 07-07 18:00 counted 540 =540',
      '07-07 18:00 07-08 08:00 outside-hours',
      '07-08 08:00 07-08 09:00 counted 60 =600',
      '07-08 09:00 07-08 11:00 paused 120 =600',
      '07-08 11:00 07-08 14:00 counted 180 =780',
      '07-08 14:00 07-08 14:30 counted over 30 =810',
    ]);
    expect([account.outcome, account.overrunMs]).toEqual(['breached', 30 * 60_000]);
  });

  it('6: the end of the second working day after Thursday evening is Monday 18:00', async () => {
    const account = await accountOf({
      rule: { within: '2 working days', working_day: 'end-of-day' },
      row: { opened_at: thu('20:00'), restored_at: nextMon('17:00') },
    });
    expect(stepLines(account)).toEqual([
      'working-day 1 07-11',
      'closed 07-12 07-13 weekday',
      'working-day 2 07-14',
      'point 07-14 18:00',
    ]);
    // Friday 600, Monday until 17:00 540: 1140.
    expect(spanLines(account)).toEqual([
      '07-10 20:00 07-11 08:00 outside-hours',
      '07-11 08:00 07-11 18:00 counted 600 =600',
      '07-11 18:00 07-14 08:00 outside-hours',
      '07-14 08:00 07-14 17:00 counted 540 =1140',
    ]);
    expect([account.outcome, account.leftMs]).toEqual(['met', 60 * 60_000]);
  });

  it('7: the same time one working day later, from a Saturday: Monday 08:00 counts, so Tuesday 08:00', async () => {
    const account = await accountOf({
      rule: { within: '1 working day', working_day: 'same-time' },
      row: { opened_at: sat('13:00'), restored_at: '' },
      events: [`${nextMon('12:00')},update,`],
    });
    expect(stepLines(account)).toEqual([
      'next-opening 07-14 08:00',
      'working-day 1 07-15',
      'point 07-15 08:00',
    ]);
    // As of Monday 12:00: 240 counted, and until Tuesday 08:00 it is 20 hours.
    expect(spanLines(account)).toEqual([
      '07-12 13:00 07-14 08:00 outside-hours',
      '07-14 08:00 07-14 12:00 counted 240 =240',
    ]);
    expect([account.outcome, account.leftMs]).toEqual(['running', 20 * 3_600_000]);
  });

  it('8: a month after 31 January is 28 February; 8 + 19 x 10 + 2 = 200 hours counted', async () => {
    const account = await accountOf({
      rule: { within: '1 month' },
      row: { opened_at: '2025-01-31 10:00', restored_at: '2025-02-28 10:00' },
    });
    expect(stepLines(account)).toEqual(['point 02-28 10:00 last day']);
    expect(spanLines(account)[0]).toBe('01-31 10:00 01-31 18:00 counted 480 =480');
    expect(spanLines(account).at(-1)).toBe('02-28 08:00 02-28 10:00 counted 120 =12000');
    expect([account.outcome, account.leftMs, account.countedMs]).toEqual(['met', 0, 200 * 3_600_000]);
  });

  it('9: the night in which the clock is put forward has an hour less: 11 of 12 clock hours', async () => {
    const account = await accountOf({
      rule: { within: '12 clock hours' },
      row: { opened_at: '2025-03-29 20:00', restored_at: '2025-03-30 08:00' },
    });
    // 20:00 until 08:00 is 12 hours on the clock face, less the one that was skipped: 660 minutes.
    expect(spanLines(account)).toEqual(['03-29 20:00 03-30 08:00 counted 660 =660']);
    expect(stepLines(account)).toEqual(['run 03-29 20:00 03-30 09:00 720 left 0']);
    expect([account.outcome, account.leftMs]).toEqual(['met', 3_600_000]);
  });

  it('10: raised to P1 before the stop, lowered after it: 180 counted of the 120 of P1', async () => {
    const account = await accountOf({
      rule: { within: { P1: '2 hours', P2: '8 hours' } },
      row: { opened_at: mon('09:00'), priority: 'P2' },
      events: [`${mon('10:00')},priority,P1`, `${mon('12:00')},restored,`, `${mon('13:00')},priority,P3`],
    });
    expect(account.priority.id).toBe('P1');
    expect(
      account.priority.course.map(({ priority, at, matters, source }) => [priority, at, matters, source]),
    ).toEqual([
      ['P2', null, true, null],
      ['P1', '2025-07-07T10:00:00+02:00', true, { path: 'events.csv', line: 2 }],
      ['P3', '2025-07-07T13:00:00+02:00', false, { path: 'events.csv', line: 4 }],
    ]);
    expect(spanLines(account)).toEqual([
      '07-07 09:00 07-07 10:00 counted 60 =60',
      '07-07 10:00 07-07 11:00 counted 60 =120',
      '07-07 11:00 07-07 12:00 counted over 60 =180',
      '07-07 12:00 07-07 13:00 after-stop',
    ]);
    expect([account.outcome, account.overrunMs]).toEqual(['breached', 60 * 60_000]);
  });

  it('11: a whole working day paused, and a start after closing time', async () => {
    const account = await accountOf({
      ...waiting,
      rule: { within: '4 hours' },
      row: { opened_at: mon('19:00') },
      events: [`${mon('19:00')},status,waiting`, `${thu('08:00')},status,open`, `${thu('11:00')},restored,`],
    });
    expect(stepLines(account)).toEqual([
      'after-hours 07-07',
      'still 07-08 600',
      'still 07-09 600',
      'day 07-10 240 left 0',
    ]);
    // The deadline is at 12:00; it was restored at 11:00 after 180 of 240 minutes.
    expect([account.outcome, account.countedMs, account.leftMs]).toEqual(['met', 180 * 60_000, 60 * 60_000]);
  });
});
