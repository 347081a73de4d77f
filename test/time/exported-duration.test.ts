import { expect, test } from 'vitest';
import { type DurationFormat, readExportedDuration } from '../../src/time/exported-duration.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each<[string, DurationFormat, number]>([
  ['1:20', 'h:mm', 80 * MINUTE],
  ['-1:20', 'h:mm', -80 * MINUTE],
  ['-0:05', 'h:mm', -5 * MINUTE],
  ['52:05:07', 'h:mm', 52 * HOUR + 5 * MINUTE + 7000],
  ['00:00:01.250', 'h:mm', 1250],
  ['0:00', 'h:mm', 0],
  ['-0:00', 'h:mm', 0],
  ['90:15', 'm:ss', 90 * MINUTE + 15_000],
  ['1970-01-01 02:37:03', 'epoch', 2 * HOUR + 37 * MINUTE + 3000],
  ['1970-01-02T00:00:00Z', 'epoch', 24 * HOUR],
  ['1-1-1970 2:37', 'epoch', 2 * HOUR + 37 * MINUTE],
  ['2-1-1970 0:00:00', 'epoch', 24 * HOUR],
  ['13 hrs, 2 mins', 'words', 13 * HOUR + 2 * MINUTE],
  ['1 dag 3 uur en 5 min.', 'words', 27 * HOUR + 5 * MINUTE],
  ['2d3h', 'words', 51 * HOUR],
  ['1,5 uur', 'words', 90 * MINUTE],
  ['69', 'minutes', 69 * MINUTE],
  ['-2,5', 'hours', -150 * MINUTE],
  ['1500000', 'nanoseconds', 2],
  ['0', 'seconds', 0],
])('%j as %s is %d ms', (text, format, expected) => {
  expect(readExportedDuration(text, format)).toBe(expected);
});

test.each<[string, DurationFormat]>([
  ['1:60', 'h:mm'],
  ['1:5', 'h:mm'],
  ['01:02:03', 'm:ss'],
  ['1969-12-31 23:00:00', 'epoch'],
  ['1970-02-30', 'epoch'],
  ['', 'words'],
  ['3 maanden', 'words'],
  ['5 min 2 hrs', 'words'],
  ['5', 'words'],
  ['3 dagen geleden', 'words'],
  ['1 234', 'minutes'],
  ['abc', 'minutes'],
  [`1 h${' '.repeat(100_000)}x`, 'words'],
])('%j as %s is no duration', (text, format) => {
  expect(readExportedDuration(text, format)).toBeNaN();
});
