/**
 * The shape of the JSON result: the order of its keys, what is checked of a saved one, and its JSON Schema. A field that
 * is added to the result does not compile until it has its place, here or in a part of it (`shape/`).
 */
import type {
  AuditResult,
  BreachResult,
  FigureResult,
  InputResult,
  ProfileResult,
  TicketKindResult,
} from '../audit/result.ts';
import type { AuditOverview, AuditResults } from '../audit/results.ts';
import { claims, doubt, evidence, exclusions, readings } from './shape/proof.ts';
import { maybe, outcomes, overall, role, source } from './shape/recurring.ts';
import { rule } from './shape/rule.ts';
import { list, nullable, object, oneOf, optional, record, type ShapeOf } from './shape/shape.ts';

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
