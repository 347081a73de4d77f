import { describe, expect, test } from 'vitest';
import {
  AUDIT,
  BY_APPLICATION,
  essence,
  KEPT,
  MISSED,
  OPEN,
  POLICY,
  QUARTER,
  ticket,
  tickets,
} from './agreement.ts';
import { type Folder, folder } from './sla.ts';

const LEDGER =
  'rule,ticket,priority,period,outcome,reason,from,due,stopped,counted_s,target_s,paused_s,overrun_s,application,path,line';
const ESCAPE = '\u001b';

async function here(export_: string = MISSED): Promise<Folder> {
  return await folder({ 'policy.yaml': POLICY, 'tickets.csv': export_ });
}

interface Counts {
  readonly met: number;
  readonly breached: number;
  readonly running: number;
  readonly excluded: number;
  readonly untargeted: number;
  readonly unmeasurable: number;
}

const KINDS = ['met', 'breached', 'running', 'excluded', 'untargeted', 'unmeasurable'] as const;

describe.concurrent('--format json', () => {
  test('is JSON on standard output and nothing else, also when there is much to warn of', async () => {
    const dirty = `${OPEN}A-9,P1,soon,,x\n${ticket('A-8', 7, 10, 'Urgent')}\n${ticket('A-1', 1, 60)}\n`;
    const { stdout } = await (await here(dirty)).sla([...AUDIT, '--format', 'json']);
    expect(JSON.parse(stdout).format).toBe('sla-audit-result/1');
    expect(stdout.endsWith('\n')).toBe(true);
  });

  test('balances its books', async () => {
    const dirty = `${OPEN}A-9,P1,soon,,x\n${ticket('A-8', 7, 10, 'Urgent')}\n${ticket('A-1', 1, 60)}\nA-7,P1,2024-01-01,,x\n`;
    const { stdout } = await (await here(dirty)).sla([...AUDIT, '--format', 'json']);
    const result = JSON.parse(stdout);
    const [input] = result.inputs;
    expect(input.rows).toBe(8);
    expect(input.used + input.excluded + input.rejected).toBe(8);
    expect(input.rejected).toBe(new Set(result.rejected.map((each: { line: number }) => each.line)).size);
    const [period] = result.rules[0].periods;
    for (const kind of KINDS) {
      const sum = period.groups.reduce((total: number, group: Counts) => total + group[kind], 0);
      expect(sum, kind).toBe(period.pooled[kind]);
    }
    expect(result.breaches.length).toBe(period.pooled.breached);
  });

  test('holds what INTERFACES promises', async () => {
    const { stdout } = await (await here()).sla([...AUDIT, '--format', 'json']);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({
      format: 'sla-audit-result/1',
      policy: { id: 'test', title: 'Test agreement', readings: {}, parameters: {} },
      period: {
        label: '2025-Q3',
        from: '2025-07-01T00:00:00+02:00',
        to: '2025-10-01T00:00:00+02:00',
        timezone: 'Europe/Amsterdam',
      },
      verdict: 'missed',
      inputs: [{ role: 'tickets', path: 'tickets.csv', rows: 4, used: 4, excluded: 0, rejected: 0 }],
      rules: [
        {
          id: 'response',
          clause: '3.2',
          measure: 'time',
          commitment: 'guarantee',
          norm: { atLeast: '0.75', per: 'quarter', over: 'pooled' },
          verdict: 'missed',
          periods: [
            {
              label: '2025-Q3',
              pooled: {
                met: 2,
                breached: 2,
                attained: '0.5',
                best: '0.5',
                worst: '0.5',
                short: 1,
                verdict: 'missed',
              },
            },
          ],
        },
      ],
    });
    const { createHash } = await import('node:crypto');
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(result.inputs[0].sha256).toBe(sha256(MISSED));
    expect(result.policy.sha256).toBe(sha256(POLICY));
    expect(result.tool.tzdata).toMatch(/^\d{4}[a-z]$/);
    expect(result.breaches).toMatchObject([
      {
        ticket: 'A-2',
        priority: 'P1',
        from: '2025-07-02T09:00:00+02:00',
        due: '2025-07-02T10:00:00+02:00',
        stopped: '2025-07-02T10:01:00+02:00',
        countedMs: 3_660_000,
        targetMs: 3_600_000,
        overrunMs: 60_000,
        pausedMs: 0,
        source: { path: 'tickets.csv', line: 3 },
      },
      { ticket: 'A-3', overrunMs: 60_000, source: { line: 4 } },
    ]);
  });
});

