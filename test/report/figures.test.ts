import { describe, expect, it } from 'vitest';
import { boundsOf, countText, marginText, normText, percentageText } from '../../src/report/figures.ts';
import { wordsOf } from '../../src/report/wording.ts';
import { counts } from './fixture.ts';

const nl = wordsOf('nl');
const en = wordsOf('en');
const norm = (atLeast: string) =>
  ({ atLeast, strictly: false, per: 'quarter', over: 'pooled', judgedOver: null }) as const;

describe('figures', () => {
  it('group thousands as the language does', () => {
    expect([0, 999, 1000, 1_234_567].map((n) => countText(n, nl))).toEqual([
      '0',
      '999',
      '1.000',
      '1.234.567',
    ]);
    expect(countText(1_234_567, en)).toBe('1,234,567');
  });

  it('print a norm with the decimals of the contract', () => {
    expect(
      ['0.85', '0.994', '0.9', '1', '0', '0.05', '0.9995'].map((share) => normText(norm(share), nl)),
    ).toEqual(['85%', '99,4%', '90%', '100%', '0%', '5%', '99,95%']);
  });

  it('say of a norm that has to be exceeded that it has', () => {
    expect(normText({ ...norm('0.5'), strictly: true }, nl)).toBe('meer dan 50%');
    expect(normText({ ...norm('0.5'), strictly: true }, en)).toBe('more than 50%');
  });

  it('never show a share that exceeds its norm as equal to it', () => {
    expect(percentageText('0.5', { ...norm('0.5'), strictly: true }, en)).toBe('50.0%');
    expect(percentageText('0.500249', { ...norm('0.5'), strictly: true }, en)).toBe('50.02%');
  });

  it('never show a share on the other side of its norm', () => {
    expect(percentageText('0.849849', norm('0.85'), nl)).toBe('84,98%');
    expect(percentageText('0.857142', norm('0.85'), en)).toBe('85.7%');
    expect(percentageText('1', norm('0.85'), nl)).toBe('100,0%');
    expect(percentageText(null, norm('0.85'), nl)).toBe('–');
  });

  it('show bounds only while they differ', () => {
    expect(boundsOf({ worst: '0.8', best: '0.866666' }, norm('0.85'), nl)).toBe('80,0–86,6%');
    expect(boundsOf({ worst: '0.8', best: '0.8' }, norm('0.85'), nl)).toBeNull();
    expect(boundsOf({ worst: null, best: null }, norm('0.85'), nl)).toBeNull();
  });

  it('say how many tickets are short or to spare, and nothing where there is no norm or no ticket', () => {
    expect(marginText(counts({ met: 8, breached: 4 }, 85), nl)).toBe('3 te kort');
    expect(marginText(counts({ met: 20 }, 85), en)).toBe('3 to spare');
    expect(marginText(counts({ met: 17, breached: 3 }, 85), nl)).toBe('0 over');
    expect(marginText(counts({ met: 17, breached: 3 }, null), nl)).toBe('');
    expect(marginText(counts({ running: 2 }, 85), nl)).toBe('');
  });
});
