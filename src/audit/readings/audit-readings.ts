/** The audit under the policy's other readings: one at a time, then in the combinations that matter. */
import { audit, type Found } from '../audit.ts';
import type { AuditInput } from '../input.ts';
import type { AuditResult, ReadingResult, ReadingRun, UntriedReadings } from '../result.ts';
import { type Combination, combinationsThatMatter, withRelated } from './combinations.ts';
import { compared, runOf } from './compare.ts';
import { Trace } from './trace.ts';

/** The other readings of a policy, and what an audit under them is made of. */
export interface Alternatives {
  readonly list: readonly ReadingResult[];
  /** Whether two readings of different clauses can hold at once. */
  canMeet(one: ReadingResult, other: ReadingResult): boolean;
  /** With books of its own, since every audit books its rows. */
  under(combination: Combination): Promise<AuditInput | 'not-a-policy' | 'not-read'>;
}

/** The audit itself, as it is without other readings, and beside it what they make of it; null: they are not asked. */
export async function auditReadings(
  input: AuditInput,
  alternatives: Alternatives | null,
  found: Found | undefined,
): Promise<AuditResult> {
  if (alternatives === null) return audit(input, found);
  const base = traced(input, found);
  const runs: [ReadingRun, ...ReadingRun[]] = [runOf([], base.result)];
  const untried: UntriedReadings[] = [];
  const touched = new Map([...base.traces.keys()].map((rule) => [rule, [] as ReadingResult[]]));
  for (const reading of alternatives.list) {
    const under = await alternatives.under([reading]);
    if (typeof under === 'string') {
      untried.push({ reason: under, readings: [reading], rules: [] });
      continue;
    }
    const { result, traces } = traced(under);
    runs.push(runOf([reading], result, runs[0]));
    for (const [rule, trace] of traces) {
      if (trace !== base.traces.get(rule)) touched.set(rule, [...(touched.get(rule) ?? []), reading]);
    }
  }
  const plan = combinationsThatMatter(
    withRelated(touched, input.policy.rules, alternatives.list),
    alternatives.canMeet,
  );
  for (const combination of plan.combinations) {
    const under = await alternatives.under(combination);
    if (typeof under === 'string') untried.push({ reason: under, readings: combination, rules: [] });
    else runs.push(runOf(combination, audit(under), runs[0]));
  }
  return {
    ...base.result,
    readings: {
      alternatives: alternatives.list,
      runs,
      ...compared(runs),
      untried: [...plan.untried, ...untried],
    },
  };
}

function traced(
  input: AuditInput,
  found: Found = () => {},
): { result: AuditResult; traces: ReadonlyMap<string, string> } {
  const trace = new Trace();
  const result = audit(input, (finding, ground) => {
    trace.add(finding);
    found(finding, ground);
  });
  return { result, traces: trace.of(result) };
}
