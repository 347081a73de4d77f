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
        strictly: false,
        per: 'quarter' as const,
        over: 'pooled' as const,
        judged_over: 'none' as const,
      })),
      strict({
        at_least: percentage.optional().describe('The least share; exactly reached is met.'),
        more_than: percentage
          .optional()
          .describe('Instead of at_least, strictly more ("in most cases": 50%): exactly half is not met.'),
        per: unit.default('quarter').describe('The period over which the percentage is reached.'),
        over: z
          .enum(['pooled', 'each'])
          .default('pooled')
          .describe('All priorities together, or each by itself.'),
        judged_over: z
          .enum(['year', 'mean of the year', 'none'])
          .default('none')
          .describe(
            'Figures per period; the verdict over the year as a whole, or by the mean of its periods.',
          ),
      }).transform(({ at_least, more_than, ...rest }, context) => {
        const limit = at_least ?? more_than;
        if (limit !== undefined && (at_least === undefined || more_than === undefined))
          return { at_least: limit, strictly: more_than !== undefined, ...rest };
        const both = limit !== undefined;
        // A figure that cannot be read was reported as such.
        if (context.issues.length === 0)
          context.addIssue({
            code: 'custom',
            path: [both ? 'more_than' : 'at_least'],
            message: both ? says('norm-says-both') : says('bad-percentage'),
          });
        return z.NEVER;
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
