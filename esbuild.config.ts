/**
 * npm run build: the program as a few files in dist/cli, its packages worked in, and the licences of those packages.
 * Finding, reading and compiling hundreds of modules took longer than what most of them do. Types are not looked at
 * here (npm run typecheck is). The same sources and packages give the same bytes, wherever they lie.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** Packages that are not ES modules ask for Node's own with `require`. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** Bundles what `entry` needs into `to`; returns the packages that are in it, sorted. */
export async function bundle(to: string, entry = 'src/cli/main.ts'): Promise<readonly string[]> {
  const program = await build({
    ...SHARED,
    entryPoints: [entry],
    outdir: join(to, 'cli'),
    splitting: true,
    format: 'esm',
    banner: { js: REQUIRE },
    plugins: [lazyHolidays],
  });
  const zones = await build({
    ...SHARED,
    entryPoints: [ZONES.entry],
    outfile: join(to, 'cli', ZONES.file),
    format: 'cjs',
  });
  const inputs = [program, zones].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  return [...new Set(inputs.flatMap((path) => packageOf(path) ?? []))].sort();
}

const SHARED = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Names in the files are then those in node_modules, wherever that leads.
  preserveSymlinks: true,
  charset: 'utf8',
  legalComments: 'inline',
  logLevel: 'warning',
  metafile: true,
} as const;

/** `node_modules/a/node_modules/@b/c/index.js` is of `node_modules/a/node_modules/@b/c`. */
function packageOf(path: string): string | null {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? null;
}

/** What the packages want to be said with every copy of them. Throws where one has nothing to say of its licence. */
export function licences(packages: readonly string[]): string {
  const texts = packages.map((folder) => {
    const about = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Package;
    const files = readdirSync(join(ROOT, folder)).filter((name) =>
      /^(licen[cs]e|copying|notice)/i.test(name),
    );
    const license = about.license ?? about.licenses?.map(({ type }) => type).join(', ');
    if (license === undefined && files.length === 0) throw new Error(`${folder} does not tell its licence`);
    const own = files.sort().map((name) => readFileSync(join(ROOT, folder, name), 'utf8').trim());
    return [`${about.name} ${about.version}: ${license ?? 'see below'}`, ...own].join('\n\n');
  });
  return `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly licenses?: readonly { readonly type: string }[];
}

/*
 * date-holidays brings the rules of two hundred countries and the clock changes of six hundred zones as code, all of which
 * Node would compile for an audit that asks one country for its dates. Here a country is a text that is parsed when it is
 * asked for, and the package for zones is a file by itself, which is read once an equinox needs it. The same holidays come
 * of it: test/build.test.ts asks both.
 */

/** What is bundled into the file beside the others that `lazyHolidays` counts on. */
const ZONES = { entry: 'moment-timezone', file: 'moment-timezone.cjs' } as const;

const lazyHolidays: Plugin = {
  name: 'lazy-holidays',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[/\\]date-holidays[/\\]src[/\\]data\.js$/ }, async ({ path }) => {
      const { data } = (await import(path)) as { data: Data };
      return { contents: countryByCountry(data) };
    });
    onResolve({ filter: /^moment-timezone$/ }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'when-called' } : null,
    );
    onLoad({ filter: /./, namespace: 'when-called' }, () => ({ contents: WHEN_CALLED }));
    onResolve({ filter: /./, namespace: 'when-called' }, ({ path }) => ({ path, external: true }));
  },
};

interface Data {
  readonly holidays: Readonly<Record<string, unknown>>;
}

/** The two ways in which the packages call it. */
const WHEN_CALLED = `
const moment = (...given) => require('./${ZONES.file}')(...given);
moment.tz = (...given) => require('./${ZONES.file}').tz(...given);
export default moment;
`;

function countryByCountry({ holidays, ...rest }: Data): string {
  const texts = Object.entries(holidays).map(([code, rules]) => [code, JSON.stringify(rules)]);
  return `
const holidays = {};
for (const [code, text] of Object.entries(${JSON.stringify(Object.fromEntries(texts))})) {
  const keep = (value) => Object.defineProperty(holidays, code, { value })[code];
  Object.defineProperty(holidays, code, { get: () => keep(JSON.parse(text)), enumerable: true, configurable: true });
}
export const data = { ...${parsing(rest)}, holidays };
`;
}

/** An expression for the value. Node reads a text more quickly than the same value as code. */
function parsing(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // What an earlier build left would be shipped too.
  if (existsSync(join(ROOT, 'dist'))) rmSync(join(ROOT, 'dist'), { recursive: true });
  const packages = await bundle(join(ROOT, 'dist'));
  writeFileSync(join(ROOT, 'dist/LICENSES.txt'), licences(packages));
}
