import { describe, expect, test } from 'vitest';
import { durationMs, durationText, parseDuration, secondsText } from '../../src/time/duration.ts';

const [second, minute, hour] = [1000, 60_000, 3_600_000];

describe('a duration for people', () => {
  test.each([
    [4 * hour + 12 * minute, '4 u 12 min'],
    [52 * hour + 5 * minute + 7 * second, '52 u 05 min 07 s'],
    [4 * hour, '4 u'],
    [4 * hour + 7 * second, '4 u 00 min 07 s'],
    [12 * minute, '12 min'],
    [5 * minute + 7 * second, '5 min 07 s'],
    [7 * second, '7 s'],
    [0, '0 s'],
    [1, '0,001 s'],
    [4 * hour + 1, '4 u 00 min 00,001 s'],
    [-90 * minute, '-1 u 30 min'],
  ])('%d ms is %s', (ms, text) => {
    expect(durationText(ms, 'nl')).toBe(text);
  });

  test('says h and a point in English', () => {
    expect(durationText(52 * hour + 7250, 'en')).toBe('52 h 00 min 07.250 s');
  });
});

describe('a duration for machines', () => {
  test('has three decimals only where the seconds are not whole', () => {
    expect(secondsText(4 * hour)).toBe('14400');
    expect(secondsText(14_400_250)).toBe('14400.250');
    expect(secondsText(5)).toBe('0.005');
    expect(secondsText(0)).toBe('0');
    expect(secondsText(-1500)).toBe('-1.500');
  });
});

describe('a duration in a policy', () => {
  test.each([
    ['4 hours', { value: 4, unit: 'hour', clock: false }],
    ['1 hour', { value: 1, unit: 'hour', clock: false }],
    ['1.5 hours', { value: 1.5, unit: 'hour', clock: false }],
    ['90 minutes', { value: 90, unit: 'minute', clock: false }],
    ['4 clock hours', { value: 4, unit: 'hour', clock: true }],
    ['30 seconds', { value: 30, unit: 'second', clock: false }],
    ['2 working days', { value: 2, unit: 'working-day', clock: false }],
    ['1 working day', { value: 1, unit: 'working-day', clock: false }],
    ['1 day', { value: 1, unit: 'day', clock: false }],
    ['2 weeks', { value: 2, unit: 'week', clock: false }],
    ['1 month', { value: 1, unit: 'month', clock: false }],
    ['1 year', { value: 1, unit: 'year', clock: false }],
    ['  4  Clock Hours ', { value: 4, unit: 'hour', clock: true }],
  ])('%j is read', (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
  });

  test.each([
    '',
    '4',
    'hours',
    '4hours',
    '-4 hours',
    '1.5 days',
    '1.5 minutes',
    '1,5 hours',
    '4 clock days',
    '4 clock months',
    '2 working hours',
    '2 working weeks',
    '4 uur',
    '1 fortnight',
    '4 hours 30 minutes',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  test('has a length only in units that always last as long', () => {
    expect(durationMs(parseDuration('1.1 hours')!)).toBe(66 * minute);
    expect(durationMs(parseDuration('0.07 hours')!)).toBe(252 * second);
    expect(durationMs(parseDuration('1 day')!)).toBeNull();
    expect(durationMs(parseDuration('2 working days')!)).toBeNull();
  });

  test('has up to three decimals of a second, for response times', () => {
    expect(durationMs(parseDuration('0.25 seconds')!)).toBe(250);
    expect(durationMs(parseDuration('1.005 seconds')!)).toBe(1005);
    expect(['0.0001 seconds', '1.125 hours', '0.5 minutes'].map(parseDuration)).toEqual([null, null, null]);
  });
});
