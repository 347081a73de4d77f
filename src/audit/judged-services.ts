/** What a rule about probes judges by itself: services, or environments of services, and the probes of each. */
import type { Condition } from '../policy/condition.ts';
import { type Columns, holds } from '../policy/match.ts';
import type { AvailabilityRule } from '../policy/policy.ts';
import { expanded, type Words } from '../policy/vocabulary.ts';
import type { ProbeStore, Strand } from '../probes/probe-store.ts';
import { keyOf, type Watched } from '../probes/service-key.ts';
import type { Fact } from '../register/facts.ts';
import { type ProbeSeries, probeSeries } from './probe-series.ts';
import type { Watch } from './uptime.ts';

/** One service in one environment, seen from its locations. */
export interface Member {
  /** '' where the export names none. */
  readonly service: string;
  readonly environment: string;
  readonly series: readonly ProbeSeries[];
}

/** Down when one of its members is. */
export interface Judged {
  readonly service: string;
  /** Null where nothing is said of it, or where several are taken together. */
  readonly environment: string | null;
  readonly members: readonly [Member, ...Member[]];
}

/** What an export is about that names no service. */
export const ALL_SERVICES = 'all';

/** The probes of each service, environment and location, over all files. `until`: later ones are left out. */
export function seriesOf(store: ProbeStore, until: number): ProbeSeries[] {
  const byKey = new Map<string, Strand[]>();
  for (const strand of store.strands) {
    const key = keyOf(strand.watched);
    byKey.set(key, [...(byKey.get(key) ?? []), strand]);
  }
  return [...byKey.values()].map((strands) => probeSeries(strands, until));
}

/** One member for each service and environment, whatever words are used for that environment. */
export class Members {
  readonly #byKey = new Map<string, Member & { readonly series: ProbeSeries[] }>();
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  of({ service, environment }: Watched): Member & { readonly series: ProbeSeries[] } {
    const key = keyOf({ service, environment: environmentWord(environment, this.#words), location: '' });
    const known = this.#byKey.get(key) ?? { service, environment, series: [] };
    this.#byKey.set(key, known);
    return known;
  }

  get all(): readonly Member[] {
    return [...this.#byKey.values()];
  }
}

/** The services that probes and outages name and the rule is about, by name. */
export function judgedBy(rule: AvailabilityRule, watch: Watch): Judged[] {
  const members = new Members(watch.words);
  for (const series of watch.series ?? []) {
    if (concerns(rule.when, series.watched)) members.of(series.watched).series.push(series);
  }
  for (const outage of watch.outages ?? []) {
    const watched = watchedOf(outage);
    if (watched.service !== '' && concerns(rule.when, watched)) members.of(watched);
  }
  if (members.all.length === 0 && watch.outages !== null && rule.when === null) {
    members.of({ service: '', environment: '', location: '' });
  }
  return grouped(members.all, rule.each, watch.words);
}

/** Members taken together as the rule says, by name. */
export function grouped(members: readonly Member[], each: AvailabilityRule['each'], words: Words): Judged[] {
  const groups = new Map<string, [Member, ...Member[]]>();
  for (const member of members) {
    const service = each === 'all-together' ? '' : member.service;
    const environment = each === 'service-and-environment' ? environmentWord(member.environment, words) : '';
    const key = keyOf({ service, environment, location: '' });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({
      service: each === 'all-together' ? '' : group[0].service,
      environment: group.length === 1 && group[0].environment !== '' ? group[0].environment : null,
      members: group,
    }));
}

/**
 * Whether maintenance or an outage is about this service; one without a service or environment concerns all. One that
 * names an environment is not about a service of which no environment is known: that would be a guess.
 */
export function concernsMember(fact: Fact, member: Member, words: Words): boolean {
  const service = fact.text('service').toLowerCase();
  const environment = fact.text('environment');
  return (
    (service === '' || member.service === '' || service === member.service.toLowerCase()) &&
    (environment === '' || environmentWord(environment, words) === environmentWord(member.environment, words))
  );
}

/** One word for the words that mean the same environment. */
function environmentWord(environment: string, words: Words): string {
  return environment === '' ? '' : expanded('environment', environment, words)[0]!.toLowerCase();
}

export function watchedOf(fact: Fact): Watched {
  return { service: fact.text('service'), environment: fact.text('environment'), location: '' };
}

export function concerns(when: Condition | null, watched: Watched): boolean {
  return when === null || holds(when, recordOf(watched));
}

/** A service without a name is all there is: it is not the one that a policy names, and it is any other. */
export function recordOf(watched: Watched, others: readonly (readonly [string, string])[] = []): Columns {
  const cells = new Map([
    ...others,
    ...Object.entries(watched),
    ['service', watched.service || ALL_SERVICES] as const,
  ]);
  return { text: (column) => cells.get(column) ?? '', instant: () => Number.NaN };
}
