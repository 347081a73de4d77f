import { describe, expect, test } from 'vitest';
import { csv, every5, hours, instant, minutes, onlyService, servicesOf, split } from './one-hour.ts';

const stale = (text: string) => ({ rule: { stale_after: text } });

describe('a probe holds until the next one, or until it is stale', () => {
  test('probes every five minutes leave nothing unknown', async () => {
    expect(await split({ inputs: { probes: every5('10:00', 'UUUUUUUUUUUUU') } })).toEqual([60, 0, 0]);
  });

  test('a next probe exactly at three times the median comes in time', async () => {
    // Intervals 5 5 5 5 5 5 5 15 5: median 5, so 15 minutes is not longer than 3 x 5.
    const probes = every5('10:00', 'UUUUUUUU..UUU');
    expect(await split({ inputs: { probes } })).toEqual([60, 0, 0]);
  });

  test('one second later than three times the median, that second is unknown', async () => {
    const probes = csv(
      'at,up',
      ...['10:00', '10:05', '10:10', '10:15', '10:20', '10:25', '10:30'].map((at) => `${at},1`),
      ...['10:45:01', '10:50', '10:55'].map((at) => `${at},1`),
    );
    expect(await onlyService({ inputs: { probes } })).toMatchObject({
      upMs: hours(1) - 1000,
      downMs: 0,
      unknownMs: 1000,
    });
  });

  test('a failing probe is stale after the same time: a gap does not stay down for ever', async () => {
    // Down 10:30-10:45, unknown 10:45-10:55, up again.
    expect(await split({ inputs: { probes: every5('10:00', 'UUUUUUD....UU') } })).toEqual([35, 15, 10]);
  });

  test('the last probe holds three intervals, and the rest of the window is unknown', async () => {
    expect(await split({ inputs: { probes: every5('10:00', 'UUUUU') } })).toEqual([35, 0, 25]);
  });

  test('before the first probe nothing is known', async () => {
    expect(await split({ inputs: { probes: every5('10:20', 'UUUUUUUUU') } })).toEqual([40, 0, 20]);
  });

  test('`stale_after` of the rule goes before the median: exactly at it is known', async () => {
    const probes = every5('10:00', 'U.U.U.U.U.U.U');
    expect(await split({ ...stale('10 minutes'), inputs: { probes } })).toEqual([60, 0, 0]);
    expect(await split({ ...stale('9 minutes'), inputs: { probes } })).toEqual([54, 0, 6]);
  });

  test('the median is of each service and location by itself', async () => {
    // a every minute (stale after 3), b every ten minutes (stale after 30).
    const perMinute = Array.from({ length: 30 }, (_, i) => `10:${String(i).padStart(2, '0')},1,a`);
    const perTen = ['10:00', '10:10', '10:20', '10:30'].map((at) => `${at},1,b`);
    const { services } = await servicesByName(csv('at,up,service', ...perMinute, ...perTen));
    expect(services.a).toMatchObject({ upMs: minutes(32), unknownMs: minutes(28) });
    expect(services.b).toMatchObject({ upMs: hours(1), unknownMs: 0 });
  });

  test('one probe a year ago says nothing', async () => {
    const probes = csv('at,up', '2024-06-02T10:00:00+02:00,1', '10:00,1');
    expect(await split({ ...stale('1 hour'), inputs: { probes } })).toEqual([60, 0, 0]);
    const old = csv('at,up', '2024-06-02T10:00:00+02:00,1');
    const service = await onlyService({ ...stale('1 hour'), inputs: { probes: old } });
    expect(service).toMatchObject({ upMs: 0, downMs: 0, unknownMs: hours(1), attained: null });
  });
});

