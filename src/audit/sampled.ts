/** The samples of response times that a rule looks at: those of probes, or where no probe tells of them, measurements. */
import type { Condition } from '../policy/condition.ts';
import { type Columns, holds } from '../policy/match.ts';
import type { LatencyRule, Policy, Term } from '../policy/policy.ts';
import { COLUMNS } from '../policy/vocabulary.ts';
import { instantOf } from '../probes/probe-column.ts';
import type { ProbeStore } from '../probes/probe-store.ts';
import { nanosecondsOf } from '../probes/response-time.ts';
import type { Watched } from '../probes/service-key.ts';
import type { Fact } from '../register/facts.ts';
import { clip } from '../time/spans.ts';
import type { AuditInput } from './input.ts';
import {
  concerns,
  concernsMember,
  grouped,
  type Judged,
  type Member,
  Members,
  recordOf,
} from './judged-services.ts';
import type { ProbeSeries } from './probe-series.ts';
import type { Watch } from './uptime.ts';

/** What a rule makes of a sample. */
const COUNTS = 0;
export const EXCEPTED = 1;
export const NOT_CONCERNED = 2;
export type Part = typeof COUNTS | typeof EXCEPTED | typeof NOT_CONCERNED;

/** Samples of one source, ascending by instant. */
export interface Samples {
  readonly length: number;
  at(index: number): number;
  /** NaN: no response time. */
  nanoseconds(index: number): number;
  part(index: number): Part;
  /** Of one that is excepted: the term that does so; null: a time that both parties agreed to leave out. */
  term(index: number): Term | null;
  location(index: number): string;
  /** The row of a measurement; null: of probes no line is kept. */
  fact(index: number): Fact | null;
}

/** What is judged by itself, with its samples. */
export interface Sampled {
  readonly judged: Pick<Judged, 'service' | 'environment'>;
  readonly sources: readonly Samples[];
  /** The measurements among them. */
  readonly facts: readonly Fact[];
}

/** Whether some rule about response times looks at what is watched, whatever it says in columns of the policy's own. */
export function sampledBy(policy: Policy): (watched: Watched) => boolean {
  const asking = latencyRules(policy);
  return (watched) => asking.some((rule) => concerns(ofWatched(rule.when), watched));
}

/** Rules about response times that have a limit to hold samples against. */
function latencyRules({ rules }: Policy): readonly LatencyRule[] {
  return rules.filter((rule): rule is LatencyRule => rule.measure === 'latency' && rule.atMostMs !== null);
}

/** Null: neither probes nor measurements tell of response times of what the rule is about. */
export function samplesOf(
  rule: LatencyRule,
  input: AuditInput,
  watch: Watch,
  asOf: number,
): readonly Sampled[] | null {
  const series = seriesSampled(rule, input.probes, watch.series);
  if (series.length > 0) return ofProbes(rule, series, input.probes!, watch);
  const facts = (input.measurements ?? []).filter((fact) => isMeasured(rule, fact));
  return facts.length === 0 ? null : ofMeasurements(rule, facts, watch, asOf);
}

/** The series that tell of response times of what a rule is about. */
export function seriesSampled(
  { when }: LatencyRule,
  store: ProbeStore | null,
  series: readonly ProbeSeries[] | null,
): readonly ProbeSeries[] {
  if (store === null || !store.tellsLatency || series === null) return [];
  return series.filter((one) => concerns(ofWatched(when), one.watched));
}

/** Whether a rule about response times has to take this measurement for a sample, because probes are silent. */
export function measuredBy(
  { policy, probes }: AuditInput,
  series: readonly ProbeSeries[] | null,
): (fact: Fact) => boolean {
  const looking = latencyRules(policy).filter((rule) => seriesSampled(rule, probes, series).length === 0);
  return (fact) => looking.some((rule) => isMeasured(rule, fact));
}

function isMeasured({ metric, when }: LatencyRule, fact: Fact): boolean {
  if (metric === null || fact.text('metric').toLowerCase() !== metric.trim().toLowerCase()) return false;
  return concerns(ofWatched(when), watchedIn(fact));
}

/** The part of a condition that is about what is watched; null when nothing of it is. */
function ofWatched(when: Condition | null): Condition | null {
  const canonical: readonly string[] = COLUMNS.probe;
  return when === null ? null : new Map([...when].filter(([column]) => canonical.includes(column)));
}

