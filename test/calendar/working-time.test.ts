import { describe, expect, test } from 'vitest';
import type { CalendarDefinition } from '../../src/calendar/definition.ts';
import type { HolidaySource } from '../../src/calendar/holidays.ts';
import { parseHoursText, weeklyHours } from '../../src/calendar/weekly-hours.ts';
import { workingTime } from '../../src/calendar/working-time.ts';
import { dayNumberOf, InstantReader, instantText, localDateText } from '../../src/time/instant.ts';
import { zoneNamed } from '../../src/time/zone.ts';

const [minute, hour] = [60_000, 3_600_000];
const amsterdam = zoneNamed('Europe/Amsterdam')!;
const at = (text: string) => new InstantReader(amsterdam, 'earlier').read(text);
const text = (instant: number) => instantText(instant, amsterdam);
const day = (date: string) => dayNumberOf(date)!;

interface Parts {
  zone?: string;
  holidays?: string[];
  exceptions?: CalendarDefinition['exceptions'];
}

function calendar(hours: string, { zone = 'Europe/Amsterdam', holidays, exceptions = [] }: Parts = {}) {
  const days = new Map(
    (holidays ?? []).map((date) => [day(date), { name: `holiday ${date}`, from: 'data' as const }]),
  );
  const source: HolidaySource = { datesOf: () => days };
  const rules = { country: 'NL', state: null, types: ['public'], add: [], remove: [] };
  const weekly = weeklyHours(hours === '' ? [] : parseHoursText(hours)).hours;
  const definition = {
    id: 'office',
    title: 'Office',
    clause: null,
    weekly,
    holidays: holidays ? rules : null,
    exceptions,
  };
  return workingTime(definition, zoneNamed(zone)!, holidays ? source : null);
}

const office = calendar('mon-fri 08:00-18:00');
const always = calendar('mon-sun 00:00-24:00');

describe('open time', () => {
  test('counts from the opening and up to the close', () => {
    expect(office.openTime(at('2025-07-01T07:00'), at('2025-07-01T19:00'))).toBe(10 * hour);
    expect(office.openTime(at('2025-07-01T17:59:59.999'), at('2025-07-02T08:00:00.001'))).toBe(2);
    expect(office.openTime(at('2025-07-01T18:00'), at('2025-07-02T08:00'))).toBe(0);
  });

  test('leaves out the weekend', () => {
    expect(office.openTime(at('2025-07-04T17:00'), at('2025-07-07T09:00'))).toBe(2 * hour);
  });

  test('is nothing when the end is not after the start', () => {
    const noon = at('2025-07-01T12:00');
    expect(office.openTime(noon, noon)).toBe(0);
    expect(office.openTime(noon, noon - hour)).toBe(0);
  });

  test('of a day round the clock lasts 23 hours in spring and 25 in autumn', () => {
    expect(always.openTime(at('2025-03-30'), at('2025-03-31'))).toBe(23 * hour);
    expect(always.openTime(at('2025-10-26'), at('2025-10-27'))).toBe(25 * hour);
  });

  test('of a window inside the hour that is skipped is nothing, and counts twice in the hour that returns', () => {
    const window = calendar('sun 02:15-02:45');
    expect(window.openTime(at('2025-03-30'), at('2025-03-31'))).toBe(0);
    expect(window.openTime(at('2025-10-26'), at('2025-10-27'))).toBe(hour);
    expect(window.openTime(at('2025-10-19'), at('2025-10-20'))).toBe(30 * minute);
    expect(window.spansBetween(at('2025-10-26'), at('2025-10-27'))).toEqual([
      at('2025-10-26T02:15+02:00'),
      at('2025-10-26T02:45+02:00'),
      at('2025-10-26T02:15+01:00'),
      at('2025-10-26T02:45+01:00'),
    ]);
  });

  test('of hours that end inside the skipped hour ends where the clock is put forward', () => {
    const night = calendar('sun 00:00-02:30');
    expect(night.openTime(at('2025-03-30'), at('2025-03-31'))).toBe(2 * hour);
    expect(night.openTime(at('2025-10-26'), at('2025-10-27'))).toBe(3.5 * hour - 30 * minute);
  });

  test('may be asked over centuries and in any order', () => {
    const fresh = calendar('mon-fri 08:00-18:00');
    const july = fresh.openTime(at('2025-07-01'), at('2025-08-01'));
    expect(fresh.openTime(at('1990-01-01'), at('1990-01-08'))).toBe(50 * hour);
    expect(fresh.openTime(at('2040-01-02'), at('2040-01-09'))).toBe(50 * hour);
    expect(fresh.openTime(at('2025-07-01'), at('2025-08-01'))).toBe(july);
    expect(fresh.openTime(at('1000-01-01T00:00Z'), at('1899-12-31T00:00Z'))).toBe(0);
    expect(fresh.openTime(at('2201-06-01T00:00Z'), at('9999-12-31T00:00Z'))).toBe(0);
  });
});

