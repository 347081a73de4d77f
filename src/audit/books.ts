/** Books every row that was read as used, or as excluded with a reason: rows = used + excluded + rejected. */

import type { IntColumn } from '../columns/column.ts';
import type { ExclusionReason } from '../intake/tally.ts';
import type { AvailabilityRule } from '../policy/policy.ts';
import type { Watched } from '../probes/service-key.ts';
import type { Fact } from '../register/facts.ts';
import { OTHER } from '../tickets/event-codes.ts';
import { BESIDE_THE_FORMER, GOOD_ROW, STANDS_FOR_ROW, type TicketStore } from '../tickets/ticket-store.ts';
import type { Period } from '../time/period.ts';
import type { TicketPlace } from './audit-tickets.ts';
import type { AuditInput, InputFile } from './input.ts';
import { concerns, watchedOf } from './judged-services.ts';
import type { PerFile, ProbeSeries } from './probe-series.ts';
import { defaultStaleAfter, firstThatHolds } from './probe-states.ts';
import type { InputResult } from './result.ts';

/** The rows of a ticket go where the ticket goes. */
export function bookTickets(
  store: TicketStore,
  places: readonly TicketPlace[],
  repeated: Uint8Array,
  asOf: number,
  files: readonly InputFile[],
): void {
  const exclude = (file: number, place: TicketPlace): void => {
    if (place !== 'used') files[file]!.tally.exclude(place);
  };
  for (let ticket = 0; ticket < store.size; ticket++) {
    if (store.hasFlag(ticket, GOOD_ROW)) exclude(store.file.get(ticket), places[ticket]!);
  }
  for (const { ticket, file } of store.conflicts) exclude(file, places[ticket]!);
  store.eventFiles.forEach(({ file, first, standing }, i) => {
    const end = store.eventFiles[i + 1]?.first ?? store.eventTicket.length;
    for (let event = first; event < end; event++) {
      if (standing !== null && standing.get(event - first) !== STANDS_FOR_ROW) continue;
      exclude(file, placeOfRow(event, besides(event, first, end, standing)));
    }
  });

  function placeOf(event: number): TicketPlace {
    const place = places[store.eventTicket.get(event)]!;
    if (repeated[event] === 1) return 'duplicate';
    if (store.eventAt.get(event) > asOf) return 'after-as-of';
    // What no rule listens to did nothing, whatever became of its ticket.
    return place === 'used' && store.eventCode.get(event) === OTHER ? 'not-concerned' : place;
  }

  /** A row is used when one of its events is; else it goes where the first that is no duplicate goes. */
  function placeOfRow(event: number, beside: number): TicketPlace {
    let found = placeOf(event);
    for (let other = event + 1; other <= event + beside && found !== 'used'; other++) {
      const place = placeOf(other);
      if (place === 'used' || found === 'duplicate') found = place;
    }
    return found;
  }
}

/** How many events follow that tell of the same row. */
function besides(event: number, first: number, end: number, standing: IntColumn | null): number {
  let next = event + 1;
  while (standing !== null && next < end && standing.get(next - first) === BESIDE_THE_FORMER) next++;
  return next - event - 1;
}

/**
 * A probe is used when it lies in the period, or when the state it found still holds at its start. `sampled`: whether a
 * rule about response times looks at what is watched.
 */
export function bookProbes(
  series: readonly ProbeSeries[],
  rules: readonly AvailabilityRule[],
  sampled: (watched: Watched) => boolean,
  period: Period,
  files: readonly InputFile[],
): void {
  const exclude = (reason: ExclusionReason, perFile: PerFile): void => {
    for (const [file, rows] of perFile) files[file]!.tally.exclude(reason, rows);
  };
  for (const one of series) {
    exclude('duplicate', one.duplicates);
    exclude('after-as-of', one.later);
    const about = rules.filter((rule) => concerns(rule.when, one.watched));
    const concerned = about.length > 0 || sampled(one.watched);
    const { probes } = one;
    if (!concerned) {
      exclude('not-concerned', one.filesOf(0, probes.length));
      continue;
    }
    const stale = Math.max(...about.map((rule) => rule.staleAfterMs ?? defaultStaleAfter(one)));
    const holding = Math.max(
      firstThatHolds(probes, period.from),
      probes.positionFrom(period.from - stale + 1),
    );
    exclude('outside-period', one.filesOf(0, Math.min(holding, probes.positionFrom(period.from))));
    exclude('outside-period', one.filesOf(probes.positionFrom(period.to), probes.length));
  }
}

/** Where a fact ends up: used, or excluded and why. */
export type FactPlace = 'used' | 'after-as-of' | 'outside-period' | 'not-concerned';

/** Maintenance and outages count for availability where they touch the period; a rule has to look at them. */
export function placeOfSpan(fact: Fact, concerned: (fact: Fact) => boolean, period: Period): FactPlace {
  if (!concerned(fact)) return 'not-concerned';
  const to = fact.instant('to');
  const touches = fact.instant('from') < period.to && (Number.isNaN(to) || to > period.from);
  return touches ? 'used' : 'outside-period';
}

/** Of what several rules did with a fact the first of these holds. */
const NEAREST: readonly FactPlace[] = ['used', 'after-as-of', 'outside-period', 'not-concerned'];

/** Books each fact in the nearest of its places. */
export function bookFacts(
  facts: readonly Fact[],
  placesOf: (fact: Fact) => readonly FactPlace[],
  files: readonly InputFile[],
): void {
  for (const fact of facts) {
    const places = placesOf(fact);
    const place = NEAREST.find((each) => places.includes(each)) ?? 'not-concerned';
    if (place !== 'used') files[fact.file]!.tally.exclude(place);
  }
}

export function watchConcerns(rules: readonly AvailabilityRule[]): (fact: Fact) => boolean {
  return (fact) => rules.some((rule) => concerns(rule.when, watchedOf(fact)));
}

/** Throws when the books do not balance: that is a fault in the program, and no figure may leave it. */
export function inputResults(input: AuditInput): InputResult[] {
  const booked = input.files.filter((file) => file.booked);
  return booked.map(({ role, tally, sha256, bytes, profile }) => {
    const { path, rows, usedRows: used, excludedRows: excluded } = tally;
    const rejected = tally.rejected.length;
    if (used < 0 || rows !== used + excluded + rejected) {
      throw new Error(
        `the rows of ${path} do not add up: ${rows} read, ${excluded} excluded, ${rejected} rejected`,
      );
    }
    const excludedFor = Object.fromEntries([...tally.excluded].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { role, path, profile, sha256, bytes, rows, used, excluded, rejected, excludedFor };
  });
}
