/** The breaches of a result under one rule, without those under the others. */
import { type Listed, ListsAsRead } from './listed.ts';
import type { AuditResult, BreachResult } from './result.ts';

/** The largest overrun first. Of a result that was saved they are looked for among all. */
export function breachesUnder(
  rule: string,
  { breaches }: Pick<AuditResult, 'breaches'>,
): Listed<BreachResult> {
  return breaches instanceof ListsAsRead
    ? breaches.under(rule)
    : [...breaches].filter((breach) => breach.rule === rule).sort((a, b) => b.overrunMs - a.overrunMs);
}
