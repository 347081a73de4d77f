import { describe, expect, test } from 'vitest';
import { lineOf, mon, printed, restoration, type Story, told } from '../../support/small-policy.ts';

const within = { P1: '1 hour', P2: '4 hours', P3: '10 hours' };

/** Opened on Monday 09:00; P1 within 1 hour, P2 within 4, P3 within 10. */
const story = (events: readonly string[], priority_change: string, more: Partial<Story> = {}) =>
  lineOf({
    row: { opened_at: mon('09:00') },
    rule: { within, priority_change },
    events: [`${mon('09:00')},opened,`, ...events],
    ...more,
  });

const lowered = [
  `${mon('09:00')},priority,P1`,
  `${mon('10:00')},priority,P2`,
  `${mon('13:00')},restored,`,
  `${mon('14:00')},priority,P3`,
];
const raised = [
  `${mon('09:00')},priority,P3`,
  `${mon('10:00')},priority,P1`,
  `${mon('11:00')},priority,P2`,
  `${mon('13:00')},restored,`,
];

describe('a priority that changes', () => {
  test('last: the one at the stop holds for the whole ticket', async () => {
    expect(await story(lowered, 'last')).toMatchObject({ outcome: 'met', priority: 'P2', target_s: '14400' });
    expect(await story(raised, 'last')).toMatchObject({ outcome: 'met', priority: 'P2' });
  });

  test('last is the default', async () => {
    expect(
      await lineOf({ row: { opened_at: mon('09:00') }, rule: { within }, events: lowered }),
    ).toMatchObject({ priority: 'P2' });
  });

  test('first: the one at the start', async () => {
    expect(await story(lowered, 'first')).toMatchObject({
      outcome: 'breached',
      priority: 'P1',
      due: printed(mon('10:00')),
      overrun_s: '10800',
    });
    expect(await story(raised, 'first')).toMatchObject({ outcome: 'met', priority: 'P3', target_s: '36000' });
  });

  test('highest: the highest that it had while the clock ran', async () => {
    expect(await story(lowered, 'highest')).toMatchObject({ outcome: 'breached', priority: 'P1' });
    expect(await story(raised, 'highest')).toMatchObject({ outcome: 'breached', priority: 'P1' });
  });

  test('after the stop does not matter', async () => {
    const events = [
      `${mon('09:00')},priority,P2`,
      `${mon('13:00')},restored,`,
      `${mon('13:00:01')},priority,P1`,
    ];
    for (const change of ['last', 'first', 'highest'])
      expect(await story(events, change)).toMatchObject({ outcome: 'met', priority: 'P2' });
  });

  test('at the stop goes by the order of the file', async () => {
    const opened = `${mon('09:00')},priority,P2`;
    const [changed, stopped] = [`${mon('13:00')},priority,P1`, `${mon('13:00')},restored,`];
    expect(await story([opened, changed, stopped], 'last')).toMatchObject({
      outcome: 'breached',
      priority: 'P1',
    });
    expect(await story([opened, stopped, changed], 'last')).toMatchObject({ outcome: 'met', priority: 'P2' });
  });

  test('of a ticket that is still open is the one at as-of', async () => {
    const events = [
      `${mon('09:00')},priority,P1`,
      `${mon('12:00')},priority,P2`,
      `${mon('12:30')},priority,P3`,
    ];
    const open = (asOf: string) => story(events, 'last', { asOf });
    expect(await open(mon('11:00'))).toMatchObject({ outcome: 'breached', priority: 'P1' });
    expect(await open(mon('12:15'))).toMatchObject({ outcome: 'running', priority: 'P2' });
    expect(await open(mon('13:30'))).toMatchObject({ outcome: 'running', priority: 'P3' });
  });

  test('before a reopening counts with the last stop of the clock', async () => {
    expect(
      await story(
        [
          `${mon('09:00')},priority,P2`,
          `${mon('10:00')},restored,`,
          `${mon('11:00')},reopened,`,
          `${mon('11:30')},priority,P1`,
          `${mon('12:00')},restored,`,
        ],
        'last',
      ),
    ).toMatchObject({ outcome: 'breached', priority: 'P1', counted_s: '7200' });
  });

  test('is another one for a rule whose clock stopped earlier', async () => {
    const rules = {
      response: restoration({ to: 'responded', within }),
      restoration: restoration({ within }),
    };
    const answer = await told({
      policy: { rules },
      row: { opened_at: mon('09:00') },
      events: [
        `${mon('09:00')},priority,P1`,
        `${mon('09:30')},responded,`,
        `${mon('10:00')},priority,P2`,
        `${mon('12:00')},restored,`,
      ],
    });
    expect(answer.line('response', 'A')).toMatchObject({ outcome: 'met', priority: 'P1' });
    expect(answer.line('restoration', 'A')).toMatchObject({ outcome: 'met', priority: 'P2' });
  });
});

describe('a priority from before the clock started', () => {
  const row = { opened_at: mon('08:00'), registered_at: mon('09:00') };
  const events = [`${mon('08:00')},priority,P1`, `${mon('08:30')},priority,P2`, `${mon('12:00')},restored,`];

  test.each(['first', 'highest'])('that changed before then is not the %s', async (priority_change) => {
    expect(
      await lineOf({ row, events, rule: { from: 'registered', within, priority_change } }),
    ).toMatchObject({ outcome: 'met', priority: 'P2' });
  });
});

describe('reclassification', () => {
  const tickets = {
    reclassify: [
      { when: { type: 'security' }, priority: 'P1', clause: '2.1' },
      { when: { environment: ['test', 'acceptance'] }, priority: 'P3', clause: '2.2' },
    ],
  };
  const row = { opened_at: mon('09:00'), restored_at: mon('13:00'), priority: 'P2' };
  const reclassified = (more: Record<string, string>) =>
    lineOf({ policy: { tickets }, rule: { within }, row: { ...row, ...more } });

  test('gives the priority of the term that fits', async () => {
    expect(await reclassified({ environment: 'test' })).toMatchObject({ outcome: 'met', priority: 'P3' });
    expect(await reclassified({ environment: 'productie' })).toMatchObject({
      outcome: 'met',
      priority: 'P2',
    });
  });

  test('the first of several that fit holds', async () => {
    expect(await reclassified({ type: 'security', environment: 'test' })).toMatchObject({
      outcome: 'breached',
      priority: 'P1',
    });
  });

  test('goes before a priority that the contract does not know', async () => {
    expect(await reclassified({ environment: 'Acceptatie', priority: 'huge' })).toMatchObject({
      outcome: 'met',
      priority: 'P3',
    });
  });

  test('goes before a priority that changed', async () => {
    expect(
      await lineOf({
        policy: { tickets },
        rule: { within },
        row: { opened_at: mon('09:00'), environment: 'test' },
        events: [`${mon('09:00')},priority,P2`, `${mon('10:00')},priority,P1`, `${mon('13:00')},restored,`],
      }),
    ).toMatchObject({ outcome: 'met', priority: 'P3' });
  });
});

test('a contract without priorities has one group, `all`', async () => {
  const answer = await told({
    policy: { priorities: {} },
    row: { opened_at: mon('09:00'), restored_at: mon('13:00'), priority: 'anything' },
  });
  expect(answer.line('restoration', 'A')).toMatchObject({ outcome: 'met', priority: 'all' });
  expect(answer.result.rules[0]!.total!.groups.map((group) => group.priority)).toEqual(['all']);
});
