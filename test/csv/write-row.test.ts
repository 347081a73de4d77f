import { expect, test } from 'vitest';
import { csvLine } from '../../src/csv/write-row.ts';

test('cells are separated by commas and the line ends with LF', () => {
  expect(csvLine(['a', 12.5, null, ''])).toBe('a,12.5,,\n');
});

test('a cell with a comma, a quote or a line break is quoted, and its quotes are doubled', () => {
  expect(csvLine(['a,b', 'say "c"', 'd\ne', 'f\rg', 'h;i'])).toBe('"a,b","say ""c""","d\ne","f\rg",h;i\n');
});

test('a line of one blank cell is quoted, so that it is not a blank line', () => {
  expect(csvLine([''])).toBe('""\n');
  expect(csvLine([null])).toBe('""\n');
  expect(csvLine([' '])).toBe('" "\n');
});

test.each(['=1+1', '+31 50 123', '-', '@SUM(A1)', '\tx', '-2+3', '=', '-1-1'])(
  'the text %j gets an apostrophe where formulas are guarded against, and only there',
  (text) => {
    expect(csvLine([text, 'b'], { guardFormulas: true })).toBe(`'${text},b\n`);
    expect(csvLine([text, 'b'])).toBe(`${text},b\n`);
  },
);

test('the apostrophe stands inside the quotes', () => {
  expect(csvLine(['\r=1', '=A1,B1'], { guardFormulas: true })).toBe(`"'\r=1","'=A1,B1"\n`);
});

test.each(['-5', '+1.5', '-.5', '-1e-9', '2025-07-01', 'a=b', ''])('%j is no formula', (text) => {
  expect(csvLine([text, -5], { guardFormulas: true })).toBe(`${text},-5\n`);
});
