/** What an explanation tells besides its sums: lines, what was not used, and why there is no clock. */
import { describe, expect, it } from 'vitest';
import { accountOf, explained } from '../../support/explained.ts';
import { mon, restoration, smallPolicy, table, tue } from '../../support/small-policy.ts';

describe('the events of an explanation', () => {
  const told = (asOf?: string) =>
    explained(
      {
        policy: smallPolicy(),
        period: '2025',
        inputs: {
          tickets: table(
            'id,opened_at,restored_at',
            'B,2025-07-01 09:00,',
            `A,${mon('09:00')},${mon('12:00')}`,
          ),
          events: [
            table('id,at,event,value', `A,${mon('11:00')},restored,`, 'A,yesterday,update,'),
            table('id,at,event,value', `A,${mon('10:00')},made-up,1`, `A,${tue('10:00')},reopened,`),
          ],
        },
        ...(asOf === undefined ? {} : { asOf }),
      },
      'A',
    );

  it('stand in the order of time, each with its line and what became of it', async () => {
    const { events, ticket, source } = await told(tue('09:00'));
    expect([ticket, source]).toEqual(['A', { path: 'tickets.csv', line: 3 }]);
    expect(
      events.map(({ event, told: by, use, source: { path, line } }) => [event, by, use, `${path}:${line}`]),
    ).toEqual([
      ['opened', 'row', 'used', 'tickets.csv:3'],
      ['made-up', 'event', 'not-concerned', 'events-2.csv:2'],
      ['restored', 'event', 'used', 'events-1.csv:2'],
      ['restored', 'row', 'other-in-events', 'tickets.csv:3'],
      ['reopened', 'event', 'after-as-of', 'events-2.csv:3'],
      ['update', 'event', 'rejected', 'events-1.csv:3'],
    ]);
  });

  it('tell of a local time that occurs twice which instant was taken, and which was not', async () => {
    const { events } = await explained(
      {
        policy: smallPolicy(),
        period: '2025',
        inputs: { tickets: table('id,opened_at,restored_at', 'A,2025-10-26 02:30,2025-10-27 09:00') },
      },
      'A',
    );
    expect(events[0]!.at).toBe('2025-10-26T02:30:00+02:00');
    expect(events[0]!.ambiguous).toEqual(['2025-10-26T02:30:00+02:00', '2025-10-26T02:30:00+01:00']);
  });
});

describe('without a clock', () => {
  const excluded = { exclude: [{ when: { cause: 'customer' }, clause: '5' }] };

  it('an excluded ticket has the condition and its clause', async () => {
    const account = await accountOf({
      policy: { tickets: excluded },
      row: { opened_at: mon('09:00'), restored_at: mon('10:00'), cause: 'customer' },
    });
    expect([account.outcome, account.excluded, account.spans]).toEqual([
      'excluded',
      { condition: 'cause: klant, gemeente, opdrachtgever, customer', clause: '5' },
      [],
    ]);
  });

  it('an unmeasurable one has its reason, an untargeted one its priority', async () => {
    const late = await accountOf({ row: { opened_at: mon('09:00'), restored_at: mon('08:00') } });
    expect([late.outcome, late.reason]).toEqual(['unmeasurable', 'stop-before-start']);
    const free = await accountOf({
      rule: { within: { P1: '1 hour', P3: 'none' } },
      row: { opened_at: mon('09:00'), restored_at: mon('10:00'), priority: 'P3' },
    });
    expect([free.outcome, free.priority.id]).toEqual(['untargeted', 'P3']);
  });

  it('a rule about other tickets says what it is about, and what this one says', async () => {
    const account = await accountOf({
      rule: { when: { component: 'platform' } },
      row: { opened_at: mon('09:00'), restored_at: mon('10:00'), component: 'printer' },
    });
    expect([account.outcome, account.absent]).toEqual([
      null,
      { why: 'not-concerned', condition: 'component: platform', says: 'component: printer' },
    ]);
  });

  it('reclassification has its condition and clause, whatever was said', async () => {
    const account = await accountOf({
      rule: { within: { P1: '1 hour', P3: '8 hours' } },
      policy: { tickets: { reclassify: [{ when: { environment: 'test' }, priority: 'P3', clause: '2' }] } },
      row: { opened_at: mon('09:00'), restored_at: mon('12:00'), priority: 'P1', environment: 'test' },
    });
    expect(account.priority).toMatchObject({
      id: 'P3',
      reclassified: { condition: expect.stringContaining('test'), clause: '2' },
    });
    expect(account.priority.course.map(({ priority, matters }) => [priority, matters])).toEqual([
      ['P1', false],
    ]);
  });

  it('a combined rule names its parts; a ticket outside the period counts in none', async () => {
    const { rules } = await explained(
      {
        policy: smallPolicy({
          rules: {
            response: restoration({ to: 'responded', within: '1 hour' }),
            restoration: restoration(),
            both: { clause: '6', all: ['response', 'restoration'] },
          },
        }),
        period: '2024',
        inputs: {
          tickets: table(
            'id,opened_at,responded_at,restored_at',
            `A,${mon('09:00')},${mon('09:30')},${mon('17:00')}`,
          ),
        },
      },
      'A',
    );
    expect(rules.map(({ rule, outcome, period }) => [rule, outcome, period])).toEqual([
      ['response', 'met', null],
      ['restoration', 'breached', null],
      ['both', 'breached', null],
    ]);
    expect(rules[2]!.parts).toEqual([
      { rule: 'response', title: 'response', outcome: 'met' },
      { rule: 'restoration', title: 'restoration', outcome: 'breached' },
    ]);
  });

  it('a ticket of which no instant can be read is explained all the same', async () => {
    const { asOf, events, rules } = await explained(
      {
        policy: smallPolicy(),
        period: '2025',
        inputs: { tickets: table('id,opened_at,restored_at', 'A,yesterday,') },
      },
      'A',
    );
    expect([asOf, events[0]!.use, events[0]!.written]).toEqual([null, 'rejected', 'yesterday']);
    expect([rules[0]!.outcome, rules[0]!.reason]).toEqual(['unmeasurable', 'rejected-row']);
  });

  it('a rule about updates has its longest gap, a check what was found; what follows a breach may owe nothing', async () => {
    const { rules } = await explained(
      {
        policy: smallPolicy({
          rules: {
            restoration: restoration(),
            updates: { clause: '8', measure: 'cadence', calendar: 'office', every: '2 hours' },
            channel: { clause: '9', measure: 'check', cases: [{ must: { channel: 'phone' } }] },
            notice: restoration({ from: { breach_of: 'restoration' }, to: 'notified', within: '1 hour' }),
          },
        }),
        period: '2025',
        inputs: {
          tickets: table('id,opened_at,restored_at,channel', `A,${mon('09:00')},${mon('12:30')},email`),
          events: table('id,at,event,value', `A,${mon('10:00')},update,`),
        },
      },
      'A',
    );
    const account = (id: string) => rules.find(({ rule }) => rule === id)!;
    // Updates at 10:00 only: from 10:00 until the restoration at 12:30 it is 2 h 30.
    expect([account('updates').outcome, account('updates').gap]).toEqual([
      'breached',
      { from: '2025-07-07T10:00:00+02:00', to: '2025-07-07T12:30:00+02:00', over: 1 },
    ]);
    expect(account('channel').check?.found).toBe('channel: email');
    // Restored after 210 of 240 minutes: there is no breach to tell of.
    expect([account('notice').outcome, account('notice').absent?.why]).toEqual([null, 'nothing-owed']);
  });
});
