/** The rules of a policy: ticket clocks, combined rules, availability. */
import * as z from 'zod';
import type { Target } from '../policy.ts';
import { condition, conditionOrAll } from './condition.ts';
import { duration } from './duration.ts';
import { count, id, percentage, says, strict, targetWords, text, textOrTexts, texts } from './text.ts';
import { priorityChange, reopening, workaround, workingDay } from './tickets.ts';

type WrittenTarget = string | number | boolean | { earliest: WrittenTarget[] } | { latest: WrittenTarget[] };

const parts: z.ZodType<Target[], WrittenTarget[]> = z.lazy(() =>
  z.array(target, says('expected-list')).min(1, says('empty-list')),
);

const target: z.ZodType<Target, WrittenTarget> = z.union(
  [
    targetWords,
    strict({ earliest: parts }).transform(({ earliest }): Target => ({ kind: 'earliest', of: earliest })),
    strict({ latest: parts }).transform(({ latest }): Target => ({ kind: 'latest', of: latest })),
  ],
  says('expected-target'),
);

const within = z.union(
  [
    target.transform((each) => ({ each })),
    z
      .record(
        z.string().refine((priority) => priority !== 'earliest' && priority !== 'latest'),
        target,
      )
      .transform((targets) => ({ byPriority: new Map(Object.entries(targets)) })),
  ],
  says('expected-targets'),
);

const period = z.enum(['week', 'month', 'quarter', 'year', 'period']);

const norm = z
  .union(
    [
      z.literal('none').transform(() => null),
      percentage.transform((at_least) => ({
        at_least,
        per: 'quarter' as const,
        over: 'pooled' as const,
        judged_over: 'none' as const,
      })),
      strict({
        at_least: percentage,
        per: period.default('quarter').describe('The period over which the percentage is reached.'),
        over: z
          .enum(['pooled', 'each'])
          .default('pooled')
          .describe('All priorities together, or each by itself.'),
        judged_over: z
          .enum(['year', 'none'])
          .default('none')
          .describe('Figures per period, the verdict over the year.'),
      }),
    ],
    says('expected-norm'),
  )
  .default(null)
  .describe(
    '85% (per quarter, all priorities together), or with keys; without a norm: shown and not judged.',
  );

const everyRule = {
  title: text.optional(),
  clause: text.describe('Where the contract says it.'),
  norm,
  commitment: z
    .enum(['guarantee', 'target'])
    .default('guarantee')
    .describe('A result that is owed, or best efforts ("in beginsel", "streeft naar").'),
};

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
  from: text.default('opened').describe('The happening that starts the clock.'),
  from_when_not_exported: text
    .optional()
    .describe('Stands in for `from` when no input gives that moment at all.'),
  to: text.describe('The happening that stops the clock: responded, restored, closed, ...'),
  to_also: textOrTexts.optional().describe('Happenings that stop it as well, instead of the usual ones.'),
  calendar: text.describe('The calendar in whose open hours the clock runs.'),
  within: within.describe('The time agreed: one for every ticket, or one per priority (none: no time).'),
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

const term = strict({ id: id.optional(), when: conditionOrAll, clause: text });

export const availabilityRule = strict({
  measure: z.literal('availability'),
  ...everyRule,
  calendar: text.describe('The service window.'),
  when: condition
    .optional()
    .describe('Which probes and outages it is about: service, environment, location.'),
  each: z
    .enum(['service', 'service and environment', 'all together'])
    .default('service')
    .describe('What is judged by itself.'),
  down_when: z
    .enum(['any', 'majority', 'all'])
    .default('majority')
    .describe('How many locations have to see it.'),
  confirm: count.default(1).describe('Failures in a row that make an outage; it starts at the first.'),
  stale_after: duration
    .optional()
    .describe('How long a probe holds; without it: three times the median interval.'),
  exclude_maintenance: z
    .array(term, says('expected-list'))
    .default([])
    .describe('Maintenance that is no downtime; `when: all` is any maintenance.'),
  excluded_time: z
    .enum(['removed', 'available'])
    .default('removed')
    .describe('Excluded time leaves the window, or counts as time in which the service was there.'),
  ignore_outages: z.array(term, says('expected-list')).default([]).describe('Outages that are no downtime.'),
});

/** A rule without `measure` is a ticket clock, or combined when it has `all`: filled in before this is asked. */
export const rule = z.discriminatedUnion(
  'measure',
  [timeRule, combinedRule, availabilityRule],
  says('expected-rule'),
);
