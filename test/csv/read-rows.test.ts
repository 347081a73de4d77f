import { describe, expect, test } from 'vitest';
import { readRows } from '../../src/csv/read-rows.ts';
import { codesOf, collectRows } from './collect-rows.ts';

describe('rows and columns', () => {
  test('a row is handed over with the line on which it starts', async () => {
    const { header, headerLine, rows, summary } = await collectRows('id,opened_at\nA,1\nB,2\n');
    expect(header).toEqual(['id', 'opened_at']);
    expect(headerLine).toBe(1);
    expect(rows).toEqual([
      [2, 'A', '1'],
      [3, 'B', '2'],
    ]);
    expect(summary).toEqual({
      rows: 2,
      bytes: 21,
      encoding: 'utf-8',
      delimiter: ',',
      lineEndings: { crlf: 0, lf: 3, cr: 0 },
      diagnostics: [],
      usable: true,
    });
  });

  test('the last row needs no line end', async () => {
    const { rows } = await collectRows('id,at\nA,1');
    expect(rows).toEqual([[2, 'A', '1']]);
  });

  test('a header without rows is a usable file of no rows', async () => {
    const { header, summary } = await collectRows('id,at\n');
    expect(header).toEqual(['id', 'at']);
    expect(summary).toMatchObject({ rows: 0, usable: true, diagnostics: [] });
  });

  test('blank lines are not rows but are counted as lines', async () => {
    const { headerLine, rows, summary } = await collectRows('\n\r\n  \nid,at\n\n\r\n   \nA,1\r\r\n\nB,2\n\n');
    expect(headerLine).toBe(4);
    expect(rows).toEqual([
      [8, 'A', '1'],
      [11, 'B', '2'],
    ]);
    expect(summary.rows).toBe(2);
  });

  test('an empty first row of a spreadsheet is not the header', async () => {
    const { header, headerLine } = await collectRows(';;\n;;\nid;at;by\n');
    expect(header).toEqual(['id', 'at', 'by']);
    expect(headerLine).toBe(3);
  });

  test('a row of empty cells is a row', async () => {
    expect((await collectRows('id;at\n;\n')).rows).toEqual([[2, '', '']]);
  });

  test('in a file with one column, a quoted empty cell is a row and a blank line is not', async () => {
    expect((await collectRows('id\n""\n\nA\n')).rows).toEqual([
      [2, ''],
      [4, 'A'],
    ]);
  });

  test('CRLF, LF and CR in one file each end a row', async () => {
    const { rows } = await collectRows('id,at\r\nA,1\nB,2\rC,3\r\n');
    expect(rows).toEqual([
      [2, 'A', '1'],
      [3, 'B', '2'],
      [4, 'C', '3'],
    ]);
  });

  test('a row with too few fields is rejected with its line, what was found and what was expected', async () => {
    const { rows, rejected, summary } = await collectRows('id,at,by\nA,1\nB,2,x\n');
    expect(rows).toEqual([[3, 'B', '2', 'x']]);
    expect(rejected).toEqual([
      { code: 'row-too-narrow', place: { file: 'in.csv', line: 2 }, slots: { found: 2, expected: 3 } },
    ]);
    expect(summary).toMatchObject({ rows: 2, usable: true });
  });

  test('a row with text beyond the last column is rejected', async () => {
    const { rows, rejected } = await collectRows('id,at\nA,1,\nB,2,,x\n');
    expect(rows).toEqual([[2, 'A', '1']]);
    expect(rejected).toEqual([
      { code: 'row-too-wide', place: { file: 'in.csv', line: 3 }, slots: { found: 4, expected: 2 } },
    ]);
  });

  test('delimiters at the end of the header may be left out in a row', async () => {
    const { header, rows, rejected } = await collectRows('id;at;;\nA;1\nB;2;\nC;3;;\nD\n');
    expect(header).toEqual(['id', 'at', '(column 3)', '(column 4)']);
    expect(rows).toEqual([
      [2, 'A', '1', '', ''],
      [3, 'B', '2', '', ''],
      [4, 'C', '3', '', ''],
    ]);
    expect(rejected).toMatchObject([{ code: 'row-too-narrow', slots: { found: 1, expected: 2 } }]);
  });

  test('a sink that refuses the header gets no rows, and no more bytes are read', async () => {
    let taken = 0;
    function* endless() {
      for (;;) {
        taken++;
        yield Buffer.from('id,at\n'.repeat(100_000));
      }
    }
    const rows: unknown[] = [];
    const summary = await readRows('in.csv', endless(), {
      header: () => false,
      row: (cells) => rows.push(cells),
      reject: (d) => rows.push(d),
    });
    expect(rows).toEqual([]);
    expect(summary).toMatchObject({ usable: false, diagnostics: [], rows: 0 });
    expect(taken).toBeLessThan(5);
  });

  test('what the sink throws reaches the caller as it is, in the middle of a file and at its end', async () => {
    const fault = new Error('a fault of the sink');
    const sink = {
      header: () => true,
      row: () => {
        throw fault;
      },
      reject: () => {},
    };
    await expect(readRows('in.csv', [Buffer.from('id,at\nA,1\nB,2\nC,3\n')], sink)).rejects.toBe(fault);
    await expect(readRows('in.csv', [Buffer.from('id,at\nA,1')], sink)).rejects.toBe(fault);
  });

  test('a file of several blocks is read as one', async () => {
    const chunk = Buffer.from(`${'x'.repeat(70)},ë\r\n`.repeat(5000));
    const { rows, summary } = await collectRows([Buffer.from('id,at\r\n'), ...Array(8).fill(chunk)]);
    expect(summary).toMatchObject({
      rows: 40_000,
      bytes: 7 + 8 * chunk.length,
      usable: true,
      diagnostics: [],
    });
    expect(
      rows.every(([line, ...cells], i) => line === i + 2 && cells.join() === `${'x'.repeat(70)},ë`),
    ).toBe(true);
  });
});

