import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { allows } from '../support/json-schema.ts';
import { readXlsx } from '../support/workbook.ts';
import { KEPT, MISSED, POLICY, TARGET_POLICY, tickets } from './agreement.ts';
import { type Folder, folder } from './sla.ts';

const OTHER = POLICY.replace('id: test', 'id: other').replace('Test agreement', 'Other <agreement>');
const FILES = {
  'policy.yaml': POLICY,
  'other.yaml': OTHER,
  'kept.csv': KEPT,
  'missed.csv': MISSED,
  'deeper/audit.yaml': 'policy: ../policy.yaml\nperiod: 2025-Q3\ntickets: tickets.csv\n',
  'deeper/tickets.csv': MISSED,
};
const TWO = `period: 2025-Q3
audits:
  - deeper/audit.yaml
  - policy: other.yaml
    tickets: kept.csv
`;

async function here(audit: string, more: Readonly<Record<string, string>> = {}): Promise<Folder> {
  return await folder({ ...FILES, 'all.yaml': audit, ...more });
}

describe.concurrent('an audit file that names several audits', () => {
  test('gives each as it would be alone, and an overview of all of them', async () => {
    const at = await here(TWO);
    const { stdout } = await at.sla(['audit', 'all.yaml', '--format', 'json']);
    const result = JSON.parse(stdout);
    const alone = [
      await at.sla(['audit', 'deeper/audit.yaml', '--format', 'json']),
      await at.sla([
        'audit',
        '--policy',
        'other.yaml',
        '--tickets',
        'kept.csv',
        '--period',
        '2025-Q3',
        '--format',
        'json',
      ]),
    ].map((ran) => JSON.parse(ran.stdout));
    expect(Object.keys(result)).toEqual(['format', 'tool', 'verdict', 'overview', 'audits']);
    expect(result.format).toBe('sla-audit-results/1');
    expect(result.audits).toEqual(alone);
    const none = { met: 0, missed: 0, undecided: 0, 'no-cases': 0, 'not-assessed': 0 };
    const period = {
      label: '2025-Q3',
      from: '2025-07-01T00:00:00+02:00',
      to: '2025-10-01T00:00:00+02:00',
      timezone: 'Europe/Amsterdam',
    };
    const parties = { customer: 'Town', supplier: 'Maker' };
    expect(result.verdict).toBe('missed');
    expect(result.overview).toEqual([
      {
        name: 'test',
        file: 'deeper/audit.yaml',
        policy: { id: 'test', title: 'Test agreement', parties },
        period,
        verdict: 'missed',
        guarantees: { ...none, missed: 1 },
        targets: none,
        breaches: 2,
        rejected: 0,
      },
      {
        name: 'other',
        policy: { id: 'other', title: 'Other <agreement>', parties },
        period,
        verdict: 'met',
        guarantees: { ...none, met: 1 },
        targets: none,
        breaches: 1,
        rejected: 0,
      },
    ]);
  });

  test('of one audit has the same form', async () => {
    const at = await here('audits: [{ file: deeper/audit.yaml, name: Alone }]');
    const result = JSON.parse((await at.sla(['audit', 'all.yaml', '--format', 'json'])).stdout);
    expect(result.overview.map(({ name }: { name: string }) => name)).toEqual(['Alone']);
    expect(result.audits).toHaveLength(1);
  });

  test('shares what stands above the list with whoever does not say otherwise, and flags go before both', async () => {
    const shared = `period: 2025-07
policy: policy.yaml
tickets: kept.csv
audits:
  - { name: a }
  - { name: b, period: 2025-Q3 }
  - { name: c, file: deeper/audit.yaml }
  - { name: d, file: deeper/audit.yaml, period: 2025-08, tickets: kept.csv }
`;
    const at = await here(shared);
    const labels = async (...flags: string[]): Promise<string[][]> => {
      const { stdout } = await at.sla(['audit', 'all.yaml', '--format', 'json', ...flags]);
      return JSON.parse(stdout).audits.map(
        (one: { period: { label: string }; inputs: { path: string }[] }) => [
          one.period.label,
          one.inputs[0]!.path,
        ],
      );
    };
    expect(await labels()).toEqual([
      ['2025-07', 'kept.csv'],
      ['2025-Q3', 'kept.csv'],
      ['2025-Q3', 'tickets.csv'],
      ['2025-08', 'kept.csv'],
    ]);
    expect((await labels('--period', '2025')).map(([label]) => label)).toEqual(Array(4).fill('2025'));
  });

  test('takes paths relative to the file that names them', async () => {
    const at = await here('audits: [../deeper/audit.yaml]', {});
    await at.write({ 'lists/all.yaml': 'audits: [../deeper/audit.yaml]\n' });
    const { status, stdout } = await at.sla(['audit', 'lists/all.yaml', '--quiet']);
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      '✗ missed · test 2025-Q3 · The only guarantee: missed (Response time).',
      '✗ missed · The only audit: 1 missed (test).',
      '',
    ]);
  });
});

