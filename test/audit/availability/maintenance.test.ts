import { describe, expect, test } from 'vitest';
import { audited, csv, every5, hours, minutes, onlyService, rowsEvery5, servicesOf } from './one-hour.ts';

const any = '[{ when: all, clause: "2" }]';
const announced = '[{ when: { announced_at: { no_later_than: from } }, clause: "2" }]';
const byCustomer = '[{ when: { requested_by: klant }, clause: "2" }]';
/** Down from 10:20 to 10:40. */
const probes = every5('10:00', 'UUUUDDDDUUUUU');
const excluding = (terms: string, more: Readonly<Record<string, string>> = {}) => ({
  rule: { exclude_maintenance: terms, ...more },
});

describe('excluded maintenance leaves the window', () => {
  test('where nothing is excluded it changes nothing', async () => {
    const maintenance = csv('from,to', '10:20,10:40');
    expect(await onlyService({ inputs: { probes, maintenance } })).toEqual(
      await onlyService({ inputs: { probes } }),
    );
  });

  test('its time is neither up nor down: 10:20-10:30 of the outage leaves, 10:30-10:40 stays', async () => {
    const service = await onlyService({
      ...excluding(any),
      inputs: { probes, maintenance: csv('from,to', '10:20,10:30') },
    });
    expect(service).toMatchObject({
      windowMs: minutes(50),
      upMs: minutes(40),
      downMs: minutes(10),
      unknownMs: 0,
      excludedMs: minutes(10),
    });
    expect(Number(service.attained)).toBe(0.8);
  });

  test('`excluded_time: available` keeps it in the window, and counts it as up', async () => {
    const service = await onlyService({
      ...excluding(any, { excluded_time: 'available' }),
      inputs: { probes, maintenance: csv('from,to', '10:20,10:30') },
    });
    expect(service).toMatchObject({
      windowMs: hours(1),
      upMs: minutes(50),
      downMs: minutes(10),
      unknownMs: 0,
    });
    expect(service.attained).toBe('0.833333');
  });

  test('unknown time inside it is not unknown any more, either way', async () => {
    const short = every5('10:00', 'UUUUU'); // known until 10:35
    const maintenance = csv('from,to', '10:35,11:00');
    expect(await onlyService({ ...excluding(any), inputs: { probes: short, maintenance } })).toMatchObject({
      windowMs: minutes(35),
      upMs: minutes(35),
      unknownMs: 0,
    });
    expect(
      await onlyService({
        ...excluding(any, { excluded_time: 'available' }),
        inputs: { probes: short, maintenance },
      }),
    ).toMatchObject({ windowMs: hours(1), upMs: hours(1), unknownMs: 0 });
  });

  test.each([
    ['overlapping', ['10:20,10:32', '10:30,10:40']],
    ['nested', ['10:20,10:40', '10:25,10:30']],
    ['the same twice', ['10:20,10:40', '10:20,10:40']],
    ['touching', ['10:20,10:30', '10:30,10:40']],
    ['nested, the inner one first', ['10:25,10:30', '10:20,10:40']],
  ])('%s maintenance counts once', async (_, rows) => {
    const service = await onlyService({
      ...excluding(any),
      inputs: { probes, maintenance: csv('from,to', ...rows) },
    });
    expect(service).toMatchObject({
      windowMs: minutes(40),
      downMs: 0,
      upMs: minutes(40),
      excludedMs: minutes(20),
    });
  });

  test('outside the window it takes nothing away, over the edge only what lies inside', async () => {
    const maintenance = csv('from,to', '06:00,09:30', '09:40,10:10', '10:50,12:00', '13:00,14:00');
    const service = await onlyService({ ...excluding(any), inputs: { probes, maintenance } });
    expect(service).toMatchObject({
      windowMs: minutes(40),
      downMs: minutes(20),
      upMs: minutes(20),
      excludedMs: minutes(20),
    });
  });

  test('over the edge of the period it is clipped', async () => {
    const service = await onlyService({
      ...excluding(any),
      window: 'mon-sun 00:00-24:00',
      inputs: {
        outages: csv('from,to', '12:00,13:00'),
        maintenance: csv('from,to', '2025-06-01T20:00:00+02:00,06:00', '22:00,2025-06-03T04:00:00+02:00'),
      },
    });
    expect(service).toMatchObject({
      windowMs: hours(16),
      downMs: hours(1),
      upMs: hours(15),
      excludedMs: hours(8),
    });
  });

  test('maintenance over all of the window leaves no window and no verdict against anyone', async () => {
    const service = await onlyService({
      ...excluding(any),
      inputs: { probes, maintenance: csv('from,to', '09:00,12:00') },
    });
    expect(service).toMatchObject({
      windowMs: 0,
      upMs: 0,
      downMs: 0,
      unknownMs: 0,
      attained: null,
      verdict: 'no-cases',
    });
  });
});

