import { describe, expect, it } from 'vitest';
import { type Folder, folder, type Ran } from './sla.ts';

const day = (n: number): string => `${n}`.padStart(2, '0');
/** A ticket on each of some days in each month from January to June 2025, restored after an hour. */
const TICKETS = [
  'Meldingnummer;Melddatum;Prioriteit;Toestand;Gereageerd;Hersteld op',
  ...[1, 2, 3, 4, 5, 6].flatMap((month) =>
    [2, 16, 28].map((date) => {
      const at = `${day(date)}-${day(month)}-2025`;
      return `M${month}${date};${at} 10:00;P2;Gesloten;${at} 10:10;${at} 11:00`;
    }),
  ),
  '',
].join('\n');

/** Runs exactly what init printed under `Next`. */
async function next(here: Folder, { stdout }: Ran): Promise<Ran> {
  const command = /(?:Next|Verder):\n {2}(sla .*)\n$/.exec(stdout)![1]!;
  return here.shell(command.replace(/^sla/, '$SLA'));
}

describe('sla init', () => {
  it('makes a folder with a blank policy, and the command that it prints runs', async () => {
    const here = await folder({ 'export.csv': TICKETS });
    const made = await here.sla(['init', 'q2', '--policy', 'blank', '--tickets', 'export.csv']);
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(await here.text('q2/sla.audit.yaml')).toContain(
      'period: "2025-Q2" # the last whole quarter or month in the exports;',
    );
    expect(await here.text('q2/sla.audit.yaml')).toContain(
      '\ntickets: { file: "../export.csv", profile: export.profile.yaml }\n',
    );
    const ran = await next(here, made);
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    // 3 months of 3 tickets, each answered after 10 minutes and restored after an hour.
    expect(ran.stdout).toMatch(/✓ met +Response time +100\.0% /);
    expect(ran.stdout).toMatch(/total +9 +9 +0 +0 +100\.0%/);
  });

  it.each([
    ['whitevision', []],
    ['maatwerk-online', ['--variant', 'office']],
    ['stratech', ['--set', 'availability_hours=mon-fri 08:00-18:00']],
    ['asperion', ['--copy-policy']],
    ['midden-groningen', []],
  ])('starts from the shipped policy %s', async (policy, more) => {
    const here = await folder({ 'export.csv': TICKETS });
    const made = await here.sla([
      'init',
      '--policy',
      policy,
      ...more,
      '--tickets',
      'export.csv',
      '--lang',
      'nl',
    ]);
    expect([made.status, made.stderr]).toEqual([0, '']);
    const ran = await next(here, made);
    expect([0, 1], ran.stderr).toContain(ran.status);
  });

  it('names what a policy leaves to be chosen, and writes nothing without it', async () => {
    const here = await folder({ 'export.csv': TICKETS });
    const left = await here.sla(['init', 'q', '--policy', 'maatwerk-online', '--tickets', 'export.csv']);
    expect([left.status, left.stdout]).toEqual([2, '']);
    expect(left.stderr).toContain('--variant');
    const none = await here.sla(['init', 'q', '--tickets', 'export.csv']);
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('[init-needs-policy]')]);
    expect(await here.names()).toEqual(['export.csv']);
  });

  it('overwrites nothing, and says which file stands in the way', async () => {
    const here = await folder({ 'export.csv': TICKETS, 'q/policy.yaml': 'mine' });
    const made = await here.sla(['init', 'q', '--policy', 'blank', '--tickets', 'export.csv']);
    expect(made.status).toBe(2);
    expect(made.stderr).toContain('q/policy.yaml: error:');
    expect([await here.text('q/policy.yaml'), (await here.names()).join()]).toEqual(['mine', 'export.csv,q']);
  });

  it('says that a file is not what it was given as', async () => {
    const here = await folder({ 'events.csv': 'id,at,event,value\nA,2025-04-01 10:00,opened,\n' });
    const made = await here.sla(['init', '--policy', 'blank', '--tickets', 'events.csv']);
    expect([made.status, made.stderr]).toEqual([2, expect.stringContaining('Give it with --events')]);
  });

  it('asks for the order of day and month that no date tells, and takes the answer', async () => {
    const here = await folder({
      'export.csv': 'Ticket,Created,Resolved\nA,03-04-2025 10:00,03-04-2025 11:00\n',
    });
    const args = ['init', '--policy', 'blank', '--tickets', 'export.csv'];
    const asked = await here.sla(args);
    expect([asked.status, asked.stderr]).toEqual([2, expect.stringContaining('--time-format')]);
    const made = await here.sla([...args, '--time-format', 'M-d-yyyy H:mm']);
    expect(made.status, made.stderr).toBe(0);
    const ran = await next(here, made);
    expect(ran.stdout).toContain('2025-Q1');
  });

  it('leaves priorities out of a blank policy where the export has none', async () => {
    const here = await folder({
      'export.csv': 'Ticket,Created,Resolved\nA,13-04-2025 10:00,14-04-2025 10:30\n',
    });
    const made = await here.sla(['init', '--policy', 'blank', '--tickets', 'export.csv']);
    const policy = await here.text('policy.yaml');
    expect(policy).not.toContain('priorities:');
    expect(policy).toContain('    within: 3 working days\n');
    expect((await next(here, made)).status).toBe(0);
  });

  it('gives quarters of one shape one profile', async () => {
    const here = await folder({ 'jan.csv': TICKETS, 'feb.csv': TICKETS.replaceAll('\nM', '\nN') });
    const made = await here.sla([
      'init',
      '--policy',
      'blank',
      '--tickets',
      'jan.csv',
      '--tickets',
      'feb.csv',
    ]);
    expect((await here.names()).filter((name) => name.endsWith('.profile.yaml'))).toEqual([
      'jan.profile.yaml',
    ]);
    expect((await next(here, made)).status).toBe(0);
  });

  it('quotes a folder with a space in the command that it prints', async () => {
    const here = await folder({ 'my export.csv': TICKETS });
    const made = await here.sla(['init', "the 2nd 'q'", '--policy', 'blank', '--tickets', 'my export.csv']);
    expect((await next(here, made)).status).toBe(0);
  });

  it('writes the zone of the times into the profile', async () => {
    const here = await folder({ 'export.csv': TICKETS });
    await here.sla(['init', '--policy', 'blank', '--tickets', 'export.csv', '--zone', 'America/New_York']);
    expect(await here.text('export.profile.yaml')).toContain('\nzone: America/New_York\n');
    const wrong = await here.sla([
      'init',
      'x',
      '--policy',
      'blank',
      '--tickets',
      'export.csv',
      '--zone',
      'Mars',
    ]);
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('[unknown-zone]')]);
  });
});
