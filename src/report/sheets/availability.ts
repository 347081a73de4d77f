/** Availability per service and period, and every outage. */
import type { AuditResult, ServiceResult } from '../../audit/result.ts';
import type { TypedColumn } from '../typed-column.ts';
import { plan } from './plan.ts';
import { type OfPeriod, periodsOf } from './rule-periods.ts';

type ServiceRow = OfPeriod & { readonly service: ServiceResult };

function availabilityRows(result: AuditResult): ServiceRow[] {
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

const AVAILABILITY_COLUMNS: readonly TypedColumn<ServiceRow>[] = [
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

function outageRows(result: AuditResult): OutageRow[] {
  return availabilityRows(result).flatMap((row) => row.service.outages.map((outage) => ({ ...row, outage })));
}

const OUTAGE_COLUMNS: readonly TypedColumn<OutageRow>[] = [
  ...SERVICE_COLUMNS,
  { name: 'from', type: 'instant', of: ({ outage }) => outage.from },
  { name: 'to', type: 'instant', of: ({ outage }) => outage.to },
  { name: 'counted_s', type: 'duration', of: ({ outage }) => outage.countedMs },
];

export const AVAILABILITY = plan('availability', AVAILABILITY_COLUMNS, ({ result }) =>
  availabilityRows(result),
);
export const OUTAGES = plan('outages', OUTAGE_COLUMNS, ({ result }) => outageRows(result));
