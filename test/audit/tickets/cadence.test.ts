/** Updates on the way. Office hours are Monday to Friday 08:00-18:00; an update is owed every 2 office hours. */
import { describe, expect, test } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';
import {
  fri,
  mon,
  nextMon,
  type Part,
  printed,
  type Story,
  smallPolicy,
  table,
  thu,
  told,
  tue,
  WAITING,
} from '../../support/small-policy.ts';

const updates = (parts: Part = {}): Part => ({
  updates: {
    clause: '3.4',
    measure: 'cadence',
    calendar: 'office',
    every: '2 hours',
    norm: '100%',
    ...parts,
  },
});

/** Opened on Monday 09:00. */
const story = (events: readonly string[], more: Partial<Story> = {}, parts: Part = {}) =>
  told({
    row: { opened_at: mon('09:00') },
    events,
    asOf: tue('17:00'),
    ...more,
    policy: { rules: updates(parts), ...more.policy },
  });

const lineOf = async (...args: Parameters<typeof story>) => (await story(...args)).line('updates', 'A');

describe('gaps between updates', () => {
  test('that are the target exactly are on time', async () => {
    // 09:00-11:00 and 11:00-13:00: 2 h each.
    const line = await lineOf([`${mon('11:00')},update,`, `${mon('13:00')},restored,`]);
    expect(line).toMatchObject({ outcome: 'met', counted_s: '7200', target_s: '7200', overrun_s: '0' });
    // The longest gap (the first of the two) would have been used up at 11:00.
    expect(line).toMatchObject({ due: printed(mon('11:00')), stopped: printed(mon('13:00')) });
  });

  test('of which one is a second longer are not', async () => {
    const line = await lineOf([`${mon('11:00:01')},update,`, `${mon('12:00')},restored,`]);
    expect(line).toMatchObject({ outcome: 'breached', counted_s: '7201', overrun_s: '1' });
    expect(line).toMatchObject({ from: printed(mon('09:00')), due: printed(mon('11:00')) });
  });

  test('count in the hours of the calendar only', async () => {
    // Friday 17:00 to Monday 09:00: 1 h on Friday, 1 h on Monday.
    const row = { opened_at: fri('17:00') };
    const events = [`${nextMon('09:00')},update,`, `${nextMon('10:00')},restored,`];
    expect(await lineOf(events, { row, asOf: nextMon('10:00') })).toMatchObject({
      outcome: 'met',
      counted_s: '7200',
    });
  });

  test('the first one starts at the happening that the rule names', async () => {
    const row = { opened_at: mon('09:00'), registered_at: mon('10:00') };
    const events = [`${mon('12:00')},update,`, `${mon('12:30')},restored,`];
    expect(await lineOf(events, { row }, { from: 'registered' })).toMatchObject({
      outcome: 'met',
      from: printed(mon('10:00')),
    });
  });

  test('what counts as an update is what the policy says', async () => {
    const events = [`${mon('11:00')},notified,`, `${mon('13:00')},restored,`];
    expect(await lineOf(events)).toMatchObject({ outcome: 'breached', counted_s: '14400' });
    expect(await lineOf(events, {}, { updates: ['update', 'notified'] })).toMatchObject({ outcome: 'met' });
  });

  test('an update before the start or at the instant of the stop changes nothing', async () => {
    const events = [`${mon('08:30')},update,`, `${mon('11:00:01')},restored,`, `${mon('11:00:01')},update,`];
    expect(await lineOf(events)).toMatchObject({ outcome: 'breached', counted_s: '7201' });
  });
});

describe('of several gaps that are too long', () => {
  // 09:00-12:00 is 1 h over (used up at 11:00); 12:00-16:00 is 2 h over.
  const events = [`${mon('12:00')},update,`, `${mon('16:00')},update,`, `${mon('17:00')},restored,`];

  test('the longest gives the figures, the first the instant from which it was breached', async () => {
    expect(await lineOf(events)).toMatchObject({
      outcome: 'breached',
      counted_s: '14400',
      overrun_s: '7200',
      due: printed(mon('11:00')),
    });
  });

  test('the evidence is the longest gap, and how many were too long', async () => {
    const { result } = await story(events);
    expect(result.breaches).toMatchObject([
      {
        rule: 'updates',
        ticket: 'A',
        target: '2 hours',
        countedMs: 4 * 3_600_000,
        gap: { from: printed(mon('12:00')), to: printed(mon('16:00')), over: 2 },
        check: null,
      },
    ]);
  });
});

