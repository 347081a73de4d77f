/** The reference of the policy language, policies/README.md, is executed: what it shows loads, and what there is it names. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { HAPPENINGS } from '../../src/intake/canonical.ts';
import { checkHolidays } from '../../src/policy/check-holidays.ts';
import { jsonSchema } from '../../src/policy/json-schema.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { document } from '../../src/policy/schema/document.ts';
import { COLUMNS, VOCABULARY } from '../../src/policy/vocabulary.ts';
import { strayLinks } from '../support/page-links.ts';
import { shownAt } from './inline.ts';

const page = readFileSync(fileURLToPath(new URL('../../policies/README.md', import.meta.url)), 'utf8');
const prose = page.replace(/^```[\s\S]*?^```$/gm, '').replace(/\s+/g, ' ');
const spans = new Set(spansOf(page.replace(/^```[\s\S]*?^```$/gm, '')));

interface Block {
  readonly language: string;
  readonly text: string;
}

const blocks = [...page.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(
  ([, language, text]): Block => ({ language: language!, text: text! }),
);
const yamlBlocks = blocks.filter(({ language }) => language.startsWith('yaml'));
const whole = yamlBlocks.filter(({ text }) => /^sla: 1$/m.test(text));
const fragments = yamlBlocks.filter((block) => !whole.includes(block));

/** Code between backticks. */
function spansOf(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
}

/** The rows of all tables that have this word above their first column, as cells. */
function rowsUnder(heading: string, text = page): string[][] {
  const tables = text.matchAll(/^\|([^\n]*)\|\n\|[ -|]+\|\n((?:\|[^\n]*\|\n)*)/gm);
  return [...tables].flatMap(([, head, body]) =>
    cellsOf(head!)[0] === heading ? body!.trimEnd().split('\n').map(cellsOf) : [],
  );
}

