import { describe, expect, test } from 'vitest';
import { csv, minutes, onlyService, rowsEvery5, servicesOf, split } from './one-hour.ts';

/** States of three places, five minutes each; every place goes silent where a dot stands. */
function places(...states: readonly string[]): string {
  const names = ['ams', 'fra', 'lon', 'par'];
  return csv('at,up,location', ...states.flatMap((each, i) => rowsEvery5('10:00', each, `,${names[i]}`)));
}

const U = 'UUUUUUUUUUUU';
const rule = (down_when: string) => ({ down_when, stale_after: '5 minutes' });

describe('several locations: `down_when`', () => {
  // One place fails from 10:20 to 10:30, a second one from 10:25 to 10:35, the third from 10:25 to 10:30.
  const three = places('UUUUDDUUUUUU', 'UUUUUDDUUUUU', 'UUUUUDUUUUUU');

  test.each([
    ['any', [45, 15, 0]],
    ['majority', [55, 5, 0]],
    ['all', [55, 5, 0]],
  ])('%s of three', async (when, expected) => {
    expect(await split({ rule: rule(when), inputs: { probes: three } })).toEqual(expected);
  });

  test('majority is the default, and two of three are one', async () => {
    const probes = places('UUDDUUUUUUUU', 'UUUDUUUUUUUU', U);
    expect(await split({ rule: { stale_after: '5 minutes' }, inputs: { probes } })).toEqual([55, 5, 0]);
    expect(await split({ rule: rule('all'), inputs: { probes } })).toEqual([60, 0, 0]);
  });

  test('one of two is no majority, and two of four is none either', async () => {
    expect(await split({ rule: rule('majority'), inputs: { probes: places('UUDUUUUUUUUU', U) } })).toEqual([
      60, 0, 0,
    ]);
    const four = places('UUDUUUUUUUUU', 'UUDUUUUUUUUU', U, U);
    expect(await split({ rule: rule('majority'), inputs: { probes: four } })).toEqual([60, 0, 0]);
    const threeOfFour = places('UUDUUUUUUUUU', 'UUDUUUUUUUUU', 'UUDUUUUUUUUU', U);
    expect(await split({ rule: rule('majority'), inputs: { probes: threeOfFour } })).toEqual([55, 5, 0]);
  });
});

describe('a location that is unknown', () => {
  test('any: one that is down is enough, one that is up is not', async () => {
    expect(
      await split({ rule: rule('any'), inputs: { probes: places('UUDUUUUUUUUU', 'UU.UUUUUUUUU') } }),
    ).toEqual([55, 5, 0]);
    expect(await split({ rule: rule('any'), inputs: { probes: places(U, 'UU.UUUUUUUUU') } })).toEqual([
      55, 0, 5,
    ]);
  });

  test('all: one that is up is enough to be up, one that is down leaves it open', async () => {
    expect(await split({ rule: rule('all'), inputs: { probes: places(U, 'UU.UUUUUUUUU') } })).toEqual([
      60, 0, 0,
    ]);
    expect(
      await split({ rule: rule('all'), inputs: { probes: places('UUDUUUUUUUUU', 'UU.UUUUUUUUU') } }),
    ).toEqual([55, 0, 5]);
  });

  test('majority of three: two that agree settle it whatever the third may be', async () => {
    const up = places(U, U, 'UU.UUUUUUUUU');
    expect(await split({ rule: rule('majority'), inputs: { probes: up } })).toEqual([60, 0, 0]);
    const down = places('UUDUUUUUUUUU', 'UUDUUUUUUUUU', 'UU.UUUUUUUUU');
    expect(await split({ rule: rule('majority'), inputs: { probes: down } })).toEqual([55, 5, 0]);
  });

  test('all of them unknown is unknown', async () => {
    for (const when of ['any', 'majority', 'all']) {
      const probes = places('UU..UUUUUUUU', 'UU..UUUUUUUU', 'UU..UUUUUUUU');
      expect(await split({ rule: rule(when), inputs: { probes } })).toEqual([50, 0, 10]);
    }
  });
});

describe('several services', () => {
  const probes = csv(
    'at,up,service',
    ...rowsEvery5('10:00', 'UUUUUUUUUUUU', ',mail'),
    ...rowsEvery5('10:00', 'DDUUUUUUUUUU', ',web'),
  );

  test('each by itself', async () => {
    const services = await servicesOf({ inputs: { probes } });
    expect(services.map((each) => [each.service, each.downMs])).toEqual([
      ['mail', 0],
      ['web', minutes(10)],
    ]);
    expect(services.map((each) => each.verdict)).toEqual(['met', 'missed']);
  });

  test('`when` takes the probes of one service, and leaves the others out of the figures', async () => {
    const service = await onlyService({ rule: { when: '{ service: web }' }, inputs: { probes } });
    expect(service).toMatchObject({ service: 'web', downMs: minutes(10) });
  });

  test('each service and environment by itself, where the rule says so', async () => {
    const both = csv(
      'at,up,service,environment',
      ...rowsEvery5('10:00', 'UUUUUUUUUUUU', ',web,productie'),
      ...rowsEvery5('10:00', 'DDUUUUUUUUUU', ',web,test'),
    );
    const services = await servicesOf({
      rule: { each: 'service and environment' },
      inputs: { probes: both },
    });
    expect(services.map((each) => [each.service, each.environment, each.downMs])).toEqual([
      ['web', 'productie', 0],
      ['web', 'test', minutes(10)],
    ]);
  });

  test('a state of one service never runs on into another', async () => {
    const apart = csv(
      'at,up,service',
      ...rowsEvery5('10:00', 'DDDDDD', ',a'),
      ...rowsEvery5('10:30', 'UUUUUU', ',b'),
    );
    const services = await servicesOf({ rule: { stale_after: '5 minutes' }, inputs: { probes: apart } });
    expect(services.map((each) => [each.upMs, each.downMs, each.unknownMs])).toEqual([
      [0, minutes(30), minutes(30)],
      [minutes(30), 0, minutes(30)],
    ]);
  });
});
