import { describe, expect, test } from 'vitest';
import { Refused } from '../../support/audit-of.ts';
import {
  CALENDARS,
  fri,
  mon,
  nextMon,
  nextTue,
  type PolicyParts,
  printed,
  restored,
  sat,
  thu,
  tue,
  wed,
} from '../../support/small-policy.ts';

const office = (parts: object) => ({ calendars: { office: { ...CALENDARS.office, ...parts } } });

/** When a ticket opened then is due. */
async function due(mode: string, days: number, opened: string, policy: PolicyParts = {}): Promise<string> {
  const rule = { within: `${days} working ${days === 1 ? 'day' : 'days'}`, working_day: mode };
  return (await restored(opened, opened, rule, policy)).due!;
}

test('a policy that uses working days has to say how they count', async () => {
  await expect(restored(mon('09:00'), mon('10:00'), { within: '2 working days' })).rejects.toThrow(Refused);
});

test('the policy says it for all rules, and a rule may say otherwise for itself', async () => {
  const policy = { working_day: 'end-of-day' };
  const within = '1 working day';
  expect(await restored(mon('09:00'), mon('10:00'), { within }, policy)).toMatchObject({
    due: printed(tue('18:00')),
  });
  expect(
    await restored(mon('09:00'), mon('10:00'), { within, working_day: 'same-time' }, policy),
  ).toMatchObject({ due: printed(tue('09:00')) });
});

describe('hours: N times the length of a full day', () => {
  test('two working days of ten hours are used up after twenty open hours', async () => {
    const rule = { within: '2 working days', working_day: 'hours' };
    expect(await restored(mon('09:00'), wed('09:00'), rule)).toMatchObject({
      outcome: 'met',
      due: printed(wed('09:00')),
      counted_s: '72000',
      target_s: '72000',
    });
    expect(await restored(mon('09:00'), wed('09:00:01'), rule)).toMatchObject({
      outcome: 'breached',
      overrun_s: '1',
    });
  });

  test('a weekend and a holiday do not count', async () => {
    expect(await due('hours', 2, fri('09:00'))).toBe(printed(nextTue('09:00')));
    const holiday = office({ holidays: { add: ['2025-07-08'] } });
    expect(await due('hours', 2, mon('09:00'), holiday)).toBe(printed(thu('09:00')));
  });

  test('a short Friday is not a full day', async () => {
    // A full day is 10 h: 4 h on Friday 08:00-12:00, 6 h on Monday.
    const short = office({ hours: { 'mon-thu': '08:00-18:00', fri: '08:00-12:00' } });
    expect(await due('hours', 1, fri('08:00'), short)).toBe(printed(nextMon('14:00')));
  });

  test('a start at an opening uses the day up at its close', async () => {
    expect(await due('hours', 1, mon('08:00'))).toBe(printed(mon('18:00')));
    expect(await due('hours', 1, mon('06:00'))).toBe(printed(mon('18:00')));
  });

  test('a stop in the night after the last hour was used up is on time', async () => {
    const rule = { within: '1 working day', working_day: 'hours' };
    expect(await restored(mon('08:00'), tue('08:00'), rule)).toMatchObject({ outcome: 'met' });
    expect(await restored(mon('08:00'), tue('08:00:01'), rule)).toMatchObject({ outcome: 'breached' });
  });
});

