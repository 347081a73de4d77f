import { describe, expect, test } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';
import { mon, printed, restoration, smallPolicy, table, tue } from '../../support/small-policy.ts';

const columns = 'id,opened_at,restored_at,priority';
const good = `G,${mon('09:00')},${mon('10:00')},P2`;

/** Rows under a rule with a target for P1 (1 hour) and P2 (4 hours). */
async function ask(files: string | readonly string[], period = '2025') {
  const answer = await auditOf({
    policy: smallPolicy({
      rules: { restoration: restoration({ within: { P1: '1 hour', P2: '4 hours' }, norm: '85%' }) },
    }),
    period,
    inputs: { tickets: files },
  });
  const { result } = answer;
  for (const input of result.inputs) expect(input.rows).toBe(input.used + input.excluded + input.rejected);
  return { ...answer, input: result.inputs[0]!, pooled: result.rules[0]!.total!.pooled };
}
const rows = (...lines: readonly string[]) => table(columns, ...lines);

describe('a rejected row', () => {
  test.each([
    ['opened_at', 'bad-time', `A,yesterday,${mon('10:00')},P2`],
    ['opened_at', 'bad-time', `A,2025-02-30 09:00,${mon('10:00')},P2`],
    ['restored_at', 'bad-time', `A,${mon('09:00')},soon,P2`],
    ['opened_at', 'nonexistent-local-time', 'A,2025-03-30 02:30,2025-03-31 10:00,P2'],
    ['restored_at', 'nonexistent-local-time', 'A,2025-03-28 12:30,2025-03-30 02:00,P2'],
    ['id', 'missing-value', `,${mon('09:00')},${mon('10:00')},P2`],
  ])('names file, line, column and reason: %s, %s', async (column, code, row) => {
    const { result, input, pooled } = await ask(rows(good, row));
    expect(result.rejected).toMatchObject([{ role: 'tickets', path: 'tickets.csv', line: 3, column, code }]);
    expect(result.rejected[0]!.message).not.toBe('');
    expect(input).toMatchObject({ rows: 2, used: 1, excluded: 0, rejected: 1 });
    // It may be a ticket: it widens the bounds.
    expect(pooled).toMatchObject({ met: 1, unmeasurable: 1, worst: '0.5', verdict: 'undecided' });
    expect(Number(pooled.best)).toBe(1);
  });

  test('counts in the group of its priority, or in `unknown`', async () => {
    const { result } = await ask(
      rows(good, `A,never,${mon('10:00')},P1`, `B,never,${mon('10:00')},`, `C,never,${mon('10:00')},huge`),
    );
    const groups = Object.fromEntries(
      result.rules[0]!.total!.groups.map((group) => [group.priority, group.unmeasurable]),
    );
    expect(groups).toMatchObject({ P1: 1, P2: 0, unknown: 2 });
  });

  test('counts in every period of the audit and once in the total', async () => {
    const { result } = await ask(rows(good, `A,never,${mon('10:00')},P2`), '2025-01-01..2025-07-01');
    expect(result.rules[0]!.periods.map((period) => period.pooled!.unmeasurable)).toEqual([1, 1]);
    expect(result.rules[0]!.total!.pooled.unmeasurable).toBe(1);
  });

  test('is not one whose opening is empty: that is a ticket without a start', async () => {
    const { line, pooled } = await ask(rows(good, `A,,${mon('10:00')},P2`));
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'unmeasurable', reason: 'no-start', from: '' });
    expect(pooled).toMatchObject({ met: 1, unmeasurable: 1 });
  });

  test('does not turn a verdict that holds all the same', async () => {
    const { pooled } = await ask(rows(...twentyGood, `A,never,,P2`));
    expect(pooled).toMatchObject({ met: 20, unmeasurable: 1, verdict: 'met' });
  });

  test('all wrong cells are told at once', async () => {
    const { result } = await ask(rows('A,never,soon,P2', `B,never,${mon('10:00')},P2`));
    expect(result.rejected.map((row) => row.line)).toEqual(expect.arrayContaining([2, 3]));
    expect(new Set(result.rejected.map((row) => row.line)).size).toBe(2);
  });
});

const twentyGood = Array.from({ length: 20 }, (_, i) => `G${i},${mon('09:00')},${mon('10:00')},P2`);

describe('a local time that occurs twice', () => {
  test('is listed with both instants, and used', async () => {
    const { result, line } = await ask(rows('A,2025-10-26 02:30,2025-10-27 10:00,P2'));
    const warnings = result.warnings.filter((warning) => warning.code === 'ambiguous-local-time');
    expect(warnings).toMatchObject([{ path: 'tickets.csv', line: 2 }]);
    expect(warnings[0]!.message).toContain('+02:00');
    expect(warnings[0]!.message).toContain('+01:00');
    expect(line('restoration', 'A').from).toBe(printed('2025-10-26 02:30'));
  });

  test('is not ambiguous with an offset, nor at the ends of the hour', async () => {
    const { result, line } = await ask(
      rows(
        'A,2025-10-26T02:30+01:00,2025-10-27 10:00,P2',
        'B,2025-10-26 01:59:59,2025-10-27 10:00,P2',
        'C,2025-10-26 03:00,2025-10-27 10:00,P2',
      ),
    );
    expect(result.warnings.filter((warning) => warning.code === 'ambiguous-local-time')).toEqual([]);
    expect(line('restoration', 'A').from).toBe(printed('2025-10-26 02:30', '+01:00'));
  });

  test('the hour that is skipped ends at 03:00', async () => {
    const { result } = await ask(
      rows('A,2025-03-30 01:59:59,2025-03-31 10:00,P2', 'B,2025-03-30 03:00,2025-03-31 10:00,P2'),
    );
    expect(result.rejected).toEqual([]);
  });
});

