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
  WAITING,
  wed,
} from '../../support/small-policy.ts';

const noon = { within: '12:00 next working day' };
const close = { within: 'close of next working day' };

describe('a local time on the next working day', () => {
  test.each([
    ['in office hours', mon('09:00'), tue('12:00')],
    ['at the first instant of a day', mon('00:00'), tue('12:00')],
    ['at the last second of a day', mon('23:59:59'), tue('12:00')],
    ['on Friday night', fri('23:00'), nextMon('12:00')],
    ['on Saturday', sat('12:00'), nextMon('12:00')],
    ['at the last second of Sunday', sun('23:59:59'), nextMon('12:00')],
  ])('opened %s', async (_, opened, due) => {
    expect(await restored(opened, opened, noon)).toMatchObject({ due: printed(due), target_s: '' });
  });

  test('a stop exactly then is on time, a millisecond later is not', async () => {
    // Counted is the open time: 9 h on Monday, 4 h on Tuesday.
    expect(await restored(mon('09:00'), tue('12:00'), noon)).toMatchObject({
      outcome: 'met',
      counted_s: '46800',
    });
    expect(await restored(mon('09:00'), tue('12:00:00.001'), noon)).toMatchObject({ outcome: 'breached' });
  });

  test('a holiday is not the next working day', async () => {
    const policy = { calendars: { office: { ...CALENDARS.office, holidays: { add: ['2025-07-08'] } } } };
    expect(await restored(mon('09:00'), mon('10:00'), noon, policy)).toMatchObject({
      due: printed(wed('12:00')),
    });
  });

  test('the close of the next working day is that of its own hours', async () => {
    expect(await restored(mon('09:00'), mon('10:00'), close)).toMatchObject({ due: printed(tue('18:00')) });
    const office = { ...CALENDARS.office, exceptions: { '2025-07-08': '08:00-12:00' } };
    expect(await restored(mon('09:00'), mon('10:00'), close, { calendars: { office } })).toMatchObject({
      due: printed(tue('12:00')),
    });
  });

  test('after a calendar with a lunch break the close is the last one of the day', async () => {
    const office = { hours: { 'mon-fri': ['08:00-12:00', '13:00-17:00'] } };
    expect(await restored(mon('09:00'), mon('10:00'), close, { calendars: { office } })).toMatchObject({
      due: printed(tue('17:00')),
    });
  });

  test('the next working day after the spring clock change has summer time', async () => {
    expect(await restored('2025-03-28 09:00', '2025-03-28 10:00', noon)).toMatchObject({
      due: printed('2025-03-31 12:00'),
    });
  });
});

describe('pauses move a point in time', () => {
  const policy = { tickets: WAITING };

  test('by the open time that they took', async () => {
    expect(
      await lineOf({
        policy,
        rule: noon,
        row: { opened_at: mon('09:00') },
        events: [
          `${mon('10:00')},status,waiting`,
          `${mon('12:00')},status,open`,
          `${tue('14:00')},restored,`,
        ],
      }),
    ).toMatchObject({ outcome: 'met', due: printed(tue('14:00')), paused_s: '7200' });
  });

  test('not by the night', async () => {
    expect(
      await lineOf({
        policy,
        rule: noon,
        row: { opened_at: mon('09:00') },
        events: [
          `${mon('17:00')},status,waiting`,
          `${tue('08:00')},status,open`,
          `${tue('13:00:01')},restored,`,
        ],
      }),
    ).toMatchObject({ outcome: 'breached', due: printed(tue('13:00')), paused_s: '3600' });
  });

  test('and again by a pause that lies before the moved point only', async () => {
    // 12:00 + 2 h of Monday is 14:00; the hour from 13:00 lies before that: 15:00.
    expect(
      await lineOf({
        policy,
        rule: noon,
        row: { opened_at: mon('09:00') },
        events: [
          `${mon('10:00')},status,waiting`,
          `${mon('12:00')},status,open`,
          `${tue('13:00')},status,waiting`,
          `${tue('14:00')},status,open`,
          `${tue('15:00')},restored,`,
        ],
      }),
    ).toMatchObject({ outcome: 'met', due: printed(tue('15:00')), paused_s: '10800' });
  });

  test('a pause across the point moves it as a whole', async () => {
    // 11:00-12:00 moves it to 13:00, 12:00-13:00 then to 14:00.
    expect(
      await lineOf({
        policy,
        rule: noon,
        row: { opened_at: mon('09:00') },
        events: [
          `${tue('11:00')},status,waiting`,
          `${tue('13:00')},status,open`,
          `${tue('14:00:01')},restored,`,
        ],
      }),
    ).toMatchObject({ outcome: 'breached', due: printed(tue('14:00')) });
  });

  test('a pause that starts exactly at the point does not move it', async () => {
    expect(
      await lineOf({
        policy,
        rule: noon,
        row: { opened_at: mon('09:00') },
        events: [
          `${tue('12:00')},status,waiting`,
          `${tue('13:00')},status,open`,
          `${tue('13:00')},restored,`,
        ],
      }),
    ).toMatchObject({ outcome: 'breached', due: printed(tue('12:00')) });
  });

  test.each([
    ['same-time', wed('11:00')],
    ['end-of-day', '2025-07-10 10:00'],
  ])('working days as %s move too, over open time', async (working_day, due) => {
    // Two working days from Monday 09:00: Wednesday 09:00 or 18:00; two open hours on from there.
    expect(
      await lineOf({
        policy,
        rule: { within: '2 working days', working_day },
        row: { opened_at: mon('09:00') },
        events: [
          `${mon('10:00')},status,waiting`,
          `${mon('12:00')},status,open`,
          `${tue('09:00')},restored,`,
        ],
      }),
    ).toMatchObject({ outcome: 'met', due: printed(due), paused_s: '7200' });
  });
});

