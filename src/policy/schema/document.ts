/**
 * The policy language: one definition gives the types, the checking and the JSON Schema. A policy reads like the
 * contract: each calendar, rule and term names its clause, and the figures stand as the contract has them.
 */
import * as z from 'zod';
import { calendar } from './calendars.ts';
import { date } from './date.ts';
import { rule } from './rules.ts';
import { signals } from './signals.ts';
import { aSwitch, id, says, strict, text, texts } from './text.ts';
import { priorities, severity, tickets, workingDay } from './tickets.ts';

export const PARAMETER_KINDS = ['hours', 'duration', 'percentage', 'text', 'number', 'switch'] as const;

/** A figure that the contract leaves open. Without a default whoever audits has to give it. */
const parameter = strict({
  title: text,
  clause: text.optional(),
  kind: z.enum(PARAMETER_KINDS),
  default: text.optional(),
  example: text.optional(),
  optional: aSwitch.default(false).describe('It may be left open: what depends on it is not assessed then.'),
});

/** What a clause says, and what of this policy answers it; or why no export can show whether it was kept. */
const clause = strict({
  says: text.describe('In a few words, what the clause says.'),
  by: texts
    .optional()
    .describe('What answers it: rules.response, calendars.office. Without it: all that name the clause.'),
  unmeasured: text.optional().describe('Why it cannot be measured from exports.'),
});

/** A part of a policy that is laid over it: maps are merged, everything else is replaced. Checked once it is applied. */
const overlay = z.record(z.string(), z.unknown(), says('expected-map'));

const variant = strict({ title: text, overlay });

const reading = strict({ title: text, overlay: overlay.default({}) });

const map = <Key extends z.core.$ZodRecordKey, Value extends z.core.SomeType>(key: Key, value: Value) =>
  z.record(key, value, says('expected-map'));

export const document = strict({
  sla: z.literal(1, says('expected-version')).describe('Version of the policy language.'),
  id,
  title: text,
  language: z.enum(['nl', 'en']).default('nl').describe('The language of the report.'),
  parties: strict({ customer: text, supplier: text }),
  timezone: text.describe('An IANA name: Europe/Amsterdam.'),
  ambiguous_time: z
    .enum(['earlier', 'later'])
    .default('earlier')
    .describe('A local time that occurs twice when the clock goes back.'),
  working_day: workingDay.optional(),
  agreement: strict({ measured_from: date.optional(), measured_until: date.optional() })
    .default({})
    .describe('Measured from the first date up to, and without, the second.'),
  parameters: map(id, parameter)
    .default({})
    .describe('Figures that the contract leaves open; used anywhere as {parameter: name}.'),
  words: map(z.string(), map(z.string(), texts))
    .default({})
    .describe('More words that mean the same, per column: {type: {verstoring: [outage]}}.'),
  columns: texts.default([]).describe('Columns of your own that conditions look at.'),
  happenings: texts.default([]).describe('Happenings of your own that clocks start or stop at.'),
  calendars: map(id, calendar).default({}),
  priorities: priorities
    .default({})
    .describe('Highest first. Id, title and rank number match by themselves.'),
  severity: severity.optional().describe('A table that gives the priority from two columns of the export.'),
  tickets: tickets.prefault({}).describe('What holds for tickets under every rule.'),
  signals: signals.prefault({}).describe('What is pointed at beside the verdicts, and from where on.'),
  rules: map(id, rule),
  variants: map(id, variant).default({}).describe('What the customer picks from: overlays over this policy.'),
  variant_required: aSwitch
    .default(false)
    .describe('There is no default: one of the variants has to be picked.'),
  readings: map(z.string(), map(id, reading))
    .default({})
    .describe('Per rule or clause the other ways to read the text: overlays over this policy.'),
  clauses: map(z.string(), clause)
    .default({})
    .describe('Every clause of the contract that could be measured, and what answers it.'),
});

/** A policy that has the right form, with the defaults filled in. Whether it makes sense: checks/. */
export type PolicyDocument = z.output<typeof document>;
export type RuleDocument = PolicyDocument['rules'][string];
export type RuleDocumentOf<Measure extends RuleDocument['measure']> = Extract<
  RuleDocument,
  { measure: Measure }
>;
export type TimeRuleDocument = RuleDocumentOf<'time'>;
export type AvailabilityRuleDocument = RuleDocumentOf<'availability'>;