describe('which maintenance is excluded', () => {
  const twenty = { windowMs: minutes(40), downMs: 0 };
  const nothing = { windowMs: hours(1), downMs: minutes(20), excludedMs: 0 };

  test.each([
    ['announced before it began', '09:00', twenty],
    ['announced at the instant it began', '10:20', twenty],
    ['announced one second after it began', '10:20:01', nothing],
    ['not announced', '', nothing],
  ])('%s', async (_, at, expected) => {
    const maintenance = csv('from,to,announced_at', `10:20,10:40,${at}`);
    expect(await onlyService({ ...excluding(announced), inputs: { probes, maintenance } })).toMatchObject(
      expected,
    );
  });

  test.each([
    ['klant', twenty],
    ['Customer', twenty],
    ['gemeente', twenty],
    ['leverancier', nothing],
    ['', nothing],
  ])('requested by "%s", where the customer\'s own is excluded', async (who, expected) => {
    const maintenance = csv('from,to,requested_by', `10:20,10:40,${who}`);
    expect(await onlyService({ ...excluding(byCustomer), inputs: { probes, maintenance } })).toMatchObject(
      expected,
    );
  });

  test('any of several terms is enough', async () => {
    const either = `[${announced.slice(1, -1)}, ${byCustomer.slice(1, -1)}]`;
    const maintenance = csv('from,to,announced_at,requested_by', '10:20,10:30,,klant', '10:30,10:40,09:00,');
    expect(await onlyService({ ...excluding(either), inputs: { probes, maintenance } })).toMatchObject(
      twenty,
    );
  });

  test('two windows of which one is not excluded: where they overlap, the excluded one excludes', async () => {
    const maintenance = csv('from,to,announced_at', '10:20,10:30,09:00', '10:20,10:40,');
    expect(await onlyService({ ...excluding(announced), inputs: { probes, maintenance } })).toMatchObject({
      windowMs: minutes(50),
      downMs: minutes(10),
      excludedMs: minutes(10),
    });
  });
});

describe('for whom maintenance is', () => {
  const two = csv(
    'at,up,service',
    ...rowsEvery5('10:00', 'UUUUDDDDUUUUU', ',mail'),
    ...rowsEvery5('10:00', 'UUUUDDDDUUUUU', ',web'),
  );
  const downs = async (header: string, row: string) =>
    (await servicesOf({ ...excluding(any), inputs: { probes: two, maintenance: csv(header, row) } })).map(
      (each) => [each.service, each.windowMs, each.downMs],
    );

  test('of one service: the other keeps its downtime', async () => {
    expect(await downs('from,to,service', '10:20,10:40,web')).toEqual([
      ['mail', hours(1), minutes(20)],
      ['web', minutes(40), 0],
    ]);
  });

  test('without a service: all of them', async () => {
    const expected = [
      ['mail', minutes(40), 0],
      ['web', minutes(40), 0],
    ];
    expect(await downs('from,to', '10:20,10:40')).toEqual(expected);
    expect(await downs('from,to,service', '10:20,10:40,')).toEqual(expected);
  });

  test('of a service that nobody probes: none', async () => {
    expect(await downs('from,to,service', '10:20,10:40,phone')).toEqual([
      ['mail', hours(1), minutes(20)],
      ['web', hours(1), minutes(20)],
    ]);
  });

  test('of one environment: the other keeps its downtime', async () => {
    const both = csv(
      'at,up,service,environment',
      ...rowsEvery5('10:00', 'UUUUDDDDUUUUU', ',web,productie'),
      ...rowsEvery5('10:00', 'UUUUDDDDUUUUU', ',web,test'),
    );
    const services = await servicesOf({
      ...excluding(any, { each: 'service and environment' }),
      inputs: { probes: both, maintenance: csv('from,to,service,environment', '10:20,10:40,web,production') },
    });
    expect(services.map((each) => [each.environment, each.windowMs, each.downMs])).toEqual([
      ['productie', minutes(40), 0],
      ['test', hours(1), minutes(20)],
    ]);
  });

  test('on the test environment it does not touch a rule about production', async () => {
    const production = csv(
      'at,up,service,environment',
      ...rowsEvery5('10:00', 'UUUUDDDDUUUUU', ',web,productie'),
    );
    const service = await onlyService({
      ...excluding(any, { when: '{ environment: productie }' }),
      inputs: { probes: production, maintenance: csv('from,to,service,environment', '10:20,10:40,web,test') },
    });
    expect(service).toMatchObject({ windowMs: hours(1), downMs: minutes(20) });
  });
});

test('maintenance that ends before it begins is rejected, with its line, and excludes nothing', async () => {
  const { result, rule } = await audited({
    ...excluding(any),
    inputs: { probes, maintenance: csv('from,to', '10:40,10:20') },
  });
  expect(result.rejected).toMatchObject([{ role: 'maintenance', path: 'maintenance.csv', line: 2 }]);
  expect(rule.periods[0]!.services![0]).toMatchObject({ windowMs: hours(1), downMs: minutes(20) });
});
