/** Targets as a policy writes them: in words, the earliest or latest of several, one for all tickets or one per priority. */
import * as z from 'zod';
import type { Target } from '../policy.ts';
import { says, strict, targetWords } from './text.ts';

type WrittenTarget = string | number | boolean | { earliest: WrittenTarget[] } | { latest: WrittenTarget[] };

const parts: z.ZodType<Target[], WrittenTarget[]> = z.lazy(() =>
  z.array(target, says('expected-list')).min(1, says('empty-list')),
);

export const target: z.ZodType<Target, WrittenTarget> = z.union(
  [
    targetWords,
    strict({ earliest: parts }).transform(({ earliest }): Target => ({ kind: 'earliest', of: earliest })),
    strict({ latest: parts }).transform(({ latest }): Target => ({ kind: 'latest', of: latest })),
  ],
  says('expected-target'),
);

export const targets = z.union(
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
