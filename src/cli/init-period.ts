/** The period of a first audit: as given, else the last one that the exports cover. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { lastPeriod } from '../inspection/last-period.ts';
import type { Policy } from '../policy/policy.ts';
import type { AuditChoices } from '../report/audit-yaml.ts';
import { parsePeriod } from '../time/period.ts';
import { zoneNamed } from '../time/zone.ts';
import { badPeriod } from './bad-period.ts';
import type { LookedAt } from './init-inputs.ts';

/** Null: it is no period, or the exports hold no times. */
export function periodFor(
  given: string | undefined,
  all: readonly LookedAt[],
  policy: Policy,
  problems: Diagnostic[],
): Pick<AuditChoices, 'period' | 'periodIs'> | null {
  const zone = zoneNamed(policy.timezone)!;
  if (given !== undefined) {
    if (parsePeriod(given, zone) !== null) return { period: given, periodIs: 'given' };
    problems.push(badPeriod(given));
    return null;
  }
  const spans = all.flatMap(({ inspection }) => inspection.openings ?? inspection.span ?? []);
  if (spans.length === 0) {
    if (all.length > 0) problems.push(diagnostic('no-period', null));
    return null;
  }
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const { period, whole } = lastPeriod(from, to, zone);
  return { period: period.label, periodIs: whole ? 'whole' : 'part' };
}
