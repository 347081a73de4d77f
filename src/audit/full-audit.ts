/** The audit with all that is asked beside it: other readings, agreed exclusions, and a party's own figures. */
import { audit, type Found } from './audit.ts';
import { claimsResult } from './claims/claims.ts';
import { exclusionsResult, LeftOut } from './exclusions/exclusions.ts';
import type { ExclusionsResult } from './exclusions-result.ts';
import type { AuditInput } from './input.ts';
import { withOwnBooks } from './own-books.ts';
import { type Alternatives, auditReadings } from './readings/audit-readings.ts';
import type { AuditResult } from './result.ts';

/** `alternatives`: the other readings, for whoever asks for them, and for claims that one of them may explain. */
export async function fullAudit(
  input: AuditInput,
  alternatives: Alternatives | null,
  found: Found = () => {},
): Promise<AuditResult> {
  const unbooked = withOwnBooks(input);
  const applied = new LeftOut();
  const asked = input.arguments.allReadings ? alternatives : null;
  const result = await auditReadings(input, asked, (finding, ground) => {
    applied.add(finding, ground.store);
    found(finding, ground);
  });
  const exclusions = input.exclusions === null ? null : bothScores(unbooked, result, applied);
  const claims = await claimsResult(unbooked, result, alternatives);
  return {
    ...result,
    ...(exclusions === null ? {} : { exclusions }),
    ...(claims === null ? {} : { claims }),
  };
}

/** One of the two is the audit itself; the other is made beside it. */
function bothScores(input: AuditInput, result: AuditResult, applied: LeftOut): ExclusionsResult {
  const beside = new LeftOut();
  const other = audit(
    { ...withOwnBooks(input), applyExclusions: !input.applyExclusions },
    (finding, { store }) => beside.add(finding, store),
    'figures',
  );
  return input.applyExclusions
    ? exclusionsResult(input, { without: other, with: result }, applied)
    : exclusionsResult(input, { without: result, with: other }, beside);
}
