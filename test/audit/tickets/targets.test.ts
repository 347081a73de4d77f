import { describe, expect, test } from 'vitest';
import {
  CALENDARS,
  fri,
  lineOf,
  mon,
  nextMon,
  printed,
  restored,
  sat,
  sun,
  tue,
  wed,
} from '../../support/small-policy.ts';

describe('a target in open hours', () => {
  test('a stop exactly at the target is on time', async () => {
    expect(await restored(mon('09:00'), mon('13:00'))).toMatchObject({
      outcome: 'met',
      reason: '',
      from: printed(mon('09:00')),
      due: printed(mon('13:00')),
      stopped: printed(mon('13:00')),
      counted_s: '14400',
      target_s: '14400',
      paused_s: '0',
      path: 'tickets.csv',
      line: '2',
    });
  });

  test('one second later is not', async () => {
    expect(await restored(mon('09:00'), mon('13:00:01'))).toMatchObject({
      outcome: 'breached',
      due: printed(mon('13:00')),
      counted_s: '14401',
      overrun_s: '1',
    });
  });

  test('nor is one millisecond later, and it is printed with three decimals', async () => {
    expect(await restored(mon('09:00'), mon('13:00:00.001'))).toMatchObject({
      outcome: 'breached',
      stopped: printed(mon('13:00:00.001')),
      counted_s: '14400.001',
      target_s: '14400',
      overrun_s: '0.001',
    });
  });

  test('a stop in the night after the hours were used up to the last second is on time', async () => {
    expect(await restored(mon('14:00'), mon('23:00'))).toMatchObject({
      outcome: 'met',
      due: printed(mon('18:00')),
      stopped: printed(mon('23:00')),
      counted_s: '14400',
    });
  });

  test('so is a stop exactly at the next opening, but not a second after it', async () => {
    expect(await restored(mon('14:00'), tue('08:00'))).toMatchObject({ outcome: 'met', counted_s: '14400' });
    expect(await restored(mon('14:00'), tue('08:00:01'))).toMatchObject({
      outcome: 'breached',
      counted_s: '14401',
      due: printed(mon('18:00')),
    });
  });

  test('a ticket of Saturday starts counting at the opening on Monday', async () => {
    expect(await restored(sat('12:00'), nextMon('12:00'))).toMatchObject({
      outcome: 'met',
      from: printed(sat('12:00')),
      due: printed(nextMon('12:00')),
      counted_s: '14400',
    });
  });

  test('a ticket of the last second of Friday goes on at the opening on Monday', async () => {
    // 1 s on Friday, 3 h 59 min 59 s on Monday.
    expect(await restored(fri('17:59:59'), nextMon('11:59:59'))).toMatchObject({
      outcome: 'met',
      due: printed(nextMon('11:59:59')),
    });
    expect(await restored(fri('17:59:59'), nextMon('12:00'))).toMatchObject({ outcome: 'breached' });
  });

  test('a ticket restored before the calendar opens counts nothing', async () => {
    expect(await restored(sat('12:00'), sun('12:00'))).toMatchObject({ outcome: 'met', counted_s: '0' });
  });

  test('a stop at the very start is on time, with nothing counted', async () => {
    expect(await restored(mon('09:00'), mon('09:00'))).toMatchObject({
      outcome: 'met',
      counted_s: '0',
      paused_s: '0',
    });
  });

  test('minutes count as minutes', async () => {
    const rule = { within: '90 minutes' };
    expect(await restored(mon('17:00'), tue('08:30'), rule)).toMatchObject({
      outcome: 'met',
      target_s: '5400',
      due: printed(tue('08:30')),
    });
    expect(await restored(mon('17:00'), tue('08:30:01'), rule)).toMatchObject({ outcome: 'breached' });
  });

  test('a holiday on the way is skipped, and a start on it counts from the next opening', async () => {
    const office = { ...CALENDARS.office, holidays: { add: ['2025-07-08'] } };
    const policy = { calendars: { office } };
    // 1 h on Monday, nothing on Tuesday, 3 h on Wednesday.
    expect(await restored(mon('17:00'), wed('11:00'), {}, policy)).toMatchObject({
      outcome: 'met',
      due: printed(wed('11:00')),
      counted_s: '14400',
    });
    expect(await restored(tue('09:00'), wed('12:00:01'), {}, policy)).toMatchObject({
      outcome: 'breached',
      due: printed(wed('12:00')),
      overrun_s: '1',
    });
  });

  test('a target used up at the close before a holiday is on time throughout the holiday', async () => {
    const office = { ...CALENDARS.office, holidays: { add: ['2025-07-08'] } };
    expect(await restored(mon('14:00'), wed('08:00'), {}, { calendars: { office } })).toMatchObject({
      outcome: 'met',
      due: printed(mon('18:00')),
    });
  });

  test('a calendar up to 24:00 loses no minute at midnight', async () => {
    const rule = { calendar: 'always', within: '2 minutes' };
    expect(await restored(mon('23:59'), tue('00:01'), rule)).toMatchObject({
      outcome: 'met',
      counted_s: '120',
    });
    expect(await restored(mon('23:59'), tue('00:01:01'), rule)).toMatchObject({
      outcome: 'breached',
      counted_s: '121',
    });
  });

  test('hours past midnight belong together', async () => {
    const policy = { calendars: { night: { hours: { 'mon-fri': '22:00-06:00' } } } };
    const rule = { calendar: 'night', within: '8 hours' };
    // Friday 22:00 to Saturday 06:00 is the last stretch of the week.
    expect(await restored(fri('12:00'), sat('07:00'), rule, policy)).toMatchObject({
      outcome: 'met',
      due: printed(sat('06:00')),
      counted_s: '28800',
    });
  });
});