test('the five samples together say what each of them says alone', async () => {
  const at = await folder();
  const sample = (name: string) =>
    fileURLToPath(new URL(`../../samples/${name}/audit.yaml`, import.meta.url));
  const printed = async (name: string) =>
    JSON.parse((await at.sla(['audit', sample(name), '--format', 'json'])).stdout);
  const { audits, overview } = await printed('all');
  const names: string[] = overview.map(({ name }: { name: string }) => name);
  expect(names).toEqual(['asperion', 'maatwerk-online', 'midden-groningen', 'stratech', 'whitevision']);
  for (const [i, name] of names.entries()) expect(audits[i], name).toEqual(await printed(name));
}, 60_000);

describe.concurrent('the exit status of several audits', () => {
  const NOTHING = `${POLICY.slice(0, POLICY.indexOf('rules:')).replace('id: test', 'id: silent')}rules:
  availability: { title: Up, clause: "4", measure: availability, calendar: office, norm: { at_least: 99%, per: month } }
`;
  const entry = (policy: string, csv: string) => `  - { policy: ${policy}, tickets: ${csv} }\n`;
  const statusOf = async (list: string, ...flags: string[]): Promise<number | null> => {
    const at = await here(`period: 2025-Q3\naudits:\n${list}`, {
      'silent.yaml': NOTHING,
      'target.yaml': TARGET_POLICY.replace('id: test', 'id: target'),
    });
    return (await at.sla(['audit', 'all.yaml', ...flags])).status;
  };

  test('is 0 when all were kept', async () => {
    expect(await statusOf(entry('policy.yaml', 'kept.csv') + entry('other.yaml', 'kept.csv'))).toBe(0);
  });

  test('is 1 when one was missed, also beside one in which nothing could be assessed', async () => {
    expect(await statusOf(entry('silent.yaml', 'kept.csv') + entry('policy.yaml', 'missed.csv'))).toBe(1);
  });

  test('is 3 when in one of them nothing could be assessed, and the others were kept', async () => {
    expect(await statusOf(entry('silent.yaml', 'kept.csv') + entry('policy.yaml', 'kept.csv'))).toBe(3);
  });

  test('follows fail_on and strict of each audit', async () => {
    const never = '  - { policy: policy.yaml, tickets: missed.csv, fail_on: never }\n';
    expect(await statusOf(never)).toBe(0);
    expect(await statusOf(never, '--fail-on', 'missed')).toBe(1);
    expect(await statusOf(entry('target.yaml', 'missed.csv'))).toBe(0);
    expect(await statusOf('  - { policy: target.yaml, tickets: missed.csv, strict: true }\n')).toBe(1);
  });
});

