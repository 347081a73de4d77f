/** What every rule says: its clause, its norm, and how binding it is. */
import * as z from 'zod';
import { conditionOrAll } from './condition.ts';
import { aSwitch, id, percentage, says, strict, text } from './text.ts';

export const unit = z.enum(['day', 'week', 'month', 'quarter', 'year', 'period']);

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
        per: unit.default('quarter').describe('The period over which the percentage is reached.'),
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

export const everyRule = {
  title: text.optional(),
  clause: text.describe('Where the contract says it.'),
  enabled: aSwitch
    .default(true)
    .describe('false: an option that was not bought. The rule is shown as not agreed, and not assessed.'),
  norm,
  commitment: z
    .enum(['guarantee', 'target'])
    .default('guarantee')
    .describe('A result that is owed, or best efforts ("in beginsel", "streeft naar").'),
};

/** A condition over records with the clause it comes from. */
export const term = strict({ id: id.optional(), when: conditionOrAll, clause: text });
