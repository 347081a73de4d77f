import { describe, expect, it } from 'vitest';
import { choices, closest } from '../../src/policy/closest.ts';

describe('the word that was meant', () => {
  it.each([
    ['ofice', ['office', 'service'], ['office']],
    ['calender', ['calendar', 'clause'], ['calendar']],
    ['tpye', ['type', 'to'], ['type']],
    ['P3', ['P1', 'P2'], ['P1', 'P2']],
    ['OFFICE', ['office'], ['office']],
    ['night', ['office', 'service'], []],
    ['', ['a'], ['a']],
  ])('%s', (word, known, expected) => {
    expect(closest(word, known)).toEqual(expected);
  });

  it('when nothing is near, all there is to choose from', () => {
    expect(choices('night', ['office', 'service'])).toBe('office, service');
    expect(choices('night', [])).toBe('-');
  });
});