function cellsOf(row: string): string[] {
  return row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

type Plain = Record<string, unknown>;

/** The page's example with sections of a fragment laid over it: what stands in a section is replaced by its name. */
function spliced(fragment: Plain): string {
  const result: Plain = parse(whole[0]!.text);
  for (const [section, value] of Object.entries(fragment))
    result[section] = isMap(value) && isMap(result[section]) ? { ...result[section], ...value } : value;
  return stringify(result);
}

function isMap(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Everything that there is to say of a policy, under every variant and reading, holidays included. */
async function found(text: string): Promise<string[]> {
  const loaded = loadPolicy('page.yaml', text, { purpose: 'check' });
  return [...loaded.diagnostics, ...(await checkHolidays(loaded))].map(shownAt);
}

describe('what the page shows', () => {
  it('is a whole policy and fragments of one, each marked as what it is', () => {
    expect(whole.map(({ language }) => language)).toEqual(['yaml']);
    expect(new Set(fragments.map(({ language }) => language))).toEqual(new Set(['yaml fragment']));
  });

  it('loads without a word: the whole policy', async () => {
    for (const { text } of whole) expect(await found(text)).toEqual([]);
  });

  it.each(fragments.map(({ text }) => [text.split('\n')[0]!, text]))('loads: %s', async (_, text) => {
    expect(await found(spliced(parse(text)))).toEqual([]);
  });

  it.each(rowsUnder('hours').flatMap(([cell]) => spansOf(cell!)))('hours: %s', async (hours) => {
    expect(await found(spliced({ calendars: { another: { hours: parse(hours) } } }))).toEqual([]);
  });

  it.each(rowsUnder('target').flatMap(([cell]) => spansOf(cell!)))('target: %s', async (target) => {
    const rule = { clause: 'x', to: 'closed', calendar: 'office', within: parse(target) };
    expect(await found(spliced({ rules: { another: rule } }))).toEqual([]);
  });

  it.each(rowsUnder('condition').flatMap(([cell]) => spansOf(cell!)))('condition: %s', async (condition) => {
    const term = { when: parse(condition), clause: 'x' };
    const rule = { clause: 'x', measure: 'availability', calendar: 'office', exclude_maintenance: [term] };
    const fragment = condition.includes('no_later_than')
      ? { rules: { another: rule } }
      : { tickets: { exclude: [term] } };
    expect(await found(spliced(fragment))).toEqual([]);
  });

  it('refuses what it says is refused', async () => {
    const [, refused] = /`([^`]+)` is refused/.exec(page)!;
    const rule = { clause: 'x', to: 'closed', calendar: 'office', within: refused };
    expect(await found(spliced({ rules: { another: rule } }))).toEqual([expect.stringMatching(/^target-/)]);
  });
});

interface Node {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** Every part of the JSON Schema, wherever it stands. */
function nodesOf(part: unknown): Node[] {
  if (Array.isArray(part)) return part.flatMap(nodesOf);
  if (typeof part !== 'object' || part === null) return [];
  return [part, ...Object.values(part).flatMap(nodesOf)];
}

const nodes = nodesOf(jsonSchema());
const keys = new Set(nodes.flatMap(({ properties }) => Object.keys(properties ?? {})));
const required = new Set(nodes.flatMap((node) => (Array.isArray(node.required) ? node.required : [])));
const words = new Set(nodes.flatMap((node) => [...(node.enum ?? []), node.const]));

/** Every kind of thing there is in a policy, with no more written than has to be. */
const MINIMAL: Plain = {
  sla: 1,
  id: 'x',
  title: 'x',
  parties: { customer: 'x', supplier: 'x' },
  timezone: 'UTC',
  agreement: {},
  parameters: { p: { title: 'x', kind: 'text' } },
  calendars: { c: { hours: 'closed', holidays: {} } },
  priorities: { P: { title: 'x' } },
  severity: { clause: 'x', columns: {}, rows: {} },
  tickets: {},
  signals: {},
  rules: {
    time: {
      measure: 'time',
      clause: 'x',
      to: 'closed',
      calendar: 'c',
      within: 'none',
      norm: { at_least: '1%' },
    },
    combined: { measure: 'combined', clause: 'x', all: ['x'] },
    cadence: { measure: 'cadence', clause: 'x', calendar: 'c', every: 'none' },
    check: { measure: 'check', clause: 'x', cases: [{ must: { type: 'x' } }] },
    availability: { measure: 'availability', clause: 'x', calendar: 'c' },
    latency: { measure: 'latency', clause: 'x', at_most: null },
    recurrence: { measure: 'recurrence', clause: 'x', of: { register: 'x' } },
    sequence: { measure: 'sequence', clause: 'x', of: { maintenance: 'all' } },
    span: { measure: 'span', clause: 'x', of: 'x' },
    measurement: { measure: 'measurement', clause: 'x', metrics: {} },
  },
};

/** Key to the values that it has without being written. */
const defaults = new Map<string, Set<string>>([['measure', new Set(['time', 'combined'])]]);
noteDefaults(document.parse(MINIMAL), MINIMAL);

function noteDefaults(filled: unknown, written: unknown): void {
  if (!isMap(filled) || !isMap(written)) return;
  for (const [key, value] of Object.entries(filled)) {
    if (key in written) noteDefaults(value, written[key]);
    else if (keys.has(key)) {
      // A happening by itself stands for one without a value.
      const text = [isMap(value) ? (value.happening ?? '') : value].flat().join(', ');
      if (text !== '') defaults.set(key, (defaults.get(key) ?? new Set()).add(text));
    }
  }
}

const keyRows = keyRowsOf(page);

function keyRowsOf(text: string) {
  return rowsUnder('key', text).map(([names, , byDefault, meaning]) => ({
    names: spansOf(names!),
    byDefault: byDefault!,
    shown: spansOf(byDefault!),
    meaning: meaning!,
  }));
}

/** A key by which a part of the schema is known, and the sections whose tables explain all its keys. */
const SECTIONS: readonly (readonly [key: string, ...sections: string[]])[] = [
  ['timezone', 'Head'],
  ['exceptions', 'Calendars'],
  ['country', 'Calendars'],
  ['years_divisible_by', 'Calendars'],
  ['match', 'Priorities'],
  ['rows', 'Priorities'],
  ['reclassify', 'Tickets'],
  ['in', 'Tickets'],
  ['judged_over', 'Every rule'],
  ['all', 'Every rule'],
  ['to_also', 'Every rule', 'Time rules'],
  ['breach_of', 'Time rules'],
  ['updates', 'Every rule', 'Updates'],
  ['cases', 'Every rule', 'Checks'],
  ['must', 'Checks'],
  ['reporters', 'Tickets'],
  ['just_inside', 'Signals'],
  ['down_when', 'Every rule', 'Availability'],
  ['moment', 'Obligations'],
  ['in_the', 'Every rule', 'Obligations'],
  ['followed_by', 'Every rule', 'Obligations'],
  ['same_row', 'Obligations'],
  ['outside', 'Every rule', 'Obligations'],
  ['better', 'Measurements'],
  ['metrics', 'Every rule', 'Measurements'],
  ['kind', 'Parameters, variants, readings'],
  ['overlay', 'Parameters, variants, readings'],
  ['percentile', 'Every rule', 'Response times'],
  ['unmeasured', 'Clauses'],
];

describe('what there is, the page names', () => {
  it('every key, in backticks', () => {
    expect([...keys].filter((key) => !spans.has(key))).toEqual([]);
  });

  it('every word that a key can have, in backticks', () => {
    expect([...words].filter((word) => typeof word === 'string' && !spans.has(word))).toEqual([]);
  });

  it.each(SECTIONS)('what stands beside `%s` in its own section', (key, ...sections) => {
    const text = sections.map((title) => page.split(`\n## ${title}\n`)[1]!.split('\n## ')[0]).join('\n');
    const named = keyRowsOf(`${text}\n`).flatMap(({ names }) => names);
    const parts = nodes.flatMap(({ properties }) => (key in (properties ?? {}) ? [properties!] : []));
    expect(parts).not.toEqual([]);
    for (const part of parts) expect(Object.keys(part).filter((each) => !named.includes(each))).toEqual([]);
  });

  it('no key in its tables that there is not', () => {
    expect(keyRows.flatMap(({ names }) => names).filter((name) => !keys.has(name))).toEqual([]);
  });

  it('the defaults, and no others', () => {
    const shown = keyRows.flatMap(({ names, shown: texts }) =>
      texts.map((text, i) => `${names.length === 1 ? names[0] : names[i]}: ${text}`),
    );
    const there = [...defaults].flatMap(([key, texts]) => [...texts].map((text) => `${key}: ${text}`));
    expect(new Set(shown)).toEqual(new Set(there));
  });

  it('as required only what is, and all of that', () => {
    const said = keyRows.filter(({ byDefault }) => byDefault === 'required').flatMap(({ names }) => names);
    expect(said.filter((name) => !required.has(name))).toEqual([]);
    const silent = keyRows.flatMap(({ names }) => names).filter((name) => required.has(name));
    const saying = keyRows
      .filter((row) => /required/.test(row.byDefault + row.meaning))
      .flatMap((row) => row.names);
    expect(silent.filter((name) => !saying.includes(name))).toEqual([]);
  });

  it('the columns', () => {
    const listed = (what: string) => new RegExp(`[Oo]f ${what}: ([^.]*)\\.`).exec(prose)?.[1]?.split(', ');
    expect(listed('tickets')).toEqual(['id', ...COLUMNS.ticket, 'solved_in_newer_version']);
    expect(listed('probes')).toEqual(COLUMNS.probe);
    expect(listed('outages')).toEqual(COLUMNS.outage);
    expect(listed('maintenance')).toEqual(COLUMNS.maintenance);
  });

  it('the happenings', () => {
    const [, sentence] = /Happenings: ([^.]*)\./.exec(prose)!;
    expect(spansOf(sentence!)).toEqual(HAPPENINGS);
  });

  it('the words that mean the same', () => {
    const groups = Object.values(VOCABULARY)
      .flat()
      .filter(({ length }) => length > 1);
    expect(groups.map((group) => group.join(' = ')).filter((group) => !prose.includes(group))).toEqual([]);
  });

  it('its own headings', () => {
    expect(strayLinks(page)).toEqual([]);
  });
});

