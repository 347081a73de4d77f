import { describe, expect, test } from 'vitest';
import { audited, type Case, csv, hours, minutes, onlyService, rowsEvery5 } from './one-hour.ts';

/** A window of 100 minutes, of which the first `down` are down and the last `unknown` unknown. */
function hundred(down: number, unknown: number): Case {
  const at = (n: number): string => `1${Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}`;
  const probes: string[] = [];
  for (let n = 0; n < 100 - unknown; n += 1) probes.push(`${at(n)},${n < down ? 0 : 1}`);
  return {
    window: 'mon-sun 10:00-11:40',
    rule: { stale_after: '1 minute' },
    inputs: { probes: csv('at,up', ...probes) },
  };
}

describe('the verdict follows from the bounds, against 90%', () => {
  test.each([
    [0, 0, 'met'],
    [10, 0, 'met'],
    [11, 0, 'missed'],
    [0, 10, 'met'],
    [0, 11, 'undecided'],
    [5, 5, 'met'],
    [5, 6, 'undecided'],
    [10, 90, 'undecided'],
    [10, 1, 'undecided'],
    [11, 1, 'missed'],
    [11, 89, 'missed'],
    [0, 99, 'undecided'],
  ])('down %i and unknown %i of 100 minutes: %s', async (down, unknown, verdict) => {
    const { rule, result } = await audited(hundred(down, unknown));
    const service = rule.periods[0]!.services![0]!;
    expect(service).toMatchObject({
      windowMs: minutes(100),
      downMs: minutes(down),
      unknownMs: minutes(unknown),
      upMs: minutes(100 - down - unknown),
      verdict,
    });
    expect([rule.periods[0]!.verdict, rule.verdict, result.verdict]).toEqual([verdict, verdict, verdict]);
    const cut = (share: number) => Math.floor(share * 1e6 + 1e-6) / 1e6;
    expect(Number(service.best)).toBe(cut((100 - down) / 100));
    expect(Number(service.worst)).toBe(cut((100 - down - unknown) / 100));
    expect(Number(service.attained)).toBe(cut((100 - down - unknown) / (100 - unknown)));
  });

  test('one millisecond of downtime too much is missed', async () => {
    const outage = (end: string) => ({
      rule: { norm: '{ at_least: 99.9%, per: period }' },
      window: 'mon-sun 10:00-20:00',
      inputs: { outages: csv('from,to,service', `10:00,2025-06-02T10:00:${end}+02:00,web`) },
    });
    // A thousandth of ten hours is 36 seconds.
    expect(await onlyService(outage('36'))).toMatchObject({
      downMs: 36_000,
      attained: '0.999',
      verdict: 'met',
    });
    expect(await onlyService(outage('36.001'))).toMatchObject({
      downMs: 36_001,
      attained: '0.998999',
      verdict: 'missed',
    });
  });

  test('100% is missed by a millisecond', async () => {
    const given = (outages: string) => ({
      rule: { norm: '{ at_least: 100%, per: period }' },
      inputs: { outages: csv('from,to,service', outages) },
    });
    expect(await onlyService(given('09:00,09:30,web'))).toMatchObject({ verdict: 'met' });
    expect(await onlyService(given('10:00,2025-06-02T10:00:00.001+02:00,web'))).toMatchObject({
      downMs: 1,
      upMs: hours(1) - 1,
      attained: '0.999999',
      verdict: 'missed',
    });
  });

  test('two thirds are cut off, not rounded', async () => {
    const service = await onlyService({ inputs: { outages: csv('from,to,service', '10:00,10:20,web') } });
    expect(service.attained).toBe('0.666666');
  });

  test('the rule is about all services: missed when one is, else undecided when one is', async () => {
    const rows = (states: Readonly<Record<string, string>>) =>
      csv(
        'at,up,service',
        ...Object.entries(states).flatMap(([name, each]) => rowsEvery5('10:00', each, `,${name}`)),
      );
    const verdict = async (states: Readonly<Record<string, string>>) =>
      (await audited({ rule: { stale_after: '5 minutes' }, inputs: { probes: rows(states) } })).rule.verdict;
    const [met, missed, undecided] = ['UUUUUUUUUUUU', 'DDDDDDDDDDDD', 'UUUUUU......'];
    expect(await verdict({ a: met, b: met })).toBe('met');
    expect(await verdict({ a: met, b: undecided })).toBe('undecided');
    expect(await verdict({ a: missed, b: undecided, c: met })).toBe('missed');
  });

  test('without a norm it is shown and not judged', async () => {
    const { rule } = await audited({ ...hundred(50, 0), rule: { norm: 'none', stale_after: '1 minute' } });
    expect(rule.verdict).toBe('no-norm');
    expect(rule.periods.flatMap((each) => each.services ?? [])).toMatchObject([
      { downMs: minutes(50), verdict: 'no-norm' },
    ]);
  });
});

