/** What is done quickly where nearly all tickets are alike comes to what is done slowly. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { breachesUnder } from '../../src/audit/breaches-under.ts';
import { type Course, countedAndPaused, judge } from '../../src/audit/deadline.ts';
import { CLOCK, openMeasure } from '../../src/audit/measure.ts';
import { withOwnBooks } from '../../src/audit/own-books.ts';
import { pausedSpans, pauseTerms } from '../../src/audit/pauses.ts';
import { workingTime } from '../../src/calendar/working-time.ts';
import type { Matcher } from '../../src/policy/condition.ts';
import { TicketStore } from '../../src/tickets/ticket-store.ts';
import { Timelines } from '../../src/tickets/timeline.ts';
import { spansOf, subtract } from '../../src/time/spans.ts';
import { zoneNamed } from '../../src/time/zone.ts';
import { audited, check, minute, origin, tickets } from '../support/generated-tickets.ts';

const AS_OF = 100;
const COLUMNS = ['status', 'priority'];
const WORDS = ['', 'waiting', 'open'];

/** Ticket, instant, what is told and its value; few of each, so that they come together. */
const told = fc.tuple(
  fc.nat(2),
  fc.nat(5),
  fc.constantFrom('status', 'priority', 'restored', 'nobody asks'),
  fc.constantFrom(...WORDS),
);
const files = fc.array(fc.array(told, { maxLength: 12 }), { minLength: 1, maxLength: 3 });
type Files = readonly (readonly (readonly [ticket: number, at: number, event: string, value: string])[])[];

function storeOf(read: Files): TicketStore {
  const store = new TicketStore(COLUMNS);
  for (const [file, events] of read.entries()) {
    store.eventFiles.push({ file, first: store.eventTicket.length, standing: null, tells: null });
    for (const [ticket, at, event, value] of events)
      store.addEvent(store.ticket(`T${ticket}`, file, 0), at, store.codes.code(event, value));
  }
  return store;
}

/** SEMANTICS section 4, word for word: by event whether one before it says the same. */
function saidTwice(read: Files, store: TicketStore): number[] {
  const events = read.flatMap((rows, file) => rows.map(([ticket, at]) => ({ file, ticket, at })));
  const twice: number[] = [];
  for (const [i, event] of events.entries()) {
    const code = store.eventCode.get(i);
    const before = events
      .map((one, j) => ({ ...one, code: store.eventCode.get(j), j }))
      .filter(({ ticket, at, j }) => j < i && twice[j] === 0 && ticket === event.ticket && at === event.at);
    const same = before.findLastIndex((one) => one.code === code);
    const isNext = same === before.length - 1;
    const says = code !== 0 && same >= 0 && (isNext || before[same]!.file !== event.file);
    twice.push(says ? 1 : 0);
  }
  return twice;
}

