/** Whatever stands in an export: every row is booked once, and the order of a log's rows changes no outcome. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallPolicy } from '../exports/small-contract.ts';
import { auditOf } from '../support/audit-of.ts';

const HEAD = 'profile: 1\nid: x\ntitle: x\nseen: data\ntimes: iso\n';
const HAPPENINGS = `happenings:
  opened: { status: New }
  responded: { status: Busy }
  restored: { status: Done }
  reopened: { status: { from: [Done] } }
`;
const PROFILES = {
  wide: `${HEAD}tickets: { id: id, opened_at: at, priority: prio, status: status }
events:
  - { at: other, happening: restored }
  - { each: other, at: { part: all }, happening: update }
`,
  log: `${HEAD}events:
  - { id: id, at: at, field: { constant: status }, value: status }
  - { id: id, at: other, happening: update }
${HAPPENINGS}`,
  history: `${HEAD}tickets: { id: id, opened_at: other, priority: prio, status: status }
history: { at: at, order: [n], changes: [status, priority] }
${HAPPENINGS}`,
};

const time = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 0, max: 20 }).map((n) => `2025-04-0${1 + (n % 5)} 1${n % 8}:00`),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '2025-03-30 02:30', 'soon') },
);
const row = fc
  .tuple(
    fc.constantFrom('A', 'B', 'C', ''),
    time,
    fc.constantFrom('New', 'Busy', 'Done', ''),
    fc.constantFrom('P1', 'P2', ''),
    time,
    fc.integer({ min: 0, max: 3 }),
  )
  .map((cells) => cells.join(','));

const audited = (profile: string, rows: readonly string[], role: 'tickets' | 'events') =>
  auditOf({
    policy: smallPolicy,
    period: '2025-04',
    asOf: '2025-04-04 12:00',
    inputs: { [role]: `id,at,status,prio,other,n\n${rows.map((one) => `${one}\n`).join('')}` },
    profiles: { [role]: profile },
  });

it.each([
  ['wide rows', PROFILES.wide, 'tickets'],
  ['a change log', PROFILES.log, 'events'],
  ['a row for every update', PROFILES.history, 'tickets'],
] as const)('%s: used, excluded and rejected rows add up to those read', async (_, profile, role) => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
      const { result } = await audited(profile, rows, role);
      const [input] = result.inputs;
      expect(input!.rows).toBe(rows.length);
      expect(input!.used + input!.excluded + input!.rejected).toBe(rows.length);
      expect(result.rejected).toHaveLength(input!.rejected);
    }),
    { numRuns: 150 },
  );
});

it('a history says the same in whatever order its rows stand, where no two updates are of one instant', async () => {
  const updates = fc.uniqueArray(
    fc.tuple(
      fc.constantFrom('A', 'B'),
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom('New', 'Busy', 'Done'),
    ),
    {
      selector: ([id, minute]) => `${id} ${minute}`,
      maxLength: 10,
    },
  );
  await fc.assert(
    fc.asyncProperty(updates, fc.infiniteStream(fc.nat()), async (made, chance) => {
      const rows = made.map(
        ([id, minute, status]) =>
          `${id},2025-04-01 10:${String(minute).padStart(2, '0')},${status},P1,2025-04-01 09:00,0`,
      );
      const shuffled = rows
        .map((one) => [chance.next().value as number, one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one);
      const outcomes = async (given: readonly string[]) => {
        const { ledger } = await audited(PROFILES.history, given, 'tickets');
        return ledger
          .map(({ rule, ticket, outcome, counted_s }) => `${rule} ${ticket} ${outcome} ${counted_s}`)
          .sort();
      };
      expect(await outcomes(shuffled)).toEqual(await outcomes(rows));
    }),
    { numRuns: 60 },
  );
});
