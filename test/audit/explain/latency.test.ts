/** Explanations of response times, worked out by hand: each sample in one place, and what those that count come to. */
import { describe, expect, it } from 'vitest';
import type { LatencyExplanation } from '../../../src/audit/explain/latency-explanation.ts';
import { explainRule } from '../../../src/audit/explain/rule.ts';
import { auditOf } from '../../support/audit-of.ts';
import { smallPolicy, table } from '../../support/small-policy.ts';
import { latency, type Morning, times } from '../latency/one-hour.ts';

async function told(morning: Morning): Promise<LatencyExplanation> {
  const { input } = await latency(morning);
  const explanation = explainRule(input, input.policy.rules[0]!);
  if (explanation?.measure !== 'latency') throw new Error('no response times');
  return explanation;
}

describe('an average of at most 2 seconds', () => {
  it('is the sum over the samples that count: 1500 + 2000.5 + 2500 = 6000.5, a third of it 2000.1666...', async () => {
    const explanation = await told({
      rule: { figure: 'average' },
      probes: times('1500', '', '2000.5', '2500'),
    });
    const [one] = explanation.periods[0]!.samples;
    expect([one!.measured, one!.missing, one!.samples, one!.within]).toEqual([4, 1, 3, 1]);
    // In nanoseconds; the figure is rounded up to a thousandth of a millisecond.
    expect([one!.sumNs, one!.figureMs, one!.verdict]).toEqual(['6000500000', '2000.167', 'missed']);
    expect([one!.fastestMs, one!.slowestMs]).toEqual(['1500', '2500']);
    expect(one!.slowest.map(({ at, ms }) => [at.slice(11, 16), ms])).toEqual([
      ['10:03', '2500'],
      ['10:02', '2000.5'],
    ]);
    expect([explanation.figure, explanation.source, explanation.verdict]).toEqual([
      'average',
      'probes',
      'missed',
    ]);
  });
});

describe('the 75th percentile', () => {
  it('of 5 samples is the 4th: 75% of 5 is 3.75, rounded up', async () => {
    const [one] = (
      await told({
        rule: { figure: 'percentile', percentile: 75 },
        probes: times('900', '2100', '1000', '1900', '800'),
      })
    ).periods[0]!.samples;
    // 800, 900, 1000, 1900, 2100.
    expect([one!.rank, one!.figureMs, one!.verdict]).toEqual([4, '1900', 'met']);
  });
});

describe('samples that do not count', () => {
  it('are each told once: outside the hours, left out by a term, about something else, without a time', async () => {
    const explanation = await told({
      policy: { columns: ['page'] },
      rule: {
        calendar: 'office',
        when: { service: 'portal', page: { not: 'admin' } },
        except: [
          { when: { page: 'report' }, clause: '3.2' },
          { when: { page: 'search' }, clause: '3.3' },
        ],
      },
      probes: table(
        'at,up,latency_ms,service,page',
        '2025-01-13 07:59,true,9000,portal,home',
        '2025-01-13 08:00,true,1000,portal,home',
        '2025-01-13 09:00,true,3000,portal,home',
        '2025-01-13 10:00,true,8000,portal,report',
        '2025-01-13 11:00,true,8000,portal,report',
        '2025-01-13 12:00,true,8000,portal,search',
        '2025-01-13 13:00,true,8000,portal,admin',
        '2025-01-13 14:00,true,,portal,home',
        '2025-01-13 15:00,true,8000,mail,home',
      ),
    });
    const [one] = explanation.periods[0]!.samples;
    // 8 of the portal: 1 before opening, 1 of another page, 3 left out, 1 without a time; 2 count, and 1 is within.
    expect([one!.measured, one!.outsideHours, one!.notConcerned, one!.excepted, one!.missing]).toEqual([
      8, 1, 1, 3, 1,
    ]);
    expect(one!.exceptedBy.map(({ clause, samples }) => [clause, samples])).toEqual([
      ['3.2', 2],
      ['3.3', 1],
    ]);
    expect([one!.samples, one!.within, one!.attained]).toEqual([2, 1, '0.5']);
    expect(explanation.notConcerned).toEqual([
      { service: 'mail', environment: '', location: '', samples: 1 },
    ]);
  });

  it('of a list of measurements the slow ones are told with their rows', async () => {
    const explanation = await told({
      rule: { metric: 'load', norm: '50%' },
      measurements: table(
        'metric,at,value,subject',
        'load,2025-01-13 10:00,1000,home',
        'load,2025-01-13 11:00,2500,home',
      ),
    });
    const [one] = explanation.periods[0]!.samples;
    expect(one!.slowest.map(({ ms, source }) => [ms, source!.line])).toEqual([['2500', 3]]);
    expect([explanation.source, one!.verdict]).toEqual(['measurements', 'met']);
  });
});

it('says whether there are probes at all, and whether they tell of response times', async () => {
  const none = await told({
    rule: { metric: 'load' },
    measurements: table('metric,at,value', 'x,2025-01-13,1'),
  });
  expect([none.verdict, none.probesTell, none.metric]).toEqual(['not-assessed', null, 'load']);
  const silent = await told({ probes: table('at,up', '2025-01-13 10:00,true') });
  expect([silent.verdict, silent.probesTell, silent.periods]).toEqual(['not-assessed', false, []]);
});

it('a month at a time, over the year: the year has its own sum', async () => {
  const explanation = await told({
    rule: { norm: { at_least: '50%', per: 'month', judged_over: 'year' } },
    period: '2025-Q1',
    probes: table(
      'at,up,latency_ms',
      '2025-01-13 10:00,true,1000',
      '2025-02-13 10:00,true,3000',
      '2025-02-14 10:00,true,3000',
      '2025-03-13 10:00,true,1000',
    ),
  });
  expect(explanation.periods.map(({ label, verdict }) => [label, verdict])).toEqual([
    ['2025-01', 'met'],
    ['2025-02', 'missed'],
    ['2025-03', 'met'],
  ]);
  // 2 of 4.
  expect(
    explanation.years.map(({ label, verdict, samples }) => [label, verdict, samples[0]!.within]),
  ).toEqual([['2025', 'met', 2]]);
  expect([explanation.verdict, explanation.partial]).toEqual(['met', true]);
});

it('a sample in a time that both parties leave out is told apart from one that a term leaves out', async () => {
  const { input } = await auditOf({
    policy: smallPolicy({
      rules: {
        speed: {
          ...{ clause: '3.2', measure: 'latency', at_most: '2 seconds', norm: '100%' },
          except: [{ when: { service: 'report*' }, clause: '3.3' }],
        },
      },
    }),
    period: '2025-01',
    inputs: {
      probes: table(
        'at,up,latency_ms,service',
        '2025-01-13 10:00,true,9000,portal',
        '2025-01-13 11:00,true,1000,portal',
        '2025-01-13 10:00,true,9000,reports',
      ),
      exclusions: table(
        'id,service,from,to,rule,reason,approved_by,approved_at',
        ',portal,2025-01-13 09:30,2025-01-13 10:30,speed,moved,Jansen,2025-02-01',
      ),
    },
    applyExclusions: true,
  });
  const told = explainRule(input, input.policy.rules[0]!);
  if (told?.measure !== 'latency') throw new Error('no response times');
  const left = told.periods[0]!.samples.map(({ service, samples, exceptedBy }) => [
    service,
    samples,
    exceptedBy.map(({ agreed, clause, samples: n }) => [agreed, clause, n]),
  ]);
  expect(left).toEqual([
    ['portal', 1, [[true, '', 1]]],
    ['reports', 0, [[false, '3.3', 1]]],
  ]);
});
