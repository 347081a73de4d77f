/** Obligations: rules about the register of dated facts, the maintenance list and measurements (SEMANTICS section 8). */
import * as z from 'zod';
import { condition, conditionOrAll } from './condition.ts';
import { everyRule, term, unit } from './every-rule.ts';
import { target } from './target.ts';
import { aSwitch, count, number, says, strict, text, textOrTexts } from './text.ts';

/** `backup`: register rows of that kind. Or with more: which of them, and which of their moments. */
const facts = z.union(
  [
    text.transform((kind) => ({ register: [kind], when: undefined, moment: 'at' as const })),
    strict({
      register: textOrTexts.describe('Kinds of facts in the register.'),
      when: condition.optional().describe('Only facts that are so.'),
      moment: z.enum(['at', 'until']).default('at').describe('The moment that counts.'),
    }),
    strict({
      maintenance: conditionOrAll.describe('Rows of the maintenance list that are so.'),
      moment: z.enum(['from', 'to', 'announced_at']).default('from').describe('The moment that counts.'),
    }),
  ],
  says('expected-facts'),
);

const factRule = {
  ...everyRule,
  of: facts.describe('The facts it is about: a kind in the register, or rows of the maintenance list.'),
  by: text.optional().describe('Judged by this column too: every subject or service has to hold.'),
  calendar: text.optional().describe('The calendar of durations in open hours and working days.'),
  except: z
    .array(term, says('expected-list'))
    .default([])
    .describe('Facts for which nothing is owed, each with its clause.'),
};

export const recurrenceRule = strict({
  measure: z.literal('recurrence'),
  ...factRule,
  every: target.optional().describe('The longest gap between two of them: "24 clock hours", "6 weeks".'),
  at_least: count.optional().describe('So many per day, week, month, quarter, year or agreement.'),
  at_most: count.optional().describe('No more than so many.'),
  per: z.enum(['day', 'week', 'month', 'quarter', 'year', 'agreement']).optional(),
  in_the: target
    .optional()
    .describe('Not within the day, month or quarter itself but in this time after it: "1 month".'),
});

export const sequenceRule = strict({
  measure: z.literal('sequence'),
  ...factRule,
  followed_by: facts.optional().describe('What has to follow, `within` this time.'),
  within: target.optional().describe('How soon it has to follow.'),
  preceded_by: z
    .union([strict({ same_row: text }), facts], says('expected-facts'))
    .optional()
    .describe('What has to have come before: facts, or a moment of the same row ({same_row: announced_at}).'),
  at_least: target.optional().describe('How long before; without it: at any time before.'),
  same: z
    .enum(['subject', 'nothing'])
    .default('subject')
    .describe('The two belong together by their subject; or any one will do.'),
  unless: facts
    .optional()
    .describe('Facts that lift the obligation (accepted earlier), of the same subject.'),
});

export const spanRule = strict({
  measure: z.literal('span'),
  ...factRule,
  at_most: target.optional().describe('How long each lasts at most.'),
  at_least: target.optional().describe('How long each lasts at least.'),
  outside: text.optional().describe('The calendar in whose open hours none of it may lie.'),
});

const metric = strict({
  at_least: number.nullable().optional(),
  at_most: number.nullable().optional(),
  better: z.enum(['higher', 'lower']).optional().describe('Which way is better, for `no_worse`.'),
});

export const measurementRule = strict({
  measure: z.literal('measurement'),
  ...everyRule,
  metrics: z
    .record(z.string(), metric, says('expected-map'))
    .describe(
      'The metrics, each with its minimum or maximum; without one: that it was measured is what is owed.',
    ),
  per: unit.default('month').describe('A figure for each of these.'),
  take: z
    .enum(['last', 'average', 'lowest', 'highest'])
    .default('last')
    .describe('Which figure, where there are several in one period.'),
  no_worse: aSwitch.default(false).describe('Also no worse than the period before.'),
  by: text.optional().describe('Judged by this column too (subject).'),
});