test.each([
  ['a lone CR', 'id,at\r', 'utf8'],
  ['a quote closed within text', 'id,at\n"x"y,é\n', 'utf8'],
  ['UTF-16', '\ufeffid,at\n', 'utf16le'],
] as const)('a file of several blocks with %s is read as one', async (_, head, encoding) => {
  const chunk = Buffer.from(`${'x'.repeat(71)},ë\r\n`.repeat(5000), encoding);
  const { rows, summary } = await collectRows([Buffer.from(head, encoding), ...Array(8).fill(chunk)]);
  expect(summary).toMatchObject({ usable: true, diagnostics: [] });
  expect(rows.filter(([, ...cells]) => cells.join() === `${'x'.repeat(71)},ë`)).toHaveLength(40_000);
  expect(rows.at(-1)![0]).toBe(40_000 + head.split(/[\r\n]/).length - 1);
});

describe('header names', () => {
  test('are trimmed, and stand without the byte order mark', async () => {
    expect((await collectRows('\ufeff id ;" opened at";\tcause\n')).header).toEqual([
      'id',
      'opened at',
      'cause',
    ]);
    expect((await collectRows('\ufeff\ufeff"id","at"\n')).header).toEqual(['id', 'at']);
  });

  test('that stand more than once are numbered from the second on, capitals or not, so that each can be asked for', async () => {
    const collected = await collectRows('id,Comment,at,comment,Comment\nA,1,2,3,4\n');
    expect(collected.header).toEqual(['id', 'Comment', 'at', 'comment (2)', 'Comment (3)']);
    expect(collected.rows).toEqual([[2, 'A', '1', '2', '3', '4']]);
    expect(collected.summary.usable).toBe(true);
    expect(collected.summary.diagnostics).toEqual([]);
  });

  test('that a file gives itself go before the numbers of names that stand twice', async () => {
    expect((await collectRows('a,A,a (2)\n')).header).toEqual(['a', '(A (2))', 'a (2)']);
  });

  test('that are empty get the number of their column, without a warning', async () => {
    const { header, summary } = await collectRows('id,,at\n');
    expect(header).toEqual(['id', '(column 2)', 'at']);
    expect(summary.diagnostics).toEqual([]);
  });

  test('given by the file go before the numbers given to nameless columns', async () => {
    expect((await collectRows('(column 2),,at\n')).header).toEqual(['(column 2)', '((column 2))', 'at']);
  });

  test('that mean something to the language are names like any other', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'a\u0000b\u0007'];
    const padding = `${'x'.repeat(9000)}`;
    expect((await collectRows(`${padding},${names.join(',')}\n`)).header).toEqual([padding, ...names]);
  });
});

