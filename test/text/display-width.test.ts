import { describe, expect, it } from 'vitest';
import { displayWidth, padded } from '../../src/text/display-width.ts';

describe('columns of a terminal', () => {
  it.each([
    ['INC-1', 5],
    ['één', 3],
    ['e\u0301e\u0301n', 3],
    ['✓ ✗ – · ↵ ─', 11],
    ['東京', 4],
    ['ｆｕｌｌ', 8],
    ['한국', 4],
    ['\u1112\u1161\u11ab', 2],
    ['👍', 2],
    ['\u{1fae0}', 2],
    ['©', 1],
    ['שָׁלוֹם', 4],
    ['', 0],
  ])('%s takes %i', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it('are what a text is filled up to', () => {
    expect(padded('東', 4, 'left')).toBe('東  ');
    expect(padded('12', 4, 'right')).toBe('  12');
    expect(padded('longer', 4, 'left')).toBe('longer');
  });
});
