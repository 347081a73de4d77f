import { describe, expect, test } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';
import { lineOf, mon, printed, smallPolicy, table, told, tue, wed } from '../../support/small-policy.ts';

const open = { opened_at: mon('09:00'), restored_at: '' };

describe('a ticket that has not stopped at as-of', () => {
  test('runs while no more than the target was counted', async () => {
    expect(await lineOf({ row: open, asOf: mon('12:00') })).toMatchObject({
      outcome: 'running',
      due: printed(mon('13:00')),
      stopped: '',
      counted_s: '10800',
      target_s: '14400',
    });
    expect(await lineOf({ row: open, asOf: mon('13:00') })).toMatchObject({
      outcome: 'running',
      counted_s: '14400',
    });
  });

  test('is breached a millisecond later', async () => {
    expect(await lineOf({ row: open, asOf: mon('13:00:00.001') })).toMatchObject({
      outcome: 'breached',
      stopped: '',
      counted_s: '14400.001',
      overrun_s: '0.001',
    });
  });

  test('runs on through the night when the hours were just used up', async () => {
    const row = { opened_at: mon('14:00'), restored_at: '' };
    expect(await lineOf({ row, asOf: tue('08:00') })).toMatchObject({ outcome: 'running' });
    expect(await lineOf({ row, asOf: tue('08:00:01') })).toMatchObject({ outcome: 'breached' });
  });

  test('runs up to and with a point in time', async () => {
    const rule = { within: '12:00 next working day' };
    expect(await lineOf({ row: open, rule, asOf: tue('12:00') })).toMatchObject({ outcome: 'running' });
    expect(await lineOf({ row: open, rule, asOf: tue('12:00:00.001') })).toMatchObject({
      outcome: 'breached',
      stopped: '',
    });
  });

  test('has no stop in the list of breaches', async () => {
    const { result } = await told({ row: open, asOf: mon('14:00') });
    expect(result.breaches).toMatchObject([
      {
        rule: 'restoration',
        ticket: 'A',
        part: null,
        from: printed(mon('09:00')),
        due: printed(mon('13:00')),
        stopped: null,
        countedMs: 5 * 3_600_000,
        targetMs: 4 * 3_600_000,
        overrunMs: 3_600_000,
        pausedMs: 0,
        target: '4 hours',
        pauses: [],
        source: { path: 'tickets.csv', line: 2 },
      },
    ]);
  });
});

describe('what happened after as-of is not known yet', () => {
  test('a restoration after it leaves the ticket running', async () => {
    const row = { ...open, restored_at: mon('12:00') };
    expect(await lineOf({ row, asOf: mon('12:00') })).toMatchObject({ outcome: 'met' });
    expect(await lineOf({ row, asOf: mon('11:59:59') })).toMatchObject({ outcome: 'running', stopped: '' });
    expect(
      await lineOf({ row: open, events: [`${mon('12:00')},restored,`], asOf: mon('11:00') }),
    ).toMatchObject({ outcome: 'running', stopped: '', counted_s: '7200' });
  });

  test('a ticket that was late then is breached without a stop', async () => {
    const row = { ...open, restored_at: wed('09:00') };
    expect(await lineOf({ row, asOf: tue('09:00') })).toMatchObject({
      outcome: 'breached',
      stopped: '',
      counted_s: '36000',
    });
  });
});

describe('as-of without being given', () => {
  const policy = smallPolicy();
  const ask = (tickets: string, events?: string) =>
    auditOf({ policy, period: '2025-Q3', inputs: { tickets, ...(events === undefined ? {} : { events }) } });
  const two = table(
    'id,opened_at,responded_at,restored_at,closed_at',
    `A,${mon('09:00')},,,`,
    `B,${mon('08:00')},${mon('08:30')},${mon('10:00')},${mon('11:00')}`,
  );

  test('is the latest instant in the tickets, and names its row', async () => {
    const { result, line } = await ask(two);
    expect(result).toMatchObject({
      asOf: printed(mon('11:00')),
      asOfSource: { path: 'tickets.csv', line: 3 },
    });
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'running', counted_s: '7200' });
  });

  test('or in the events', async () => {
    const { result, line } = await ask(
      two,
      table('id,at,event,value', `A,${mon('13:00:01')},update,`, `B,${mon('08:30')},update,`),
    );
    expect(result).toMatchObject({
      asOf: printed(mon('13:00:01')),
      asOfSource: { path: 'events.csv', line: 2 },
    });
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'breached', overrun_s: '1' });
  });

  test('has no row when it was given', async () => {
    const { result } = await auditOf({
      policy,
      period: '2025-Q3',
      inputs: { tickets: two },
      asOf: tue('09:00'),
    });
    expect(result).toMatchObject({ asOf: printed(tue('09:00')), asOfSource: null });
  });
});

describe('a latest instant far after all others', () => {
  const codes = async (restored: string) => {
    const { result } = await auditOf({
      policy: smallPolicy(),
      period: '2025-Q3',
      inputs: {
        tickets: table(
          'id,opened_at,restored_at',
          `A,${mon('09:00')},${mon('10:00')}`,
          `B,${mon('08:00')},${restored}`,
        ),
      },
    });
    return result.warnings.filter((warning) => warning.code === 'as-of-outlier');
  };

  test('31 days later is accepted', async () => {
    expect(await codes('2025-08-07 10:00')).toEqual([]);
  });

  test('a second more is a warning at the row', async () => {
    expect(await codes('2025-08-07 10:00:01')).toMatchObject([{ path: 'tickets.csv', line: 3 }]);
  });
});
