/** What has to be so of every ticket. Office hours are Monday to Friday 08:00-18:00. */
import { describe, expect, test } from 'vitest';
import { mon, type Part, printed, type Story, sat, told } from '../../support/small-policy.ts';

const check = (cases: readonly Part[], parts: Part = {}): Part => ({
  channel: { clause: '2.5', measure: 'check', norm: '100%', cases, ...parts },
});

/** Priority 1 by telephone or the emergency number; the others through the portal. */
const cases = [
  { priority: 'P1', outside_hours_of: 'office', must: { channel: 'noodtelefoon' } },
  { priority: 'P1', must: { channel: ['telefoon', 'noodtelefoon'] } },
  { priority: ['P2'], must: { channel: { not: 'email' } } },
];

const story = (row: Readonly<Record<string, string>>, more: Partial<Story> = {}, parts: Part = {}) =>
  told({
    row: { opened_at: mon('09:00'), ...row },
    ...more,
    policy: { rules: check(cases, parts), ...more.policy },
  });
const lineOf = async (...args: Parameters<typeof story>) => (await story(...args)).line('channel', 'A');

describe('the first case that fits a ticket says what has to be so', () => {
  test('by its priority', async () => {
    expect(await lineOf({ priority: 'P1', channel: 'Phone' })).toMatchObject({ outcome: 'met' });
    expect(await lineOf({ priority: 'P1', channel: 'portaal' })).toMatchObject({ outcome: 'breached' });
    expect(await lineOf({ priority: 'P2', channel: 'portaal' })).toMatchObject({ outcome: 'met' });
    expect(await lineOf({ priority: 'P2', channel: 'email' })).toMatchObject({ outcome: 'breached' });
  });

  test('by whether the calendar was open when it was opened: from the opening on, up to the close', async () => {
    const at = (opened_at: string) => lineOf({ opened_at, priority: 'P1', channel: 'telefoon' });
    expect(await at(mon('08:00'))).toMatchObject({ outcome: 'met' });
    expect(await at(mon('07:59:59'))).toMatchObject({ outcome: 'breached' });
    expect(await at(mon('17:59:59'))).toMatchObject({ outcome: 'met' });
    expect(await at(mon('18:00'))).toMatchObject({ outcome: 'breached' });
    expect(await at(sat('12:00'))).toMatchObject({ outcome: 'breached' });
    const inHours = [{ in_hours_of: 'office', must: { channel: 'telefoon' } }];
    const only = (opened_at: string) =>
      lineOf({ opened_at, channel: 'email' }, { policy: { rules: check(inHours) } });
    expect(await only(mon('09:00'))).toMatchObject({ outcome: 'breached' });
    expect(await only(sat('12:00'))).toMatchObject({ outcome: 'untargeted' });
  });

  test('and one that none fits owes nothing', async () => {
    const line = await lineOf({ priority: 'P3', channel: 'email' });
    expect(line).toMatchObject({ outcome: 'untargeted', priority: 'P3' });
  });

  test('by what a column says last', async () => {
    const one = [{ when: { type: 'security' }, must: { channel: 'telefoon' } }];
    const policy = { rules: check(one) };
    const row = { type: 'incident', channel: 'email' };
    expect(await lineOf(row, { policy })).toMatchObject({ outcome: 'untargeted' });
    const events = [`${mon('10:00')},type,security`];
    expect(await lineOf(row, { policy, events })).toMatchObject({ outcome: 'breached' });
  });
});

test('it goes by the last priority, as reclassified', async () => {
  const events = [`${mon('10:00')},priority,P2`];
  expect(await lineOf({ priority: 'P1', channel: 'portaal' }, { events })).toMatchObject({
    outcome: 'met',
    priority: 'P2',
  });
  const tickets = { reclassify: [{ when: { type: 'security' }, priority: 'P1', clause: '3.2' }] };
  const row = { priority: 'P2', channel: 'portaal', type: 'security' };
  expect(await lineOf(row, { policy: { rules: check(cases), tickets } })).toMatchObject({
    outcome: 'breached',
    priority: 'P1',
  });
});