describe('delimiters', () => {
  test.each([
    [';', 'id;opened_at;cause'],
    [',', 'id,opened_at,cause'],
    ['\t', 'id\topened_at\tcause'],
    ['|', 'id|opened_at|cause'],
    [';', 'id;"amount, in euro, ex VAT";"a,b,c"'],
    [';', 'id;"he said ""yes, no, perhaps"""'],
    [',', 'id,"a;b",5" pipe; wide,"c;d"'],
    [';', 'id;amount, EUR'],
    [',', 'id'],
  ])('%j is found in the header %j', async (delimiter, header) => {
    expect((await collectRows(`\n${header}\n1,2;3\n`)).summary.delimiter).toBe(delimiter);
  });

  test.each([
    ['sep=;\r\n', ';'],
    ['SEP=,\n', ','],
    ['Sep=\t\r', '\t'],
    ['\ufeffsep=^\n', '^'],
    ['sep=¦\n', '¦'],
  ])('a first line %j names the delimiter, is no row, and counts as a line', async (first, delimiter) => {
    const { header, headerLine, rows, summary } = await collectRows(
      `${first}id${delimiter}a,b;c\n1${delimiter}"x${delimiter}y"\n`,
    );
    expect(summary.delimiter).toBe(delimiter);
    expect(headerLine).toBe(2);
    expect(header?.[0]).toBe('id');
    expect(rows.map((row) => row[0])).toEqual(
      delimiter === '^' || delimiter === '¦' ? [3] : expect.anything(),
    );
  });

  test('a header without any delimiter is that of one column', async () => {
    const { header, rows, rejected } = await collectRows('id\nA\nB,C\n');
    expect(header).toEqual(['id']);
    expect(rows).toEqual([[2, 'A']]);
    expect(rejected).toMatchObject([{ code: 'row-too-wide' }]);
  });
});

describe('quotes', () => {
  test.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('a quoted %s is kept in its cell and counted as one line', async (_, lineEnd) => {
    const cell = `one${lineEnd}two${lineEnd}${lineEnd}four`;
    const { rows } = await collectRows(`"i${lineEnd}d",at\n\nA,"${cell}"\n"${cell}",2\nC,3\n`);
    expect(rows).toEqual([
      [4, 'A', cell],
      [8, cell, '2'],
      [12, 'C', '3'],
    ]);
  });

  test('a doubled quote in a quoted cell is a quote, also where it is the first thing in a cell of several lines', async () => {
    const collected = await collectRows('id,at\n"say ""a""","""b"" he\nsaid"\nB,2\n');
    expect(collected.rows).toEqual([
      [2, 'say "a"', '"b" he\nsaid'],
      [4, 'B', '2'],
    ]);
    expect(collected.summary.usable).toBe(true);
  });

  test('a quote in a cell that does not begin with one is text', async () => {
    expect((await collectRows('id,at\nA,17" wide\nB, "x"\n')).rows).toEqual([
      [2, 'A', '17" wide'],
      [3, 'B', ' "x"'],
    ]);
  });

  test('a quoted cell that text follows on the same line is text with its quotes', async () => {
    expect((await collectRows('id,at\nA,"Piet" Jansen\nB,2\n')).rows).toEqual([
      [2, 'A', '"Piet" Jansen'],
      [3, 'B', '2'],
    ]);
  });

  test('a quote that is not closed makes the file unusable and is named with the line that opens it', async () => {
    const collected = await collectRows('id,at,by\nA,1,x\n\nB,"2\r\n3","x\nC,3,x\nD,4,x\n');
    expect(collected.summary.usable).toBe(false);
    expect(collected.summary.diagnostics).toEqual([
      { code: 'unclosed-quote', place: { file: 'in.csv', line: 5 }, slots: { opened: 5, closed: 8 } },
    ]);
    expect(collected.rows).toEqual([[2, 'A', '1', 'x']]);
  });

  test('a quote that is not closed is found in bounded memory in a file without end', async () => {
    function* endless() {
      yield Buffer.from('id,at\nA,1\nB,"2\n');
      for (;;) yield Buffer.from('C,3\n'.repeat(10_000));
    }
    const summary = await readRows('in.csv', endless(), {
      header: () => true,
      row: () => {},
      reject: () => {},
    });
    expect(summary).toMatchObject({ usable: false, rows: 1 });
    expect(summary.diagnostics).toMatchObject([{ code: 'unclosed-quote', place: { line: 3 } }]);
    expect(summary.bytes).toBeLessThan(4 << 20);
  });

  test('a forgotten quote that swallows rows up to a quote further on makes the file unusable', async () => {
    const collected = await collectRows('id,at\nA,1\nB,"2\nC,3\nD,4\n"E",5\nF,6\n');
    expect(collected.summary.usable).toBe(false);
    expect(collected.summary.diagnostics).toEqual([
      { code: 'misplaced-quote', place: { file: 'in.csv', line: 3 }, slots: { opened: 3, closed: 6 } },
    ]);
    expect(collected.rows).toEqual([[2, 'A', '1']]);
  });

  test('a row without end is named as such', async () => {
    const collected = await collectRows(`id,at\nA,1\n\nB,${'x'.repeat(2_000_000)}`);
    expect(collected.summary.diagnostics).toMatchObject([{ code: 'record-too-long', place: { line: 4 } }]);
    expect(collected.summary.usable).toBe(false);
  });
});

