import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/diagnostics/diagnostic.ts';
import { type TimeFormat, timeFormat, timeReader } from '../../src/time/time-format.ts';
import { zoneNamed } from '../../src/time/zone.ts';

const AMSTERDAM = zoneNamed('Europe/Amsterdam')!;

function format(text: string): TimeFormat {
  const compiled = timeFormat(text);
  if ('problem' in compiled) throw new Error(JSON.stringify(compiled.problem));
  return compiled.format;
}

/** The instant as ISO text in UTC, or what was wrong. */
function read(text: string, ...formats: string[]): string {
  const reader = timeReader(formats.map(format), AMSTERDAM, 'earlier');
  const instant = reader.read(text);
  return reader.problem ?? new Date(instant).toISOString();
}

// In winter Amsterdam is an hour ahead of UTC, in summer two.
describe('a time in a format', () => {
  test.each([
    ['29-2-2016 1:16', 'd-M-yyyy H:mm', '2016-02-29T00:16:00.000Z'],
    ['29-02-2016 01:16', 'd-M-yyyy H:mm', '2016-02-29T00:16:00.000Z'],
    ['5/3/2016', 'd-M-yyyy[ H:mm]', '2016-03-04T23:00:00.000Z'],
    ['5.3.2016 23:59:58', 'dd/MM/yyyy HH:mm[:ss]', '2016-03-05T22:59:58.000Z'],
    ['7/1/2016 12:05 AM', 'M/d/yyyy h:mm a', '2016-06-30T22:05:00.000Z'],
    ['7/1/2016 12:05 p.m.', 'M/d/yyyy h:mm a', '2016-07-01T10:05:00.000Z'],
    ['7/1/2016, 1:05:09\u202fPM', 'M/d/yyyy h:mm[:ss] a', '2016-07-01T11:05:09.000Z'],
    ['7/1/2016 1:05pm', 'M/d/yyyy h:mm a', '2016-07-01T11:05:00.000Z'],
    ['05/Mrt/16 1:16 PM', 'dd/MMM/yy h:mm a', '2016-03-05T12:16:00.000Z'],
    ['05/Mar/68 1:16 AM', 'dd/MMM/yy h:mm a', '2068-03-05T00:16:00.000Z'],
    ['05/Mar/70 1:16 AM', 'dd/MMM/yy h:mm a', '1970-03-05T00:16:00.000Z'],
    ['2012/10/09 14:50:17.000', 'yyyy-MM-dd HH:mm:ss.SSS', '2012-10-09T12:50:17.000Z'],
    ['2012-10-09 14:50:17,123456', 'yyyy-MM-dd HH:mm:ss.SSS', '2012-10-09T12:50:17.123Z'],
    ['5 maart 2016 1:16', 'd MMMM yyyy H:mm', '2016-03-05T00:16:00.000Z'],
    ['1 MEI 2016 1:16', 'd MMMM yyyy H:mm', '2016-04-30T23:16:00.000Z'],
    ['1 may 2016 1:16', 'd MMM yyyy H:mm', '2016-04-30T23:16:00.000Z'],
    ['1 okt. 2016 1:16', 'd MMM yyyy H:mm', '2016-09-30T23:16:00.000Z'],
    ['1-okt.-2016', 'd-MMM-yyyy', '2016-09-30T22:00:00.000Z'],
    ['1.Oct.2016', 'd-MMM-yyyy', '2016-09-30T22:00:00.000Z'],
    ['Oct 1, 2016', 'MMM d yyyy', '2016-09-30T22:00:00.000Z'],
    ['Mon, 29 Feb 2016 01:16:00 +0200', 'E d MMM yyyy HH:mm:ss X', '2016-02-28T23:16:00.000Z'],
    ['29-2-2016 1:16 UTC', 'd-M-yyyy H:mm X', '2016-02-29T01:16:00.000Z'],
    ['29-2-2016 om 1:16 uur', "d-M-yyyy 'om' H:mm 'uur'", '2016-02-29T00:16:00.000Z'],
    ['201602290116', 'yyyyMMddHHmm[ss]', '2016-02-29T00:16:00.000Z'],
    ['20160229011659', 'yyyyMMddHHmm[ss]', '2016-02-29T00:16:59.000Z'],
    ['29-2-2016 24:00', 'd-M-yyyy H:mm', '2016-02-29T23:00:00.000Z'],
    ['1456704960', 'unix seconds', '2016-02-29T00:16:00.000Z'],
    ['1456704960,5', 'Unix seconds', '2016-02-29T00:16:00.500Z'],
    ['1456704960000', 'unix milliseconds', '2016-02-29T00:16:00.000Z'],
    ['-1', 'unix seconds', '1969-12-31T23:59:59.000Z'],
    // 1:16 is 76 of 1440 minutes: 0.052777...
    ['42429.05278', 'excel serial', '2016-02-29T00:16:00.000Z'],
    ['42429,0527777778', 'excel serial', '2016-02-29T00:16:00.000Z'],
    ['42429', 'excel serial', '2016-02-28T23:00:00.000Z'],
    ['2016-02-29T01:16Z', 'iso', '2016-02-29T01:16:00.000Z'],
  ])('%j as %j is %s', (text, pattern, expected) => {
    expect(read(text, pattern)).toBe(expected);
  });

  test.each([
    ['31-2-2016 1:16', 'd-M-yyyy H:mm'],
    ['29-2-2015 1:16', 'd-M-yyyy H:mm'],
    ['0-2-2016 1:16', 'd-M-yyyy H:mm'],
    ['1-13-2016 1:16', 'd-M-yyyy H:mm'],
    ['1-2-2016 24:01', 'd-M-yyyy H:mm'],
    ['1-2-2016 25:00', 'd-M-yyyy H:mm'],
    ['1-2-2016 1:60', 'd-M-yyyy H:mm'],
    ['1-2-2016 1:6', 'd-M-yyyy H:mm'],
    ['1-2-16 1:16', 'd-M-yyyy H:mm'],
    ['1-2-2016 1:16 ', 'd-M-yyyy H:mm'],
    ['1-2-2016 1:16 PM', 'd-M-yyyy H:mm'],
    ['1-2-2016', 'd-M-yyyy H:mm'],
    ['1-2-2016 13:16 PM', 'd-M-yyyy h:mm a'],
    ['1-2-2016 0:16 AM', 'd-M-yyyy h:mm a'],
    ['1-2-2016 1:16', 'd-M-yyyy h:mm[ a]'],
    ['1 maa 2016', 'd MMM yyyy'],
    ['2016022901160', 'yyyyMMddHHmm[ss]'],
    ['60', 'excel serial'],
    ['0,5', 'excel serial'],
    ['2958466', 'excel serial'],
    ['1e9', 'unix seconds'],
    ['', 'd-M-yyyy'],
  ])('%j as %j is none', (text, pattern) => {
    expect(read(text, pattern)).toBe('bad-time');
  });

  test("Excel's days before the 29 February 1900 that never was are counted from 1 January", () => {
    const utc = format('excel serial').reader(zoneNamed('UTC')!, 'earlier');
    expect(utc.read('1')).toBe(Date.UTC(1900, 0, 1));
    expect(utc.read('59')).toBe(Date.UTC(1900, 1, 28));
    expect(utc.read('61')).toBe(Date.UTC(1900, 2, 1));
  });

  test('that the clock skips does not exist, and one that occurs twice is listed with both instants', () => {
    expect(read('27-3-2016 2:30', 'd-M-yyyy H:mm')).toBe('nonexistent-local-time');
    const both = [Date.UTC(2016, 9, 30, 0, 30), Date.UTC(2016, 9, 30, 1, 30)] as const;
    for (const [which, expected] of [
      ['earlier', both[0]],
      ['later', both[1]],
    ] as const) {
      const reader = format('d-M-yyyy H:mm').reader(AMSTERDAM, which);
      expect(reader.read('30-10-2016 2:30')).toBe(expected);
      expect(reader.ambiguous).toEqual(both);
      reader.read('30-10-2016 4:30');
      expect(reader.ambiguous).toBeNull();
    }
  });

  test('is read by the first of several formats that it is written in', () => {
    const formats = ['M-d-yyyy h:mm a', 'M-d-yyyy[ H:mm]'];
    expect(read('2/29/2016 1:16 PM', ...formats)).toBe('2016-02-29T12:16:00.000Z');
    expect(read('5-3-2016 13:16', ...formats)).toBe('2016-05-03T11:16:00.000Z');
    expect(read('3-27-2016 2:30', ...formats)).toBe('nonexistent-local-time');
    expect(read('29-2-2016', ...formats)).toBe('bad-time');
  });
});

