import { describe, expect, test } from 'vitest';
import {
  dayNumberOf,
  InstantReader,
  instantText,
  localDateText,
  localDay,
  weekdayOf,
} from '../../src/time/instant.ts';
import { zoneNamed } from '../../src/time/zone.ts';

const amsterdam = zoneNamed('Europe/Amsterdam')!;
const reader = new InstantReader(amsterdam, 'earlier');
const noon = Date.UTC(2025, 6, 1, 12);

describe('an instant with its offset', () => {
  test.each([
    '2025-07-01T12:00:00Z',
    '2025-07-01t12:00:00z',
    '2025-07-01 12:00:00Z',
    '2025-07-01T12:00Z',
    '2025-07-01T14:00:00+02:00',
    '2025-07-01T14:00:00+0200',
    '2025-07-01T14:00+02',
    '2025-07-01T06:30:00-05:30',
    '2025-07-02T06:00:00+18:00',
    '2025-07-01T12:00:00.000000000Z',
    '2025-07-01T12:00:00,0Z',
    '2025-07-01T12:00:00-00:00',
    '2025-07-01T12:19:32+00:19:32',
  ])('%s is noon', (text) => {
    expect(reader.read(text)).toBe(noon);
    expect(reader.problem).toBeNull();
  });

  test('is cut off at the millisecond, not rounded', () => {
    expect(reader.read('2025-07-01T12:00:00.9999999Z')).toBe(noon + 999);
    expect(reader.read('2025-07-01T12:00:00,5Z')).toBe(noon + 500);
    expect(reader.read('2025-07-01T12:00:00.001Z')).toBe(noon + 1);
  });

  test('at 24:00 is the next midnight', () => {
    expect(reader.read('2025-06-30T24:00:00Z')).toBe(reader.read('2025-07-01T00:00:00Z'));
    expect(reader.read('2025-12-31T24:00')).toBe(reader.read('2026-01-01T00:00'));
  });

  test('may lie before 1970', () => {
    expect(reader.read('1969-12-31T23:59:59.999Z')).toBe(-1);
    expect(reader.read('0000-01-01T00:00:00Z')).toBe(-62_167_219_200_000);
  });
});

describe('a time that cannot be read', () => {
  test.each([
    '',
    ' ',
    '2025',
    '2025-07',
    '2025-7-1',
    '2025-07-01T',
    '2025-07-01T12',
    '2025-07-01T12Z',
    '2025-07-01T12:00:',
    '2025-07-01T12:00:0',
    '2025-07-01T12:00:00.',
    '2025-07-01T12:00:00.Z',
    '2025-07-01T12:00:00.1234567890Z',
    '2025-07-01T12:00.5Z',
    '2025-07-01T25:00:00Z',
    '2025-07-01T24:00:01Z',
    '2025-07-01T24:00:00.0001Z',
    '2025-07-01T24:01Z',
    '2025-07-01T12:60:00Z',
    '2025-07-01T12:00:60Z',
    '2025-07-01T12:00:00+18:01',
    '2025-07-01T12:00:00+02:60',
    '2025-07-01T12:00:00+2',
    '2025-07-01T12:00:00+02:0',
    '2025-07-01T12:00:00 Z',
    '2025-07-01T12:00:00Zz',
    '2025-07-01T12:00:00+02:00 ',
    ' 2025-07-01T12:00:00Z',
    '2025-07-01x12:00:00Z',
    '2025-07-01Z',
    '2025/07/01 12:00',
    '01-07-2025 12:00',
    '2025-00-10',
    '2025-13-10',
    '2025-01-00',
    '2025-04-31',
    '2025-02-29',
    '1900-02-29',
    '-025-07-01T12:00:00Z',
    '2025-07-0１T12:00:00Z',
    'null',
  ])('%j is a bad time', (text) => {
    expect(reader.read(text)).toBeNaN();
    expect(reader.problem).toBe('bad-time');
  });

  test('leaves no trace in the next one', () => {
    reader.read('nonsense');
    reader.read('2025-02-28');
    expect(reader.problem).toBeNull();
    reader.read('2025-10-26T02:30');
    reader.read('nonsense');
    expect(reader.ambiguous).toBeNull();
  });

  test('is not 29 February of a leap year', () => {
    expect(reader.read('2024-02-29T00:00Z')).toBe(Date.UTC(2024, 1, 29));
    expect(reader.read('2000-02-29T00:00Z')).toBe(Date.UTC(2000, 1, 29));
  });
});

