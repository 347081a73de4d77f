import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audited, csv } from '../audit/availability/one-hour.ts';

/**
 * Availability as SEMANTICS section 7 says it, second by second, over a window of twenty minutes (10:00-10:20).
 * Seconds count from 10:00; probes, maintenance and outages lie before, in and after the window.
 */
const WINDOW = 1200;
const OPENING = Date.parse('2025-06-02T10:00:00+02:00');

interface Probe {
  readonly at: number;
  readonly service: string;
  readonly location: string;
  readonly up: boolean;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Empty: all services. */
  readonly service: string;
}

interface Scene {
  readonly probes: readonly Probe[];
  readonly maintenance: readonly Stretch[];
  readonly staleAfter: number;
  readonly confirm: number;
  readonly downWhen: 'any' | 'majority' | 'all';
  readonly excludedTime: 'removed' | 'available';
}

type State = 'up' | 'down' | 'unknown';

const services = ['mail', 'web'];
const second = fc.integer({ min: -400, max: WINDOW + 400 });

const probe: fc.Arbitrary<Probe> = fc.record({
  at: second,
  service: fc.constantFrom(...services),
  location: fc.constantFrom('ams', 'fra', 'lon'),
  up: fc.boolean(),
});

const stretch: fc.Arbitrary<Stretch> = fc
  .tuple(second, fc.integer({ min: 1, max: 500 }), fc.constantFrom('', ...services))
  .map(([from, length, service]) => ({ from, to: from + length, service }));

const terms = {
  maintenance: fc.array(stretch, { maxLength: 4 }),
  downWhen: fc.constantFrom<Scene['downWhen']>('any', 'majority', 'all'),
  excludedTime: fc.constantFrom<Scene['excludedTime']>('removed', 'available'),
};

/** Probes anywhere; two of one place never at one instant. */
const loose: fc.Arbitrary<Scene> = fc.record({
  ...terms,
  probes: fc.uniqueArray(probe, {
    minLength: 1,
    maxLength: 40,
    selector: (each) => `${each.at} ${each.service} ${each.location}`,
  }),
  staleAfter: fc.integer({ min: 1, max: 600 }),
  confirm: fc.constant(1),
});

/** Probes at every half minute, so that failures in a row are so without doubt. */
const regular: fc.Arbitrary<Scene> = fc.record({
  ...terms,
  probes: fc
    .tuple(...['ams', 'fra', 'lon'].map(() => fc.array(fc.boolean(), { minLength: 54, maxLength: 54 })))
    .map((places) =>
      places.flatMap((states, place) =>
        states.map((up, i) => ({ at: 30 * i - 200 + place, service: 'web', location: `place-${place}`, up })),
      ),
    ),
  staleAfter: fc.integer({ min: 30, max: 90 }),
  confirm: fc.integer({ min: 1, max: 4 }),
});

/** A failing probe counts as down when it is one of at least `confirm` failures in a row of its service and location. */
function confirmed(row: readonly Probe[], confirm: number): readonly boolean[] {
  return row.map((each, i) => {
    if (each.up) return false;
    let [first, last] = [i, i];
    while (first > 0 && !row[first - 1]!.up) first -= 1;
    while (last < row.length - 1 && !row[last + 1]!.up) last += 1;
    return last - first + 1 >= confirm;
  });
}

function stateAt(row: readonly Probe[], down: readonly boolean[], t: number, staleAfter: number): State {
  const i = row.findLastIndex((each) => each.at <= t);
  if (i < 0 || t >= row[i]!.at + staleAfter) return 'unknown';
  return down[i] ? 'down' : 'up';
}

/** What the unknown places could still make of it decides whether the whole is known. */
function together(states: readonly State[], when: Scene['downWhen']): State {
  const isDown = (count: number): boolean =>
    when === 'any' ? count > 0 : when === 'all' ? count === states.length : 2 * count > states.length;
  const down = states.filter((each) => each === 'down').length;
  const unknown = states.filter((each) => each === 'unknown').length;
  const [least, most] = [isDown(down), isDown(down + unknown)];
  if (least !== most) return 'unknown';
  return least ? 'down' : 'up';
}

