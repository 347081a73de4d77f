/** What this program is, for the evidence in every result. */
import { createRequire } from 'node:module';
import type { AuditResult } from '../audit/result.ts';
import { holidaysVersion } from '../calendar/holidays.ts';
import type { Outside } from './outside.ts';

export function version(): string {
  const about = createRequire(import.meta.url)('../../package.json') as { version: string };
  return about.version;
}

export function toolOf(outside: Outside): AuditResult['tool'] {
  const { tz, node } = outside.versions;
  return {
    name: 'sla',
    version: version(),
    tzdata: tz ?? '',
    holidays: holidaysVersion(),
    node: node ?? '',
  };
}
