import { describe, expect, it } from 'vitest';
import { edgeText, momentText, stretchText } from '../../src/report/moment.ts';
import { wordsOf } from '../../src/report/wording.ts';

const nl = wordsOf('nl');
const en = wordsOf('en');

describe('an instant of a result', () => {
  it('is shown as the local date and time that its text has', () => {
    expect(momentText('2025-07-03T14:05:00+02:00', nl)).toBe('do 3 jul 2025 14:05');
    expect(momentText('2025-07-03T14:05:00+02:00', en)).toBe('Thu 3 Jul 2025 14:05');
    expect(momentText('2024-02-29T00:00:00-05:30', nl)).toBe('do 29 feb 2024 00:00');
    expect(momentText('2025-12-31T23:59:00Z', en)).toBe('Wed 31 Dec 2025 23:59');
  });

  it('has seconds and milliseconds only where they are not zero', () => {
    expect(momentText('2025-03-30T03:00:07+02:00', nl)).toBe('zo 30 mrt 2025 03:00:07');
    expect(momentText('2025-03-30T03:00:00.250+02:00', nl)).toBe('zo 30 mrt 2025 03:00:00,250');
    expect(momentText('2025-03-30T03:00:07.250+02:00', en)).toBe('Sun 30 Mar 2025 03:00:07.250');
    expect(momentText('1890-01-01T12:00:00+00:19:32', en)).toBe('Wed 1 Jan 1890 12:00');
  });

  it('that is no instant is shown as it stands, harmless', () => {
    expect(momentText('yesterday\x1b', nl)).toBe('yesterday\\x1b');
    expect(momentText('2025-02-30T10:00:00Z', nl)).toBe('2025-02-30T10:00:00Z');
  });

  it('at midnight is a date when it is the edge of a period', () => {
    expect(edgeText('2025-07-01T00:00:00+02:00', nl)).toBe('di 1 jul 2025');
    expect(edgeText('2025-07-01T00:00:01+02:00', nl)).toBe('di 1 jul 2025 00:00:01');
  });

  it('names the date of a stretch once when it is one day', () => {
    expect(stretchText('2025-07-03T14:05:00+02:00', '2025-07-03T16:00:00+02:00', nl)).toBe(
      'do 3 jul 2025 14:05 – 16:00',
    );
    expect(stretchText('2025-07-03T14:05:00+02:00', '2025-07-04T09:00:00+02:00', en)).toBe(
      'Thu 3 Jul 2025 14:05 – Fri 4 Jul 2025 09:00',
    );
  });
});
