/** Response times against a limit: the share of samples, the average, a percentile; each kept, broken, and just so. */
import { describe, expect, it } from 'vitest';
import { latency, samples, times } from './one-hour.ts';

const share = (norm: unknown) => ({ norm });
const average = { figure: 'average' };
const percentile = (p: number) => ({ figure: 'percentile', percentile: p });

describe('the share of samples at or under the limit', () => {
  it('counts a sample exactly at the limit as within it', async () => {
    expect(await samples({ probes: times('2000', '1999.999999') })).toMatchObject({
      samples: 2,
      within: 2,
      limitMs: 2000,
      figureMs: null,
      attained: '1',
      verdict: 'met',
    });
  });

  it('counts a sample the least over it as over it', async () => {
    for (const over of ['2000.000001', '2000,000001', '2000.0000000001', '2001'])
      expect(await samples({ probes: times('1', over) })).toMatchObject({ within: 1, verdict: 'missed' });
  });

  it('is held against the norm: exactly reached is met, one sample less is not', async () => {
    const four = times('1', '1', '1', '3000');
    expect(await samples({ probes: four, rule: share('75%') })).toMatchObject({ verdict: 'met' });
    expect(await samples({ probes: four, rule: share('75.01%') })).toMatchObject({ verdict: 'missed' });
  });

  it('in most cases: half of them is not most of them', async () => {
    const most = share({ more_than: '50%' });
    expect(await samples({ probes: times('1', '3000'), rule: most })).toMatchObject({
      attained: '0.5',
      verdict: 'missed',
    });
    expect(await samples({ probes: times('1', '3000', '2'), rule: most })).toMatchObject({ verdict: 'met' });
  });
});

describe('the average', () => {
  it('is at the limit when the sum is that many times the limit, and no nanosecond over', async () => {
    // 1999.5 + 2000.5 = 2 x 2000
    expect(await samples({ probes: times('1999.5', '2000.5'), rule: average })).toMatchObject({
      figureMs: '2000',
      attained: null,
      verdict: 'met',
    });
    // 6000.000001 / 3 is 2000.000000333...
    expect(await samples({ probes: times('2000', '2000', '2000.000001'), rule: average })).toMatchObject({
      figureMs: '2000.001',
      verdict: 'missed',
    });
  });

  it('is not a share: one slow sample among quick ones does not break it', async () => {
    // (100 + 100 + 5800) / 3 = 2000
    expect(await samples({ probes: times('100', '100', '5800'), rule: average })).toMatchObject({
      within: 2,
      figureMs: '2000',
      verdict: 'met',
    });
  });

  it('of sums beyond what a double holds is exact', async () => {
    // 60 times 900 000 s: 5.4e16 ns, over 2^53, where a double cannot tell one nanosecond from none.
    const limit = { ...average, at_most: '900000 seconds' };
    const exact = Array.from({ length: 60 }, () => '900000000');
    expect(await samples({ probes: times(...exact), rule: limit })).toMatchObject({
      figureMs: '900000000',
      verdict: 'met',
    });
    const over = [...exact.slice(1), '900000000.000001'];
    expect(await samples({ probes: times(...over), rule: limit })).toMatchObject({ verdict: 'missed' });
  });
});

describe('a percentile', () => {
  // The rank of the 95th of 20 is 19: the one but last.
  const twenty = (last: string, oneButLast: string) => [
    last,
    ...Array.from({ length: 18 }, (_, i) => `${i + 1}`),
    oneButLast,
  ];

  it('is the sample at the nearest rank, rounded up', async () => {
    const kept = await samples({ probes: times(...twenty('9000', '2000')), rule: percentile(95) });
    expect(kept).toMatchObject({ figureMs: '2000', within: 19, verdict: 'met' });
    const broken = await samples({ probes: times(...twenty('9000', '2000.1')), rule: percentile(95) });
    expect(broken).toMatchObject({ figureMs: '2000.1', verdict: 'missed' });
  });

  it('of a rank that is no whole number is the next sample', async () => {
    // 50% of 3 is 1.5: the second. 99.9% of 3 is 2.997: the third.
    const three = times('30', '10', '20');
    expect(await samples({ probes: three, rule: percentile(50) })).toMatchObject({ figureMs: '20' });
    expect(await samples({ probes: three, rule: percentile(99.9) })).toMatchObject({ figureMs: '30' });
    expect(await samples({ probes: three, rule: percentile(100) })).toMatchObject({ figureMs: '30' });
  });
});

describe('no data', () => {
  it('without a sample in the period there is no case to judge', async () => {
    for (const rule of [{}, average, percentile(95)])
      expect(await samples({ probes: times('', ''), rule })).toMatchObject({
        samples: 0,
        missing: 2,
        figureMs: null,
        attained: null,
        verdict: 'no-cases',
      });
    const february = await latency({ probes: times('1'), period: '2025-02' });
    expect(february.rule).toMatchObject({ verdict: 'no-cases', reason: null });
  });

  it('without a column of response times the rule is not assessed', async () => {
    const { rule } = await latency({ probes: 'at,up\n2025-01-13 10:00,true\n' });
    expect(rule).toMatchObject({ verdict: 'not-assessed', reason: 'no-input', periods: [] });
  });

  it('without any probe or measurement it is not either', async () => {
    const { rule } = await latency({ measurements: 'metric,at,value\nspeed,2025-01-13,3\n' });
    expect(rule).toMatchObject({ verdict: 'not-assessed', reason: 'no-input' });
  });

  it('a limit that the agreement leaves open and nobody gave is not assessed', async () => {
    const policy = { parameters: { limit: { title: 'Limit', kind: 'duration', optional: true } } };
    const rule = { at_most: { parameter: 'limit' } };
    const open = await latency({ probes: times('1'), policy, rule });
    expect(open.rule).toMatchObject({ verdict: 'not-assessed', reason: 'no-parameter' });
    const given = await latency({ probes: times('1'), policy, rule, parameters: { limit: '1 second' } });
    expect(given.rule).toMatchObject({ verdict: 'met' });
  });
});
