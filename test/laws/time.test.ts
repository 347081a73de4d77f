import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, percentText, shareText } from '../../src/time/fraction.ts';
import { InstantReader, instantText } from '../../src/time/instant.ts';
import { dateOf, dayNumber } from '../../src/time/local-date.ts';
import { clip, intersect, type Spans, spansOf, subtract, totalLength, union } from '../../src/time/spans.ts';
import { resolveLocal, type Zone, zoneNamed } from '../../src/time/zone.ts';

const size = 60;
const someSpans = fc
  .array(fc.tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 0, max: size })), { maxLength: 12 })
  .map(spansOf);

/** The milliseconds that spans consist of, one by one. */
function members(spans: Spans): Set<number> {
  const all = new Set<number>();
  for (let i = 0; i < spans.length; i += 2) for (let ms = spans[i]!; ms < spans[i + 1]!; ms += 1) all.add(ms);
  return all;
}

function expectMembers(spans: Spans, belongs: (ms: number) => boolean): void {
  const expected = Array.from({ length: size + 1 }, (_, ms) => ms).filter(belongs);
  expect([...members(spans)]).toEqual(expected);
  for (let i = 1; i < spans.length; i += 1) expect(spans[i]).toBeGreaterThan(spans[i - 1]!);
  expect(totalLength(spans)).toBe(expected.length);
}

describe('the algebra of spans agrees with sets of milliseconds', () => {
  test('for any list of pairs', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 0, max: size })));
    fc.assert(
      fc.property(pairs, (list) => {
        expectMembers(spansOf(list), (ms) => list.some(([from, to]) => from <= ms && ms < to));
        expect(spansOf(list.flat())).toEqual(spansOf(list));
      }),
    );
  });

  test('for union, intersection, difference and clipping', () => {
    fc.assert(
      fc.property(someSpans, someSpans, (a, b) => {
        const [inA, inB] = [members(a), members(b)];
        expectMembers(union(a, b), (ms) => inA.has(ms) || inB.has(ms));
        expectMembers(intersect(a, b), (ms) => inA.has(ms) && inB.has(ms));
        expectMembers(subtract(a, b), (ms) => inA.has(ms) && !inB.has(ms));
        expectMembers(clip(a, 10, 40), (ms) => inA.has(ms) && ms >= 10 && ms < 40);
      }),
      { numRuns: 500 },
    );
  });
});

const zones = [
  'Europe/Amsterdam',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'America/St_Johns',
  'Pacific/Apia',
  'Asia/Kathmandu',
].map((name) => zoneNamed(name)!);
const someZone = fc.constantFrom(...zones);

/** Instants from 1995 to 2030, often within a day of a clock change. */
const zoneAndInstant = someZone.chain((zone) => {
  const [from, to] = [Date.UTC(1995, 0, 1), Date.UTC(2030, 0, 1)];
  const changes = zone.piecesBetween(from, to).map((piece) => piece.from);
  const near = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -90_000_000, max: 90_000_000 }))
    .map(([change, distance]) => change + distance);
  const atChange = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -1, max: 1 }))
    .map(([change, by]) => change + by);
  return fc.tuple(fc.constant(zone), fc.oneof(near, atChange, fc.integer({ min: from, max: to })));
});

/** What the runtime itself says the wall clock shows, to the second. */
function wallClock(zone: Zone, instant: number): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone.name,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(instant);
}

