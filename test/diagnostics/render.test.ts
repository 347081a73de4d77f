import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { renderDiagnostic, renderDiagnostics } from '../../src/diagnostics/render.ts';
import { displayWidth as width } from '../../src/text/display-width.ts';
import { shown } from '../../src/text/shown.ts';

function unknownKey(text: string, column: number, length: number): Diagnostic {
  return {
    code: 'unknown-key',
    slots: { key: 'ofice', choices: 'office' },
    place: { file: 'p.yaml', line: 3, column, excerpt: { text, length } },
  };
}

const caretLine = (d: Diagnostic): string => renderDiagnostic(d, 'en').split('\n')[2]!;

describe('a diagnostic as text', () => {
  it('is a line to click on, the source line, and a caret under what is meant', () => {
    expect(renderDiagnostics([unknownKey('  ofice: 1', 3, 5)], 'en')).toBe(
      'p.yaml:3:3: error: Unknown key “ofice”. Did you mean: office? [unknown-key]\n    ofice: 1\n    ^^^^^\n',
    );
  });

  it('is said in Dutch', () => {
    expect(renderDiagnostic(unknownKey('x', 1, 1), 'nl')).toContain(
      'p.yaml:3:1: fout: Onbekende sleutel “ofice”.',
    );
  });

  it('without a place is only the sentence, with a file alone the file', () => {
    const d: Diagnostic = { code: 'unknown-variant', slots: { name: 'x', choices: 'a' }, place: null };
    expect(renderDiagnostic(d, 'en')).toBe('error: Unknown variant “x”. Did you mean: a? [unknown-variant]');
    expect(renderDiagnostic({ ...d, place: { file: 'p.yaml' } }, 'en')).toMatch(/^p\.yaml: error: /);
  });

  it('the caret stands right after a tab, which is shown as two characters', () => {
    expect(
      renderDiagnostic(unknownKey('\tofice', 2, 5), 'en')
        .split('\n')
        .slice(1),
    ).toEqual(['  \\tofice', '    ^^^^^']);
  });

  it('the caret stands right after wide characters, marks and emoji', () => {
    expect(caretLine(unknownKey('日本 ofice', 4, 5))).toBe(`  ${' '.repeat(5)}^^^^^`);
    expect(caretLine(unknownKey('e\u0301 ofice', 4, 5))).toBe(`  ${' '.repeat(2)}^^^^^`);
    expect(caretLine(unknownKey('😀 ofice', 4, 5))).toBe(`  ${' '.repeat(3)}^^^^^`);
  });

  it('the caret is as wide as what it stands under, and at least one', () => {
    expect(caretLine(unknownKey('日本', 1, 2))).toBe('  ^^^^');
    expect(caretLine(unknownKey('x:', 3, 1))).toBe('    ^');
  });

  it('what a terminal would obey is shown as an escape, in the sentence, the file name and the line', () => {
    const d = unknownKey('\u001b[31mred\u202e', 1, 1);
    const text = renderDiagnostic(
      { ...d, slots: { key: '\u0007', choices: 'a\nb' }, place: { ...d.place!, file: 'p\u001b.yaml' } },
      'en',
    );
    expect(text).toContain('p\\x1b.yaml:3:1');
    expect(text).toContain('“\\x07”');
    expect(text).toContain('a\\nb');
    expect(text).toContain('  \\x1b[31mred\\u202e');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it('of a long line only the part around the caret is shown', () => {
    const d = unknownKey(`${'a'.repeat(300)}ofice${'b'.repeat(300)}`, 301, 5);
    const [, line, caret] = renderDiagnostic(d, 'en').split('\n');
    expect(line!.length).toBeLessThan(110);
    expect(line!.slice(caret!.indexOf('^'), caret!.lastIndexOf('^') + 1)).toBe('ofice');
  });
});

describe('text of an input', () => {
  it('keeps one line and everything that can be seen', () => {
    expect(shown('één\r\n“twee”\u00a0\u200b')).toBe('één\\r\\n“twee”\u00a0\\u200b');
    expect(width('één 日本')).toBe(8);
  });
});
