/** What this program is, for the evidence in every result. */
import about from '../../package.json' with { type: 'json' };
import type { AuditResult } from '../audit/result.ts';
import { holidaysVersion } from '../calendar/holidays.ts';
import type { Outside } from './outside.ts';

export function version(): string {
  return about.version;
}

export function toolOf(outside: Outside): AuditResult['tool'] {
  return { name: 'sla', version: version(), tzdata: outside.versions.tz ?? '', holidays: holidaysVersion() };
}