describe('adding open time', () => {
  test('ends exactly at the close, not at the next opening', () => {
    expect(text(office.addOpenTime(at('2025-07-01T14:00'), 4 * hour))).toBe('2025-07-01T18:00:00+02:00');
    expect(text(office.addOpenTime(at('2025-07-01T14:00'), 4 * hour + 1))).toBe(
      '2025-07-02T08:00:00.001+02:00',
    );
  });

  test('of nothing stays where it is, also outside hours', () => {
    expect(office.addOpenTime(at('2025-07-01T20:00'), 0)).toBe(at('2025-07-01T20:00'));
  });

  test('outside hours counts from the next opening', () => {
    expect(text(office.addOpenTime(at('2025-07-04T20:00'), hour))).toBe('2025-07-07T09:00:00+02:00');
  });

  test('may run over years that were not asked for yet', () => {
    const fresh = calendar('mon 08:00-09:00');
    expect(text(fresh.addOpenTime(at('2025-01-06T08:00'), 520 * hour))).toBe('2034-12-18T09:00:00+01:00');
  });

  test('never ends where the calendar does not open', () => {
    const never = calendar('');
    expect(never.hasOpening).toBe(false);
    expect(never.addOpenTime(at('2025-01-01'), 1)).toBeNaN();
    expect(never.nextOpening(at('2025-01-01'))).toBeNaN();
    expect(never.nextWorkingDay(day('2025-01-01'), 1)).toBeNaN();
    expect(never.openTime(at('2025-01-01'), at('2026-01-01'))).toBe(0);
  });

  test('never ends after the last opening of a calendar of single dates', () => {
    const once = calendar('', {
      exceptions: [{ date: '2025-07-05', name: null, hours: [8 * hour, 12 * hour] }],
    });
    expect(once.hasOpening).toBe(true);
    expect(once.fullDayMs).toBe(4 * hour);
    expect(text(once.addOpenTime(at('2025-01-01'), 4 * hour))).toBe('2025-07-05T12:00:00+02:00');
    expect(once.addOpenTime(at('2025-01-01'), 4 * hour + 1)).toBeNaN();
    expect(once.nextOpening(at('2025-07-05T12:00'))).toBeNaN();
  });

  test('of less than nothing is a mistake', () => {
    expect(() => office.addOpenTime(0, -1)).toThrow(RangeError);
  });
});

describe('a holiday', () => {
  const closedOn = calendar('mon-fri 22:00-06:00', { holidays: ['2025-04-21', '2025-12-25'] });

  test('closes its whole local date, also its early hours that belong to the evening before; those of the next date stay open', () => {
    expect(closedOn.spansBetween(at('2025-12-24T12:00'), at('2025-12-26T12:00')).map(text)).toEqual([
      '2025-12-24T22:00:00+01:00',
      '2025-12-25T00:00:00+01:00',
      '2025-12-26T00:00:00+01:00',
      '2025-12-26T06:00:00+01:00',
    ]);
  });

  test('ends at midnight to the millisecond', () => {
    const all = calendar('mon-sun 00:00-24:00', { holidays: ['2025-12-25'] });
    expect(all.isOpenAt(at('2025-12-24T23:59:59.999'))).toBe(true);
    expect(all.isOpenAt(at('2025-12-25T00:00'))).toBe(false);
    expect(all.isOpenAt(at('2025-12-25T23:59:59.999'))).toBe(false);
    expect(all.isOpenAt(at('2025-12-26T00:00'))).toBe(true);
    expect(all.closeOf(day('2025-12-24'))).toBe(at('2025-12-25'));
    expect(all.closeOf(day('2025-12-25'))).toBeNaN();
  });

  test('is named where it closes', () => {
    expect(closedOn.dateAccount(day('2025-12-25'))).toMatchObject({
      kind: 'holiday',
      name: 'holiday 2025-12-25',
      from: 'data',
      hours: [],
      usual: [0, 6 * hour, 22 * hour, 24 * hour],
    });
    expect(closedOn.dateAccount(day('2025-12-24'))).toMatchObject({ kind: 'weekday', name: null });
  });

  test('must not be forgotten', () => {
    const rules = { country: 'NL', state: null, types: ['public'], add: [], remove: [] };
    const definition = {
      id: 'x',
      title: '',
      clause: null,
      weekly: [[], [], [], [], [], [], []],
      holidays: rules,
      exceptions: [],
    };
    expect(() => workingTime(definition, amsterdam, null)).toThrow('no holidays');
  });
});

