/** Series of thousands of probes, beside what SEMANTICS section 7 says of each probe by itself. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ProbeSeries, probeSeries } from '../../src/audit/probe-series.ts';
import { defaultStaleAfter, statesOf } from '../../src/audit/probe-states.ts';
import { DOWN, type State, UP } from '../../src/probes/probe-column.ts';
import { ProbeStore } from '../../src/probes/probe-store.ts';
import { spansOf } from '../../src/time/spans.ts';

type Probe = readonly [at: number, state: State];

const MINUTE = 60_000;
const intervals = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: MINUTE - 20, max: MINUTE + 20 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 3 * MINUTE, 10 * MINUTE, 200_000) },
);
const states = fc.oneof(
  { weight: 30, arbitrary: fc.constant(UP) },
  { weight: 1, arbitrary: fc.constant(DOWN) },
);
/** In time order, no two at one instant. Long enough for several blocks; failures alone and in rows. */
const series: fc.Arbitrary<readonly Probe[]> = fc
  .array(fc.tuple(intervals, states, fc.integer({ min: 1, max: 4 })), { maxLength: 3000, size: 'max' })
  .map((steps) => {
    let at = 0;
    return steps.flatMap(([interval, state, row]) =>
      Array.from({ length: state === DOWN ? row : 1 }, (): Probe => {
        at += interval;
        return [at, state];
      }),
    );
  });

function seriesOf(files: readonly (readonly Probe[])[], until = Number.POSITIVE_INFINITY): ProbeSeries {
  const store = new ProbeStore();
  for (const [file, probes] of files.entries()) {
    const strand = store.strand(file, 'web', '', '');
    for (const [at, state] of probes) store.add(strand, at, state);
  }
  return probeSeries(store.strands, until);
}

const packedOf = ({ probes }: ProbeSeries): number[] =>
  Array.from({ length: probes.length }, (_, i) => probes.get(i));

function shuffled<T>(list: readonly T[], seeds: readonly number[]): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const other = ((seeds[i % seeds.length]! * (i + 1)) % (i + 1)) | 0;
    [copy[i], copy[other]] = [copy[other]!, copy[i]!];
  }
  return copy;
}

const chances = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 50, maxLength: 50 });

/** Which stretch each probe stands for, one by one. */
function simply(probes: readonly Probe[], from: number, to: number, staleAfter: number, confirm: number) {
  const [down, known]: [[number, number][], [number, number][]] = [[], []];
  probes.forEach(([at, state], i) => {
    const end = Math.min(probes[i + 1]?.[0] ?? Number.POSITIVE_INFINITY, at + staleAfter, to);
    const held: [number, number] = [Math.max(at, from), end];
    known.push(held);
    let [first, last] = [i, i];
    while (probes[first - 1]?.[1] === DOWN) first--;
    while (probes[last + 1]?.[1] === DOWN) last++;
    if (state === DOWN && last - first + 1 >= confirm) down.push(held);
  });
  const unknown: number[] = [];
  let until = from;
  const spans = spansOf(known);
  for (let i = 0; i < spans.length; i += 2) {
    unknown.push(until, spans[i]!);
    until = spans[i + 1]!;
  }
  return { down: spansOf(down), unknown: spansOf([...unknown, until, to]) };
}

describe('the probes of a series', () => {
  test('are the same in whatever order and files they come', () => {
    fc.assert(
      fc.property(series, chances, fc.nat(3), (probes, seeds, extra) => {
        const mixed = shuffled(probes, seeds);
        const half = mixed.length >> 1;
        const files = [mixed.slice(0, half), mixed.slice(Math.max(0, half - extra))];
        const inOrder = seriesOf([probes]);
        expect(packedOf(inOrder)).toEqual(probes.map(([at, state]) => at * 2 + state));
        expect(packedOf(seriesOf([mixed]))).toEqual(packedOf(inOrder));
        const together = seriesOf(files);
        expect(packedOf(together)).toEqual(packedOf(inOrder));
        expect(together.duplicates).toEqual(
          new Map(half > 0 && extra > 0 ? [[1, Math.min(extra, half)]] : []),
        );
        expect([...together.filesOf(0, probes.length).values()].reduce((a, b) => a + b, 0)).toBe(
          probes.length,
        );
      }),
      { numRuns: 30 },
    );
  });

  test('are those up to an instant, and the later ones are counted', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -1, max: 3000 * MINUTE }), (probes, until) => {
        const kept = probes.filter(([at]) => at <= until);
        const cut = seriesOf([probes], until);
        expect(packedOf(cut)).toEqual(kept.map(([at, state]) => at * 2 + state));
        const later = probes.length - kept.length;
        expect(cut.later).toEqual(new Map(later > 0 ? [[0, later]] : []));
      }),
      { numRuns: 30 },
    );
  });

  test('are down and unknown as each probe says by itself', () => {
    const instant = fc.integer({ min: -MINUTE, max: 3500 * MINUTE });
    const stale = fc.constantFrom(1, MINUTE - 5, MINUTE, 3 * MINUTE, 100 * MINUTE);
    const confirm = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(series, instant, instant, stale, confirm, (probes, a, b, staleAfter, failures) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
        expect(statesOf(seriesOf([probes]), from, to, staleAfter, failures)).toEqual(
          simply(probes, from, to, staleAfter, failures),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('hold three times their median interval', () => {
    fc.assert(
      fc.property(series, (probes) => {
        const sorted = probes
          .slice(1)
          .map(([at], i) => at - probes[i]![0])
          .sort((a, b) => a - b);
        const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
        const expected = low === undefined ? 0 : Math.floor((3 * (low + high!)) / 2);
        expect(defaultStaleAfter(seriesOf([probes]))).toBe(expected);
      }),
      { numRuns: 50 },
    );
  });
});
