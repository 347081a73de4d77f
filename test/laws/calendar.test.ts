import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDefinition, DatedHours } from '../../src/calendar/definition.ts';
import type { HolidaySource } from '../../src/calendar/holidays.ts';
import { type WorkingTime, workingTime } from '../../src/calendar/working-time.ts';
import { localDateText, localDay, weekdayOf } from '../../src/time/instant.ts';
import { spansOf, totalLength } from '../../src/time/spans.ts';
import { type Zone, zoneNamed } from '../../src/time/zone.ts';

const minute = 60_000;
const msPerDay = 86_400_000;

/** Hours of a day at whole quarters, anything from none to round the clock. */
const quarter = fc.integer({ min: 0, max: 96 }).map((n) => n * 15 * minute);
const hoursOfDay = fc.oneof(
  fc.array(fc.tuple(quarter, quarter), { maxLength: 3 }).map(spansOf),
  fc.constantFrom<readonly number[]>([0, msPerDay], [8 * 60 * minute, 18 * 60 * minute]),
);

/** Two weeks around a clock change, with a quarter of a year's end among them. */
const scenes = [
  ['Europe/Amsterdam', '2025-03-26'],
  ['Europe/Amsterdam', '2025-10-22'],
  ['Europe/Amsterdam', '2025-12-28'],
  ['Australia/Lord_Howe', '2025-10-01'],
  ['Africa/Casablanca', '2024-03-06'],
  ['America/St_Johns', '2007-11-01'],
  ['Pacific/Apia', '2011-12-27'],
] as const;

interface Scene {
  readonly calendar: WorkingTime;
  readonly zone: Zone;
  /** Hours of a local date, by the definition. */
  readonly hoursOf: (day: number) => readonly number[];
  readonly start: number;
}

const scene: fc.Arbitrary<Scene> = fc
  .record({
    place: fc.constantFrom(...scenes),
    weekly: fc.array(hoursOfDay, { minLength: 7, maxLength: 7 }),
    holidays: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }),
    exceptions: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9 }), hoursOfDay), {
      maxLength: 2,
      selector: ([day]) => day,
    }),
  })
  .map(({ place: [name, date], weekly, holidays, exceptions }) => {
    const zone = zoneNamed(name)!;
    const start = Date.parse(`${date}T00:00:00Z`);
    const first = start / msPerDay;
    const dates = new Map(holidays.map((day) => [first + day, { name: 'closed', from: 'data' as const }]));
    const source: HolidaySource = { datesOf: () => dates };
    const dated: DatedHours[] = exceptions.map(([day, hours]) => ({
      date: localDateText(first + day),
      name: null,
      hours,
    }));
    const rules = { country: null, state: null, types: [], add: [], remove: [] };
    const definition: CalendarDefinition = {
      id: 'x',
      title: '',
      clause: null,
      weekly,
      holidays: rules,
      exceptions: dated,
    };
    const hoursOf = (day: number) =>
      exceptions.find(([each]) => first + each === day)?.[1] ??
      (dates.has(day) ? [] : weekly[weekdayOf(day)]!);
    return { calendar: workingTime(definition, zone, source), zone, hoursOf, start };
  });

const sceneAndRange = fc.tuple(
  scene,
  fc.integer({ min: 0, max: 9 * 1440 }),
  fc.integer({ min: 0, max: 3 * 1440 }),
  fc.integer({ min: 0, max: minute - 1 }),
);

/** SEMANTICS section 1, word for word: the wall clock lies in the hours of the date that it shows. */
function isOpen({ zone, hoursOf }: Scene, instant: number): boolean {
  const local = zone.toLocal(instant);
  const day = Math.floor(local / msPerDay);
  const ofDay = local - day * msPerDay;
  const hours = hoursOf(day);
  return hours.some((from, i) => i % 2 === 0 && from <= ofDay && ofDay < hours[i + 1]!);
}

/** Counting whole minutes one by one: hours and clock changes all lie on whole minutes. */
function countedOpen(the: Scene, from: number, minutes: number): number {
  let open = 0;
  for (let i = 0; i < minutes; i += 1) if (isOpen(the, from + i * minute)) open += minute;
  return open;
}