describe('a zone', () => {
  test('shows what the runtime shows', () => {
    fc.assert(
      fc.property(zoneAndInstant, ([zone, instant]) => {
        expect(new Date(zone.toLocal(instant)).toISOString().slice(0, 19).replace('T', ' ')).toBe(
          wallClock(zone, instant),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('finds every instant back from its local time, among few, ascending, all showing that time', () => {
    fc.assert(
      fc.property(zoneAndInstant, ([zone, instant]) => {
        const local = zone.toLocal(instant);
        const instants = zone.instantsOf(local);
        expect(instants).toContain(instant);
        expect(instants.length).toBeLessThanOrEqual(2);
        expect([...instants].sort((a, b) => a - b)).toEqual(instants);
        for (const each of instants) expect(zone.toLocal(each)).toBe(local);
      }),
      { numRuns: 1000 },
    );
  });

  test('has no other instant with that local time within two days', () => {
    fc.assert(
      fc.property(zoneAndInstant, ([zone, instant]) => {
        const local = zone.toLocal(instant);
        const shifts = [-24, -2, -1, -0.5, 0.5, 1, 2, 24].map((hours) => instant + hours * 3_600_000);
        for (const other of shifts.filter((each) => zone.toLocal(each) === local)) {
          expect(zone.instantsOf(local)).toContain(other);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('resolves a local time to the earliest instant that shows it, or to a later time where none does', () => {
    fc.assert(
      fc.property(zoneAndInstant, ([zone, local]) => {
        const resolved = resolveLocal(zone, local);
        const instants = zone.instantsOf(local);
        if (instants.length > 0) expect(resolved).toBe(instants[0]);
        else expect(zone.toLocal(resolved)).toBeGreaterThan(local);
      }),
      { numRuns: 1000 },
    );
  });

  test('is cut into pieces that adjoin, differ, and have the offset of all their instants', () => {
    fc.assert(
      fc.property(zoneAndInstant, fc.integer({ min: 1, max: 400 * 86_400_000 }), ([zone, from], length) => {
        const pieces = zone.piecesBetween(from, from + length);
        expect([pieces[0]!.from, pieces.at(-1)!.to]).toEqual([from, from + length]);
        pieces.forEach((piece, i) => {
          expect(zone.offsetAt(piece.from)).toBe(piece.offset);
          expect(zone.offsetAt(piece.to - 1)).toBe(piece.offset);
          if (i > 0)
            expect([pieces[i - 1]!.to, pieces[i - 1]!.offset !== piece.offset]).toEqual([piece.from, true]);
        });
      }),
    );
  });
});

describe('an instant', () => {
  test('is read back from its text, in any zone and by a reader in any other', () => {
    fc.assert(
      fc.property(zoneAndInstant, someZone, ([zone, instant], other) => {
        expect(new InstantReader(other, 'later').read(instantText(instant, zone))).toBe(instant);
      }),
      { numRuns: 1000 },
    );
  });

  test('written without its offset is one of those that show its local time', () => {
    fc.assert(
      fc.property(zoneAndInstant, ([zone, instant]) => {
        const local = new Date(zone.toLocal(instant)).toISOString().slice(0, -1);
        const reader = new InstantReader(zone, 'earlier');
        const read = reader.read(local);
        expect(zone.instantsOf(zone.toLocal(instant))[0]).toBe(read);
        expect(reader.ambiguous !== null).toBe(zone.instantsOf(zone.toLocal(instant)).length > 1);
      }),
      { numRuns: 1000 },
    );
  });

  test('in UTC is read as the language itself reads it', () => {
    const reader = new InstantReader(zones[0]!, 'earlier');
    const dates = fc.date({
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        expect(reader.read(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  test('is nothing but a number or a problem, whatever the text', () => {
    const reader = new InstantReader(zones[0]!, 'earlier');
    const digits = fc.string({ unit: fc.constantFrom(...'0129-:T Z+.,'), maxLength: 32 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits), (text) => {
        expect(Number.isNaN(reader.read(text))).toBe(reader.problem !== null);
      }),
      { numRuns: 1000 },
    );
  });
});

test('a day number is the date that it was made of', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 3_000_000 }), (day) => {
      const { year, month, day: ofMonth } = dateOf(day);
      expect(dayNumber(year, month, ofMonth)).toBe(day);
      expect(new Date(day * 86_400_000).getUTCMonth() + 1).toBe(month);
      expect(new Date(day * 86_400_000).getUTCDate()).toBe(ofMonth);
    }),
  );
});

describe('a printed percentage', () => {
  const counts = fc
    .integer({ min: 1, max: 5000 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
  const norms = fc
    .tuple(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(100n, 1000n, 10_000n))
    .map(([n, denominator]) => ({
      numerator: BigInt(n) > denominator ? denominator : BigInt(n),
      denominator,
    }));

  test('reaches the norm exactly when the figure does', () => {
    fc.assert(
      fc.property(counts, norms, ([met, of], norm) => {
        const [whole, decimals] = percentText(met, of, norm, false).slice(0, -1).split('.') as [
          string,
          string,
        ];
        const printed = BigInt(whole + decimals) * norm.denominator;
        expect(printed >= norm.numerator * 10n ** BigInt(2 + decimals.length)).toBe(holds(met, of, norm));
      }),
      { numRuns: 1000 },
    );
  });

  test('is 100 exactly when all were met, and a share is 1 then', () => {
    fc.assert(
      fc.property(counts, ([met, of]) => {
        expect(percentText(met, of, null, false) === '100.0%').toBe(met === of);
        expect(shareText(met, of) === '1').toBe(met === of);
      }),
    );
  });
});