describe('a dated exception', () => {
  const exceptions = [
    { date: '2025-12-24', name: 'Kerstavond', hours: [8 * hour, 12 * hour] },
    { date: '2025-12-25', name: null, hours: [10 * hour, 11 * hour] },
    { date: '2025-12-31', name: 'Inventaris', hours: [] },
    { date: '2025-12-27', name: null, hours: [9 * hour, 10 * hour] },
  ];
  const december = calendar('mon-fri 08:00-18:00', { holidays: ['2025-12-25', '2025-12-26'], exceptions });

  test('replaces the hours of its date, on a holiday and in a weekend too', () => {
    expect(december.openTime(at('2025-12-24'), at('2025-12-25'))).toBe(4 * hour);
    expect(december.openTime(at('2025-12-25'), at('2025-12-26'))).toBe(hour);
    expect(december.openTime(at('2025-12-26'), at('2025-12-27'))).toBe(0);
    expect(december.openTime(at('2025-12-27'), at('2025-12-28'))).toBe(hour);
    expect(december.isWorkingDay(day('2025-12-27'))).toBe(true);
  });

  test('without hours closes its date under its own name', () => {
    expect(december.isWorkingDay(day('2025-12-31'))).toBe(false);
    const accountOf = (date: string) => december.dateAccount(day(date));
    expect(accountOf('2025-12-31')).toMatchObject({ kind: 'exception', name: 'Inventaris', hours: [] });
    expect(accountOf('2025-12-25')).toMatchObject({ kind: 'exception', hours: [10 * hour, 11 * hour] });
    expect(accountOf('2025-12-26')).toMatchObject({ kind: 'holiday', name: 'holiday 2025-12-26' });
  });
});

describe('a working day', () => {
  const april = calendar('mon-fri 08:00-18:00', { holidays: ['2025-04-18', '2025-04-21'] });
  const next = (date: string, n: number) => localDateText(april.nextWorkingDay(day(date), n));

  test('is a date on which the calendar opens', () => {
    expect(april.isWorkingDay(day('2025-04-17'))).toBe(true);
    expect(april.isWorkingDay(day('2025-04-18'))).toBe(false);
    expect(april.isWorkingDay(day('2025-04-19'))).toBe(false);
  });

  test('is not a date whose only hours are skipped', () => {
    const window = calendar('sun 02:15-02:45');
    expect(window.isWorkingDay(day('2025-03-30'))).toBe(false);
    expect(window.isWorkingDay(day('2025-03-23'))).toBe(true);
    expect(localDateText(window.nextWorkingDay(day('2025-03-23'), 1))).toBe('2025-04-06');
  });

  test('is counted strictly after a date, whether that is one or not', () => {
    expect(next('2025-04-17', 1)).toBe('2025-04-22');
    expect(next('2025-04-18', 1)).toBe('2025-04-22');
    expect(next('2025-04-16', 1)).toBe('2025-04-17');
    expect(next('2025-04-17', 5)).toBe('2025-04-28');
  });

  test('is found over the end of the year', () => {
    expect(localDateText(office.nextWorkingDay(day('2025-12-31'), 1))).toBe('2026-01-01');
    expect(localDateText(calendar('mon-fri 08:00-18:00').nextWorkingDay(day('2025-12-31'), 600))).toBe(
      '2028-04-19',
    );
  });

  test('opens first and closes last on its own date, also when days touch at midnight', () => {
    expect(text(always.openOf(day('2025-07-01')))).toBe('2025-07-01T00:00:00+02:00');
    expect(text(always.closeOf(day('2025-07-01')))).toBe('2025-07-02T00:00:00+02:00');
    expect(always.spansBetween(at('2025-07-01'), at('2025-07-04'))).toHaveLength(2);
    const split = calendar('mon 08:00-12:00, 13:00-17:00');
    expect(text(split.openOf(day('2025-07-07')))).toBe('2025-07-07T08:00:00+02:00');
    expect(text(split.closeOf(day('2025-07-07')))).toBe('2025-07-07T17:00:00+02:00');
    expect(split.openOf(day('2025-07-08'))).toBeNaN();
  });

  test('closes for the second time when its closing hour occurs twice', () => {
    const night = calendar('sun 00:00-02:30');
    expect(text(night.closeOf(day('2025-10-26')))).toBe('2025-10-26T02:30:00+01:00');
  });

  test('is as long as the longest weekday', () => {
    expect(office.fullDayMs).toBe(10 * hour);
    expect(always.fullDayMs).toBe(24 * hour);
    expect(calendar('mon-fri 22:00-06:00').fullDayMs).toBe(8 * hour);
    expect(calendar('mon-thu 08:00-12:00, 13:00-17:00, fri 08:00-12:00').fullDayMs).toBe(8 * hour);
  });

  test('on the first and last days of a year is known on both sides of it', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Amsterdam']) {
      const everyDay = calendar('mon-sun 08:00-18:00', { zone });
      for (const date of ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01']) {
        expect(everyDay.closeOf(day(date)) - everyDay.openOf(day(date))).toBe(10 * hour);
      }
    }
  });
});

