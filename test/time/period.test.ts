import { describe, expect, test } from 'vitest';
import { instantText } from '../../src/time/instant.ts';
import { type Period, type PeriodUnit, parsePeriod, splitPeriod } from '../../src/time/period.ts';
import { zoneNamed } from '../../src/time/zone.ts';

const amsterdam = zoneNamed('Europe/Amsterdam')!;
const shown = ({ label, from, to, partial }: Period) =>
  `${label} ${instantText(from, amsterdam)} ${instantText(to, amsterdam)}${partial ? ' partial' : ''}`;
const read = (text: string) => shown(parsePeriod(text, amsterdam)!);
const split = (text: string, unit: PeriodUnit) => splitPeriod(parsePeriod(text, amsterdam)!, unit, amsterdam);

describe('a period', () => {
  test.each([
    ['2025-Q3', '2025-Q3 2025-07-01T00:00:00+02:00 2025-10-01T00:00:00+02:00'],
    ['2025-Q4', '2025-Q4 2025-10-01T00:00:00+02:00 2026-01-01T00:00:00+01:00'],
    ['2025-q1', '2025-Q1 2025-01-01T00:00:00+01:00 2025-04-01T00:00:00+02:00'],
    ['2025-12', '2025-12 2025-12-01T00:00:00+01:00 2026-01-01T00:00:00+01:00'],
    ['2025', '2025 2025-01-01T00:00:00+01:00 2026-01-01T00:00:00+01:00'],
    ['2025-W31', '2025-W31 2025-07-28T00:00:00+02:00 2025-08-04T00:00:00+02:00'],
    ['2026-W01', '2026-W01 2025-12-29T00:00:00+01:00 2026-01-05T00:00:00+01:00'],
    ['2020-W53', '2020-W53 2020-12-28T00:00:00+01:00 2021-01-04T00:00:00+01:00'],
    ['2025-07-01..2025-07-15', '2025-07-01..2025-07-15 2025-07-01T00:00:00+02:00 2025-07-15T00:00:00+02:00'],
    [
      '2025-07-01T12:00Z..2025-07-02',
      '2025-07-01T12:00Z..2025-07-02 2025-07-01T14:00:00+02:00 2025-07-02T00:00:00+02:00',
    ],
  ])('%s runs from local midnight to local midnight', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    '',
    '2025-Q5',
    '2025-Q0',
    '2025-13',
    '2025-00',
    '2025-W00',
    '2025-W53',
    '25-07',
    '2025-07-01',
    '2025-07-02..2025-07-02',
    '2025-07-02..2025-07-01',
    '2025-07-01..',
    '2025-02-30..2025-03-05',
    '2025-01-01..2025-02-01..2025-03-01',
    'Q3',
  ])('%j is none', (text) => {
    expect(parsePeriod(text, amsterdam)).toBeNull();
  });

  test('starts at the first instant of a date whose midnight is skipped', () => {
    const period = parsePeriod('2025-04-25..2025-04-26', zoneNamed('Africa/Cairo')!)!;
    expect(period.from).toBe(Date.UTC(2025, 3, 24, 22));
    expect(period.to - period.from).toBe(23 * 3_600_000);
  });
});

describe('a period in months, quarters, years or weeks', () => {
  test('is whole where they fit', () => {
    expect(split('2025-Q3', 'month').map(shown)).toEqual([
      '2025-07 2025-07-01T00:00:00+02:00 2025-08-01T00:00:00+02:00',
      '2025-08 2025-08-01T00:00:00+02:00 2025-09-01T00:00:00+02:00',
      '2025-09 2025-09-01T00:00:00+02:00 2025-10-01T00:00:00+02:00',
    ]);
    expect(split('2025-Q3', 'quarter').map(shown)).toEqual([read('2025-Q3')]);
    expect(split('2025', 'quarter').map((each) => each.label)).toEqual([
      '2025-Q1',
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
    ]);
    expect(split('2025-W31', 'week').map(shown)).toEqual([read('2025-W31')]);
  });

  test('is partial where the unit is longer', () => {
    expect(split('2025-Q3', 'year').map(shown)).toEqual([
      '2025 2025-07-01T00:00:00+02:00 2025-10-01T00:00:00+02:00 partial',
    ]);
  });

  test('is partial at both ends where it was cut out', () => {
    expect(split('2025-11-15..2026-02-02', 'month').map((each) => [each.label, each.partial])).toEqual([
      ['2025-11', true],
      ['2025-12', false],
      ['2026-01', false],
      ['2026-02', true],
    ]);
  });

  test('has ISO weeks that belong to the year of their Thursday', () => {
    expect(split('2025-12-20..2026-01-10', 'week').map((each) => each.label)).toEqual([
      '2025-W51',
      '2025-W52',
      '2026-W01',
      '2026-W02',
    ]);
  });

  test('is itself as the whole period', () => {
    const period = parsePeriod('2025-07-03..2025-08-09', amsterdam)!;
    expect(splitPeriod(period, 'period', amsterdam)).toEqual([period]);
  });

  test('ends without a unit that it only touches', () => {
    expect(split('2025-07', 'month')).toHaveLength(1);
    expect(split('2025-07', 'week').at(-1)).toMatchObject({ label: '2025-W31', partial: true });
  });
});
