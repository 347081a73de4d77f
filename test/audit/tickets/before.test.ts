/** Something has to be done before something else happens. Opened on Monday 09:00. */
import { describe, expect, test } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';
import {
  mon,
  type Part,
  printed,
  restoration,
  type Story,
  smallPolicy,
  table,
  told,
  tue,
} from '../../support/small-policy.ts';

const notice = (parts: Part = {}): Part => ({
  notice: restoration({ to: 'notified', within: 'before closed', norm: '100%', ...parts }),
});
const lineOf = async (events: readonly string[], parts: Part = {}, more: Partial<Story> = {}) =>
  (
    await told({
      row: { opened_at: mon('09:00') },
      events,
      asOf: tue('17:00'),
      policy: { rules: notice(parts) },
      ...more,
    })
  ).line('notice', 'A');

describe('told before the ticket is closed', () => {
  test('is on time, however late', async () => {
    expect(await lineOf([`${mon('17:00')},notified,`, `${mon('17:30')},closed,`])).toMatchObject({
      outcome: 'met',
      due: printed(mon('17:30')),
      target_s: '',
      counted_s: '28800',
    });
  });

  test('is on time at the same instant, whichever stands first', async () => {
    const events = [`${mon('12:00')},notified,`, `${mon('12:00')},closed,`];
    expect(await lineOf(events)).toMatchObject({ outcome: 'met' });
    expect(await lineOf(events.reverse())).toMatchObject({ outcome: 'met', overrun_s: '0' });
  });

  test('is late a second after it, by elapsed time', async () => {
    expect(await lineOf([`${mon('12:00')},closed,`, `${mon('12:00:01')},notified,`])).toMatchObject({
      outcome: 'breached',
      due: printed(mon('12:00')),
      overrun_s: '1',
    });
  });

  test('is on time when the ticket is not closed yet', async () => {
    expect(await lineOf([`${mon('12:00')},notified,`])).toMatchObject({ outcome: 'met', due: '' });
  });
});

describe('not told', () => {
  test('is breached at the instant at which it happened, also when that is as-of', async () => {
    expect(await lineOf([`${mon('12:00')},closed,`])).toMatchObject({
      outcome: 'breached',
      due: printed(mon('12:00')),
      stopped: '',
    });
    expect(await lineOf([`${mon('12:00')},closed,`], {}, { asOf: mon('12:00') })).toMatchObject({
      outcome: 'breached',
      overrun_s: '0',
    });
  });

  test('runs while it has not happened', async () => {
    expect(await lineOf([])).toMatchObject({ outcome: 'running', due: '' });
  });
});

test('a closure is a restoration here too, a workaround where the policy says so', async () => {
  const parts = { within: 'before restored' };
  expect(await lineOf([`${mon('12:00')},closed,`], parts)).toMatchObject({ outcome: 'breached' });
  const workaround = [`${mon('12:00')},workaround,`];
  expect(await lineOf(workaround, parts)).toMatchObject({ outcome: 'running' });
  expect(await lineOf(workaround, { ...parts, workaround: 'restores' })).toMatchObject({
    outcome: 'breached',
  });
});

test('what happened before the start does not count', async () => {
  const parts = { from: 'registered' };
  const more = { row: { opened_at: mon('09:00'), registered_at: mon('10:00') } };
  expect(await lineOf([`${mon('09:30')},closed,`], parts, more)).toMatchObject({ outcome: 'running' });
});

test('among others, it is one more that has to hold, or one that is enough', async () => {
  const closed = [`${mon('12:00')},notified,`, `${mon('13:00')},closed,`];
  // 3 h: the two hours are over, the closure was not.
  expect(await lineOf(closed, { within: { earliest: ['2 hours', 'before closed'] } })).toMatchObject({
    outcome: 'breached',
    due: printed(mon('11:00')),
  });
  expect(await lineOf(closed, { within: { latest: ['2 hours', 'before closed'] } })).toMatchObject({
    outcome: 'met',
    due: printed(mon('13:00')),
  });
});

test('without an export that tells of it the rule is not assessed', async () => {
  const policy = smallPolicy({
    rules: { notice: restoration({ to: 'responded', within: 'before escalated' }) },
  });
  const tickets = table('id,opened_at,responded_at', `A,${mon('09:00')},${mon('10:00')}`);
  const { result } = await auditOf({ policy, period: '2025', inputs: { tickets } });
  expect(result.rules[0]!.verdict).toBe('not-assessed');
});
