/** The reference of the profile language, policies/profiles/README.md, is executed: what it shows loads, and what there is it names. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { locateProfile } from '../../src/cli/profiles.ts';
import { shippedProfileIds } from '../../src/cli/shipped.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { profileSchema } from '../../src/exports/json-schema.ts';
import { loadProfile } from '../../src/exports/load.ts';
import { profileDocument } from '../../src/exports/schema.ts';
import { CANONICAL, RECORD_ROLES } from '../../src/exports/vocabulary.ts';
import { strayLinks } from '../support/page-links.ts';
import { readThrough } from './read-through.ts';

const page = readFileSync(
  fileURLToPath(new URL('../../policies/profiles/README.md', import.meta.url)),
  'utf8',
);
const blocks = [...page.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language: language!,
  text: text!,
}));
const of = (language: string) => blocks.filter((b) => b.language === language).map(({ text }) => text);
const prose = page.replace(/^```[\s\S]*?^```$/gm, '');
const spansOf = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
const spans = new Set(spansOf(prose));

function found(text: string): readonly Diagnostic[] {
  return loadProfile(
    { file: 'page.yaml', text },
    {
      known: shippedProfileIds(),
      find: (name) => {
        const { path, shown } = locateProfile(name, '.')!;
        return { file: shown, text: readFileSync(path, 'utf8') };
      },
    },
  ).diagnostics;
}

it('the profile in the README of the project loads without a word', () => {
  const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
  const [, text] = /^```yaml\n(# our-topdesk[\s\S]*?)^```$/m.exec(readme)!;
  expect(found(text!)).toEqual([]);
});

describe('what the page shows', () => {
  it.each(of('yaml'))('loads without a word: a whole profile', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(of('yaml fragment').map((text) => [text.split('\n')[0]!, text]))('loads: %s', (_, text) => {
    const head = { profile: 1, id: 'x', title: 'x', seen: 'memory' };
    expect(found(stringify({ ...head, ...parse(text) }))).toEqual([]);
  });

  it('is read as the page says', async () => {
    const [given, tickets, events] = of('csv');
    const read = await readThrough(of('yaml')[0]!, given!);
    const rows = (csv: string) =>
      csv
        .trimEnd()
        .split('\n')
        .map((line) => line.split(','));
    const [header, ...expected] = rows(tickets!);
    expect(read.records.tickets!.map((ticket) => header!.map((name) => ticket[name] ?? ''))).toEqual(
      expected,
    );
    expect(read.events).toEqual(rows(events!).slice(1));
    expect(read.diagnostics).toEqual([]);
  });
});

interface Node {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly enum?: readonly unknown[];
}

function nodesOf(part: unknown): Node[] {
  if (Array.isArray(part)) return part.flatMap(nodesOf);
  if (typeof part !== 'object' || part === null) return [];
  return [part, ...Object.values(part).flatMap(nodesOf)];
}

/** Conditions are a part of the policy language, and explained in its reference. */
const OF_CONDITIONS = ['not', 'more_than', 'at_least', 'less_than', 'at_most', 'no_later_than'];

const nodes = nodesOf(profileSchema());
const keys = new Set(nodes.flatMap(({ properties }) => Object.keys(properties ?? {})));
const keyRows = [...page.matchAll(/^\| key \|[^\n]*\n\|[ -|]+\|\n((?:\|[^\n]*\|\n)*)/gm)].flatMap(
  ([, body]) =>
    body!
      .trimEnd()
      .split('\n')
      .map((row) => row.split('|').map((cell) => cell.trim()))
      .map(([, names, byDefault]) => ({ names: spansOf(names!), byDefault: byDefault! })),
);

describe('what there is, the page names', () => {
  it('every key, in backticks', () => {
    expect([...keys].filter((key) => !spans.has(key) && !OF_CONDITIONS.includes(key))).toEqual([]);
  });

  it('every word that a key can have, in backticks', () => {
    const words = new Set(nodes.flatMap((node) => node.enum ?? []));
    expect([...words].filter((word) => typeof word === 'string' && !spans.has(word))).toEqual([]);
  });

  it('no key in its tables that there is not', () => {
    expect(keyRows.flatMap(({ names }) => names).filter((name) => !keys.has(name))).toEqual([]);
  });

  it('as required what is', () => {
    const minimal = { profile: 1, id: 'x', title: 'x', seen: 'data' };
    expect(profileDocument.safeParse(minimal).success).toBe(true);
    for (const key of Object.keys(minimal)) {
      expect(profileDocument.safeParse({ ...minimal, [key]: undefined }).success).toBe(false);
      const rows = keyRows.filter(({ names }) => names.includes(key));
      expect(rows.map(({ byDefault }) => byDefault)).toContain('required');
    }
  });

  it('the canonical columns of every section, and which are required', () => {
    for (const role of RECORD_ROLES) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${role}\``))!;
      const [, , required, others] = row.split('|');
      expect(spansOf(required!)).toEqual(CANONICAL[role].required);
      const named = [...spansOf(required!), ...spansOf(others!)];
      const left = CANONICAL[role].known.filter((column) => !named.includes(column));
      expect(named.filter((column) => !CANONICAL[role].known.includes(column))).toEqual([]);
      if (role !== 'tickets') expect(left).toEqual([]);
    }
  });

  it('its own headings', () => {
    expect(strayLinks(page)).toEqual([]);
  });
});
