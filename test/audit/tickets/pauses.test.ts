import { describe, expect, test } from 'vitest';
import {
  fri,
  lineOf,
  mon,
  printed,
  restoration,
  type Story,
  told,
  tue,
  WAITING,
  wed,
} from '../../support/small-policy.ts';

/** Opened on Monday 09:00, 4 office hours, standing still while the status is `waiting`. */
const waiting = (events: readonly string[], more: Partial<Story> = {}) =>
  lineOf({ policy: { tickets: WAITING }, row: { opened_at: mon('09:00') }, events, ...more });

describe('a pause', () => {
  test('lasts until the next status, and what is left of the target comes after it', async () => {
    expect(
      await waiting([
        `${mon('10:00')},status,waiting`,
        `${mon('12:00')},status,open`,
        `${mon('15:00')},restored,`,
      ]),
    ).toMatchObject({
      outcome: 'met',
      due: printed(mon('15:00')),
      counted_s: '14400',
      paused_s: '7200',
      target_s: '14400',
    });
    expect(
      await waiting([
        `${mon('10:00')},status,waiting`,
        `${mon('12:00')},status,open`,
        `${mon('15:00:01')},restored,`,
      ]),
    ).toMatchObject({ outcome: 'breached', counted_s: '14401', overrun_s: '1' });
  });

  test('over the night is as long as the hours were open', async () => {
    expect(
      await waiting([
        `${mon('17:00')},status,waiting`,
        `${tue('09:00')},status,open`,
        `${tue('10:00')},restored,`,
      ]),
    ).toMatchObject({ counted_s: '32400', paused_s: '7200' });
  });

  test('in closed hours only is no pause', async () => {
    expect(
      await waiting([
        `${mon('18:00')},status,waiting`,
        `${tue('08:00')},status,open`,
        `${tue('08:00')},restored,`,
      ]),
    ).toMatchObject({ counted_s: '32400', paused_s: '0' });
  });

  test('that began before the start counts from the start', async () => {
    expect(
      await waiting([
        `${mon('08:30')},status,waiting`,
        `${mon('10:00')},status,open`,
        `${mon('11:00')},restored,`,
      ]),
    ).toMatchObject({ counted_s: '3600', paused_s: '3600', due: printed(mon('14:00')) });
  });

  test('that is open at the stop ends at the stop', async () => {
    expect(
      await waiting([
        `${mon('10:00')},status,waiting`,
        `${mon('12:00')},restored,`,
        `${mon('17:00')},status,open`,
      ]),
    ).toMatchObject({ counted_s: '3600', paused_s: '7200' });
  });

  test('that is open at as-of ends at as-of', async () => {
    // Monday 10:00-18:00, three days of 10 h, Friday 08:00-12:00: 42 h. What is left, 3 h, would end on Friday 15:00.
    expect(await waiting([`${mon('10:00')},status,waiting`], { asOf: fri('12:00') })).toMatchObject({
      outcome: 'running',
      due: printed(fri('15:00')),
      stopped: '',
      counted_s: '3600',
      paused_s: String(42 * 3600),
    });
  });

  test('that starts exactly when the target is used up keeps the ticket on time', async () => {
    expect(await waiting([`${mon('13:00')},status,waiting`, `${wed('12:00')},restored,`])).toMatchObject({
      outcome: 'met',
      due: printed(mon('13:00')),
      counted_s: '14400',
    });
  });

  test('that starts a second later does not', async () => {
    expect(await waiting([`${mon('13:00:01')},status,waiting`, `${wed('12:00')},restored,`])).toMatchObject({
      outcome: 'breached',
      due: printed(mon('13:00')),
      counted_s: '14401',
      overrun_s: '1',
    });
  });

  test('of no length changes nothing', async () => {
    expect(
      await waiting([
        `${mon('10:00')},status,waiting`,
        `${mon('10:00')},status,open`,
        `${mon('13:00')},restored,`,
      ]),
    ).toMatchObject({ outcome: 'met', paused_s: '0' });
  });

  test('of statuses of one moment the last in the file holds', async () => {
    expect(
      await waiting([
        `${mon('10:00')},status,open`,
        `${mon('10:00')},status,waiting`,
        `${mon('14:00')},restored,`,
      ]),
    ).toMatchObject({ counted_s: '3600', paused_s: '14400' });
  });

  test('goes on through the same status told twice', async () => {
    expect(
      await waiting([
        `${mon('10:00')},status,waiting`,
        `${mon('11:00')},status,waiting`,
        `${mon('12:00')},status,open`,
        `${mon('13:00')},restored,`,
      ]),
    ).toMatchObject({ paused_s: '7200' });
  });

  test('goes on through events that are no status', async () => {
    expect(
      await waiting([
        `${mon('10:00')},status,waiting`,
        `${mon('11:00')},update,`,
        `${mon('11:30')},priority,P2`,
        `${mon('12:00')},status,open`,
        `${mon('13:00')},restored,`,
      ]),
    ).toMatchObject({ paused_s: '7200' });
  });

  test('is found although the events stand out of order', async () => {
    expect(
      await waiting([
        `${mon('15:00')},restored,`,
        `${mon('12:00')},status,open`,
        `${mon('10:00')},status,waiting`,
      ]),
    ).toMatchObject({ outcome: 'met', counted_s: '14400', paused_s: '7200' });
  });

  test('in clock time stands still through the evening', async () => {
    expect(
      await waiting(
        [`${fri('19:00')},status,waiting`, `${fri('21:00')},status,open`, `${fri('23:00')},restored,`],
        {
          row: { opened_at: fri('17:00') },
          rule: { within: '4 clock hours' },
        },
      ),
    ).toMatchObject({ outcome: 'met', due: printed(fri('23:00')), counted_s: '14400', paused_s: '7200' });
  });
});

