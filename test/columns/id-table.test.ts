import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdTable } from '../../src/columns/id-table.ts';

describe('ids', () => {
  it('are found again by what they are, not by what they look like', () => {
    const table = new IdTable();
    const ids = [
      'INC1',
      'INC01',
      'INC001',
      'inc1',
      '1',
      '01',
      'I-2507-0012',
      'I-2508-0012',
      '١',
      'A',
      '',
      ' 1',
    ];
    const indices = ids.map((id) => table.add(id));
    expect(indices).toEqual(ids.map((_, i) => i));
    expect(ids.map((id) => table.find(id))).toEqual(indices);
    expect(table.find('INC0001')).toBe(-1);
    expect(table.find('INC2')).toBe(-1);
  });

  it('with more digits than a running number has are told apart to the last one', () => {
    const table = new IdTable();
    table.add('99999999999999999998');
    expect(table.find('99999999999999999999')).toBe(-1);
    expect(table.find('99999999999999999998')).toBe(0);
  });

  it('that are not there are not found, and a nameless one never is', () => {
    const table = new IdTable();
    expect(table.addNameless()).toBe(0);
    expect(table.find('')).toBe(-1);
    expect(table.text(0)).toBe('');
  });

  it('whose letters are the bytes of another one are other ids', () => {
    const table = new IdTable();
    // The text Ã© has the numbers of the two bytes that é is written in.
    table.add('Ã©1');
    const bytes = Buffer.from('é1é2');
    expect(table.findInBytes(bytes, 0, 3)).toBe(-1);
    expect(table.addInBytes(bytes, 3, 6)).toBe(-1);
  });

  it('in bytes are found and added as their text is', () => {
    const id = fc.oneof(
      fc.stringMatching(/^[A-B]{0,2}[0-9]{1,7}$/),
      fc.stringMatching(/^[ -~]{1,6}$/),
      fc.stringMatching(/^(Ã©|é|Ã|©|è)[0-9]{1,3}$/),
    );
    fc.assert(
      fc.property(fc.array(id, { maxLength: 60 }), (ids) => {
        const [table, byText] = [new IdTable(), new IdTable()];
        for (const text of ids) {
          const bytes = Buffer.from(`<${text}>`);
          const known = table.findInBytes(bytes, 1, bytes.length - 1);
          if (known >= 0) expect(known).toBe(byText.find(text));
          else if (table.addInBytes(bytes, 1, bytes.length - 1) >= 0) expect(byText.find(text)).toBe(-1);
          else if (table.find(text) < 0) table.add(text);
          if (byText.find(text) < 0) byText.add(text);
          expect(table.find(text)).toBe(byText.find(text));
          expect(table.text(table.find(text))).toBe(text);
        }
      }),
    );
  });

  it('behave as a map from text to number', () => {
    const id = fc.oneof(fc.stringMatching(/^[A-Z-]{0,3}[0-9]{0,11}$/), fc.string());
    fc.assert(
      fc.property(fc.array(id, { maxLength: 60 }), (ids) => {
        const table = new IdTable();
        const map = new Map<string, number>();
        for (const text of ids) {
          expect(table.find(text)).toBe(map.get(text) ?? -1);
          if (!map.has(text)) map.set(text, table.add(text));
        }
        for (const [text, index] of map) {
          expect(table.find(text)).toBe(index);
          expect(table.text(index)).toBe(text);
        }
      }),
    );
  });
});