describe('files that are not CSV', () => {
  test.each([
    ['empty-file', ''],
    ['empty-file', '\ufeff'],
    ['empty-file', '\n \r\n\r'],
    ['empty-file', '\ufeffsep=;\n\n'],
    ['gzip-file', Buffer.from([0x1f, 0x8b, 8, 0, 0])],
    ['zip-file', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006')],
    ['zip-file', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000tickets.csv')],
    ['xlsx-file', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008[Content_Types].xml')],
    ['xlsx-file', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008_rels/.rels')],
    ['ods-file', Buffer.from('PK\u0003\u0004\u0014mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['packed-file', Buffer.from('BZh91AY&SY\u0000')],
    ['packed-file', Buffer.from('fd377a585a0000', 'hex')],
    ['json-file', '{"tickets": []}'],
    ['json-file', '\ufeff[\n  {"id": 1}\n]'],
    ['json-file', '{"id":1}\n{"id":2}\n'],
    ['json-file', Buffer.from('[]', 'utf16le')],
    ['git-annex-pointer', '/annex/objects/SHA256E-s12--4d7a.csv\n'],
    ['git-annex-pointer', '../.git/annex/objects/Q1/zz/SHA256E-s12--4d7a.csv/SHA256E-s12--4d7a.csv'],
    ['old-excel-file', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['pdf-file', '%PDF-1.7\n'],
    ['binary-file', Buffer.from('SQLite format 3\u0000\u0010\u0000')],
    ['binary-file', Buffer.alloc(30)],
    ['html-file', '\ufeff\n <!DOCTYPE html><html>'],
    ['html-file', '<HTML><body>'],
    ['html-file', '<?xml version="1.0"?>'],
    ['git-lfs-pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n'],
  ])('%s: %j', async (code, content) => {
    const collected = await collectRows(content);
    expect(codesOf(collected)).toEqual([code]);
    expect(collected).toMatchObject({ header: null, rows: [], summary: { usable: false, rows: 0 } });
  });

  test('a file without any bytes is empty', async () => {
    const collected = await collectRows([]);
    expect(codesOf(collected)).toEqual(['empty-file']);
    expect(collected.summary).toMatchObject({ bytes: 0, encoding: '', delimiter: '', usable: false });
  });

  test.each(['[CHART] Date,at', '{id},at', '[id],at', 'BZh,at', 'annex/objects,at'])(
    'a header %j is that of a CSV file',
    async (header) => {
      expect((await collectRows(`${header}\n1,2\n`)).rows).toEqual([[2, '1', '2']]);
    },
  );

  test('a column called PK is not a zip archive', async () => {
    expect((await collectRows('PK,at\n1,2\n')).rows).toEqual([[2, '1', '2']]);
  });
});
