import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import type { HolidayRule, HolidayRules } from '../../src/calendar/definition.ts';
import { holidayCalendar, holidaysVersion } from '../../src/calendar/holidays.ts';
import { localDateText } from '../../src/time/local-date.ts';

const nl: HolidayRules = { country: 'NL', state: null, types: ['public'], add: [], remove: [] };
const rule = (part: Partial<HolidayRule>): HolidayRule => ({
  name: null,
  year: null,
  month: null,
  day: null,
  yearsDivisibleBy: null,
  holiday: null,
  ...part,
});

async function datesOf(rules: Partial<HolidayRules>, year: number, language: 'nl' | 'en' = 'nl') {
  const { source, problems } = await holidayCalendar({ ...nl, ...rules }, language);
  expect(problems).toEqual([]);
  return Object.fromEntries([...source!.datesOf(year)].map(([day, { name }]) => [localDateText(day), name]));
}

async function problemsOf(rules: Partial<HolidayRules>) {
  const { source, problems } = await holidayCalendar({ ...nl, ...rules }, 'nl');
  expect(source).toBeNull();
  return problems.map(({ kind, text }) => [kind, text]);
}

describe('the Dutch public holidays', () => {
  test("of 2025 are these, with King's Day on Saturday because the 27th is a Sunday", async () => {
    expect(await datesOf({}, 2025)).toEqual({
      '2025-01-01': 'Nieuwjaar',
      '2025-04-20': 'Pasen',
      '2025-04-21': 'Tweede paasdag',
      '2025-04-26': 'Koningsdag',
      '2025-05-29': 'Hemelvaartsdag',
      '2025-06-08': 'Pinksteren',
      '2025-06-09': 'Tweede pinksterdag',
      '2025-12-25': 'Kerstmis',
      '2025-12-26': 'Tweede kerstdag',
    });
  });

  test("of 2026 have King's Day on the 27th", async () => {
    expect(await datesOf({}, 2026)).toMatchObject({ '2026-04-27': 'Koningsdag' });
  });

  test('have English names in an English policy', async () => {
    expect(await datesOf({}, 2025, 'en')).toMatchObject({ '2025-04-26': "King's Day" });
  });

  test('are no others than those of the types asked for', async () => {
    expect(await datesOf({ types: [] }, 2025)).toEqual({});
    expect(Object.keys(await datesOf({ types: ['school'] }, 2025))).toEqual(['2025-04-18', '2025-05-05']);
  });
});

describe('the public holidays of any country', () => {
  test('are where the package puts them on the clock of that country', async () => {
    for (const country of Object.keys(new Holidays().getCountries())) {
      const listed = new Holidays(country).getHolidays(2025).filter(({ type }) => type === 'public');
      const ours = await datesOf({ country }, 2025);
      const firstDates = listed.map(({ date }) => date.slice(0, 10));
      expect([country, Object.keys(ours)]).toEqual([country, expect.arrayContaining(firstDates)]);
    }
  });
});

describe('a date that is added', () => {
  test('on 5 May holds every year, under the name that the country has for it', async () => {
    const add = [rule({ month: 5, day: 5 })];
    expect((await datesOf({ add }, 2024))['2024-05-05']).toBe('Bevrijdingsdag');
    expect((await datesOf({ add }, 2025))['2025-05-05']).toBe('Bevrijdingsdag');
  });

  test('on 5 May in years divisible by 5 holds in 2025 and not in 2024 or 2026', async () => {
    const add = [rule({ name: 'Lustrum', month: 5, day: 5, yearsDivisibleBy: 5 })];
    expect((await datesOf({ add }, 2024))['2024-05-05']).toBeUndefined();
    expect((await datesOf({ add }, 2025))['2025-05-05']).toBe('Lustrum');
    expect((await datesOf({ add }, 2026))['2026-05-05']).toBeUndefined();
  });

  test('in one year holds in that year only', async () => {
    const add = [rule({ year: 2025, month: 12, day: 24 })];
    expect((await datesOf({ add }, 2025))['2025-12-24']).toBe('2025-12-24');
    expect((await datesOf({ add }, 2026))['2026-12-24']).toBeUndefined();
  });

  test('by name may be of any type and in any language', async () => {
    for (const holiday of ['Goede Vrijdag', 'good friday', ' Karfreitag ']) {
      expect(await datesOf({ add: [rule({ holiday })] }, 2025)).toMatchObject({
        '2025-04-18': 'Goede Vrijdag',
      });
    }
  });

  test('by name in some years holds in those', async () => {
    const add = [rule({ holiday: 'Bevrijdingsdag', yearsDivisibleBy: 5 })];
    expect((await datesOf({ add }, 2025))['2025-05-05']).toBe('Bevrijdingsdag');
    expect((await datesOf({ add }, 2024))['2024-05-05']).toBeUndefined();
  });

  test('on 29 February holds in leap years', async () => {
    const add = [rule({ month: 2, day: 29 })];
    expect((await datesOf({ add }, 2024))['2024-02-29']).toBe('2024-02-29');
    expect(Object.keys(await datesOf({ add }, 2025))).toHaveLength(9);
  });

  test('needs no country', async () => {
    const rules = { country: null, types: [], add: [rule({ name: 'Kerstavond', month: 12, day: 24 })] };
    expect(await datesOf(rules, 2025)).toEqual({ '2025-12-24': 'Kerstavond' });
  });
});

