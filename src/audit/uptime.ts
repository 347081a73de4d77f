/** Availability of each service in each period (SEMANTICS section 7): what counted as up, as down, and what is unknown. */
import type { WorkingTime } from '../calendar/working-time.ts';
import type { Condition } from '../policy/condition.ts';
import { holds } from '../policy/match.ts';
import type { AvailabilityRule, Term } from '../policy/policy.ts';
import { expanded } from '../policy/vocabulary.ts';
import type { ProbeStore, Strand } from '../probes/probe-store.ts';
import { keyOf, type Watched } from '../probes/service-key.ts';
import type { Fact } from '../register/facts.ts';
import type { Period } from '../time/period.ts';
import { clip, intersect, type Spans, spansOf, subtract, totalLength, union } from '../time/spans.ts';
import {
  combined,
  defaultStaleAfter,
  type ProbeSeries,
  probeSeries,
  type States,
  statesOf,
} from './probe-states.ts';

/** What availability is computed from. Null: no input of that kind was given. */
export interface Watch {
  readonly series: readonly ProbeSeries[] | null;
  readonly outages: readonly Fact[] | null;
  readonly maintenance: readonly Fact[];
  /** The latest instant known of; an outage without an end is down until then. */
  readonly asOf: number;
}

/** What is judged by itself: a service, in an environment where the rule tells these apart. */
export interface Judged {
  readonly service: string;
  /** Its environments, more than one where the rule takes them together; '' where nothing is said of it. */
  readonly environments: readonly string[];
  readonly series: readonly ProbeSeries[];
}

export interface Uptime {
  readonly windowMs: number;
  readonly upMs: number;
  readonly downMs: number;
  readonly unknownMs: number;
  readonly excludedMs: number;
  readonly outages: readonly { readonly from: number; readonly to: number; readonly countedMs: number }[];
}

/** What an export is about that names no service. */
export const ALL_SERVICES = 'all';

/** The probes of each service, environment and location, over all files. */
export function seriesOf(store: ProbeStore, until: number): ProbeSeries[] {
  const byKey = new Map<string, Strand[]>();
  for (const strand of store.strands) {
    const key = keyOf(strand.watched);
    byKey.set(key, [...(byKey.get(key) ?? []), strand]);
  }
  return [...byKey.values()].map((strands) => probeSeries(strands, until));
}

/** The services a rule is about, by name; several locations of one service stay together. */
export function judgedBy(rule: AvailabilityRule, watch: Watch): Judged[] {
  const found = new Map<string, Gathered>();
  for (const series of watch.series ?? []) {
    if (concerns(rule.when, series.watched)) gather(found, rule, series.watched).series.push(series);
  }
  for (const outage of watch.outages ?? []) {
    const watched = watchedOf(outage);
    if (watched.service !== '' && concerns(rule.when, watched)) gather(found, rule, watched);
  }
  const everything: Watched = { service: '', environment: '', location: '' };
  if (found.size === 0 && watch.outages !== null && rule.when === null) gather(found, rule, everything);
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, judged]) => judged);
}

type Gathered = Judged & { readonly environments: string[]; readonly series: ProbeSeries[] };

function gather(found: Map<string, Gathered>, rule: AvailabilityRule, watched: Watched): Gathered {
  const service = rule.each === 'all-together' ? '' : watched.service;
  const environment = rule.each === 'service-and-environment' ? watched.environment : '';
  const key = keyOf({ service, environment, location: '' });
  const known = found.get(key) ?? { service, environments: [], series: [] };
  if (!known.environments.some((name) => name.toLowerCase() === watched.environment.toLowerCase())) {
    known.environments.push(watched.environment);
  }
  found.set(key, known);
  return known;
}

export function uptimeOf(
  judged: Judged,
  rule: AvailabilityRule,
  window: WorkingTime,
  watch: Watch,
  period: Period,
): Uptime {
  const states = knownStates(judged, rule, watch, period);
  const open = window.spansBetween(period.from, period.to);
  const excluded = intersect(
    open,
    spansOfFacts(watch.maintenance, rule.excludeMaintenance, judged, watch.asOf),
  );
  const rest = subtract(open, excluded);
  const down = intersect(states.down, rest);
  const unknown = intersect(states.unknown, rest);
  const windowMs = totalLength(rule.excludedTime === 'removed' ? rest : open);
  const downMs = totalLength(down);
  const unknownMs = totalLength(unknown);
  return {
    windowMs,
    downMs,
    unknownMs,
    upMs: windowMs - downMs - unknownMs,
    excludedMs: totalLength(excluded),
    outages: outagesIn(states.down, down),
  };
}