describe('a probe before the window', () => {
  test('holds into it: the state at opening is known', async () => {
    expect(await split({ inputs: { probes: every5('09:55', 'UUUUUUUUUUUUU') } })).toEqual([60, 0, 0]);
    // From 09:50 at most until 10:10.
    const probes = csv('at,up', '09:50,1', '10:15,1');
    expect(await split({ ...stale('20 minutes'), inputs: { probes } })).toEqual([30, 0, 30]);
  });

  test('a probe before the period holds into the period, and its outage is clipped to it', async () => {
    const probes = csv('at,up', '2025-06-01T23:58:00+02:00,0', '2025-06-02T00:03:00+02:00,1');
    const service = await onlyService({
      window: 'mon-sun 00:00-24:00',
      ...stale('5 minutes'),
      inputs: { probes },
    });
    expect(service).toMatchObject({
      windowMs: hours(24),
      downMs: minutes(3),
      upMs: minutes(5),
      unknownMs: hours(24) - minutes(8),
      outages: [{ from: instant('00:00'), to: instant('00:03'), countedMs: minutes(3) }],
    });
  });

  test('is stale when the period begins exactly `stale_after` later', async () => {
    const probes = csv('at,up', '2025-06-01T23:55:00+02:00,0', '2025-06-02T00:03:00+02:00,1');
    const service = await onlyService({
      window: 'mon-sun 00:00-24:00',
      ...stale('5 minutes'),
      inputs: { probes },
    });
    expect(service).toMatchObject({ downMs: 0, upMs: minutes(5), outages: [] });
  });

  test('a probe after the period, or at its end, adds nothing', async () => {
    const within = every5('10:00', 'UUUUUUUUUUUU');
    const after = `${within}2025-06-03T00:00:00+02:00,0\n2025-06-03T10:30:00+02:00,0\n`;
    expect(await onlyService({ ...stale('5 minutes'), inputs: { probes: after } })).toEqual(
      await onlyService({ ...stale('5 minutes'), inputs: { probes: within } }),
    );
  });
});

describe('the service window', () => {
  test('failures outside its hours are no downtime', async () => {
    const probes = every5('09:00', 'DDDDDDDDDDDDUUUUUUUUUUUUDDDD');
    expect(await split({ inputs: { probes } })).toEqual([60, 0, 0]);
  });

  test('an outage over the edge counts inside the window only', async () => {
    const probes = every5('09:45', 'DDDDDUUUUUUUUUUUUU');
    const service = await onlyService({ inputs: { probes } });
    expect(service).toMatchObject({ windowMs: hours(1), downMs: minutes(10), upMs: minutes(50) });
    expect(service.outages).toEqual([
      { from: instant('09:45'), to: instant('10:10'), countedMs: minutes(10) },
    ]);
  });

  test.each([
    ['the day of 23 hours', '2025-03-30..2025-03-31', 23],
    ['the day of 25 hours', '2025-10-26..2025-10-27', 25],
    ['the week of summer time', '2025-03-24..2025-03-31', 167],
  ])('round the clock, %s', async (_, period, length) => {
    const [from] = period.split('..');
    const day = from === '2025-03-24' ? '2025-03-30' : from;
    const service = await onlyService({
      window: 'mon-sun 00:00-24:00',
      period,
      inputs: { outages: `from,to\n${day}T00:00:00,${day}T04:00:00\n` },
    });
    // 00:00 to 04:00 local is three hours in spring and five in autumn.
    const down = hours(length === 25 ? 5 : 3);
    expect(service).toMatchObject({ windowMs: hours(length), downMs: down, upMs: hours(length) - down });
  });

  test('hours inside the switch hour: 02:00-03:00 does not exist in spring, and is twice as long in autumn', async () => {
    const given = { window: 'mon-sun 02:00-04:00' };
    const spring = { ...given, period: '2025-03-30..2025-03-31' };
    const autumn = { ...given, period: '2025-10-26..2025-10-27' };
    const outages =
      'from,to\n2025-03-30T00:00:00Z,2025-03-30T00:30:00Z\n2025-10-26T00:00:00Z,2025-10-26T00:30:00Z\n';
    expect(await onlyService({ ...spring, inputs: { outages } })).toMatchObject({
      windowMs: hours(1),
      downMs: 0,
    });
    expect(await onlyService({ ...autumn, inputs: { outages } })).toMatchObject({
      windowMs: hours(3),
      downMs: minutes(30),
    });
  });

  test('the repeated hour holds its probes apart by their offsets', async () => {
    const probes = [
      'at,up',
      '2025-10-26T02:00:00+02:00,1',
      '2025-10-26T02:30:00+02:00,0',
      '2025-10-26T02:00:00+01:00,1',
      '2025-10-26T02:30:00+01:00,1',
    ].join('\n');
    const given = { window: 'mon-sun 02:00-03:00', period: '2025-10-26..2025-10-27', ...stale('30 minutes') };
    expect(await onlyService({ ...given, inputs: { probes } })).toMatchObject({
      windowMs: hours(2),
      upMs: minutes(90),
      downMs: minutes(30),
      unknownMs: 0,
    });
  });
});

async function servicesByName(probes: string) {
  const services = await servicesOf({ inputs: { probes } });
  return { services: Object.fromEntries(services.map((each) => [each.service, each])) };
}
