/** A policy as plain JSON, every default spelled out: `sla policy show`. */
import { shareText } from '../time/fraction.ts';
import type { Policy, Target } from './policy.ts';
import { targetText } from './target-text.ts';

/**
 * Maps become objects, shares decimal text ("0.85"), targets their parts with their words ("4 hours") beside them.
 * Durations are whole milliseconds; a time of day is milliseconds since midnight.
 */
export function normalised(policy: Policy): Readonly<Record<string, unknown>> {
  return plainJson(policy) as Readonly<Record<string, unknown>>;
}

/** Anything as plain JSON: maps as objects, shares as decimal text. */
export function plainJson(value: unknown): unknown {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, inner]) => [key, plainJson(inner)]));
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isShare(value)) return shareText(value.numerator, value.denominator);
  const words = isTarget(value) ? { text: targetText(value, 'en') } : {};
  return {
    ...words,
    ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainJson(inner)])),
  };
}

function isShare(value: object): value is { numerator: bigint; denominator: bigint } {
  return 'numerator' in value && 'denominator' in value;
}

const TARGET_KINDS: ReadonlySet<unknown> = new Set<Target['kind']>([
  'none',
  'open',
  'clock',
  'working-days',
  'calendar',
  'next-working-day',
  'next-release',
  'before',
  'earliest',
  'latest',
]);

function isTarget(value: object): value is Target {
  return 'kind' in value && TARGET_KINDS.has(value.kind);
}
