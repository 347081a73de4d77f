/** What deserves a look and decides nothing. */
import { describe, expect, test } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';
import { type Part, smallPolicy, table } from '../../support/small-policy.ts';

const audited = (tickets: Part, rows: readonly string[], header = 'id,opened_at,closed_at') =>
  auditOf({
    policy: smallPolicy({ tickets, columns: ['reporter'] }),
    period: '2025',
    inputs: { tickets: table(header, ...rows) },
  });
const signals = async (...args: Parameters<typeof audited>) => (await audited(...args)).result.signals;

describe('numbers that are missing', () => {
  const numbering = { numbering: { clause: '2.5' } };
  const of = (...ids: readonly string[]) =>
    signals(
      numbering,
      ids.map((id) => `${id},2025-07-07 09:00,2025-07-07 10:00`),
    );
  const cases = async (...ids: readonly string[]) => (await of(...ids)).flatMap((signal) => signal.cases);

  test('are listed one by one, or from the first to the last', async () => {
    expect(await of('INC-1042', 'INC-1044', 'INC-1048')).toEqual([
      {
        code: 'numbering-gaps',
        clause: '2.5',
        message: expect.stringMatching(/^4 number\(s\) are missing .* in 2 place\(s\)/),
        cases: ['INC-1043', 'INC-1045 – INC-1047 (3)'],
      },
    ]);
  });

  test('are not there in a series without gaps, in whatever order the tickets stand', async () => {
    expect(await of('3', '1', '2')).toEqual([]);
    expect(await of('INC0009', 'INC0010')).toEqual([]);
    expect(await of('only-1')).toEqual([]);
  });

  test('keep their leading zeros', async () => {
    expect(await cases('INC0098', 'INC0100')).toEqual(['INC0099']);
    expect(await cases('A-8', 'A-10', 'A-101')).toEqual(['A-9', 'A-11 – A-100 (90)']);
  });

  test('are looked for in each series by itself, and in each day of a dated one', async () => {
    expect(await cases('INC-1', 'SR-3', 'INC-3', 'SR-4')).toEqual(['INC-2']);
    expect(await cases('I-250520-058', 'I-250521-001', 'I-250521-003')).toEqual(['I-250521-002']);
  });

  test('a date in front of the number, with nothing in between, starts the numbers again', async () => {
    const dated = (id: string, date: string) => `${id},${date} 09:00,${date} 10:00`;
    const monthly = [
      dated('M25060877', '2025-06-03'),
      dated('M25060879', '2025-06-30'),
      dated('M25070001', '2025-07-01'),
      dated('M25070002', '2025-07-02'),
    ];
    expect((await signals(numbering, monthly))[0]!.cases).toEqual(['M25060878']);
    const yearly = [dated('202400007', '2024-12-30'), dated('202500001', '2025-01-02')];
    expect(await signals(numbering, yearly)).toEqual([]);
    // The same numbers, of tickets that were all opened on one day: the year in them is chance.
    expect(await cases('202400007', '202400009')).toEqual(['202400008']);
  });

  test('ids that are no running numbers have no gaps', async () => {
    expect(await of('a1b', 'c9d', '1234567890123456', '1234567890123459')).toEqual([]);
  });

  test('a row that was rejected has a number all the same', async () => {
    const rows = ['1,2025-07-07 09:00,', '2,nonsense,', '3,2025-07-07 09:00,'];
    expect(await signals(numbering, rows)).toEqual([]);
  });

  test('are listed up to a hundred places; the sentence counts all', async () => {
    const [signal] = await of(...Array.from({ length: 150 }, (_, i) => `INC-${2 * i + 1}`));
    expect(signal!.cases).toHaveLength(100);
    expect(signal!.message).toMatch(/^149 number/);
  });
});

describe('people who report', () => {
  const reporters = { reporters: { column: 'reporter', at_most: 2, clause: '4.1' } };
  const header = 'id,opened_at,reporter';
  const by = (...people: readonly string[]) => people.map((name, i) => `${i + 1},2025-07-07 09:00,${name}`);

  test('as many as agreed are no signal, in whatever case their names are written', async () => {
    expect(await signals(reporters, by('Ann', 'Bob', 'ann', ''), header)).toEqual([]);
  });

  test('more than agreed are listed, those of most tickets first', async () => {
    expect(await signals(reporters, by('Cas', 'Bob', 'Ann', 'Bob'), header)).toEqual([
      {
        code: 'more-reporters',
        clause: '4.1',
        message: expect.stringMatching(/^3 people .* at most 2 /),
        cases: ['Bob (2)', 'Ann (1)', 'Cas (1)'],
      },
    ]);
  });

  test('without the column a warning says that nobody looked', async () => {
    const { result } = await audited(reporters, ['1,2025-07-07 09:00,'], 'id,opened_at,closed_at');
    expect(result.signals).toEqual([]);
    expect(result.warnings.map(({ code }) => code)).toContain('no-reporters');
  });
});

test('signals change no verdict', async () => {
  const { result } = await audited({ numbering: { clause: '2.5' } }, [
    '1,2025-07-07 09:00,2025-07-07 10:00',
    '3,2025-07-07 09:00,2025-07-07 10:00',
  ]);
  expect(result.signals).toHaveLength(1);
  expect(result.verdict).toBe('no-cases');
  expect(result.rules[0]!.total!.pooled).toMatchObject({ met: 2 });
});
