/** What holds for the audit of any tickets whatever: relations between audits, and one simple rule counted minute by minute. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditOf, type LedgerLine } from '../support/audit-of.ts';
import {
  asOf,
  at,
  audited,
  base,
  check,
  type Event,
  eventsOf,
  minute,
  minutesPerDay,
  moment,
  origin,
  period,
  policy,
  rowOf,
  rowsOf,
  type Ticket,
  ticket,
  tickets,
} from '../support/generated-tickets.ts';
import { restoration, smallPolicy, table } from '../support/small-policy.ts';

/** Lines without where they stand in the file, in a fixed order. */
const figures = (lines: readonly LedgerLine[]): string[] =>
  lines.map(({ line: _, ...rest }) => JSON.stringify(rest)).sort();

const KINDS = ['met', 'breached', 'running', 'excluded', 'untargeted', 'unmeasurable'] as const;

describe('what does not matter to an outcome', () => {
  test('the order of the rows, and of events of different tickets', async () => {
    const shuffled = tickets.chain((of) =>
      fc.tuple(fc.constant(of), fc.shuffledSubarray([...of], { minLength: of.length })),
    );
    await check(shuffled, async ([of, order]) => {
      expect(figures((await audited(order)).ledger)).toEqual(figures((await audited(of)).ledger));
    });
  });

  test('a row that stands twice', async () => {
    const twice = fc.tuple(tickets, fc.nat(), fc.nat());
    await check(twice, async ([of, which, where]) => {
      const rows = of.map(rowOf);
      rows.splice(where % (rows.length + 1), 0, rows[which % rows.length]!);
      const doubled = await auditOf({
        policy,
        period,
        inputs: {
          tickets: table('id,opened_at,priority,cause,environment', ...rows),
          events: eventsOf(of),
        },
        asOf,
      });
      expect(figures(doubled.ledger)).toEqual(figures((await audited(of)).ledger));
      expect(doubled.result.rules.map((rule) => rule.total)).toEqual(
        (await audited(of)).result.rules.map((rule) => rule.total),
      );
    });
  });

  test('an event of another ticket', async () => {
    await check(fc.tuple(tickets, fc.nat(), fc.nat()), async ([of, which, gone]) => {
      const index = which % of.length;
      const victim = of[index]!;
      // A ticket without any restoration in the whole export is another question: let there always be one.
      const rest: Ticket = { ...base, id: 'always' };
      const events = victim.events.filter((_, i) => i !== gone % Math.max(1, victim.events.length));
      const without = of.map((one, i) => (i === index ? { ...one, events } : one));
      const others = (lines: readonly LedgerLine[]) =>
        figures(lines.filter((line) => line.ticket !== victim.id));
      expect(others((await audited([...without, rest])).ledger)).toEqual(
        others((await audited([...of, rest])).ledger),
      );
    });
  });
});

describe('the books balance', () => {
  test('every rule has a ledger line for each ticket that it counts, and no other', async () => {
    await check(tickets, async (of) => {
      const { result, ledger } = await audited([...of, base]);
      for (const rule of result.rules) {
        const lines = ledger.filter((line) => line.rule === rule.id);
        const counts = rule.total!.pooled;
        for (const kind of KINDS)
          expect(counts[kind]).toBe(lines.filter((line) => line.outcome === kind).length);
        for (const kind of KINDS)
          expect(rule.total!.groups.reduce((sum, group) => sum + group[kind], 0)).toBe(counts[kind]);
        // Every ticket starts in the period, so each has its line under each rule.
        expect(lines.map((line) => line.ticket).sort()).toEqual([...of.map((one) => one.id), base.id].sort());
      }
    });
  });

  test('the months of an audit add up to it', async () => {
    const month = async (of: readonly Ticket[], months: string) =>
      (
        await auditOf({
          policy,
          period: months,
          inputs: { tickets: rowsOf(of), events: eventsOf(of) },
          asOf,
        })
      ).result.rules;
    await check(
      tickets,
      async (some) => {
        const of = [...some, base];
        const whole = await month(of, '2025-06-01..2025-08-01');
        const parts = [await month(of, '2025-06'), await month(of, '2025-07')];
        whole.forEach((rule, r) => {
          for (const kind of KINDS) {
            const sum = parts.reduce((total, part) => total + part[r]!.total!.pooled[kind], 0);
            expect(rule.total!.pooled[kind]).toBe(sum);
          }
          expect(rule.periods.map((one) => one.pooled)).toEqual(
            parts.map((part) => part[r]!.periods[0]!.pooled),
          );
        });
      },
      30,
    );
  });

  test('every row is used, excluded or rejected, whatever stands in it', async () => {
    const cell = fc.oneof(
      moment.map(at),
      fc.constantFrom(
        '',
        ' ',
        'T0',
        'T1',
        'P1',
        '2025-03-30 02:30',
        '2025-10-26 02:30',
        '31-02-2025',
        'x',
        '1e9',
      ),
      fc.constantFrom('=1+1', 'é', '"q"', 'a;b', '2025-07-07', '0', '-1', 'opened', 'status', 'restored'),
    );
    const line = (cells: readonly string[]) =>
      cells.map((text) => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text)).join();
    // The first cell is there: a line of nothing at all is no row.
    const garbage = fc
      .tuple(fc.constantFrom('T0', 'T1', 'T2', ' '), fc.array(cell, { minLength: 3, maxLength: 3 }))
      .map(([id, cells]) => line([id, ...cells]));
    const lines = fc.array(garbage, { maxLength: 10 });
    await check(
      fc.tuple(lines, lines),
      async ([rows, events]) => {
        const { result, ledger } = await auditOf({
          policy,
          period,
          inputs: {
            tickets: table('id,opened_at,restored_at,priority', ...rows),
            events: table('id,at,event,value', ...events),
          },
        });
        expect(result.inputs.map((input) => input.rows)).toEqual([rows.length, events.length]);
        for (const input of result.inputs) {
          expect(input.used + input.excluded + input.rejected).toBe(input.rows);
          expect(Object.values(input.excludedFor).reduce((sum, rows) => sum + rows, 0)).toBe(input.excluded);
          expect(result.rejected.filter((row) => row.role === input.role)).toHaveLength(input.rejected);
          expect(Math.min(input.used, input.excluded, input.rejected)).toBeGreaterThanOrEqual(0);
        }
        for (const rule of result.rules.filter((one) => one.total !== null)) {
          const counts = rule.total!.pooled;
          const settled = ledger.filter((one) => one.rule === rule.id && one.outcome !== 'unmeasurable');
          for (const kind of KINDS.filter((one) => one !== 'unmeasurable'))
            expect(counts[kind]).toBe(settled.filter((one) => one.outcome === kind).length);
        }
      },
      100,
    );
  });
});