describe('a ticket that is not restored', () => {
  test('runs as long as no gap is too long', async () => {
    expect(await lineOf([`${mon('10:00')},update,`], { asOf: mon('12:00') })).toMatchObject({
      outcome: 'running',
      stopped: '',
    });
  });

  test('is breached as soon as a gap is over', async () => {
    expect(await lineOf([`${mon('10:00')},update,`], { asOf: mon('12:00:01') })).toMatchObject({
      outcome: 'breached',
      due: printed(mon('12:00')),
      stopped: '',
    });
  });

  test('stays breached when updates follow', async () => {
    const events = [`${mon('12:00')},update,`, `${mon('12:30')},update,`];
    expect(await lineOf(events, { asOf: mon('13:00') })).toMatchObject({ outcome: 'breached' });
  });
});

describe('after a restoration no update is owed', () => {
  test('until it is reopened: then the next gap starts', async () => {
    // 09:00-10:00, nothing until Thursday 09:00, then 2 h until 11:00.
    const events = [
      `${mon('10:00')},restored,`,
      `${thu('09:00')},reopened,`,
      `${thu('11:00')},update,`,
      `${thu('12:00')},restored,`,
    ];
    expect(await lineOf(events, { asOf: thu('12:00') })).toMatchObject({ outcome: 'met', counted_s: '7200' });
  });

  test('and an update in between starts no gap', async () => {
    const events = [
      `${mon('10:00')},restored,`,
      `${mon('12:00')},update,`,
      `${thu('09:00')},reopened,`,
      `${thu('11:00:01')},restored,`,
    ];
    expect(await lineOf(events, { asOf: thu('12:00') })).toMatchObject({
      outcome: 'breached',
      counted_s: '7201',
    });
  });
});

describe('pauses', () => {
  // 09:00-13:00 with 10:00-12:00 waiting: 2 h count.
  const events = [
    `${mon('10:00')},status,waiting`,
    `${mon('12:00')},status,open`,
    `${mon('13:00')},restored,`,
  ];

  test('that hold for every rule do not count', async () => {
    expect(await lineOf(events, { policy: { rules: updates(), tickets: WAITING } })).toMatchObject({
      outcome: 'met',
      counted_s: '7200',
      paused_s: '7200',
    });
  });

  test('of another rule do', async () => {
    const other = { clause: '3', to: 'restored', calendar: 'office', within: '4 hours' };
    const tickets = { pause: [{ ...WAITING.pause[0], in: ['other'] }] };
    const policy = { rules: { ...updates(), other }, tickets };
    expect(await lineOf(events, { policy })).toMatchObject({ outcome: 'breached', paused_s: '0' });
  });

  test('stand with a breach when they lie in the gap that decided', async () => {
    const { result } = await story(
      [...events.slice(0, 2), `${mon('13:01')},update,`, `${mon('13:02')},restored,`],
      { policy: { rules: updates(), tickets: WAITING } },
    );
    expect(result.breaches[0]!.pauses).toEqual([
      { from: printed(mon('10:00')), to: printed(mon('12:00')), why: 'waiting', clause: '4' },
    ]);
  });
});

describe('the priority', () => {
  const every = { P1: '1 hour', P2: '8 hours', P3: 'none' };
  const events = [`${mon('11:00')},restored,`];
  const withPriority = (priority: string) =>
    lineOf(events, { row: { opened_at: mon('09:00'), priority } }, { every });

  test('gives the target', async () => {
    expect(await withPriority('P1')).toMatchObject({ outcome: 'breached', target_s: '3600' });
    expect(await withPriority('P2')).toMatchObject({ outcome: 'met', target_s: '28800' });
    expect(await withPriority('P3')).toMatchObject({ outcome: 'untargeted' });
    expect(await withPriority('P9')).toMatchObject({ outcome: 'unmeasurable', reason: 'unknown-priority' });
  });

  test('is the last one before the stop, unless the policy says otherwise', async () => {
    const changed = [`${mon('10:30')},priority,P2`, ...events];
    const row = { opened_at: mon('09:00'), priority: '' };
    const first = [`${mon('09:00')},priority,P1`, ...changed];
    expect(await lineOf(first, { row }, { every })).toMatchObject({ priority: 'P2', outcome: 'met' });
    expect(await lineOf(first, { row }, { every, priority_change: 'first' })).toMatchObject({
      priority: 'P1',
      outcome: 'breached',
    });
  });
});

