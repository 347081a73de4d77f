/** The instant up to which things are known. Never the wall clock: the same files give the same result in ten years. */
import type { AuditInput } from './input.ts';
import type { Source } from './result.ts';

/** What the user gives, else the latest instant in the ticket and event exports; -Infinity when there is neither. */
export function asOfOf(input: AuditInput): number {
  return input.asOf ?? input.tickets?.latest.at ?? Number.NEGATIVE_INFINITY;
}

/** The row that set it. */
export function asOfSource(input: AuditInput): Source | null {
  const latest = input.tickets?.latest;
  if (input.asOf !== null || latest === undefined || !latest.known) return null;
  return { path: input.files[latest.file]!.tally.path, line: latest.line };
}
