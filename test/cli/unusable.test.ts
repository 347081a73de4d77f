import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { AUDIT, KEPT, MISSED, POLICY, QUARTER, ticket, tickets } from './agreement.ts';
import { folder, type Ran } from './sla.ts';

const OUTPUTS = ['--output', 'report.json', '--output', 'report.txt', '--ledger', 'ledger.csv'] as const;

/** Exit status 2, nothing on standard output, no output file, no stack trace. */
async function refused(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[],
): Promise<string> {
  const here = await folder({ 'policy.yaml': POLICY, 'tickets.csv': KEPT, ...files });
  const before = await here.names();
  const { status, stdout, stderr } = await here.sla([...args, '--lang', 'en', ...OUTPUTS]);
  expect({ status, stdout, stderr: stderr === '' }).toEqual({ status: 2, stdout: '', stderr: false });
  expect(await here.names()).toEqual(before);
  expect(stderr).not.toMatch(/^\s+at .*:\d+/m);
  return stderr;
}

describe.concurrent('a file that cannot be used: status 2, nothing written, the reason on standard error', () => {
  test('a missing column: which one, what was found, what is needed', async () => {
    const stderr = await refused({ 'tickets.csv': KEPT.replace('opened_at', 'aangemaakt') }, AUDIT);
    for (const word of ['tickets.csv', 'opened_at', 'aangemaakt', 'id']) expect(stderr).toContain(word);
  });

  test('a wrong delimiter: says so', async () => {
    const stderr = await refused({ 'tickets.csv': KEPT.replaceAll(',', '~') }, AUDIT);
    expect(stderr).toContain('tickets.csv');
    expect(stderr).toMatch(/delimiter/i);
  });

  test('no bytes at all', async () => {
    const stderr = await refused({ 'tickets.csv': '' }, AUDIT);
    expect(stderr).toContain('tickets.csv');
    expect(stderr).toMatch(/empty/i);
  });

  test('dates of which day and month cannot be told apart: both readings, and what to write', async () => {
    const dates = KEPT.replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?/g, '3/4/2025 9:00');
    const stderr = await refused({ 'tickets.csv': dates }, AUDIT);
    for (const word of ['opened_at', '2025-04-03', '2025-03-04', '--time-format "M-d-yyyy[ H:mm[:ss]]"'])
      expect(stderr).toContain(word);
  });

  test('a time format with letters that mean nothing, in a flag and in an audit file', async () => {
    const stderr = await refused({}, [...AUDIT, '--time-format', 'dd-MM-jjjj']);
    expect(stderr).toContain('"jjjj" in the time format "dd-MM-jjjj"');
    const file = 'policy: policy.yaml\nperiod: 2025-Q3\ntickets: tickets.csv\ntime_format: [HH:mm]\n';
    expect(await refused({ 'a.yaml': file }, ['audit', 'a.yaml'])).toContain('"HH:mm" lacks "yyyy"');
  });

  test('a pipe of several MiB whose times have to be found out: says to give the format', async () => {
    const here = await folder({ 'policy.yaml': POLICY });
    const rows = `A,3/4/2025 9:00,3/4/2025 10:00,3/4/2025 10:00,P1,${'x'.repeat(1000)}\n`.repeat(2000);
    const stdin = `id,opened_at,responded_at,restored_at,priority,note\n${rows}`;
    const args = ['audit', '--policy', 'policy.yaml', ...QUARTER, '--tickets', '-', '--lang', 'en'];
    const { status, stderr } = await here.sla(args, { stdin });
    expect(status).toBe(2);
    expect(stderr).toContain('time-format-needed');
    const told = await here.sla([...args, '--time-format', 'd/M/yyyy H:mm', '--quiet'], { stdin });
    expect(told.stderr).not.toContain('time-format');
  });

  test('a file that is not there', async () => {
    const stderr = await refused({}, [
      'audit',
      '--policy',
      'policy.yaml',
      '--tickets',
      'none.csv',
      ...QUARTER,
    ]);
    expect(stderr).toContain('none.csv');
  });

  test('a directory', async () => {
    const stderr = await refused({ 'dir/x': '' }, [
      'audit',
      '--policy',
      'policy.yaml',
      '--tickets',
      'dir',
      ...QUARTER,
    ]);
    expect(stderr).toContain('dir');
  });

  test('a directory as policy', async () => {
    const stderr = await refused({ 'dir/x': '' }, [
      'audit',
      '--policy',
      './dir',
      '--tickets',
      'tickets.csv',
      ...QUARTER,
    ]);
    expect(stderr).toContain('dir');
  });

  test.each([
    ['gzip without its ending', 'tickets.csv', gzipSync(KEPT)],
    ['text with the ending .gz', 'tickets.csv.gz', KEPT],
    ['gzip that is cut off', 'tickets.csv.gz', gzipSync(KEPT.repeat(50)).subarray(0, 120)],
    ['a workbook', 'tickets.csv', Buffer.from('PK\u0003\u0004rest of a workbook')],
    ['a web page', 'tickets.csv', '<!doctype html><html><body>Sign in</body></html>'],
    ['an unclosed quote', 'tickets.csv', `${KEPT}"A-9,P1,2025-07-01T09:00:00Z,,x\n`],
  ])('%s', async (_, name, content) => {
    const stderr = await refused({ [name]: content }, [
      'audit',
      '--policy',
      'policy.yaml',
      '--tickets',
      name,
      ...QUARTER,
    ]);
    expect(stderr).toContain(name);
  });

  test('two inputs that are both standard input', async () => {
    const stderr = await refused({}, [
      'audit',
      '--policy',
      'policy.yaml',
      '--tickets',
      '-',
      '--events',
      '-',
      ...QUARTER,
    ]);
    expect(stderr).toContain('-');
    expect(stderr).toMatch(/once|standard input/);
  });

  test('standard input with nothing on it', async () => {
    await refused({}, ['audit', '--policy', 'policy.yaml', '--tickets', '-', ...QUARTER]);
  });

  test.each([
    '2025-Q5',
    '2025-13',
    'soon',
    '2025-07-01..2025-06-01',
    '2025-07-01..2025-07-01',
    '2025-02-30..2025-03-01',
    '',
  ])('the period "%s"', async (period) => {
    const stderr = await refused({}, [
      'audit',
      '--policy',
      'policy.yaml',
      '--tickets',
      'tickets.csv',
      '--period',
      period,
    ]);
    expect(stderr).toContain('2025-Q3');
  });

  test('no period', async () => {
    expect(await refused({}, ['audit', '--policy', 'policy.yaml', '--tickets', 'tickets.csv'])).toContain(
      '--period',
    );
  });

  test('no input at all', async () => {
    expect(await refused({}, ['audit', '--policy', 'policy.yaml', ...QUARTER])).toContain('--tickets');
  });

  test('an as-of that is no time', async () => {
    expect(await refused({}, [...AUDIT, '--as-of', 'yesterday'])).toContain('yesterday');
  });

  test('a policy that is neither a file nor shipped: the shipped ones are named', async () => {
    const stderr = await refused({}, [
      'audit',
      '--policy',
      'asperjon',
      '--tickets',
      'tickets.csv',
      ...QUARTER,
    ]);
    for (const word of ['asperjon', 'asperion', 'sla policy list']) expect(stderr).toContain(word);
  });

  test('a parameter without a default that was not given, with how to give it', async () => {
    const stderr = await refused({}, [
      'audit',
      '--policy',
      'stratech',
      '--tickets',
      'tickets.csv',
      ...QUARTER,
    ]);
    expect(stderr).toContain('availability_hours');
  });

  test('a parameter, a variant and a reading that the policy does not have', async () => {
    expect(await refused({}, [...AUDIT, '--set', 'speed=9'])).toContain('speed');
    expect(await refused({}, [...AUDIT, '--variant', 'gold'])).toContain('gold');
    expect(await refused({}, [...AUDIT, '--reading', '3.2=loose'])).toContain('3.2');
    expect(await refused({}, [...AUDIT, '--set', 'speed'])).toContain('speed');
  });

  test('everything that is wrong is said at once', async () => {
    const stderr = await refused(
      {
        'tickets.csv': KEPT.replace('opened_at', 'aangemaakt'),
        'events.csv': 'id,at,what\nA-1,2025-07-01T09:00:00Z,responded\n',
        'probes.csv': '',
      },
      [...AUDIT, '--events', 'events.csv', '--probes', 'probes.csv', '--maintenance', 'none.csv'],
    );
    for (const word of ['tickets.csv', 'opened_at', 'events.csv', 'event', 'probes.csv', 'none.csv'])
      expect(stderr).toContain(word);
  });

  test('a wrong period and a missing file are said at once too', async () => {
    const stderr = await refused({}, [
      ...['audit', '--policy', 'policy.yaml', '--tickets', 'none.csv'],
      ...['--period', '2025-Q5', '--as-of', 'yesterday'],
    ]);
    for (const word of ['none.csv', '2025-Q5', 'yesterday']) expect(stderr).toContain(word);
  });

  test('output files that were there before stay as they were', async () => {
    const here = await folder({
      ...{
        'policy.yaml': POLICY,
        'tickets.csv': '',
        'report.json': 'old',
        'report.txt': 'old',
        'ledger.csv': 'old',
      },
    });
    expect((await here.sla([...AUDIT, ...OUTPUTS])).status).toBe(2);
    for (const name of ['report.json', 'report.txt', 'ledger.csv']) expect(await here.text(name)).toBe('old');
  });
});