describe('the earliest and the latest of several', () => {
  const earliest = { within: { earliest: ['6 hours', '12:00 next working day'] } };
  const latest = { within: { latest: ['4 hours', '12:00 next working day'] } };

  test('of the earliest all parts have to hold', async () => {
    expect(await restored(mon('09:00'), mon('15:00'), earliest)).toMatchObject({
      outcome: 'met',
      due: printed(mon('15:00')),
    });
    expect(await restored(mon('09:00'), mon('15:00:01'), earliest)).toMatchObject({ outcome: 'breached' });
    // 6 hours from Monday 17:00 end on Tuesday 13:00, after noon.
    expect(await restored(mon('17:00'), tue('12:00'), earliest)).toMatchObject({
      outcome: 'met',
      due: printed(tue('12:00')),
    });
    expect(await restored(mon('17:00'), tue('12:00:01'), earliest)).toMatchObject({ outcome: 'breached' });
  });

  test('of the latest any part is enough', async () => {
    expect(await restored(mon('09:00'), tue('12:00'), latest)).toMatchObject({
      outcome: 'met',
      due: printed(tue('12:00')),
    });
    expect(await restored(mon('09:00'), tue('12:00:01'), latest)).toMatchObject({ outcome: 'breached' });
    // Of two lengths the longer decides.
    const lengths = { within: { latest: ['2 hours', '4 hours'] } };
    expect(await restored(mon('09:00'), mon('13:00'), lengths)).toMatchObject({
      outcome: 'met',
      due: printed(mon('13:00')),
    });
  });

  test('a stop in the night is on time for a length that was just used up, also as a part', async () => {
    // 4 hours are used up on Monday 18:00; noon on Tuesday is not over.
    const both = { within: { earliest: ['4 hours', '12:00 next working day'] } };
    expect(await restored(mon('14:00'), mon('22:00'), both)).toMatchObject({ outcome: 'met' });
  });

  test('they nest', async () => {
    const nested = { within: { latest: ['1 hour', { earliest: ['12:00 next working day', '3 hours'] }] } };
    expect(await restored(mon('09:00'), mon('12:00'), nested)).toMatchObject({ outcome: 'met' });
    expect(await restored(mon('09:00'), mon('12:00:01'), nested)).toMatchObject({ outcome: 'breached' });
  });
});

describe('the next release', () => {
  const rule = { within: 'next release' };
  const releases = ['2025-07-07 08:59', '2025-07-20 12:00', '2025-08-20 12:00'];

  test('is the first in the register after the start', async () => {
    const row = { opened_at: mon('09:00'), restored_at: '2025-07-20 12:00' };
    expect(await lineOf({ rule, releases, row })).toMatchObject({
      outcome: 'met',
      due: printed('2025-07-20 12:00'),
      target_s: '',
    });
    expect(
      await lineOf({ rule, releases, row: { ...row, restored_at: '2025-07-20 12:00:01' } }),
    ).toMatchObject({ outcome: 'breached', due: printed('2025-07-20 12:00') });
  });

  test('a release at the very start is not after it', async () => {
    const row = { opened_at: '2025-07-20 12:00', restored_at: '2025-08-01 12:00' };
    expect(await lineOf({ rule, releases, row })).toMatchObject({
      outcome: 'met',
      due: printed('2025-08-20 12:00'),
    });
  });

  test('the order of the register does not matter', async () => {
    const row = { opened_at: mon('09:00'), restored_at: mon('10:00') };
    expect(await lineOf({ rule, releases: [...releases].reverse(), row })).toMatchObject({
      due: printed('2025-07-20 12:00'),
    });
  });

  test('does not move for a pause', async () => {
    expect(
      await lineOf({
        rule,
        releases,
        policy: { tickets: WAITING },
        row: { opened_at: mon('09:00') },
        events: [
          `${tue('09:00')},status,waiting`,
          `${wed('09:00')},status,open`,
          '2025-07-20 12:00:01,restored,',
        ],
      }),
    ).toMatchObject({ outcome: 'breached', due: printed('2025-07-20 12:00'), paused_s: '36000' });
  });
});