describe('what is not known', () => {
  test('an empty cell that decides makes it unmeasurable', async () => {
    const more = { events: [`${mon('10:00')},channel,`] };
    expect(await lineOf({ priority: 'P1', channel: '' }, more)).toMatchObject({
      outcome: 'unmeasurable',
      reason: 'missing-value',
    });
    // Not e-mail either, as far as is known.
    expect(await lineOf({ priority: 'P2', channel: '' }, more)).toMatchObject({ reason: 'missing-value' });
  });

  test('an empty cell that decides nothing does not', async () => {
    expect(await lineOf({ priority: 'P3', channel: '' })).toMatchObject({ outcome: 'untargeted' });
    const both = [{ when: { type: 'security', environment: 'production' }, must: { channel: 'telefoon' } }];
    const policy = { rules: check(both) };
    const row = { channel: 'email', type: '', environment: 'test' };
    expect(await lineOf(row, { policy })).toMatchObject({ outcome: 'untargeted' });
    expect(await lineOf({ ...row, environment: 'production' }, { policy })).toMatchObject({
      reason: 'missing-value',
    });
  });

  test('what is asked is whether the cell is filled: then an empty one is known', async () => {
    const filled = [{ must: { cause: { missing: false } } }];
    const policy = { rules: check(filled) };
    expect(await lineOf({ cause: '' }, { policy })).toMatchObject({ outcome: 'breached' });
    expect(await lineOf({ cause: 'x' }, { policy })).toMatchObject({ outcome: 'met' });
  });

  test('an unknown priority, where a case asks for one', async () => {
    expect(await lineOf({ priority: 'P9', channel: 'email' })).toMatchObject({
      outcome: 'unmeasurable',
      reason: 'unknown-priority',
    });
  });

  test('without the column in any export the rule is not assessed', async () => {
    const { result, ledger } = await story({ priority: 'P1' });
    expect(result.rules[0]).toMatchObject({ verdict: 'not-assessed', reason: 'no-input' });
    expect(ledger).toEqual([]);
    // An event tells of it as well.
    const events = [`${mon('10:00')},channel,telefoon`];
    expect(await lineOf({ priority: 'P1' }, { events })).toMatchObject({ outcome: 'met' });
  });

  test('a ticket without an opening', async () => {
    const { line } = await told({
      policy: { rules: check(cases) },
      events: [`${mon('10:00')},channel,email`],
    });
    expect(line('channel', 'A')).toMatchObject({ outcome: 'unmeasurable', reason: 'no-start' });
  });
});

test('terms leave tickets out, and `when` says which it is about', async () => {
  const tickets = { exclude: [{ when: { cause: 'customer' }, from: ['channel'], clause: '5' }] };
  const row = { priority: 'P1', channel: 'email', cause: 'customer' };
  expect(await lineOf(row, { policy: { rules: check(cases), tickets } })).toMatchObject({
    outcome: 'excluded',
  });
  const { result } = await story(row, {}, { when: { cause: 'supplier' } });
  expect(result.rules[0]!.verdict).toBe('no-cases');
});

test('a breach says what was found, and what had to be', async () => {
  const { result } = await story({ priority: 'P1', channel: 'Portaal' });
  expect(result.breaches).toMatchObject([
    {
      rule: 'channel',
      ticket: 'A',
      priority: 'P1',
      from: printed(mon('09:00')),
      countedMs: 0,
      targetMs: null,
      gap: null,
      check: { found: 'channel: Portaal', must: 'channel: telefoon, phone, noodtelefoon' },
    },
  ]);
});

test('a check counts in the period of the opening, and has figures like a clock', async () => {
  const { result } = await story(
    { priority: 'P1', channel: 'email' },
    {},
    { norm: { at_least: '100%', per: 'month' } },
  );
  const july = result.rules[0]!.periods.find(({ label }) => label === '2025-07')!;
  expect(july).toMatchObject({ verdict: 'missed', pooled: { breached: 1, short: 1, attained: '0' } });
});
