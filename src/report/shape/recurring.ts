/** What shapes of several parts of a result are made of. */
import type { OutcomeCounts, RuleVerdict, Source, Standing, Verdict } from '../../audit/result.ts';
import { INPUT_ROLES } from '../../intake/canonical.ts';
import { type FieldsOf, nullable, object, oneOf, type ShapeOf } from './shape.ts';

export const overall = oneOf(
  'met',
  'missed',
  'undecided',
  'no-cases',
  'not-assessed',
) satisfies ShapeOf<Verdict>;
export const verdict = oneOf(...overall.words, 'no-norm') satisfies ShapeOf<RuleVerdict>;
export const role = oneOf(...INPUT_ROLES);
export const maybe = {
  text: nullable('text'),
  instant: nullable('instant'),
  share: nullable('share'),
} as const;
export const standing = { verdict, attained: maybe.share } as const satisfies FieldsOf<Standing>;
export const source = object({ path: 'text', line: 'count' }) satisfies ShapeOf<Source>;

export const outcomes = {
  met: 'count',
  breached: 'count',
  running: 'count',
  excluded: 'count',
  untargeted: 'count',
  unmeasurable: 'count',
} as const satisfies FieldsOf<OutcomeCounts>;
