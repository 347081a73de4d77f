/** The shape of what a result says of a rule: its verdict, its figures, and what they are made of. */
import type {
  CaseResult,
  CountsResult,
  DistributionResult,
  MonthResult,
  PooledAndGroups,
  RulePeriodResult,
  RuleResult,
  SamplesResult,
  ServiceResult,
} from '../../audit/result.ts';
import { maybe, outcomes, source, verdict } from './recurring.ts';
import { type FieldsOf, list, nullable, object, oneOf, optional, type ShapeOf } from './shape.ts';

const counts = {
  ...outcomes,
  attained: maybe.share,
  best: maybe.share,
  worst: maybe.share,
  short: nullable('count'),
  spare: nullable('count'),
  verdict,
} as const satisfies FieldsOf<CountsResult>;

const pooledAndGroups = {
  pooled: object(counts),
  groups: list(object({ priority: 'text', application: maybe.text, ...counts })),
  applications: optional(list(object({ application: maybe.text, ...counts }))),
} as const satisfies FieldsOf<PooledAndGroups>;

const service = object({
  service: 'text',
  environment: maybe.text,
  windowMs: 'count',
  upMs: 'count',
  downMs: 'count',
  unknownMs: 'count',
  excludedMs: 'count',
  attained: maybe.share,
  best: maybe.share,
  worst: maybe.share,
  verdict,
  days: optional(list(object({ date: 'date', downMs: 'count', unknownMs: 'count' }))),
  outages: list(object({ from: 'instant', to: 'instant', countedMs: 'count' })),
}) satisfies ShapeOf<ServiceResult>;

const samples = object({
  service: 'text',
  environment: maybe.text,
  samples: 'count',
  within: 'count',
  excepted: 'count',
  missing: 'count',
  limitMs: 'figure',
  figureMs: nullable('decimal'),
  attained: maybe.share,
  verdict,
}) satisfies ShapeOf<SamplesResult>;

const oneCase = object({
  what: 'text',
  group: maybe.text,
  outcome: oneOf('met', 'breached', 'running', 'excluded', 'unmeasurable'),
  why: maybe.text,
  from: maybe.instant,
  due: maybe.instant,
  done: maybe.instant,
  bound: nullable(oneOf('at-most', 'at-least', 'before', 'outside', 'no-worse', 'measured')),
  agreed: maybe.text,
  found: nullable('figure'),
  limit: nullable('figure'),
  unit: nullable(oneOf('ms', 'count', 'figure')),
  sources: list(source),
}) satisfies ShapeOf<CaseResult>;

const period = object({
  label: 'text',
  from: 'instant',
  to: 'instant',
  partial: 'switch',
  verdict,
  pooled: optional(pooledAndGroups.pooled),
  groups: optional(pooledAndGroups.groups),
  applications: pooledAndGroups.applications,
  services: optional(list(service)),
  samples: optional(list(samples)),
  cases: optional(list(oneCase)),
  upcoming: optional(list(oneCase)),
}) satisfies ShapeOf<RulePeriodResult>;

const norm = object({
  atLeast: 'share',
  strictly: 'switch',
  per: 'text',
  over: oneOf('pooled', 'each'),
  judgedOver: nullable(oneOf('year', 'year-mean')),
}) satisfies ShapeOf<NonNullable<RuleResult['norm']>>;

const month = object({
  label: 'text',
  from: 'instant',
  to: 'instant',
  partial: 'switch',
  pooled: optional(object({ ...outcomes, attained: maybe.share })),
  services: optional(
    list(
      object({
        service: 'text',
        environment: maybe.text,
        upMs: 'count',
        downMs: 'count',
        unknownMs: 'count',
        attained: maybe.share,
      }),
    ),
  ),
}) satisfies ShapeOf<MonthResult>;

const distribution = object({
  classes: list(object({ over: 'count', upTo: nullable('count'), met: 'count', breached: 'count' })),
  momentTargets: 'count',
}) satisfies ShapeOf<DistributionResult>;

export const rule = object({
  id: 'text',
  title: 'text',
  clause: 'text',
  measure: oneOf(
    ...(['time', 'combined', 'cadence', 'check', 'availability', 'latency'] as const),
    ...(['recurrence', 'sequence', 'span', 'measurement'] as const),
  ),
  commitment: oneOf('guarantee', 'target'),
  norm: nullable(norm),
  verdict,
  reason: maybe.text,
  notConcerned: list(object({ what: 'text', tickets: 'count' })),
  partial: 'switch',
  periods: list(period),
  years: optional(list(period)),
  total: nullable(object(pooledAndGroups)),
  months: optional(list(month)),
  distribution: optional(distribution),
}) satisfies ShapeOf<RuleResult>;
