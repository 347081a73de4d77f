/** A result less what tells that other readings were asked for. */
import type { AuditResult } from '../../src/audit/result.ts';

export function withoutAsking({ evidence, ...result }: AuditResult) {
  const { allReadings: _, ...asked } = evidence.arguments;
  return { ...result, evidence: { ...evidence, arguments: asked } };
}
