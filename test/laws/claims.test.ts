/** What a party counts in one other way, whatever the tickets, is recognised as counted in that way. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, auditOf, type LedgerLine } from '../support/audit-of.ts';
import { check } from '../support/generated-tickets.ts';
import { type Part, smallPolicy, table } from '../support/small-policy.ts';

/** Thursday 17 April 2025, 00:00 UTC: before Easter, whose Monday is a holiday, in summer time. */
const ORIGIN = Date.UTC(2025, 3, 17);
const MINUTE = 60_000;
const DAYS = 9;

interface Ticket {
  readonly opened: number;
  readonly priority: string;
  readonly environment: string;
  readonly cause: string;
  /** Minutes after the report, each with an event and its value. */
  readonly events: readonly (readonly [after: number, event: string, value: string])[];
}

const after = fc.integer({ min: 0, max: 5 * 1440 });
const ticket: fc.Arbitrary<Ticket> = fc.record({
  opened: fc.integer({ min: 0, max: DAYS * 1440 }),
  priority: fc.constantFrom('P1', 'P2'),
  environment: fc.constantFrom('production', 'production', 'test'),
  cause: fc.constantFrom('', '', 'customer'),
  events: fc
    .tuple(
      fc.tuple(after, fc.constantFrom('restored', 'restored', 'closed'), fc.constant('')),
      fc.array(
        fc.oneof(
          fc.tuple(
            after,
            fc.constant('status'),
            fc.constantFrom('waiting', 'on hold', 'in progress', 'busy'),
          ),
          fc.tuple(after, fc.constantFrom('responded', 'reopened', 'restored', 'closed'), fc.constant('')),
          fc.tuple(after, fc.constant('priority'), fc.constantFrom('P1', 'P2')),
        ),
        { maxLength: 6 },
      ),
    )
    .map(([end, others]) => [end, ...others]),
});
const tickets = fc.array(ticket, { minLength: 4, maxLength: 12 });

const HOLIDAYS = { country: 'NL' };
const OFFICE = { hours: { 'mon-fri': '08:00-18:00' }, holidays: HOLIDAYS };
const SERVICE = { hours: { 'mon-sat': '07:00-21:00' } };
const CALENDARS = { office: OFFICE, service: SERVICE, always: { hours: { 'mon-sun': '00:00-24:00' } } };
const PAUSE = { when: { status: ['waiting', 'on hold'] }, clause: '4' };
const TERMS: Part = {
  pause: [PAUSE],
  exclude: [{ when: { cause: 'customer' }, clause: '5' }],
  reclassify: [{ when: { environment: 'test' }, priority: 'P2', clause: '2' }],
};
const RULE: Part = {
  clause: '3',
  to: 'restored',
  calendar: 'office',
  within: { P1: '2 hours', P2: '20 hours' },
};

/** What the parties agreed, or what one of them made of it. */
interface Terms {
  readonly timezone?: string;
  readonly calendars?: Part;
  readonly tickets?: Part;
  readonly rule?: Part;
  readonly readings?: Readonly<Record<string, string>>;
  /** How an instant is written in the exports; in ISO 8601 with its offset unless said otherwise. */
  readonly written?: (at: number) => string;
  /** What was made of the tickets themselves. */
  readonly made?: (of: Ticket) => Ticket;
}

const iso = (at: number): string => new Date(at).toISOString().slice(0, 19);
const withOffset = (at: number): string => `${iso(at)}Z`;
const HOUR = 60 * MINUTE;
/** Summer time all along. */
const inAmsterdam = (at: number): string => iso(at + 2 * HOUR);

function audited(
  of: readonly Ticket[],
  terms: Terms,
  claims: readonly string[] | null = null,
): Promise<Answer> {
  const { written = withOffset, made: changed = (one) => one } = terms;
  const at = (minutes: number): string => written(ORIGIN + minutes * MINUTE);
  const all = of.map((one, i) => ({ id: `T${i}`, ...changed(one) }));
  return auditOf({
    policy: smallPolicy({
      timezone: terms.timezone ?? 'Europe/Amsterdam',
      calendars: { ...CALENDARS, ...terms.calendars },
      priorities: { P1: 'Urgent', P2: 'High' },
      tickets: { ...TERMS, ...terms.tickets },
      rules: { restoration: { ...RULE, ...terms.rule } },
      readings: {
        3: {
          own: { title: 'Own' },
          long: {
            title: 'Longer',
            overlay: { rules: { restoration: { calendar: 'service', reopen: 'first' } } },
          },
        },
      },
    }),
    period: '2025-04-01..2025-06-01',
    asOf: at((DAYS + 6) * 1440),
    ...(terms.readings === undefined ? {} : { readings: terms.readings }),
    inputs: {
      tickets: table(
        'id,opened_at,priority,environment,cause',
        ...all.map(({ id, opened, priority, environment, cause }) =>
          [id, at(opened), priority, environment, cause].join(),
        ),
      ),
      events: table(
        'id,at,event,value',
        // Every happening and status is told of somewhere.
        ...['restored', 'closed', 'responded', 'reopened'].map((event) => `none,${at(0)},${event},`),
        ...['waiting', 'on hold', 'in progress'].map((status) => `none,${at(0)},status,${status}`),
        ...all.flatMap(({ id, opened, events }) =>
          events.map(([minutes, event, value]) => `${id},${at(opened + minutes)},${event},${value}`),
        ),
      ),
      ...(claims === null ? {} : { claims: table('id,rule,in_time,counted', ...claims) }),
    },
  });
}

