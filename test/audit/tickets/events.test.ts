import { describe, expect, test } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';
import {
  lineOf,
  mon,
  printed,
  restoration,
  smallPolicy,
  table,
  tue,
  WAITING,
} from '../../support/small-policy.ts';

async function ask(inputs: { tickets?: string; events?: string | readonly string[] }, more: object = {}) {
  const answer = await auditOf({
    policy: smallPolicy({ tickets: WAITING, ...more }),
    period: '2025-Q3',
    inputs,
  });
  for (const input of answer.result.inputs)
    expect(input.rows).toBe(input.used + input.excluded + input.rejected);
  return {
    ...answer,
    pooled: answer.result.rules[0]!.total!.pooled,
    codes: answer.result.warnings.map((warning) => warning.code),
  };
}
const events = (...lines: readonly string[]) => table('id,at,event,value', ...lines);
const tickets = (...lines: readonly string[]) => table('id,opened_at,restored_at', ...lines);

describe('a ticket', () => {
  test('may come from its events alone', async () => {
    const { line } = await ask({
      events: events(`A,${mon('09:00')},opened,`, `A,${mon('13:00')},restored,`),
    });
    expect(line('restoration', 'A')).toMatchObject({
      outcome: 'met',
      from: printed(mon('09:00')),
      counted_s: '14400',
      path: 'events.csv',
      line: '2',
    });
  });

  test('may have its columns from its events alone', async () => {
    const { line } = await ask(
      {
        events: events(
          `A,${mon('09:00')},opened,`,
          `A,${mon('09:00')},cause,customer`,
          `A,${mon('17:00')},restored,`,
        ),
      },
      { tickets: { exclude: [{ when: { cause: 'customer' }, clause: '5' }] } },
    );
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'excluded', reason: '5' });
  });

  test('may have its events in several files, in any order', async () => {
    const { line } = await ask({
      events: [
        events(`A,${mon('14:00')},restored,`, `A,${mon('10:00')},status,waiting`),
        events(`A,${mon('11:00')},status,open`, `A,${mon('09:00')},opened,`),
      ],
    });
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'met', counted_s: '14400', paused_s: '3600' });
  });

  test('may have the same moment in its row and its events', async () => {
    const { line, codes } = await ask({
      tickets: tickets(`A,${mon('09:00')},${mon('13:00')}`),
      events: events(`A,${mon('09:00')},opened,`, `A,2025-07-07T11:00:00Z,restored,`),
    });
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'met', path: 'tickets.csv', line: '2' });
    expect(codes).not.toContain('row-and-events-differ');
  });

  test('where row and events differ the events win, and the row is flagged', async () => {
    const { line, result } = await ask({
      tickets: tickets(`A,${mon('09:00')},${mon('13:00')}`),
      events: events(`A,${mon('09:00')},opened,`, `A,${mon('13:00:01')},restored,`),
    });
    expect(line('restoration', 'A')).toMatchObject({
      outcome: 'breached',
      stopped: printed(mon('13:00:01')),
    });
    const warning = result.warnings.find((candidate) => candidate.code === 'row-and-events-differ')!;
    expect(warning.message).toContain('A');
  });

  test('the events win for the opening too', async () => {
    const { line, codes } = await ask({
      tickets: tickets(`A,${mon('09:00')},${mon('13:00')}`),
      events: events(`A,${mon('08:30')},opened,`),
    });
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'breached', from: printed(mon('08:30')) });
    expect(codes).toContain('row-and-events-differ');
  });

  test('an opening that the row leaves empty may stand in the events', async () => {
    const { line } = await ask({
      tickets: tickets(`A,,${mon('13:00')}`),
      events: events(`A,${mon('09:00')},opened,`),
    });
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'met', from: printed(mon('09:00')) });
  });

  test('the last restoration in the row agrees with the last of the events', async () => {
    const { line, codes } = await ask({
      tickets: tickets(`A,${mon('09:00')},${mon('16:00')}`),
      events: events(
        `A,${mon('11:00')},restored,`,
        `A,${mon('14:00')},reopened,`,
        `A,${mon('16:00')},restored,`,
      ),
    });
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'met', counted_s: '14400', paused_s: '10800' });
    expect(codes).not.toContain('row-and-events-differ');
  });
});

describe('equal times keep the order of the file', () => {
  test('restored and reopened at one moment', async () => {
    const at = (first: string, second: string) =>
      lineOf({
        row: { opened_at: mon('09:00') },
        events: [
          `${mon('10:00')},restored,`,
          `${mon('11:00')},reopened,`,
          `${mon('12:00')},${first},`,
          `${mon('12:00')},${second},`,
        ],
        asOf: tue('09:00'),
      });
    // Restored, then reopened: open until as-of, 1 + 1 + 6 + 1 hours. The other way round: two hours, restored.
    expect(await at('restored', 'reopened')).toMatchObject({
      outcome: 'breached',
      stopped: '',
      counted_s: '32400',
    });
    expect(await at('reopened', 'restored')).toMatchObject({
      outcome: 'met',
      stopped: printed(mon('12:00')),
      counted_s: '7200',
    });
  });
});

