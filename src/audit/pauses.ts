/** When a ticket's clock stood still: the stretches in which a pause condition of the policy held. */
import type { Term } from '../policy/policy.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { Timeline } from '../tickets/timeline.ts';
import { takeChange } from './column-values.ts';
import { type Test, testOn } from './terms.ts';

export interface PauseTerms {
  readonly terms: readonly { readonly term: Term; readonly test: Test }[];
  /** Columns whose changes matter, as a flag per column. */
  readonly watched: readonly boolean[];
  /** The columns that are watched. */
  readonly columns: readonly number[];
  /** A status in a ticket's row is its present one and says nothing of the past. */
  readonly statusColumn: number;
  /** They hold by events only: nothing that a ticket's row says makes one of them hold. */
  readonly byEventsOnly: boolean;
  /** Each of them by itself. */
  readonly each: readonly PauseTerms[];
}

export function pauseTerms(store: TicketStore, terms: readonly Term[]): PauseTerms {
  const tests = terms.map((term) => ({ term, test: testOn(store, term.when) }));
  const watched = store.columns.map((_, column) => tests.some(({ test }) => test.columns.includes(column)));
  const columns = store.columns.flatMap((_, column) => (watched[column] ? [column] : []));
  const statusColumn = store.columnAt('status');
  const nothing = store.columns.map(() => 0);
  const byEventsOnly =
    columns.every((column) => column === statusColumn) && !tests.some(({ test }) => test.holds(nothing));
  const common = { watched, columns, statusColumn, byEventsOnly };
  const each = tests.map((one): PauseTerms => ({ terms: [one], ...common, each: [] }));
  return { terms: tests, ...common, each };
}

export interface Pause {
  readonly from: number;
  /** +Infinity: it still held at as-of. */
  readonly to: number;
  readonly term: Term;
}

const NO_SPANS: readonly number[] = [];

/** Flat pairs [from, to), sorted and disjoint; pauses that overlap count once; the last may end at +Infinity. */
export function pausedSpans(store: TicketStore, timeline: Timeline, pauses: PauseTerms): readonly number[] {
  if (pauses.terms.length === 0 || (pauses.byEventsOnly && !isChanged(pauses.columns, timeline)))
    return NO_SPANS;
  const values = initialValues(store, timeline, pauses);
  const spans: number[] = [];
  let since = anyHolds(pauses, values) ? Number.NEGATIVE_INFINITY : Number.NaN;
  for (let i = 0; i < timeline.length; i++) {
    if (!takeChange(store, timeline, i, pauses.watched, values)) continue;
    const held = anyHolds(pauses, values);
    if (held && Number.isNaN(since)) since = timeline.at[i]!;
    else if (!held && !Number.isNaN(since)) {
      if (timeline.at[i]! > since) spans.push(since, timeline.at[i]!);
      since = Number.NaN;
    }
  }
  if (!Number.isNaN(since)) spans.push(since, Number.POSITIVE_INFINITY);
  return spans;
}

function anyHolds({ terms }: PauseTerms, values: readonly number[]): boolean {
  for (let i = 0; i < terms.length; i++) if (terms[i]!.test.holds(values)) return true;
  return false;
}

function isChanged(columns: readonly number[], { changed }: Timeline): boolean {
  for (let i = 0; i < columns.length; i++) if (changed[columns[i]!]) return true;
  return false;
}

/** The same pauses by the term behind each: those of different terms may overlap. */
export function pausesByTerm(store: TicketStore, timeline: Timeline, { each }: PauseTerms): Pause[] {
  const found: Pause[] = [];
  for (const alone of each) {
    const spans = pausedSpans(store, timeline, alone);
    for (let i = 0; i < spans.length; i += 2)
      found.push({ from: spans[i]!, to: spans[i + 1]!, term: alone.terms[0]!.term });
  }
  return found;
}

/** The texts that made the condition of a pause hold that began at an instant: "wachten op klant". */
export function wordsOf(
  { from }: Pick<Pause, 'from'>,
  store: TicketStore,
  timeline: Timeline,
  pauses: PauseTerms,
): string {
  const values = initialValues(store, timeline, pauses);
  for (let i = 0; i < timeline.length && timeline.at[i]! <= from; i++)
    takeChange(store, timeline, i, pauses.watched, values);
  const words = store.columns.map((column, index) =>
    pauses.watched[index] ? column.values.text(values[index]!) : '',
  );
  return [...new Set(words)].filter((word) => word !== '').join(', ');
}

function initialValues(store: TicketStore, timeline: Timeline, pauses: PauseTerms): number[] {
  return pauses.watched.map((watched, column) =>
    watched && column !== pauses.statusColumn ? store.rowValue(timeline.ticket, column) : 0,
  );
}
