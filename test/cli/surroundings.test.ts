/** The same files give the same bytes, wherever, whenever and in whatever surroundings the program runs. */
import { cp, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Folder, folder, type Surroundings } from './sla.ts';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));

/** Another clock for the program: whatever asks for the time gets this day. */
const ANOTHER_DAY = `const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) { super(...(given.length === 0 ? [Real.UTC(2031, 6, 1)] : given)); }
  static now() { return Real.UTC(2031, 6, 1); }
};
`;

async function jsonIn(place: Folder, file: string, surroundings: Surroundings = {}): Promise<string> {
  const { stdout, stderr } = await place.sla(['audit', file, '--format', 'json'], surroundings);
  expect(stderr).toBe('');
  return stdout;
}

describe.each(['asperion', 'maatwerk-online', 'midden-groningen', 'stratech', 'whitevision'])(
  'the sample of %s',
  (sample) => {
    it('gives the same bytes from another directory, in another zone and locale, and on another day', async () => {
      const place = await folder({ 'clock.cjs': ANOTHER_DAY });
      await cp(`${SAMPLES}${sample}`, place.at('deep/down', sample), { recursive: true });
      const here = await jsonIn(place, `${SAMPLES}${sample}/audit.yaml`);
      expect(JSON.parse(here).evidence.totals.rows.read).toBeGreaterThan(0);
      const elsewhere: readonly Surroundings[] = [
        { env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
        { env: { TZ: 'Asia/Tokyo', LANG: 'nl_NL.UTF-8', LC_ALL: 'C' } },
        { env: { TZ: 'America/St_Johns', NODE_OPTIONS: `--require=${place.at('clock.cjs')}` } },
        { cwd: place.at('deep') },
      ];
      for (const surroundings of elsewhere) {
        const file =
          surroundings.cwd === undefined ? `deep/down/${sample}/audit.yaml` : `down/${sample}/audit.yaml`;
        expect(await jsonIn(place, file, surroundings)).toBe(here);
      }
    });
  },
);

describe('the sample of maatwerk-online', () => {
  it('gives the same reports, spreadsheets and explanations too', async () => {
    const place = await folder({ 'clock.cjs': ANOTHER_DAY });
    await cp(`${SAMPLES}maatwerk-online`, place.at('sample'), { recursive: true });
    const elsewhere: readonly Surroundings[] = [
      {},
      { env: { TZ: 'Asia/Tokyo', LANG: 'nl_NL.UTF-8', LC_ALL: 'nl_NL.UTF-8' } },
      {
        env: {
          TZ: 'America/St_Johns',
          LC_ALL: 'C',
          NODE_OPTIONS: `--require=${place.at('clock.cjs')}`,
        },
      },
    ];
    const endings = ['json', 'html', 'xlsx', 'ods', 'csv', 'ndjson', 'md', 'xml', 'prom'];
    const made: { printed: readonly string[]; files: readonly string[] }[] = [];
    for (const [i, surroundings] of elsewhere.entries()) {
      const sla = async (...args: readonly string[]) => (await place.sla(args, surroundings)).stdout;
      const files = [...endings.map((ending) => `${i}.${ending}`), `${i}-ledger.csv`];
      const outputs = endings.flatMap((ending) => ['--output', `${i}.${ending}`]);
      const audit = 'sample/audit.yaml';
      const printed = [
        await sla('audit', audit, ...outputs, '--ledger', `${i}-ledger.csv`),
        await sla('explain', 'WEB-314', audit),
        await sla('verify', `${i}.json`, '--in', 'sample'),
      ];
      const bytes = await Promise.all(
        files.map(async (name) => (await readFile(place.at(name))).toString('base64')),
      );
      made.push({ printed, files: bytes });
    }
    expect(made[0]!.printed.every((text) => text !== '')).toBe(true);
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });
});
