import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transcoderFor } from '../../src/csv/encoding.ts';
import { lineBreaksInText } from '../../src/csv/line-breaks.ts';
import { RecordSplitter } from '../../src/csv/split-records.ts';
import { csvLine } from '../../src/csv/write-row.ts';
import { collectRows } from '../csv/collect-rows.ts';

/** Text with what matters to CSV in it more often than chance would have it. NUL is left out: it is not text. */
const cell = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '"',
          ',',
          ';',
          '\t',
          '|',
          '\r',
          '\n',
          '\r\n',
          ' ',
          '""',
          "'",
          '=',
          '\ufeff',
        ),
      },
      { weight: 2, arbitrary: fc.string({ maxLength: 4 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''));

const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    header: fc.array(cell, { minLength: width, maxLength: width }).map((c) => c.map((s, i) => `c${i}${s}`)),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
  }),
);

/** Where to cut: shares of the length. */
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

function cutAt(bytes: Buffer, shares: readonly number[]): Buffer[] {
  const places = [
    0,
    ...shares.map((share) => Math.floor(share * bytes.length)).sort((a, b) => a - b),
    bytes.length,
  ];
  return places.slice(1).map((to, i) => bytes.subarray(places[i], to));
}

function bytewise(bytes: Buffer): Buffer[] {
  return Array.from({ length: bytes.length }, (_, i) => bytes.subarray(i, i + 1));
}

test('any table that csvLine writes is read back as it was, with each row on its line', async () => {
  await fc.assert(
    fc.asyncProperty(table, cuts, async ({ header, rows }, shares) => {
      const text = [header, ...rows].map((cells) => csvLine(cells)).join('');
      // A comma has to win in the header, which may hold any delimiter outside quotes: only the comma quotes a cell.
      const collected = await collectRows(cutAt(Buffer.from(`sep=,\n${text}`), shares));
      let line = 2 + lineBreaksInText(csvLine(header));
      const expected = rows.map((cells) => {
        const at = line;
        line += lineBreaksInText(csvLine(cells));
        return [at, ...cells];
      });
      expect(collected.rows).toEqual(expected);
      expect(collected.header).toHaveLength(header.length);
      expect(collected.rejected).toEqual([]);
      expect(collected.summary).toMatchObject({ rows: rows.length, usable: true, delimiter: ',' });
    }),
    { numRuns: 300 },
  );
});

const dirt = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'é',
        '"',
        '"',
        ',',
        ';',
        '\n',
        '\r',
        '\r\n',
        '\n\n',
        '""',
        '"x"',
        'id,at\n',
        '1,2\n',
        ' ',
        '\ufeff',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('whatever the text, the splitter gives the same records and lines however it is cut', async () => {
  const split = async (parts: readonly Buffer[]) => {
    const records: unknown[] = [];
    const splitter = new RecordSplitter(
      'in.csv',
      ',',
      1,
      (cells, line) => records.push([line, ...cells]) > 0,
    );
    for (const part of parts) if (splitter.open) await splitter.write(part);
    if (splitter.open) await splitter.end();
    return { records, breakdown: splitter.breakdown };
  };
  await fc.assert(
    fc.asyncProperty(dirt, cuts, async (text, shares) => {
      const bytes = Buffer.from(text);
      const whole = await split([bytes]);
      expect(await split(cutAt(bytes, shares))).toEqual(whole);
      expect(await split(bytewise(bytes))).toEqual(whole);
    }),
    { numRuns: 500 },
  );
});

test('whatever the bytes, they become the same UTF-8 and the same encoding however they are cut', async () => {
  const bytes = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '61',
          'c3a9',
          'e9',
          'e282ac',
          'e282',
          'f09f9880',
          'f09f98',
          '80',
          'c3',
          'feff',
          'fffe',
          'efbbbf',
        ),
        fc.uint8Array({ maxLength: 3 }).map((b) => Buffer.from(b).toString('hex')),
      ),
      { maxLength: 20 },
    )
    .map((parts) => Buffer.from(parts.join(''), 'hex'));
  const transcode = async (mark: Buffer, parts: readonly Buffer[]) => {
    const { transcoder } = transcoderFor(mark);
    const texts: Buffer[] = [];
    let foreign: number | null = null;
    const take = async (part: Buffer, last: boolean) => {
      const text = await transcoder.write(Buffer.from(part), last);
      if (transcoder.firstForeign !== null) foreign = Buffer.concat(texts).length + transcoder.firstForeign;
      texts.push(text);
    };
    for (const part of parts) await take(part, false);
    await take(Buffer.alloc(0), true);
    return { text: Buffer.concat(texts).toString('hex'), foreign, encoding: transcoder.encoding };
  };
  await fc.assert(
    fc.asyncProperty(
      bytes,
      cuts,
      fc.constantFrom('', 'fffe', 'feff', 'efbbbf'),
      async (input, shares, hex) => {
        const mark = Buffer.from(hex, 'hex');
        const whole = await transcode(mark, [input]);
        expect(await transcode(mark, cutAt(input, shares))).toEqual(whole);
        expect(await transcode(mark, bytewise(input))).toEqual(whole);
      },
    ),
    { numRuns: 500 },
  );
});

test('whatever the bytes, reading never throws, and gives the same however they are cut', async () => {
  const bytes = fc.oneof(
    dirt.map((text) => Buffer.from(text)),
    dirt.map((text) => Buffer.from(text, 'latin1')),
    fc.uint8Array({ maxLength: 60 }).map((b) => Buffer.from(b)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, cuts, async (input, shares) => {
      const whole = await collectRows([input]);
      expect(await collectRows(cutAt(input, shares))).toEqual(whole);
      expect(whole.rows.length + whole.rejected.length).toBe(whole.summary.rows);
    }),
    { numRuns: 500 },
  );
});