describe('a rejected event', () => {
  test('is told with its line, column and reason', async () => {
    const { result } = await ask({
      tickets: tickets(`A,${mon('09:00')},${mon('13:00')}`),
      events: events(`A,${mon('10:00')},update,`, 'A,noon,status,waiting', `,${mon('10:00')},update,`),
    });
    expect(result.rejected).toMatchObject([
      { role: 'events', path: 'events.csv', line: 3, column: 'at', code: 'bad-time' },
      { role: 'events', path: 'events.csv', line: 4, column: 'id', code: 'missing-value' },
    ]);
    expect(result.inputs[1]).toMatchObject({ rows: 3, used: 1, rejected: 2 });
  });

  test('in the hour that the clock skipped', async () => {
    const { result } = await ask({
      tickets: tickets(`A,${mon('09:00')},${mon('13:00')}`),
      events: events('A,2025-03-30 02:30,update,'),
    });
    expect(result.rejected).toMatchObject([{ column: 'at', code: 'nonexistent-local-time', line: 2 }]);
  });

  test('may be all that is known of a ticket: it counts as unmeasurable', async () => {
    const { pooled } = await ask({
      tickets: tickets(`A,${mon('09:00')},${mon('13:00')}`),
      events: events('B,noon,opened,', `B,${mon('13:00')},restored,`),
    });
    expect(pooled).toMatchObject({ met: 1, unmeasurable: 1 });
  });

  test('never improves a score: a pause does not last because its end was lost', async () => {
    // The pause that was to end at "noon" goes on, and would make a late ticket look on time.
    const { pooled } = await ask({
      tickets: tickets(`A,${mon('09:00')},`),
      events: events(`A,${mon('10:00')},status,waiting`, 'A,noon,status,open', `A,${tue('17:00')},restored,`),
    });
    expect(pooled.met).toBe(0);
  });
});

describe('an event that is not known', () => {
  test('does nothing, and is told with what may have been meant', async () => {
    const { result, line } = await ask({
      tickets: tickets(`A,${mon('09:00')},`),
      events: events(`A,${mon('10:00')},restord,`, `A,${mon('13:00')},restored,`),
    });
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'met', counted_s: '14400' });
    const warning = result.warnings.find((candidate) => candidate.code === 'unknown-event')!;
    expect(warning).toMatchObject({ path: 'events.csv' });
    expect(warning.message).toContain('restored');
  });
});

describe('events after as-of', () => {
  test('change nothing', async () => {
    const line = await lineOf({
      policy: { tickets: WAITING },
      rule: { within: { P1: '1 hour', P2: '4 hours' } },
      row: { opened_at: mon('09:00') },
      events: [
        `${mon('09:00')},priority,P2`,
        `${mon('10:00')},status,waiting`,
        `${mon('12:00')},priority,P1`,
        `${mon('12:00')},status,open`,
        `${mon('13:00')},restored,`,
      ],
      asOf: mon('11:00'),
    });
    expect(line).toMatchObject({
      outcome: 'running',
      priority: 'P2',
      stopped: '',
      counted_s: '3600',
      paused_s: '3600',
    });
  });

  test('an event exactly at as-of happened', async () => {
    const story = {
      row: { opened_at: mon('09:00') },
      events: [`${mon('13:00')},restored,`, `${tue('09:00')},update,`],
    };
    expect(await lineOf({ ...story, asOf: mon('13:00') })).toMatchObject({ outcome: 'met' });
    expect(await lineOf({ ...story, asOf: mon('12:59:59') })).toMatchObject({ outcome: 'running' });
  });

  test('still balance in the books', async () => {
    const { result } = await auditOf({
      policy: smallPolicy(),
      period: '2025-Q3',
      inputs: {
        tickets: tickets(`A,${mon('09:00')},`, `B,${tue('09:00')},`),
        events: events(`A,${mon('10:00')},update,`, `A,${tue('10:00')},restored,`),
      },
      asOf: mon('12:00'),
    });
    for (const input of result.inputs) expect(input.rows).toBe(input.used + input.excluded + input.rejected);
    expect(result.inputs[1]).toMatchObject({ rows: 2, used: 1, excluded: 1 });
  });
});

describe('a start that no export gives', () => {
  const rules = {
    restoration: restoration({ from: 'registered', from_when_not_exported: 'opened' }),
  };

  test('is stood in for where the policy says by what, with a warning', async () => {
    const { line, codes } = await ask({ tickets: tickets(`A,${mon('09:00')},${mon('13:00')}`) }, { rules });
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'met', from: printed(mon('09:00')) });
    expect(codes).toContain('start-assumed');
  });

  test('but not for a ticket that lacks what others have', async () => {
    const { line, codes } = await ask(
      {
        tickets: table(
          'id,opened_at,registered_at,restored_at',
          `A,${mon('09:00')},,${mon('13:00')}`,
          `B,${mon('09:00')},${mon('10:00')},${mon('13:00')}`,
        ),
      },
      { rules },
    );
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'unmeasurable', reason: 'no-start' });
    expect(line('restoration', 'B')).toMatchObject({ from: printed(mon('10:00')), counted_s: '10800' });
    expect(codes).not.toContain('start-assumed');
  });
});
