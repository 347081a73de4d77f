/** How the verdict over several audits came about, in words: for every format. */

import type { Verdict } from '../audit/result.ts';
import type { AuditOverview, AuditResults } from '../audit/results.ts';
import { shown } from '../text/shown.ts';
import { countText } from './figures.ts';
import type { Words } from './words.ts';

/** The worst news first. */
const order: readonly Verdict[] = ['missed', 'undecided', 'met', 'no-cases', 'not-assessed'];

/** `Of the 5 audits: 2 missed (asperion, stratech) and 3 met.` */
export function auditsSentence({ overview }: Pick<AuditResults, 'overview'>, words: Words): string {
  const items = order.flatMap((verdict) => {
    const these = overview.filter((one) => one.verdict === verdict);
    if (these.length === 0) return [];
    const names = verdict === 'met' ? '' : ` (${these.map(({ name }) => shown(name)).join(', ')})`;
    return [`${countText(these.length, words)} ${words.verdictCounted[verdict]}${names}`];
  });
  return words.audits(overview.length, words.list(items));
}

/** `1 missed`, `4 met`; a dash for none. */
export function verdictCounts(counts: AuditOverview['guarantees'], words: Words): readonly string[] {
  const items = order.flatMap((verdict) =>
    counts[verdict] === 0 ? [] : [`${countText(counts[verdict], words)} ${words.verdictCounted[verdict]}`],
  );
  return items.length === 0 ? ['–'] : items;
}

export function verdictsText(counts: AuditOverview['guarantees'], words: Words): string {
  return verdictCounts(counts, words).join(', ');
}
