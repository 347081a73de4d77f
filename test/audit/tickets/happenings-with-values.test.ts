/** Happenings that say more than that they happened: escalated to which level, notified whom. */
import { expect, test } from 'vitest';
import { mon, type Part, printed, restoration, told } from '../../support/small-policy.ts';

const lineOf = async (events: readonly string[], parts: Part, rules: Part = {}) =>
  (
    await told({
      row: { opened_at: mon('09:00') },
      events,
      asOf: mon('17:00'),
      policy: { rules: { escalation: restoration({ within: '4 hours', ...parts }), ...rules } },
    })
  ).line('escalation', 'A');

const levels = [`${mon('10:00')},escalated,1`, `${mon('11:00')},escalated, 2 `, `${mon('12:00')},escalated,`];

test('a clock that asks for a value hears that value only', async () => {
  expect(await lineOf(levels, { to: { escalated: '2' } })).toMatchObject({ stopped: printed(mon('11:00')) });
  expect(await lineOf(levels, { to: { escalated: ['3'] } })).toMatchObject({
    outcome: 'breached',
    stopped: '',
  });
  expect(await lineOf(levels, { to: { escalated: ['1', '2'] } })).toMatchObject({
    stopped: printed(mon('10:00')),
  });
});

test('one that asks for none hears any, also where another rule asks for one', async () => {
  const other = { other: restoration({ to: { escalated: '1' } }) };
  expect(await lineOf(levels, { to: 'escalated' })).toMatchObject({ stopped: printed(mon('10:00')) });
  expect(await lineOf(levels, { to: 'escalated' }, other)).toMatchObject({ stopped: printed(mon('10:00')) });
  expect(await lineOf(levels.slice(2), { to: 'escalated' }, other)).toMatchObject({
    stopped: printed(mon('12:00')),
  });
});

test('a value is compared without regard to case', async () => {
  const told = [`${mon('10:00')},notified,Supplier`, `${mon('11:00')},Notified,KLANT`];
  expect(await lineOf(told, { to: { notified: ['klant', 'customer'] } })).toMatchObject({
    stopped: printed(mon('11:00')),
  });
});

test('a clock may start at one', async () => {
  const parts = { from: { escalated: '1' }, to: { escalated: '2' } };
  expect(await lineOf(levels, parts)).toMatchObject({ from: printed(mon('10:00')), counted_s: '3600' });
  expect(await lineOf(levels.slice(1), parts)).toMatchObject({ reason: 'no-start' });
});
