/** Rules about tickets: clocks, combinations of clocks, updates on the way, and what has to be so of each ticket. */
import * as z from 'zod';
import { condition } from './condition.ts';
import { everyRule } from './every-rule.ts';
import { targets } from './target.ts';
import { says, strict, text, textOrTexts, texts } from './text.ts';
import { priorityChange, reopening, workaround, workingDay } from './tickets.ts';

/** `notified`, or one with a value of its own: `{notified: [klant, customer]}`. */
const happening = z.union(
  [
    text.transform((name) => ({ happening: name, values: null as readonly string[] | null })),
    z
      .record(z.string(), textOrTexts)
      .refine((named) => Object.keys(named).length === 1, says('expected-happening'))
      .transform((named) => {
        const [name, values] = Object.entries(named)[0]!;
        return { happening: name, values: values as readonly string[] | null };
      }),
  ],
  says('expected-happening'),
);

/** A happening, or the instant at which one of these rules was breached. */
const start = z.union(
  [
    strict({ breach_of: textOrTexts }).transform(({ breach_of }) => ({
      happening: 'opened',
      values: null as readonly string[] | null,
      breachOf: breach_of as readonly string[] | null,
    })),
    happening.transform((one) => ({ ...one, breachOf: null as readonly string[] | null })),
  ],
  says('expected-happening'),
);

const ticketRule = {
  ...everyRule,
  by: text.optional().describe('Judged by this column too: every application has to meet the norm.'),
  counted_in: z
    .enum(['opened', 'decided', 'stopped'])
    .default('opened')
    .describe('The period a ticket belongs to: where its clock started, was decided, or stopped.'),
};

export const timeRule = strict({
  measure: z.literal('time').default('time'),
  ...ticketRule,
  when: condition.optional().describe('Which tickets the rule is about; without it: all.'),
  from: start
    .default({ happening: 'opened', values: null, breachOf: null })
    .describe('What starts the clock.'),
  from_when_not_exported: text
    .optional()
    .describe('Stands in for `from` when no input gives that moment at all.'),
  to: happening.describe('The happening that stops the clock: responded, restored, closed, ...'),
  only_when_breached: textOrTexts
    .optional()
    .describe('Only tickets that breached one of these rules are concerned; for others nothing is owed.'),
  to_also: textOrTexts.optional().describe('Happenings that stop it as well, instead of the usual ones.'),
  calendar: text.describe('The calendar in whose open hours the clock runs.'),
  within: targets.describe('The time agreed: one for every ticket, or one per priority (none: no time).'),
  working_day: workingDay.optional(),
  priority_change: priorityChange.optional(),
  reopen: reopening.optional(),
  workaround: workaround.optional(),
});

export const combinedRule = strict({
  measure: z.literal('combined').default('combined'),
  ...ticketRule,
  all: texts.describe('The rules that a ticket has to meet, all of them.'),
});

export const cadenceRule = strict({
  measure: z.literal('cadence'),
  ...ticketRule,
  when: condition.optional().describe('Which tickets the rule is about; without it: all.'),
  from: text.default('opened').describe('The happening with which the first gap starts.'),
  to: text.default('restored').describe('The happening after which no update is owed any more.'),
  updates: textOrTexts.default(['update']).describe('The happenings that count as an update.'),
  calendar: text.describe('The calendar in whose open hours a gap is counted.'),
  every: targets.describe('The longest gap allowed: one for every ticket, or one per priority.'),
  priority_change: priorityChange.optional(),
  workaround: workaround.optional(),
});

const checkCase = strict({
  priority: textOrTexts.optional().describe('Only tickets of these priorities.'),
  when: condition.optional().describe('Only tickets that are so.'),
  in_hours_of: text.optional().describe('Only tickets that were opened while this calendar was open.'),
  outside_hours_of: text.optional().describe('Only tickets that were opened while it was closed.'),
  must: condition.describe('What has to be so.'),
});

export const checkRule = strict({
  measure: z.literal('check'),
  ...ticketRule,
  when: condition.optional().describe('Which tickets the rule is about; without it: all.'),
  cases: z
    .array(checkCase, says('expected-list'))
    .min(1, says('empty-list'))
    .describe(
      'The first case that fits a ticket says what has to be so; a ticket that fits none owes nothing.',
    ),
});
