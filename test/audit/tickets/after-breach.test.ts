/** What is owed only once another rule was breached. Opened on Monday 09:00, to be restored by 13:00. */
import { describe, expect, test } from 'vitest';
import { mon, type Part, printed, restoration, type Story, told, tue } from '../../support/small-policy.ts';

/** Told within 1 hour of the breach. */
const notice = (parts: Part = {}): Part => ({
  clause: '4.5',
  from: { breach_of: 'restoration' },
  to: 'notified',
  calendar: 'office',
  within: '1 hour',
  norm: '100%',
  ...parts,
});
const rules = (parts: Part = {}, more: Part = {}) => ({
  // It stands before the rule it waits for: the order in the policy is free.
  notice: notice(parts),
  restoration: restoration({ within: '4 hours' }),
  ...more,
});

const story = (events: readonly string[], more: Partial<Story> = {}, parts: Part = {}, others: Part = {}) =>
  told({
    row: { opened_at: mon('09:00') },
    events,
    asOf: tue('17:00'),
    ...more,
    policy: { rules: rules(parts, others), ...more.policy },
  });
const lineOf = async (...args: Parameters<typeof story>) => (await story(...args)).line('notice', 'A');
const linesOf = async (...args: Parameters<typeof story>) =>
  (await story(...args)).ledger.filter(({ rule }) => rule === 'notice');

describe('a clock that starts at a breach', () => {
  test('starts at the due of the rule that was breached; exactly the target is on time', async () => {
    const events = [`${mon('14:00')},notified,`, `${mon('16:00')},restored,`];
    expect(await lineOf(events)).toMatchObject({
      outcome: 'met',
      from: printed(mon('13:00')),
      due: printed(mon('14:00')),
      counted_s: '3600',
    });
  });

  test('is breached a second later', async () => {
    expect(await lineOf([`${mon('14:00:01')},notified,`, `${mon('16:00')},restored,`])).toMatchObject({
      outcome: 'breached',
      overrun_s: '1',
    });
  });

  test('runs while nobody was told and the hour is not over', async () => {
    expect(await lineOf([], { asOf: mon('13:30') })).toMatchObject({
      outcome: 'running',
      from: printed(mon('13:00')),
    });
    expect(await lineOf([], { asOf: mon('14:00:01') })).toMatchObject({ outcome: 'breached' });
  });

  test('what was told before the breach tells nothing of it', async () => {
    expect(await lineOf([`${mon('10:00')},notified,`, `${mon('13:30')},notified,`])).toMatchObject({
      outcome: 'met',
      stopped: printed(mon('13:30')),
    });
  });

  test('of several rules at the first that was breached', async () => {
    const response = restoration({ to: 'responded', within: '2 hours' });
    const parts = { from: { breach_of: ['restoration', 'response'] } };
    const events = [`${mon('11:30')},notified,`];
    // No response by 11:00, no restoration by 13:00.
    expect(await lineOf(events, {}, parts, { response })).toMatchObject({
      from: printed(mon('11:00')),
      counted_s: '1800',
    });
  });

  test('of a combined rule when the first of its parts was breached', async () => {
    const others = {
      response: restoration({ to: 'responded', within: '2 hours' }),
      'on-time': { clause: '6', all: ['restoration', 'response'] },
    };
    expect(await lineOf([], {}, { from: { breach_of: 'on-time' } }, others)).toMatchObject({
      from: printed(mon('11:00')),
    });
  });

  test('of a check at the opening, of updates when the first gap was used up', async () => {
    const channel = { clause: '2', measure: 'check', cases: [{ must: { channel: 'phone' } }] };
    const updates = { clause: '3', measure: 'cadence', calendar: 'office', every: '2 hours' };
    const row = { opened_at: mon('09:00'), channel: 'email' };
    const from = (rule: string) => lineOf([], { row }, { from: { breach_of: rule } }, { channel, updates });
    expect(await from('channel')).toMatchObject({ from: printed(mon('09:00')) });
    expect(await from('updates')).toMatchObject({ from: printed(mon('11:00')) });
  });

  test('counts in the period of the breach', async () => {
    const row = { opened_at: '2025-07-31 15:00' };
    const parts = { norm: { at_least: '100%', per: 'month' } };
    // 3 h on 31 July, the fourth is used up on 1 August 09:00.
    expect(await lineOf([], { row, asOf: '2025-08-04' }, parts)).toMatchObject({
      from: printed('2025-08-01 09:00'),
      period: '2025-08',
    });
  });
});

describe('a ticket is absent', () => {
  test('when the other rule was met, exactly on the limit', async () => {
    expect(await linesOf([`${mon('13:00')},restored,`])).toEqual([]);
  });

  test('when the other still runs: nothing is owed yet', async () => {
    expect(await linesOf([], { asOf: mon('13:00') })).toEqual([]);
  });

  test('when the other leaves it out or has no time for it', async () => {
    const tickets = { exclude: [{ when: { cause: 'customer' }, from: ['restoration'], clause: '5' }] };
    const row = { opened_at: mon('09:00'), cause: 'customer' };
    expect(await linesOf([], { row, policy: { rules: rules(), tickets } })).toEqual([]);
    const others = { restoration: restoration({ within: { P1: 'none' } }) };
    expect(await linesOf([], { row: { opened_at: mon('09:00'), priority: 'P1' } }, {}, others)).toEqual([]);
  });

  test('and it is no case, nor unclear', async () => {
    const { result } = await story([`${mon('13:00')},restored,`]);
    expect(result.rules[0]).toMatchObject({ verdict: 'no-cases', notConcerned: [] });
    expect(result.warnings.map(({ code }) => code)).not.toContain('unclear-scope');
  });
});

test('a ticket that cannot be measured there cannot be measured here', async () => {
  const others = { restoration: restoration({ within: { P1: '4 hours' } }) };
  const row = { opened_at: mon('09:00'), priority: 'P9' };
  expect(await lineOf([], { row }, {}, others)).toMatchObject({
    outcome: 'unmeasurable',
    reason: 'unknown-priority',
    from: printed(mon('09:00')),
  });
});

describe('only when breached', () => {
  const parts = { from: 'opened', only_when_breached: 'restoration', within: 'before restored' };

  test('a rule with a clock of its own is about those tickets only', async () => {
    expect(await lineOf([`${mon('12:00')},notified,`, `${mon('14:00')},restored,`], {}, parts)).toMatchObject(
      {
        outcome: 'met',
        from: printed(mon('09:00')),
      },
    );
    expect(await linesOf([`${mon('12:00')},restored,`], {}, parts)).toEqual([]);
    expect(await linesOf([], { asOf: mon('12:00') }, parts)).toEqual([]);
  });

  test('and stays unmeasurable where the other is', async () => {
    const others = { restoration: restoration({ within: { P1: '4 hours' } }) };
    expect(await lineOf([], { row: { opened_at: mon('09:00'), priority: '' } }, parts, others)).toMatchObject(
      {
        reason: 'unknown-priority',
      },
    );
  });
});

test('without the input of the other rule it is not assessed', async () => {
  const { result } = await story(
    [],
    {},
    {},
    {
      channel: { clause: '2', measure: 'check', cases: [{ must: { channel: 'phone' } }] },
      notice: notice({ from: { breach_of: 'channel' } }),
    },
  );
  expect(result.rules.find(({ id }) => id === 'notice')).toMatchObject({ verdict: 'not-assessed' });
});
