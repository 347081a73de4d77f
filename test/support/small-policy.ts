/** Small policies and small stories for tests: one calendar, one rule, one ticket, and whatever the test changes. */
import { type Answer, auditOf, type LedgerLine } from './audit-of.ts';

export type Part = Readonly<Record<string, unknown>>;

/** Top-level keys of the policy language; what is given replaces the default as a whole. */
export type PolicyParts = Part;

const OFFICE = { hours: { 'mon-fri': '08:00-18:00' } };
const ALWAYS = { hours: { 'mon-sun': '00:00-24:00' } };
export const CALENDARS = { office: OFFICE, always: ALWAYS };

/** Pauses while the status is `waiting`. */
export const WAITING = { pause: [{ when: { status: 'waiting' }, clause: '4' }] };

/**
 * A time rule: restored within 4 office hours, without a norm, unless the test says otherwise. In a map of targets the
 * priorities that are not named have none.
 */
export function restoration(parts: Part = {}): Part {
  const within = parts.within ?? '4 hours';
  const perPriority = typeof within === 'object' && !('earliest' in within) && !('latest' in within);
  return {
    clause: '3',
    to: 'restored',
    calendar: 'office',
    ...parts,
    within: perPriority ? { P1: 'none', P2: 'none', P3: 'none', ...within } : within,
  };
}

/** A policy as text (JSON is YAML). Office hours are mon-fri 08:00-18:00, without holidays. */
export function smallPolicy(parts: PolicyParts = {}): string {
  const policy = {
    sla: 1,
    id: 'small',
    title: 'Small',
    language: 'en',
    parties: { customer: 'Customer', supplier: 'Supplier' },
    timezone: 'Europe/Amsterdam',
    calendars: CALENDARS,
    priorities: { P1: 'Urgent', P2: 'High', P3: 'Low' },
    rules: { restoration: restoration() },
    ...parts,
  };
  return `${JSON.stringify(policy, null, 2)}\n`;
}

/** CSV text of these lines, the header first. */
export function table(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

export interface Story {
  /** Changes to the rule `restoration`. */
  readonly rule?: Part;
  readonly policy?: PolicyParts;
  /** Columns of ticket A besides its id. Left away: the ticket comes from its events alone. */
  readonly row?: Readonly<Record<string, string>>;
  /** Events of ticket A: `at,event,value`. */
  readonly events?: readonly string[];
  readonly releases?: readonly string[];
  readonly asOf?: string;
  readonly period?: string;
}

export function told(story: Story): Promise<Answer> {
  const { row, events, releases } = story;
  return auditOf({
    policy: smallPolicy({ rules: { restoration: restoration(story.rule) }, ...story.policy }),
    period: story.period ?? '2025',
    inputs: {
      ...(row && { tickets: table(['id', ...Object.keys(row)].join(), ['A', ...Object.values(row)].join()) }),
      ...(events && { events: table('id,at,event,value', ...events.map((event) => `A,${event}`)) }),
      ...(releases && { register: table('kind,at', ...releases.map((at) => `release,${at}`)) }),
    },
    ...(story.asOf === undefined ? {} : { asOf: story.asOf }),
  });
}

/** The ledger line of ticket A under the rule `restoration`. */
export async function lineOf(story: Story): Promise<LedgerLine> {
  return (await told(story)).line('restoration', 'A');
}

/** Ticket A opened and restored at these times. */
export function restored(opened: string, stopped: string, rule: Part = {}, policy: PolicyParts = {}) {
  return lineOf({ rule, policy, row: { opened_at: opened, restored_at: stopped } });
}

/** A local time as the ledger prints it; summer time unless said otherwise. */
export function printed(local: string, offset = '+02:00'): string {
  const text = local.replace(' ', 'T');
  return `${text.length === 16 ? `${text}:00` : text}${offset}`;
}

const on = (date: string) => (time: string) => `${date} ${time}`;
/** A week without holidays or clock changes. */
export const mon = on('2025-07-07');
export const tue = on('2025-07-08');
export const wed = on('2025-07-09');
export const thu = on('2025-07-10');
export const fri = on('2025-07-11');
export const sat = on('2025-07-12');
export const sun = on('2025-07-13');
export const nextMon = on('2025-07-14');
export const nextTue = on('2025-07-15');