describe('counted and paused time', () => {
  const seconds = (text: string | undefined): number => Number(text) || 0;
  const end = (line: LedgerLine): number => Date.parse(line.stopped === '' ? asOf : line.stopped!);

  /** Milliseconds that the office is open, minute by minute: mon-fri 08:00-18:00 UTC. */
  function openMs(from: number, to: number): number {
    let sum = 0;
    for (let now = from; now < to; now += minute) if (isOpen(now)) sum += minute;
    return sum;
  }

  test('together are the open time between start and stop', async () => {
    await check(tickets, async (of) => {
      const { ledger } = await audited([...of, base]);
      for (const line of ledger) {
        if (line.rule === 'on-time' || !['met', 'breached', 'running'].includes(line.outcome!)) continue;
        const [from, to] = [Date.parse(line.from!), end(line)];
        const open = line.rule === 'clock' ? to - from : openMs(from, to);
        expect(1000 * (seconds(line.counted_s) + seconds(line.paused_s))).toBe(open);
      }
    });
  });

  test('another pause never counts more time, nor brings the due time nearer', async () => {
    await check(fc.tuple(tickets, moment, fc.integer({ min: 1, max: 3000 })), async ([of, from, length]) => {
      const all = [...of, base].map((one) => ({
        ...one,
        events: one.events.filter(([, event]) => event !== 'status'),
      }));
      const paused = all.map((one) => ({
        ...one,
        events: [
          [from, 'status', 'waiting'],
          [Math.min(from + length, 15 * minutesPerDay), 'status', 'open'],
          ...one.events,
        ] as Event[],
      }));
      const [before, after] = [await audited(all), await audited(paused)];
      for (const line of before.ledger) {
        const same = after.line(line.rule!, line.ticket!);
        expect(seconds(same.counted_s)).toBeLessThanOrEqual(seconds(line.counted_s));
        if (line.outcome === 'met') expect(same.outcome).toBe('met');
        if (line.due !== '') expect(Date.parse(same.due!)).toBeGreaterThanOrEqual(Date.parse(line.due!));
      }
    });
  });
});

/** The rules that are counted again minute by minute, each with what is due when. */
const replayedRules = {
  open: { within: '4 hours' },
  clock: { within: '30 clock hours' },
  noon: { within: '12:00 next working day' },
  closing: { within: '2 working days', working_day: 'end-of-day' },
  week: { within: '1 week' },
} as const;
type Replayed = keyof typeof replayedRules;

