import { describe, expect, it } from 'vitest';
import { POLICY } from './agreement.ts';
import { type Folder, folder } from './sla.ts';

const TICKETS = `id,opened_at,responded_at,priority
A,2025-07-07 09:00,2025-07-07 09:30,P1
B,2025-07-08 09:00,2025-07-08 11:00,P1
`;
const AUDIT = 'policy: policy.yaml\nperiod: 2025-Q3\ntickets: tickets.csv\n';

async function audited(): Promise<Folder> {
  const place = await folder({
    'set/policy.yaml': POLICY,
    'set/tickets.csv': TICKETS,
    'set/audit.yaml': AUDIT,
  });
  const { status } = await place.sla(['audit', 'set/audit.yaml', '--output', 'set/result.json', '--quiet']);
  expect(status).toBe(1);
  return place;
}

describe('sla verify', () => {
  it('says that a result is the same, from beside it, from here or from the folder named', async () => {
    const place = await audited();
    const beside = await place.sla(['verify', 'set/result.json']);
    expect(beside).toEqual({
      status: 0,
      stdout:
        'Read from set: tickets.csv, policy.\nThe same: 1 file(s) and the policy give this result again.\n',
      stderr: '',
    });
    const here = await place.sla(['verify', 'result.json'], { cwd: place.at('set') });
    expect(here.stdout).toMatch(/^Read from \.: /);
    await place.write({ 'away/result.json': await place.text('set/result.json') });
    expect((await place.sla(['verify', 'away/result.json', '--in', 'set'])).status).toBe(0);
    expect((await place.sla(['verify', 'set/result.json', '--lang', 'nl'])).stdout).toContain('Hetzelfde');
  });

  it('names the input that changed before what that changes', async () => {
    const place = await audited();
    await place.write({ 'set/tickets.csv': TICKETS.replace('11:00', '09:45') });
    const { status, stdout } = await place.sla(['verify', 'set/result.json']);
    expect(status).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[1]).toMatch(/^input changed: tickets\.csv \(tickets\), sha256 was \w{12} and is \w{12}; /);
    expect(lines[2]).toBe('overall verdict: was missed and is met');
    expect(stdout).toContain('ticket B under response (breaches): {…} -> –');
    expect(lines.at(-1)).toBe('Not the same: something else comes out.');
  });

  it('says that the policy changed, also where it cannot be used any more', async () => {
    const place = await audited();
    await place.write({ 'set/policy.yaml': POLICY.replace('75%', '50%') });
    const changed = await place.sla(['verify', 'set/result.json']);
    expect(changed.status).toBe(1);
    expect(changed.stdout).toMatch(/^policy changed: test, sha256 was \w{12} and is \w{12}$/m);
    await place.write({ 'set/policy.yaml': 'sla: 1\n' });
    const broken = await place.sla(['verify', 'set/result.json']);
    expect(broken.status).toBe(1);
    expect(broken.stdout).toMatch(/^policy changed: policy\.yaml, /m);
    expect(broken.stderr).toContain('[missing-key]');
  });

  it('sees a figure that was changed by hand', async () => {
    const place = await audited();
    const text = await place.text('set/result.json');
    await place.write({ 'set/result.json': text.replace('"overrunMs": 3600000', '"overrunMs": 60000') });
    const { status, stdout } = await place.sla(['verify', 'set/result.json']);
    expect(status).toBe(1);
    expect(stdout).toContain('ticket B under response (breaches): overrunMs: 60000 -> 3600000');
  });

  it('cannot verify without the files, or what came from standard input', async () => {
    const place = await audited();
    const missing = await place.sla(['verify', 'set/result.json', '--in', '.']);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('tickets.csv (tickets) is not in "."');
    const piped = await place.sla(
      ['audit', '--policy', 'set/policy.yaml', '--period', '2025-Q3', '--tickets', '-', '--format', 'json'],
      { stdin: TICKETS },
    );
    await place.write({ 'piped.json': piped.stdout });
    const { status, stderr } = await place.sla(['verify', 'piped.json']);
    expect(status).toBe(2);
    expect(stderr).toContain('[verify-standard-input]');
  });

  it.each([
    ['', 'not-json'],
    ['[]', 'not-a-result'],
    ['{"format":"sla-audit-result/2"}', 'not-a-result'],
    ['{"format":"sla-audit-result/1"}', 'bad-result'],
  ])('refuses %j', async (text, code) => {
    const place = await folder({ 'result.json': text });
    const { status, stderr, stdout } = await place.sla(['verify', 'result.json']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`[${code}]`);
  });
});