const TEN = `sla: 1
id: ten
title: Ten errors
parties: { customer: A, supplier: B }
timezone: Europe/Amsterdm
calendars:
  office: { hours: { mon-fry: "08:00-18:00" } }
  late: { hours: { mon-fri: "18:00-08:00-09:00" } }
  free: { hours: { mon-fri: "08:00-18:00" }, holidays: { country: XX } }
priorities:
  P1: { title: High, match: [x] }
rules:
  response:
    title: Response
    clause: "1"
    measure: time
    to: respnded
    calendar: ofice
    within: { P9: 1 hour }
    norm: { at_least: 85, per: quarter }
  restoration:
    title: Restoration
    clause: "2"
    measure: time
    to: restored
    calendr: office
    within: { P1: 3 days }
    norm: { at_least: 101%, per: fortnight }
`;

describe.concurrent('a policy with ten errors', () => {
  const wrong = [
    ...['Amsterdm', 'mon-fry', '18:00-08:00-09:00', 'XX', 'respnded', 'ofice', 'P9', '85', 'calendr'],
    ...['3 days', '101%', 'fortnight'],
  ];
  const places = (text: string): string[] =>
    [...text.matchAll(/ten\.yaml:(\d+):\d+/g)].map((each) => each[1]!);

  function expectAll(stderr: string): void {
    const lines = TEN.split('\n');
    for (const word of wrong) {
      const line = String(1 + lines.findIndex((each) => each.includes(word)));
      expect(places(stderr), `${word} on line ${line}`).toContain(line);
      expect(stderr).toContain(word);
    }
    expect(stderr).toMatch(/^\s*\^+$/m);
  }

  test('sla policy check names each with file:line:column and a caret, at once', async () => {
    const here = await folder({ 'ten.yaml': TEN });
    const ran: Ran = await here.sla(['policy', 'check', 'ten.yaml', '--lang', 'en']);
    expect(ran.status).toBe(2);
    expectAll(ran.stdout + ran.stderr);
  });

  test('so does an audit, and it writes nothing', async () => {
    expectAll(
      await refused({ 'ten.yaml': TEN }, [
        'audit',
        '--policy',
        'ten.yaml',
        '--tickets',
        'tickets.csv',
        ...QUARTER,
      ]),
    );
  });

  test('what was meant stands beside what was written', async () => {
    const here = await folder({ 'ten.yaml': TEN });
    const { stdout, stderr } = await here.sla(['policy', 'check', 'ten.yaml', '--lang', 'en']);
    for (const meant of ['Europe/Amsterdam', 'office', 'calendar', 'responded', '85%'])
      expect(stdout + stderr).toContain(meant);
  });
});

