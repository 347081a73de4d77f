/** What was owed, case by case. */
import type { AuditResult, CaseResult, Source } from '../../audit/result.ts';
import type { TypedColumn } from '../typed-column.ts';
import { plan } from './plan.ts';
import { type OfPeriod, periodsOf } from './rule-periods.ts';

type CaseRow = OfPeriod & { readonly one: CaseResult };

/** What was due in a period, then what is under way and due after it. */
function obligationRows(result: AuditResult): CaseRow[] {
  return periodsOf(result).flatMap(({ rule, period }) =>
    [...(period.cases ?? []), ...(period.upcoming ?? [])].map((one) => ({ rule, period, one })),
  );
}

/** Of three kinds, each with a column of its own: a length of time, how many, or a figure that was measured. */
const quantity = (n: number | null, unit: CaseResult['unit'], kind: 'ms' | 'number'): number | null =>
  (unit === 'ms') === (kind === 'ms') ? n : null;

const OBLIGATION_COLUMNS: readonly TypedColumn<CaseRow>[] = [
  { name: 'rule', type: 'text', of: ({ rule }) => rule.id, width: 24 },
  { name: 'title', type: 'text', of: ({ rule }) => rule.title, width: 36 },
  { name: 'period', type: 'text', of: ({ period }) => period.label },
  { name: 'what', type: 'text', of: ({ one }) => one.what, width: 28 },
  { name: 'group', type: 'text', of: ({ one }) => one.group },
  { name: 'outcome', type: 'text', of: ({ one }) => one.outcome, words: 'outcome' },
  { name: 'reason', type: 'text', of: ({ one }) => one.why, words: 'caseReason', width: 24 },
  { name: 'from', type: 'instant', of: ({ one }) => one.from },
  { name: 'due', type: 'instant', of: ({ one }) => one.due },
  { name: 'done', type: 'instant', of: ({ one }) => one.done },
  { name: 'counted_s', type: 'duration', of: ({ one }) => quantity(one.found, one.unit, 'ms') },
  { name: 'target_s', type: 'duration', of: ({ one }) => quantity(one.limit, one.unit, 'ms') },
  { name: 'found', type: 'count', of: ({ one }) => quantity(one.found, one.unit, 'number') },
  { name: 'limit', type: 'count', of: ({ one }) => quantity(one.limit, one.unit, 'number') },
  { name: 'agreed', type: 'text', of: ({ one }) => one.agreed, width: 20 },
  { name: 'sources', type: 'text', of: ({ one }) => one.sources.map(place).join(', '), width: 36 },
];

function place({ path, line }: Source): string {
  return `${path}:${line}`;
}

export const OBLIGATIONS = plan('obligations', OBLIGATION_COLUMNS, ({ result }) => obligationRows(result));
