import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestWord, onOneLine, together, wrap } from '../../src/report/wrap.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { shown } from '../../src/text/shown.ts';

describe('wrapped text', () => {
  it('breaks between words, and not when it fits exactly', () => {
    expect(wrap('one two three', 13)).toEqual(['one two three']);
    expect(wrap('one two three', 12)).toEqual(['one two', 'three']);
  });

  it('shows where a word was broken', () => {
    expect(wrap('INC20250000042', 10)).toEqual(['INC202500↵', '00042']);
  });

  it('breaks a long word behind a joint where there is one in the second half', () => {
    expect(wrap('exports/2025-Q3/tickets.csv:88', 20)).toEqual(['exports/2025-Q3/↵', 'tickets.csv:88']);
    expect(wrap('a/bcdefghijklmnop', 10)).toEqual(['a/bcdefgh↵', 'ijklmnop']);
  });

  it('keeps a mark with its letter and never splits a wide character', () => {
    expect(wrap('e\u0301e\u0301e\u0301e\u0301e\u0301', 4)).toEqual([
      'e\u0301e\u0301e\u0301↵',
      'e\u0301e\u0301',
    ]);
    expect(wrap('東京都庁', 4)).toEqual(['東↵', '京↵', '都庁']);
  });

  it('hyphenates our own words where they say so, and only when needed', () => {
    expect(wrap('over\u00adschreden', 12)).toEqual(['overschreden']);
    expect(wrap('over\u00adschreden', 8)).toEqual(['over-', 'schreden']);
    expect(wrap('niet meet\u00adbaar', 10)).toEqual(['niet meet-', 'baar']);
    expect(longestWord('niet meet\u00adbaar')).toBe(5);
  });

  it('keeps together what was joined', () => {
    expect(wrap(`${together('12 min')} ${together('07 s')}`, 8)).toEqual(['12 min', '07 s']);
    expect(longestWord(together('12 min'))).toBe(6);
  });

  it('loses nothing and is never wider than asked, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 3, max: 30 }),
        (text, width) => {
          const safe = shown(text);
          const lines = wrap(safe, width);
          expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
          expect(lines.join('').replaceAll(/[↵ ]/g, '')).toBe(onOneLine(safe).replaceAll(/[↵ ]/g, ''));
        },
      ),
    );
  });
});
