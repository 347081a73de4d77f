import { describe, expect, test } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';
import { lineOf, mon, restoration, smallPolicy, table } from '../../support/small-policy.ts';

const tickets = { exclude: [{ when: { cause: 'customer' }, clause: '5' }] };
const within = { P1: 'none', P2: '4 hours' };

/**
 * Ticket A in one or two rows of registered, restored, priority, cause, application: opened on Monday 08:00,
 * the clock starts at its registration.
 */
async function line(...rows: readonly string[]) {
  const answer = await auditOf({
    policy: smallPolicy({ tickets, rules: { restoration: restoration({ from: 'registered', within }) } }),
    period: '2025-Q3',
    inputs: {
      tickets: table(
        'id,opened_at,registered_at,restored_at,priority,cause,application',
        ...rows.map((row) => `A,${mon('08:00')},${row}`),
        // Another ticket, so that registrations are exported.
        `B,${mon('08:00')},${mon('08:00')},${mon('09:00')},P2,,`,
      ),
    },
  });
  return answer.line('restoration', 'A');
}

const noon = mon('12:00');
const nine = mon('09:00');

describe('why a ticket cannot be measured', () => {
  test('no start', async () => {
    expect(await line(`,${noon},P2,,`)).toMatchObject({ outcome: 'unmeasurable', reason: 'no-start' });
  });

  test('a stop before the start; one at the start is fine', async () => {
    expect(await line(`${noon},${mon('11:59:59')},P2,,`)).toMatchObject({
      outcome: 'unmeasurable',
      reason: 'stop-before-start',
    });
    expect(await line(`${noon},${noon},P2,,`)).toMatchObject({ outcome: 'met', counted_s: '0' });
  });

  test('a priority that the contract does not know, or none at all', async () => {
    for (const priority of ['huge', ''])
      expect(await line(`${nine},${noon},${priority},,`)).toMatchObject({
        outcome: 'unmeasurable',
        reason: 'unknown-priority',
        priority: 'unknown',
      });
  });

  test('rows that contradict each other', async () => {
    expect(await line(`${nine},${noon},P2,,web`, `${nine},${mon('13:00')},P2,,web`)).toMatchObject({
      outcome: 'unmeasurable',
      reason: 'conflicting-rows',
    });
  });
});

describe('where several apply', () => {
  test('conflicting rows go before exclusion', async () => {
    expect(await line(`${nine},${noon},P2,customer,web`, `${nine},${noon},P2,customer,app`)).toMatchObject({
      outcome: 'unmeasurable',
      reason: 'conflicting-rows',
    });
  });

  test('exclusion goes before a missing start', async () => {
    expect(await line(`,${noon},P2,customer,`)).toMatchObject({ outcome: 'excluded', reason: '5' });
  });

  test('exclusion goes before an unknown priority, no target and a stop before the start', async () => {
    for (const row of [
      `${nine},${noon},huge,customer,`,
      `${nine},${noon},P1,customer,`,
      `${noon},${nine},P2,customer,`,
    ])
      expect(await line(row)).toMatchObject({ outcome: 'excluded' });
  });

  test('a missing start goes before an unknown priority', async () => {
    expect(await line(`,${noon},huge,,`)).toMatchObject({ outcome: 'unmeasurable', reason: 'no-start' });
  });

  test('a missing start goes before no target', async () => {
    expect(await line(`,${noon},P1,,`)).toMatchObject({ outcome: 'unmeasurable', reason: 'no-start' });
  });

  test('an unknown priority goes before a stop before the start', async () => {
    expect(await line(`${noon},${nine},huge,,`)).toMatchObject({
      outcome: 'unmeasurable',
      reason: 'unknown-priority',
    });
  });

  test('no target goes before a stop before the start', async () => {
    expect(await line(`${noon},${nine},P1,,`)).toMatchObject({ outcome: 'untargeted', priority: 'P1' });
  });
});

test('a rule with one target needs no priority, not even a known one', async () => {
  const row = { opened_at: nine, restored_at: mon('10:00') };
  for (const priority of ['', 'huge'])
    expect(await lineOf({ row: { ...row, priority } })).toMatchObject({
      outcome: 'met',
      priority: 'unknown',
    });
  expect(await lineOf({ row: { ...row, priority: 'High' } })).toMatchObject({
    outcome: 'met',
    priority: 'P2',
  });
});

describe('a ticket without a start', () => {
  const rule = { from: 'registered', within };
  const policy = smallPolicy({
    tickets: { exclude: [{ when: { cause: 'customer' }, from: ['spared'], clause: '5' }] },
    rules: {
      restoration: restoration({ ...rule, norm: { at_least: '85%', per: 'month' } }),
      spared: restoration({ ...rule, norm: { at_least: '85%', per: 'month' } }),
    },
  });
  const columns = 'id,opened_at,registered_at,restored_at,priority,cause';
  const good = `B,${mon('08:00')},${mon('08:00')},${mon('09:00')},P2,`;

  test('counts in every period of the audit, and once in the total', async () => {
    const { result } = await auditOf({
      policy,
      period: '2025-Q3',
      inputs: { tickets: table(columns, `A,${mon('08:00')},,${mon('09:00')},P2,customer`, good) },
    });
    const [rule, spared] = result.rules;
    expect(
      rule!.periods.map((period) => [period.label, period.pooled!.met, period.pooled!.unmeasurable]),
    ).toEqual([
      ['2025-07', 1, 1],
      ['2025-08', 0, 1],
      ['2025-09', 0, 1],
    ]);
    expect(rule!.total!.pooled).toMatchObject({ met: 1, unmeasurable: 1 });
    // Worst one of two, best both: undecided in July; and what August and September hold is not known.
    expect(rule!.periods.map((period) => period.verdict)).toEqual(['undecided', 'undecided', 'undecided']);
    expect(rule!.verdict).toBe('undecided');
    expect(spared!.periods.map((period) => period.pooled!.unmeasurable)).toEqual([0, 0, 0]);
    expect(result.unmeasurable).toEqual([
      {
        rule: 'restoration',
        ticket: 'A',
        priority: 'P2',
        reason: 'no-start',
        source: { path: 'tickets.csv', line: 2 },
      },
    ]);
  });
});