describe('a format', () => {
  test.each([
    ['dd-MM-jjjj', 'time-format-letter', 'jjjj'],
    ['DD-MM-YYYY', 'time-format-letter', 'DD'],
    ['d-M-yyy', 'time-format-letter', 'yyy'],
    ['dd-mm-yyyy HH:mm', 'time-format-twice', 'mm'],
    ['dd-mm-yyyy', 'time-format-incomplete', 'MM'],
    ['HH:mm', 'time-format-incomplete', 'yyyy'],
    ['d-M-yyyy mm', 'time-format-incomplete', 'HH'],
    ['d-M-yyyy H:ss', 'time-format-incomplete', 'mm'],
    ['d-M-yyyy X H:mm', 'time-format-incomplete', 'X'],
    ['d-M-yyyy h:mm', 'time-format-half-day', 'd-M-yyyy h:mm'],
    ['d-M-yyyy H:mm a', 'time-format-half-day', 'd-M-yyyy H:mm a'],
    ['d-M-yyyy[ H:mm', 'time-format-unclosed', '['],
    ['d-M-yyyy] H:mm', 'time-format-unclosed', ']'],
    ["d-M-yyyy 'om H:mm", 'time-format-unclosed', "'om H:mm"],
    ['constructor', 'time-format-letter', 'c'],
    ['', 'time-format-incomplete', 'yyyy'],
  ])('%j cannot be used: %s, %s', (text, code, part) => {
    const compiled = timeFormat(text);
    expect(compiled).toEqual({ problem: { code, part } });
    if (!('problem' in compiled)) return;
    for (const language of ['nl', 'en'] as const) {
      const sentence = messageOf(
        { code: compiled.problem.code, place: null, slots: { text, part } },
        language,
      );
      expect(sentence).toContain(`"${text}"`);
    }
  });
});