describe('a target round the clock', () => {
  const rule = { within: '4 clock hours' };

  test('runs outside the hours of the calendar', async () => {
    expect(await restored(fri('17:00'), fri('21:00'), rule)).toMatchObject({
      outcome: 'met',
      due: printed(fri('21:00')),
      counted_s: '14400',
      target_s: '14400',
    });
    expect(await restored(fri('17:00'), fri('21:00:01'), rule)).toMatchObject({
      outcome: 'breached',
      counted_s: '14401',
      overrun_s: '1',
    });
  });

  test('24 clock hours over the spring clock change end an hour later on the wall', async () => {
    const day = { within: '24 clock hours' };
    expect(await restored('2025-03-29 12:00', '2025-03-30 13:00', day)).toMatchObject({
      outcome: 'met',
      from: printed('2025-03-29 12:00', '+01:00'),
      due: printed('2025-03-30 13:00'),
      counted_s: '86400',
    });
  });

  test('24 clock hours over the autumn clock change end an hour earlier on the wall', async () => {
    const day = { within: '24 clock hours' };
    expect(await restored('2025-10-25 12:00', '2025-10-26 11:00:01', day)).toMatchObject({
      outcome: 'breached',
      due: printed('2025-10-26 11:00', '+01:00'),
      overrun_s: '1',
    });
  });
});

describe('a round-the-clock calendar on the days of the clock changes', () => {
  test('the spring day lasts 23 hours', async () => {
    const rule = { calendar: 'always', within: '23 hours' };
    expect(await restored('2025-03-30 00:00', '2025-03-31 00:00', rule)).toMatchObject({
      outcome: 'met',
      counted_s: '82800',
      due: printed('2025-03-31 00:00'),
    });
  });

  test('the autumn day lasts 25 hours', async () => {
    const rule = { calendar: 'always', within: '24 hours' };
    expect(await restored('2025-10-26 00:00', '2025-10-27 00:00', rule)).toMatchObject({
      outcome: 'breached',
      counted_s: '90000',
      overrun_s: '3600',
      due: printed('2025-10-26 23:00', '+01:00'),
    });
  });

  test('a local time that occurs twice is the earlier one, unless the policy says the later', async () => {
    const rule = { calendar: 'always' };
    expect(await restored('2025-10-26 02:30', '2025-10-26 03:30', rule)).toMatchObject({
      from: printed('2025-10-26 02:30'),
      counted_s: '7200',
    });
    const later = { ambiguous_time: 'later' };
    expect(await restored('2025-10-26 02:30', '2025-10-26 03:30', rule, later)).toMatchObject({
      from: printed('2025-10-26 02:30', '+01:00'),
      counted_s: '3600',
    });
  });
});

describe('no target and one target', () => {
  test('a priority without a target is listed and never counted', async () => {
    const row = { opened_at: mon('09:00'), restored_at: fri('09:00'), priority: 'P1' };
    expect(await lineOf({ rule: { within: { P1: 'none', P2: '1 hour' } }, row })).toMatchObject({
      outcome: 'untargeted',
      priority: 'P1',
    });
  });

  test('one target for every ticket needs no priority', async () => {
    expect(await restored(mon('09:00'), mon('10:00'))).toMatchObject({ outcome: 'met', priority: 'unknown' });
  });

  test('each priority has its own target', async () => {
    const rule = { within: { P1: '1 hour', P2: '2 hours' } };
    const row = { opened_at: mon('09:00'), restored_at: mon('10:30') };
    expect(await lineOf({ rule, row: { ...row, priority: 'P1' } })).toMatchObject({
      outcome: 'breached',
      target_s: '3600',
      overrun_s: '1800',
    });
    expect(await lineOf({ rule, row: { ...row, priority: 'P2' } })).toMatchObject({
      outcome: 'met',
      target_s: '7200',
    });
  });

  test.each(['P2', 'p2', 'High', 'HIGH', '2'])('a priority is known as %s', async (priority) => {
    const row = { opened_at: mon('09:00'), restored_at: mon('10:30'), priority };
    expect(await lineOf({ rule: { within: { P2: '2 hours' } }, row })).toMatchObject({
      outcome: 'met',
      priority: 'P2',
    });
  });
});
