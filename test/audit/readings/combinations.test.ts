import { describe, expect, it } from 'vitest';
import { combinationsThatMatter } from '../../../src/audit/readings/combinations.ts';
import type { ReadingResult } from '../../../src/audit/result.ts';

const reading = (clause: string, id = 'x'): ReadingResult => ({ clause, reading: id, title: id });
const [one, oneElse, two, three, four] = [
  reading('1'),
  reading('1', 'else'),
  reading('2'),
  reading('3'),
  reading('4'),
];
const always = () => true;
const names = (list: readonly (readonly ReadingResult[])[]) =>
  list.map((combination) => combination.map(({ clause, reading: id }) => `${clause}${id}`).join(' '));

describe('the combinations that matter', () => {
  it('are of readings that meet in a rule, one per clause, the pairs first', () => {
    const touched = new Map([
      ['response', [one, oneElse, two]],
      ['restoration', [two, three, four]],
      ['availability', [one]],
    ]);
    expect(names(combinationsThatMatter(touched, always).combinations)).toEqual([
      '1x 2x',
      '1else 2x',
      '2x 3x',
      '2x 4x',
      '3x 4x',
      '2x 3x 4x',
    ]);
  });

  it('are each tried once, however many rules they meet in', () => {
    const touched = new Map([
      ['response', [one, two]],
      ['restoration', [one, two]],
    ]);
    expect(names(combinationsThatMatter(touched, always).combinations)).toEqual(['1x 2x']);
  });

  it('do not hold two that contradict each other, nor anything with both', () => {
    const touched = new Map([['restoration', [one, two, three]]]);
    const apart = (a: ReadingResult, b: ReadingResult) => !(a === one && b === two);
    const plan = combinationsThatMatter(touched, apart);
    expect(names(plan.combinations)).toEqual(['1x 3x', '2x 3x']);
    expect(plan.untried).toEqual([{ reason: 'contradictory', readings: [one, two], rules: ['restoration'] }]);
  });

  it('end at the bound, and the rules that are cut short are named', () => {
    const touched = new Map([
      ['response', [one, two]],
      ['restoration', [one, two, three]],
    ]);
    // Four in all: 1 2, 1 3, 2 3 and 1 2 3.
    expect(combinationsThatMatter(touched, always, 4).untried).toEqual([]);
    const plan = combinationsThatMatter(touched, always, 3);
    expect(names(plan.combinations)).toEqual(['1x 2x', '1x 3x', '2x 3x']);
    expect(plan.untried).toEqual([{ reason: 'too-many', readings: null, rules: ['restoration'] }]);
  });

  it('are soon counted where there are far too many', () => {
    const touched = new Map([['restoration', Array.from({ length: 40 }, (_, i) => reading(`${i}`))]]);
    expect(combinationsThatMatter(touched, always).combinations).toHaveLength(256);
  });
});
