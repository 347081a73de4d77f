/** Every event of a ticket with the line that tells it, in the order of its timeline. */
import { MOMENT_COLUMNS, MOMENTS } from '../../intake/canonical.ts';
import { OTHER } from '../../tickets/event-codes.ts';
import { CONFLICTING_ROWS, type TicketStore } from '../../tickets/ticket-store.ts';
import type { TrailRow } from '../../tickets/ticket-trail.ts';
import type { Timeline } from '../../tickets/timeline.ts';
import { instantText } from '../../time/instant.ts';
import type { AuditInput } from '../input.ts';
import type { Source } from '../result.ts';
import type { EventAccount, EventUse } from './explanation.ts';

/** What a row says happened. */
interface Told {
  /** NaN: it cannot be read. */
  readonly at: number;
  readonly written: string;
  readonly event: string;
  readonly value: string;
  readonly code: number;
  readonly told: EventAccount['told'];
  readonly ambiguous: readonly [number, number] | null;
  readonly source: Source;
}

export interface ToldEvents {
  readonly accounts: readonly EventAccount[];
  /** Where each position of the timeline comes from. */
  readonly sources: readonly (Source | null)[];
}

/** `rows`: all rows of this ticket, in the order of the files. */
export function eventAccounts(
  rows: readonly TrailRow[],
  timeline: Timeline,
  store: TicketStore,
  asOf: number,
  input: Pick<AuditInput, 'zone' | 'files'>,
): ToldEvents {
  // The events go before the moments of the ticket's row, as they do in the timeline.
  const told = [
    ...rows.filter(({ role }) => role === 'events').flatMap((row) => eventOf(row, store, input)),
    ...rows.filter(({ role }) => role === 'tickets').flatMap((row) => momentsOf(row, store, input)),
  ];
  const sources: (Source | null)[] = [];
  const inTimeline = new Set<Told>();
  const waiting = new Map<string, Told[]>();
  for (const each of told.toReversed()) {
    const key = `${each.at} ${each.code}`;
    const same = waiting.get(key);
    if (same === undefined) waiting.set(key, [each]);
    else same.push(each);
  }
  for (let i = 0; i < timeline.length; i++) {
    const found = waiting.get(`${timeline.at[i]} ${timeline.code[i]}`)?.pop();
    if (found !== undefined) inTimeline.add(found);
    sources.push(found?.source ?? null);
  }
  const useOf = (each: Told): EventUse => {
    if (Number.isNaN(each.at)) return 'rejected';
    if (each.at > asOf) return 'after-as-of';
    if (inTimeline.has(each)) return each.code === OTHER ? 'not-concerned' : 'used';
    if (each.told === 'event') return 'duplicate';
    if (store.hasFlag(timeline.ticket, CONFLICTING_ROWS)) return 'conflicting';
    const events = told.filter((other) => other.told === 'event' && other.code === each.code);
    if (events.some((other) => other.at === each.at)) return 'said-twice';
    return events.length > 0 ? 'other-in-events' : 'duplicate';
  };
  const derived = timeline.derived.map((at) => closing(at, timeline, store, input));
  const accounts = [...told, ...derived]
    .toSorted((a, b) => order(a.at, b.at))
    .map((each) => account(each, derived.includes(each) ? 'closed-by-silence' : useOf(each), input));
  return { accounts, sources };
}

/** A closure that no row tells of: it follows from the customer's silence. */
function closing(at: number, { ticket }: Timeline, store: TicketStore, { files }: Reading): Told {
  const source = { path: files[store.file.get(ticket)]!.tally.path, line: store.line.get(ticket) };
  const code = store.codes.happening('closed');
  return { at, written: '', event: 'closed', value: '', code, told: 'row', ambiguous: null, source };
}

/** What cannot be read comes last. */
function order(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}

type Reading = Pick<AuditInput, 'zone' | 'files'>;

function eventOf(row: TrailRow, store: TicketStore, input: Reading): Told[] {
  const [event, value] = [row.text('event'), row.text('value')];
  const code = store.codes.code(event, value);
  return [{ ...moment(row, 'at', input), event: event.toLowerCase(), value, code, told: 'event' }];
}

function momentsOf(row: TrailRow, store: TicketStore, input: Reading): Told[] {
  return MOMENT_COLUMNS.flatMap((column, i): Told[] => {
    if (row.text(column) === '') return [];
    const event = MOMENTS[i]!;
    return [
      { ...moment(row, column, input), event, value: '', code: store.codes.happening(event), told: 'row' },
    ];
  });
}

function moment(row: TrailRow, column: string, { files }: Reading) {
  return {
    ...row.instant(column),
    written: row.text(column),
    source: { path: files[row.file]!.tally.path, line: row.line },
  };
}

function account(each: Told, use: EventUse, { zone }: Reading): EventAccount {
  const { at, written, event, value, told, ambiguous, source } = each;
  return {
    at: Number.isNaN(at) ? null : instantText(at, zone),
    written,
    event,
    value,
    told,
    use,
    ambiguous: ambiguous === null ? null : [instantText(ambiguous[0], zone), instantText(ambiguous[1], zone)],
    source,
  };
}