describe('the next opening', () => {
  test('is the instant itself when the calendar is open', () => {
    expect(office.nextOpening(at('2025-07-01T08:00'))).toBe(at('2025-07-01T08:00'));
    expect(office.nextOpening(at('2025-07-01T17:59:59.999'))).toBe(at('2025-07-01T17:59:59.999'));
  });

  test("is on Monday at a Friday's close", () => {
    expect(text(office.nextOpening(at('2025-07-04T18:00')))).toBe('2025-07-07T08:00:00+02:00');
  });

  test('may lie in the next year', () => {
    const fresh = calendar('mon-fri 08:00-18:00', { holidays: ['2026-01-01'] });
    expect(text(fresh.nextOpening(at('2025-12-31T18:00')))).toBe('2026-01-02T08:00:00+01:00');
  });
});

describe('other zones', () => {
  test('with a switch of half an hour have a day of 23.5 and one of 24.5 hours', () => {
    const lordHowe = calendar('mon-sun 00:00-24:00', { zone: 'Australia/Lord_Howe' });
    const length = (date: string) => lordHowe.closeOf(day(date)) - lordHowe.openOf(day(date));
    expect(length('2025-10-05')).toBe(23.5 * hour);
    expect(length('2025-04-06')).toBe(24.5 * hour);
  });

  test('without a midnight open when their date starts', () => {
    const cairo = calendar('mon-sun 00:00-24:00', { zone: 'Africa/Cairo' });
    expect(cairo.closeOf(day('2025-04-25')) - cairo.openOf(day('2025-04-25'))).toBe(23 * hour);
    expect(cairo.closeOf(day('2025-04-24'))).toBe(cairo.openOf(day('2025-04-25')));
  });

  test('do not work on a date that they skipped', () => {
    const apia = calendar('mon-sun 00:00-24:00', { zone: 'Pacific/Apia' });
    expect(apia.isWorkingDay(day('2011-12-30'))).toBe(false);
    expect(apia.nextWorkingDay(day('2011-12-29'), 1)).toBe(day('2011-12-31'));
  });

  test('have their hours by their own wall clock through Ramadan', () => {
    const casablanca = calendar('mon-fri 08:00-18:00', { zone: 'Africa/Casablanca' });
    expect(new Date(casablanca.openOf(day('2024-03-08'))).toISOString()).toBe('2024-03-08T07:00:00.000Z');
    expect(new Date(casablanca.openOf(day('2024-03-11'))).toISOString()).toBe('2024-03-11T08:00:00.000Z');
    expect(new Date(casablanca.openOf(day('2024-04-15'))).toISOString()).toBe('2024-04-15T07:00:00.000Z');
  });
});
