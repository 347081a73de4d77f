import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/policy/policy.ts';
import { parseTarget } from '../../src/policy/target.ts';
import { targetText } from '../../src/policy/target-text.ts';

describe('a target in words', () => {
  const both: readonly [string, Target, string][] = [
    ['4 hours', { kind: 'open', ms: 14_400_000 }, '4 uur'],
    ['1 hour', { kind: 'open', ms: 3_600_000 }, '1 uur'],
    ['90 minutes', { kind: 'open', ms: 5_400_000 }, '90 minuten'],
    ['30 seconds', { kind: 'open', ms: 30_000 }, '30 seconden'],
    ['4 clock hours', { kind: 'clock', ms: 14_400_000 }, '4 klokuur'],
    ['2 working days', { kind: 'working-days', days: 2 }, '2 werkdagen'],
    ['1 working day', { kind: 'working-days', days: 1 }, '1 werkdag'],
    ['1 month', { kind: 'calendar', unit: 'month', count: 1 }, '1 maand'],
    ['2 weeks', { kind: 'calendar', unit: 'week', count: 2 }, '2 weken'],
    ['12:00 next working day', { kind: 'next-working-day', at: 43_200_000 }, '12:00 de volgende werkdag'],
    [
      'close of next working day',
      { kind: 'next-working-day', at: 'close' },
      'sluiting van de volgende werkdag',
    ],
    ['next release', { kind: 'next-release' }, 'volgende release'],
    ['none', { kind: 'none' }, 'geen'],
  ];

  it.each(both)('%s is read, and said again in both languages', (words, target, dutch) => {
    expect(parseTarget(words)).toEqual(target);
    expect(targetText(target, 'en')).toBe(words);
    expect(targetText(target, 'nl')).toBe(dutch);
  });

  it('several at once are said in one breath', () => {
    const target: Target = {
      kind: 'earliest',
      of: [parseTarget('4 hours')!, parseTarget('12:00 next working day')!],
    };
    expect(targetText(target, 'en')).toBe('earliest of 4 hours, 12:00 next working day');
    expect(targetText(target, 'nl')).toBe('vroegste van 4 uur, 12:00 de volgende werkdag');
  });

  it.each([
    '',
    '4',
    '4 hors',
    '0 hours',
    '-1 hour',
    '2 days',
    '24:00 next working day',
    '12:60 next working day',
    'next working day',
    '1.5 working days',
    '2 clock weeks',
  ])('“%s” is none', (words) => {
    expect(parseTarget(words)).toBeNull();
  });

  it('spaces and capitals do not matter', () => {
    expect(parseTarget('  4   Hours ')).toEqual({ kind: 'open', ms: 14_400_000 });
  });
});