describe.concurrent('what is wrong with one of several audits', () => {
  async function refused(audit: string, ...flags: string[]): Promise<string> {
    const at = await here(audit, { 'broken.yaml': 'policy: [\n', 'list.yaml': TWO });
    const before = await at.names();
    const { status, stdout, stderr } = await at.sla(['audit', 'all.yaml', '--output', 'out.json', ...flags]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(await at.names()).toEqual(before);
    return stderr;
  }

  test('is all said at once, each at its place in the file', async () => {
    const stderr = await refused(`period: 2025-Q3
audits:
  - polcy: policy.yaml
  - policy: policy.yaml
    strict: perhaps
  - []
  - ""
`);
    expect(stderr).toMatch(/all\.yaml:3:5: error: .*polcy.* \[unknown-key\]/);
    expect(stderr).toMatch(/all\.yaml:5:13: error: .*perhaps.* \[not-one-of\]/);
    expect(stderr).toMatch(/all\.yaml:6:5: error: .* \[expected-map\]/);
    expect(stderr).toMatch(/all\.yaml:7:5: error: .* \[empty-value\]/);
    expect(stderr).toContain('4 errors; nothing was written.');
  });

  test('that has no place of its own is shown where the audit is named', async () => {
    const stderr = await refused(`audits:
  - policy: policy.yaml
    tickets: kept.csv
  - { policy: nowhere, period: 2025-Q9, tickets: kept.csv }
  - missing.yaml
  - list.yaml
`);
    // What cannot be read comes first: without it nothing is known of the audits.
    expect(stderr).toMatch(/all\.yaml:5:5: error: .* \[cannot-read\]/);
    expect(stderr).toMatch(/all\.yaml:6:5: error: .* \[audits-in-audits\]/);
  });

  test('that is found when it is made ready stands there too, for every audit', async () => {
    const stderr = await refused(`audits:
  - policy: policy.yaml
    tickets: kept.csv
  - { policy: nowhere, period: 2025-Q3, tickets: kept.csv }
  - { policy: other.yaml, period: 2025-Q9, tickets: gone.csv }
`);
    expect(stderr).toMatch(/all\.yaml:2:5: error: .* \[no-period\]/);
    expect(stderr).toMatch(/all\.yaml:4:5: error: .* \[unknown-policy\]/);
    expect(stderr).toMatch(/all\.yaml:5:5: error: .* \[bad-period\]/);
    expect(stderr).toMatch(/^gone\.csv: error: .* \[cannot-read\]/m);
    expect(stderr).toMatch(/all\.yaml:5:5: error: .*gone\.csv \[audit-unusable\]/);
  });

  test('stands in the file that it names, under its path from here', async () => {
    expect(await refused('audits: [broken.yaml]')).toMatch(/broken\.yaml:\d+:\d+: error: /);
  });

  test.each([
    ['audits: []', 'empty-list'],
    ['audits: deeper/audit.yaml', 'expected-list'],
    ['audits: [deeper/audit.yaml, deeper/audit.yaml]', 'audit-name-twice'],
    [
      'period: 2025-Q3\npolicy: policy.yaml\naudits: [{ name: a, tickets: "-" }, { name: b, tickets: "-" }]',
      'stdin-twice',
    ],
  ])('%s: %s', async (audit, code) => {
    expect(await refused(audit)).toMatch(new RegExp(`all\\.yaml:\\d:\\d+: error: .*\\[${code}\\]`));
  });

  test('an output may not take the place of an audit file that is named', async () => {
    const stderr = await refused(TWO, '--output', 'deeper/audit.yaml.json', '--ledger', 'deeper/audit.yaml');
    expect(stderr).toContain('deeper/audit.yaml: error: ');
    expect(stderr).toContain('[output-is-input]');
  });

  test('sla explain asks for the file of one', async () => {
    const at = await here(TWO);
    const { status, stderr } = await at.sla(['explain', 'A-1', 'all.yaml']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/all\.yaml:2:1: error: .*\[one-audit-only\]/);
  });
});

describe.concurrent('a report of several audits', () => {
  test('has every id once in HTML, and every link within it leads somewhere', async () => {
    const { stdout } = await (await here(TWO)).sla(['audit', 'all.yaml', '--format', 'html']);
    const ids = [...stdout.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['audits', 'a1-audit', 'a2-audit', 'a1-rule-response', 'a2-rule-response']),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of stdout.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const [, named] of stdout.matchAll(/ aria-labelledby="([^"]+)"/g))
      for (const id of named!.split(' ')) expect(ids).toContain(id);
    expect(stdout).toContain('<a href="#a2-audit">other</a><small>Other &lt;agreement&gt; · ');
  });

  test('has the notes once, with the overview', async () => {
    const at = await here(TWO, { 'notes.txt': 'The bridge was open.' });
    const { stdout } = await at.sla(['audit', 'all.yaml', '--format', 'html', '--notes', 'notes.txt']);
    expect(stdout.split('The bridge was open.')).toHaveLength(2);
    expect(stdout.indexOf('The bridge was open.')).toBeLessThan(stdout.indexOf('id="a1-audit"'));
  });

  test('begins with the overview on a terminal, and ends with the verdict over all', async () => {
    const { stdout } = await (await here(TWO)).sla(['audit', 'all.yaml', '--lang', 'en']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^Overview of the audits ─+$/);
    expect(lines.slice(2, 4).map((line) => line.trim().split(/\s{2,}/))).toEqual([
      ['✗ missed', 'test', '2025-Q3', '1 missed', '–', '2', '0'],
      ['✓ met', 'other', '2025-Q3', '1 met', '–', '1', '0'],
    ]);
    expect(lines.slice(-2)).toEqual(['  ✗ missed', '  Of the 2 audits: 1 missed (test) and 1 met.']);
  });

  test('says in rows, lines and labels for machines which audit they are of', async () => {
    const at = await here(TWO.replace('  - policy:', '  - name: "Second, =one"\n    policy:'));
    const outputs = ['csv', 'ndjson', 'prom', 'xml', 'md'].flatMap((end) => ['--output', `out.${end}`]);
    await at.sla(['audit', 'all.yaml', '--quiet', '--ledger', 'ledger.csv', '--lang', 'en', ...outputs]);
    const csv = (await at.text('out.csv')).trimEnd().split(/\r?\n/);
    expect(csv[0]).toMatch(/,policy,audit$/);
    expect(csv[1]).toMatch(/,test,test$/);
    expect(csv.at(-1)).toMatch(/,other,"Second, =one"$/);
    const ledger = (await at.text('ledger.csv')).trimEnd().split(/\r?\n/);
    expect(ledger).toHaveLength(9);
    expect(ledger[0]).toMatch(/^rule,.*,line,policy,audit$/);
    expect(ledger.filter((line) => line.endsWith(',test,test'))).toHaveLength(4);
    const lines = (await at.text('out.ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.slice(0, 3).map(({ type }) => type)).toEqual(['audits', 'overview', 'overview']);
    expect(new Set(lines.slice(3).map(({ audit }) => audit))).toEqual(new Set(['test', 'Second, =one']));
    const prometheus = await at.text('out.prom');
    expect(prometheus.match(/^# TYPE sla_verdict gauge$/gm)).toHaveLength(1);
    expect(prometheus).toContain('sla_norm_ratio{policy="other",audit="Second, =one",rule="response"} 0.75');
    const series = prometheus
      .split('\n')
      .filter((line) => line.startsWith('sla_'))
      .map((line) => line.replace(/ \S+$/, ''));
    expect(new Set(series).size).toBe(series.length);
    const junit = await at.text('out.xml');
    expect(junit).toContain('<testsuite name="test: 3.2 Response time" tests="1" failures="1"');
    expect(junit).toContain('classname="Second, =one.response"');
    const markdown = await at.text('out.md');
    expect(markdown).toMatch(/^# ✗ missed: /);
    expect(markdown).toContain('| ✓ met | Second, =one | 2025-Q3 | 1 met | – | 1 |');
    expect(markdown).toContain('## ✓ met: Other &lt;agreement\\>');
  });

  test('is the same from what was saved, and is refused when its lists do not belong together', async () => {
    const at = await here(TWO);
    await at.sla(['audit', 'all.yaml', '--quiet', '--output', 'saved.json', '--output', 'direct.html']);
    const saved = await at.text('saved.json');
    const { status, stdout } = await at.sla([
      'report',
      'saved.json',
      '--format',
      'html',
      '--fail-on',
      'missed',
    ]);
    expect(status).toBe(1);
    expect(stdout).toBe(await at.text('direct.html'));
    await at.write({ 'bad.json': JSON.stringify({ ...JSON.parse(saved), overview: [] }) });
    const bad = await at.sla(['report', 'bad.json']);
    expect(bad.status).toBe(2);
    expect(bad.stderr).toContain('[bad-result]');
    expect((await at.sla(['compare', 'saved.json', 'saved.json'])).stderr).toContain('[not-a-result]');
    const schema = JSON.parse((await at.sla(['schema', 'results'])).stdout);
    expect(schema.title).toBe('sla-audit-results/1');
    expect(allows(schema, JSON.parse(saved))).toBe(true);
    expect(allows(schema, JSON.parse(saved).audits[0])).toBe(false);
  });

  test('is the same spreadsheet from what was saved, with the ledger of all of them', async () => {
    const at = await here(TWO);
    const direct = ['--output', 'direct.xlsx', '--output', 'direct.ods', '--ledger', 'ledger.csv'];
    const made = await at.sla(['audit', 'all.yaml', '--quiet', '--output', 'saved.json', ...direct]);
    expect(made.stderr).toBe('');
    const again = ['--ledger', 'ledger.csv', '--output', 'again.xlsx', '--output', 'again.ods'];
    expect((await at.sla(['report', 'saved.json', '--quiet', ...again])).stderr).toBe('');
    for (const end of ['xlsx', 'ods'])
      expect(
        (await readFile(at.at(`again.${end}`))).equals(await readFile(at.at(`direct.${end}`))),
        end,
      ).toBe(true);
    const ledger = readXlsx(await readFile(at.at('direct.xlsx'))).find(({ name }) => name === 'ledger')!;
    expect(ledger.rows.slice(1).map((cells) => cells.at(-1)!.value)).toEqual([
      ...['test', 'test', 'test', 'test', 'other', 'other', 'other', 'other'],
    ]);
  });

  test.each([
    [(text: string) => text.replace(/,audit$/m, ',whose'), '[not-a-ledger]'],
    [(text: string) => text.replace(/,other$/m, ',nobody'), '[bad-ledger-cell]'],
  ])('refuses a ledger that does not say whose its rows are: %s', async (spoil, code) => {
    const at = await here(TWO);
    await at.sla(['audit', 'all.yaml', '--quiet', '--output', 'saved.json', '--ledger', 'ledger.csv']);
    await at.write({ 'ledger.csv': spoil(await at.text('ledger.csv')) });
    const report = ['report', 'saved.json', '--ledger', 'ledger.csv', '--output', 'out.xlsx'];
    const { status, stderr } = await at.sla(report);
    expect(status).toBe(2);
    expect(stderr.match(/\[[a-z-]+\]/g)).toEqual([code]);
  });

  test('is one audit by itself in the same columns as ever', async () => {
    const at = await here(TWO);
    await at.sla(['audit', 'deeper/audit.yaml', '--quiet', '--output', 'out.csv', '--output', 'out.prom']);
    expect(await at.text('out.csv')).not.toContain('audit');
    expect(await at.text('out.prom')).not.toContain('audit=');
  });

  test('holds a rejected row in the count of its own audit only', async () => {
    const dirty = `${tickets()}A-1,P1,soon,,x\n`;
    const at = await here(TWO, { 'kept.csv': dirty });
    const { stdout } = await at.sla(['audit', 'all.yaml', '--format', 'json']);
    expect(JSON.parse(stdout).overview.map(({ rejected }: { rejected: number }) => rejected)).toEqual([0, 1]);
  });
});
