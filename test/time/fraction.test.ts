import { describe, expect, test } from 'vitest';
import { holds, parsePercentage, percentText, shareText } from '../../src/time/fraction.ts';

const percent = (text: string) => parsePercentage(text)!;

describe('a percentage in a contract', () => {
  test('is kept as a fraction of whole numbers', () => {
    expect(parsePercentage('85%')).toEqual({ numerator: 85n, denominator: 100n });
    expect(parsePercentage('99.4%')).toEqual({ numerator: 994n, denominator: 1000n });
    expect(parsePercentage('99,4 %')).toEqual({ numerator: 994n, denominator: 1000n });
  });

  test('goes from 0% up to and including 100%', () => {
    expect(parsePercentage('0%')).toEqual({ numerator: 0n, denominator: 100n });
    expect(parsePercentage('100%')).toEqual({ numerator: 100n, denominator: 100n });
    expect(parsePercentage('100.0%')).not.toBeNull();
    expect(parsePercentage('100.01%')).toBeNull();
    expect(parsePercentage('101%')).toBeNull();
  });

  test.each(['85', '0.85', '', '%', '-1%', '85%%', '8 5%', '.5%', '85.%', '85 percent', '1e2%'])(
    'is not %j',
    (text) => {
      expect(parsePercentage(text)).toBeNull();
    },
  );
});

describe('a share for machines', () => {
  test('is cut off at six places, not rounded', () => {
    expect(shareText(6, 7)).toBe('0.857142');
    expect(shareText(2, 3)).toBe('0.666666');
    expect(shareText(9_999_999, 10_000_000)).toBe('0.999999');
  });

  test('has no trailing zeros', () => {
    expect(shareText(85, 100)).toBe('0.85');
    expect(shareText(999, 999)).toBe('1');
    expect(shareText(0, 5)).toBe('0');
    expect(shareText(10n, 1n)).toBe('10');
  });

  test('may be larger than floating point holds', () => {
    expect(shareText(10n ** 30n - 1n, 10n ** 30n)).toBe('0.999999');
  });
});

describe('a norm', () => {
  test('of 85% is not met by 849 of 999, and is by 850 of 1000', () => {
    expect(holds(849, 999, percent('85%'))).toBe(false);
    expect(holds(850, 1000, percent('85%'))).toBe(true);
    expect(holds(17, 20, percent('85%'))).toBe(true);
  });

  test('of 100% allows none to be missed', () => {
    expect(holds(999_999, 1_000_000, percent('100%'))).toBe(false);
    expect(holds(3, 3, percent('100%'))).toBe(true);
  });
});

describe('a percentage for people', () => {
  test('never reads as met beside a norm that was missed, not even when rounded', () => {
    expect(percentText(849, 999, percent('85%'), false)).toBe('84.98%');
    expect(percentText(8496, 10_000, percent('85%'), false)).toBe('84.96%');
    expect(percentText(84_999_999, 100_000_000, percent('85%'), false)).toBe('84.999999%');
  });

  test('never reads as missed beside a norm that was met', () => {
    expect(percentText(9995, 10_000, percent('99.95%'), false)).toBe('99.95%');
    expect(percentText(99_951, 100_000, percent('99.95%'), false)).toBe('99.95%');
  });

  test('has one decimal where that is enough', () => {
    expect(percentText(9, 10, percent('85%'), false)).toBe('90.0%');
    expect(percentText(6, 7, null, false)).toBe('85.7%');
    expect(percentText(1, 200, null, false)).toBe('0.5%');
  });

  test('is 100 only when nothing is missing', () => {
    expect(percentText(9999, 10_000, null, false)).toBe('99.9%');
    expect(percentText(99_999, 100_000, percent('100%'), false)).toBe('99.999%');
    expect(percentText(7, 7, percent('100%'), false)).toBe('100.0%');
  });

  test('has a comma in Dutch', () => {
    expect(percentText(849, 999, percent('85%'), true)).toBe('84,98%');
  });
});
