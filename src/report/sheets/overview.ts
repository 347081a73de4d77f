/** Several audits, a row each: between whom, over what, and how it came out. */
import type { AuditResult } from '../../audit/result.ts';
import type { AuditOverview, AuditResults } from '../../audit/results.ts';
import { verdictsText } from '../audits-sentence.ts';
import type { TypedColumn } from '../typed-column.ts';
import type { Words } from '../words.ts';

export interface OverviewRow {
  readonly one: AuditOverview;
  readonly result: AuditResult;
  readonly guarantees: string;
  readonly targets: string;
}

export function overviewRows({ overview, audits }: AuditResults, words: Words): OverviewRow[] {
  return overview.map((one, i) => ({
    one,
    result: audits[i]!,
    guarantees: verdictsText(one.guarantees, words),
    targets: verdictsText(one.targets, words),
  }));
}

export const OVERVIEW_COLUMNS: readonly TypedColumn<OverviewRow>[] = [
  { name: 'audit', type: 'text', of: ({ one }) => one.name, width: 24 },
  { name: 'verdict', type: 'text', of: ({ one }) => one.verdict, words: 'verdict' },
  { name: 'guarantees', type: 'text', of: ({ guarantees }) => guarantees, width: 36 },
  { name: 'targets', type: 'text', of: ({ targets }) => targets, width: 36 },
  { name: 'breached', type: 'count', of: ({ one }) => one.breaches },
  { name: 'rejected_rows', type: 'count', of: ({ one }) => one.rejected },
  { name: 'policy', type: 'text', of: ({ one }) => one.policy.id, width: 24 },
  { name: 'title', type: 'text', of: ({ one }) => one.policy.title, width: 44 },
  { name: 'customer', type: 'text', of: ({ one }) => one.policy.parties.customer, width: 28 },
  { name: 'supplier', type: 'text', of: ({ one }) => one.policy.parties.supplier, width: 28 },
  { name: 'period', type: 'text', of: ({ one }) => one.period.label },
  { name: 'from', type: 'instant', of: ({ one }) => one.period.from },
  { name: 'to', type: 'instant', of: ({ one }) => one.period.to },
  { name: 'as_of', type: 'instant', of: ({ result }) => result.asOf },
  { name: 'timezone', type: 'text', of: ({ one }) => one.period.timezone, width: 20 },
];
