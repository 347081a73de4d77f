import { describe, expect, it } from 'vitest';
import { shown, shownInJson } from '../../src/text/shown.ts';

describe('text from input, shown', () => {
  it('is untouched when it only shows', () => {
    for (const text of ['INC-1042', 'Zaaksysteem één', '東京', 'é', 'שלום', 'C:\\exports\\a.csv', '']) {
      expect(shown(text)).toBe(text);
    }
  });

  it('has escape sequences and control characters written out', () => {
    expect(shown('\x1b[31mred\x07')).toBe('\\x1b[31mred\\x07');
    expect(shown('a\u009b2Jb\u007f')).toBe('a\\x9b2Jb\\x7f');
    expect(shown('two\nlines\r\n\tand a tab')).toBe('two\\nlines\\r\\n\\tand a tab');
    expect(shown('\u2028\u2029')).toBe('\\u2028\\u2029');
  });

  it('has bidi controls and characters that nobody sees written out', () => {
    for (const code of [
      0x200b, 0x200d, 0x200e, 0x200f, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0x061c, 0xfeff, 0xfe0f,
    ]) {
      const written = `\\u${code.toString(16).padStart(4, '0')}`;
      expect(shown(`a${String.fromCodePoint(code)}b`)).toBe(`a${written}b`);
    }
    expect(shown('a\u00adb')).toBe('a\\xadb');
    expect(shown('a\u{e0041}b\ud800')).toBe('a\\u{e0041}b\\ud800');
  });

  it('in JSON becomes escapes of JSON, and reads back as it was', () => {
    const text = 'a\u202eb\u009bc\u007fd\u{e0041}e\nf\ud800';
    const json = shownInJson(JSON.stringify({ text }, null, 2));
    expect(json).toMatch(/^[\x20-\x7e\n]*$/);
    expect(JSON.parse(json)).toEqual({ text });
  });
});
