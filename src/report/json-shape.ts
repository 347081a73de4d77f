/** The order of the keys in the JSON. A field that is added to the result does not compile until it has its place. */
import type { EvidenceResult } from '../audit/evidence-result.ts';
import type {
  AuditResult,
  BreachResult,
  CaseResult,
  CountsResult,
  PooledAndGroups,
  ReadingResult,
  ReadingsResult,
  RulePeriodResult,
  RuleResult,
  ServiceResult,
  Standing,
} from '../audit/result.ts';

export type Shape = 'as-is' | { readonly [key: string]: Shape };

type ShapeOf<T> = T extends readonly (infer Item)[]
  ? ShapeOf<Item>
  : T extends object
    ? string extends keyof T
      ? 'as-is'
      : { readonly [K in keyof T]-?: ShapeOf<NonNullable<T[K]>> }
    : 'as-is';

/** A value without keys of its own, or a record whose keys are data. */
const value = 'as-is';

const source = { path: value, line: value } as const;

const counts = {
  met: value,
  breached: value,
  running: value,
  excluded: value,
  untargeted: value,
  unmeasurable: value,
  attained: value,
  best: value,
  worst: value,
  short: value,
  spare: value,
  verdict: value,
} as const satisfies ShapeOf<CountsResult>;

const pooledAndGroups = {
  pooled: counts,
  groups: { priority: value, application: value, ...counts },
  applications: { application: value, ...counts },
} as const satisfies ShapeOf<PooledAndGroups>;

const service = {
  service: value,
  environment: value,
  windowMs: value,
  upMs: value,
  downMs: value,
  unknownMs: value,
  excludedMs: value,
  attained: value,
  best: value,
  worst: value,
  verdict: value,
  outages: { from: value, to: value, countedMs: value },
} as const satisfies ShapeOf<ServiceResult>;

const oneCase = {
  what: value,
  group: value,
  outcome: value,
  why: value,
  from: value,
  due: value,
  done: value,
  bound: value,
  agreed: value,
  found: value,
  limit: value,
  unit: value,
  sources: source,
} as const satisfies ShapeOf<CaseResult>;

const period = {
  label: value,
  from: value,
  to: value,
  partial: value,
  verdict: value,
  ...pooledAndGroups,
  services: service,
  samples: {
    service: value,
    environment: value,
    samples: value,
    within: value,
    excepted: value,
    missing: value,
    limitMs: value,
    figureMs: value,
    attained: value,
    verdict: value,
  },
  cases: oneCase,
  upcoming: oneCase,
} as const satisfies ShapeOf<RulePeriodResult>;

const rule = {
  id: value,
  title: value,
  clause: value,
  measure: value,
  commitment: value,
  norm: { atLeast: value, strictly: value, per: value, over: value, judgedOver: value },
  verdict: value,
  reason: value,
  notConcerned: { what: value, tickets: value },
  partial: value,
  periods: period,
  years: period,
  total: pooledAndGroups,
} as const satisfies ShapeOf<RuleResult>;

const breach = {
  rule: value,
  part: value,
  ticket: value,
  priority: value,
  application: value,
  period: value,
  from: value,
  due: value,
  stopped: value,
  countedMs: value,
  targetMs: value,
  overrunMs: value,
  pausedMs: value,
  target: value,
  pauses: { from: value, to: value, why: value, clause: value },
  gap: { from: value, to: value, over: value },
  check: { found: value, must: value },
  source,
} as const satisfies ShapeOf<BreachResult>;

const reading = { clause: value, reading: value, title: value } as const satisfies ShapeOf<ReadingResult>;
const standing = { verdict: value, attained: value } as const satisfies ShapeOf<Standing>;

const readings = {
  alternatives: reading,
  runs: { readings: reading, verdict: value, rules: { rule: value, ...standing } },
  overall: { outcome: value, turned: { readings: reading, from: value, to: value } },
  rules: {
    rule: value,
    outcome: value,
    ...standing,
    lowest: value,
    highest: value,
    turned: { readings: reading, from: standing, to: standing },
  },
  untried: { reason: value, readings: reading, rules: value },
} as const satisfies ShapeOf<ReadingsResult>;

const evidence = {
  arguments: {
    policy: value,
    period: value,
    asOf: value,
    variant: value,
    readings: value,
    allReadings: value,
    parameters: value,
    ambiguous: value,
    timeFormats: value,
    strict: value,
    applyExclusions: value,
    language: value,
  },
  calendars: {
    id: value,
    rules: value,
    openMs: value,
    workingDays: value,
    holidays: { date: value, name: value, source: value, openMs: value },
  },
  assumptions: { code: value, message: value },
  totals: {
    rows: { read: value, used: value, excluded: value, rejected: value },
    tickets: { all: value, places: value },
    events: value,
    probes: value,
    facts: value,
    ledger: {
      rule: value,
      lines: value,
      met: value,
      breached: value,
      running: value,
      excluded: value,
      untargeted: value,
      unmeasurable: value,
    },
  },
} as const satisfies ShapeOf<EvidenceResult>;

export const resultShape = {
  format: value,
  tool: { name: value, version: value, tzdata: value, holidays: value, node: value },
  policy: {
    id: value,
    title: value,
    sha256: value,
    parties: { customer: value, supplier: value },
    language: value,
    variant: value,
    readings: value,
    parameters: value,
  },
  period: { label: value, from: value, to: value, timezone: value },
  asOf: value,
  asOfSource: source,
  verdict: value,
  strict: value,
  inputs: {
    role: value,
    path: value,
    sha256: value,
    bytes: value,
    rows: value,
    used: value,
    excluded: value,
    rejected: value,
    excludedFor: value,
  },
  rules: rule,
  breaches: breach,
  excluded: { rule: value, term: value, condition: value, clause: value, tickets: value },
  unmeasurable: { rule: value, ticket: value, priority: value, reason: value, source },
  rejected: { role: value, path: value, line: value, column: value, code: value, message: value },
  warnings: { code: value, message: value, path: value, line: value },
  signals: { code: value, clause: value, message: value, cases: value },
  doubt: {
    rule: value,
    verdict: value,
    best: value,
    worst: value,
    short: value,
    spare: value,
    open: value,
    tickets: { ticket: value, outcome: value, reason: value, due: value, marginMs: value },
  },
  evidence,
  exclusions: {
    applied: value,
    verdict: { without: value, with: value },
    rules: { rule: value, without: standing, with: standing },
    agreements: {
      ticket: value,
      service: value,
      from: value,
      to: value,
      rule: value,
      reason: value,
      approvedBy: value,
      approvedAt: value,
      tickets: { rule: value, ticket: value },
      source,
    },
  },
  claims: {
    compared: value,
    agree: value,
    differences: {
      ticket: value,
      rule: value,
      period: value,
      claimed: { inTime: value, countedMs: value, percentage: value },
      found: { outcome: value, countedMs: value, attained: value },
      reasons: value,
      source,
    },
    reasons: { key: value, code: value, message: value, explains: value, contradicts: value },
    unexplained: value,
  },
  readings,
} as const satisfies ShapeOf<AuditResult>;
