/** The gaps between updates of any tickets whatever, against a walk that counts them second by second. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditOf } from '../support/audit-of.ts';
import { smallPolicy, table } from '../support/small-policy.ts';

/** Monday 7 July 2025 07:00 local time. */
const origin = Date.UTC(2025, 6, 7, 5);
const hour = 3600;
/** Until Tuesday 10:00. */
const horizon = 27 * hour;
const target = 2 * hour;
/** Closed on the first night from 18:00 until 08:00: hours 11 to 25 of the walk, and before 08:00 of the first day. */
const isOpen = (second: number): boolean =>
  (second >= hour && second < 11 * hour) || (second >= 25 * hour && second < 35 * hour);
const at = (second: number): string => new Date(origin + second * 1000).toISOString();

type Event = readonly [second: number, event: string, value: string];
interface Ticket {
  readonly opened: number;
  readonly events: readonly Event[];
}

/** Often on the edges, so that ties and exact targets come up. */
const second = fc.oneof(
  fc.integer({ min: 0, max: horizon }),
  fc.integer({ min: 0, max: 27 }).map((hours) => hours * hour),
);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(second, fc.constant('update'), fc.constant('')) },
  { weight: 2, arbitrary: fc.tuple(second, fc.constant('status'), fc.constantFrom('waiting', 'open')) },
  {
    weight: 2,
    arbitrary: fc.tuple(second, fc.constantFrom('restored', 'closed', 'reopened'), fc.constant('')),
  },
);
const ticket: fc.Arbitrary<Ticket> = fc
  .record({ opened: second, events: fc.array(event, { maxLength: 14 }) })
  // A stop before the start cannot be measured; that has its own tests.
  .map(({ opened, events }) => ({ opened, events: events.filter(([when]) => when >= opened) }));

interface Walked {
  readonly outcome: string;
  readonly counted: number;
  readonly due: number | null;
}

/** Second by second from the opening: is an update owed, does the clock run, how long already? */
function walked({ opened, events }: Ticket): Walked {
  const inOrder = [...events].sort((a, b) => a[0] - b[0]);
  let [next, gap, longest] = [0, 0, 0];
  let [owed, waiting] = [true, false];
  let usedUp: number | null = null;
  let due: number | null = null;
  for (let now = opened; now <= horizon; now++) {
    for (; next < inOrder.length && inOrder[next]![0] <= now; next++) {
      const [, name, value] = inOrder[next]!;
      if (name === 'status') waiting = value === 'waiting';
      else if (name === 'update' && owed) gap = 0;
      else if (name === 'restored' || name === 'closed') owed = false;
      else if (name === 'reopened' && !owed) {
        owed = true;
        gap = 0;
      }
    }
    if (now === horizon || !owed || waiting || !isOpen(now)) continue;
    gap++;
    if (gap === target) usedUp = now + 1;
    if (gap > target) due ??= usedUp;
    longest = Math.max(longest, gap);
  }
  return { outcome: due !== null ? 'breached' : owed ? 'running' : 'met', counted: longest, due };
}

test('the longest gap, the outcome and the instant of the breach are those of a walk', async () => {
  const policy = smallPolicy({
    tickets: { pause: [{ when: { status: 'waiting' }, clause: '4' }] },
    rules: { updates: { clause: '3', measure: 'cadence', calendar: 'office', every: '2 hours' } },
  });
  await fc.assert(
    fc.asyncProperty(fc.array(ticket, { minLength: 1, maxLength: 6 }), async (tickets) => {
      const rows = tickets.map(({ opened }, i) => `T${i},${at(opened)}`);
      const events = tickets.flatMap((one, i) =>
        one.events.map(([when, name, value]) => `T${i},${at(when)},${name},${value}`),
      );
      const { line } = await auditOf({
        policy,
        period: '2025',
        asOf: at(horizon),
        inputs: {
          tickets: table('id,opened_at', ...rows),
          events: table('id,at,event,value', ...events),
        },
      });
      for (const [i, one] of tickets.entries()) {
        const found = line('updates', `T${i}`);
        const expected = walked(one);
        expect(found).toMatchObject({
          outcome: expected.outcome,
          counted_s: String(expected.counted),
          overrun_s: String(Math.max(0, expected.counted - target)),
        });
        if (expected.due !== null) expect(Date.parse(found.due!)).toBe(origin + expected.due * 1000);
      }
    }),
    { numRuns: 60 },
  );
});
