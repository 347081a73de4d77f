/** Which probes and measurements are samples, of what, and in which period. */
import { describe, expect, it } from 'vitest';
import { table } from '../../support/small-policy.ts';
import { latency, samples, times } from './one-hour.ts';

describe('a probe', () => {
  it('without a response time is missing, whether it failed or not; one that failed with one is a sample', async () => {
    const probes = table(
      'at,up,latency_ms',
      '2025-01-13 10:00,false,',
      '2025-01-13 10:01,true, ',
      '2025-01-13 10:02,false,30000',
      '2025-01-13 10:03,true,12',
    );
    expect(await samples({ probes })).toMatchObject({ samples: 2, within: 1, missing: 2 });
  });

  it('with a bad response time is a rejected row, with its line and column', async () => {
    for (const bad of ['fast', '-5', '1e3', '12ms', '.5', '5.', '1.2.3', '1000000000']) {
      const { result } = await latency({ probes: times('1', bad) });
      expect(result.rejected).toMatchObject([{ line: 3, column: 'latency_ms', code: 'bad-response-time' }]);
      expect(result.inputs[0]).toMatchObject({ rows: 2, used: 1, rejected: 1 });
    }
  });

  it('is not looked at for its response time when no rule asks', async () => {
    const policy = { rules: { up: { clause: '1', measure: 'availability', calendar: 'always' } } };
    const { result } = await latency({ probes: times('1', 'fast'), policy });
    expect(result.rejected).toEqual([]);
  });

  it('stands twice when it says the same in everything; another response time is another sample', async () => {
    const { result, rule } = await latency({
      probes: [
        table('at,up,latency_ms', '2025-01-13 10:00,true,1', '2025-01-13 10:00,true,2'),
        table('at,up,latency_ms', '2025-01-13 10:00,true,1', '2025-01-13 10:00,true,'),
      ],
    });
    expect(rule.periods[0]!.samples).toMatchObject([{ samples: 2, missing: 1 }]);
    expect(result.inputs.map(({ used, excludedFor }) => [used, excludedFor])).toEqual([
      [2, {}],
      [1, { duplicate: 1 }],
    ]);
    expect(result.warnings.map(({ code }) => code)).toContain('duplicate-probes');
    expect(result.warnings.map(({ code }) => code)).not.toContain('contradicting-probes');
  });

  it('stands twice among many of one instant too', async () => {
    const rows = [...Array(40).keys(), ...Array(40).keys()].map((ms) => `2025-01-13 10:00,true,${ms}`);
    const { result } = await latency({ probes: table('at,up,latency_ms', ...rows) });
    expect(result.inputs[0]).toMatchObject({ rows: 80, used: 40, excludedFor: { duplicate: 40 } });
  });

  it('belongs to the period of its own time, and after as-of it has not happened', async () => {
    const probes = table(
      'at,up,latency_ms',
      '2025-02-28 23:59:59,true,9000',
      '2025-01-31 23:59:59,true,1',
      '2025-02-01 00:00,true,3000',
    );
    const monthly = { rule: { norm: { at_least: '100%', per: 'month' } }, period: '2025-Q1', probes };
    const { rule } = await latency(monthly);
    expect(rule.periods.map(({ label, verdict }) => [label, verdict])).toEqual([
      ['2025-01', 'met'],
      ['2025-02', 'missed'],
      ['2025-03', 'no-cases'],
    ]);
    const early = await latency({ ...monthly, asOf: '2025-02-01 00:00' });
    expect(early.rule.periods[1]!.samples).toMatchObject([{ samples: 1 }]);
    expect(early.result.inputs[0]!.excludedFor).toEqual({ 'after-as-of': 1 });
  });

  it('outside the calendar of the rule is no sample', async () => {
    const probes = table(
      'at,up,latency_ms',
      '2025-01-13 07:59:59,true,9000',
      '2025-01-13 08:00,true,1',
      '2025-01-13 17:59:59,true,1',
      '2025-01-13 18:00,true,9000',
      '2025-01-12 12:00,true,9000',
    );
    expect(await samples({ probes, rule: { calendar: 'office' } })).toMatchObject({ samples: 2, within: 2 });
    expect(await samples({ probes })).toMatchObject({ samples: 5, within: 2 });
  });
});

