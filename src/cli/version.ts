import { createRequire } from 'node:module';

/** Of this program. */
export function version(): string {
  const about = createRequire(import.meta.url)('../../package.json') as { version: string };
  return about.version;
}
