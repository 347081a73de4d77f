import { describe, expect, it } from 'vitest';
import { judged, type Obligation } from './one-rule.ts';

const vitals = (lcp: object, more: object = {}) => ({
  measure: 'measurement',
  per: 'month',
  metrics: { LCP: lcp },
  ...more,
});
const q3 = (rule: object, measurements: readonly string[], more: Partial<Obligation> = {}) =>
  judged({ rule: rule as Obligation['rule'], period: '2025-Q3', asOf: '2025-10-01', measurements, ...more });

describe('a figure per month', () => {
  it('is kept at the limit and broken beyond it, as decimals and not as floating point', async () => {
    const rows = [
      'lcp,2025-07-10,2.50,',
      '"LCP",2025-08-10,"2,500000000000000000001",',
      'Lcp,2025-09-10,2.5,',
    ];
    const { cases, rule } = await q3(vitals({ at_most: 2.5 }), rows);
    expect(cases).toEqual([
      'met due 2025-08-01 00:00 done 2025-07-10 00:00 2.5 of 2.5 @2',
      'breached due 2025-09-01 00:00 done 2025-08-10 00:00 2.5 of 2.5 @3',
      'met due 2025-10-01 00:00 done 2025-09-10 00:00 2.5 of 2.5 @4',
    ]);
    expect(rule.verdict).toBe('missed');
  });

  it('a month without a figure is broken when it is over, and running before', async () => {
    const { cases } = await q3(vitals({ at_least: 90 }), ['LCP,2025-07-10,90,'], {
      asOf: '2025-09-30 23:59',
    });
    expect(cases).toEqual([
      'met due 2025-08-01 00:00 done 2025-07-10 00:00 90 of 90 @2',
      'breached due 2025-09-01 00:00',
      'running due 2025-10-01 00:00',
    ]);
  });

  it('a metric that no row has is broken and said so; without measurements it is not assessed', async () => {
    const { rule, result } = await q3(vitals({ at_most: 2.5 }), ['CLS,2025-07-10,0.1,']);
    expect(rule.verdict).toBe('missed');
    expect(result.warnings.map(({ code }) => code)).toEqual(['metric-never-measured']);
    expect(result.inputs[0]).toMatchObject({ used: 0, excludedFor: { 'not-concerned': 1 } });
    const none = await judged({ rule: vitals({}), period: '2025-Q3', register: ['x,2025-07-01,,'] });
    expect(none.rule).toMatchObject({ verdict: 'not-assessed', reason: 'no-input' });
  });

  it('without a limit the measuring itself is what is owed', async () => {
    const { cases } = await q3(vitals({}), ['LCP,2025-07-10,9,', 'LCP,2025-09-10,9,']);
    expect(cases.map((line) => line.split(' ')[0])).toEqual(['met', 'breached', 'met']);
  });

  it.each([
    ['last', 3],
    ['lowest', 1],
    ['highest', 8],
    ['average', 4],
  ])('of several the %s is taken', async (take, figure) => {
    const rows = ['LCP,2025-07-20,3,', 'LCP,2025-07-01,8,', 'LCP,2025-07-02,1,', 'LCP,2025-08-01 00:00,99,'];
    const { rule } = await q3(vitals({ at_most: 5 }, { take }), rows);
    expect(rule.periods[0]!.cases![0]).toMatchObject({
      found: figure,
      outcome: figure > 5 ? 'breached' : 'met',
    });
  });

  it('an average that no decimal can hold is compared exactly', async () => {
    // 10 / 3 is over 3.333333 and what is shown of it is not.
    const rows = ['LCP,2025-07-01,3,', 'LCP,2025-07-02,3,', 'LCP,2025-07-03,4,'];
    const { rule } = await q3(vitals({ at_most: 3.333333 }, { take: 'average' }), rows);
    expect(rule.periods[0]!.cases![0]).toMatchObject({
      found: 3.333333,
      limit: 3.333333,
      outcome: 'breached',
    });
  });

  it('no worse than the month before, which may lie before the audit; with nothing before it there is nothing to be worse than', async () => {
    const rows = ['LCP,2025-06-10,2.0,', 'LCP,2025-07-10,2.0,', 'LCP,2025-08-10,2.1,', 'LCP,2025-09-10,1.9,'];
    const rule = vitals({ better: 'lower' }, { no_worse: true });
    expect((await q3(rule, rows)).cases).toEqual([
      'met due 2025-08-01 00:00 done 2025-07-10 00:00 2 of 2 @2,3',
      'breached due 2025-09-01 00:00 done 2025-08-10 00:00 2.1 of 2 @3,4',
      'met due 2025-10-01 00:00 done 2025-09-10 00:00 1.9 of 2.1 @4,5',
    ]);
    const first = await q3(rule, ['LCP,2025-07-10,9,', 'LCP,2025-08-10,9,', 'LCP,2025-09-10,9,']);
    expect(first.rule.verdict).toBe('met');
  });

  it('a value that is no number is a rejected row', async () => {
    const { result } = await q3(vitals({}), ['LCP,2025-07-10,fast,', 'LCP,2025-07-11,1.000.5,']);
    expect(result.rejected).toMatchObject([
      { line: 2, column: 'value', code: 'bad-number' },
      { line: 3, column: 'value', code: 'bad-number' },
    ]);
  });

  it('each subject by itself', async () => {
    const rows = [
      'LCP,2025-07-10,1,home',
      'LCP,2025-07-10,3,Search',
      'LCP,2025-06-10,1,home',
      'LCP,2025-11-10,1,new',
    ];
    const { rule } = await q3(vitals({ at_most: 2.5 }, { by: 'subject' }), rows, {
      period: '2025-07',
      asOf: '2025-12-01',
    });
    expect(rule.periods[0]!.applications).toMatchObject([
      { application: 'home', met: 1, breached: 0 },
      { application: 'Search', met: 0, breached: 1 },
    ]);
  });
});
