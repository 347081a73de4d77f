/** Maintenance that touches a service: what it takes out of the window, by which term, or why it changes nothing. */
import { conditionText } from '../../policy/condition-text.ts';
import { holds } from '../../policy/match.ts';
import type { AvailabilityRule, Term } from '../../policy/policy.ts';
import type { Fact } from '../../register/facts.ts';
import { instantText } from '../../time/instant.ts';
import type { Period } from '../../time/period.ts';
import { intersect, subtract, totalLength } from '../../time/spans.ts';
import type { AuditInput } from '../input.ts';
import { concernsMember, type Judged } from '../judged-services.ts';
import type { Source } from '../result.ts';
import { outageSpans, type UptimeSpans, type Watch } from '../uptime.ts';
import type { IgnoredAccount, MaintenanceAccount } from './rule-explanation.ts';

type Told = Pick<AuditInput, 'zone' | 'files' | 'language'>;

export function maintenanceAccounts(
  { excluded }: UptimeSpans,
  judged: Judged,
  rule: AvailabilityRule,
  watch: Watch,
  period: Period,
  input: Told,
): MaintenanceAccount[] {
  let remaining = excluded;
  const columns = new Set(rule.excludeMaintenance.flatMap((term) => [...term.when.keys()]));
  return touching(watch.maintenance, judged, watch, period).map((fact) => {
    const term = rule.excludeMaintenance.find(({ when }) => holds(when, fact)) ?? null;
    const span = outageSpans([fact], watch.asOf);
    const countedMs = term === null ? 0 : totalLength(intersect(remaining, span));
    if (term !== null) remaining = subtract(remaining, span);
    return {
      ...edges(fact, watch, input),
      says: [...columns].map((column) => `${column}: ${fact.text(column) || '–'}`).join('; '),
      excludedBy: term === null ? null : because(term, input),
      countedMs,
      source: sourceOf(fact, input),
    };
  });
}

export function ignoredAccounts(
  judged: Judged,
  rule: AvailabilityRule,
  watch: Watch,
  period: Period,
  input: Told,
): IgnoredAccount[] {
  return touching(watch.outages ?? [], judged, watch, period).flatMap((fact) => {
    const term = rule.ignoreOutages.find(({ when }) => holds(when, fact));
    if (term === undefined) return [];
    return [{ ...edges(fact, watch, input), ...because(term, input), source: sourceOf(fact, input) }];
  });
}

/** Those about this service that lie in the period, for a part at least; by their start. */
function touching(facts: readonly Fact[], judged: Judged, watch: Watch, period: Period): Fact[] {
  return facts
    .filter((fact) => judged.members.some((member) => concernsMember(fact, member, watch.words)))
    .filter((fact) => {
      const [from, to] = outageSpans([fact], watch.asOf);
      return from !== undefined && from < period.to && to! > period.from;
    })
    .sort((a, b) => a.instant('from') - b.instant('from'));
}

function edges(fact: Fact, watch: Watch, { zone }: Told): { from: string; to: string } {
  const to = fact.instant('to');
  return {
    from: instantText(fact.instant('from'), zone),
    to: instantText(Number.isNaN(to) ? watch.asOf : to, zone),
  };
}

function because({ when, clause }: Term, { language }: Told): { condition: string; clause: string } {
  return { condition: conditionText(when, language), clause };
}

function sourceOf({ file, line }: Fact, { files }: Told): Source {
  return { path: files[file]!.tally.path, line };
}
