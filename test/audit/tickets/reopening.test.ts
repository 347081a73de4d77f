import { describe, expect, test } from 'vitest';
import {
  lineOf,
  mon,
  printed,
  restoration,
  type Story,
  told,
  tue,
  WAITING,
} from '../../support/small-policy.ts';

/** Opened on Monday 09:00, 4 office hours. */
const story = (events: readonly string[], more: Partial<Story> = {}) =>
  lineOf({ row: { opened_at: mon('09:00') }, events, ...more });

const twice = [`${mon('11:00')},restored,`, `${mon('14:00')},reopened,`, `${mon('16:00')},restored,`];

describe('a reopened ticket', () => {
  test('resumes: the time between restoration and reopening does not count', async () => {
    expect(await story(twice)).toMatchObject({
      outcome: 'met',
      stopped: printed(mon('16:00')),
      due: printed(mon('16:00')),
      counted_s: '14400',
      paused_s: '10800',
    });
  });

  test('is late one second after the target, both stretches together', async () => {
    expect(await story([...twice.slice(0, 2), `${mon('16:00:01')},restored,`])).toMatchObject({
      outcome: 'breached',
      counted_s: '14401',
      overrun_s: '1',
      paused_s: '10800',
    });
  });

  test('`first` keeps the first restoration', async () => {
    expect(await story(twice, { rule: { reopen: 'first' } })).toMatchObject({
      outcome: 'met',
      stopped: printed(mon('11:00')),
      counted_s: '7200',
      paused_s: '0',
    });
  });

  test('`whole` counts everything', async () => {
    expect(await story(twice, { rule: { reopen: 'whole' } })).toMatchObject({
      outcome: 'breached',
      stopped: printed(mon('16:00')),
      due: printed(mon('13:00')),
      counted_s: '25200',
      overrun_s: '10800',
      paused_s: '0',
    });
  });

  test('the policy says which for all rules', async () => {
    expect(await story(twice, { policy: { tickets: { reopen: 'first' } } })).toMatchObject({
      stopped: printed(mon('11:00')),
    });
  });

  test('that is not restored again runs on', async () => {
    const open = twice.slice(0, 2);
    expect(await story(open, { asOf: mon('16:00') })).toMatchObject({
      outcome: 'running',
      stopped: '',
      counted_s: '14400',
      paused_s: '10800',
    });
    expect(await story(open, { asOf: mon('16:00:01') })).toMatchObject({ outcome: 'breached', stopped: '' });
    expect(await story(open, { asOf: tue('16:00'), rule: { reopen: 'first' } })).toMatchObject({
      outcome: 'met',
      stopped: printed(mon('11:00')),
    });
  });

  test('more than once counts all stretches', async () => {
    // 09-10, 11-12, 13-15: four hours.
    expect(
      await story([
        `${mon('10:00')},restored,`,
        `${mon('11:00')},reopened,`,
        `${mon('12:00')},restored,`,
        `${mon('13:00')},reopened,`,
        `${mon('15:00')},restored,`,
      ]),
    ).toMatchObject({ outcome: 'met', counted_s: '14400', paused_s: '7200' });
  });

  test('the night in between is not paused time: nothing was open', async () => {
    expect(
      await story([`${mon('18:00')},restored,`, `${tue('08:00')},reopened,`, `${tue('09:00')},restored,`]),
    ).toMatchObject({ counted_s: '36000', paused_s: '0', stopped: printed(tue('09:00')) });
  });

  test('waiting across the time in between counts once', async () => {
    // Not counted: restored 11:00-14:00 and waiting 12:00-15:00, together 11:00-15:00.
    expect(
      await story(
        [
          `${mon('11:00')},restored,`,
          `${mon('12:00')},status,waiting`,
          `${mon('14:00')},reopened,`,
          `${mon('15:00')},status,open`,
          `${mon('17:00')},restored,`,
        ],
        { policy: { tickets: WAITING } },
      ),
    ).toMatchObject({ outcome: 'met', counted_s: '14400', paused_s: '14400' });
  });

  test('reopened at the moment of the restoration loses nothing', async () => {
    expect(
      await story([`${mon('11:00')},restored,`, `${mon('11:00')},reopened,`, `${mon('13:00')},restored,`]),
    ).toMatchObject({ outcome: 'met', counted_s: '14400', paused_s: '0', stopped: printed(mon('13:00')) });
  });
});

describe('what is a restoration', () => {
  test('a second one without a reopening in between changes nothing', async () => {
    expect(await story([`${mon('11:00')},restored,`, `${mon('17:00')},restored,`])).toMatchObject({
      outcome: 'met',
      stopped: printed(mon('11:00')),
      counted_s: '7200',
    });
  });

  test('a closure without restoration is one', async () => {
    expect(await story([`${mon('13:00')},closed,`])).toMatchObject({
      outcome: 'met',
      stopped: printed(mon('13:00')),
    });
    expect(
      await lineOf({ row: { opened_at: mon('09:00'), restored_at: '', closed_at: mon('13:00:01') } }),
    ).toMatchObject({ outcome: 'breached', stopped: printed(mon('13:00:01')) });
  });

  test('a closure after the restoration changes nothing', async () => {
    expect(
      await lineOf({ row: { opened_at: mon('09:00'), restored_at: mon('11:00'), closed_at: tue('11:00') } }),
    ).toMatchObject({ stopped: printed(mon('11:00')), counted_s: '7200' });
  });

  test('a closed ticket that is reopened resumes too', async () => {
    expect(
      await story([`${mon('11:00')},closed,`, `${mon('14:00')},reopened,`, `${mon('16:00')},closed,`]),
    ).toMatchObject({ outcome: 'met', counted_s: '14400', paused_s: '10800' });
  });

  test('reopening takes away the time from the restoration, not from the later closure', async () => {
    expect(
      await story([
        `${mon('11:00')},restored,`,
        `${mon('13:00')},closed,`,
        `${mon('14:00')},reopened,`,
        `${mon('16:00')},restored,`,
      ]),
    ).toMatchObject({ outcome: 'met', counted_s: '14400', paused_s: '10800' });
  });

  test('an accepted workaround is one only where the policy says so', async () => {
    const events = [`${mon('12:00')},workaround,`, `${mon('14:00')},restored,`];
    expect(await story(events)).toMatchObject({ outcome: 'breached', stopped: printed(mon('14:00')) });
    expect(await story(events, { rule: { workaround: 'restores' } })).toMatchObject({
      outcome: 'met',
      stopped: printed(mon('12:00')),
    });
    expect(await story(events, { policy: { tickets: { workaround: 'restores' } } })).toMatchObject({
      outcome: 'met',
      stopped: printed(mon('12:00')),
    });
  });
});

test('a reopening does not undo the first response', async () => {
  const answer = await told({
    policy: { rules: { response: restoration({ to: 'responded', within: '1 hour' }) } },
    row: { opened_at: mon('09:00') },
    events: [
      `${mon('10:00')},responded,`,
      `${mon('11:00')},restored,`,
      `${mon('14:00')},reopened,`,
      `${mon('16:00')},responded,`,
    ],
  });
  expect(answer.line('response', 'A')).toMatchObject({
    outcome: 'met',
    stopped: printed(mon('10:00')),
    counted_s: '3600',
  });
});
