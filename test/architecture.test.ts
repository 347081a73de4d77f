/** The floors and doors of src/README.md, enforced: imports go downward, each package has one door, the core does no I/O. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Folder to floor. A folder that is not here has no place in the house. */
const FLOORS: Readonly<Record<string, number>> = {
  columns: 0,
  diagnostics: 0,
  text: 0,
  time: 0,
  calendar: 1,
  csv: 1,
  intake: 1,
  policy: 2,
  probes: 2,
  register: 2,
  tickets: 2,
  audit: 3,
  exports: 3,
  inspection: 4,
  report: 5,
  cli: 6,
};

/** Package to the places that may import it. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  luxon: ['time/wall-time.ts'],
  'date-holidays': ['calendar/holidays.ts'],
  'csv-parse': ['csv/'],
  'iconv-lite': ['csv/'],
  yaml: ['policy/'],
  zod: ['policy/', 'exports/'],
  chalk: ['report/'],
  'cli-table3': ['report/'],
  fflate: ['report/workbook/zip.ts'],
  commander: ['cli/'],
};

/** Node's own modules that only the top floor may use: files, processes, the network. */
const BELOW_CLI: readonly string[] = [
  'node:buffer',
  'node:events',
  'node:module',
  'node:stream',
  'node:string_decoder',
];

/** What makes a result depend on the day, the machine or chance. */
const IMPURE: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['the wall clock', /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/],
  ['chance', /\bMath\.random\(/],
  ['the locale', /\.toLocale\w+\(|\.localeCompare\(|\bIntl\./],
  ['the process', /\bprocess\.(env|cwd|argv|exit|stdout|stderr|stdin|versions|platform)\b/],
];

interface Source {
  readonly path: string;
  readonly text: string;
}

interface Violation {
  readonly path: string;
  readonly what: string;
}

function sources(): Source[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(SRC, path), 'utf8') }));
}

/** Static imports and exports start a line or end an import list; late ones and required ones are calls. */
function importsOf(text: string): string[] {
  const found = text.matchAll(
    /(?:^|\n)(?:import|export)\b[^;'"]*?from '([^'\s]+)'|(?:^|\n)import '([^'\s]+)'|\bimport\('([^'\s]+)'\)|createRequire\([^)]*\)\('([^'\s]+)'\)/g,
  );
  return [...found].map((match) => match.slice(1).find((specifier) => specifier !== undefined)!);
}

function folderOf(path: string): string {
  return path.split('/')[0]!;
}

function targetOf(path: string, specifier: string): string {
  return relative(SRC, join(SRC, dirname(path), specifier))
    .split(sep)
    .join('/');
}

function violations(all: readonly Source[]): Violation[] {
  return all.flatMap((source) => [
    ...importsOf(source.text).flatMap((specifier) => importViolation(source.path, specifier)),
    ...impurities(source),
  ]);
}

function importViolation(path: string, specifier: string): Violation[] {
  if (specifier.startsWith('.')) return layerViolation(path, targetOf(path, specifier));
  if (specifier.startsWith('node:')) {
    const allowed = folderOf(path) === 'cli' || BELOW_CLI.includes(specifier);
    return allowed ? [] : [{ path, what: `uses ${specifier}, which only cli may` }];
  }
  const name = Object.keys(DOORS).find((door) => specifier === door || specifier.startsWith(`${door}/`));
  if (name === undefined) return [{ path, what: `imports ${specifier}, a package without a door` }];
  const inside = DOORS[name]!.some((door) => path === door || path.startsWith(door));
  return inside ? [] : [{ path, what: `imports ${specifier}, whose door is ${DOORS[name]!.join(' ')}` }];
}

function layerViolation(path: string, target: string): Violation[] {
  // The one file outside src that is read is package.json, for the version.
  if (target.startsWith('..'))
    return folderOf(path) === 'cli' ? [] : [{ path, what: `reaches outside src: ${target}` }];
  const [from, to] = [folderOf(path), folderOf(target)];
  if (from === to) return [];
  const [floor, below] = [FLOORS[from], FLOORS[to]];
  if (floor === undefined || below === undefined)
    return [{ path, what: `is in, or imports from, an unknown folder: ${to}` }];
  if (below < floor) return [];
  // Siblings do not know each other; on the ground floor they may, as long as it makes no circle.
  return floor === 0 && below === 0 ? [] : [{ path, what: `imports upward or sideways: ${target}` }];
}

function impurities({ path, text }: Source): Violation[] {
  if (folderOf(path) === 'cli') return [];
  return IMPURE.filter(([, pattern]) => pattern.test(text)).map(([name]) => ({
    path,
    what: `depends on ${name}`,
  }));
}

/** Files that import each other in a circle, as the path of one circle each. */
function circles(all: readonly Source[]): string[] {
  const edges = new Map(
    all.map(({ path, text }) => [
      path,
      importsOf(valueImports(text))
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => targetOf(path, specifier)),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (trail.includes(path) || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return found;
}

/** Types vanish in the build: importing one makes no circle. */
function valueImports(text: string): string {
  return text.replace(/\bimport type [^;]+;/g, '').replace(/\bexport type [^;]+;/g, '');
}

describe('the architecture', () => {
  it('has imports that go downward, one door per package, and no I/O below the top floor', () => {
    expect(violations(sources())).toEqual([]);
  });

  it('has no circles', () => {
    expect(circles(sources())).toEqual([]);
  });

  it.each([
    ['an import upward', { path: 'audit/planted.ts', text: "import { a } from '../cli/main.ts';" }],
    [
      'an import sideways',
      { path: 'tickets/planted.ts', text: "import { a } from '../probes/probe-store.ts';" },
    ],
    ['a package away from its door', { path: 'audit/planted.ts', text: "import { DateTime } from 'luxon';" }],
    ['a package loaded late', { path: 'audit/planted.ts', text: "await import('date-holidays');" }],
    ['a package without a door', { path: 'cli/planted.ts', text: "import x from 'left-pad';" }],
    [
      'a file read in the core',
      { path: 'audit/planted.ts', text: "import { readFileSync } from 'node:fs';" },
    ],
    ['the wall clock', { path: 'report/planted.ts', text: 'const now = new Date();' }],
    ['the environment', { path: 'report/planted.ts', text: 'const color = process.env.NO_COLOR;' }],
    ['the locale', { path: 'audit/planted.ts', text: "names.sort((a, b) => a.localeCompare(b, 'nl'));" }],
    ['a folder without a floor', { path: 'utils/planted.ts', text: "import { a } from '../time/spans.ts';" }],
  ])('finds %s that is planted', (_, planted) => {
    expect(violations([planted])).not.toEqual([]);
  });

  it('finds a circle that is planted', () => {
    const planted = [
      { path: 'time/a.ts', text: "import { b } from './b.ts';" },
      { path: 'time/b.ts', text: "import { a } from './a.ts';" },
    ];
    expect(circles(planted)).toEqual(['time/a.ts -> time/b.ts -> time/a.ts']);
  });
});