describe('same-time: the same local time on the Nth following working day', () => {
  test('within hours it is the same time of day', async () => {
    expect(await due('same-time', 2, mon('09:00'))).toBe(printed(wed('09:00')));
    expect(await due('same-time', 1, fri('17:00'))).toBe(printed(nextMon('17:00')));
  });

  test('a start outside hours counts from the next opening', async () => {
    expect(await due('same-time', 1, mon('06:00'))).toBe(printed(tue('08:00')));
    expect(await due('same-time', 1, mon('20:00'))).toBe(printed(wed('08:00')));
    expect(await due('same-time', 1, sat('12:00'))).toBe(printed(nextTue('08:00')));
  });

  test('the opening instant is within hours, the closing instant is not', async () => {
    expect(await due('same-time', 1, mon('08:00'))).toBe(printed(tue('08:00')));
    expect(await due('same-time', 1, mon('18:00'))).toBe(printed(wed('08:00')));
    expect(await due('same-time', 1, mon('17:59:59'))).toBe(printed(tue('17:59:59')));
  });

  test('a holiday is no following working day', async () => {
    const holiday = office({ holidays: { add: ['2025-07-08'] } });
    expect(await due('same-time', 1, mon('09:00'), holiday)).toBe(printed(wed('09:00')));
    expect(await due('same-time', 1, tue('09:00'), holiday)).toBe(printed(thu('08:00')));
  });

  test('a stop exactly then is on time, a second later is not, and the target has no length', async () => {
    const rule = { within: '1 working day', working_day: 'same-time' };
    expect(await restored(mon('09:00'), tue('09:00'), rule)).toMatchObject({
      outcome: 'met',
      counted_s: '36000',
      target_s: '',
    });
    expect(await restored(mon('09:00'), tue('09:00:01'), rule)).toMatchObject({ outcome: 'breached' });
  });

  test('it stays the same wall time over a clock change', async () => {
    const rule = { calendar: 'always', within: '1 working day', working_day: 'same-time' };
    expect(await restored('2025-03-29 12:00', '2025-03-30 12:00', rule)).toMatchObject({
      outcome: 'met',
      due: printed('2025-03-30 12:00'),
    });
    expect(await restored('2025-10-25 12:00', '2025-10-26 12:00:01', rule)).toMatchObject({
      outcome: 'breached',
      due: printed('2025-10-26 12:00', '+01:00'),
    });
  });
});

describe('end-of-day: the close of the Nth working day after the day of the start', () => {
  test('the day of the start itself does not count', async () => {
    expect(await due('end-of-day', 1, mon('00:00'))).toBe(printed(tue('18:00')));
    expect(await due('end-of-day', 1, mon('09:00'))).toBe(printed(tue('18:00')));
    expect(await due('end-of-day', 1, mon('23:59:59'))).toBe(printed(tue('18:00')));
    expect(await due('end-of-day', 2, mon('09:00'))).toBe(printed(wed('18:00')));
  });

  test('from a Friday or a weekend the next working day is Monday', async () => {
    expect(await due('end-of-day', 1, fri('23:00'))).toBe(printed(nextMon('18:00')));
    expect(await due('end-of-day', 1, sat('12:00'))).toBe(printed(nextMon('18:00')));
  });

  test('a day that closes early ends early', async () => {
    const early = office({ exceptions: { '2025-07-08': '08:00-12:00' } });
    expect(await due('end-of-day', 1, mon('09:00'), early)).toBe(printed(tue('12:00')));
  });

  test('a day that an exception opens is a working day', async () => {
    const open = office({ exceptions: { '2025-07-12': '10:00-14:00' } });
    expect(await due('end-of-day', 1, fri('09:00'), open)).toBe(printed(sat('14:00')));
  });

  test('a calendar up to 24:00 closes at midnight', async () => {
    const rule = { calendar: 'always', within: '1 working day', working_day: 'end-of-day' };
    expect(await restored(mon('09:00'), wed('00:00'), rule)).toMatchObject({
      outcome: 'met',
      due: printed(wed('00:00')),
    });
    expect(await restored(mon('09:00'), wed('00:00:00.001'), rule)).toMatchObject({ outcome: 'breached' });
  });

  test('the evening after the close is too late, although no open time passed', async () => {
    const rule = { within: '1 working day', working_day: 'end-of-day' };
    expect(await restored(mon('09:00'), tue('18:00'), rule)).toMatchObject({ outcome: 'met' });
    expect(await restored(mon('09:00'), tue('20:00'), rule)).toMatchObject({ outcome: 'breached' });
  });
});