describe('exceptions', () => {
  const probes = table(
    'at,up,latency_ms,service,Page',
    '2025-01-13 10:00,true,100,site,home',
    '2025-01-13 10:01,true,9000,site,Report',
    '2025-01-13 10:02,true,,site,report-year',
    '2025-01-13 10:03,true,9000,site,search',
  );
  const policy = { columns: ['page'] };

  it('look at columns of the policy', async () => {
    const rule = { except: [{ when: { page: 'report*' }, clause: '3.2' }] };
    expect(await samples({ probes, policy, rule })).toMatchObject({
      samples: 2,
      within: 1,
      excepted: 2,
      missing: 0,
    });
  });

  it('and so may the rule: samples of other pages are none of it', async () => {
    const rule = {
      when: { page: ['home', 'report'] },
      except: [{ when: { page: 'report' }, clause: '3.2' }],
    };
    expect(await samples({ probes, policy, rule })).toMatchObject({ samples: 1, excepted: 1 });
  });

  it('of a column that no file has match nothing but what is missing', async () => {
    const rule = { except: [{ when: { page: { missing: true } }, clause: '3.2' }] };
    expect(await samples({ probes: times('1'), policy, rule })).toMatchObject({ samples: 0, excepted: 1 });
  });

  it('need the column to be declared', async () => {
    const rule = { except: [{ when: { page: 'report' }, clause: '3.2' }] };
    await expect(latency({ probes, rule })).rejects.toThrow('unknown-column');
  });
});

describe('what is judged by itself', () => {
  const probes = table(
    'at,up,latency_ms,service,environment,location',
    '2025-01-13 10:00,true,1000,site,production,ams',
    '2025-01-13 10:00,true,3000,site,productie,rtm',
    '2025-01-13 10:00,true,1000,site,test,ams',
    '2025-01-13 10:00,true,5000,api,production,ams',
  );
  const shown = async (each: string, when = {}) => {
    const { rule } = await latency({ probes, rule: { each, when, figure: 'average' } });
    return rule.periods[0]!.samples!.map((s) => [s.service, s.environment, s.figureMs, s.verdict]);
  };

  it('each service, from all its locations and environments', async () => {
    // (1000 + 3000 + 1000) / 3, in whole microseconds rounded up
    expect(await shown('service', { location: '*' })).toEqual([
      ['api', 'production', '5000', 'missed'],
      ['site', null, '1666.667', 'met'],
    ]);
  });

  it('each service in each environment, whatever word is used for it', async () => {
    expect(await shown('service and environment', { service: 'site' })).toEqual([
      ['site', 'production', '2000', 'met'],
      ['site', 'test', '1000', 'met'],
    ]);
  });

  it('all together', async () => {
    // (1000 + 3000 + 1000 + 5000) / 4
    expect(await shown('all together', { location: '*' })).toEqual([['all', null, '2500', 'missed']]);
  });
});

describe('measurements', () => {
  const measurements = table(
    'metric,at,value,subject',
    'Response,2025-01-13 10:00,1500,site',
    'response,2025-01-14 10:00,2500.5,site',
    'response,2025-01-15 10:00,n/a,site',
    'response,2025-02-01 00:00,9000,site',
    'uptime,2025-01-13 10:00,99,site',
  );
  const rule = { metric: 'response', norm: '50%' };

  it('are the samples where no probe tells of response times', async () => {
    const silent = 'at,up\n2025-02-03 10:00,true\n';
    for (const probes of [{}, { probes: silent }]) {
      const { rule: speed, result } = await latency({ ...probes, measurements, rule });
      expect(speed.periods[0]!.samples).toMatchObject([
        { service: 'site', samples: 2, within: 1, missing: 0, verdict: 'met' },
      ]);
      expect(result.inputs.at(-1)).toMatchObject({
        role: 'measurements',
        used: 2,
        rejected: 1,
        excludedFor: { 'not-concerned': 1, 'outside-period': 1 },
      });
    }
  });

  it('are passed over where probes do', async () => {
    const { rule: speed, result } = await latency({ probes: times('1'), measurements, rule });
    expect(speed.periods[0]!.samples).toMatchObject([{ service: 'all', samples: 1 }]);
    expect(result.inputs[1]).toMatchObject({ used: 0 });
  });

  it('after as-of have not happened', async () => {
    const { rule: speed, result } = await latency({ measurements, rule, asOf: '2025-01-13 12:00' });
    expect(speed.periods[0]!.samples).toMatchObject([{ samples: 1 }]);
    expect(result.inputs[0]!.excludedFor).toMatchObject({ 'after-as-of': 2 });
  });
});
