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

/** The worst of several: a missed guarantee, then nothing assessed. */
export function worstStatus(statuses: readonly number[]): number {
  const order = [EXIT.missed, EXIT.nothingAssessed];
  return order.find((status) => statuses.includes(status)) ?? EXIT.met;
}

/** What the verdict means for a script. `--strict` has made missed targets count in the verdict already. */
export function exitStatus(result: AuditResult, failOn: FailOn): number {
  if (result.verdict === 'not-assessed') return EXIT.nothingAssessed;
  const fails = { missed: ['missed'], undecided: ['missed', 'undecided'], never: [] as string[] }[failOn];
  return fails.includes(result.verdict) ? EXIT.missed : EXIT.met;
}
