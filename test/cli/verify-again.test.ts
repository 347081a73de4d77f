/** Results of every kind of request can be made again, and what changed is named first. */
import { rename } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { POLICY } from './agreement.ts';
import { type Folder, folder } from './sla.ts';

const TICKETS = `id,opened_at,responded_at,priority
A,2025-07-07 09:00,2025-07-07 09:30,P1
B,2025-07-08 09:00,2025-07-08 11:00,P1
`;
/** The same of a system with other names, and the profile that knows them. */
const EXPORT = TICKETS.replace('id,opened_at,responded_at,priority', 'Number,Opened,Answered,Urgency');
const PROFILE = `profile: 1
id: ours
title: Our system
seen: memory
tickets:
  id: Number
  opened_at: Opened
  responded_at: Answered
  priority: Urgency
`;
const EXCLUSIONS = `id,rule,reason,approved_by,approved_at
B,response,power cut,Jansen,2025-08-01
`;
const CLAIMS = 'id,rule,in_time\nB,response,yes\n';
const READINGS = `readings:
  "4":
    one: { title: one hour }
    three: { title: three hours, overlay: { rules: { response: { within: { P1: 3 hours } } } } }
`;

const FILES = {
  'policy.yaml': `${POLICY}${READINGS}`,
  'tickets.csv': TICKETS,
  'export.csv': EXPORT,
  'ours.yaml': PROFILE,
  'exclusions.csv': EXCLUSIONS,
  'claims.csv': CLAIMS,
};

const BASE = ['audit', '--policy', 'policy.yaml', '--period', '2025-Q3'];
const SAVE = ['--output', 'result.json', '--quiet'];

/** A folder with a result; the result is in `set`, and what it was made of. */
async function audited(args: readonly string[], more: Readonly<Record<string, string | Uint8Array>> = {}) {
  const files = Object.entries({ ...FILES, ...more }).map(([name, text]) => [`set/${name}`, text]);
  const place = await folder(Object.fromEntries(files));
  const { status, stderr } = await place.sla([...args, ...SAVE], { cwd: place.at('set') });
  expect([0, 1], stderr).toContain(status);
  return place;
}

const verified = (place: Folder, args: readonly string[] = [], cwd = 'set') =>
  place.sla(['verify', cwd === 'set' ? 'result.json' : 'set/result.json', ...args], { cwd: place.at(cwd) });

const REQUESTS: Readonly<Record<string, readonly string[]>> = {
  'exclusions and claims': [
    ...BASE,
    '--tickets',
    'tickets.csv',
    '--exclusions',
    'exclusions.csv',
    '--claims',
    'claims.csv',
  ],
  'exclusions that are applied': [
    ...BASE,
    '--tickets',
    'tickets.csv',
    '--exclusions',
    'exclusions.csv',
    '--apply-exclusions',
  ],
  'all readings': [...BASE, '--tickets', 'tickets.csv', '--all-readings'],
  'another reading': [...BASE, '--tickets', 'tickets.csv', '--reading', '4=three', '--strict'],
  'as-of and Dutch': [...BASE, '--tickets', 'tickets.csv', '--as-of', '2025-08-01 12:00', '--lang', 'nl'],
  'a profile for all': [...BASE, '--tickets', 'export.csv', '--profile', 'ours.yaml'],
  'an audit file with profiles': ['audit', 'audit.yaml'],
  'packed input': [...BASE, '--tickets', 'tickets.csv.gz'],
};
const MORE = {
  'audit.yaml': `policy: policy.yaml
period: 2025-Q3
tickets:
  - { file: export.csv, profile: ours.yaml }
`,
  'tickets.csv.gz': gzipSync(TICKETS),
};

