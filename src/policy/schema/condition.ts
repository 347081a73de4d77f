/** Conditions as they are written: column, then what its cell has to be. */
import * as z from 'zod';
import type { Matcher } from '../condition.ts';
import { aSwitch, number, says, strict, text, textOrTexts } from './text.ts';

const oneOf = text.transform((word): Matcher => ({ kind: 'one-of', patterns: [word], orMissing: false }));

/** `[test, acceptatie]`; `{missing: true}` among the words lets an empty cell match too. */
const alternatives = z
  .array(
    z.union([text, strict({ missing: z.literal(true, says('expected-true')) })], says('bad-matcher')),
    says('expected-list'),
  )
  .min(1, says('empty-list'))
  .transform((parts): Matcher => {
    const patterns = parts.filter((part) => typeof part === 'string');
    return { kind: 'one-of', patterns, orMissing: patterns.length < parts.length };
  });

const comparison = strict({
  not: textOrTexts.optional(),
  missing: aSwitch.optional(),
  more_than: number.optional(),
  at_least: number.optional(),
  less_than: number.optional(),
  at_most: number.optional(),
  no_later_than: text.optional(),
}).transform((written, context): Matcher => {
  const { not, missing, no_later_than: column, more_than, at_least, less_than, at_most } = written;
  const limits = [more_than, at_least, less_than, at_most].some((limit) => limit !== undefined);
  const kinds = [not !== undefined, missing !== undefined, column !== undefined, limits].filter(Boolean);
  if (kinds.length !== 1) {
    // A mistyped key was reported as such.
    if (context.issues.length === 0)
      context.addIssue({ code: 'custom', message: says('matcher-says-several') });
    return z.NEVER;
  }
  if (not !== undefined) return { kind: 'none-of', patterns: not };
  if (missing !== undefined) return { kind: missing ? 'missing' : 'present' };
  if (column !== undefined) return { kind: 'no-later-than', column };
  return {
    kind: 'number',
    above: more_than ?? null,
    atLeast: at_least ?? null,
    below: less_than ?? null,
    atMost: at_most ?? null,
  };
});

export const matcher = z.union([oneOf, alternatives, comparison], says('bad-matcher'));

/** All columns have to match. */
export const condition = z
  .record(z.string(), matcher, says('expected-condition'))
  .refine((columns) => Object.keys(columns).length > 0, says('empty-condition'))
  .transform((columns): ReadonlyMap<string, Matcher> => new Map(Object.entries(columns)));

/** Every record: written out, so that leaving a condition away by mistake is no condition. */
export const conditionOrAll = z.union(
  [z.literal('all').transform((): ReadonlyMap<string, Matcher> => new Map()), condition],
  says('expected-condition'),
);
