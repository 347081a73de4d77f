import { describe, expect, test } from 'vitest';
import { transcoderFor } from '../../src/csv/encoding.ts';
import { collectRows } from './collect-rows.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

describe('the encoding of a file', () => {
  test('is UTF-8 where its bytes are', async () => {
    const { rows, summary } = await collectRows('id,by\nA,Zoë €5 😀\n');
    expect(rows).toEqual([[2, 'A', 'Zoë €5 😀']]);
    expect(summary).toMatchObject({ encoding: 'utf-8', diagnostics: [] });
  });

  test.each(['utf-16le', 'utf-16be'])('is %s where its mark says so', async (encoding) => {
    const bytes = Buffer.from('\ufeffid;by\r\nA;Zoë €5 😀\r\n', 'utf16le');
    const { header, rows, summary } = await collectRows(encoding === 'utf-16be' ? bytes.swap16() : bytes);
    expect(header).toEqual(['id', 'by']);
    expect(rows).toEqual([[2, 'A', 'Zoë €5 😀']]);
    expect(summary).toMatchObject({ encoding, diagnostics: [], usable: true });
  });

  test.each(['utf-16le', 'utf-16be'])(
    'is %s without a mark where every other byte is zero, with a warning',
    async (encoding) => {
      const bytes = Buffer.from('id;by\r\nA;Zoë €5 😀\r\n', 'utf16le');
      const { header, rows, summary } = await collectRows(encoding === 'utf-16be' ? bytes.swap16() : bytes);
      expect(header).toEqual(['id', 'by']);
      expect(rows).toEqual([[2, 'A', 'Zoë €5 😀']]);
      expect(summary).toMatchObject({ encoding, usable: true });
      expect(summary.diagnostics).toEqual([
        { code: 'unmarked-utf16', place: { file: 'in.csv' }, slots: { encoding } },
      ]);
    },
  );

  test('is not UTF-16 where a zero stands here and there', async () => {
    const { summary } = await collectRows('id,by\nA,x\u0000y\n');
    expect(summary).toMatchObject({ usable: false, encoding: 'utf-8' });
  });

  test('is windows-1252 with a warning where a byte cannot be UTF-8, naming its line', async () => {
    const { rows, summary } = await collectRows(
      latin('id,by\n"A\r\nB",x\n\nC,Zo\xeb \x80\x35 \x93q\x94 na\xefef\n'),
    );
    expect(rows).toEqual([
      [2, 'A\r\nB', 'x'],
      [5, 'C', 'Zoë €5 “q” naïef'],
    ]);
    expect(summary).toMatchObject({ encoding: 'windows-1252', usable: true });
    expect(summary.diagnostics).toEqual([
      { code: 'not-utf8', place: { file: 'in.csv', line: 5 }, slots: { line: 5 } },
    ]);
  });

  test('may be windows-1252 from the first byte of the header on', async () => {
    const { header, summary } = await collectRows(latin('\xe9\xe9n,by\n'));
    expect(header).toEqual(['één', 'by']);
    expect(summary.diagnostics).toMatchObject([{ code: 'not-utf8', slots: { line: 1 } }]);
  });

  test.each([
    ['UTF-8 first', [Buffer.from('A,Zoë\n'), latin('B,Jos\xe9\n')], 3, ['Zoë', 'José']],
    ['windows-1252 first', [latin('B,Jos\xe9\n'), Buffer.from('A,Zoë\n')], 2, ['José', 'Zoë']],
  ])(
    'may be both in a file that was put together, each part read as what it is: %s',
    async (_, parts, line, names) => {
      const { rows, summary } = await collectRows(Buffer.concat([Buffer.from('id,by\n'), ...parts]));
      expect(rows.map((row) => row[2])).toEqual(names);
      expect(summary.encoding).toBe('utf-8+windows-1252');
      expect(summary.diagnostics).toEqual([
        { code: 'mixed-encoding', place: { file: 'in.csv', line }, slots: { line } },
      ]);
    },
  );

  test('is mixed where a mark says UTF-8 and a byte is not', async () => {
    const { summary } = await collectRows(Buffer.concat([Buffer.from('\ufeffid,by\n'), latin('A,Zo\xeb\n')]));
    expect(summary.diagnostics).toMatchObject([{ code: 'mixed-encoding', slots: { line: 2 } }]);
  });

  test('is found out also where the first byte that is not UTF-8 is the last of a file cut off', async () => {
    const { rows, summary } = await collectRows(
      Buffer.concat([Buffer.from('id,by\nA,é'), latin('\xe2\x82')]),
    );
    expect(rows).toEqual([[2, 'A', 'éâ‚']]);
    expect(summary.diagnostics).toMatchObject([{ code: 'mixed-encoding', slots: { line: 2 } }]);
  });

  test('is found out in a later block, with the right line', async () => {
    const filler = Buffer.from(`"a\r\nb",${'x'.repeat(92)}\r\n\n`.repeat(30_000));
    const { summary } = await collectRows([Buffer.from('id,by\r\n'), filler, latin('"c\n\xeb",x\n')]);
    expect(summary.diagnostics).toMatchObject([{ code: 'not-utf8', slots: { line: 1 + 3 * 30_000 + 2 } }]);
  });
});

test.each([
  ['an overlong form', 'c0af'],
  ['half of a surrogate pair', 'eda080'],
  ['a character past the last', 'f4908080'],
  ['a lone continuation', '80'],
  ['a character cut by a letter', 'e28241'],
])('%s is not UTF-8', async (_, hex) => {
  const { transcoder } = transcoderFor(Buffer.alloc(0));
  await transcoder.write(Buffer.from(hex, 'hex'), true);
  expect(transcoder.encoding).toBe('windows-1252');
});
