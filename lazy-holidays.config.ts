/**
 * The part of the build that lets holidays begin quickly. date-holidays brings the rules of two hundred countries and
 * the clock changes of six hundred zones as code, all of which Node would compile for an audit that asks one country
 * for its dates. Here a country is a text that is parsed when it is asked for, and the package for zones is a file by
 * itself, which is read once an equinox needs it. The same holidays come of it: test/build.test.ts asks both.
 */
import type { Plugin } from 'esbuild';

/** What is bundled into the file beside the others that `lazyHolidays` counts on. */
export const ZONES = { entry: 'moment-timezone', file: 'moment-timezone.cjs' } as const;

export const lazyHolidays: Plugin = {
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
