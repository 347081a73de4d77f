import { describe, expect, test } from 'vitest';
import { AUDIT, BY_APPLICATION, POLICY, tickets } from './agreement.ts';
import { folder } from './sla.ts';

/** Control characters but line breaks, and marks that turn the direction of text. */
const HARMFUL =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const late = (id: string, application = 'x'): string =>
  [quoted(id), 'P1', '2025-07-01T09:00:00+02:00', '2025-07-01T12:00:00+02:00', quoted(application)].join(',');

const IDS = [
  'A\u001b[2J\u001b[31mred',
  'B\u001b]0;title\u0007',
  'C\u009b31m',
  'D\u202Egnp.exe',
  'E\u2066x\u2069',
  'F\rover',
  'G\nnext,line',
  'I\u0008\u0008back',
  'J\u007f',
];

describe.concurrent('hostile text in an export', () => {
  async function audited(export_: string, flags: readonly string[] = []) {
    const at = await folder({ 'policy.yaml': BY_APPLICATION, 'tickets.csv': export_ });
    const ran = await at.sla([...AUDIT, '--all', ...flags]);
    return { at, ...ran };
  }

  test('tickets called by control characters and marks of direction are harmless on the terminal', async () => {
    const { stdout, stderr, status } = await audited(tickets(...IDS.map((id) => late(id))));
    expect(status).toBe(1);
    expect(stdout).not.toMatch(HARMFUL);
    expect(stderr).not.toMatch(HARMFUL);
    for (const id of IDS) expect(stdout).toMatch(new RegExp(`^ *${id[0]}`, 'm'));
  });

  test('in every other cell, and in a header, too', async () => {
    const bad = '\u001b[2J\u202E';
    const export_ = [
      `id,priority,opened_at,responded_at,application,${quoted(`x${bad}`)}`,
      `A-1,${quoted(`P1${bad}`)},2025-07-01T09:00:00+02:00,,x,`,
      `A-2,P1,${quoted(`soon${bad}`)},,x,`,
      `A-3,P1,2025-07-01T09:00:00+02:00,2025-07-01T12:00:00+02:00,${quoted(bad)},`,
    ].join('\n');
    const { stdout, stderr } = await audited(export_);
    expect(stdout).not.toMatch(HARMFUL);
    expect(stderr).not.toMatch(HARMFUL);
    const missing = await audited(
      export_.replace('opened_at', `opened${bad}`).replace(quoted(`x${bad}`), 'y'),
    );
    expect(missing.status).toBe(2);
    expect(missing.stdout + missing.stderr).not.toMatch(HARMFUL);
  });

  test('in a policy and in the name of a file', async () => {
    const at = await folder({
      'policy.yaml': POLICY.replace('calendar: office', 'calendar: "of\\e[31m\u202Eice"'),
      'p\u001b[31m.yaml': POLICY.replace('calendar: office', 'calendar: ofice'),
    });
    for (const name of ['policy.yaml', 'p\u001b[31m.yaml', 'none\u001b[31m.yaml']) {
      const { status, stdout, stderr } = await at.sla(['policy', 'check', name]);
      expect(status).toBe(2);
      expect(stdout + stderr).not.toMatch(HARMFUL);
    }
    const period = await at.sla([
      'audit',
      '--policy',
      'asperion',
      '--period',
      '\u001b[31m',
      '--tickets',
      'x',
    ]);
    expect(period.stderr).not.toMatch(HARMFUL);
  });

  test('a ticket or application that is called like a formula is none in the ledger', async () => {
    const names = ["=cmd|' /C calc'!A0", '+1+1', '-1+1', '@SUM(A1)', '\t=2+2', '\r=3+3'];
    const { at } = await audited(tickets(...names.map((name) => late(name, name))), [
      '--ledger',
      'ledger.csv',
    ]);
    const [, ...rows] = cellsOf(await at.text('ledger.csv'));
    expect(rows).toHaveLength(names.length);
    for (const [i, row] of rows.entries()) {
      expect(row).toHaveLength(16);
      expect(row[1]).toContain(names[i]!.trim());
      for (const cell of [row[1]!, row[13]!]) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
    }
  });

  test('a line break, a comma and a quote in a ticket stay in their cell of the ledger', async () => {
    const id = 'A\n"b",c';
    const { at } = await audited(tickets(late(id)), ['--ledger', 'ledger.csv']);
    const cells = cellsOf(await at.text('ledger.csv'));
    expect(cells).toHaveLength(2);
    expect(cells[1]![1]).toBe(id);
  });

  test('JSON keeps the text as it was', async () => {
    const { stdout } = await audited(tickets(...IDS.map((id) => late(id))), ['--format', 'json']);
    const found = JSON.parse(stdout).breaches.map((each: { ticket: string }) => each.ticket);
    expect(found.toSorted()).toEqual(IDS.toSorted());
  });

  test('names that mean something to the language are only names', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const { stdout, status } = await audited(tickets(...names.map((name) => late(name, name))), [
      '--format',
      'json',
    ]);
    expect(status).toBe(1);
    expect(
      JSON.parse(stdout)
        .breaches.map((each: { ticket: string }) => each.ticket)
        .toSorted(),
    ).toEqual(names.toSorted());
  });

  test('a column called __proto__ or constructor is only a column', async () => {
    const header = 'id,priority,opened_at,responded_at,__proto__,constructor';
    const { status, stdout } = await audited(
      `${header}\nA-1,P1,2025-07-01T09:00:00+02:00,2025-07-01T12:00:00+02:00,x,y\n`,
    );
    expect(status).toBe(1);
    expect(stdout).toContain('A-1');
  });
});

/** Rows of cells, by RFC 4180. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text;
  while (rest !== '') {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/.exec(rest);
    if (match === null) throw new Error(`no CSV: ${JSON.stringify(rest.slice(0, 40))}`);
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    rest = rest.slice(match[0].length);
    if (match[3] !== ',' && rest !== '') rows.push([]);
  }
  return rows;
}