async function sla(command: string, cwd: string): Promise<{ status: number; said: string }> {
  const stdout = new PassThrough();
  const chunks: string[] = [];
  stdout.on('data', (chunk) => chunks.push(String(chunk)));
  const outside = { stdout, stderr: stdout, stdin: new PassThrough(), env: {}, versions: {}, cwd: () => cwd };
  const args = command.match(/(?:"[^"]*"|[^\s"])+/g)!.slice(2);
  const status = await main(
    args.map((arg) => arg.replaceAll('"', '')),
    outside as unknown as Parameters<typeof main>[1],
  );
  return { status, said: chunks.join('') };
}

const commands = [...spans].filter((span) => span.startsWith('npx '));
const flags = [...spans].filter((span) => span.startsWith('--'));

describe('the commands that the page names', () => {
  const inFolder = async (run: (cwd: string) => Promise<void>) => {
    const cwd = mkdtempSync(join(tmpdir(), 'sla-reference-'));
    try {
      writeFileSync(join(cwd, 'my-contract.yaml'), whole[0]!.text);
      await run(cwd);
    } finally {
      rmSync(cwd, { recursive: true });
    }
  };

  it('are there', () => {
    expect(commands.length).toBeGreaterThan(0);
    expect(flags.length).toBeGreaterThan(0);
  });

  it.each(commands)('%s', (command) =>
    inFolder(async (cwd) => {
      expect(command).toMatch(/^npx sla policy /);
      expect(await sla(command, cwd)).toMatchObject({ status: 0, said: expect.stringMatching(/\S/) });
    }),
  );

  it('show the example under the reading that the page asks for', () =>
    inFolder(async (cwd) => {
      const reading = flags.find((flag) => flag.startsWith('--reading '))!;
      const { status, said } = await sla(`npx sla policy show my-contract.yaml ${reading}`, cwd);
      expect(status, said).toBe(0);
      expect(JSON.parse(said).readings).toEqual({ '3.2': 'round-the-clock' });
    }));

  it('pick the variant of the fragment', () =>
    inFolder(async (cwd) => {
      const variants = fragments.find(({ text }) => text.includes('\nvariants:'))!;
      writeFileSync(join(cwd, 'my-contract.yaml'), spliced(parse(variants.text)));
      const variant = flags.find((flag) => flag.startsWith('--variant '))!;
      const command = `npx sla policy show my-contract.yaml ${variant} --set urgent_response="2 hours"`;
      const { status, said } = await sla(command, cwd);
      expect(status, said).toBe(0);
      expect(JSON.parse(said).variant).toBe('weekend');
    }));

  it.each(flags)('%s is a flag of the audit', async (flag) => {
    const { said } = await sla('npx sla audit --help', '.');
    expect(said).toContain(`${flag.split(' ')[0]} `);
  });
});
