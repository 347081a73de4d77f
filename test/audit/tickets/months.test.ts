import { describe, expect, test } from 'vitest';
import { lineOf, printed, restored, WAITING } from '../../support/small-policy.ts';

const winter = '+01:00';
const month = { within: '1 month' };

describe('calendar units: the same local time that many units later', () => {
  test.each([
    ['1 month', '2025-07-07 09:00', printed('2025-08-07 09:00')],
    ['1 month', '2025-01-31 10:00', printed('2025-02-28 10:00', winter)],
    ['1 month', '2024-01-31 10:00', printed('2024-02-29 10:00', winter)],
    ['1 month', '2024-12-31 10:00', printed('2025-01-31 10:00', winter)],
    ['2 months', '2024-12-31 10:00', printed('2025-02-28 10:00', winter)],
    ['1 year', '2024-02-29 10:00', printed('2025-02-28 10:00', winter)],
    ['2 weeks', '2025-03-20 10:00', printed('2025-04-03 10:00')],
    ['1 week', '2025-10-22 10:00', printed('2025-10-29 10:00', winter)],
    ['1 month', '2025-07-12 23:30', printed('2025-08-12 23:30')],
  ])('%s from %s', async (within, opened, due) => {
    expect(
      await lineOf({
        rule: { within },
        row: { opened_at: opened, restored_at: opened },
        period: '2024-01-01..2026-01-01',
      }),
    ).toMatchObject({ due });
  });

  test('a stop exactly then is on time, a second later is not', async () => {
    // Thursday 31 July 17:00 to Sunday 31 August: opened on a working day, due on a Sunday.
    const opened = '2025-07-31 17:00';
    expect(await restored(opened, '2025-08-31 17:00', month)).toMatchObject({
      outcome: 'met',
      due: printed('2025-08-31 17:00'),
      target_s: '',
      // 1 h on 31 July and 21 working days of August of 10 h.
      counted_s: String((1 + 21 * 10) * 3600),
    });
    expect(await restored(opened, '2025-08-31 17:00:01', month)).toMatchObject({ outcome: 'breached' });
  });
});

describe('pauses move the day by the clock time that they took', () => {
  const policy = { tickets: WAITING };
  const row = { opened_at: '2025-07-01 10:00' };

  test('a Saturday spent waiting is a day, although nothing was open', async () => {
    expect(
      await lineOf({
        policy,
        rule: month,
        row,
        events: [
          '2025-07-12 00:00,status,waiting',
          '2025-07-13 00:00,status,open',
          '2025-08-02 10:00,restored,',
        ],
      }),
    ).toMatchObject({ outcome: 'met', due: printed('2025-08-02 10:00'), paused_s: '0' });
  });

  test('the moved day takes in a later pause too', async () => {
    // 1 August 10:00; a week of waiting in July: 8 August 10:00; 4 August before that, a day: 9 August 10:00.
    expect(
      await lineOf({
        policy,
        rule: month,
        row,
        events: [
          '2025-07-07 09:00,status,waiting',
          '2025-07-14 09:00,status,open',
          '2025-08-04 00:00,status,waiting',
          '2025-08-05 00:00,status,open',
          '2025-08-09 10:00:01,restored,',
        ],
      }),
    ).toMatchObject({ outcome: 'breached', due: printed('2025-08-09 10:00') });
  });

  test('a pause after the day does not move it', async () => {
    expect(
      await lineOf({
        policy,
        rule: month,
        row,
        events: [
          '2025-08-01 10:00,status,waiting',
          '2025-08-05 00:00,status,open',
          '2025-08-05 10:00,restored,',
        ],
      }),
    ).toMatchObject({ outcome: 'breached', due: printed('2025-08-01 10:00') });
  });

  test('the time between restoration and reopening moves it like a pause', async () => {
    expect(
      await lineOf({
        rule: month,
        row,
        events: ['2025-07-10 10:00,restored,', '2025-07-11 10:00,reopened,', '2025-08-02 10:00,restored,'],
      }),
    ).toMatchObject({ outcome: 'met', due: printed('2025-08-02 10:00'), paused_s: '36000' });
  });
});
