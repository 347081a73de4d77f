/** The policies and profiles that come with the program. Light: completion asks for their names. */
import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../policies/', import.meta.url));

/** The policies to start from where no shipped one will do, by language. */
export const BLANK = { nl: join(FOLDER, 'blank', 'nl.yaml'), en: join(FOLDER, 'blank', 'en.yaml') } as const;

export const PROFILES = join(FOLDER, 'profiles');

export function shippedIds(): string[] {
  return idsIn(FOLDER);
}

export function shippedProfileIds(): string[] {
  return idsIn(PROFILES);
}

function idsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** Where a policy lies: the shipped one of that id, else the file. `shown` is how the result names it. */
export function locatePolicy(
  text: string,
  base: string,
): { readonly path: string; readonly shown: string } | null {
  if (shippedIds().includes(text))
    return { path: join(FOLDER, `${text}.yaml`), shown: `policies/${text}.yaml` };
  const path = isAbsolute(text) ? text : resolve(base, text);
  return existsSync(path) ? { path, shown: text } : null;
}