const judged = ({ ticket: id, outcome }: LedgerLine): boolean =>
  id !== 'none' && (outcome === 'met' || outcome === 'breached');
const claimOf = (line: LedgerLine, counted: number, met: boolean): string => {
  const two = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes, seconds] = [Math.floor(counted / 3600), Math.floor(counted / 60) % 60, counted % 60];
  return `${line.ticket},restoration,${met ? 'yes' : 'no'},${hours}:${two(minutes)}:${two(seconds)}`;
};
const claimsOf = ({ ledger }: Answer): string[] =>
  ledger.filter(judged).map((line) => claimOf(line, Number(line.counted_s), line.outcome === 'met'));

const WAYS: Readonly<Record<string, Terms>> = {
  'calendar:service': { rule: { calendar: 'service' } },
  'calendar:always': { rule: { calendar: 'always' } },
  clock: { calendars: { office: CALENDARS.always } },
  'no-holidays': { calendars: { office: { hours: OFFICE.hours } } },
  'every-day': { calendars: { office: { ...OFFICE, hours: { 'mon-sun': '08:00-18:00' } } } },
  'hours:09:00-17:00': { calendars: { office: { ...OFFICE, hours: { 'mon-fri': '09:00-17:00' } } } },
  'hours:00:00-24:00': { calendars: { office: { ...OFFICE, hours: { 'mon-fri': '00:00-24:00' } } } },
  utc: { timezone: 'UTC' },
  'local-as-utc': { written: (at) => `${inAmsterdam(at)}Z` },
  'utc-as-local': { written: iso },
  'pause-counted:1': { tickets: { pause: [] } },
  'status-counted:waiting': { tickets: { pause: [{ ...PAUSE, when: { status: 'on hold' } }] } },
  'status-counted:on hold': { tickets: { pause: [{ ...PAUSE, when: { status: 'waiting' } }] } },
  'paused:in progress': { tickets: { pause: [PAUSE, { ...PAUSE, when: { status: 'in progress' } }] } },
  'first-priority': { rule: { priority_change: 'first' } },
  'highest-priority': { rule: { priority_change: 'highest' } },
  'not-reclassified': { tickets: { reclassify: [] } },
  'row-priority': {
    tickets: { reclassify: [] },
    made: (one) => ({ ...one, events: one.events.filter(([, event]) => event !== 'priority') }),
  },
  'priority:P2': {
    tickets: { reclassify: [] },
    made: (one) => ({
      ...one,
      priority: 'P2',
      events: one.events.filter(([, event]) => event !== 'priority'),
    }),
  },
  'reading:3=long': { readings: { 3: 'long' } },
  'reopen-first': { rule: { reopen: 'first' } },
  'reopen-whole': { rule: { reopen: 'whole' } },
  'stopped-closed': { rule: { to: 'closed' } },
  'stopped-restored': { rule: { to_also: ['escalated'] } },
  'stopped-responded': { rule: { to: 'responded', to_also: ['escalated'] } },
  elapsed: { calendars: { office: CALENDARS.always }, tickets: { pause: [] }, rule: { reopen: 'whole' } },
  'nothing-left-out': { tickets: { exclude: [] } },
};

describe('claims made in one other way', () => {
  test.each(Object.entries(WAYS))('are recognised: %s', async (key, terms) => {
    let differing = 0;
    await check(
      tickets,
      async (of) => {
        const claims = claimsOf(await audited(of, terms));
        fc.pre(claims.length > 0);
        const { result } = await audited(of, {}, claims);
        const { likeliest, differences, unexplained } = result.claims!;
        if (differences.length === 0) return;
        differing++;
        expect(unexplained).toBe(0);
        expect(likeliest).toEqual([
          {
            rule: 'restoration',
            differences: differences.length,
            reasons: key.startsWith('hours:') ? expect.anything() : expect.arrayContaining([key]),
            explains: differences.length,
            contradicts: 0,
          },
        ]);
      },
      key.endsWith('-priority') ? 40 : 12,
    );
    expect(differing).toBeGreaterThan(2);
  });

  test('in whole hours, up', async () => {
    await check(
      tickets,
      async (of) => {
        const claims = (await audited(of, {})).ledger.filter(judged).map((line) => {
          const counted = Math.ceil(Number(line.counted_s) / 3600) * 3600;
          return claimOf(line, counted, counted <= Number(line.target_s));
        });
        fc.pre(claims.length > 0);
        const { likeliest, differences } = (await audited(of, {}, claims)).result.claims!;
        if (differences.length > 0) expect(likeliest[0]!.reasons).toContain('hours-up');
      },
      20,
    );
  });

  test('with no other way, none at all: the own figures agree', async () => {
    await check(
      tickets,
      async (of) => {
        const claims = claimsOf(await audited(of, {}));
        const { compared, agree } = (await audited(of, {}, claims)).result.claims ?? {
          compared: 0,
          agree: 0,
        };
        expect(agree).toBe(compared);
      },
      20,
    );
  });
});
