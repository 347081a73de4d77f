import { expect, test } from 'vitest';
import { messageOf } from '../../src/diagnostics/diagnostic.ts';
import { Header } from '../../src/intake/header.ts';
import { auditOf } from '../support/audit-of.ts';
import { smallPolicy } from '../support/small-policy.ts';

test('a column is found whatever its capitals, and the second of a name by its number', () => {
  const header = new Header(
    ['ID', 'Comment', 'Comment (2)', '__proto__', 'constructor'],
    ['ID', 'Comment', 'Comment', '__proto__', 'constructor'],
  );
  expect([header.at('id'), header.at('comment'), header.at('comment (2)')]).toEqual([0, 1, 2]);
  expect([header.at('__proto__'), header.at('constructor'), header.at('toString')]).toEqual([3, 4, -1]);
});

test('a name that stands twice is told of a column that is read, naming both columns as they stand', () => {
  const written = ['id', 'priority', 'Comment', 'Priority', 'Comment'];
  const header = new Header(['id', 'priority', 'Comment', 'Priority (2)', 'Comment (2)'], written);
  const [told, ...more] = header.repeated(['id', 'priority', 'status'], 't.csv', 1);
  expect(more).toEqual([]);
  expect(told).toEqual({
    code: 'duplicate-column',
    place: { file: 't.csv', line: 1, field: 'priority' },
    slots: { name: 'priority', first: 2, others: '4 (Priority)' },
  });
  expect(messageOf(told!, 'en')).toMatch(/Column 2 is used, column 4 \(Priority\) is not/);
});

test('an audit reads the first of two priorities that differ in case, and says so; a column that nobody reads may stand twice', async () => {
  const { result, line } = await auditOf({
    policy: smallPolicy(),
    period: '2025-07',
    inputs: {
      tickets:
        'id,opened_at,restored_at,priority,Priority,Comment,Comment\nA,2025-07-01 09:00,2025-07-01 10:00,P1,P2,x,y\n',
    },
  });
  expect(line('restoration', 'A').priority).toBe('P1');
  expect(result.warnings.filter(({ code }) => code === 'duplicate-column')).toHaveLength(1);
});

test('ids are texts: zeros before them, exponents and more digits than a number holds make another ticket', async () => {
  const ids = ['007', '7', '1E5', '100000', '12345678901234567890', '12345678901234567891'];
  const rows = ids.map((id) => `${id},2025-07-01 09:00,2025-07-01 10:00,P1\n`);
  const { ledger } = await auditOf({
    policy: smallPolicy(),
    period: '2025-07',
    inputs: { tickets: `id,opened_at,restored_at,priority\n${rows.join('')}` },
  });
  expect(ledger.map(({ ticket }) => ticket).sort()).toEqual([...ids].sort());
});

test('a line of totals is rejected with its line, and the rows around it are used', async () => {
  const { result } = await auditOf({
    policy: smallPolicy(),
    period: '2025-07',
    inputs: {
      tickets: 'id;opened_at;priority\nA;2025-07-01 09:00;P1\nTotaal;1\n;;3\nB;2025-07-02 09:00;P1\n;;\n',
    },
  });
  expect(result.rejected.map(({ line, code }) => [line, code])).toEqual([
    [3, 'row-too-narrow'],
    [4, 'missing-value'],
  ]);
  expect(result.inputs[0]).toMatchObject({ rows: 5, used: 2, excluded: 1, rejected: 2 });
});