describe('a date that is removed', () => {
  test('by name or by date is a working day again', async () => {
    const remove = [rule({ holiday: 'Tweede pinksterdag' }), rule({ month: 12, day: 26 })];
    const dates = await datesOf({ remove }, 2025);
    expect(dates['2025-06-09']).toBeUndefined();
    expect(dates['2025-12-26']).toBeUndefined();
    expect(Object.keys(dates)).toHaveLength(7);
  });

  test('by name leaves another holiday on the same date: Ascension Day fell on 5 May 2016', async () => {
    const remove = [rule({ holiday: 'Bevrijdingsdag' })];
    const dates = await datesOf({ types: ['public', 'school'], remove }, 2016);
    expect(dates['2016-05-05']).toBe('Hemelvaartsdag');
  });

  test('may be added again for some years', async () => {
    const may5 = { types: ['public', 'school'], remove: [rule({ holiday: 'Bevrijdingsdag' })] };
    const add = [rule({ holiday: 'Bevrijdingsdag', yearsDivisibleBy: 5 })];
    expect((await datesOf({ ...may5, add }, 2024))['2024-05-05']).toBeUndefined();
    expect((await datesOf({ ...may5, add }, 2025))['2025-05-05']).toBe('Bevrijdingsdag');
  });
});

describe('other countries', () => {
  test('have holidays of several days, and from sunset to sunset', async () => {
    const dates = await datesOf({ country: 'AE' }, 2025, 'en');
    expect(Object.keys(dates).filter((date) => date >= '2025-03-30' && date <= '2025-04-02')).toEqual([
      '2025-03-30',
      '2025-03-31',
      '2025-04-01',
    ]);
    expect(dates['2025-01-26']).toBeUndefined();
    expect(dates['2025-01-27']).toBeDefined();
  });

  test('have substitute days, which go when the holiday is removed', async () => {
    expect(await datesOf({ country: 'US' }, 2022, 'en')).toMatchObject({
      '2022-12-26': 'Christmas Day (substitute day)',
    });
    const without = await datesOf(
      { country: 'US', remove: [rule({ holiday: 'Christmas Day' })] },
      2022,
      'en',
    );
    expect(without['2022-12-26']).toBeUndefined();
  });

  test('have states with holidays of their own', async () => {
    expect((await datesOf({ country: 'de' }, 2025))['2025-01-06']).toBeUndefined();
    expect((await datesOf({ country: 'de', state: 'by' }, 2025))['2025-01-06']).toBeDefined();
  });
});

describe('rules that cannot be followed', () => {
  test('are an error, not an empty list', async () => {
    expect(await problemsOf({ country: 'XX' })).toEqual([['unknown-country', 'XX']]);
    expect(await problemsOf({ country: '' })).toEqual([['unknown-country', '']]);
    expect(await problemsOf({ state: 'ZZ' })).toEqual([['unknown-state', 'ZZ']]);
    expect(await problemsOf({ country: 'CK', state: 'Atiu' })).toEqual([['unknown-state', 'Atiu']]);
  });

  test('come with what could have been written', async () => {
    const { problems } = await holidayCalendar({ ...nl, add: [rule({ holiday: 'Goede Vrijdagg' })] }, 'nl');
    expect(problems[0]!.known).toContain('Goede Vrijdag');
    expect((await holidayCalendar({ ...nl, country: 'NLD' }, 'nl')).problems[0]!.known).toContain('NL');
  });

  test('are told all at once', async () => {
    expect(
      await problemsOf({
        types: ['feest'],
        add: [rule({ holiday: 'Sint Juttemis' }), rule({ month: 2, day: 30 })],
      }),
    ).toEqual([
      ['unknown-type', 'feest'],
      ['impossible-date', '02-30'],
      ['unknown-holiday', 'Sint Juttemis'],
    ]);
    expect(await problemsOf({ country: null, state: 'GR', remove: [rule({ holiday: 'Pasen' })] })).toEqual([
      ['country-needed', 'GR'],
      ['country-needed', 'Pasen'],
    ]);
  });
});

test('the version of the holidays is told', () => {
  expect(holidaysVersion()).toMatch(/^date-holidays \d+\.\d+\.\d+$/);
});