describe('a norm per month in the audit of a quarter', () => {
  const quarter = (outages: readonly string[], norm = '{ at_least: 99%, per: month }') => ({
    window: 'mon-sun 00:00-24:00',
    period: '2025-Q4',
    rule: { norm },
    inputs: { outages: csv('from,to,service', ...outages) },
  });

  test('gives three verdicts, and the months are as long as they are', async () => {
    const { rule } = await audited(quarter(['2025-11-10T00:00:00+01:00,2025-11-10T08:00:00+01:00,web']));
    expect(rule.periods.map((each) => [each.label, each.verdict, each.services![0]!.windowMs])).toEqual([
      ['2025-10', 'met', hours(31 * 24 + 1)],
      ['2025-11', 'missed', hours(30 * 24)],
      ['2025-12', 'met', hours(31 * 24)],
    ]);
    expect(rule.verdict).toBe('missed');
  });

  test('an outage over the turn of the month counts in each for its part', async () => {
    const { rule } = await audited(quarter(['2025-10-31T22:00:00+01:00,2025-11-01T03:00:00+01:00,web']));
    expect(rule.periods.map((each) => each.services![0]!.downMs)).toEqual([hours(2), hours(3), 0]);
    expect(rule.verdict).toBe('met');
  });

  test('judged over the year: the months are shown, the part of the year decides and is marked so', async () => {
    // 8 hours is over 1% of November, and under 1% of the quarter.
    const { rule } = await audited(
      quarter(
        ['2025-11-10T00:00:00+01:00,2025-11-10T08:00:00+01:00,web'],
        '{ at_least: 99%, per: month, judged_over: year }',
      ),
    );
    expect(rule.periods).toHaveLength(3);
    expect(rule.years).toMatchObject([{ label: '2025', partial: true, verdict: 'met' }]);
    expect(rule.years![0]!.services).toMatchObject([{ downMs: hours(8), windowMs: hours(92 * 24 + 1) }]);
    expect(rule.verdict).toBe('met');
    expect(rule.partial).toBe(true);
  });

  test('a whole year judged over the year is not partial', async () => {
    const { rule } = await audited({
      ...quarter(
        ['2025-02-10T00:00:00+01:00,2025-02-14T08:00:00+01:00,web'],
        '{ at_least: 99%, per: month, judged_over: year }',
      ),
      period: '2025',
    });
    // 104 hours of 8760 is over 1%.
    expect(rule.years).toMatchObject([{ label: '2025', partial: false, verdict: 'missed' }]);
    expect(rule.verdict).toBe('missed');
    expect(rule.periods).toHaveLength(12);
  });

  test('a month is undecided when it was not watched, and with it the quarter', async () => {
    const day = (date: string) => [`${date}T00:00:00+01:00,1`, `${date}T12:00:00+01:00,1`];
    const days = Array.from({ length: 30 }, (_, i) =>
      day(`2025-11-${String(i + 1).padStart(2, '0')}`),
    ).flat();
    const { rule } = await audited({
      ...quarter([]),
      rule: { norm: '{ at_least: 99%, per: month }', stale_after: '12 hours' },
      inputs: { probes: csv('at,up', ...days) },
    });
    expect(rule.periods.map((each) => each.verdict)).toEqual(['undecided', 'met', 'undecided']);
    expect(rule.verdict).toBe('undecided');
  });
});

describe('the agreement is measured from and until', () => {
  test('what lies outside is not measured', async () => {
    const { rule } = await audited({
      policy: 'agreement: { measured_from: 2025-06-10, measured_until: 2025-06-20 }',
      window: 'mon-sun 00:00-24:00',
      period: '2025-06',
      inputs: { outages: 'from,to,service\n2025-06-01T00:00:00,2025-06-11T00:00:00,web\n' },
    });
    expect(rule.periods[0]!.services).toMatchObject([
      { windowMs: hours(240), downMs: hours(24), upMs: hours(216) },
    ]);
  });
});

describe('a guarantee or a target', () => {
  const missed = (commitment: string, strict: boolean) =>
    audited({
      rule: { commitment },
      strict,
      inputs: { outages: csv('from,to,service', '10:00,11:00,web') },
    });

  test('a missed target is reported, and fails only when strict', async () => {
    const lenient = await missed('target', false);
    expect(lenient.rule.verdict).toBe('missed');
    expect(lenient.result.verdict).not.toBe('missed');
    expect((await missed('target', true)).result.verdict).toBe('missed');
    expect((await missed('guarantee', false)).result.verdict).toBe('missed');
  });
});
