/** Which policy was used, and how; for which period. */
import { instantText } from '../time/instant.ts';
import type { AuditInput } from './input.ts';
import type { AuditResult } from './result.ts';

export function policyResult({
  policy,
  policySha256,
}: Pick<AuditInput, 'policy' | 'policySha256'>): AuditResult['policy'] {
  const { id, title, parties, language, variant, readings, parameters } = policy;
  return { id, title, sha256: policySha256, parties, language, variant, readings, parameters };
}

/** The period as it is told; `to` is the first instant after it. */
export function periodResult({ period, zone }: Pick<AuditInput, 'period' | 'zone'>): AuditResult['period'] {
  const { label, from, to } = period;
  return { label, from: instantText(from, zone), to: instantText(to, zone), timezone: zone.name };
}