describe('data that is not there', () => {
  const policy = smallPolicy({ rules: updates() });
  const tickets = table(
    'id,opened_at,restored_at',
    `A,${mon('09:00')},${mon('11:00')}`,
    `B,${mon('09:00')},${mon('11:01')}`,
  );

  test('without an export of events the rule is not assessed', async () => {
    const { result, ledger } = await auditOf({ policy, period: '2025', inputs: { tickets } });
    expect(result.rules[0]).toMatchObject({ verdict: 'not-assessed', reason: 'no-input' });
    expect(ledger).toEqual([]);
    expect(result.breaches).toEqual([]);
  });

  test('a ticket without events has one gap, from start to stop', async () => {
    const events = table('id,at,event,value', `C,${mon('09:00')},opened,`, `C,${mon('10:00')},restored,`);
    const { line, result } = await auditOf({ policy, period: '2025', inputs: { tickets, events } });
    expect(line('updates', 'A')).toMatchObject({ outcome: 'met', counted_s: '7200' });
    expect(line('updates', 'B')).toMatchObject({ outcome: 'breached', counted_s: '7260' });
    expect(result.rules[0]).toMatchObject({ verdict: 'missed', measure: 'cadence' });
    // Two of three; all three have to be.
    expect(result.rules[0]!.total!.pooled).toMatchObject({
      met: 2,
      breached: 1,
      attained: '0.666666',
      short: 1,
    });
  });

  test('no start, and a stop before it', async () => {
    expect(await lineOf([`${mon('10:00')},restored,`], {}, { from: 'registered' })).toMatchObject({
      outcome: 'unmeasurable',
      reason: 'no-start',
    });
    expect(await lineOf([`${mon('08:00')},restored,`])).toMatchObject({
      outcome: 'unmeasurable',
      reason: 'stop-before-start',
    });
  });
});

test('terms leave tickets out, and `when` says which it is about', async () => {
  const row = { opened_at: mon('09:00'), cause: 'customer' };
  const tickets = { exclude: [{ when: { cause: 'customer' }, from: ['updates'], clause: '5' }] };
  expect(await lineOf([], { row, policy: { rules: updates(), tickets } })).toMatchObject({
    outcome: 'excluded',
    reason: '5',
  });
  const { ledger, result } = await story([], { row }, { when: { cause: 'supplier' } });
  expect(ledger).toEqual([]);
  expect(result.rules[0]!.notConcerned).toEqual([{ what: 'cause: customer', tickets: 1 }]);
});

test('an outcome of updates is known at the stop when none was late, and at the first that was', async () => {
  const parts = { counted_in: 'decided', norm: { at_least: '100%', per: 'month' } };
  // Opened on Thursday 31 July 17:00: 2 h are used up on Friday 1 August 09:00.
  const row = { opened_at: '2025-07-31 16:30' };
  const met = ['2025-07-31 17:00,update,', '2025-07-31 18:00,update,', '2025-08-01 09:00,restored,'];
  expect(await lineOf(met, { row, asOf: '2025-08-02' }, parts)).toMatchObject({
    outcome: 'met',
    period: '2025-08',
  });
  const late = ['2025-08-01 10:00,restored,'];
  expect(await lineOf(late, { row, asOf: '2025-08-02' }, parts)).toMatchObject({
    outcome: 'breached',
    period: '2025-08',
    due: printed('2025-08-01 08:30'),
  });
});

test('a target that is a point in time holds for each gap', async () => {
  // Updates owed by noon of the next working day after each: Monday's by Tuesday 12:00.
  const parts = { every: '12:00 next working day' };
  expect(await lineOf([`${tue('12:00')},update,`, `${tue('12:30')},restored,`], {}, parts)).toMatchObject({
    outcome: 'met',
    target_s: '',
  });
  expect(await lineOf([`${tue('12:00:01')},update,`, `${tue('12:30')},restored,`], {}, parts)).toMatchObject({
    outcome: 'breached',
    overrun_s: '1',
    due: printed(tue('12:00')),
  });
});
