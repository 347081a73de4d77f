import { describe, expect, it } from 'vitest';
import { grid } from '../../src/report/grid.ts';
import type { Page } from '../../src/report/page.ts';
import { painter } from '../../src/report/paint.ts';
import type { Column } from '../../src/report/tabular.ts';
import { wordsOf } from '../../src/report/wording.ts';

const page = (width: number): Page => ({ width, words: wordsOf('nl'), paint: painter(false), all: false });
const columns: Column[] = [
  { key: 'name', head: 'naam', breaks: 'words' },
  { key: 'n', head: 'over\u00adschreden', align: 'right' },
  { key: 'extra', head: 'extra', spare: 1 },
  { key: 'wide', head: 'breed', from: 50 },
];
const row = (name: string, n: string, extra = 'meer', wide = 'w') => ({
  cells: { name: { text: name }, n: { text: n }, extra: { text: extra }, wide: { text: wide } },
});

describe('a table', () => {
  it('aligns its columns and takes no more room than it needs', () => {
    expect(grid(page(80), columns, [row('een', '1'), row('twee', '1.000')]).lines).toEqual([
      '  naam  overschreden  extra  breed',
      '  een              1  meer   w',
      '  twee         1.000  meer   w',
    ]);
  });

  it('breaks heads first, then leaves columns off, and tells which are there', () => {
    const broken = grid(page(24), columns, [row('een', '1')]);
    expect(broken.lines).toEqual(['           over-', '  naam  schreden  extra', '  een          1  meer']);
    const fewer = grid(page(17), columns, [row('een', '1')]);
    expect(fewer.lines).toEqual(['           over-', '  naam  schreden', '  een          1']);
    expect([...fewer.keys]).toEqual(['name', 'n']);
  });

  it('has no column in which no row has anything', () => {
    const { keys } = grid(page(80), columns, [row('een', '1', '', '')]);
    expect([...keys]).toEqual(['name', 'n']);
  });

  it('breaks texts between words, under their own column', () => {
    expect(grid(page(21), columns, [row('een lange naam', '12', '')]).lines).toEqual([
      '                over-',
      '  naam       schreden',
      '  een lange        12',
      '  naam',
    ]);
  });

  it('leaves a column off rather than break the texts of most rows', () => {
    const names = [row('nog een lange naam', '1'), row('en nog een langere naam', '2')];
    expect([...grid(page(34), columns, names).keys]).toEqual(['name', 'n']);
  });

  it('is stacked where its columns do not fit, head by cell', () => {
    expect(grid(page(14), columns, [row('een', '1')]).lines).toEqual([
      'een',
      '  overschreden',
      '  1',
      '  extra meer',
    ]);
  });
});
