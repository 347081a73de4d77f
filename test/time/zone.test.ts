import { describe, expect, test } from 'vitest';
import { localDay, startOfDay } from '../../src/time/local-date.ts';
import { resolveLocal, zoneNamed } from '../../src/time/zone.ts';

const hour = 3_600_000;
const amsterdam = zoneNamed('Europe/Amsterdam')!;
const utc = (text: string) => Date.parse(`${text}Z`);
const spring = utc('2025-03-30T01:00:00');
const autumn = utc('2025-10-26T01:00:00');

describe('the clock in Amsterdam', () => {
  test('is put forward at 01:00 UTC on 30 March 2025, to the millisecond', () => {
    expect(amsterdam.offsetAt(spring - 1)).toBe(hour);
    expect(amsterdam.offsetAt(spring)).toBe(2 * hour);
    expect(amsterdam.toLocal(spring)).toBe(utc('2025-03-30T03:00:00'));
  });

  test('never shows 02:30 that day, and 02:30 twice on 26 October', () => {
    expect(amsterdam.instantsOf(utc('2025-03-30T02:30:00'))).toEqual([]);
    const first = utc('2025-10-26T00:30:00');
    expect(amsterdam.instantsOf(utc('2025-10-26T02:30:00'))).toEqual([first, first + hour]);
  });

  test('shows 03:00 once on both days, and 02:00 once more in autumn', () => {
    expect(amsterdam.instantsOf(utc('2025-03-30T02:00:00'))).toEqual([]);
    expect(amsterdam.instantsOf(utc('2025-03-30T03:00:00'))).toEqual([spring]);
    expect(amsterdam.instantsOf(utc('2025-10-26T02:00:00'))).toEqual([autumn - hour, autumn]);
    expect(amsterdam.instantsOf(utc('2025-10-26T03:00:00'))).toEqual([autumn + hour]);
  });

  test('has one offset through the night of New Year, where one year of the table ends', () => {
    const midnight = utc('2025-01-01T00:00:00');
    expect(amsterdam.instantsOf(midnight)).toEqual([midnight - hour]);
    expect(amsterdam.piecesBetween(utc('2024-12-01T00:00:00'), utc('2025-02-01T00:00:00'))).toHaveLength(1);
  });

  test('is cut into pieces where the offset changes', () => {
    const [from, to] = [utc('2025-01-01T00:00:00'), utc('2026-01-01T00:00:00')];
    expect(amsterdam.piecesBetween(from, to)).toEqual([
      { from, to: spring, offset: hour },
      { from: spring, to: autumn, offset: 2 * hour },
      { from: autumn, to, offset: hour },
    ]);
    expect(amsterdam.piecesBetween(to, from)).toEqual([]);
  });

  test('keeps the nearest known offset in years that nobody knows', () => {
    expect(amsterdam.offsetAt(utc('9999-12-31T00:00:00'))).toBe(hour);
    expect(amsterdam.instantsOf(-1e14)).toHaveLength(1);
    expect(amsterdam.piecesBetween(-8e15, 8e15).at(-1)!.to).toBe(8e15);
  });

  test('answers the same after years far apart were asked in any order', () => {
    const noon = utc('2025-07-01T12:00:00');
    for (const year of ['1950', '2100', '2025', '1999']) amsterdam.offsetAt(utc(`${year}-07-01T12:00:00`));
    expect(amsterdam.offsetAt(noon)).toBe(2 * hour);
  });
});

describe('a computed local time', () => {
  test('that is skipped lies as much later as the clock was put forward', () => {
    expect(resolveLocal(amsterdam, utc('2025-03-30T02:30:00'))).toBe(utc('2025-03-30T01:30:00'));
    expect(resolveLocal(amsterdam, utc('2025-03-30T02:00:00'))).toBe(spring);
  });

  test('that occurs twice is the earlier one', () => {
    expect(resolveLocal(amsterdam, utc('2025-10-26T02:30:00'))).toBe(utc('2025-10-26T00:30:00'));
  });
});

describe('a zone', () => {
  test('that changes its clock by half an hour skips half an hour', () => {
    const lordHowe = zoneNamed('Australia/Lord_Howe')!;
    const forward = utc('2025-10-04T15:30:00');
    expect(lordHowe.offsetAt(forward - 1)).toBe(10.5 * hour);
    expect(lordHowe.offsetAt(forward)).toBe(11 * hour);
    expect(lordHowe.instantsOf(utc('2025-10-05T02:15:00'))).toEqual([]);
    expect(lordHowe.instantsOf(utc('2025-10-05T02:30:00'))).toEqual([forward]);
    expect(lordHowe.instantsOf(utc('2025-04-06T01:45:00'))).toHaveLength(2);
  });

  test('that goes back for Ramadan changes twice within five weeks', () => {
    const casablanca = zoneNamed('Africa/Casablanca')!;
    const pieces = casablanca.piecesBetween(utc('2024-02-01T00:00:00'), utc('2024-06-01T00:00:00'));
    expect(pieces.map((piece) => piece.offset)).toEqual([hour, 0, hour]);
    expect(pieces[1]!.from).toBe(utc('2024-03-10T02:00:00'));
    expect(pieces[1]!.to).toBe(utc('2024-04-14T02:00:00'));
  });

  test('that had summer time for less than a week is followed', () => {
    const boaVista = zoneNamed('America/Boa_Vista')!;
    const pieces = boaVista.piecesBetween(utc('2000-09-01T00:00:00'), utc('2000-12-01T00:00:00'));
    expect(pieces.map((piece) => piece.offset)).toEqual([-4 * hour, -3 * hour, -4 * hour]);
    expect(pieces[1]!.to - pieces[1]!.from).toBe(7 * 24 * hour - hour);
  });

  test('may skip midnight: the date then starts an hour late', () => {
    const cairo = zoneNamed('Africa/Cairo')!;
    const day = Math.floor(utc('2025-04-25T00:00:00') / 86_400_000);
    expect(cairo.instantsOf(day * 86_400_000)).toEqual([]);
    expect(startOfDay(cairo, day)).toBe(utc('2025-04-24T22:00:00'));
    expect(cairo.toLocal(startOfDay(cairo, day))).toBe(utc('2025-04-25T01:00:00'));
  });

  test('may skip a whole date: Samoa had no 30 December 2011', () => {
    const apia = zoneNamed('Pacific/Apia')!;
    const day = Math.floor(utc('2011-12-30T00:00:00') / 86_400_000);
    expect(apia.instantsOf(utc('2011-12-30T12:00:00'))).toEqual([]);
    expect(localDay(apia, startOfDay(apia, day))).toBe(day + 1);
  });

  test('keeps offsets to the second where the data has them', () => {
    const liberia = zoneNamed('Africa/Monrovia')!;
    expect(liberia.offsetAt(utc('1960-01-01T00:00:00'))).toBe(-(44 * 60 + 30) * 1000);
  });

  test('without summer time has one offset', () => {
    const zone = zoneNamed('UTC')!;
    expect(zone.piecesBetween(0, 1e12)).toEqual([{ from: 0, to: 1e12, offset: 0 }]);
  });

  test.each(['Europe/Amsterdan', '', '+02:00', 'Europe/Amsterdam '])('%j does not exist', (name) => {
    expect(zoneNamed(name)).toBeNull();
  });
});
