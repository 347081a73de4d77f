import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, ProbeColumn, type State, stateOf } from '../../src/probes/probe-column.ts';

const BLOCK = 2048;
type Probe = readonly [at: number, state: State];

function columnOf(probes: readonly Probe[]): ProbeColumn {
  const column = new ProbeColumn();
  for (const [at, state] of probes) column.push(at, state);
  return column;
}

function probesIn(column: ProbeColumn): Probe[] {
  return Array.from({ length: column.length }, (_, i) => {
    const packed = column.get(i);
    return [instantOf(packed), stateOf(packed)];
  });
}

function stretchesOf(column: ProbeColumn): Probe[] {
  const probes: Probe[] = [];
  while (probes.length < column.length) {
    for (const packed of column.stretch(probes.length)) probes.push([instantOf(packed), stateOf(packed)]);
  }
  return probes;
}

const END = 2 ** 52 - 1;
const state = fc.constantFrom<State>(0, 1);
const anywhere = fc.oneof(
  fc.integer({ min: -100, max: 100 }),
  fc.maxSafeInteger().map((n) => Math.trunc(n / 2)),
  fc.constantFrom(-END, END, 0, 2 ** 31, -(2 ** 31)),
);
/** About as far apart as probes are, with what disturbs that now and then. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 59_950, max: 60_050 }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, 60_031, 60_032, 59_967, 59_968, 86_400_000) },
  { weight: 1, arbitrary: fc.integer({ min: -(2 ** 40), max: 2 ** 40 }) },
);
const regular = fc
  .tuple(
    fc.integer({ min: 0, max: 2e12 }),
    fc.array(fc.tuple(step, state), { maxLength: 2 * BLOCK + 100, size: 'max' }),
  )
  .map(([start, steps]) => {
    let at = start;
    return steps.map(([ms, found]): Probe => {
      at += ms;
      return [at, found];
    });
  });
const jumping = fc.array(fc.tuple(anywhere, state), { maxLength: 200 });

describe('a column of probes', () => {
  test('gives back what went in, in any order of instants, one by one and in stretches', () => {
    fc.assert(
      fc.property(fc.oneof(regular, jumping), (probes) => {
        const column = columnOf(probes);
        expect(probesIn(column)).toEqual(probes);
        expect(stretchesOf(column)).toEqual(probes);
      }),
      { numRuns: 200 },
    );
  });

  test('gives back what comes before intervals that grew until a difference from them takes more than 32 bits', () => {
    const steps = [2 ** 29 - 1, 2 ** 29 + 30, 2 ** 29 + 61, 1 - 2 ** 29, 60_000];
    let at = 0;
    const probes = [0, ...steps].map((ms): Probe => {
      at += ms;
      return [at, 1];
    });
    expect(probesIn(columnOf(probes))).toEqual(probes);
  });

  test('is read while it grows, forwards and backwards', () => {
    fc.assert(
      fc.property(jumping, fc.array(fc.nat(199)), (probes, looks) => {
        const column = new ProbeColumn();
        for (const [i, [at, found]] of probes.entries()) {
          column.push(at, found);
          const back = Math.min(looks[i] ?? 0, i);
          expect(column.get(i - back)).toBe(probes[i - back]![0] * 2 + probes[i - back]![1]);
        }
      }),
    );
  });

  test('knows whether it ascends, where instants stand twice, and the latest', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), state), { maxLength: 12 }), (probes) => {
        const { ascending, ties, latest } = columnOf(probes);
        const pairs = probes.slice(1).map(([at], i) => [probes[i]![0], at] as const);
        expect(ascending).toBe(pairs.every(([a, b]) => a <= b));
        expect(ties).toBe(pairs.some(([a, b]) => a === b));
        expect(latest).toBe(Math.max(...probes.map(([at]) => at)));
      }),
    );
  });

  test('finds the first probe at or after an instant, ties and borders of blocks included', () => {
    const probes = Array.from({ length: 3 * BLOCK }, (_, i): Probe => [Math.floor(i / 3) * 10, 1]);
    const column = columnOf(probes);
    for (let at = -5; at < BLOCK * 10 + 20; at += 5)
      expect(column.positionFrom(at)).toBe(Math.min(probes.length, Math.max(0, Math.ceil(at / 10)) * 3));
    expect(column.positionFrom(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(column.positionFrom(Number.POSITIVE_INFINITY)).toBe(probes.length);
    expect(new ProbeColumn().positionFrom(0)).toBe(0);
  });
});
