import { describe, expect, test } from 'vitest';
import { auditOf, Refused } from '../support/audit-of.ts';
import { restoration, smallPolicy } from '../support/small-policy.ts';

const POLICY = smallPolicy({
  rules: { restoration: restoration({ calendar: 'always', norm: { at_least: '50%', per: 'period' } }) },
});

const audit = (tickets: string, period = '2016') => auditOf({ policy: POLICY, period, inputs: { tickets } });

async function problemsOf(
  tickets: string,
): Promise<readonly [string, string | undefined, number | undefined][]> {
  try {
    await audit(tickets);
  } catch (error) {
    if (error instanceof Refused)
      return error.problems.map(({ code, place }) => [code, place?.field, place?.line] as const);
    throw error;
  }
  return [];
}

describe('a canonical file that went through a Dutch Excel', () => {
  test('is read where a date past the twelfth shows that the day comes first, and the report says so', async () => {
    const { result, line } = await audit(
      'id;opened_at;restored_at;priority\n001;5-3-2016 9:00;5-3-2016 12:00;P1\n002;29-2-2016 1:16;29-2-2016 5:17;P1\n',
    );
    expect(line('restoration', '001')).toMatchObject({
      from: '2016-03-05T09:00:00+01:00',
      outcome: 'met',
      counted_s: '10800',
    });
    expect(line('restoration', '002')).toMatchObject({ outcome: 'breached', counted_s: '14460' });
    expect(result.rejected).toEqual([]);
    const told = result.warnings.filter(({ code }) => code.startsWith('time-'));
    expect(told.map(({ code }) => code)).toEqual(['time-order-found', 'time-order-found']);
    expect(told[0]!.message).toContain('"29-2-2016 1:16" on line 3');
  });

  test('is refused where every date of a column can be both, with the date as read either way', async () => {
    expect(
      await problemsOf('id;opened_at;restored_at;priority\nA;5-3-2016 9:00;29-2-2016 9:00;P1\n'),
    ).toEqual([['time-order-open', 'opened_at', 2]]);
  });

  test('is refused where day and month stand mixed', async () => {
    expect(await problemsOf('id;opened_at;priority\nA;2/29/2016 9:00;P1\nB;28-2-2016 9:00;P1\n')).toEqual([
      ['time-order-mixed', 'opened_at', 3],
    ]);
  });

  test('is read where the order makes no difference', async () => {
    const { line } = await audit('id;opened_at;restored_at;priority\nA;5-5-2016 9:00;5-5-2016 9:30;P1\n');
    expect(line('restoration', 'A')).toMatchObject({ from: '2016-05-05T09:00:00+02:00', outcome: 'met' });
  });

  test('and holds serial numbers is read', async () => {
    const { line } = await audit('id;opened_at;restored_at;priority\nA;42429,05278;42429,5;P1\n');
    expect(line('restoration', 'A')).toMatchObject({
      from: '2016-02-29T01:16:00+01:00',
      outcome: 'breached',
    });
  });

  test('loses the row of a text that is no time, which is told with the format expected', async () => {
    const { result } = await audit(
      'id;opened_at;restored_at;priority\nA;29-2-2016 9:00;29-2-2016 9:30;P1\nTotaal;31-2-2016 9:00;;\n',
    );
    expect(result.rejected).toMatchObject([{ line: 3, column: 'opened_at', code: 'bad-time' }]);
    expect(result.rejected[0]!.message).toContain('d-M-yyyy[ H:mm[:ss]]');
  });
});

test('a few dates of unknown order among ISO times cost their rows, not the file', async () => {
  const { result } = await audit(
    'id,opened_at,restored_at,priority\nA,2016-02-29 09:00,2016-02-29 10:00,P1\nB,2016-02-29 09:00,2016-02-29 10:00,P1\nC,1/2/2016,2016-02-29 09:00,P1\n',
  );
  expect(result.rejected).toMatchObject([{ line: 4, column: 'opened_at', code: 'bad-time' }]);
});

test('a file of several MiB is read whole before the order of its dates is decided', async () => {
  const rows = Array.from(
    { length: 40_000 },
    (_, i) => `T${i};5-3-2016 9:00;5-3-2016 10:00;P1;${'x'.repeat(20)}\n`,
  );
  const header = 'id;opened_at;restored_at;priority;note\n';
  expect(await problemsOf(header + rows.join(''))).toEqual([
    ['time-order-open', 'opened_at', 2],
    ['time-order-open', 'restored_at', 2],
  ]);
  const { result } = await audit(`${header + rows.join('')}Z;29-2-2016 9:00;29-2-2016 9:30;P1;\n`);
  expect(result.inputs[0]).toMatchObject({ rows: 40_001, used: 40_001 });
});
