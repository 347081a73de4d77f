/** What npm run build ships: a program that needs nothing beside it, the same bytes from the same sources. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle, licences } from '../esbuild.config.ts';
import about from '../package.json' with { type: 'json' };
import * as packaged from '../src/calendar/holidays.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const made: string[] = [];
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

function emptyFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'sla-build-'));
  made.push(path);
  return path;
}

function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('the build', () => {
  it('gives the same files wherever they are put, without a path of the machine it ran on', async () => {
    const [one, other] = [emptyFolder(), emptyFolder()];
    const packages = await bundle(one);
    await bundle(other);
    const files = contents(join(one, 'cli'));
    expect(Object.keys(files)).toContain('main.js');
    expect(contents(join(other, 'cli'))).toEqual(files);
    const told = Object.keys(files).filter((name) => files[name]!.includes(ROOT) || name.includes(ROOT));
    expect(told).toEqual([]);
    expect(packages.filter((path) => !path.startsWith('node_modules/'))).toEqual([]);
  });

  it('tells the licence of every package that it works in, those of package.json among them', async () => {
    const text = licences(await bundle(emptyFolder()));
    for (const name of Object.keys(about.dependencies)) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(text).toMatch(/CC BY-SA 3\.0/);
  });

  it('knows the holidays of every country, as the package does', async () => {
    const to = emptyFolder();
    await bundle(to, 'src/calendar/holidays.ts');
    const built = (await import(join(to, 'cli/holidays.js'))) as typeof packaged;
    const kinds = ['public', 'bank', 'school', 'optional', 'observance'];
    const datesOf = async ({ holidayCalendar }: typeof packaged, country: string, state: string | null) => {
      const rules = { country, state, types: kinds, add: [], remove: [] };
      const { source, problems } = await holidayCalendar(rules, 'nl');
      return source === null ? problems : [...source.datesOf(2025)];
    };
    const of = new Holidays();
    const countries = Object.keys(of.getCountries());
    const places = countries.map((country): [string, string | null] => [country, null]);
    for (const country of ['NL', 'BE', 'DE'])
      places.push(
        ...Object.keys(of.getStates(country) ?? {}).map((each): [string, string] => [country, each]),
      );
    for (const [country, state] of [...places, ['XX', null] as const]) {
      const known = await datesOf(packaged, country, state);
      expect(known.length).toBeGreaterThan(0);
      expect([country, state, await datesOf(built, country, state)]).toEqual([country, state, known]);
    }
    expect(countries.length).toBeGreaterThan(200);
  });

  it('audits where no package is installed', async () => {
    const to = emptyFolder();
    await bundle(join(to, 'dist'));
    for (const name of ['bin', 'policies', 'samples/maatwerk-online', 'package.json'])
      cpSync(join(ROOT, name), join(to, name), { recursive: true });
    const sample = 'samples/maatwerk-online/audit.yaml';
    const run = (folder: string) =>
      spawnSync(process.execPath, [join(folder, 'bin/sla.js'), 'audit', sample, '--format', 'json'], {
        cwd: ROOT,
        encoding: 'utf8',
      });
    const [alone, here] = [run(to), run(ROOT)];
    expect(alone.stderr).toBe(here.stderr);
    expect(alone.stdout).toBe(here.stdout);
    expect(JSON.parse(alone.stdout)).toMatchObject({ tool: { name: 'sla', version: about.version } });
  });
});