describe('a local time', () => {
  test('has the offset of the zone at that moment', () => {
    expect(reader.read('2025-07-01T14:00:00')).toBe(noon);
    expect(reader.read('2025-01-01T13:00')).toBe(Date.UTC(2025, 0, 1, 12));
  });

  test('that a clock change skips does not exist', () => {
    for (const text of ['2025-03-30T02:00', '2025-03-30 02:59:59.999']) {
      expect(reader.read(text)).toBeNaN();
      expect(reader.problem).toBe('nonexistent-local-time');
    }
    expect(reader.read('2025-03-30T03:00')).toBe(Date.UTC(2025, 2, 30, 1));
    expect(reader.read('2025-03-30T02:30+01:00')).toBe(Date.UTC(2025, 2, 30, 1, 30));
  });

  test('that occurs twice is the earlier or the later one, as was chosen, and both are told', () => {
    const both = [Date.UTC(2025, 9, 26, 0, 30), Date.UTC(2025, 9, 26, 1, 30)];
    const later = new InstantReader(amsterdam, 'later');
    expect(reader.read('2025-10-26T02:30')).toBe(both[0]);
    expect(reader.ambiguous).toEqual(both);
    expect(later.read('2025-10-26T02:30')).toBe(both[1]);
    expect(later.ambiguous).toEqual(both);
    expect(later.problem).toBeNull();
  });

  test('that occurs twice is certain with an offset', () => {
    expect(reader.read('2025-10-26T02:30+01:00')).toBe(Date.UTC(2025, 9, 26, 1, 30));
    expect(reader.ambiguous).toBeNull();
  });

  test('is ambiguous from 02:00 up to 03:00, half-open', () => {
    const ambiguous = (text: string) => {
      reader.read(text);
      return reader.ambiguous !== null;
    };
    expect(
      ['01:59:59.999', '02:00', '02:59:59.999', '03:00'].map((t) => ambiguous(`2025-10-26T${t}`)),
    ).toEqual([false, true, true, false]);
  });
});

describe('a date alone', () => {
  test('is its local midnight', () => {
    expect(reader.read('2025-07-01')).toBe(Date.UTC(2025, 5, 30, 22));
  });

  test('is its first instant where midnight is skipped', () => {
    const cairo = new InstantReader(zoneNamed('Africa/Cairo')!, 'earlier');
    expect(cairo.read('2025-04-25')).toBe(Date.UTC(2025, 3, 24, 22));
    expect(cairo.read('2025-04-25T00:00')).toBeNaN();
  });

  test('that a zone skipped altogether does not exist', () => {
    const apia = new InstantReader(zoneNamed('Pacific/Apia')!, 'earlier');
    expect(apia.read('2011-12-30')).toBeNaN();
    expect(apia.problem).toBe('nonexistent-local-time');
  });
});

describe('an instant as text', () => {
  test('has the offset of its zone at that moment', () => {
    expect(instantText(noon, amsterdam)).toBe('2025-07-01T14:00:00+02:00');
    expect(instantText(Date.UTC(2025, 0, 1, 12), amsterdam)).toBe('2025-01-01T13:00:00+01:00');
    expect(instantText(noon, zoneNamed('UTC')!)).toBe('2025-07-01T12:00:00+00:00');
    expect(instantText(noon, zoneNamed('America/St_Johns')!)).toBe('2025-07-01T09:30:00-02:30');
  });

  test('has milliseconds only where there are any', () => {
    expect(instantText(noon + 50, amsterdam)).toBe('2025-07-01T14:00:00.050+02:00');
    expect(instantText(-1, zoneNamed('UTC')!)).toBe('1969-12-31T23:59:59.999+00:00');
  });

  test('tells the two 02:30s of autumn apart', () => {
    expect(instantText(Date.UTC(2025, 9, 26, 0, 30), amsterdam)).toBe('2025-10-26T02:30:00+02:00');
    expect(instantText(Date.UTC(2025, 9, 26, 1, 30), amsterdam)).toBe('2025-10-26T02:30:00+01:00');
  });

  test('has seconds in the offset where the zone had them', () => {
    expect(instantText(Date.UTC(1960, 0, 1), zoneNamed('Africa/Monrovia')!)).toBe(
      '1959-12-31T23:15:30-00:44:30',
    );
  });

  test('is refused for what is no instant', () => {
    expect(() => instantText(Number.NaN, amsterdam)).toThrow(RangeError);
  });
});

describe('a local date', () => {
  test('is counted in days since 1970', () => {
    expect(dayNumberOf('1970-01-01')).toBe(0);
    expect(dayNumberOf('2025-07-01')).toBe(noon / 86_400_000 - 0.5);
    expect(localDateText(-1)).toBe('1969-12-31');
    expect(localDateText(dayNumberOf('2024-02-29')!)).toBe('2024-02-29');
  });

  test.each(['2025-02-29', '2025-13-01', '2025-1-1', '2025-07-01T00:00', ''])('%j is none', (text) => {
    expect(dayNumberOf(text)).toBeNull();
  });

  test('has a weekday, Monday being 0', () => {
    expect(weekdayOf(dayNumberOf('2025-06-30')!)).toBe(0);
    expect(weekdayOf(dayNumberOf('2025-07-06')!)).toBe(6);
    expect(weekdayOf(dayNumberOf('1969-12-29')!)).toBe(0);
  });

  test('changes at local midnight', () => {
    const midnight = Date.UTC(2025, 5, 30, 22);
    expect(localDateText(localDay(amsterdam, midnight - 1))).toBe('2025-06-30');
    expect(localDateText(localDay(amsterdam, midnight))).toBe('2025-07-01');
  });
});
