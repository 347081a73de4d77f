/** Rules about probes: availability and response times. */
import * as z from 'zod';
import { condition } from './condition.ts';
import { duration } from './duration.ts';
import { everyRule, term } from './every-rule.ts';
import { count, number, says, strict, text } from './text.ts';

const each = z
  .enum(['service', 'service and environment', 'all together'])
  .default('service')
  .describe('What is judged by itself.');

export const availabilityRule = strict({
  measure: z.literal('availability'),
  ...everyRule,
  calendar: text.describe('The service window.'),
  when: condition
    .optional()
    .describe('Which probes and outages it is about: service, environment, location.'),
  each,
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

export const latencyRule = strict({
  measure: z.literal('latency'),
  ...everyRule,
  calendar: text.optional().describe('Only samples within these hours count; without it: all.'),
  when: condition.optional().describe('Which probes it is about: service, environment, location.'),
  each,
  at_most: z
    .union([z.null(), duration], says('bad-duration'))
    .describe(
      'The response time agreed. An optional parameter that was not given leaves the rule unassessed.',
    ),
  figure: z
    .enum(['samples', 'average', 'percentile'])
    .default('samples')
    .describe('The share of samples at or under it, or the average or a percentile of them.'),
  percentile: number.optional().describe('Which percentile: 95.'),
  metric: text.optional().describe('Without probes that measure it: this metric of the measurements, in ms.'),
  except: z
    .array(term, says('expected-list'))
    .default([])
    .describe('Samples that do not count, each with its clause.'),
});
