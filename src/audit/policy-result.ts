/** Which policy was used, and how. */
import type { AuditInput } from './input.ts';
import type { AuditResult } from './result.ts';

export function policyResult({
  policy,
  policySha256,
}: Pick<AuditInput, 'policy' | 'policySha256'>): AuditResult['policy'] {
  const { id, title, parties, language, variant, readings, parameters } = policy;
  return { id, title, sha256: policySha256, parties, language, variant, readings, parameters };
}
