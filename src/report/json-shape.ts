/**
 * The shape of the JSON result: the order of its keys, what is checked of a saved one, and its JSON Schema. A field that
 * is added to the result does not compile until it has its place.
 */
import type { ClaimsResult } from '../audit/claims-result.ts';
import type { DoubtResult } from '../audit/doubt-result.ts';
import type { EvidenceResult } from '../audit/evidence-result.ts';
import type { ExclusionsResult } from '../audit/exclusions-result.ts';
import { UNMEASURABLE_REASONS } from '../audit/outcome.ts';
import type {
  AuditResult,
  BreachResult,
  CaseResult,
  CountsResult,
  DistributionResult,
  FigureResult,
  InputResult,
  MonthResult,
  OutcomeCounts,
  PooledAndGroups,
  ProfileResult,
  ReadingResult,
  ReadingsResult,
  RulePeriodResult,
  RuleResult,
  RuleVerdict,
  SamplesResult,
  ServiceResult,
  Source,
  Standing,
  TicketKindResult,
  Verdict,
} from '../audit/result.ts';
import type { AuditOverview, AuditResults } from '../audit/results.ts';
import { INPUT_ROLES } from '../intake/canonical.ts';
import {
  type FieldsOf,
  list,
  nullable,
  object,
  oneOf,
  optional,
  record,
  type ShapeOf,
} from './shape/shape.ts';

const overall = oneOf('met', 'missed', 'undecided', 'no-cases', 'not-assessed') satisfies ShapeOf<Verdict>;
const verdict = oneOf(...overall.words, 'no-norm') satisfies ShapeOf<RuleVerdict>;
const role = oneOf(...INPUT_ROLES);
const maybe = { text: nullable('text'), instant: nullable('instant'), share: nullable('share') } as const;

const source = object({ path: 'text', line: 'count' }) satisfies ShapeOf<Source>;

const outcomes = {
  met: 'count',
  breached: 'count',
  running: 'count',
  excluded: 'count',
  untargeted: 'count',
  unmeasurable: 'count',
} as const satisfies FieldsOf<OutcomeCounts>;

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

const ticketKind = object({
  type: maybe.text,
  priority: 'text',
  opened: 'count',
  rules: list(object({ rule: 'text', ...outcomes })),
}) satisfies ShapeOf<TicketKindResult>;

const figure = object({
  metric: 'text',
  subject: 'text',
  at: 'instant',
  value: 'text',
  source,
}) satisfies ShapeOf<FigureResult>;

