import { describe, expect, test } from 'vitest';
import { mon, printed, restoration, type Story, told, tue } from '../../support/small-policy.ts';

const rules = (more: object = {}) => ({
  response: restoration({ to: 'responded', within: '1 hour' }),
  restoration: restoration({ within: '4 hours' }),
  'on-time': { clause: '6', all: ['response', 'restoration'], norm: '85%' },
  ...more,
});

/** Opened on Monday 09:00; response due at 10:00, restoration at 13:00. */
const story = (events: readonly string[], more: Partial<Story> = {}) =>
  told({ policy: { rules: rules() }, row: { opened_at: mon('09:00') }, events, asOf: tue('17:00'), ...more });

const outcome = async (events: readonly string[], more: Partial<Story> = {}) =>
  (await story(events, more)).line('on-time', 'A').outcome;

describe('a combined rule', () => {
  test('is met when every part is', async () => {
    expect(await outcome([`${mon('10:00')},responded,`, `${mon('13:00')},restored,`])).toBe('met');
  });

  test('is breached when any part is', async () => {
    expect(await outcome([`${mon('10:00:01')},responded,`, `${mon('13:00')},restored,`])).toBe('breached');
    expect(await outcome([`${mon('10:00')},responded,`, `${mon('13:00:01')},restored,`])).toBe('breached');
  });

  test('is breached although a part still runs', async () => {
    expect(await outcome([`${mon('10:30')},responded,`], { asOf: mon('11:00') })).toBe('breached');
  });

  test('is running while a part runs and the others are met', async () => {
    expect(await outcome([`${mon('09:30')},responded,`], { asOf: mon('11:00') })).toBe('running');
    expect(await outcome([], { asOf: mon('09:30') })).toBe('running');
  });

  test('is unmeasurable when a part is, although another still runs', async () => {
    // Responded before the opening; not restored.
    expect(await outcome([`${mon('08:30')},responded,`], { asOf: mon('11:00') })).toBe('unmeasurable');
  });

  test('is breached when a part is, although another cannot be measured', async () => {
    expect(await outcome([`${mon('08:30')},responded,`, `${mon('14:00')},restored,`])).toBe('breached');
  });

  test('is excluded when a part excludes the ticket, although another is breached', async () => {
    const tickets = { exclude: [{ when: { cause: 'customer' }, from: ['restoration'], clause: '5' }] };
    expect(
      await outcome([`${mon('11:00')},responded,`], {
        policy: { rules: rules(), tickets },
        row: { opened_at: mon('09:00'), cause: 'customer' },
      }),
    ).toBe('excluded');
  });

  test('does not hold a part without a target against the ticket', async () => {
    const part = { response: restoration({ to: 'responded', within: { P1: 'none', P2: '1 hour' } }) };
    const more = {
      policy: { rules: rules(part) },
      row: { opened_at: mon('09:00'), priority: 'P1' },
    };
    expect(await outcome([`${mon('13:00')},restored,`], more)).toBe('met');
    expect(await outcome([`${mon('13:00:01')},restored,`], more)).toBe('breached');
  });

  test('has the priority of the part whose clock stopped last', async () => {
    const { line } = await story([
      `${mon('09:00')},priority,P1`,
      `${mon('09:30')},responded,`,
      `${mon('10:00')},priority,P2`,
      `${mon('12:00')},restored,`,
      `${mon('12:30')},priority,P3`,
    ]);
    expect(line('response', 'A').priority).toBe('P1');
    expect(line('on-time', 'A').priority).toBe('P2');
  });

  test('counts a ticket without a start for one part as unmeasurable in every period', async () => {
    const norm = { at_least: '85%', per: 'month' };
    const { result } = await told({
      period: '2025-Q3',
      policy: {
        rules: rules({
          restoration: restoration({ from: 'registered' }),
          'on-time': { clause: '6', all: ['response', 'restoration'], norm },
        }),
      },
      row: {
        opened_at: mon('09:00'),
        registered_at: '',
        responded_at: mon('09:30'),
        restored_at: mon('10:00'),
      },
      events: [`${mon('10:00')},update,`],
    });
    const onTime = result.rules.find((rule) => rule.id === 'on-time')!;
    expect(onTime.periods.map((period) => period.pooled!.unmeasurable)).toEqual([1, 1, 1]);
    expect(onTime.total!.pooled).toMatchObject({ unmeasurable: 1, met: 0 });
  });

  test('shows of a breach the part that was over most', async () => {
    // Response 2 h over, restoration 1 h.
    const { result } = await story([`${mon('12:00')},responded,`, `${mon('14:00')},restored,`]);
    expect(result.breaches.filter((breach) => breach.rule === 'on-time')).toMatchObject([
      {
        part: 'response',
        ticket: 'A',
        from: printed(mon('09:00')),
        due: printed(mon('10:00')),
        stopped: printed(mon('12:00')),
        countedMs: 3 * 3_600_000,
        targetMs: 3_600_000,
        overrunMs: 2 * 3_600_000,
        pausedMs: 0,
        source: { path: 'tickets.csv', line: 2 },
      },
    ]);
  });

  test('is judged; its parts without a norm are shown and not judged', async () => {
    const { result } = await story([`${mon('10:00')},responded,`, `${mon('13:00')},restored,`]);
    expect(result.rules.map((rule) => [rule.id, rule.verdict])).toEqual([
      ['response', 'no-norm'],
      ['restoration', 'no-norm'],
      ['on-time', 'met'],
    ]);
    expect(result.rules[0]!.total!.pooled).toMatchObject({ met: 1, short: null, spare: null });
    expect(result.verdict).toBe('met');
  });
});
