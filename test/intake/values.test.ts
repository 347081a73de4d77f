import { describe, expect, test } from 'vitest';
import { readBoolean } from '../../src/intake/booleans.ts';
import { readDecimal } from '../../src/intake/decimals.ts';

test.each([
  ['TRUE', true],
  [' waar ', true],
  ['Ja', true],
  ['1', true],
  ['ONWAAR', false],
  ['nee', false],
  ['0', false],
  ['', null],
  ['2', null],
  ['misschien', null],
  ['constructor', null],
])('%j is %j', (text, expected) => {
  expect(readBoolean(text)).toBe(expected);
});

describe('a number', () => {
  test.each([
    ['12', 12],
    [' -0.25 ', -0.25],
    ['3,87', 3.87],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1 234,5', 1234.5],
    ['1\u202f234', 1234],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['99,8', 99.8],
  ])('%j is %d', (text, expected) => {
    expect(readDecimal(text)).toBe(expected);
  });

  test.each([
    ['3,87,16,91,111', 'groups of two'],
    ['1,234', 'a thousand or one and a bit'],
    ['1.234', 'a thousand or one and a bit'],
    ['1.234,567,8', 'two kinds of groups'],
    ['12.34.567', 'a group of two'],
    ['', 'nothing'],
    ['1E5', 'an exponent'],
    ['12a', 'letters'],
    ['1,', 'no decimals'],
    [',5', 'no whole'],
    ['--1', 'two signs'],
  ])('%j is none: %s', (text) => {
    expect(readDecimal(text)).toBeNaN();
  });

  test('whose decimal sign is known is read where the text alone would leave it open', () => {
    expect(readDecimal('1,234', 'comma')).toBe(1.234);
    expect(readDecimal('1,234', 'point')).toBe(1234);
    expect(readDecimal('1.234', 'comma')).toBe(1234);
    expect(readDecimal('3,87,16,91,111', 'point')).toBeNaN();
    expect(readDecimal('3,87,16,91,111', 'comma')).toBeNaN();
  });
});