test('events that stand twice are found whatever the order of their instants, and however often one looks', () => {
  fc.assert(
    fc.property(files, (read) => {
      const store = storeOf(read);
      const timelines = new Timelines(store, AS_OF);
      for (let ticket = store.size - 1; ticket >= 0; ticket--) timelines.of(ticket);
      const expected = saidTwice(read, store);
      expect([...timelines.repeated]).toEqual(expected);
      for (let ticket = 0; ticket < store.size; ticket++) timelines.of(ticket);
      expect([...timelines.repeated]).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

const matcher: fc.Arbitrary<Matcher> = fc.oneof(
  fc.constant<Matcher>({ kind: 'missing' }),
  fc.constant<Matcher>({ kind: 'none-of', patterns: ['open'] }),
  fc.record({
    kind: fc.constant('one-of' as const),
    patterns: fc.subarray(['waiting', 'open']),
    orMissing: fc.boolean(),
  }),
);
const term = fc
  .tuple(fc.constantFrom(...COLUMNS), matcher)
  .map(([column, match]) => ({ id: column, when: new Map([[column, match]]), clause: '4' }));

test('tickets without an event that pauses are known not to pause without a look at their timeline', () => {
  fc.assert(
    fc.property(files, fc.array(term, { maxLength: 2 }), fc.array(fc.nat(2)), (read, terms, statuses) => {
      const store = storeOf(read);
      for (const [i, word] of statuses.slice(0, store.size).entries()) {
        const values = [store.columns[0]!.values.code(WORDS[word]!), 0];
        const none = Number.NaN;
        store.setRow(i, { moments: [0, none, none, none, none], values, file: 0, line: 1 });
      }
      const pauses = pauseTerms(store, terms);
      const timelines = new Timelines(store, AS_OF);
      for (let ticket = 0; ticket < store.size; ticket++) {
        const timeline = timelines.of(ticket);
        expect(pausedSpans(store, timeline, pauses)).toEqual(
          pausedSpans(store, timeline, { ...pauses, byEventsOnly: false }),
        );
      }
    }),
    { numRuns: 500 },
  );
});

const office = workingTime(
  {
    id: 'office',
    title: '',
    clause: null,
    weekly: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [8 * 60 * minute, 18 * 60 * minute] : [])),
    holidays: null,
    exceptions: [],
  },
  zoneNamed('UTC')!,
  null,
);
const hours = (most: number) => fc.nat(most * 2).map((n) => n * 30 * minute);

test('a limit and what was paused are those of adding up stretch by stretch', () => {
  const stretch = fc.tuple(hours(200), hours(200));
  fc.assert(
    fc.property(
      ...[hours(200), hours(200), fc.array(stretch, { maxLength: 4 }), hours(60), fc.boolean()],
      (start, length, pauses, ms, isOpen) => {
        const from = origin + start;
        const end = from + length;
        const paused = spansOf(
          pauses.map(([at, lasts]): [number, number] => [origin + at, origin + at + lasts]),
        );
        const whole = length > 0 ? [from, end] : [];
        const clock = { from, stopped: end, end, lastIndex: 0, stopBeforeStart: false, stretches: whole };
        const course: Course = {
          clock,
          counting: subtract(whole, paused),
          calendar: office,
          workingDay: null,
          releases: null,
          openMs: null,
          happened: () => Number.NaN,
        };
        const target = { kind: isOpen ? ('open' as const) : ('clock' as const), ms };
        const measure = isOpen ? openMeasure(office) : CLOCK;
        const counted = measure.total(course.counting);
        expect(judge(target, course)).toEqual({
          late: counted > ms,
          due: slowlyUsedUp(ms, course, measure),
          targetMs: ms,
          overrunMs: Math.max(0, counted - ms),
        });
        expect(countedAndPaused(target, course)).toEqual({
          countedMs: counted,
          pausedMs: measure.between(from, end) - counted,
        });
      },
    ),
    { numRuns: 500 },
  );
});

function slowlyUsedUp(ms: number, { clock, counting }: Course, measure: typeof CLOCK): number {
  if (ms === 0) return clock.from;
  let left = ms;
  for (let i = 0; i < counting.length; i += 2) {
    const here = measure.between(counting[i]!, counting[i + 1]!);
    if (here >= left) return measure.add(counting[i]!, left);
    left -= here;
  }
  return measure.add(clock.end, left);
}

test('breaches are those of the ledger, however late and in whatever order they are read', async () => {
  await check(tickets, async (of) => {
    const { input, result, ledger } = await audited(of);
    const late = audit(withOwnBooks(input));
    // Another audit of the same tickets, which lays out the same timelines up to another instant.
    const other = audit({ ...withOwnBooks(input), asOf: origin + 3 * 86_400_000 });
    const read = inTurn([...result.rules.map(({ id }) => breachesUnder(id, late)), other.breaches]);
    expect(read.slice(0, -1).flat()).toEqual(result.breaches);
    expect(read.at(-1)).toEqual([...other.breaches]);
    const told = result.breaches.map(({ rule, ticket }) => `${rule} ${ticket}`).sort();
    const breached = ledger.filter(({ outcome }) => outcome === 'breached');
    expect(told).toEqual(breached.map(({ rule, ticket }) => `${rule} ${ticket}`).sort());
  });
});

/** What is in some lists, read one of each at a time. */
function inTurn<T>(lists: readonly Iterable<T>[]): T[][] {
  const readers = lists.map((list) => list[Symbol.iterator]());
  const read: T[][] = lists.map(() => []);
  for (let last = -1; last !== read.flat().length; ) {
    last = read.flat().length;
    for (const [i, reader] of readers.entries()) {
      const next = reader.next();
      if (next.done !== true) read[i]!.push(next.value);
    }
  }
  return read;
}