describe.concurrent('rows that cannot be used do not stop the rest', () => {
  async function audited(export_: string) {
    const here = await folder({ 'policy.yaml': POLICY, 'tickets.csv': export_ });
    const ran = await here.sla([...AUDIT, '--lang', 'en', '--format', 'json']);
    return { ...ran, result: JSON.parse(ran.stdout) };
  }

  test('a time that cannot be read: the file, the line, the column, what was found', async () => {
    const { result, status } = await audited(`${KEPT}A-9,P1,2025-07-99T09:00:00+02:00,,Zaken\n`);
    expect(result.rejected).toMatchObject([
      { path: 'tickets.csv', line: 6, column: 'opened_at', code: 'bad-time' },
    ]);
    expect(result.rejected[0].message).toContain('2025-07-99T09:00:00+02:00');
    // Three met, one breached, one that may be either: 3/5 at worst.
    expect(result.rules[0].verdict).toBe('undecided');
    expect(status).toBe(0);
  });

  test('on the terminal too', async () => {
    const here = await folder({ 'policy.yaml': POLICY, 'tickets.csv': `${KEPT}A-9,P1,soon,,Zaken\n` });
    const { stdout, stderr } = await here.sla([...AUDIT, '--lang', 'en']);
    expect(stdout + stderr).toMatch(/tickets\.csv:6\b/);
    expect(stdout + stderr).toContain('"soon"');
    expect(stdout + stderr).toContain('opened_at');
  });

  test('an unknown priority: named with the known ones, and the ticket is unmeasurable', async () => {
    const { result } = await audited(`${KEPT}${ticket('A-9', 7, 10, 'Urgent')}\n`);
    expect(result.unmeasurable).toMatchObject([{ ticket: 'A-9', source: { path: 'tickets.csv', line: 6 } }]);
    const said = result.warnings.map((each: { message: string }) => each.message).join('\n');
    for (const word of ['Urgent', 'High', 'Low', 'A-9']) expect(said).toContain(word);
    expect(result.rules[0].verdict).toBe('undecided');
  });

  test('a row with too many fields and one with too few: rejected by line', async () => {
    const { result } = await audited(`${KEPT}${ticket('A-9', 7, 10)},extra\nA-10,P1\n`);
    expect(result.rejected.map((each: { line: number }) => each.line)).toEqual([6, 7]);
  });

  test('the same id twice with other data: both lines are named, neither wins', async () => {
    const { result } = await audited(
      tickets(ticket('A-1', 1, 10), ticket('A-2', 1, 10), ticket('A-1', 1, 400)),
    );
    expect(result.unmeasurable).toMatchObject([{ ticket: 'A-1', reason: 'conflicting-rows' }]);
    const said = JSON.stringify([result.warnings, result.rejected, result.unmeasurable]);
    expect(said).toContain('tickets.csv:2');
    expect(said).toMatch(/"line":4|tickets\.csv:4/);
  });

  test('the same row twice is one ticket, and is said', async () => {
    const { result } = await audited(KEPT + MISSED.split('\n')[1]);
    expect(result.rules[0].periods[0].pooled).toMatchObject({ met: 3, breached: 1, unmeasurable: 0 });
    expect(result.warnings.map((each: { code: string }) => each.code)).toContain('duplicate-rows');
  });

  test('thousands of bad rows are counted, not poured over the screen', async () => {
    const bad = Array.from({ length: 3000 }, (_, i) => `B-${i},P1,soon,,x`).join('\n');
    const here = await folder({ 'policy.yaml': POLICY, 'tickets.csv': `${KEPT}${bad}\n` });
    const { status, stdout, stderr } = await here.sla([...AUDIT, '--lang', 'en']);
    expect(status).toBe(0);
    expect((stdout + stderr).split('\n').length).toBeLessThan(500);
    expect(stdout + stderr).toMatch(/3[.,]?000/);
  });
});