describe('working time agrees with counting minute by minute', () => {
  test('open time, spans, and whether it is open', () => {
    fc.assert(
      fc.property(sceneAndRange, ([the, offset, length]) => {
        const from = the.start + offset * minute;
        const to = from + length * minute;
        const counted = countedOpen(the, from, length);
        expect(the.calendar.openTime(from, to)).toBe(counted);
        expect(totalLength(the.calendar.spansBetween(from, to))).toBe(counted);
        expect(the.calendar.isOpenAt(from)).toBe(isOpen(the, from));
      }),
      { numRuns: 300 },
    );
  });

  test('working days, their first opening and their last close', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 1, max: 9 }), (the, ahead) => {
        const day = the.start / msPerDay + ahead;
        const open: number[] = [];
        for (let t = (day - 2) * msPerDay; t < (day + 3) * msPerDay; t += minute) {
          if (localDay(the.zone, t) === day && isOpen(the, t)) open.push(t);
        }
        expect(the.calendar.isWorkingDay(day)).toBe(open.length > 0);
        expect(the.calendar.openOf(day)).toBe(open.length > 0 ? open[0] : Number.NaN);
        expect(the.calendar.closeOf(day)).toBe(open.length > 0 ? open.at(-1)! + minute : Number.NaN);
      }),
      { numRuns: 100 },
    );
  });
});

describe('working time', () => {
  test('adds up: from a to c is from a to b and from b to c', () => {
    fc.assert(
      fc.property(
        sceneAndRange,
        fc.integer({ min: 0, max: 10 * msPerDay }),
        ([the, offset, length, ms], more) => {
          const a = the.start + offset * minute + ms;
          const [b, c] = [a + length * minute, a + length * minute + more];
          const { calendar } = the;
          expect(calendar.openTime(a, b) + calendar.openTime(b, c)).toBe(calendar.openTime(a, c));
        },
      ),
    );
  });

  test('added and counted again is the same, and a millisecond earlier it is not there yet', () => {
    fc.assert(
      fc.property(sceneAndRange, fc.integer({ min: 1, max: 5 * msPerDay }), ([the, offset, , ms], open) => {
        fc.pre(the.calendar.hasOpening);
        const from = the.start + offset * minute + ms;
        const to = the.calendar.addOpenTime(from, open);
        fc.pre(!Number.isNaN(to));
        expect(the.calendar.openTime(from, to)).toBe(open);
        expect(the.calendar.openTime(from, to - 1)).toBe(open - 1);
      }),
      { numRuns: 300 },
    );
  });

  test('opens next at the first instant that is open', () => {
    fc.assert(
      fc.property(sceneAndRange, ([the, offset, , ms]) => {
        const from = the.start + offset * minute + ms;
        const next = the.calendar.nextOpening(from);
        fc.pre(!Number.isNaN(next));
        expect(isOpen(the, next)).toBe(true);
        expect(the.calendar.openTime(from, next)).toBe(0);
      }),
    );
  });

  test('has the nth working day after a date with n - 1 between', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: -5, max: 9 }), fc.integer({ min: 1, max: 8 }), (the, ahead, n) => {
        const day = the.start / msPerDay + ahead;
        const found = the.calendar.nextWorkingDay(day, n);
        fc.pre(!Number.isNaN(found) && found - day < 100);
        const between = Array.from({ length: found - day - 1 }, (_, i) => day + 1 + i);
        expect(the.calendar.isWorkingDay(found)).toBe(true);
        expect(between.filter((each) => the.calendar.isWorkingDay(each))).toHaveLength(n - 1);
      }),
    );
  });

  test('does not depend on what was asked before', () => {
    fc.assert(
      fc.property(sceneAndRange, fc.constantFrom(1990, 2024, 2026, 2035), ([the, offset, length], year) => {
        const from = the.start + offset * minute;
        const asked = the.calendar.openTime(from, from + length * minute);
        the.calendar.openTime(Date.UTC(year, 0, 1), Date.UTC(year, 5, 1));
        expect(the.calendar.openTime(from, from + length * minute)).toBe(asked);
      }),
      { numRuns: 30 },
    );
  });
});