describe.concurrent('--ledger', () => {
  test('has the promised columns, and a line per ticket and rule', async () => {
    const at = await folder({ 'policy.yaml': BY_APPLICATION, 'tickets.csv': MISSED });
    await at.sla([...AUDIT, '--ledger', 'ledger.csv']);
    const [header, ...lines] = (await at.text('ledger.csv')).trimEnd().split(/\r?\n/);
    expect(header).toBe(LEDGER);
    expect(lines).toHaveLength(4);
    expect(lines).toContain(
      'response,A-2,P1,2025-Q3,breached,,2025-07-02T09:00:00+02:00,2025-07-02T10:00:00+02:00,2025-07-02T10:01:00+02:00,3660,3600,0,60,Cliënten,tickets.csv,3',
    );
  });

  test('adds up to the counts of the result', async () => {
    const at = await here(`${OPEN}${ticket('A-8', 7, 10, 'Urgent')}\n`);
    const { stdout } = await at.sla([...AUDIT, '--format', 'json', '--ledger', 'ledger.csv']);
    const { pooled } = JSON.parse(stdout).rules[0].periods[0];
    const outcomes = (await at.text('ledger.csv'))
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[4]);
    for (const kind of KINDS)
      expect(outcomes.filter((each) => each === kind).length, kind).toBe(pooled[kind]);
  });

  test('seconds have decimals only where they are not whole', async () => {
    const at = await here(tickets('A-1,P1,2025-07-01T09:00:00.000+02:00,2025-07-01T09:00:01.500+02:00,x'));
    await at.sla([...AUDIT, '--ledger', 'ledger.csv']);
    expect((await at.text('ledger.csv')).split('\n')[1]!.split(',').slice(9, 13)).toEqual([
      '1.500',
      '3600',
      '0',
      '0',
    ]);
  });

  test('is refused where it would be a file that is called -', async () => {
    const at = await here();
    const { stderr, status } = await at.sla([...AUDIT, '--ledger', '-']);
    expect(stderr).toContain('error: `--ledger -` cannot be done: standard output has the report.');
    expect(status).toBe(2);
    await expect(at.text('-')).rejects.toThrow();
  });

  test('a ticket of another quarter has no line', async () => {
    const at = await here(
      `${KEPT}A-9,P1,2025-06-30T09:00:00+02:00,,x\nA-10,P1,2025-10-01T00:00:00+02:00,,x\n`,
    );
    await at.sla([...AUDIT, '--ledger', 'ledger.csv']);
    expect((await at.text('ledger.csv')).trimEnd().split('\n')).toHaveLength(5);
  });
});

