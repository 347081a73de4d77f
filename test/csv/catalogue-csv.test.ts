import { expect, test } from 'vitest';
import { csvCodes } from '../../src/diagnostics/catalogue-csv.ts';
import { messageOf } from '../../src/diagnostics/diagnostic.ts';
import { collectRows } from './collect-rows.ts';

const slotsOf = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();

test.each(Object.entries(csvCodes))('%s says the same in Dutch and in English', (_, { nl, en }) => {
  expect(slotsOf(nl)).toEqual(slotsOf(en));
  expect(nl).not.toBe(en);
});

test.each([
  'id,at\nA,"1\n',
  'id,at\nA,"1\nB,2\n"C",3\n',
  'id,at\nA\n',
  'id,at\nA,1,2\n',
  Buffer.from('id,at\nA,\xeb\n', 'latin1'),
  Buffer.from('id,at\nA,\xeb\xc3\xab\n', 'latin1'),
  `id,at\nA,${'x'.repeat(1_100_000)}`,
])('every slot of a sentence is filled (case %#)', async (input) => {
  const { summary, rejected } = await collectRows(input);
  const found = [...summary.diagnostics, ...rejected];
  expect(found).toHaveLength(1);
  for (const d of found) {
    for (const slot of slotsOf(csvCodes[d.code as keyof typeof csvCodes].en)) {
      expect(d.slots).toHaveProperty(slot.slice(1, -1));
    }
  }
});

test('a sentence says what was found, what was expected and what to do', async () => {
  const { rejected } = await collectRows('id;at;by\nA;1\n');
  expect(messageOf(rejected[0]!, 'en')).toBe(
    'The row has too few fields: 2, and the header asks for 3. The row was rejected. ' +
      'Put fields that hold a delimiter or line break in quotes, or complete the row; a line of totals can go.',
  );
  expect(messageOf(rejected[0]!, 'nl')).toMatch(
    /^De rij heeft te weinig velden: 2, en de kopregel vraagt er 3\./,
  );
});