describe('a ticket that stands twice', () => {
  const a = `A,${mon('09:00')},${mon('10:00')},P2`;
  const other = `A,${mon('09:00')},${mon('11:00')},P2`;

  test('in identical rows is reported and counted once', async () => {
    const { result, input, pooled, line } = await ask(rows(a, good, a, a));
    expect(pooled).toMatchObject({ met: 2, unmeasurable: 0 });
    expect(input).toMatchObject({ rows: 4, used: 2, excluded: 2, excludedFor: { duplicate: 2 } });
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'met', line: '2' });
    expect(result.warnings.map((warning) => warning.code)).toContain('duplicate-rows');
  });

  test('in two files too', async () => {
    const { result, pooled, line } = await ask([rows(good), rows(good, a)]);
    expect(pooled).toMatchObject({ met: 2 });
    expect(result.inputs.map((input) => [input.path, input.used, input.excluded])).toEqual([
      ['tickets-1.csv', 1, 0],
      ['tickets-2.csv', 1, 1],
    ]);
    expect(line('restoration', 'A')).toMatchObject({ path: 'tickets-2.csv', line: '3' });
  });

  test('in rows that contradict each other cannot be measured; both lines are named', async () => {
    for (const text of [rows(a, good, other), rows(other, good, a)]) {
      const { result, pooled, line } = await ask(text);
      expect(line('restoration', 'A')).toMatchObject({
        outcome: 'unmeasurable',
        reason: 'conflicting-rows',
      });
      expect(pooled).toMatchObject({ met: 1, breached: 0, unmeasurable: 1 });
      const warning = result.warnings.find((candidate) => candidate.code === 'conflicting-rows')!;
      const named = `${warning.line} ${warning.message}`;
      expect(named).toMatch(/\b2\b/);
      expect(named).toMatch(/\b4\b/);
    }
  });

  test('contradicting across two files, both files are named', async () => {
    const { result } = await ask([rows(a), rows(good, other)]);
    const warning = result.warnings.find((candidate) => candidate.code === 'conflicting-rows')!;
    const named = `${warning.path} ${warning.message}`;
    expect(named).toContain('tickets-1.csv');
    expect(named).toContain('tickets-2.csv');
  });

  test('a third row that equals the first does not heal it', async () => {
    const { pooled } = await ask(rows(a, other, a));
    expect(pooled).toMatchObject({ met: 0, breached: 0, unmeasurable: 1 });
  });

  test('a priority that differs contradicts as well', async () => {
    const { line } = await ask(rows(a, `A,${mon('09:00')},${mon('10:00')},P1`));
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'unmeasurable', reason: 'conflicting-rows' });
  });
});

describe('the form of the file', () => {
  test('columns may stand in any order, with unknown ones between them', async () => {
    const { line } = await ask(
      table('team,restored_at,priority,id,note,opened_at', `x,${mon('13:00')},P2,A,y,${mon('09:00')}`),
    );
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'met', counted_s: '14400' });
  });

  test('times with an offset, in UTC and in local time are the same instant', async () => {
    const { ledger } = await ask(
      rows(
        'A,2025-07-07T09:00:00+02:00,2025-07-07 10:00,P2',
        'B,2025-07-07T07:00:00Z,2025-07-07T10:00,P2',
        'C,2025-07-07T03:00:00-04:00,2025-07-07T10:00:00.000,P2',
      ),
    );
    for (const line of ledger)
      expect(line).toMatchObject({ from: printed(mon('09:00')), stopped: printed(mon('10:00')) });
  });

  test('a multi-line cell keeps the lines of the rows behind it right', async () => {
    const { line } = await ask(
      table(
        'id,opened_at,restored_at,priority,note',
        `A,${mon('09:00')},${mon('10:00')},P2,"one\ntwo"`,
        `${good},`,
      ),
    );
    expect(line('restoration', 'A').line).toBe('2');
    expect(line('restoration', 'G').line).toBe('4');
  });

  test('an unknown priority is told with the words that are known', async () => {
    const { result } = await ask(rows(good, `A,${mon('09:00')},${tue('10:00')},huge`));
    const warning = result.warnings.find((candidate) => candidate.code === 'priority-not-in-contract')!;
    expect(warning.message).toContain('huge');
    expect(warning.message).toContain('High');
  });
});