describe('a replay minute by minute', () => {
  test('counts the same, owes at the same instant, and comes to the same outcome', async () => {
    const one = ticket(0).map((of) => ({
      ...of,
      cause: '',
      environment: 'production',
      events: of.events.filter(([, event]) => ['status', 'restored', 'reopened'].includes(event)),
    }));
    const seen = new Set<string>();
    await check(
      fc.array(one, { minLength: 1, maxLength: 6 }),
      async (several) => {
        const of = several.map((each, i) => ({ ...each, id: `T${i}` }));
        const { line } = await auditOf({
          policy: smallPolicy({
            timezone: 'UTC',
            tickets: { pause: [{ when: { status: 'waiting' }, clause: '4' }] },
            rules: Object.fromEntries(
              Object.entries(replayedRules).map(([id, parts]) => [id, restoration(parts)]),
            ),
          }),
          period,
          inputs: { tickets: rowsOf([...of, base]), events: eventsOf([...of, base]) },
          asOf,
        });
        for (const each of of) {
          const story = storyOf(each);
          if (story === null) continue;
          for (const rule of Object.keys(replayedRules) as Replayed[]) {
            const { outcome, due, stopped, counted_s, paused_s } = line(rule, each.id);
            const expected = replayed(rule, each.opened, story);
            expect({ rule, outcome, due, stopped, counted_s, paused_s }).toEqual({ rule, ...expected });
            seen.add(`${rule} ${outcome}`);
          }
        }
      },
      100,
    );
    // Every rule came to every outcome, or the replay has shown little.
    expect(seen.size).toBe(3 * Object.keys(replayedRules).length);
  });
});

/** Whether the office is open in the minute that starts then: mon-fri 08:00-18:00 UTC, by plain arithmetic. */
function isOpen(now: number): boolean {
  const minutes = (now - origin) / minute;
  const day = Math.floor(minutes / minutesPerDay);
  const ofDay = minutes - day * minutesPerDay;
  return ((day % 7) + 7) % 7 < 5 && ofDay >= 8 * 60 && ofDay < 18 * 60;
}

/** Minutes since the origin. The clock is held from the start of each minute in `held`, up to `end` (stop or as-of). */
interface Told {
  readonly stopped: number | null;
  readonly end: number;
  readonly held: ReadonlySet<number>;
}

/** Null where a restoration or reopening before the opening leaves open what the story means. */
function storyOf(of: Ticket): Told | null {
  const ordered = of.events
    .map((event, i) => ({ event, i }))
    .sort((a, b) => a.event[0] - b.event[0] || a.i - b.i)
    .map(({ event }) => event);
  if (ordered.some(([when, what]) => when <= of.opened && what !== 'status')) return null;
  let status = '';
  let restored: number | null = null;
  let next = 0;
  const last = 15 * minutesPerDay;
  const held = new Set<number>();
  for (let now = 0; now < last; now++) {
    for (; next < ordered.length && ordered[next]![0] <= now; next++) {
      const [when, what, value] = ordered[next]!;
      if (what === 'status') status = value;
      if (what === 'restored') restored ??= when;
      if (what === 'reopened') restored = null;
    }
    if (status === 'waiting' || restored !== null) held.add(now);
  }
  const end = restored ?? last;
  return { stopped: restored, end, held: new Set([...held].filter((now) => now < end)) };
}

function replayed(rule: Replayed, opened: number, { stopped, end, held }: Told) {
  const officeOpen = (now: number) => isOpen(origin + now * minute);
  const runs = rule === 'clock' ? () => true : officeOpen;
  let [counted, paused] = [0, 0];
  for (let now = opened; now < end; now++) {
    if (!runs(now)) continue;
    if (held.has(now)) paused++;
    else counted++;
  }
  const length = { open: 4 * 60, clock: 30 * 60, noon: null, closing: null, week: null }[rule];
  const due = length === null ? movedPoint(rule, opened, held) : usedUp(length, opened, held, runs);
  const late = length === null ? end > due : counted > length;
  const printed = (minutes: number) => `${at(minutes).slice(0, 19)}+00:00`;
  return {
    outcome: late ? 'breached' : stopped === null ? 'running' : 'met',
    due: printed(due),
    stopped: stopped === null ? '' : printed(stopped),
    counted_s: String(counted * 60),
    paused_s: String(paused * 60),
  };
}

/** The end of the minute with which so many minutes have been counted. */
function usedUp(length: number, opened: number, held: ReadonlySet<number>, runs: (now: number) => boolean) {
  let now = opened;
  for (let left = length; left > 0; now++) if (runs(now) && !held.has(now)) left--;
  return now;
}

/** A point in time, moved on by a minute for each minute held before it. */
function movedPoint(rule: Replayed, opened: number, held: ReadonlySet<number>): number {
  const runs = rule === 'week' ? () => true : (now: number) => isOpen(origin + now * minute);
  const point = pointOf(rule, opened);
  let owed = 0;
  for (let now = opened; now < point; now++) if (runs(now) && held.has(now)) owed++;
  let now = point;
  for (; owed > 0; now++) if (runs(now) && !held.has(now)) owed--;
  return now;
}

function pointOf(rule: Replayed, opened: number): number {
  if (rule === 'week') return opened + 7 * minutesPerDay;
  let day = Math.floor(opened / minutesPerDay);
  for (let left = rule === 'noon' ? 1 : 2; left > 0; ) if (++day % 7 < 5) left--;
  return day * minutesPerDay + (rule === 'noon' ? 12 : 18) * 60;
}
