import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { AUDIT, BY_APPLICATION, essence, MISSED, POLICY, QUARTER } from './agreement.ts';
import { folder } from './sla.ts';

const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
const lines = MISSED.trimEnd().split('\n');

async function json(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[],
  stdin?: string | Uint8Array,
) {
  const at = await folder({ 'policy.yaml': BY_APPLICATION, ...files });
  const ran = await at.sla(['audit', '--policy', 'policy.yaml', ...QUARTER, '--format', 'json', ...args], {
    ...(stdin === undefined ? {} : { stdin }),
  });
  expect(ran.stderr).not.toMatch(/error/i);
  return ran.stdout;
}

let plainExport: Promise<string> | undefined;

/** The result of the plain export: UTF-8, commas, LF. */
function plain(): Promise<string> {
  plainExport ??= json({ 'tickets.csv': MISSED }, ['--tickets', 'tickets.csv']);
  return plainExport;
}

describe.concurrent('an export in another form is the same export', () => {
  test.each([
    ['a byte-order mark', `\uFEFF${MISSED}`],
    ['semicolons', MISSED.replaceAll(',', ';')],
    ['tabs', MISSED.replaceAll(',', '\t')],
    ['semicolons with sep=;', `sep=;\n${MISSED.replaceAll(',', ';')}`, 1],
    ['CRLF', MISSED.replaceAll('\n', '\r\n')],
    ['CR', MISSED.replaceAll('\n', '\r')],
    ['no line break at the end', MISSED.trimEnd()],
    ['every cell quoted', MISSED.replaceAll(/[^,\n]+/g, '"$&"')],
    ['windows-1252', Buffer.from(MISSED, 'latin1')],
    ['UTF-16, little-endian', utf16(MISSED)],
    ['UTF-16, big-endian', utf16(MISSED).swap16()],
    [
      'UTF-16 with tabs and CRLF, as a spreadsheet writes it',
      utf16(MISSED.replaceAll(',', '\t').replaceAll('\n', '\r\n')),
    ],
    ['a header in capitals', MISSED.replace(lines[0]!, lines[0]!.toUpperCase())],
    ['the columns in another order', lines.map((line) => line.split(',').toReversed().join(',')).join('\n')],
    ['one more column', lines.map((line, i) => `${line},${i === 0 ? 'note' : 'x'}`).join('\n')],
  ])('%s', async (_, content, shifted = 0) => {
    const given = essence(await json({ 'tickets.csv': content }, ['--tickets', 'tickets.csv']));
    // A line above the header moves the line numbers, and nothing else.
    const back = JSON.parse(
      JSON.stringify(given).replaceAll(/"line":(\d+)/g, (_all, n) => `"line":${Number(n) - shifted}`),
    );
    expect(back).toEqual(essence(await plain()));
  });

  test('gzip, by the ending of the name', async () => {
    const given = await json({ 'tickets.csv.gz': gzipSync(MISSED) }, ['--tickets', 'tickets.csv.gz']);
    expect(essence(given)).toEqual(essence(await plain()));
  });

  test('standard input', async () => {
    expect(essence(await json({}, ['--tickets', '-'], MISSED))).toEqual(essence(await plain()));
  });

  test('several files of a role', async () => {
    const files = {
      'one.csv': lines.slice(0, 3).join('\n'),
      'two.csv': [lines[0], ...lines.slice(3)].join('\n').replaceAll(',', ';'),
    };
    const counts = (text: string) => JSON.parse(text).rules.map((rule: { total: unknown }) => rule.total);
    const expected = counts(await plain());
    const split = await json(files, ['--tickets', 'one.csv', '--tickets', 'two.csv']);
    expect(counts(split)).toEqual(expected);
    expect(JSON.parse(split).inputs).toMatchObject([
      { path: 'one.csv', rows: 2, used: 2 },
      { path: 'two.csv', rows: 2, used: 2 },
    ]);
  });

  test('the same file twice counts every ticket once', async () => {
    const given = JSON.parse(
      await json({ 'tickets.csv': MISSED }, ['--tickets', 'tickets.csv', '--tickets', 'tickets.csv']),
    );
    expect(given.rules[0].periods[0].pooled).toMatchObject({ met: 2, breached: 2, unmeasurable: 0 });
    expect(given.inputs).toHaveLength(2);
  });

  test('events instead of columns', async () => {
    const rows = lines.slice(1).map((line) => line.split(','));
    const given = JSON.parse(
      await json(
        {
          'tickets.csv': [
            'id,priority,opened_at,application',
            ...rows.map(([id, p, at, , app]) => `${id},${p},${at},${app}`),
          ].join('\n'),
          'events.csv': [
            'id,at,event,value',
            ...rows.map(([id, , , at]) => `${id},${at},responded,`).toReversed(),
          ].join('\n'),
        },
        ['--tickets', 'tickets.csv', '--events', 'events.csv'],
      ),
    );
    expect(given.rules[0].periods[0].pooled).toMatchObject({ met: 2, breached: 2, attained: '0.5' });
  });

  test('windows-1252 is read, and said', async () => {
    const given = JSON.parse(
      await json({ 'tickets.csv': Buffer.from(MISSED, 'latin1') }, ['--tickets', 'tickets.csv']),
    );
    expect(given.warnings.map((warning: { code: string }) => warning.code)).toContain('not-utf8');
    expect(given.breaches[0].application).toBe('Cliënten');
  });
});

test('the sentence on the terminal names the file that was given, not a path of the machine', async () => {
  const at = await folder({ 'policy.yaml': POLICY, 'tickets.csv': MISSED });
  const { stdout } = await at.sla(AUDIT);
  expect(stdout).toContain('tickets.csv');
  expect(stdout).not.toContain(at.path);
});
