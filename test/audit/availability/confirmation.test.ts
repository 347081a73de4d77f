import { describe, expect, test } from 'vitest';
import { csv, every5, instant, minutes, onlyService, rowsEvery5, split } from './one-hour.ts';

const confirm = (n: number) => ({ rule: { confirm: String(n), stale_after: '15 minutes' } });

describe('`confirm: N`', () => {
  test('one failure is an outage where nothing is said', async () => {
    expect(await split({ inputs: { probes: every5('10:00', 'UUUDUUUUUUUUU') } })).toEqual([55, 5, 0]);
  });

  test('N - 1 failures in a row are no outage, and the service is up', async () => {
    expect(await split({ ...confirm(3), inputs: { probes: every5('10:00', 'UUUDDUUUUUUUU') } })).toEqual([
      60, 0, 0,
    ]);
  });

  test('N failures in a row are one, and it starts at the first of them', async () => {
    const service = await onlyService({
      ...confirm(3),
      inputs: { probes: every5('10:00', 'UUUDDDUUUUUUU') },
    });
    expect(service).toMatchObject({ downMs: minutes(15), upMs: minutes(45), unknownMs: 0 });
    expect(service.outages).toEqual([
      { from: instant('10:15'), to: instant('10:30'), countedMs: minutes(15) },
    ]);
  });

  test('a success in between begins the count again', async () => {
    expect(await split({ ...confirm(3), inputs: { probes: every5('10:00', 'UDDUDDUDDUUUU') } })).toEqual([
      60, 0, 0,
    ]);
  });

  test('more than N is one outage, from the first', async () => {
    const service = await onlyService({
      ...confirm(2),
      inputs: { probes: every5('10:00', 'UDDDDDUUUUUUU') },
    });
    expect(service).toMatchObject({ downMs: minutes(25), upMs: minutes(35) });
    expect(service.outages).toHaveLength(1);
  });

  test('N - 1 failures at the very end of the file are not confirmed', async () => {
    const service = await onlyService({ ...confirm(2), inputs: { probes: every5('10:00', 'UUUUUUUUUUUD') } });
    expect(service).toMatchObject({ downMs: 0, outages: [] });
  });

  test('failures before the window confirm an outage that reaches into it', async () => {
    // The first failure at 09:55, the second at 10:00.
    const probes = every5('09:45', 'UUDDUUUUUUUUUUUU');
    expect(await split({ ...confirm(2), inputs: { probes } })).toEqual([55, 5, 0]);
  });

  test('a failure after the period confirms the outage that began in it', async () => {
    const given = { window: 'mon-sun 23:00-24:00', rule: { confirm: '2', stale_after: '15 minutes' } };
    const probes = [
      'at,up',
      ...['23:00', '23:15', '23:30'].map((at) => `${instant(at)},1`),
      `${instant('23:45')},0`,
      '2025-06-03T00:00:00+02:00,0',
    ].join('\n');
    expect(await split({ ...given, inputs: { probes } })).toEqual([45, 15, 0]);
  });

  test('in a row is per service and location: two locations that fail once each confirm nothing', async () => {
    const probes = csv(
      'at,up,location',
      ...rowsEvery5('10:00', 'UUDUUUUUUUUUU', ',ams'),
      ...rowsEvery5('10:00', 'UUUDUUUUUUUUU', ',fra'),
    );
    const rule = { confirm: '2', down_when: 'any' };
    expect(await split({ rule, inputs: { probes } })).toEqual([60, 0, 0]);
  });

  test('in a row is by time, not by the order of the file', async () => {
    const rows = every5('10:00', 'UUUDDDUUUUUUU').trimEnd().split('\n');
    const [header = '', ...probes] = rows;
    const shuffled = [
      header,
      ...probes.filter((_, i) => i % 2 === 0),
      ...probes.filter((_, i) => i % 2 === 1),
    ];
    expect(await split({ ...confirm(3), inputs: { probes: shuffled.join('\n') } })).toEqual([45, 15, 0]);
  });
});
