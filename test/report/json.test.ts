import { describe, expect, it } from 'vitest';
import { arrangedResult, jsonPieces, jsonReport } from '../../src/report/json.ts';
import { fixture } from './fixture.ts';

/** The same value with the keys of every object in reverse. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  );
}

describe('the result as JSON', () => {
  it('is the whole result, and ends in a newline', () => {
    const text = jsonReport(fixture);
    expect(JSON.parse(text)).toEqual(fixture);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('has its keys in the order of the type, however the result was put together', () => {
    const { readings, parameters } = fixture.policy;
    const shuffled = reversed(fixture) as typeof fixture;
    const inputs = shuffled.inputs.map((input, i) => ({
      ...input,
      excludedFor: fixture.inputs[i]!.excludedFor,
    }));
    expect(jsonReport({ ...shuffled, inputs, policy: { ...shuffled.policy, readings, parameters } })).toBe(
      jsonReport(fixture),
    );
    expect(Object.keys(JSON.parse(jsonReport(shuffled)))).toEqual([
      'format',
      'tool',
      'policy',
      'period',
      'asOf',
      'asOfSource',
      'verdict',
      'strict',
      'inputs',
      'rules',
      'breaches',
      'excluded',
      'unmeasurable',
      'rejected',
      'warnings',
      'signals',
      'doubt',
      'evidence',
    ]);
  });

  it('holds no character that acts on a terminal, and still says the same', () => {
    const ticket = 'INC\u202e\x1b[2J\u009b\u{e0041}\n';
    const hostile = { ...fixture, breaches: [{ ...fixture.breaches[0]!, ticket }] };
    const text = jsonReport(hostile);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(JSON.parse(text)).toEqual(hostile);
  });
});

describe('the result as JSON, in pieces', () => {
  it('is what JSON.stringify makes of it, lists without items and strings with line ends among it', () => {
    const shown = JSON.stringify(arrangedResult(fixture), null, 2);
    expect(fixture.breaches.length).toBeGreaterThan(0);
    expect(jsonReport(fixture)).toBe(`${shown}\n`);
    const none = { ...fixture, breaches: [] };
    expect(jsonReport(none)).toBe(`${JSON.stringify(arrangedResult(none), null, 2)}\n`);
    const lines = { ...fixture, policy: { ...fixture.policy, title: 'two\nlines' } };
    expect(JSON.parse(jsonReport(lines))).toEqual(lines);
  });

  it('never makes a string of all the breaches', () => {
    const breaches = Array.from({ length: 20_000 }, () => fixture.breaches[0]!);
    const lengths = [...jsonPieces({ ...fixture, breaches })].map((piece) => piece.length);
    expect(lengths.length).toBeGreaterThan(100);
    expect(Math.max(...lengths)).toBeLessThan(200_000);
  });
});
