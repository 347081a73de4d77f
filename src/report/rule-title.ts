import type { AuditResult } from '../audit/result.ts';
import { shown } from '../text/shown.ts';

/** What the policy calls a rule; its id where the result does not know it. */
export function ruleTitle(id: string, result: Pick<AuditResult, 'rules'>): string {
  return shown(result.rules.find((rule) => rule.id === id)?.title ?? id);
}
