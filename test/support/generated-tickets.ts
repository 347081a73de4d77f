/** Tickets that nobody thought up, under a small policy that looks at all of them. */
import fc from 'fast-check';
import { auditOf } from './audit-of.ts';
import { restoration, smallPolicy, table } from './small-policy.ts';

export const minute = 60_000;
/** Monday 30 June 2025 00:00 UTC. */
export const origin = Date.UTC(2025, 5, 30);
export const at = (minutes: number): string => new Date(origin + minutes * minute).toISOString();
export const minutesPerDay = 1440;

export type Event = readonly [minutes: number, event: string, value: string];

export interface Ticket {
  readonly id: string;
  readonly opened: number;
  readonly priority: string;
  readonly cause: string;
  readonly environment: string;
  readonly events: readonly Event[];
}

/** Some two weeks, on whole minutes, often at edges of the hours so that ties and boundaries come up. */
export const moment = fc.oneof(
  fc.integer({ min: 0, max: 14 * minutesPerDay }),
  fc
    .tuple(fc.integer({ min: 0, max: 13 }), fc.constantFrom(0, 7, 8, 9, 12, 17, 18))
    .map(([day, hour]) => day * minutesPerDay + hour * 60),
);

export const happening: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(moment, fc.constant('status'), fc.constantFrom('waiting', 'open')) },
  { weight: 2, arbitrary: fc.tuple(moment, fc.constant('restored'), fc.constant('')) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      moment,
      fc.constantFrom('reopened', 'closed', 'responded', 'update'),
      fc.constant(''),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(moment, fc.constant('priority'), fc.constantFrom('P1', 'P2', 'P3', 'odd')),
  },
);

export const ticket = (index: number): fc.Arbitrary<Ticket> =>
  fc.record({
    id: fc.constant(`T${index}`),
    opened: moment,
    priority: fc.constantFrom('P1', 'P2', 'P3', '', 'odd'),
    cause: fc.constantFrom('', 'customer', 'supplier'),
    environment: fc.constantFrom('production', 'test'),
    events: fc.array(happening, { maxLength: 8 }),
  });

export const tickets = fc
  .integer({ min: 1, max: 8 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => ticket(i))));

/** Gives every happening once, so that no rule lacks its input. */
export const base: Ticket = {
  id: 'base',
  opened: 600,
  priority: 'P1',
  cause: '',
  environment: 'production',
  events: [
    [610, 'responded', ''],
    [620, 'restored', ''],
  ],
};

export const rowOf = (of: Ticket): string =>
  [of.id, at(of.opened), of.priority, of.cause, of.environment].join();
export const rowsOf = (of: readonly Ticket[]): string =>
  table('id,opened_at,priority,cause,environment', ...of.map(rowOf));
export const eventsOf = (of: readonly Ticket[]): string =>
  table(
    'id,at,event,value',
    ...of.flatMap((one) =>
      one.events.map(([when, event, value]) => `${one.id},${at(when)},${event},${value}`),
    ),
  );

export const within = { P1: '4 hours', P2: '2 working days', P3: 'none' };
export const norm = { at_least: '85%', per: 'month' };
export const policy = smallPolicy({
  timezone: 'UTC',
  working_day: 'hours',
  tickets: {
    pause: [{ when: { status: 'waiting' }, clause: '4' }],
    exclude: [{ when: { cause: 'customer' }, clause: '5' }],
    reclassify: [{ when: { environment: 'test' }, priority: 'P2', clause: '2' }],
  },
  rules: {
    response: restoration({ to: 'responded', within: '3 hours', norm }),
    restoration: restoration({ within, norm }),
    clock: restoration({ within: '30 clock hours', norm, reopen: 'whole' }),
    month: restoration({ within: '1 week', norm, priority_change: 'highest' }),
    'on-time': { clause: '6', all: ['response', 'restoration'], norm },
  },
});

export const asOf = at(15 * minutesPerDay);
export const period = '2025-06-01..2025-09-01';
export const audited = (of: readonly Ticket[]) =>
  auditOf({ policy, period, inputs: { tickets: rowsOf(of), events: eventsOf(of) }, asOf });

export const check = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => Promise<void>, numRuns = 60) =>
  fc.assert(fc.asyncProperty(arbitrary, property), { seed: 20250701, numRuns });
