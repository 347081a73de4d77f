/** The instant up to which things are known. Never the wall clock: the same files give the same result in ten years. */
import { LatestInstant } from '../tickets/latest-instant.ts';
import type { AuditInput } from './input.ts';
import type { Source } from './result.ts';

/** What the user gives, else the latest instant in the ticket and event exports; -Infinity when there is neither. */
export function asOfOf(input: AuditInput): number {
  return input.asOf ?? input.tickets?.latest.at ?? Number.NEGATIVE_INFINITY;
}

/**
 * The latest instant that the register and the measurements tell of, for an audit that has nothing else to go by; with
 * a maintenance list alone the end of the last of it. Maintenance is planned: it does not say that its day has come.
 */
export function latestFact(input: AuditInput): LatestInstant {
  const latest = new LatestInstant();
  for (const fact of [...(input.register ?? []), ...(input.measurements ?? [])])
    latest.see(fact.instant('at'), fact.file, fact.line);
  if (!latest.known)
    for (const fact of input.maintenance ?? []) latest.see(fact.instant('to'), fact.file, fact.line);
  return latest;
}

/** What set as-of, of the inputs that keep their lines; null when the user gave it, or when probes set it. */
export function latestThatSet(input: AuditInput, asOf: number): LatestInstant | null {
  if (input.asOf !== null) return null;
  const latest = input.tickets?.latest.known ? input.tickets.latest : latestFact(input);
  return latest.known && latest.at === asOf ? latest : null;
}

/** The row that set it. */
export function asOfSource(input: AuditInput, asOf: number): Source | null {
  const latest = latestThatSet(input, asOf);
  return latest === null ? null : { path: input.files[latest.file]!.tally.path, line: latest.line };
}
