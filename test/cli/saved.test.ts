/** `sla report`, `sla compare` and `sla schema`, as a user runs them. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Outside } from '../../src/cli/outside.ts';
import { terminalConflicts } from '../../src/cli/write-reports.ts';
import { readXlsx } from '../support/workbook.ts';
import { AUDIT, BY_APPLICATION, tickets } from './agreement.ts';
import { folder } from './sla.ts';

const ticket = (id: string, responded: string): string =>
  [`"${id}"`, 'P1', '2025-07-01T09:00:00+02:00', `2025-07-01T${responded}:00+02:00`, 'x'].join(',');

/** A folder with a result and its ledger. */
async function saved(...rows: readonly string[]) {
  const at = await folder({ 'policy.yaml': BY_APPLICATION, 'tickets.csv': tickets(...rows) });
  const files = ['--output', 'a.json', '--output', 'a.xlsx', '--output', 'a.ods', '--ledger', 'a.csv'];
  const { status, stdout } = await at.sla([...AUDIT, ...files]);
  expect([0, 1]).toContain(status);
  return { at, stdout };
}

describe.concurrent('sla report', () => {
  test('gives what the audit gave, in every format, byte for byte', async () => {
    const { at, stdout } = await saved(ticket('A', '09:10'), ticket('=1+1', '12:00'));
    expect((await at.sla(['report', 'a.json'])).stdout).toBe(stdout);
    const files = ['--output', 'b.json', '--output', 'b.xlsx', '--output', 'b.ods'];
    const { status } = await at.sla(['report', 'a.json', '--ledger', 'a.csv', ...files]);
    expect(status).toBe(0);
    for (const ending of ['json', 'xlsx', 'ods']) {
      expect(
        Buffer.compare(await readFile(at.at(`a.${ending}`)), await readFile(at.at(`b.${ending}`))),
        ending,
      ).toBe(0);
    }
    for (const format of ['html', 'ndjson', 'csv', 'markdown', 'junit', 'prometheus']) {
      const [fromAudit, fromSaved] = [
        await at.sla([...AUDIT, '--format', format]),
        await at.sla(['report', '-', '--format', format], { stdin: await at.text('a.json') }),
      ];
      expect(fromSaved.stdout, format).toBe(fromAudit.stdout);
    }
  });

  test('reads a ledger for a Dutch Excel too', async () => {
    const { at } = await saved(ticket('A', '09:10'), ticket('-x', '12:00'));
    await at.sla([...AUDIT, '--ledger', 'nl.csv', '--csv', 'excel-nl']);
    await at.sla(['report', 'a.json', '--ledger', 'nl.csv', '--output', 'nl.xlsx']);
    expect(Buffer.compare(await readFile(at.at('a.xlsx')), await readFile(at.at('nl.xlsx')))).toBe(0);
    const ledger = readXlsx(await readFile(at.at('nl.xlsx')))[2]!;
    expect(ledger.rows.map((cells) => cells[1]!.value)).toContain('-x');
  });

  test('says of a result that was tampered with where, what and what else, and writes nothing', async () => {
    const { at } = await saved(ticket('A', '12:00'));
    const result = JSON.parse(await at.text('a.json'));
    result.rules[0].periods[0].pooled.breached = 'none\u001b[2J';
    await at.write({
      'bad.json': JSON.stringify(result),
      'cut.json': '{"format": "sla-',
      'other.json': '[]',
    });
    const { status, stderr, stdout } = await at.sla(['report', 'bad.json', '--output', 'x.csv']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('bad.json: error: rules[0].periods[0].pooled.breached is "none\\u001b[2J"');
    expect(stderr).toContain('expected is integer >= 0. [bad-result]');
    expect(await at.names()).not.toContain('x.csv');
    expect((await at.sla(['report', 'cut.json'])).stderr).toContain('[not-json]');
    expect((await at.sla(['report', 'other.json'])).stderr).toContain('[not-a-result]');
    expect((await at.sla(['report', 'none.json'])).stderr).toContain('[cannot-read]');
    expect((await at.sla(['report', 'a.json', '--output', 'a.json'])).stderr).toContain('[output-is-input]');
    expect(
      (await at.sla(['report', 'a.json', '--ledger', 'tickets.csv', '--output', 'x.ods'])).stderr,
    ).toContain('[not-a-ledger]');
    expect((await at.sla(['report', 'a.json', '--ledger', 'a.csv'])).stderr).toContain(
      '[ledger-for-nothing]',
    );
    expect((await at.sla(['report', 'a.json', '--fail-on', 'missed'])).status).toBe(1);
  });

  test('says of a result that an older version made what to do: the parts it did not write cannot be made up', async () => {
    const { at } = await saved(ticket('A', '12:00'));
    const { evidence: _, doubt: __, ...older } = JSON.parse(await at.text('a.json'));
    await at.write({ 'old.json': JSON.stringify({ ...older, tool: { ...older.tool, version: '0.0.9' } }) });
    for (const args of [
      ['report', 'old.json'],
      ['compare', 'old.json', 'a.json'],
      ['verify', 'old.json'],
    ]) {
      const { status, stdout, stderr } = await at.sla([...args, '--lang', 'en']);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('evidence is nothing');
      expect(stderr).toContain('another version of sla (it says 0.0.9)');
      expect(stderr).toContain(
        'run the same sla audit once more with --output old.json. [result-of-another-build]',
      );
    }
  });

  test('sends a spreadsheet to standard output as it is', async () => {
    const { at } = await saved(ticket('A', '09:10'));
    await at.shell('$SLA report a.json --ledger a.csv --format xlsx > piped.xlsx');
    expect(Buffer.compare(await readFile(at.at('piped.xlsx')), await readFile(at.at('a.xlsx')))).toBe(0);
  });
});

describe.concurrent('sla compare', () => {
  test('tells ticket by ticket and line by line, and fails only when asked to', async () => {
    const { at } = await saved(ticket('A', '09:10'), ticket('B', '09:10'));
    await at.write({ 'tickets.csv': tickets(ticket('A', '09:10'), ticket('B', '12:00')) });
    await at.sla([...AUDIT, '--output', 'b.json', '--ledger', 'b.csv']);
    const ledgers = ['--ledger', 'a.csv', '--ledger', 'b.csv'];
    const { status, stdout } = await at.sla(['compare', 'a.json', 'b.json', ...ledgers, '--format', 'json']);
    expect(status).toBe(0);
    const found = JSON.parse(stdout);
    expect(found.format).toBe('sla-comparison/1');
    expect(
      found.tickets.map((one: { ticket: string; change: string }) => [one.ticket, one.change]),
    ).toContainEqual(['B', 'new']);
    const line = found.ledger.find((one: { ticket: string }) => one.ticket === 'B');
    expect(line).toMatchObject({
      change: 'changed',
      before: { outcome: 'met' },
      after: { outcome: 'breached' },
    });
    expect(line.fields).toContain('stopped');
    expect(found.inputs[0]).toMatchObject({ role: 'tickets', change: 'changed' });
    expect((await at.sla(['compare', 'a.json', 'b.json', '--fail-on', 'worse'])).status).toBe(1);
    expect((await at.sla(['compare', 'b.json', 'a.json', '--fail-on', 'worse'])).status).toBe(0);
    const table = await at.sla(['compare', 'a.json', 'b.json', ...ledgers, '--lang', 'nl', '--width', '120']);
    expect(table.stdout).toMatch(/nieuw +B /);
    expect(table.stdout).toContain('slechter');
    for (const text of table.stdout.split('\n')) expect(text.length).toBeLessThanOrEqual(120);
  });

  test('wants two ledgers, or none', async () => {
    const { at } = await saved(ticket('A', '09:10'));
    const { status, stderr } = await at.sla(['compare', 'a.json', 'a.json', '--ledger', 'a.csv']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('[ledger-count]')]);
  });
});

test('sla schema result prints a JSON Schema', async () => {
  const at = await folder();
  const { status, stdout } = await at.sla(['schema', 'result']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
  });
  expect((await at.sla(['schema', 'policy'])).status).toBe(2);
});

test('a spreadsheet is not sent to a terminal', () => {
  const terminal = { stdout: { isTTY: true } } as unknown as Outside;
  const piped = { stdout: { isTTY: false } } as unknown as Outside;
  expect(terminalConflicts({ format: 'ods' }, terminal).map(({ code }) => code)).toEqual([
    'binary-on-terminal',
  ]);
  expect(terminalConflicts({ format: 'ods' }, piped)).toEqual([]);
  expect(terminalConflicts({ format: 'csv' }, terminal)).toEqual([]);
});