const rule = object({
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

const breach = object({
  rule: 'text',
  part: maybe.text,
  ticket: 'text',
  priority: 'text',
  application: maybe.text,
  period: 'text',
  from: 'instant',
  due: 'instant',
  stopped: maybe.instant,
  countedMs: 'whole',
  targetMs: nullable('whole'),
  overrunMs: 'whole',
  pausedMs: 'whole',
  target: 'text',
  pauses: list(object({ from: 'instant', to: 'instant', why: 'text', clause: 'text' })),
  gap: nullable(object({ from: 'instant', to: 'instant', over: 'count' })),
  check: nullable(object({ found: 'text', must: 'text' })),
  source,
}) satisfies ShapeOf<BreachResult>;

const profile = object({
  id: 'text',
  title: 'text',
  path: 'text',
  sha256: 'text',
  seen: oneOf('data', 'code', 'import', 'memory'),
}) satisfies ShapeOf<ProfileResult>;

const input = object({
  role,
  path: 'text',
  sha256: 'text',
  bytes: 'count',
  rows: 'count',
  used: 'count',
  excluded: 'count',
  rejected: 'count',
  excludedFor: record('count'),
  profile: nullable(profile),
}) satisfies ShapeOf<InputResult>;

const reading = object({
  clause: 'text',
  reading: 'text',
  title: maybe.text,
}) satisfies ShapeOf<ReadingResult>;
const standing = { verdict, attained: maybe.share } as const satisfies FieldsOf<Standing>;
const turning = oneOf('same', 'turned');

const readings = object({
  alternatives: list(reading),
  runs: list(
    object({
      readings: list(reading),
      verdict: overall,
      rules: list(object({ rule: 'text', ...standing })),
    }),
  ),
  overall: object({
    outcome: turning,
    turned: list(object({ readings: list(reading), from: overall, to: overall })),
  }),
  rules: list(
    object({
      rule: 'text',
      outcome: turning,
      ...standing,
      lowest: maybe.share,
      highest: maybe.share,
      turned: list(object({ readings: list(reading), from: object(standing), to: object(standing) })),
    }),
  ),
  untried: list(
    object({
      reason: oneOf('too-many', 'contradictory', 'not-a-policy', 'not-read'),
      readings: nullable(list(reading)),
      rules: list('text'),
    }),
  ),
}) satisfies ShapeOf<ReadingsResult>;

const doubt = object({
  rule: 'text',
  verdict,
  best: verdict,
  worst: verdict,
  short: nullable('count'),
  spare: nullable('count'),
  open: 'count',
  tickets: list(
    object({
      ticket: 'text',
      outcome: oneOf('met', 'breached', 'running', 'unmeasurable'),
      reason: nullable(oneOf(...UNMEASURABLE_REASONS)),
      due: maybe.instant,
      marginMs: nullable('whole'),
    }),
  ),
}) satisfies ShapeOf<DoubtResult>;

const evidence = object({
  arguments: object({
    policy: 'text',
    inputs: list(object({ role, path: 'text', profile: maybe.text })),
    profile: maybe.text,
    period: 'text',
    asOf: maybe.text,
    variant: maybe.text,
    readings: record('text'),
    allReadings: 'switch',
    parameters: record('text'),
    ambiguous: nullable(oneOf('earlier', 'later')),
    timeFormats: list('text'),
    strict: 'switch',
    applyExclusions: 'switch',
    language: oneOf('nl', 'en'),
  }),
  calendars: list(
    object({
      id: 'text',
      rules: list('text'),
      openMs: 'count',
      workingDays: 'count',
      holidays: list(
        object({
          date: 'date',
          name: maybe.text,
          source: oneOf('date-holidays', 'policy'),
          openMs: 'count',
        }),
      ),
    }),
  ),
  assumptions: list(object({ code: 'text', message: 'text' })),
  totals: object({
    rows: object({ read: 'count', used: 'count', excluded: 'count', rejected: 'count' }),
    tickets: nullable(object({ all: 'count', places: record('count') })),
    events: 'count',
    probes: 'count',
    facts: 'count',
    ledger: list(object({ rule: 'text', lines: 'count', ...outcomes })),
  }),
}) satisfies ShapeOf<EvidenceResult>;

const exclusions = object({
  applied: 'switch',
  verdict: object({ without: overall, with: overall }),
  rules: list(object({ rule: 'text', without: object(standing), with: object(standing) })),
  agreements: list(
    object({
      ticket: maybe.text,
      service: maybe.text,
      from: maybe.instant,
      to: maybe.instant,
      rule: maybe.text,
      reason: 'text',
      approvedBy: 'text',
      approvedAt: 'instant',
      tickets: list(object({ rule: 'text', ticket: 'text' })),
      source,
    }),
  ),
}) satisfies ShapeOf<ExclusionsResult>;

const claims = object({
  compared: 'count',
  agree: 'count',
  likeliest: list(
    object({
      rule: 'text',
      differences: 'count',
      reasons: list('text'),
      explains: 'count',
      contradicts: 'count',
    }),
  ),
  differences: list(
    object({
      ticket: maybe.text,
      rule: 'text',
      period: maybe.text,
      claimed: object({ inTime: nullable('switch'), countedMs: nullable('count'), percentage: maybe.text }),
      found: object({
        outcome: nullable(
          oneOf(
            ...(['met', 'breached', 'running', 'excluded', 'untargeted', 'unmeasurable'] as const),
            ...([
              'no-such-rule',
              'no-such-ticket',
              'no-such-period',
              'not-concerned',
              'outside-period',
            ] as const),
          ),
        ),
        countedMs: nullable('count'),
        attained: maybe.share,
      }),
      reasons: list('text'),
      source,
    }),
  ),
  reasons: list(
    object({
      key: 'text',
      code: 'text',
      message: 'text',
      explains: 'count',
      contradicts: 'count',
      rules: list(object({ rule: 'text', explains: 'count', contradicts: 'count' })),
    }),
  ),
  unexplained: 'count',
}) satisfies ShapeOf<ClaimsResult>;

const tool = object({ name: 'text', version: 'text', tzdata: 'text', holidays: 'text', node: 'text' });
const parties = object({ customer: 'text', supplier: 'text' });
const audited = object({ label: 'text', from: 'instant', to: 'instant', timezone: 'text' });

export const resultShape = object({
  format: oneOf('sla-audit-result/1'),
  tool,
  policy: object({
    id: 'text',
    title: 'text',
    sha256: 'text',
    parties,
    language: oneOf('nl', 'en'),
    variant: maybe.text,
    readings: record('text'),
    parameters: record('text'),
  }),
  period: audited,
  asOf: maybe.instant,
  asOfSource: nullable(source),
  verdict: overall,
  strict: 'switch',
  inputs: list(input),
  rules: list(rule),
  breaches: list(breach),
  excluded: list(
    object({ rule: 'text', term: 'text', condition: 'text', clause: 'text', tickets: list('text') }),
  ),
  unmeasurable: list(object({ rule: 'text', ticket: 'text', priority: 'text', reason: 'text', source })),
  rejected: list(
    object({
      role,
      path: 'text',
      line: 'count',
      column: maybe.text,
      code: 'text',
      message: 'text',
    }),
  ),
  warnings: list(object({ code: 'text', message: 'text', path: maybe.text, line: nullable('count') })),
  signals: list(object({ code: 'text', clause: maybe.text, message: 'text', cases: list('text') })),
  doubt: list(doubt),
  evidence,
  exclusions: optional(exclusions),
  claims: optional(claims),
  ticketKinds: optional(list(ticketKind)),
  leftScope: optional(
    list(object({ rule: 'text', clause: 'text', ticket: 'text', before: 'text', after: 'text', source })),
  ),
  figures: optional(list(figure)),
  readings: optional(readings),
}) satisfies ShapeOf<AuditResult>;

const verdicts = object({
  met: 'count',
  missed: 'count',
  undecided: 'count',
  'no-cases': 'count',
  'not-assessed': 'count',
}) satisfies ShapeOf<AuditOverview['guarantees']>;

/** Of several audits. */
export const resultsShape = object({
  format: oneOf('sla-audit-results/1'),
  tool,
  verdict: overall,
  overview: list(
    object({
      name: 'text',
      file: optional('text'),
      policy: object({ id: 'text', title: 'text', parties }),
      period: audited,
      verdict: overall,
      guarantees: verdicts,
      targets: verdicts,
      breaches: 'count',
      rejected: 'count',
    }),
  ),
  audits: list(resultShape),
}) satisfies ShapeOf<AuditResults>;
