/** Agreed exclusions and a party's own figures, on the command line and in an audit file. */
import { describe, expect, it } from 'vitest';
import { POLICY } from './agreement.ts';
import { type Folder, folder } from './sla.ts';

/** One hour to respond, 75% in time: B is late, so two of three are. */
const TICKETS = `id,opened_at,responded_at,priority
A,2025-07-07 09:00,2025-07-07 09:30,P1
B,2025-07-08 09:00,2025-07-08 11:00,P1
C,2025-07-09 09:00,2025-07-09 09:30,P1
`;
const EXCLUSIONS = `id,rule,reason,approved_by,approved_at
B,response,power cut in the building,Jansen and De Vries,2025-08-01
`;
const CLAIMS = `id,rule,in_time,counted
A,response,yes,30
B,response,yes,1:00
C,response,yes,0:30
`;
const AUDIT = `policy: policy.yaml
period: 2025-Q3
tickets: tickets.csv
exclusions: exclusions.csv
claims: claims.csv
`;

async function place(): Promise<Folder> {
  return await folder({
    'policy.yaml': POLICY,
    'tickets.csv': TICKETS,
    'exclusions.csv': EXCLUSIONS,
    'claims.csv': CLAIMS,
    'audit.yaml': AUDIT,
  });
}

describe('sla audit', () => {
  it('shows both scores, and leaves out of the verdict only when told to', async () => {
    const here = await place();
    const without = await here.sla(['audit', 'audit.yaml']);
    expect(without.status).toBe(1);
    expect(without.stdout).toContain('66.6% ✗ missed  100.0% ✓ met');
    expect(without.stdout).toContain('approved by Jansen and De Vries, Fri 1 Aug 2025 (exclusions.csv:2)');
    expect((await here.sla(['audit', 'audit.yaml', '--apply-exclusions', '--quiet'])).status).toBe(0);
    await here.write({ 'audit.yaml': `${AUDIT}apply_exclusions: true\n` });
    const applied = await here.sla(['audit', 'audit.yaml', '--output', 'result.json', '--quiet']);
    expect(applied.status).toBe(0);
    expect((await here.sla(['verify', 'result.json'])).status).toBe(0);
  });

  it('lists what differs from the figures of a party, in both languages', async () => {
    const here = await place();
    const english = await here.sla(['audit', 'audit.yaml']);
    expect(english.stdout).toContain('Compared: 3 rows. They agree in 2 and differ in 1.');
    const dutch = await here.sla(['audit', 'audit.yaml', '--lang', 'nl']);
    expect(dutch.stdout).toContain('Vergeleken: 3 regels. Gelijk: 2; verschillend: 1.');
  });

  it('is not content with claims or exclusions alone: there is nothing to audit then', async () => {
    const here = await place();
    const flags = ['--policy', 'policy.yaml', '--period', '2025-Q3', '--claims', 'claims.csv'];
    const { status, stderr } = await here.sla(['audit', ...flags]);
    expect(status).toBe(2);
    expect(stderr).toContain('[no-input]');
  });
});
