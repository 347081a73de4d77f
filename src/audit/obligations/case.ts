/** One thing that was owed, as the audit works it out (SEMANTICS section 8). Instants in ms, NaN where there is none. */
import type { Fact } from '../../register/facts.ts';
import { instantText } from '../../time/instant.ts';
import type { Zone } from '../../time/zone.ts';
import type { InputFile } from '../input.ts';
import type { CaseResult } from '../result.ts';

export interface Case extends Omit<CaseResult, 'group' | 'from' | 'due' | 'done' | 'sources'> {
  /** '' where the rule does not group, and for facts that leave the column empty. */
  readonly group: string;
  readonly from: number;
  readonly due: number;
  readonly done: number;
  /** It belongs to the period in which this instant lies. What is due at the end of a month belongs to that month. */
  readonly belongsAt: number;
  /** The rows it rests on. */
  readonly facts: readonly Fact[];
}

/** What is due at the end of a period is due in it, not in the next one. */
export function lastMomentBefore(end: number): number {
  return end - 1;
}

export function caseResult(one: Case, zone: Zone, files: readonly InputFile[]): CaseResult {
  const instant = (at: number): string | null => (Number.isFinite(at) ? instantText(at, zone) : null);
  const { belongsAt: _, facts, ...shown } = one;
  return {
    ...shown,
    group: one.group === '' ? null : one.group,
    from: instant(one.from),
    due: instant(one.due),
    done: instant(one.done),
    sources: facts.map(({ file, line }) => ({ path: files[file]!.tally.path, line })),
  };
}

/** What a fact is called: what it is about, else its reference, else its kind or service. */
export function nameOf(fact: Fact): string {
  const names = ['subject', 'ref', 'kind', 'service'].map((column) => fact.text(column));
  return names.find((name) => name !== '') ?? '';
}
