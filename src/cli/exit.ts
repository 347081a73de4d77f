/** Exit statuses: promises to scripts (INTERFACES). */
import type { AuditResult } from '../audit/result.ts';

export const EXIT = {
  met: 0,
  missed: 1,
  unusable: 2,
  nothingAssessed: 3,
  fault: 70,
  interrupted: 130,
} as const;

export type FailOn = 'missed' | 'undecided' | 'never';

/** What the verdict means for a script. `--strict` has made missed targets count in the verdict already. */
export function exitStatus(result: AuditResult, failOn: FailOn): number {
  if (result.verdict === 'not-assessed') return EXIT.nothingAssessed;
  const fails = { missed: ['missed'], undecided: ['missed', 'undecided'], never: [] as string[] }[failOn];
  return fails.includes(result.verdict) ? EXIT.missed : EXIT.met;
}
