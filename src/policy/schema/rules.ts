/** The rules of a policy, by what they measure. */
import * as z from 'zod';
import { measurementRule, recurrenceRule, sequenceRule, spanRule } from './fact-rules.ts';
import { availabilityRule, latencyRule } from './probe-rules.ts';
import { says } from './text.ts';
import { cadenceRule, checkRule, combinedRule, timeRule } from './ticket-rules.ts';

/** A rule without `measure` is a ticket clock, or combined when it has `all`: filled in before this is asked. */
export const rule = z.discriminatedUnion(
  'measure',
  [
    timeRule,
    combinedRule,
    cadenceRule,
    checkRule,
    availabilityRule,
    latencyRule,
    recurrenceRule,
    sequenceRule,
    spanRule,
    measurementRule,
  ],
  says('expected-rule'),
);