/** Down by probe or by outage list; what an outage list tells is known, and an outage that does not count was up. */
function knownStates(judged: Judged, rule: AvailabilityRule, watch: Watch, period: Period): States {
  const probed = judged.series.length === 0 ? null : probedStates(judged, rule, period);
  const told = (watch.outages ?? []).filter((outage) => concernsService(outage, judged));
  const counting = told.filter((outage) => !rule.ignoreOutages.some((term) => holds(term.when, outage)));
  const ignored = clip(
    outageSpans(
      told.filter((o) => !counting.includes(o)),
      watch.asOf,
    ),
    period.from,
    period.to,
  );
  const listed = clip(outageSpans(counting, watch.asOf), period.from, period.to);
  const openEnded = counting.some((o) => Number.isNaN(o.instant('to')));
  const unknownEnd = openEnded ? clip([watch.asOf, period.to], period.from, period.to) : [];
  const down = subtract(union(probed?.down ?? [], listed), subtract(ignored, listed));
  const unknown = subtract(union(probed?.unknown ?? [], unknownEnd), union(union(listed, ignored), down));
  return { down, unknown };
}

function probedStates(judged: Judged, rule: AvailabilityRule, period: Period): States {
  const byService = new Map<string, States[]>();
  for (const series of judged.series) {
    const stale = rule.staleAfterMs ?? defaultStaleAfter(series);
    const { service, environment } = series.watched;
    const key = keyOf({ service, environment, location: '' });
    const states = statesOf(series, period.from, period.to, stale, rule.confirm);
    byService.set(key, [...(byService.get(key) ?? []), states]);
  }
  // Locations vote on one service; environments and services judged together are down when one of them is.
  return combined(
    [...byService.values()].map((locations) => combined(locations, rule.downWhen)),
    'any',
  );
}

function outageSpans(outages: readonly Fact[], asOf: number): Spans {
  return spansOf(
    outages.map((outage): [number, number] => {
      const to = outage.instant('to');
      return [outage.instant('from'), Number.isNaN(to) ? asOf : to];
    }),
  );
}

/** Maintenance that a term of the policy excludes. Maintenance without a service or environment concerns all. */
function spansOfFacts(facts: readonly Fact[], terms: readonly Term[], judged: Judged, asOf: number): Spans {
  return outageSpans(
    facts.filter((fact) => concernsService(fact, judged) && terms.some((term) => holds(term.when, fact))),
    asOf,
  );
}

function concernsService(fact: Fact, judged: Judged): boolean {
  const service = fact.text('service').toLowerCase();
  const environment = fact.text('environment').toLowerCase();
  return (
    (service === '' || judged.service === '' || service === judged.service.toLowerCase()) &&
    (environment === '' ||
      judged.environments.some((name) => sameEnvironment(environment, name.toLowerCase())))
  );
}

/** What is watched without an environment is what people use: production. */
function sameEnvironment(told: string, watched: string): boolean {
  return watched === '' ? expanded('environment', 'productie', {}).includes(told) : told === watched;
}

function outagesIn(down: Spans, counted: Spans): Uptime['outages'] {
  const outages: { from: number; to: number; countedMs: number }[] = [];
  for (let i = 0; i < down.length; i += 2) {
    const [from, to] = [down[i]!, down[i + 1]!];
    outages.push({ from, to, countedMs: totalLength(clip(counted, from, to)) });
  }
  return outages;
}

function watchedOf(fact: Fact): Watched {
  return { service: fact.text('service'), environment: fact.text('environment'), location: '' };
}

export function concerns(when: Condition | null, watched: Watched): boolean {
  if (when === null) return true;
  // A service without a name is all there is: it is not the one that a policy names, and it is any other.
  const cells = new Map([...Object.entries(watched), ['service', watched.service || ALL_SERVICES]]);
  return holds(when, { text: (column) => cells.get(column) ?? '', instant: () => Number.NaN });
}
