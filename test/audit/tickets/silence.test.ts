/** Closed because the customer kept silent: 2 office hours after an offer, to keep the sums small. */
import { describe, expect, test } from 'vitest';
import { mon, type Part, printed, restoration, type Story, told, tue } from '../../support/small-policy.ts';

const silence = (parts: Part = {}): Part => ({
  silence: {
    after: 'offered',
    for: '2 hours',
    unless: ['replied'],
    calendar: 'office',
    clause: '3.3',
    ...parts,
  },
});

/** Opened on Monday 09:00, to be restored within 4 office hours. */
const story = (events: readonly string[], more: Partial<Story> = {}, parts: Part = {}) =>
  told({
    row: { opened_at: mon('09:00') },
    events,
    asOf: tue('17:00'),
    ...more,
    policy: {
      rules: { restoration: restoration() },
      happenings: ['offered', 'replied'],
      tickets: silence(parts),
      ...more.policy,
    },
  });
const lineOf = async (...args: Parameters<typeof story>) => (await story(...args)).line('restoration', 'A');
const offered = `${mon('10:00')},offered,`;

describe('an offer that nobody answers', () => {
  test('closes the ticket when the time of silence is used up', async () => {
    expect(await lineOf([offered])).toMatchObject({
      outcome: 'met',
      stopped: printed(mon('12:00')),
      counted_s: '10800',
    });
  });

  test('counts in the hours of its calendar', async () => {
    // 17:00-18:00 and 08:00-09:00.
    expect(await lineOf([`${mon('17:00')},offered,`])).toMatchObject({ stopped: printed(tue('09:00')) });
  });

  test('closes nothing before the time is over at as-of, and does at as-of exactly', async () => {
    expect(await lineOf([offered], { asOf: mon('11:59:59') })).toMatchObject({ outcome: 'running' });
    expect(await lineOf([offered], { asOf: mon('12:00') })).toMatchObject({
      outcome: 'met',
      stopped: printed(mon('12:00')),
    });
  });

  test('may wait for working days', async () => {
    const parts = { for: '10 working days' };
    const policy = {
      working_day: 'end-of-day',
      rules: { restoration: restoration({ within: '20 working days' }) },
      happenings: ['offered', 'replied'],
      tickets: silence(parts),
    };
    // Monday 7 July: the close of the tenth working day after it is Monday 21 July 18:00.
    const line = await lineOf([offered], { policy, asOf: '2025-07-22' }, parts);
    expect(line).toMatchObject({ outcome: 'met', stopped: printed('2025-07-21 18:00') });
  });
});

describe('the silence is broken', () => {
  test('by an answer, also at the last instant', async () => {
    expect(await lineOf([offered, `${mon('12:00')},replied,`], { asOf: mon('12:30') })).toMatchObject({
      outcome: 'running',
    });
    expect(await lineOf([offered, `${mon('12:00:01')},replied,`])).toMatchObject({
      stopped: printed(mon('12:00')),
    });
  });

  test('until the next offer', async () => {
    const events = [offered, `${mon('11:00')},replied,`, `${mon('11:30')},offered,`];
    expect(await lineOf(events)).toMatchObject({ outcome: 'breached', stopped: printed(mon('13:30')) });
  });

  test('but not by another offer', async () => {
    expect(await lineOf([offered, `${mon('11:00')},offered,`])).toMatchObject({
      stopped: printed(mon('12:00')),
    });
    const parts = { unless: ['replied', 'offered'] };
    expect(await lineOf([offered, `${mon('11:00')},offered,`], {}, parts)).toMatchObject({
      stopped: printed(mon('13:00')),
    });
  });

  test('by a restoration or closure that the export tells of', async () => {
    for (const event of ['restored', 'closed']) {
      const { result, line } = await story([offered, `${mon('11:00')},${event},`]);
      expect(line('restoration', 'A')).toMatchObject({ stopped: printed(mon('11:00')) });
      expect(result.warnings.map(({ code }) => code)).not.toContain('closed-by-silence');
    }
  });

  test('an offer after the restoration closes nothing, unless the ticket is reopened', async () => {
    const events = [`${mon('10:00')},restored,`, `${mon('10:30')},offered,`];
    expect(await lineOf(events)).toMatchObject({ stopped: printed(mon('10:00')) });
    // Reopened at 11:00, offered at 12:00: closed at 14:00; 1 h before and 3 h after the reopening.
    const again = [...events, `${mon('11:00')},reopened,`, `${mon('12:00')},offered,`];
    expect(await lineOf(again)).toMatchObject({ stopped: printed(mon('14:00')), counted_s: '14400' });
  });
});

test('a reopening after it starts the clock again', async () => {
  // Closed at 12:00 (3 h), reopened on Tuesday 09:00, restored at 09:30.
  const events = [offered, `${tue('09:00')},reopened,`, `${tue('09:30')},restored,`];
  expect(await lineOf(events)).toMatchObject({ outcome: 'met', counted_s: '12600' });
});

test('the report says that no export told of the closure, and by which clause it is one', async () => {
  const { result } = await story([offered]);
  expect(result.warnings).toContainEqual(
    expect.objectContaining({
      code: 'closed-by-silence',
      message: expect.stringMatching(/^1 ticket\(s\) count as closed.*\(3\.3\).*A$/),
    }),
  );
});

test('without an agreement on silence nothing is closed', async () => {
  const policy = { rules: { restoration: restoration() }, happenings: ['offered'], tickets: {} };
  expect(await lineOf([offered], { policy })).toMatchObject({ outcome: 'breached', stopped: '' });
});
