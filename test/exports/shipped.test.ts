/** Every shipped profile reads its sample: `samples/exports/ID.csv` gives the records of `expected/ID.yaml`, worked out by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shippedProfileIds } from '../../src/cli/shipped.ts';
import { readThrough } from './read-through.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const EXPECTED = folder('expected/');
const SAMPLES = folder('../../samples/exports/');
const KINDS = ['tickets', 'probes', 'outages', 'maintenance', 'register', 'measurements', 'further'];

const cases = readdirSync(EXPECTED).map((name) => name.replace(/\.yaml$/, ''));

it('there is a sample for every shipped profile, and a profile for every sample', () => {
  expect(cases.filter((name) => name !== 'uptimerobot-2015').sort()).toEqual(shippedProfileIds());
  expect(
    readdirSync(SAMPLES)
      .filter((name) => name.endsWith('.csv'))
      .sort(),
  ).toEqual(cases.map((name) => `${name}.csv`).sort());
});

describe.each(cases)('%s', (name) => {
  const expected = parse(readFileSync(`${EXPECTED}${name}.yaml`, 'utf8'));

  it('gives the records that were worked out by hand, and books every row once', async () => {
    const read = await readThrough(expected.profile ?? name, readFileSync(`${SAMPLES}${name}.csv`));
    expect(read.usable).toBe(true);
    const kinds = Object.fromEntries(
      KINDS.flatMap((kind) => (expected[kind] ? [[kind, expected[kind]]] : [])),
    );
    expect(read.records).toEqual(kinds);
    expect(read.events).toEqual(expected.events ?? []);
    expect(read.rejected).toEqual(expected.rejected ?? []);
    expect(read.excluded).toBe(expected.excluded ?? 0);
    expect(read.booked).toBe(expected.booked ?? 0);
    const recorded = KINDS.filter((kind) => kind !== 'further').flatMap(
      (kind) => read.records[kind] ?? [],
    ).length;
    expect(recorded + read.booked + read.excluded + read.rejected.length).toBe(read.rows);
    expect(read.diagnostics.map(({ code }) => code)).toEqual(expected.warnings ?? []);
  });
});
