/** The columns of the sheets that have no CSV of their own, and the rows of those that are spread over a result. */
import { attainedOf } from '../audit/judged.ts';
import type {
  AuditResult,
  BreachResult,
  CaseResult,
  InputResult,
  RejectedRow,
  RulePeriodResult,
  RuleResult,
  ServiceResult,
  Source,
  WarningResult,
} from '../audit/result.ts';
import type { TypedColumn } from './typed-column.ts';

export const VERDICT_COLUMNS: readonly TypedColumn<RuleResult>[] = [
  { name: 'rule', type: 'text', of: ({ id }) => id, width: 24 },
  { name: 'title', type: 'text', of: ({ title }) => title, width: 44 },
  { name: 'clause', type: 'text', of: ({ clause }) => clause, width: 30 },
  { name: 'commitment', type: 'text', of: ({ commitment }) => commitment, words: 'commitment' },
  { name: 'verdict', type: 'text', of: ({ verdict }) => verdict, words: 'verdict' },
  { name: 'attained', type: 'share', of: attainedOf },
  { name: 'norm', type: 'share', of: ({ norm }) => norm?.atLeast ?? null },
  { name: 'reason', type: 'text', of: ({ reason }) => reason, words: 'notAssessedReason', width: 30 },
];

export const BREACH_COLUMNS: readonly TypedColumn<BreachResult>[] = [
  { name: 'rule', type: 'text', of: ({ rule }) => rule },
  { name: 'part', type: 'text', of: ({ part }) => part },
  { name: 'ticket', type: 'text', of: ({ ticket }) => ticket },
  { name: 'priority', type: 'text', of: ({ priority }) => priority, words: 'group' },
  { name: 'application', type: 'text', of: ({ application }) => application },
  { name: 'period', type: 'text', of: ({ period }) => period },
  { name: 'from', type: 'instant', of: ({ from }) => from },
  { name: 'due', type: 'instant', of: ({ due }) => due },
  { name: 'stopped', type: 'instant', of: ({ stopped }) => stopped },
  { name: 'counted_s', type: 'duration', of: ({ countedMs }) => countedMs },
  { name: 'target_s', type: 'duration', of: ({ targetMs }) => targetMs },
  { name: 'paused_s', type: 'duration', of: ({ pausedMs }) => pausedMs },
  { name: 'overrun_s', type: 'duration', of: ({ overrunMs }) => overrunMs },
  { name: 'target', type: 'text', of: ({ target }) => target, width: 30 },
  { name: 'pauses', type: 'count', of: ({ pauses }) => pauses.length },
  { name: 'path', type: 'text', of: ({ source }) => source.path, width: 24 },
  { name: 'line', type: 'count', of: ({ source }) => source.line },
];

interface OfPeriod {
  readonly rule: RuleResult;
  readonly period: RulePeriodResult;
}

type ServiceRow = OfPeriod & { readonly service: ServiceResult };

export function availabilityRows(result: AuditResult): ServiceRow[] {
  return periodsOf(result).flatMap(({ rule, period }) =>
    (period.services ?? []).map((service) => ({ rule, period, service })),
  );
}

const SERVICE_COLUMNS: readonly TypedColumn<ServiceRow>[] = [
  { name: 'rule', type: 'text', of: ({ rule }) => rule.id },
  { name: 'period', type: 'text', of: ({ period }) => period.label },
  { name: 'service', type: 'text', of: ({ service }) => service.service, width: 24 },
  { name: 'environment', type: 'text', of: ({ service }) => service.environment },
];

export const AVAILABILITY_COLUMNS: readonly TypedColumn<ServiceRow>[] = [
  ...SERVICE_COLUMNS,
  { name: 'from', type: 'instant', of: ({ period }) => period.from },
  { name: 'to', type: 'instant', of: ({ period }) => period.to },
  { name: 'window_s', type: 'duration', of: ({ service }) => service.windowMs },
  { name: 'up_s', type: 'duration', of: ({ service }) => service.upMs },
  { name: 'down_s', type: 'duration', of: ({ service }) => service.downMs },
  { name: 'unknown_s', type: 'duration', of: ({ service }) => service.unknownMs },
  { name: 'excluded_s', type: 'duration', of: ({ service }) => service.excludedMs },
  { name: 'attained', type: 'share', of: ({ service }) => service.attained },
  { name: 'best', type: 'share', of: ({ service }) => service.best },
  { name: 'worst', type: 'share', of: ({ service }) => service.worst },
  { name: 'norm', type: 'share', of: ({ rule }) => rule.norm?.atLeast ?? null },
  { name: 'verdict', type: 'text', of: ({ service }) => service.verdict, words: 'verdict' },
];

