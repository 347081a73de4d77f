/** Obligations against a slow reckoning that walks the hours one by one, and against themselves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueTerms } from '../../src/audit/obligations/due.ts';
import { lastMoment } from '../../src/audit/obligations/time-before.ts';
import { workingTime } from '../../src/calendar/working-time.ts';
import type { RecurrenceRule } from '../../src/policy/policy.ts';
import { zoneNamed } from '../../src/time/zone.ts';
import { judged, type Obligation } from '../audit/obligations/one-rule.ts';

const hour = 3_600_000;
const zone = zoneNamed('Europe/Amsterdam')!;
/** Around the clock change of 30 March 2025. */
const START = Date.UTC(2025, 2, 25);
const at = (hours: number): string => new Date(START + hours * hour).toISOString();
/** Hours after START. */
const moments = fc.uniqueArray(fc.integer({ min: 0, max: 240 }), { maxLength: 25 });

/** Hour by hour: a gap is met by a fact that comes in time, and broken in the hour after it was due. */
function walked(facts: ReadonlySet<number>, every: number, from: number, to: number, asOf: number) {
  const count = { met: 0, breached: 0, running: 0 };
  let since = from;
  for (const fact of [...facts].sort((a, b) => a - b)) if (fact < from && fact <= asOf) since = fact;
  if (since + every < from) since = from;
  const due = () => since + every;
  const counts = () => due() >= from && due() < to;
  let broken = false;
  for (let now = since + 1; now <= asOf; now++) {
    const fact = facts.has(now);
    if (now > due() && !broken) {
      broken = true;
      if (counts()) count.breached++;
    }
    if (!fact) continue;
    if (!broken && counts()) count.met++;
    since = now;
    broken = false;
    if (since >= to) return count;
  }
  if (!broken && counts()) count.running++;
  return count;
}

describe('at least every so often', () => {
  it('counts what walking the hours counts', async () => {
    await fc.assert(
      fc.asyncProperty(
        moments,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 140 }),
        fc.integer({ min: 0, max: 260 }),
        async (facts, every, from, length, asOf) => {
          const { rule } = await judged({
            rule: { measure: 'recurrence', of: 'backup', every: `${every} clock hours` },
            period: `${at(from)}..${at(from + length)}`,
            asOf: at(asOf),
            register: ['x,2025-01-01,,', ...facts.map((fact) => `backup,${at(fact)},,`)],
          });
          const { met, breached, running } = rule.periods[0]!.pooled!;
          expect({ met, breached, running }).toEqual(
            walked(new Set(facts), every, from, from + length, asOf),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Days of 2025, as rows of the register with a subject each. */
const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 364 }), fc.constantFrom('a', 'b', '')), {
  minLength: 1,
  maxLength: 30,
});
const rows = (kind: string, list: readonly (readonly [number, string])[]) =>
  list.map(([day, subject]) => {
    const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
    return `${kind},${date} 12:00,,${subject}`;
  });
const RULES: readonly (readonly [string, Obligation['rule']])[] = [
  ['followed by', { measure: 'sequence', of: 'a', followed_by: 'b', within: '3 weeks' }],
  ['preceded by', { measure: 'sequence', of: 'a', preceded_by: 'b', at_least: '1 month' }],
  ['so many a month', { measure: 'recurrence', of: 'a', at_least: 2, per: 'month' }],
  ['in the month after', { measure: 'recurrence', of: 'a', at_least: 1, per: 'quarter', in_the: '1 month' }],
  ['at most so many a year', { measure: 'recurrence', of: 'a', at_most: 3, per: 'year' }],
];

describe.each(RULES)('%s', (_, rule) => {
  it('the cases of a year are those of its months, each once, in whatever order the rows stand', async () => {
    await fc.assert(
      fc.asyncProperty(days, days, fc.integer({ min: 0, max: 400 }), async (a, b, known) => {
        const register = [...rows('a', a), ...rows('b', b)];
        const asOf = new Date(Date.UTC(2025, 0, 1 + known)).toISOString();
        const of = async (period: string, list = register) =>
          (await judged({ rule, period, asOf, register: list })).cases.map((line) =>
            line.replace(/ @.*/, ''),
          );
        const year = await of('2025');
        const months: string[] = [];
        for (let month = 1; month <= 12; month++)
          months.push(...(await of(`2025-${String(month).padStart(2, '0')}`)));
        expect(months.sort()).toEqual([...year].sort());
        expect((await of('2025', [...register].reverse())).sort()).toEqual([...year].sort());
      }),
      { numRuns: 12 },
    );
  });
});

describe('open time counted backward', () => {
  const weekly = [
    [8 * hour, 12 * hour, 13 * hour, 18 * hour],
    [8 * hour, 18 * hour],
    [],
    [0, 24 * hour],
    [9 * hour, 17 * hour],
    [],
    [20 * hour, 24 * hour],
  ];
  const definition = { id: 'odd', title: '', clause: null, weekly, holidays: null, exceptions: [] };
  const calendar = workingTime(definition, zone, null);

  it('is the last moment from which so much passes: a millisecond later less does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: START, max: START + 20 * 24 * hour }),
        fc.integer({ min: 1, max: 100 * hour }),
        (before, ms) => {
          const due = lastMoment({ kind: 'open', ms }, before, { calendar, workingDay: 'hours' });
          expect(calendar.openTime(due, before)).toBe(ms);
          expect(calendar.openTime(due + 1, before)).toBe(ms - 1);
        },
      ),
    );
  });

  it('needs no calendar for months and clock hours', () => {
    const ground = { calendars: new Map(), zone } as unknown as Parameters<typeof dueTerms>[1];
    const terms = dueTerms({ calendar: null, workingDay: null } as RecurrenceRule, ground);
    expect(lastMoment({ kind: 'clock', ms: hour }, START, terms)).toBe(START - hour);
    expect(lastMoment({ kind: 'calendar', unit: 'year', count: 1 }, Date.UTC(2024, 1, 29, 11), terms)).toBe(
      Date.UTC(2023, 1, 28, 11),
    );
  });
});
