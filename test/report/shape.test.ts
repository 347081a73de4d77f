/** The shape of the result: what it refuses, and that the published JSON Schema says the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonReport } from '../../src/report/json.ts';
import { resultShape } from '../../src/report/json-shape.ts';
import { resultSchema } from '../../src/report/result-schema.ts';
import { shapeProblems } from '../../src/report/shape/check.ts';
import { list, nullable, object, oneOf, optional, record } from '../../src/report/shape/shape.ts';
import { allows } from '../support/json-schema.ts';
import { fixture } from './fixture.ts';

const saved = (): Record<string, unknown> => JSON.parse(jsonReport(fixture));

/** Every place in a JSON value, as the keys that lead there. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  const here = path.length === 0 ? [] : [[...path]];
  if (typeof value !== 'object' || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))];
}

function changed(value: unknown, path: readonly string[], to: unknown): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  if (to === undefined) delete at[path.at(-1)!];
  else at[path.at(-1)!] = to;
  return copy;
}

describe('a saved result', () => {
  it('is taken as it was written, and so are fields that a newer version added', () => {
    expect(shapeProblems(saved(), resultShape)).toEqual([]);
    expect(shapeProblems({ ...saved(), added: [1] }, resultShape)).toEqual([]);
  });

  it.each([
    [
      ['verdict'],
      'kept',
      'verdict',
      '"kept"',
      '"met" | "missed" | "undecided" | "no-cases" | "not-assessed"',
    ],
    [['inputs', '0', 'rows'], -1, 'inputs[0].rows', '-1', 'integer >= 0'],
    [['inputs', '0', 'rows'], '12', 'inputs[0].rows', '"12"', 'integer >= 0'],
    [
      ['period', 'from'],
      '2025-02-30T00:00:00+01:00',
      'period.from',
      '"2025-02-30T00:00:00+01:00"',
      'string "2025-07-01T00:00:00+02:00"',
    ],
    [['period', 'from'], '2025-07-01', 'period.from', '"2025-07-01"', 'string "2025-07-01T00:00:00+02:00"'],
    [['policy', 'parameters'], { '': 3 }, 'policy.parameters[""]', '3', 'string'],
    [['rules'], {}, 'rules', '{…}', 'array'],
    [['asOf'], 7, 'asOf', '7', 'string "2025-07-01T00:00:00+02:00" | null'],
    [['strict'], undefined, 'strict', 'nothing', 'true | false'],
  ])('with %j as %j is refused, with what was found and expected there', (path, to, at, found, expected) => {
    expect(shapeProblems(changed(saved(), path, to), resultShape)).toEqual([{ at, found, expected }]);
  });

  it('has all that is wrong told at once', () => {
    const bad = changed(changed(saved(), ['verdict'], 1), ['period', 'label'], null);
    expect(shapeProblems(bad, resultShape).map(({ at }) => at)).toEqual(['period.label', 'verdict']);
  });

  it.each([null, [], 'text', 3])('that is %j is no result', (value) => {
    expect(shapeProblems(value, resultShape)).toHaveLength(1);
  });

  it('cannot lend itself what its prototype has', () => {
    const shape = object({ constructor: 'text', toString: optional('text') });
    expect(shapeProblems({}, shape)).toEqual([{ at: 'constructor', found: 'nothing', expected: 'string' }]);
  });
});

describe('the JSON Schema', () => {
  const schema = resultSchema();
  const places = placesIn(saved());

  it('allows what the shape allows, and refuses what it refuses, wherever something else stands', () => {
    const others = [
      undefined,
      null,
      '',
      'x',
      '0.5',
      '2025-07-01T00:00:00+02:00',
      -1,
      0,
      1.5,
      true,
      [],
      {},
      ['x'],
      'met',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...others), (path, other) => {
        const value = changed(saved(), path, other);
        expect(allows(schema, value)).toBe(shapeProblems(value, resultShape).length === 0);
      }),
      { numRuns: 400 },
    );
  });

  it('refuses some of them', () => {
    expect(allows(schema, saved())).toBe(true);
    expect(allows(schema, changed(saved(), ['verdict'], 'kept'))).toBe(false);
    expect(allows(schema, changed(saved(), ['rules', '0', 'norm'], undefined))).toBe(false);
  });

  it('has each kind of shape', () => {
    const shape = object({ a: oneOf('x', 'y'), b: optional(nullable('whole')), c: list(record('figure')) });
    const expected = [
      [{ a: 'x', c: [] }, true],
      [{ a: 'y', b: null, c: [{ k: 1.5 }] }, true],
      [{ a: 'z', c: [] }, false],
      [{ a: 'x', b: 1.5, c: [] }, false],
      [{ a: 'x', c: [{ k: 'v' }] }, false],
      [{ a: 'x' }, false],
    ] as const;
    for (const [value, fits] of expected) expect(shapeProblems(value, shape).length === 0).toBe(fits);
  });
});
