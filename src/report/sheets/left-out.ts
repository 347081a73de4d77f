/** What takes no part: tickets left out or not measurable, rows that were rejected; and what else to know. */
import type { AuditResult, RejectedRow, Source, WarningResult } from '../../audit/result.ts';
import type { TypedColumn } from '../typed-column.ts';
import { plan } from './plan.ts';

interface LeftOutRow {
  readonly rule: string;
  readonly ticket: string;
  readonly outcome: 'excluded' | 'unmeasurable';
  readonly reason: string;
  readonly condition: string | null;
  readonly source: Source | null;
}

/** Tickets that a term leaves out, and those that cannot be measured. */
function leftOutRows({ excluded, unmeasurable }: AuditResult): LeftOutRow[] {
  return [
    ...excluded.flatMap(({ rule, clause, condition, tickets }) =>
      tickets.map((ticket) => ({
        ...{ rule, ticket, outcome: 'excluded' as const, reason: clause, condition, source: null },
      })),
    ),
    ...unmeasurable.map(({ rule, ticket, reason, source }) => ({
      ...{ rule, ticket, outcome: 'unmeasurable' as const, reason, condition: null, source },
    })),
  ];
}

const LEFT_OUT_COLUMNS: readonly TypedColumn<LeftOutRow>[] = [
  { name: 'rule', type: 'text', of: ({ rule }) => rule },
  { name: 'ticket', type: 'text', of: ({ ticket }) => ticket },
  { name: 'outcome', type: 'text', of: ({ outcome }) => outcome, words: 'outcome', width: 20 },
  { name: 'reason', type: 'text', of: ({ reason }) => reason, words: 'unmeasurableReason', width: 30 },
  { name: 'condition', type: 'text', of: ({ condition }) => condition, width: 36 },
  { name: 'path', type: 'text', of: ({ source }) => source?.path ?? null, width: 24 },
  { name: 'line', type: 'count', of: ({ source }) => source?.line ?? null },
];

const REJECTED_COLUMNS: readonly TypedColumn<RejectedRow>[] = [
  { name: 'role', type: 'text', of: ({ role }) => role, words: 'role' },
  { name: 'path', type: 'text', of: ({ path }) => path, width: 24 },
  { name: 'line', type: 'count', of: ({ line }) => line },
  { name: 'column', type: 'text', of: ({ column }) => column },
  { name: 'code', type: 'text', of: ({ code }) => code, width: 20 },
  { name: 'message', type: 'text', of: ({ message }) => message, width: 90 },
];

const WARNING_COLUMNS: readonly TypedColumn<WarningResult>[] = [
  { name: 'code', type: 'text', of: ({ code }) => code, width: 24 },
  { name: 'path', type: 'text', of: ({ path }) => path, width: 24 },
  { name: 'line', type: 'count', of: ({ line }) => line },
  { name: 'message', type: 'text', of: ({ message }) => message, width: 100 },
];

export const LEFT_OUT = plan('leftOut', LEFT_OUT_COLUMNS, ({ result }) => leftOutRows(result));
export const REJECTED = plan('rejected', REJECTED_COLUMNS, ({ result }) => result.rejected);
export const WARNINGS = plan('warnings', WARNING_COLUMNS, ({ result }) => result.warnings);
