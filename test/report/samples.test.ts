/** Response times in the report of an audit. */
import { describe, expect, it } from 'vitest';
import { tableReport } from '../../src/report/table.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { latency } from '../audit/latency/one-hour.ts';
import { table } from '../support/small-policy.ts';

const PROBES = table(
  'at,up,latency_ms,service,page',
  '2025-01-13 10:00,true,1500,site,home',
  '2025-01-13 10:01,true,2500.5,site,home',
  '2025-01-13 10:02,true,9000,site,report',
  '2025-01-13 10:03,false,,site,home',
  '2025-01-13 10:04,true,100,api,home',
);
const policy = { columns: ['page'] };
const except = [{ when: { page: 'report' }, clause: '3.2' }];

async function lines(rule: object, language: 'nl' | 'en', width = 100): Promise<string[]> {
  const { result } = await latency({ probes: PROBES, policy, rule: { except, ...rule } });
  return tableReport(result, { language, width, color: false, all: false }).split('\n');
}

const squeezed = (all: readonly string[]) => all.map((line) => line.trim().replace(/ {2,}/g, ' | '));

describe('response times', () => {
  it('as a share: how many, how many within the limit, and against which norm', async () => {
    const shown = squeezed(await lines({ norm: { more_than: '50%' } }, 'en'));
    expect(shown).toContain('service | period | samples | within | limit | attained | norm | verdict');
    expect(shown).toContain('site | 2025-Q1 (part) | 2 | 1 | ≤ 2,000 ms | 50.0% | more than 50% | ✗ missed');
    expect(shown).toContain('api | 2025-Q1 (part) | 1 | 1 | ≤ 2,000 ms | 100.0% | more than 50% | ✓ met');
    expect(shown).toContain('left out by an exception: site 2025-Q1 (part) 1');
    expect(shown).toContain('without a response time: site 2025-Q1 (part) 1');
  });

  it('as an average: the figure beside its limit, and no share', async () => {
    const shown = squeezed(await lines({ figure: 'average' }, 'nl'));
    // (1500 + 2500.5) / 2
    expect(shown).toContain('site | 2025-Q1 (deel) | 2 | 1 | 2.000,25 ms | ≤ 2.000 ms | ✗ niet gehaald');
  });

  it('in any width', async () => {
    for (const width of [24, 40, 60, 80])
      for (const line of await lines({ figure: 'average' }, 'nl', width))
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });
});