function ofProbes(
  rule: LatencyRule,
  series: readonly ProbeSeries[],
  store: ProbeStore,
  watch: Watch,
): readonly Sampled[] {
  const members = new Members(watch.words);
  for (const one of series) members.of(one.watched).series.push(one);
  return grouped(members.all, rule.each, watch.words).map((judged) => ({
    judged,
    sources: judged.members.flatMap((member) =>
      member.series.map((one) => lessAgreed(rule, member, watch, probeSamples(rule, one, store))),
    ),
    facts: [],
  }));
}

function probeSamples(rule: LatencyRule, series: ProbeSeries, store: ProbeStore): Samples {
  const { probes, latency, kinds, watched } = series;
  const record = (cells: readonly string[]) =>
    recordOf(
      watched,
      store.wants.columns.map((column, i) => [column, cells[i] ?? '']),
    );
  const partOf = (cells: readonly string[]): Part => partIn(rule, record(cells));
  const known = new Map<number, Part>();
  const ofKind = (kind: number): Part => {
    const part = known.get(kind) ?? partOf(store.cellsOf(kind));
    known.set(kind, part);
    return part;
  };
  const always = kinds === null ? partOf([]) : null;
  return {
    length: probes.length,
    at: (i) => instantOf(probes.get(i)),
    nanoseconds: (i) => latency!.get(i),
    part: (i) => always ?? ofKind(kinds!.get(i)),
    term: (i) => termIn(rule, record(kinds === null ? [] : store.cellsOf(kinds.get(i)))),
    location: () => watched.location,
    fact: () => null,
  };
}

/** Samples in a time that both parties agreed to leave out do not count. */
function lessAgreed(rule: LatencyRule, member: Member, watch: Watch, samples: Samples): Samples {
  const spans = watch.agreed?.spansFor(rule, (row) => concernsMember(row, member, watch.words)) ?? [];
  if (spans.length === 0) return samples;
  const isLeftOut = (at: number): boolean => clip(spans, at, at + 1).length > 0;
  const part = (i: number): Part => {
    const own = samples.part(i);
    return own === COUNTS && isLeftOut(samples.at(i)) ? EXCEPTED : own;
  };
  const { length, at, nanoseconds, location, fact } = samples;
  const term = (i: number): Term | null => (samples.part(i) === EXCEPTED ? samples.term(i) : null);
  return { length, at, nanoseconds, part, term, location, fact };
}

function ofMeasurements(
  rule: LatencyRule,
  facts: readonly Fact[],
  watch: Watch,
  asOf: number,
): readonly Sampled[] {
  const members = new Members(watch.words);
  const factsOf = new Map<Member, Fact[]>();
  for (const fact of facts) {
    if (fact.instant('at') > asOf) continue;
    const member = members.of(watchedIn(fact));
    const known = factsOf.get(member);
    if (known === undefined) factsOf.set(member, [fact]);
    else known.push(fact);
  }
  return grouped(members.all, rule.each, watch.words).map((judged) => ({
    judged,
    sources: judged.members.map((member) =>
      lessAgreed(rule, member, watch, measuredSamples(rule, factsOf.get(member)!)),
    ),
    facts: judged.members.flatMap((member) => factsOf.get(member)!),
  }));
}

function measuredSamples(rule: LatencyRule, facts: readonly Fact[]): Samples {
  const inOrder = [...facts].sort((a, b) => a.instant('at') - b.instant('at'));
  return {
    length: inOrder.length,
    at: (i) => inOrder[i]!.instant('at'),
    nanoseconds: (i) => nanosecondsOf(inOrder[i]!.text('value').trim()),
    part: (i) => partIn(rule, recordOfFact(inOrder[i]!)),
    term: (i) => termIn(rule, recordOfFact(inOrder[i]!)),
    location: (i) => inOrder[i]!.text('location'),
    fact: (i) => inOrder[i]!,
  };
}

function recordOfFact(fact: Fact): Columns {
  const named = recordOf(watchedIn(fact));
  const own = (column: string): boolean => column === 'service' || column === 'environment';
  const text = (column: string): string => (own(column) ? named : fact).text(column);
  return { text, instant: () => Number.NaN };
}

/** A measurement names its service, or has it as its subject. */
function watchedIn(fact: Fact): Watched {
  return {
    service: fact.text('service') || fact.text('subject'),
    environment: fact.text('environment'),
    location: fact.text('location'),
  };
}

function partIn(rule: LatencyRule, record: Columns): Part {
  if (rule.when !== null && !holds(rule.when, record)) return NOT_CONCERNED;
  return termIn(rule, record) === null ? COUNTS : EXCEPTED;
}

/** The first term that leaves a sample out. */
function termIn({ except }: LatencyRule, record: Columns): Term | null {
  return except.find((term) => holds(term.when, record)) ?? null;
}