type OutageRow = ServiceRow & { readonly outage: ServiceResult['outages'][number] };

export function outageRows(result: AuditResult): OutageRow[] {
  return availabilityRows(result).flatMap((row) => row.service.outages.map((outage) => ({ ...row, outage })));
}

export const OUTAGE_COLUMNS: readonly TypedColumn<OutageRow>[] = [
  ...SERVICE_COLUMNS,
  { name: 'from', type: 'instant', of: ({ outage }) => outage.from },
  { name: 'to', type: 'instant', of: ({ outage }) => outage.to },
  { name: 'counted_s', type: 'duration', of: ({ outage }) => outage.countedMs },
];

type CaseRow = OfPeriod & { readonly one: CaseResult };

/** What was due in a period, then what is under way and due after it. */
export function obligationRows(result: AuditResult): CaseRow[] {
  return periodsOf(result).flatMap(({ rule, period }) =>
    [...(period.cases ?? []), ...(period.upcoming ?? [])].map((one) => ({ rule, period, one })),
  );
}

/** Of three kinds, each with a column of its own: a length of time, how many, or a figure that was measured. */
const quantity = (n: number | null, unit: CaseResult['unit'], kind: 'ms' | 'number'): number | null =>
  (unit === 'ms') === (kind === 'ms') ? n : null;

export const OBLIGATION_COLUMNS: readonly TypedColumn<CaseRow>[] = [
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

interface LeftOutRow {
  readonly rule: string;
  readonly ticket: string;
  readonly outcome: 'excluded' | 'unmeasurable';
  readonly reason: string;
  readonly condition: string | null;
  readonly source: Source | null;
}

/** Tickets that a term leaves out, and those that cannot be measured. */
export function leftOutRows({ excluded, unmeasurable }: AuditResult): LeftOutRow[] {
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

export const LEFT_OUT_COLUMNS: readonly TypedColumn<LeftOutRow>[] = [
  { name: 'rule', type: 'text', of: ({ rule }) => rule },
  { name: 'ticket', type: 'text', of: ({ ticket }) => ticket },
  { name: 'outcome', type: 'text', of: ({ outcome }) => outcome, words: 'outcome', width: 20 },
  { name: 'reason', type: 'text', of: ({ reason }) => reason, words: 'unmeasurableReason', width: 30 },
  { name: 'condition', type: 'text', of: ({ condition }) => condition, width: 36 },
  { name: 'path', type: 'text', of: ({ source }) => source?.path ?? null, width: 24 },
  { name: 'line', type: 'count', of: ({ source }) => source?.line ?? null },
];

export const REJECTED_COLUMNS: readonly TypedColumn<RejectedRow>[] = [
  { name: 'role', type: 'text', of: ({ role }) => role, words: 'role' },
  { name: 'path', type: 'text', of: ({ path }) => path, width: 24 },
  { name: 'line', type: 'count', of: ({ line }) => line },
  { name: 'column', type: 'text', of: ({ column }) => column },
  { name: 'code', type: 'text', of: ({ code }) => code, width: 20 },
  { name: 'message', type: 'text', of: ({ message }) => message, width: 90 },
];

export const WARNING_COLUMNS: readonly TypedColumn<WarningResult>[] = [
  { name: 'code', type: 'text', of: ({ code }) => code, width: 24 },
  { name: 'path', type: 'text', of: ({ path }) => path, width: 24 },
  { name: 'line', type: 'count', of: ({ line }) => line },
  { name: 'message', type: 'text', of: ({ message }) => message, width: 100 },
];

export const INPUT_COLUMNS: readonly TypedColumn<InputResult>[] = [
  { name: 'role', type: 'text', of: ({ role }) => role, words: 'role' },
  { name: 'path', type: 'text', of: ({ path }) => path, width: 66 },
  { name: 'rows', type: 'count', of: ({ rows }) => rows },
  { name: 'used', type: 'count', of: ({ used }) => used },
  { name: 'excluded_rows', type: 'count', of: ({ excluded }) => excluded },
  { name: 'rejected_rows', type: 'count', of: ({ rejected }) => rejected },
  { name: 'bytes', type: 'count', of: ({ bytes }) => bytes },
  { name: 'sha256', type: 'text', of: ({ sha256 }) => sha256, width: 68 },
];

function periodsOf({ rules }: AuditResult): OfPeriod[] {
  return rules.flatMap((rule) => rule.periods.map((period) => ({ rule, period })));
}

function place({ path, line }: Source): string {
  return `${path}:${line}`;
}
