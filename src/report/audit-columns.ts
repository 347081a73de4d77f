/** In a table of several audits: which of them a row is of. */
import type { AuditResult } from '../audit/result.ts';
import type { TypedColumn } from './typed-column.ts';

/** What stands at the end of the columns; nothing where the table is of one audit, which has no name. */
export function withAudit<Row>(
  columns: readonly TypedColumn<Row>[],
  name: string | null,
  policy: Pick<AuditResult['policy'], 'id'>,
): readonly TypedColumn<Row>[] {
  if (name === null) return columns;
  return [
    ...columns,
    { name: 'policy', type: 'text', of: () => policy.id },
    { name: 'audit', type: 'text', of: () => name },
  ];
}
