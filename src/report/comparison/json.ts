/** A comparison as JSON, its keys in the order in which it was put together. */
import type { Comparison } from '../../audit/comparison/comparison.ts';
import { shownInJson } from '../../text/shown.ts';

export function comparisonJson(comparison: Comparison): string {
  return `${shownInJson(JSON.stringify(comparison, null, 2))}\n`;
}
