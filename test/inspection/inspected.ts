/** A table in the test, looked at as `sla inspect` does. */
import { expect } from 'vitest';
import { baseProfiles, shippedProfiles } from '../../src/cli/profiles.ts';
import { readRows } from '../../src/csv/read-rows.ts';
import { loadProfile } from '../../src/exports/load.ts';
import type { ProfileDocument } from '../../src/exports/schema.ts';
import { type Proposal, proposalFor } from '../../src/inspection/propose.ts';
import { type Sheet, SheetWatch } from '../../src/inspection/sheet.ts';
import type { Priority } from '../../src/policy/policy.ts';
import { profileYaml } from '../../src/report/profile-yaml.ts';

const PROFILES = shippedProfiles().map(({ document }) => document);

export async function sheetOf(csv: string | Buffer): Promise<Sheet> {
  const watch = new SheetWatch();
  await readRows('export.csv', [Buffer.from(csv)], watch);
  return watch.sheet();
}

/** By name of the column its kind. */
export async function kindsIn(csv: string | Buffer): Promise<Record<string, string>> {
  const { columns } = await sheetOf(csv);
  return Object.fromEntries(columns.map(({ name, kind }) => [name, kind]));
}

export async function proposedFor(
  csv: string | Buffer,
  priorities: readonly Priority[] | null = null,
): Promise<Proposal> {
  return proposalFor(await sheetOf(csv), { profiles: PROFILES, priorities });
}

/** The YAML that is proposed, which has to load without a fault. */
export async function yamlFor(
  csv: string | Buffer,
  priorities: readonly Priority[] | null = null,
): Promise<string> {
  const { mapping } = await proposedFor(csv, priorities);
  const yaml = profileYaml(mapping!, {
    id: 'ours',
    title: 'Ours',
    file: 'export.csv',
    language: 'en',
    zone: null,
  });
  expect(loaded(yaml).diagnostics).toEqual([]);
  return yaml;
}

export function loaded(yaml: string): { profile: ProfileDocument | null; diagnostics: readonly unknown[] } {
  const { profile, diagnostics } = loadProfile({ file: 'ours.yaml', text: yaml }, baseProfiles('.'));
  return { profile, diagnostics };
}
