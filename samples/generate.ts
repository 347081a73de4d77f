import { mkdirSync, writeFileSync } from 'node:fs';
import { asperion } from './generate/asperion/sample.ts';
import { exportFiles } from './generate/export-files.ts';
import { maatwerkOnline } from './generate/maatwerk-online/sample.ts';
import { middenGroningen } from './generate/midden-groningen/sample.ts';
import { stratech } from './generate/stratech/sample.ts';
import { whitevision } from './generate/whitevision/sample.ts';

/** Writes the sample of each contract into its folder: the same bytes on every machine, in every zone. */
for (const sample of [asperion, middenGroningen, whitevision, maatwerkOnline, stratech]) {
  const folder = new URL(`${sample.policy}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of exportFiles(sample)) writeFileSync(new URL(name, folder), text);
}
