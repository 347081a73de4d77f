/** What this program is, for the evidence in every result. */
import type { AuditResult } from '../audit/result.ts';
import { holidaysVersion } from '../calendar/holidays.ts';
import type { Outside } from './outside.ts';
import { version } from './version.ts';

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
