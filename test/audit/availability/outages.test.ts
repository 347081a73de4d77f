import { describe, expect, test } from 'vitest';
import { audited, csv, hours, instant, minutes, onlyService, servicesOf } from './one-hour.ts';

describe('a list of outages: known down, else up', () => {
  test('with an end', async () => {
    const service = await onlyService({ inputs: { outages: csv('from,to,service', '10:20,10:30,web') } });
    expect(service).toMatchObject({
      service: 'web',
      windowMs: hours(1),
      upMs: minutes(50),
      downMs: minutes(10),
      unknownMs: 0,
    });
    expect(service.outages).toEqual([
      { from: instant('10:20'), to: instant('10:30'), countedMs: minutes(10) },
    ]);
  });

  test('without an end it lasts until as-of at the least, and is never up after its start', async () => {
    const outages = csv('from,to,service', '10:20,,web');
    const after = await onlyService({ asOf: '2025-06-05T00:00:00+02:00', inputs: { outages } });
    expect(after).toMatchObject({ upMs: minutes(20), downMs: minutes(40), unknownMs: 0 });
    expect(await onlyService({ inputs: { outages } })).toMatchObject({ upMs: minutes(20) });
  });

  test('overlapping ones count once', async () => {
    const service = await onlyService({
      inputs: { outages: csv('from,to,service', '10:20,10:40,web', '10:30,10:35,web', '10:38,10:45,web') },
    });
    expect(service).toMatchObject({ downMs: minutes(25), upMs: minutes(35) });
  });

  test('outside the window they are no downtime', async () => {
    const service = await onlyService({
      inputs: { outages: csv('from,to,service', '08:00,10:00,web', '11:00,12:00,web') },
    });
    expect(service).toMatchObject({ downMs: 0, upMs: hours(1) });
  });

  test('over the edge of the period they are clipped to it', async () => {
    const service = await onlyService({
      window: 'mon-sun 00:00-24:00',
      inputs: { outages: csv('from,to,service', '2025-05-30T12:00:00+02:00,01:00,web') },
    });
    expect(service).toMatchObject({ downMs: hours(1), upMs: hours(23) });
    expect(service.outages).toEqual([{ from: instant('00:00'), to: instant('01:00'), countedMs: hours(1) }]);
  });

  test('without a service column there is one service', async () => {
    const service = await onlyService({ inputs: { outages: csv('from,to', '10:20,10:30') } });
    expect(service).toMatchObject({ windowMs: hours(1), downMs: minutes(10) });
  });

  test('of several services each has its own', async () => {
    const services = await servicesOf({
      inputs: { outages: csv('from,to,service', '10:20,10:30,web', '10:00,10:05,mail') },
    });
    expect(services.map((each) => [each.service, each.downMs])).toEqual([
      ['mail', minutes(5)],
      ['web', minutes(10)],
    ]);
  });

  test('one with an ignored cause is no downtime, in either language', async () => {
    const rule = { ignore_outages: '[{ when: { cause: [klant, derden] }, clause: "3" }]' };
    const outages = csv(
      'from,to,service,cause',
      '10:00,10:10,web,Customer',
      '10:20,10:30,web,leverancier',
      '10:40,10:45,web,third-party',
      '10:50,10:55,web,',
    );
    expect(await onlyService({ rule, inputs: { outages } })).toMatchObject({
      downMs: minutes(15),
      upMs: minutes(45),
    });
  });

  test('inside excluded maintenance it leaves with it', async () => {
    const rule = { exclude_maintenance: '[{ when: all, clause: "2" }]' };
    const service = await onlyService({
      rule,
      inputs: {
        outages: csv('from,to,service', '10:20,10:40,web'),
        maintenance: csv('from,to', '10:30,10:50'),
      },
    });
    expect(service).toMatchObject({ windowMs: minutes(40), downMs: minutes(10), upMs: minutes(30) });
    expect(service.outages).toEqual([
      { from: instant('10:20'), to: instant('10:40'), countedMs: minutes(10) },
    ]);
  });

  test('of another environment than the rule is about: not its downtime', async () => {
    const outages = csv('from,to,service,environment', '10:20,10:30,web,test', '10:40,10:45,web,production');
    const service = await onlyService({ rule: { when: '{ environment: productie }' }, inputs: { outages } });
    expect(service).toMatchObject({ downMs: minutes(5) });
  });

  test('an end before the start is rejected with its line; the rest counts', async () => {
    const { result, rule } = await audited({
      inputs: { outages: csv('from,to,service', '10:30,10:20,web', '10:40,10:45,web') },
    });
    expect(result.rejected).toMatchObject([{ role: 'outages', path: 'outages.csv', line: 2 }]);
    expect(result.inputs).toMatchObject([{ rows: 2, rejected: 1 }]);
    expect(rule.periods[0]!.services![0]).toMatchObject({ downMs: minutes(5) });
  });
});
