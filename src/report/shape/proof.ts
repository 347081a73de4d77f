/** The shapes of what stands beside the verdicts: other readings, doubt, evidence, and what the parties dispute. */
import type { ClaimsResult } from '../../audit/claims-result.ts';
import type { DoubtResult } from '../../audit/doubt-result.ts';
import type { EvidenceResult } from '../../audit/evidence-result.ts';
import type { ExclusionsResult } from '../../audit/exclusions-result.ts';
import { UNMEASURABLE_REASONS } from '../../audit/outcome.ts';
import type { ReadingResult, ReadingsResult } from '../../audit/result.ts';
import { maybe, outcomes, overall, role, source, standing, verdict } from './recurring.ts';
import { list, nullable, object, oneOf, record, type ShapeOf } from './shape.ts';

const reading = object({
  clause: 'text',
  reading: 'text',
  title: maybe.text,
}) satisfies ShapeOf<ReadingResult>;

const turning = oneOf('same', 'turned');

export const readings = object({
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

export const doubt = object({
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

export const evidence = object({
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
  policyBytes: 'count',
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

export const exclusions = object({
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

export const claims = object({
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
