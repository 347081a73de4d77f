/** Response times: a percentile is one of a hundred, and an average or a percentile holds or does not. */
import { parsePercentage } from '../../time/fraction.ts';
import type { Check } from './check.ts';
import { wrong } from './check.ts';

export const percentilesExist: Check = (draft) =>
  Object.entries(draft.document.rules).flatMap(([id, rule]) => {
    if (rule.measure !== 'latency' || rule.percentile === undefined) return [];
    const path = ['rules', id, 'percentile'];
    if (rule.figure !== 'percentile') return wrong(draft, 'percentile-without-figure', path);
    const share = parsePercentage(`${rule.percentile}%`);
    return share === null || share.numerator === 0n
      ? wrong(draft, 'bad-percentile', path, { found: rule.percentile })
      : [];
  });

export const figuresHoldOrNot: Check = (draft) =>
  Object.entries(draft.document.rules).flatMap(([id, rule]) => {
    if (rule.measure !== 'latency' || rule.figure === 'samples' || rule.norm === null) return [];
    const { at_least, strictly } = rule.norm;
    const whole = !strictly && at_least.numerator === at_least.denominator;
    return whole ? [] : wrong(draft, 'share-of-a-figure', ['rules', id, 'norm'], { figure: rule.figure });
  });
