import { describe, expect, it } from 'vitest';
import { folder } from './sla.ts';

const TICKETS = [
  'Meldingnummer;Melddatum;Soort;Prioriteit;Toestand;Hersteld op',
  'M001;23-04-2025 09:00;Storing;P1;Gesloten;23-04-2025 11:00',
  'M002;24-04-2025 10:00;Vraag;P3;Open;',
  'M003;gisteren;Vraag;P3;Open;',
  '',
].join('\n');

describe('sla inspect', () => {
  it('says in one screen what an export is', async () => {
    const here = await folder({ 'export.csv': TICKETS });
    const { status, stdout, stderr } = await here.sla(['inspect', 'export.csv', '--width', '140']);
    expect([status, stderr]).toEqual([0, '']);
    for (const text of [
      'UTF-8 · semicolon · LF',
      '3 rows · 6 columns',
      'from 23-04-2025 09:00 (Melddatum) to 24-04-2025 10:00 (Melddatum)',
      'each row looks like a ticket',
      '1 row, the first on line 4: "gisteren"',
      'P3 2 · P1 1',
      'day first, by "23-04-2025 09:00" on line 2',
      '\n  opened_at: Melddatum\n',
    ])
      expect(stdout).toContain(text);
    expect(stdout.split('\n').length).toBeLessThan(50);
  });

  it('says what that gives each rule of a policy, and what is missing for it', async () => {
    const here = await folder({ 'export.csv': TICKETS });
    const { stdout } = await here.sla([
      'inspect',
      'export.csv',
      '--policy',
      'midden-groningen',
      '--width',
      '140',
    ]);
    expect(stdout).toMatch(
      /\n {2}restoration +2 +1 unmeasurable; no history of status: pauses cannot be counted\n/,
    );
    expect(stdout).toMatch(/\n {2}updates +not +nothing tells when "update" was\n/);
    expect(stdout).toMatch(/\n {2}reported-by-phone, channel +not +no column channel\n/);
  });

  it('saves the proposal where it is told to, and overwrites nothing', async () => {
    const here = await folder({ 'export.csv': TICKETS });
    expect((await here.sla(['inspect', 'export.csv', '--write', 'ours.yaml'])).status).toBe(0);
    expect((await here.sla(['profile', 'check', 'ours.yaml'])).stderr).toBe('ours.yaml: nothing wrong.\n');
    const again = await here.sla(['inspect', 'export.csv', '--write', 'ours.yaml']);
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('[file-in-the-way]')]);
  });

  it('looks at standard input', async () => {
    const here = await folder();
    const { status, stdout } = await here.sla(['inspect', '-', '--format', 'json'], { stdin: TICKETS });
    const said = JSON.parse(stdout);
    expect([status, said.format, said.rows, said.trial.rejected]).toEqual([0, 'sla-inspection/1', 3, 1]);
  });

  it.each([
    ['page.csv', '<!DOCTYPE html><html>', 'html-file'],
    ['pointer.csv', 'version https://git-lfs.github.com/spec/v1\n', 'git-lfs-pointer'],
    ['sheet.csv', Buffer.from([0x50, 0x4b, 3, 4, ...Buffer.from('xl/workbook.xml')]), 'xlsx-file'],
    ['nothing.csv', '', 'empty-file'],
  ])('says what %s is instead of a table', async (name, content, code) => {
    const here = await folder({ [name]: content });
    const { status, stdout, stderr } = await here.sla(['inspect', name]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`[${code}]`);
  });

  it('shows no sequence that acts on a terminal, wherever it stands in the file', async () => {
    const here = await folder({
      'x.csv': 'Ticket,Created,\u001b[2J\nA1,2025-04-13 10:00,\u001b]0;x\u0007\u202e\n',
    });
    const { stdout } = await here.sla(['inspect', 'x.csv', '--all']);
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(stdout).toContain('\\x1b[2J');
  });

  it('says that it tried only the beginning of a long file, and counts all of it', async () => {
    const here = await folder();
    const rows = 'A,2025-04-13 10:00\n'.repeat(10);
    await here.write({
      'long.csv': `Ticket,Created,Text\n${rows.replaceAll('\n', `,${'x'.repeat(2000)}\n`).repeat(1800)}`,
    });
    const { stdout } = await here.sla(['inspect', 'long.csv']);
    expect(stdout).toContain('18,000 rows · 3 columns');
    expect(stdout).toMatch(/only the first 1[67],\d{3} rows tried/);
  });
});