describe.concurrent('--output', () => {
  test('writes what would stand on standard output, by the ending of the name', async () => {
    const at = await here();
    const outputs = ['--output', 'a.json', '--output', 'b.txt', '--color', 'always'];
    const json = await at.sla([...AUDIT, '--format', 'json', ...outputs]);
    const table = await at.sla(AUDIT);
    expect(json.status).toBe(1);
    expect(await at.text('a.json')).toBe(json.stdout);
    expect(essence(await at.text('a.json'))).toEqual(essence(json.stdout));
    expect((await at.text('b.txt')).split('\n').length).toBeGreaterThan(5);
    expect(table.stdout).toContain('A-2');
    expect(await at.text('b.txt')).toContain('A-2');
    expect(await at.text('b.txt')).not.toContain(ESCAPE);
    expect(await at.names()).toEqual(['a.json', 'b.txt', 'policy.yaml', 'tickets.csv']);
  });

  test('replaces an older file whole', async () => {
    const at = await here();
    await at.write({ 'a.json': 'x'.repeat(1_000_000) });
    await at.sla([...AUDIT, '--output', 'a.json']);
    expect(JSON.parse(await at.text('a.json')).verdict).toBe('missed');
  });

  test('an ending that says no format: status 2 and nothing written', async () => {
    const at = await here();
    const { status, stdout, stderr } = await at.sla([...AUDIT, '--output', 'a.xyz', '--output', 'b.json']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('xyz');
    expect(await at.names()).toEqual(['policy.yaml', 'tickets.csv']);
  });

  test.each([
    ['a folder that is not there', ['--output', 'none/a.json']],
    ['a folder that is not there, for the ledger', ['--ledger', 'none/ledger.csv']],
    ['a directory in its place', ['--output', 'dir.json']],
    ['a directory in the place of the ledger', ['--ledger', 'dir.json']],
    ['a file that is no folder', ['--output', 'tickets.csv/a.json']],
  ])('%s: status 2, named, nothing left behind, not even what could be written', async (_, flags) => {
    const at = await folder({ 'policy.yaml': POLICY, 'tickets.csv': KEPT, 'dir.json/keep': '' });
    const before = await at.names();
    const { status, stderr } = await at.sla([
      ...AUDIT,
      '--output',
      'good.json',
      '--ledger',
      'good.csv',
      ...flags,
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain(flags[1]!);
    expect(stderr).not.toMatch(/^\s+at .*:\d+/m);
    expect(await at.names()).toEqual(before);
  });
});

describe.concurrent('the terminal', () => {
  test('results go to standard output; what was noticed goes there or to standard error, never into the JSON', async () => {
    const at = await here(KEPT);
    const { stdout, stderr } = await at.sla(AUDIT);
    expect(stdout).toContain('75');
    expect(stderr).toBe('');
  });

  test('no colour in a pipe, none with NO_COLOR, none with --color never', async () => {
    const at = await here();
    expect((await at.sla(AUDIT)).stdout).not.toContain(ESCAPE);
    expect((await at.sla(AUDIT, { env: { NO_COLOR: '1' } })).stdout).not.toContain(ESCAPE);
    expect(
      (await at.sla([...AUDIT, '--color', 'never'], { env: { FORCE_COLOR: '1' } })).stdout,
    ).not.toContain(ESCAPE);
  });

  test('colour only repeats what the words say', async () => {
    const at = await here();
    const plain = (await at.sla(AUDIT)).stdout;
    const painted = (await at.sla([...AUDIT, '--color', 'always'])).stdout;
    expect(painted).toContain(ESCAPE);
    expect(painted.replaceAll(/\u001b\[[0-9;]*m/g, '')).toBe(plain);
  });

  test('fits 80 columns', async () => {
    const { stdout } = await (await here()).sla([...AUDIT, '--width', '80']);
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });

  test('--quiet is one line', async () => {
    const { stdout, stderr, status } = await (await here()).sla([...AUDIT, '--quiet']);
    expect(status).toBe(1);
    expect((stdout + stderr).trimEnd().split('\n')).toHaveLength(1);
  });

  test('the verdict of all stands last', async () => {
    const { stdout } = await (await here()).sla([...AUDIT, '--lang', 'en']);
    expect(stdout.trimEnd().split('\n').slice(-3).join('\n')).toMatch(/missed|not kept|breach/i);
  });

  test('speaks the language of the policy, or the one that was asked for', async () => {
    const at = await here();
    const [own, nl, en] = await Promise.all([
      at.sla(AUDIT),
      at.sla([...AUDIT, '--lang', 'nl']),
      at.sla([...AUDIT, '--lang', 'en']),
    ]);
    expect(own.stdout).toBe(en.stdout);
    expect(nl.stdout).not.toBe(en.stdout);
  });

  const late = tickets(...Array.from({ length: 3000 }, (_, i) => ticket(`L-${i}`, 1 + (i % 28), 700)));

  test('a pipe that is closed early is no fault, and nobody is told of it', async () => {
    const at = await here(late);
    for (const flags of ['--format json', '--all']) {
      const line = `$SLA ${AUDIT.join(' ')} ${flags} | head -1; echo "status \${PIPESTATUS[0]}"`;
      const { stdout, stderr } = await at.shell(line);
      expect(stderr).toBe('');
      expect(stdout).not.toMatch(/status 70/);
      expect(stdout.split('\n')).toHaveLength(3);
    }
  });

  test('a pipe that is closed at once does not keep the ledger from being written', async () => {
    const at = await here(late);
    const { stderr } = await at.shell(`$SLA ${AUDIT.join(' ')} --format json --ledger ledger.csv | true`);
    expect(stderr).toBe('');
    expect((await at.text('ledger.csv')).trimEnd().split('\n')).toHaveLength(3001);
  });

  test.skipIf(process.platform !== 'linux')(
    'a full disk behind standard output is said, and is no success',
    async () => {
      const { stdout, stderr } = await (await here(KEPT)).shell(
        `$SLA ${AUDIT.join(' ')} > /dev/full; echo "status $?"`,
      );
      expect(stdout).not.toContain('status 0');
      expect(stdout, 'no norm was missed').not.toContain('status 1');
      expect(stderr).not.toBe('');
      expect(stderr).not.toMatch(/^\s+at .*:\d+/m);
    },
  );
});

describe.concurrent('the same bytes', () => {
  test('in another time zone, under another locale, from another directory', async () => {
    const at = await here();
    const audit = ['audit', '--policy', at.at('policy.yaml'), '--tickets', at.at('tickets.csv'), ...QUARTER];
    const files = ['--output', at.at('x.json'), '--output', at.at('x.txt'), '--ledger', at.at('x.csv')];
    const all = async (cwd: string, env: Readonly<Record<string, string>>) => {
      const { stdout, stderr, status } = await at.sla([...audit, ...files], { cwd, env });
      return {
        stdout,
        stderr,
        status,
        files: await Promise.all(['x.json', 'x.txt', 'x.csv'].map((name) => at.text(name))),
      };
    };
    const home = await all(at.path, { TZ: 'Europe/Amsterdam', LANG: 'nl_NL.UTF-8' });
    expect(await all('/', { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' })).toEqual(home);
    expect(await all('/', { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toEqual(home);
  });

  test('twice in a row', async () => {
    const at = await here();
    const run = () => at.sla([...AUDIT, '--format', 'json']);
    expect(await run()).toEqual(await run());
  });
});
