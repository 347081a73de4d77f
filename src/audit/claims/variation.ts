/** One other way in which somebody may have counted: the audit changed in one thing only. */
import type { WorkingTime } from '../../calendar/working-time.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Policy, Rule } from '../../policy/policy.ts';
import type { AuditInput } from '../input.ts';
import type { Judged } from './claim.ts';

export interface Variation {
  readonly key: string;
  /** What it does, in a sentence. */
  readonly told: Diagnostic;
  readonly input: AuditInput;
  /** Of a way of rounding: the outcome with rounded time; null where nothing is rounded. */
  readonly rounded: ((found: Judged & { readonly targetMs: number }) => Judged) | null;
}

export function variation(key: string, told: Diagnostic, input: AuditInput): Variation {
  return { key, told, input, rounded: null };
}

function withPolicy(input: AuditInput, changed: Partial<Policy>): AuditInput {
  return { ...input, policy: { ...input.policy, ...changed } };
}

export function withTickets(input: AuditInput, changed: Partial<Policy['tickets']>): AuditInput {
  return withPolicy(input, { tickets: { ...input.policy.tickets, ...changed } });
}

export function withRules(input: AuditInput, change: (rule: Rule) => Rule): AuditInput {
  return withPolicy(input, { rules: input.policy.rules.map(change) });
}

export function withCalendars(input: AuditInput, change: (calendar: WorkingTime) => WorkingTime): AuditInput {
  return {
    ...input,
    calendars: new Map([...input.calendars].map(([id, calendar]) => [id, change(calendar)])),
  };
}