describe('a pause over a clock change, round the clock', () => {
  test.each([
    ['spring', '2025-03-30', 3],
    ['autumn', '2025-10-26', 5],
  ])('from 00:00 to 04:00 in %s', async (_, date, hours) => {
    expect(
      await waiting(
        [`${date} 00:00,status,waiting`, `${date} 04:00,status,open`, `${date} 05:00,restored,`],
        {
          row: { opened_at: `${date} 00:00` },
          rule: { calendar: 'always' },
        },
      ),
    ).toMatchObject({ outcome: 'met', counted_s: '3600', paused_s: String(hours * 3600) });
  });
});

describe('what does not pause', () => {
  test('the status in the row is the present one and says nothing of the past', async () => {
    expect(
      await lineOf({
        policy: { tickets: WAITING },
        row: { opened_at: mon('09:00'), restored_at: mon('14:00'), status: 'waiting' },
      }),
    ).toMatchObject({ outcome: 'breached', counted_s: '18000', paused_s: '0' });
  });

  test('a status that no term names', async () => {
    expect(await waiting([`${mon('10:00')},status,waiting room`, `${mon('13:00')},restored,`])).toMatchObject(
      {
        paused_s: '0',
      },
    );
  });

  test('a pause in another rule only', async () => {
    const policy = {
      tickets: { pause: [{ when: { status: 'waiting' }, in: ['restoration'], clause: '4' }] },
      rules: { restoration: restoration(), response: restoration({ to: 'responded' }) },
    };
    const answer = await told({
      policy,
      row: { opened_at: mon('09:00') },
      events: [`${mon('10:00')},status,waiting`, `${mon('12:00')},responded,`, `${mon('14:00')},restored,`],
    });
    expect(answer.line('response', 'A')).toMatchObject({ counted_s: '10800', paused_s: '0' });
    expect(answer.line('restoration', 'A')).toMatchObject({ counted_s: '3600', paused_s: '14400' });
  });
});

describe('several pause terms', () => {
  const tickets = {
    pause: [
      { when: { status: 'waiting' }, clause: '4.1' },
      { when: { cause: 'customer' }, clause: '4.2' },
    ],
  };

  test('count once where they overlap', async () => {
    // Status 10:00-12:00 and cause 11:00-13:00: three hours in all.
    expect(
      await waiting(
        [
          `${mon('10:00')},status,waiting`,
          `${mon('11:00')},cause,customer`,
          `${mon('12:00')},status,open`,
          `${mon('13:00')},cause,supplier`,
          `${mon('16:00')},restored,`,
        ],
        { policy: { tickets } },
      ),
    ).toMatchObject({ outcome: 'met', counted_s: '14400', paused_s: '10800' });
  });

  test('and go on where one lies within the other', async () => {
    expect(
      await waiting(
        [
          `${mon('10:00')},status,waiting`,
          `${mon('11:00')},cause,customer`,
          `${mon('12:00')},cause,supplier`,
          `${mon('13:00')},status,open`,
          `${mon('16:00:01')},restored,`,
        ],
        { policy: { tickets } },
      ),
    ).toMatchObject({ outcome: 'breached', counted_s: '14401', paused_s: '10800' });
  });
});

describe('the words of a status', () => {
  test.each([
    ['WAITING', 'waiting'],
    ['waiting for customer', 'Waiting for *'],
    ['On hold', ['waiting', 'on hold']],
  ])('%s pauses where the policy says %s', async (value, status) => {
    expect(
      await waiting([`${mon('10:00')},status,${value}`, `${mon('12:00')},restored,`], {
        policy: { tickets: { pause: [{ when: { status }, clause: '4' }] } },
      }),
    ).toMatchObject({ paused_s: '7200' });
  });

  test('`not` pauses in any other status', async () => {
    expect(
      await waiting(
        [`${mon('10:00')},status,parked`, `${mon('11:00')},status,open`, `${mon('12:00')},restored,`],
        {
          policy: { tickets: { pause: [{ when: { status: { not: 'open' } }, clause: '4' }] } },
        },
      ),
    ).toMatchObject({ paused_s: '3600' });
  });
});
