import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { FormatDetector } from '../../src/time/detect-format.ts';
import { KNOWN } from '../../src/time/known-formats.ts';
import { timeFormat, timeReader } from '../../src/time/time-format.ts';
import { zoneNamed } from '../../src/time/zone.ts';

/** luxon's tokens are the same, so that it can write what we read. The step is what the format can tell apart. */
const FORMATS = [
  ['d-M-yyyy H:mm', 60_000],
  ['dd/MM/yyyy HH:mm:ss', 1000],
  ['M/d/yyyy h:mm a', 60_000],
  ['MM/dd/yy hh:mm:ss a', 1000],
  ['dd/MMM/yy h:mm a', 60_000],
  ['yyyy-MM-dd HH:mm:ss.SSS', 1],
  ['d MMMM yyyy H:mm', 60_000],
  ['d MMM yyyy H:mm', 60_000],
  ['MMM d, yyyy h:mm:ss a', 1000],
  ['yyyyMMddHHmmss', 1000],
  ['EEE d MMM yyyy HH:mm:ss ZZ', 1000],
] as const;

const ZONES = [
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
] as const;

const instants = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2068, 11, 30) });
/** Within three hours of the Dutch changes of the clock, both ways. */
const nearChanges = fc
  .tuple(
    fc.constantFrom(Date.UTC(2016, 2, 27, 1), Date.UTC(2016, 9, 30, 1), Date.UTC(2025, 9, 26, 1)),
    fc.integer({ min: -3 * 3_600_000, max: 3 * 3_600_000 }),
  )
  .map(([change, by]) => change + by);

describe.each(FORMATS)('what is written as %s', (text, step) => {
  test('is read as what it was, in any zone, in Dutch and in English', () => {
    const format = compiled(text.replace('ZZ', 'X'));
    fc.assert(
      fc.property(
        fc.oneof(instants, nearChanges),
        fc.constantFrom(...ZONES),
        fc.constantFrom('nl', 'en'),
        (at, zone, locale) => {
          const instant = Math.floor(at / step) * step;
          const written = DateTime.fromMillis(instant, { zone, locale }).toFormat(text);
          const reader = timeReader([format], zoneNamed(zone)!, 'earlier');
          const read = reader.read(written);
          expect(reader.problem).toBeNull();
          // One that occurs twice is written alike.
          expect(reader.ambiguous ?? [read]).toContain(instant);
          if (reader.ambiguous !== null) expect(read).toBe(Math.min(...reader.ambiguous));
        },
      ),
    );
  });
});

function compiled(text: string) {
  const format = timeFormat(text);
  if ('problem' in format) throw new Error(JSON.stringify(format.problem));
  return format.format;
}

describe('a serial number of Excel', () => {
  test('with the five decimals that it shows is the second that it was', () => {
    const reader = timeReader([compiled('excel serial')], zoneNamed('UTC')!, 'earlier');
    fc.assert(
      fc.property(
        fc.integer({ min: 36_526, max: 73_050 }),
        fc.integer({ min: 0, max: 86_399 }),
        fc.boolean(),
        (day, second, comma) => {
          const written = (day + second / 86_400).toFixed(5);
          const read = reader.read(comma ? written.replace('.', ',') : written);
          expect(read).toBe(((day - 25_569) * 86_400 + second) * 1000);
        },
      ),
    );
  });
});

describe('detection', () => {
  const separators = fc.constantFrom('-', '/', '.');
  const dates = fc.array(
    fc.record({
      first: fc.integer({ min: 0, max: 32 }),
      second: fc.integer({ min: 0, max: 32 }),
      year: fc.constantFrom('2016', '16'),
      separator: separators,
      time: fc.constantFrom('', ' 1:16', ' 1:16 PM', ' 13:16:59', ' 25:00', ' om 1'),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const UTC = zoneNamed('UTC')!;
  const reads = (formats: typeof KNOWN.fixed, text: string) =>
    formats.some((format) => !Number.isNaN(format.reader(UTC, 'earlier').read(text)));

  test('claims an order only when some date reads that way and no other does the other way', () => {
    fc.assert(
      fc.property(dates, (records) => {
        const texts = records.map(
          ({ first, second, year, separator, time }) =>
            `${first}${separator}${second}${separator}${year}${time}`,
        );
        const detector = new FormatDetector();
        for (const [i, text] of texts.entries()) detector.see(text, i + 2);
        const { order, values, fitting } = detector.result();
        const day = texts.filter((text) => reads(KNOWN.dayFirst, text));
        const month = texts.filter((text) => reads(KNOWN.monthFirst, text));
        const onlyDay = day.filter((text) => !month.includes(text));
        const onlyMonth = month.filter((text) => !day.includes(text));
        expect(values).toBe(texts.length);
        if (order === 'day-first') {
          expect(onlyDay).not.toEqual([]);
          expect(onlyMonth).toEqual([]);
          expect(fitting).toBe(day.length);
        } else if (order === 'month-first') {
          expect(onlyMonth).not.toEqual([]);
          expect(onlyDay).toEqual([]);
          expect(fitting).toBe(month.length);
        } else if (order === 'open') {
          expect([...onlyDay, ...onlyMonth]).toEqual([]);
          expect(day).not.toEqual([]);
        } else if (order === 'mixed') {
          expect(onlyDay.length * onlyMonth.length).toBeGreaterThan(0);
        } else expect([...day, ...month]).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('reads every column written in one format by that format', () => {
    const all = [...KNOWN.fixed, ...KNOWN.dayFirst].filter(
      ({ text }) => /^[^[]*$/.test(text) && text !== 'iso',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.array(instants, { minLength: 30, maxLength: 40 }),
        (format, times) => {
          const token = format.text.replace('X', 'ZZ').replace('E ', 'EEE ');
          const detector = new FormatDetector();
          const read = format.reader(UTC, 'earlier');
          const texts = times.map((at) => DateTime.fromMillis(at, { zone: 'UTC' }).toFormat(token));
          for (const [i, text] of texts.entries()) detector.see(text, i + 2);
          const { formats, order, fitting } = detector.result();
          expect(fitting).toBe(texts.length);
          if (order === 'open') return;
          const found = timeReader(formats, UTC, 'earlier');
          for (const text of texts) expect(found.read(text)).toBe(read.read(text));
        },
      ),
    );
  });
});