function replay(scene: Scene, service: string) {
  const own = scene.probes.filter((each) => each.service === service);
  const rows = [...new Set(own.map((each) => each.location))].map((location) => {
    const row = own.filter((each) => each.location === location).toSorted((a, b) => a.at - b.at);
    return { row, down: confirmed(row, scene.confirm) };
  });
  const seconds = { up: 0, down: 0, unknown: 0, excluded: 0 };
  for (let t = 0; t < WINDOW; t += 1) {
    const excluded = scene.maintenance.some(
      (each) => (each.service === '' || each.service === service) && each.from <= t && t < each.to,
    );
    if (excluded) {
      seconds.excluded += 1;
      if (scene.excludedTime === 'available') seconds.up += 1;
    } else {
      const states = rows.map(({ row, down }) => stateAt(row, down, t, scene.staleAfter));
      seconds[together(states, scene.downWhen)] += 1;
    }
  }
  return {
    service,
    windowMs: 1000 * (WINDOW - (scene.excludedTime === 'removed' ? seconds.excluded : 0)),
    upMs: 1000 * seconds.up,
    downMs: 1000 * seconds.down,
    unknownMs: 1000 * seconds.unknown,
    excludedMs: 1000 * seconds.excluded,
  };
}

const time = (t: number): string => new Date(OPENING + 1000 * t).toISOString();
const probeRow = (each: Probe): string =>
  [time(each.at), each.up ? 'up' : 'down', each.service, each.location].join(',');
const probesCsv = (rows: readonly Probe[]): string => csv('at,up,service,location', ...rows.map(probeRow));
const stretchRow = (each: Stretch): string => [time(each.from), time(each.to), each.service].join(',');
const stretchesCsv = (rows: readonly Stretch[]): string => csv('from,to,service', ...rows.map(stretchRow));

function audit(scene: Scene, probes: string | readonly string[] = probesCsv(scene.probes)) {
  return audited({
    window: 'mon-sun 10:00-10:20',
    rule: {
      stale_after: `${scene.staleAfter} seconds`,
      confirm: String(scene.confirm),
      down_when: scene.downWhen,
      excluded_time: scene.excludedTime,
      exclude_maintenance: '[{ when: all, clause: "2" }]',
    },
    inputs: { probes, maintenance: stretchesCsv(scene.maintenance) },
  });
}

/** Every service that a probe names, by the replay; in order of name. */
function expectedOf(scene: Scene) {
  return services
    .filter((name) => scene.probes.some((each) => each.service === name))
    .map((name) => replay(scene, name));
}

