/** Availability of each service in each period (SEMANTICS section 7): what counted as up, as down, and what is unknown. */
import type { WorkingTime } from '../calendar/working-time.ts';
import { holds } from '../policy/match.ts';
import type { AvailabilityRule, Term } from '../policy/policy.ts';
import type { Words } from '../policy/vocabulary.ts';
import type { Fact } from '../register/facts.ts';
import type { Period } from '../time/period.ts';
import { clip, intersect, type Spans, spansOf, subtract, totalLength, union } from '../time/spans.ts';
import type { AgreedExclusions } from './exclusions/agreed.ts';
import type { Judged, Member } from './judged-services.ts';
import { concernsMember } from './judged-services.ts';
import type { ProbeSeries } from './probe-series.ts';
import { combined, defaultStaleAfter, type States, statesOf } from './probe-states.ts';

/** What availability is computed from. Null: no input of that kind was given. */
export interface Watch {
  readonly series: readonly ProbeSeries[] | null;
  readonly outages: readonly Fact[] | null;
  readonly maintenance: readonly Fact[];
  /** The latest instant known of; an outage without an end is down until then, and unknown after. */
  readonly asOf: number;
  /** The as-of time the user gave: nothing after it is known. +Infinity when none was given. */
  readonly knownUntil: number;
  /** What both parties agreed to leave out. */
  readonly agreed: AgreedExclusions | null;
  /** The policy's own words. */
  readonly words: Words;
}

export interface Uptime {
  readonly windowMs: number;
  readonly upMs: number;
  readonly downMs: number;
  readonly unknownMs: number;
  readonly excludedMs: number;
  /** What counts as down and as unknown, inside the window. */
  readonly down: Spans;
  readonly unknown: Spans;
  readonly outages: readonly { readonly from: number; readonly to: number; readonly countedMs: number }[];
}

/** The stretches of a service in a period, before they are added up. */
export interface UptimeSpans {
  /** The window's open time, maintenance included. */
  readonly open: Spans;
  /** What maintenance takes out of the window for all members. */
  readonly excluded: Spans;
  /** Inside the window, less what is excluded. */
  readonly down: Spans;
  readonly unknown: Spans;
  /** What probes and outages tell, whatever the window. */
  readonly seenDown: Spans;
  readonly seenUnknown: Spans;
}

export function uptimeSpans(
  judged: Judged,
  rule: AvailabilityRule,
  window: WorkingTime,
  watch: Watch,
  period: Period,
): UptimeSpans {
  const open = window.spansBetween(period.from, period.to);
  const members = judged.members.map((member) => ({
    states: knownStates(member, rule, watch, period),
    excluded: excludedSpans(member, rule, watch),
  }));
  // Maintenance of one environment hides the downtime of that one only; what is excluded for all leaves the window.
  const states = combined(
    members.map(({ states, excluded }) => less(states, excluded)),
    'any',
  );
  const excluded = intersect(open, members.map((member) => member.excluded).reduce(intersect));
  const rest = subtract(open, excluded);
  return {
    open,
    excluded,
    down: intersect(states.down, rest),
    unknown: intersect(states.unknown, rest),
    seenDown: members.map((member) => member.states.down).reduce(union),
    seenUnknown: union(
      combined(
        members.map((member) => member.states),
        'any',
      ).unknown,
      states.unknown,
    ),
  };
}

export function uptimeOf(
  judged: Judged,
  rule: AvailabilityRule,
  window: WorkingTime,
  watch: Watch,
  period: Period,
): Uptime {
  const { open, excluded, down, unknown, seenDown } = uptimeSpans(judged, rule, window, watch, period);
  const excludedMs = totalLength(excluded);
  const windowMs = totalLength(open) - (rule.excludedTime === 'removed' ? excludedMs : 0);
  const downMs = totalLength(down);
  const unknownMs = totalLength(unknown);
  return {
    windowMs,
    downMs,
    unknownMs,
    upMs: windowMs - downMs - unknownMs,
    excludedMs,
    down,
    unknown,
    outages: outagesIn(seenDown, down),
  };
}

/** Down by probe or by outage list; what an outage list tells is known, and an outage that does not count was up. */
function knownStates(member: Member, rule: AvailabilityRule, watch: Watch, period: Period): States {
  const probed = member.series.length === 0 ? NOTHING_SEEN : probedStates(member, rule, period);
  const told = (watch.outages ?? []).filter((outage) => concernsMember(outage, member, watch.words));
  const counting: Fact[] = [];
  const passedOver: Fact[] = [];
  for (const outage of told) {
    const counts = !rule.ignoreOutages.some((term) => holds(term.when, outage));
    (counts ? counting : passedOver).push(outage);
  }
  const ignored = clip(outageSpans(passedOver, watch.asOf), period.from, period.to);
  const listed = clip(outageSpans(counting, watch.asOf), period.from, period.to);
  const openEnded = counting.some((o) => Number.isNaN(o.instant('to')));
  const untold = clip([openEnded ? watch.asOf : watch.knownUntil, period.to], period.from, period.to);
  const down = subtract(union(probed.down, listed), subtract(ignored, listed));
  const unknown = subtract(union(probed.unknown, untold), union(union(listed, ignored), down));
  const beyond = clip([watch.knownUntil, period.to], period.from, period.to);
  return { down: subtract(down, beyond), unknown: union(unknown, beyond) };
}

const NOTHING_SEEN: States = { down: [], unknown: [] };

/** A location that saw nothing in the whole period has no say in it, unless no location saw anything. */
function probedStates(member: Member, rule: AvailabilityRule, period: Period): States {
  const locations = member.series.map((series) => {
    const stale = rule.staleAfterMs ?? defaultStaleAfter(series);
    return statesOf(series, period.from, period.to, stale, rule.confirm);
  });
  const seeing = locations.filter(({ unknown }) => totalLength(unknown) < period.to - period.from);
  return combined(seeing.length === 0 ? locations.slice(0, 1) : seeing, rule.downWhen);
}

export function outageSpans(outages: readonly Fact[], asOf: number): Spans {
  return spansOf(
    outages.map((outage): [number, number] => {
      const to = outage.instant('to');
      return [outage.instant('from'), Number.isNaN(to) ? asOf : to];
    }),
  );
}

/** What was agreed, and maintenance that a term of the policy excludes. Maintenance without a service or environment concerns all. */
function excludedSpans(member: Member, rule: AvailabilityRule, watch: Watch): Spans {
  const excludes = (fact: Fact): boolean =>
    rule.excludeMaintenance.some((term: Term) => holds(term.when, fact));
  const concerned = (fact: Fact): boolean => concernsMember(fact, member, watch.words);
  const maintenance = outageSpans(
    watch.maintenance.filter((fact) => concerned(fact) && excludes(fact)),
    watch.asOf,
  );
  return watch.agreed === null ? maintenance : union(maintenance, watch.agreed.spansFor(rule, concerned));
}

function less(states: States, spans: Spans): States {
  return { down: subtract(states.down, spans), unknown: subtract(states.unknown, spans) };
}

/** Each stretch with how much of it counts. One walk over both: each counted stretch lies within one of them. */
export function outagesIn(down: Spans, counted: Spans): Uptime['outages'] {
  const outages: { from: number; to: number; countedMs: number }[] = [];
  let next = 0;
  for (let i = 0; i < down.length; i += 2) {
    const [from, to] = [down[i]!, down[i + 1]!];
    let countedMs = 0;
    for (; next < counted.length && counted[next]! < to; next += 2)
      countedMs += counted[next + 1]! - counted[next]!;
    outages.push({ from, to, countedMs });
  }
  return outages;
}
