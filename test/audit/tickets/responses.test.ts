import { describe, expect, test } from 'vitest';
import { lineOf, mon, printed, type Story, tue } from '../../support/small-policy.ts';

/** Opened on Monday 09:00, to be responded to within 1 office hour. */
const response = (more: Partial<Story>) =>
  lineOf({
    row: { opened_at: mon('09:00') },
    ...more,
    rule: { to: 'responded', within: '1 hour', ...more.rule },
  });

describe('the first response stops the clock', () => {
  test('exactly at the target on time, a second later not', async () => {
    const row = { opened_at: mon('09:00'), responded_at: mon('10:00') };
    expect(await response({ row })).toMatchObject({ outcome: 'met', stopped: printed(mon('10:00')) });
    expect(await response({ row: { ...row, responded_at: mon('10:00:01') } })).toMatchObject({
      outcome: 'breached',
      overrun_s: '1',
    });
  });

  test('a second response changes nothing', async () => {
    const events = [`${mon('10:00')},responded,`, `${mon('12:00')},responded,`];
    expect(await response({ events })).toMatchObject({ outcome: 'met', stopped: printed(mon('10:00')) });
    expect(await response({ events: events.reverse() })).toMatchObject({ stopped: printed(mon('10:00')) });
  });

  test.each(['workaround', 'restored', 'closed'])('a %s before any response is one', async (event) => {
    expect(
      await response({ events: [`${mon('10:00')},${event},`, `${tue('10:00')},responded,`] }),
    ).toMatchObject({ outcome: 'met', stopped: printed(mon('10:00')) });
  });

  test.each(['workaround', 'restored', 'closed'])('a %s after it is not', async (event) => {
    expect(
      await response({ events: [`${mon('09:30')},responded,`, `${mon('12:00')},${event},`] }),
    ).toMatchObject({ outcome: 'met', stopped: printed(mon('09:30')) });
  });

  test.each(['restored_at', 'closed_at'])('the %s of the row counts like the event', async (column) => {
    const row = { opened_at: mon('09:00'), responded_at: tue('12:00'), [column]: mon('09:45') };
    expect(await response({ row })).toMatchObject({ outcome: 'met', stopped: printed(mon('09:45')) });
  });

  test.each(['update', 'acknowledged', 'escalated', 'notified'])(
    'an event `%s` is no response',
    async (event) => {
      expect(
        await response({ events: [`${mon('09:30')},${event},`, `${mon('12:00')},responded,`] }),
      ).toMatchObject({ outcome: 'breached', stopped: printed(mon('12:00')) });
    },
  );

  test('what else counts is what the policy says, where it says so', async () => {
    const rule = { to_also: 'restored' };
    const workaround = [`${mon('10:00')},workaround,`, `${mon('12:00')},responded,`];
    expect(await response({ rule, events: workaround })).toMatchObject({ stopped: printed(mon('12:00')) });
    const restored = [`${mon('10:00')},restored,`, `${mon('12:00')},responded,`];
    expect(await response({ rule, events: restored })).toMatchObject({ stopped: printed(mon('10:00')) });
  });
});

test('a clock may stop at any other happening', async () => {
  const events = [`${mon('09:40')},responded,`, `${mon('10:00')},acknowledged,`];
  expect(await response({ rule: { to: 'acknowledged' }, events })).toMatchObject({
    outcome: 'met',
    stopped: printed(mon('10:00')),
  });
});

describe('a clock that starts at another happening', () => {
  const rule = { from: 'registered' };

  test('counts from there', async () => {
    const row = { opened_at: mon('09:00'), registered_at: mon('10:00'), responded_at: mon('11:00') };
    expect(await response({ rule, row })).toMatchObject({
      outcome: 'met',
      from: printed(mon('10:00')),
      counted_s: '3600',
    });
  });

  test('a ticket without it has no start', async () => {
    const row = { opened_at: mon('09:00'), registered_at: '', responded_at: mon('10:00') };
    expect(await response({ rule, row })).toMatchObject({ outcome: 'unmeasurable', reason: 'no-start' });
  });
});