describe('availability from probes', () => {
  test('is what a replay second by second counts', async () => {
    await fc.assert(
      fc.asyncProperty(loose, async (scene) => {
        const { rule } = await audit(scene);
        expect(rule.periods[0]!.services).toMatchObject(expectedOf(scene));
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('with confirmation too, over probes every half minute from three places', async () => {
    await fc.assert(
      fc.asyncProperty(regular, async (scene) => {
        const { rule } = await audit(scene);
        expect(rule.periods[0]!.services).toMatchObject(expectedOf(scene));
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  test('up + down + unknown is the window, and the outages add up to what is down', async () => {
    await fc.assert(
      fc.asyncProperty(loose, async (scene) => {
        const { rule } = await audit(scene);
        for (const each of rule.periods[0]!.services!) {
          expect(each.upMs + each.downMs + each.unknownMs).toBe(each.windowMs);
          expect(each.outages.reduce((sum, outage) => sum + outage.countedMs, 0)).toBe(each.downMs);
          expect(Number(each.worst ?? 0)).toBeLessThanOrEqual(Number(each.best ?? 1));
        }
      }),
      { numRuns: 100, seed: 8 },
    );
  });

  test('split over two files and shuffled, the probes give the same', async () => {
    const dealt = fc.tuple(loose, fc.infiniteStream(fc.tuple(fc.boolean(), fc.integer())));
    await fc.assert(
      fc.asyncProperty(dealt, async ([scene, stream]) => {
        const deals = scene.probes.map((row) => ({ row, deal: stream.next().value as [boolean, number] }));
        const shuffled = deals.toSorted((a, b) => a.deal[1] - b.deal[1]);
        const pile = (first: boolean) =>
          shuffled.filter((each) => each.deal[0] === first).map((each) => each.row);
        const whole = await audit(scene);
        const split = await audit(scene, [probesCsv(pile(true)), probesCsv(pile(false))]);
        const reordered = await audit(scene, probesCsv(shuffled.map((each) => each.row)));
        expect(split.rule).toEqual(whole.rule);
        expect(reordered.rule).toEqual(whole.rule);
      }),
      { numRuns: 60, seed: 9 },
    );
  });

  test('every probe twice gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(loose, regular), async (scene) => {
        const once = await audit(scene);
        const twice = await audit(scene, probesCsv(scene.probes.flatMap((each) => [each, each])));
        expect(twice.rule).toEqual(once.rule);
      }),
      { numRuns: 60, seed: 10 },
    );
  });

  test('every row of every file is used, excluded or rejected', async () => {
    const broken = fc.constantFrom(
      '',
      'x,up,web,ams',
      '2025-06-02T08:00:00Z,?,web,ams',
      ',,,',
      '2031-01-01T00:00:00Z,1,web,ams',
    );
    await fc.assert(
      fc.asyncProperty(loose, fc.array(broken, { maxLength: 4 }), async (scene, bad) => {
        const rows = bad.filter((row) => row !== '');
        const { result } = await audit(scene, [
          probesCsv(scene.probes),
          csv('at,up,service,location', ...rows),
        ]);
        const [first, second] = result.inputs;
        expect([first!.rows, second!.rows]).toEqual([scene.probes.length, rows.length]);
        for (const each of result.inputs) {
          expect(each.used + each.excluded + each.rejected).toBe(each.rows);
          expect(result.rejected.filter((row) => row.path === each.path).length).toBeGreaterThanOrEqual(
            each.rejected,
          );
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

describe('availability from a list of outages', () => {
  test('is what a replay second by second counts: known down, else up', async () => {
    const named = stretch.map((each) => ({ ...each, service: 'web' }));
    const lists = fc.tuple(
      fc.array(named, { minLength: 1, maxLength: 5 }),
      terms.maintenance,
      terms.excludedTime,
    );
    await fc.assert(
      fc.asyncProperty(lists, async ([outages, maintenance, excludedTime]) => {
        const { rule } = await audited({
          window: 'mon-sun 10:00-10:20',
          rule: { excluded_time: excludedTime, exclude_maintenance: '[{ when: all, clause: "2" }]' },
          inputs: { outages: stretchesCsv(outages), maintenance: stretchesCsv(maintenance) },
        });
        const covers = (each: Stretch, t: number): boolean => each.from <= t && t < each.to;
        let [up, down, excluded] = [0, 0, 0];
        for (let t = 0; t < WINDOW; t += 1) {
          if (maintenance.some((each) => each.service !== 'mail' && covers(each, t))) excluded += 1;
          else if (outages.some((each) => covers(each, t))) down += 1;
          else up += 1;
        }
        const kept = excludedTime === 'available' ? excluded : 0;
        expect(rule.periods[0]!.services).toMatchObject([
          {
            service: 'web',
            windowMs: 1000 * (up + down + kept),
            upMs: 1000 * (up + kept),
            downMs: 1000 * down,
            unknownMs: 0,
            excludedMs: 1000 * excluded,
          },
        ]);
      }),
      { numRuns: 100, seed: 12 },
    );
  });
});
