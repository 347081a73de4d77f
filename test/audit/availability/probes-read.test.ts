import { describe, expect, test } from 'vitest';
import { Refused } from '../../support/audit-of.ts';
import { audited, csv, every5, hours, minutes, onlyService, rowsEvery5, split } from './one-hour.ts';

describe('what `up` may say', () => {
  const half = (up: string) => csv('at,up', '10:00,1', `10:30,${up}`);
  const rule = { stale_after: '30 minutes' };

  test.each(['true', '1', 'up', '200', '204', 'TRUE', 'Up', 'UP'])('"%s" is up', async (up) => {
    expect(await split({ rule, inputs: { probes: half(up) } })).toEqual([60, 0, 0]);
  });

  test.each(['false', '0', 'down', '500', '503', 'FALSE', 'Down', '404'])('"%s" is down', async (up) => {
    expect(await split({ rule, inputs: { probes: half(up) } })).toEqual([30, 30, 0]);
  });

  test.each(['maybe', '', '2', '99', '-1', '600', '20', 'tru', '1.5', 'NaN', '0x1'])(
    '"%s" is rejected, with where it stands',
    async (up) => {
      const { result } = await audited({ rule, inputs: { probes: half(up) } });
      expect(result.rejected).toMatchObject([{ role: 'probes', path: 'probes.csv', line: 3, column: 'up' }]);
      expect(result.inputs).toMatchObject([{ role: 'probes', rows: 2, rejected: 1 }]);
    },
  );
});

describe('a probe that cannot be read', () => {
  test.each([
    ['no time', ',1', 'at'],
    ['not a time', 'yesterday,1', 'at'],
    ['a day that does not exist', '2025-02-30T10:00:00+01:00,1', 'at'],
    ['a local time that the clock skipped', '2025-03-30T02:30:00,1', 'at'],
  ])('%s: rejected by column and line, and the others stay', async (_, row, column) => {
    const probes = csv('at,up', ...rowsEvery5('10:00', 'UUUUUUUUUUUU'), row);
    const { result, rule } = await audited({ inputs: { probes } });
    expect(result.rejected).toMatchObject([{ role: 'probes', line: 14, column }]);
    expect(rule.periods[0]!.services).toMatchObject([{ upMs: hours(1) }]);
    expect(result.inputs).toMatchObject([{ rows: 13, rejected: 1 }]);
  });

  test('every one of them is named, not the first only', async () => {
    const { result } = await audited({
      inputs: { probes: csv('at,up', 'x,1', '10:00,?', '10:05,1', 'y,z') },
    });
    expect(new Set(result.rejected.map((each) => each.line))).toEqual(new Set([2, 3, 5]));
    expect(result.inputs).toMatchObject([{ rows: 4, rejected: 3 }]);
  });

  test('a file without the column `up` cannot be used, and says which column', async () => {
    const refused = audited({ inputs: { probes: csv('at,service', '10:00,web') } });
    await expect(refused).rejects.toThrow(Refused);
    await expect(refused).rejects.toThrow(/up/);
  });
});