describe.concurrent('sla verify', () => {
  test.each(Object.entries(REQUESTS))('makes it again with %s, here and from elsewhere', async (_, args) => {
    const place = await audited(args, MORE);
    const here = await verified(place);
    expect(here).toMatchObject({ status: 0, stderr: '' });
    expect(here.stdout).toMatch(/(The same|Hetzelfde): /);
    expect((await verified(place, [], '.')).status).toBe(0);
    expect((await verified(place, ['--in', 'set'], '.')).status).toBe(0);
  });

  test.each([
    ['claims.csv', 'claims', 'exclusions and claims', CLAIMS.replace('yes', 'no')],
    ['exclusions.csv', 'exclusions', 'exclusions that are applied', EXCLUSIONS.replace('B', 'A')],
    ['tickets.csv', 'tickets', 'all readings', TICKETS.replace('11:00', '09:10')],
    ['export.csv', 'tickets', 'a profile for all', EXPORT.replace('11:00', '09:10')],
  ])('names %s first when it has changed', async (name, role, request, text) => {
    const place = await audited(REQUESTS[request]!, MORE);
    await place.write({ [`set/${name}`]: text });
    const { status, stdout } = await verified(place);
    expect(status).toBe(1);
    const [from, first] = stdout.split('\n');
    expect(from).toMatch(/^Read from \.: /);
    expect(first).toMatch(
      new RegExp(`^input changed: ${name.replace('.', '\\.')} \\(${role}\\), sha256 was `),
    );
  });

  test.each(['a profile for all', 'an audit file with profiles'])(
    'names a profile that changed, or went or became useless: %s',
    async (request) => {
      const place = await audited(REQUESTS[request]!, MORE);
      await place.write({ 'set/ours.yaml': PROFILE.replace('  responded_at: Answered\n', '') });
      const changed = await verified(place);
      expect(changed.status).toBe(1);
      expect(changed.stdout.split('\n')[1]).toMatch(
        /^profile changed: ours\.yaml, through which export\.csv is read; sha256 was \w{12} and is \w{12}$/,
      );
      await place.write({ 'set/ours.yaml': 'profile: 1\nid: ours\n' });
      const broken = await verified(place);
      expect(broken.status).toBe(1);
      expect(broken.stdout).toMatch(
        /^profile changed: ours\.yaml, .*\nNot the same: what is read now cannot/,
      );
      await rename(place.at('set', 'ours.yaml'), place.at('set', 'moved.yaml'));
      const gone = await verified(place);
      expect(gone.status).toBe(2);
      expect(gone.stderr).toContain('ours.yaml (profile) is not in "."');
    },
  );

  test('finds files that were given from different folders, each in its own', async () => {
    const place = await folder({
      'set/policy.yaml': POLICY,
      'set/tickets.csv': TICKETS,
      'set/audit.yaml': 'policy: policy.yaml\nperiod: 2025-Q3\ntickets: tickets.csv\n',
      'claims.csv': CLAIMS,
    });
    const save = ['--claims', 'claims.csv', '--output', 'away/result.json', '--quiet'];
    await place.write({ 'away/nothing': '' });
    await place.sla(['audit', 'set/audit.yaml', ...save]);
    const missing = await place.sla(['verify', 'away/result.json']);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('tickets.csv (tickets) is not in ".", "away":');
    const { status, stdout } = await place.sla(['verify', 'away/result.json', '--in', 'set', '--in', '.']);
    expect(status).toBe(0);
    expect(stdout).toContain('Read from set: tickets.csv, policy.\nRead from .: claims.csv.\n');
  });

  test('says that the program was another one, and that the result is the same all the same', async () => {
    const place = await audited(REQUESTS['all readings']!);
    const result = JSON.parse(await place.text('set/result.json'));
    const tool = { ...result.tool, tzdata: '1999a' };
    await place.write({ 'set/result.json': JSON.stringify({ ...result, tool }) });
    const { status, stdout } = await verified(place);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^made with another program: tzdata was 1999a and is 20\d\d\w$/m);
    expect(stdout).toContain('The same: ');
  });
});

describe.concurrent('sla verify of several audits', () => {
  const LIST = `period: 2025-Q3
audits:
  - { name: one, file: one/audit.yaml }
  - { name: two, policy: policy.yaml, tickets: tickets.csv }
`;

  async function several(): Promise<Folder> {
    const place = await folder({
      'set/policy.yaml': POLICY,
      'set/tickets.csv': TICKETS,
      'set/one/policy.yaml': POLICY.replace('75%', '50%'),
      'set/one/tickets.csv': TICKETS.replace('11:00', '10:30'),
      'set/one/audit.yaml': 'policy: policy.yaml\ntickets: tickets.csv\n',
      'set/all.yaml': LIST,
    });
    await place.sla(['audit', 'set/all.yaml', '--output', 'set/result.json', '--quiet']);
    return place;
  }

  test('makes each again from the files that its own audit file names', async () => {
    const place = await several();
    const { status, stdout, stderr } = await place.sla(['verify', 'set/result.json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`Audit one:
Read from set/one: tickets.csv, policy.
The same: 1 file(s) and the policy give this result again.
Audit two:
Read from set: tickets.csv, policy.
The same: 1 file(s) and the policy give this result again.
`);
    expect((await place.sla(['verify', 'result.json'], { cwd: place.at('set') })).status).toBe(0);
  });

  test('says of which of them an input changed, and what they come to', async () => {
    const place = await several();
    await place.write({ 'set/tickets.csv': TICKETS.replace('11:00', '09:10') });
    const { status, stdout } = await place.sla(['verify', 'set/result.json']);
    expect(status).toBe(1);
    expect(stdout).toContain('Audit one:\nRead from set/one: tickets.csv, policy.\nThe same: ');
    expect(stdout).toMatch(/Audit two:\nRead from set: tickets\.csv, policy\.\ninput changed: tickets\.csv /);
    expect(stdout).toMatch(/^All audits together:\noverall verdict: was missed and is met\noverview: \[1\]/m);
    await rename(place.at('set', 'tickets.csv'), place.at('set', 'gone.csv'));
    expect((await place.sla(['verify', 'set/result.json'])).status).toBe(2);
  });
});
