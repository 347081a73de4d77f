import { describe, expect, test } from 'vitest';
import { FormatDetector, type TimeDetection } from '../../src/time/detect-format.ts';

function detect(...texts: string[]): TimeDetection {
  const detector = new FormatDetector();
  for (const [i, text] of texts.entries()) detector.see(text, i + 2);
  return detector.result();
}

const names = (formats: TimeDetection['formats']) => formats.map((format) => format.text);

describe('the format of a column', () => {
  test.each([
    [['2025-07-01 09:30', '2025-07-01T09:30:00+02:00'], ['iso']],
    [['2012/10/09 14:50:17.000'], ['yyyy-M-d[ H:mm[:ss[.SSS]]]']],
    [['2016-02-29 01:16:00 UTC'], ['yyyy-M-d H:mm[:ss[.SSS]] X']],
    [['05/Mar/16 1:16 PM'], ['d-MMM-yy h:mm[:ss] a']],
    [['5 maart 2016 1:16'], ['d MMM yyyy[ H:mm[:ss]]']],
    [['Mar 5, 2016'], ['MMM d yyyy[ H:mm[:ss]]']],
    [['1456704960'], ['unix seconds']],
    [['1456704960123'], ['unix milliseconds']],
    [['42429,05278', '42430'], ['excel serial']],
    [['20160229'], ['yyyyMMdd']],
    [['20160229011600'], ['yyyyMMddHHmmss']],
    [['Totaal', '12', 'INC-1', '29-2-2016 om 1:16'], []],
  ])('%j is %j, with nothing left open', (texts, expected) => {
    const found = detect(...texts);
    expect(names(found.formats)).toEqual(expected);
    expect(found).toMatchObject({ order: 'fixed', otherwise: [], alike: false });
    expect(found.fitting).toBe(expected.length === 0 ? 0 : texts.length);
  });

  test('with numbers for day and month is decided by one date past the twelfth, wherever it stands', () => {
    const dayFirst = detect('1-2-2016 9:00', '', '5/3/2016', '29-2-2016 1:16');
    expect(dayFirst).toMatchObject({
      values: 3,
      fitting: 3,
      order: 'day-first',
      dayFirst: { text: '29-2-2016 1:16', line: 5 },
      monthFirst: null,
      misfit: null,
    });
    expect(names(dayFirst.formats)).toEqual(['d-M-yyyy[ H:mm[:ss]]']);
    expect(detect('2/13/16 1:16 PM', '1/2/16 1:16 PM')).toMatchObject({ order: 'month-first', fitting: 2 });
  });

  test('stays open where every date reads both ways, and both readings are given', () => {
    const open = detect('5/5/2016', '1/2/2016', '3/4/2016 9:00');
    expect(open).toMatchObject({
      order: 'open',
      alike: false,
      fitting: 3,
      either: { text: '1/2/2016', line: 3 },
    });
    expect(names(open.formats)).toEqual(['d-M-yyyy[ H:mm[:ss]]']);
    expect(names(open.otherwise)).toEqual(['M-d-yyyy[ H:mm[:ss]]']);
  });

  test('stays open but alike where day and month are the same number in every date', () => {
    expect(detect('5/5/2016', '12-12-2016 9:00')).toMatchObject({ order: 'open', alike: true });
  });

  test('is mixed where some dates can only be read the one way and some only the other', () => {
    expect(detect('29-2-2016', '2/28/2016', '30-1-2016', '1-1-2016')).toMatchObject({
      order: 'mixed',
      values: 4,
      fitting: 3,
      dayFirst: { text: '29-2-2016', line: 2 },
      monthFirst: { text: '2/28/2016', line: 3 },
    });
  });

  test('of American times half turned by a day-first spreadsheet is the American one throughout', () => {
    // 5/3/2016 1:16 PM was taken for 5 March and written 5-3-2016 13:16; of 2/29/2016 it could make nothing.
    const found = detect('5-3-2016 13:16', '2/29/2016 1:16 PM', '6-3-2016 13:16');
    expect(found).toMatchObject({ order: 'month-first', fitting: 3 });
    expect(names(found.formats)).toEqual(['M-d-yyyy[ H:mm[:ss]]', 'M-d-yyyy h:mm[:ss] a']);
  });

  test('names the first text that is no time', () => {
    expect(detect('29-2-2016', '?', 'Totaal')).toMatchObject({
      values: 3,
      fitting: 1,
      misfit: { text: '?', line: 3 },
    });
  });

  test('of an empty column is nothing', () => {
    expect(detect('', ' ')).toMatchObject({ values: 0, fitting: 0, formats: [], order: 'fixed' });
  });
});
