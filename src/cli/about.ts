/** What this program is, for the evidence in every result. */
import type { AuditResult } from '../audit/result.ts';
import { holidaysVersion } from '../calendar/holidays.ts';
import type { Outside } from './outside.ts';
import { version } from './version.ts';

export function toolOf(outside: Outside): AuditResult['tool'] {
  return { name: 'sla', version: version(), tzdata: outside.versions.tz ?? '', holidays: holidaysVersion() };
}
