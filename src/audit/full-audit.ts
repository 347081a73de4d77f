/** The audit with all that is asked beside it: other readings, and a party's own figures. */
import type { Found } from './audit.ts';
import { claimsResult } from './claims/claims.ts';
import type { AuditInput } from './input.ts';
import { withOwnBooks } from './own-books.ts';
import { type Alternatives, auditReadings } from './readings/audit-readings.ts';
import type { AuditResult } from './result.ts';

/** `alternatives`: the other readings, for whoever asks for them, and for claims that one of them may explain. */
export async function fullAudit(
  input: AuditInput,
  alternatives: Alternatives | null,
  found: Found | undefined,
): Promise<AuditResult> {
  const unbooked = withOwnBooks(input);
  const result = await auditReadings(input, input.arguments.allReadings ? alternatives : null, found);
  const claims = await claimsResult(unbooked, result, alternatives);
  return { ...result, ...(claims === null ? {} : { claims }) };
}
