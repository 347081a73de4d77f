import { expect, test } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';

const probes = [
  'at,up,service',
  '2025-07-01T00:00:00Z,1,web',
  '2025-07-01T00:05:00Z,0,web',
  '2025-07-01T00:10:00Z,1,web',
];

async function maintained(environment: string) {
  const maintenance = `from,to,service,environment\n2025-07-01T00:00:00Z,2025-07-01T01:00:00Z,web,${environment}`;
  const { result } = await auditOf({
    policy: 'asperion',
    period: '2025-07-01..2025-07-02',
    inputs: { probes: probes.join('\n'), maintenance },
  });
  const rule = result.rules.find(({ id }) => id === 'availability')!;
  return { service: rule.periods[0]!.services![0]!, codes: result.warnings.map(({ code }) => code) };
}

test('maintenance without an environment leaves the window of a service without one', async () => {
  const { service, codes } = await maintained('');
  expect(service).toMatchObject({ excludedMs: 3_600_000, downMs: 0 });
  expect(codes).not.toContain('maintenance-of-unknown-environment');
});

test('maintenance of a named environment does not, and a warning says so', async () => {
  const { service, codes } = await maintained('productie');
  expect(service).toMatchObject({ excludedMs: 0, downMs: 300_000 });
  expect(codes).toContain('maintenance-of-unknown-environment');
});
