import { expect, it } from 'vitest';
import { smallPolicy } from '../exports/small-contract.ts';
import { folder } from './sla.ts';

const EXPORT =
  'Nummer;Aanmelddatum;Soort Incident;Prioriteit;Gereed\n1;1-4-2025 9:00;Storing;P1;1-4-2025 10:00\n';
const CANONICAL = 'id,at,event,value\n1,2025-04-01T09:20:00+02:00,responded,\n';
const OURS = 'profile: 1\nid: ours\ntitle: Ours\nextends: topdesk\nseen: data\n';
const ASKED = ['audit', '--policy', 'policy.yaml', '--period', '2025-04', '--format', 'json'];
const FILES = { 'policy.yaml': smallPolicy, 'export.csv': EXPORT, 'events.csv': CANONICAL };

it('--profile holds for the files of a kind that it gives; others are canonical', async () => {
  const at = await folder(FILES);
  const ran = await at.sla([
    ...ASKED,
    '--tickets',
    'export.csv',
    '--events',
    'events.csv',
    '--profile',
    'topdesk',
  ]);
  expect(ran.stderr).toBe('');
  const { inputs, rules } = JSON.parse(ran.stdout);
  expect(inputs.map(({ path, profile }: never) => [path, (profile as { id: string } | null)?.id])).toEqual([
    ['export.csv', 'topdesk'],
    ['events.csv', undefined],
  ]);
  expect(rules.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['met', 'met']);
});

it('an audit file gives a profile to one file, from its own folder', async () => {
  const audit = 'policy: policy.yaml\nperiod: 2025-04\ntickets: { file: export.csv, profile: ours.yaml }\n';
  const at = await folder({
    'policy.yaml': smallPolicy,
    'here/policy.yaml': smallPolicy,
    'here/export.csv': EXPORT,
    'here/ours.yaml': OURS,
    'here/audit.yaml': audit,
  });
  const ran = await at.sla(['audit', 'here/audit.yaml', '--format', 'json']);
  expect(ran.stderr).toBe('');
  expect(JSON.parse(ran.stdout).inputs[0].profile).toMatchObject({
    id: 'ours',
    path: 'ours.yaml',
    seen: 'data',
  });
});

it.each([
  [['--tickets', 'export.csv', '--profile', 'topdesks'], 'unknown-profile'],
  [['--tickets', 'export.csv', '--profile', 'policy.yaml'], 'unknown-key'],
  [['--probes', 'export.csv', '--profile', 'topdesk'], 'profile-for-nothing'],
  [['--tickets', 'events.csv', '--profile', 'topdesk'], 'column-of-profile-missing'],
])('%j is refused', async (args, code) => {
  const at = await folder(FILES);
  const ran = await at.sla([...ASKED, ...args]);
  expect(ran.status).toBe(2);
  expect(ran.stdout).toBe('');
  expect(ran.stderr).toContain(`[${code}]`);
});

it('a file given as what its profile does not give is refused, and so is a key that is not one', async () => {
  const at = await folder({
    ...FILES,
    'audit.yaml': 'policy: policy.yaml\nperiod: 2025-04\nprobes: { file: export.csv, profile: topdesk }\n',
    'slip.yaml':
      'policy: policy.yaml\nperiod: 2025-04\ntickets: [{ file: export.csv, profil: topdesk }, { profile: x }]\n',
  });
  const other = await at.sla(['audit', 'audit.yaml']);
  expect([other.status, other.stderr]).toEqual([2, expect.stringContaining('[profile-feeds-other]')]);
  const slip = await at.sla(['audit', 'slip.yaml']);
  expect(slip.stderr).toMatch(/slip\.yaml:3:\d+: error: Unknown key “profil”/);
  expect(slip.stderr).toMatch(/“file” is missing here/);
});

it('a profile that is read cannot be written over', async () => {
  const at = await folder({ ...FILES, 'ours.yaml': OURS });
  const args = ['--tickets', 'export.csv', '--profile', 'ours.yaml', '--ledger', 'ours.yaml'];
  const ran = await at.sla([...ASKED, ...args]);
  expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining('[output-is-input]')]);
  expect(await at.text('ours.yaml')).toBe(OURS);
});

it('sla profile check shows the place of a fault, under a caret', async () => {
  const at = await folder({ 'ours.yaml': `${OURS}tickets: { priorty: Prio }\n` });
  const ran = await at.sla(['profile', 'check', 'ours.yaml']);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toMatch(/^ours\.yaml:6:12: error: “priorty” looks like a column of tickets.*priority/);
  expect(ran.stderr).toMatch(/\n {13}\^{7}\n/);
  expect((await at.sla(['profile', 'check', 'jira'])).stderr).toBe('jira: nothing wrong.\n');
});

it('sla profile show works in what is extended; list names every shipped profile', async () => {
  const at = await folder({ 'ours.yaml': OURS });
  const shown = JSON.parse((await at.sla(['profile', 'show', 'ours.yaml'])).stdout);
  expect(shown).toMatchObject({ id: 'ours', doubt: [], tickets: { restored_at: { required: false } } });
  const { stdout } = await at.sla(['profile', 'list', '--lang', 'nl']);
  expect(stdout).toMatch(/^uptime-kuma {2}Uptime Kuma, heartbeats\n {4}geeft: probes\n/m);
});
