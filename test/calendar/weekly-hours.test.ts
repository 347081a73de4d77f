import { describe, expect, test } from 'vitest';
import { hoursOfDate, parseHoursText, weeklyHours } from '../../src/calendar/weekly-hours.ts';

const hour = 3_600_000;
const hoursOf = (days: string, ...spans: string[]) =>
  weeklyHours([{ days, spans }]).hours.map((day) => day.map((ms) => ms / hour));
const problemsOf = (days: string, ...spans: string[]) => weeklyHours([{ days, spans }]).problems;
const openDays = (days: string) =>
  hoursOf(days, '09:00-10:00').flatMap((day, i) => (day.length > 0 ? [i] : []));

describe('the days of a span', () => {
  test.each([
    ['mon', [0]],
    ['mon-fri', [0, 1, 2, 3, 4]],
    ['sat,sun', [5, 6]],
    ['mon-sun', [0, 1, 2, 3, 4, 5, 6]],
    ['fri-mon', [0, 4, 5, 6]],
    ['ma-vr', [0, 1, 2, 3, 4]],
    ['ma t/m vr', [0, 1, 2, 3, 4]],
    ['maandag t/m vrijdag', [0, 1, 2, 3, 4]],
    ['za en zo', [5, 6]],
    ['Mon - Wed, Fri', [0, 1, 2, 4]],
    ['mon-wed, tue', [0, 1, 2]],
    ['do', [3]],
  ])('are read from %j', (text, days) => {
    expect(openDays(text)).toEqual(days);
    expect(problemsOf(text, '09:00-10:00')).toEqual([]);
  });

  test('that do not exist are named, and the others kept', () => {
    expect(problemsOf('mon,fryday', '09:00-10:00')).toEqual([
      { kind: 'unknown-day', entry: 0, text: 'fryday' },
    ]);
    expect(openDays('mon,fryday')).toEqual([0]);
    expect(problemsOf('', '09:00-10:00')).toEqual([{ kind: 'unknown-day', entry: 0, text: '' }]);
    expect(problemsOf('mon-wed-fri')).toEqual([{ kind: 'unknown-day', entry: 0, text: 'mon-wed-fri' }]);
  });
});

describe('a span of hours', () => {
  test('may run to 24:00, which is not 23:59', () => {
    expect(hoursOf('mon', '00:00-24:00')[0]).toEqual([0, 24]);
    expect(hoursOf('mon', '18:00-00:00')[0]).toEqual([18, 24]);
  });

  test('past midnight goes on in the early hours of the next weekday, from Sunday on Monday', () => {
    const week = hoursOf('sun', '22:00-06:00');
    expect(week[6]).toEqual([22, 24]);
    expect(week[0]).toEqual([0, 6]);
    expect(hoursOf('mon-sun', '22:00-06:00')[3]).toEqual([0, 6, 22, 24]);
  });

  test('that touches another becomes one with it', () => {
    expect(hoursOf('mon', '12:00-17:00', '8:00-12:00')[0]).toEqual([8, 17]);
    expect(problemsOf('mon', '12:00-17:00', '8:00-12:00')).toEqual([]);
    expect(problemsOf('mon-tue', '22:00-06:00', '06:00-08:00')).toEqual([]);
  });

  test('that is empty is a problem, not a whole day', () => {
    expect(problemsOf('mon', '08:00-08:00')).toEqual([{ kind: 'empty-span', entry: 0, text: '08:00-08:00' }]);
    expect(problemsOf('mon', '00:00-00:00')).toEqual([{ kind: 'empty-span', entry: 0, text: '00:00-00:00' }]);
  });

  test.each([
    '',
    '8-18',
    '08:00',
    '08:00-25:00',
    '08:00-24:01',
    '24:00-06:00',
    '08:60-10:00',
    '08:00-10:00 uur',
    '-08:00-10:00',
  ])('is not %j', (text) => {
    expect(problemsOf('mon', text)).toEqual([{ kind: 'unreadable-span', entry: 0, text }]);
  });

  test('that overlaps another is a problem told once, and counts once', () => {
    const { hours, problems } = weeklyHours([
      { days: 'mon-fri', spans: ['08:00-18:00'] },
      { days: 'thu,fri', spans: ['17:00-21:00'] },
    ]);
    expect(problems).toEqual([
      { kind: 'overlap', entry: 1, text: '17:00-21:00', with: '08:00-18:00', withEntry: 0 },
    ]);
    expect(hours[3]).toEqual([8 * hour, 21 * hour]);
    expect(hours[2]).toEqual([8 * hour, 18 * hour]);
  });

  test('overlaps the next day when it runs past midnight into its hours', () => {
    const { problems } = weeklyHours([
      { days: 'mon', spans: ['22:00-06:00'] },
      { days: 'tue', spans: ['05:00-09:00'] },
    ]);
    expect(problems).toEqual([
      { kind: 'overlap', entry: 1, text: '05:00-09:00', with: '22:00-06:00', withEntry: 0 },
    ]);
  });

  test('is wrong in as many ways as there are, all told at once', () => {
    const { problems } = weeklyHours([
      { days: 'mom', spans: ['09:00-09:00', 'x'] },
      { days: 'tue', spans: ['08:00-12:00', '11:00-13:00'] },
    ]);
    expect(problems.map((each) => each.kind)).toEqual([
      'unknown-day',
      'empty-span',
      'unreadable-span',
      'overlap',
    ]);
  });
});

describe('the hours of a single date', () => {
  test('are none when it is closed', () => {
    expect(hoursOfDate([])).toEqual({ hours: [], problems: [] });
  });

  test('end at midnight: the next date has its own', () => {
    expect(hoursOfDate(['08:00-12:00', '20:00-24:00']).hours).toEqual([8, 12, 20, 24].map((h) => h * hour));
    expect(hoursOfDate(['22:00-06:00']).problems).toEqual([
      { kind: 'past-midnight', entry: 0, text: '22:00-06:00' },
    ]);
    expect(hoursOfDate(['22:00-00:00'])).toEqual({ hours: [22 * hour, 24 * hour], problems: [] });
  });
});

describe('hours on one line', () => {
  test('are read into entries', () => {
    expect(parseHoursText('mon-fri 08:00-18:00, sat 09:00-12:00')).toEqual([
      { days: 'mon-fri', spans: ['08:00-18:00'] },
      { days: 'sat', spans: ['09:00-12:00'] },
    ]);
    expect(parseHoursText('ma t/m vr 08:00 - 12:00, 13:00-17:00; sat,sun: 10:00-12:00')).toEqual([
      { days: 'ma t/m vr', spans: ['08:00 - 12:00', '13:00-17:00'] },
      { days: 'sat,sun', spans: ['10:00-12:00'] },
    ]);
  });

  test.each(['', 'mon-fri', '08:00-18:00', 'mon-fri 8-18', 'mon-fri 08:00-18:00 and then some'])(
    '%j has a problem',
    (text) => {
      expect(weeklyHours(parseHoursText(text)).problems.length).toBeGreaterThan(0);
    },
  );
});