describe('how the probes lie in their files', () => {
  const probes = csv(
    'at,up,service',
    ...rowsEvery5('10:00', 'UUUDDUUUU.UUU', ',web'),
    ...rowsEvery5('10:00', 'DUUUUUUUUUUUU', ',mail'),
  );
  const [header = '', ...rows] = probes.trimEnd().split('\n');
  const figures = async (files: string | readonly string[]) =>
    (await audited({ inputs: { probes: files } })).rule.periods;

  test('the order of the rows does not matter', async () => {
    expect(await figures([header, ...rows.toReversed()].join('\n'))).toEqual(await figures(probes));
    expect(await figures([header, ...rows.toSorted()].join('\n'))).toEqual(await figures(probes));
  });

  test('one service over two files is one service', async () => {
    const odd = rows.filter((_, i) => i % 2 === 1);
    const even = rows.filter((_, i) => i % 2 === 0);
    expect(await figures([[header, ...even].join('\n'), [header, ...odd].join('\n')])).toEqual(
      await figures(probes),
    );
    expect(await figures([[header, ...odd].join('\n'), [header, ...even].join('\n')])).toEqual(
      await figures(probes),
    );
  });

  test('a probe that stands twice counts once, also towards a confirmation', async () => {
    const rule = { confirm: '2', stale_after: '10 minutes' };
    const single = csv('at,up', '10:00,1', '10:10,0', '10:20,1', '10:30,1', '10:40,1', '10:50,1');
    const twice = `${single}${csv('at,up', '10:10,0').split('\n')[1]}\n`;
    expect(await onlyService({ rule, inputs: { probes: single } })).toMatchObject({ downMs: 0 });
    expect(await onlyService({ rule, inputs: { probes: twice } })).toMatchObject({
      downMs: 0,
      upMs: hours(1),
    });
  });

  test('two files that overlap, identical rows in both, count once', async () => {
    expect(await figures([probes, probes])).toEqual(await figures(probes));
  });

  test('of two probes of one instant that contradict each other the last in the file holds, and a warning says so', async () => {
    const rows = ['10:00,1', '10:05,0', '10:05,1', '10:10,1', '10:15,1'];
    const { result } = await audited({ inputs: { probes: csv('at,up', ...rows) } });
    expect(result.rules[0]!.periods[0]!.services![0]!.downMs).toBe(0);
    expect(result.warnings.map((warning) => warning.code)).toContain('contradicting-probes');
    const turned = await audited({ inputs: { probes: csv('at,up', ...rows.toReversed()) } });
    expect(turned.result.rules[0]!.periods[0]!.services![0]!.downMs).toBe(5 * 60_000);
  });

  test('columns in any order, unknown columns beside them', async () => {
    const moved = rows.map((row) => row.split(',').toReversed().join(',').concat(',x')).join('\n');
    expect(await figures(`service,up,at,note\n${moved}`)).toEqual(await figures(probes));
  });

  test('rows = used + excluded + rejected in every file', async () => {
    const { result } = await audited({
      rule: { when: '{ service: web }' },
      inputs: {
        probes: [
          probes,
          csv('at,up,service', '10:00,?,web', '2024-01-01T00:00:00Z,1,web', '2026-01-01T00:00:00Z,1,mail'),
        ],
        maintenance: csv('from,to', '10:20,10:10', '08:00,09:00', '10:00,10:30'),
      },
    });
    expect(result.inputs.map((each) => each.rows)).toEqual([25, 3, 3]);
    for (const each of result.inputs) expect(each.used + each.excluded + each.rejected).toBe(each.rows);
    for (const each of result.inputs)
      expect(Object.values(each.excludedFor).reduce((sum, n) => sum + n, 0)).toBe(each.excluded);
  });
});

describe("local times without offset are of the policy's zone", () => {
  test('the same figures as with one', async () => {
    const withOffset = every5('10:00', 'UUDDUUUUUUUU');
    expect(await onlyService({ inputs: { probes: withOffset.replaceAll('+02:00', '') } })).toEqual(
      await onlyService({ inputs: { probes: withOffset } }),
    );
  });

  test('UTC is another hour', async () => {
    const inUtc = every5('08:00', 'UUDDUUUUUUUUU').replaceAll('+02:00', 'Z');
    expect(await onlyService({ inputs: { probes: inUtc } })).toMatchObject({
      upMs: minutes(50),
      downMs: minutes(10),
    });
  });
});

describe('as-of', () => {
  test('set by the tickets, it cuts no probe off that came later', async () => {
    const probes = every5('10:00', 'UUUUUUUDUUUU');
    const tickets = csv('id,opened_at', 'A,10:10');
    expect(await onlyService({ inputs: { probes, tickets } })).toEqual(
      await onlyService({ inputs: { probes } }),
    );
  });
});

describe('not assessed', () => {
  const tickets = 'id,opened_at\nA,2025-06-02T10:00:00+02:00\n';

  test('without probes and without outages', async () => {
    const { rule, result } = await audited({ inputs: { tickets } });
    expect(rule.verdict).toBe('not-assessed');
    expect(rule.reason).not.toBeNull();
    expect(result.verdict).not.toBe('met');
  });

  test('maintenance alone says nothing about availability', async () => {
    const { rule } = await audited({ inputs: { maintenance: csv('from,to', '10:00,11:00') } });
    expect(rule.verdict).toBe('not-assessed');
  });

  test('for a service that no probe names', async () => {
    const probes = csv('at,up,service', ...rowsEvery5('10:00', 'UUUUUUUUUUUU', ',web'));
    const { rule } = await audited({ rule: { when: '{ service: phone }' }, inputs: { probes } });
    expect(rule.verdict).toBe('not-assessed');
    expect(rule.reason).not.toBeNull();
  });

  test('probes of a header only: never green', async () => {
    const { rule, result } = await audited({ inputs: { probes: 'at,up\n' } });
    expect(['not-assessed', 'no-cases', 'undecided']).toContain(rule.verdict);
    expect(result.verdict).not.toBe('met');
  });

  test('every probe rejected: never green', async () => {
    const { result } = await audited({ inputs: { probes: csv('at,up', '10:00,?', '10:05,?') } });
    expect(result.verdict).not.toBe('met');
  });
});
