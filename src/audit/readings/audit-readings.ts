/** The audit under the policy's other readings: one at a time, then in the combinations that matter. */
import { isAboutTickets } from '../../policy/rule-kinds.ts';
import { audit, type Found } from '../audit.ts';
import type { AuditInput } from '../input.ts';
import { overallVerdict } from '../overall.ts';
import type { AuditResult, ReadingResult, ReadingRun, RuleResult, UntriedReadings } from '../result.ts';
import { type Combination, combinationsThatMatter, rulesTouched, withRelated } from './combinations.ts';
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
  const base = traced(input, found, 'tickets');
  const { rules } = base.result;
  const runs: [ReadingRun, ...ReadingRun[]] = [runOf([], base.result)];
  const untried: UntriedReadings[] = [];
  const touched = new Map(rules.map((rule) => [rule.id, [] as ReadingResult[]]));
  for (const reading of alternatives.list) {
    const under = await alternatives.under([reading]);
    if (typeof under === 'string') {
      untried.push({ reason: under, readings: [reading], rules: [] });
      continue;
    }
    const { result, traces } = traced(under, undefined, 'figures');
    runs.push(runOf([reading], result, runs[0]));
    for (const [rule, trace] of traces) {
      if (trace !== base.traces.get(rule)) touched.set(rule, [...(touched.get(rule) ?? []), reading]);
    }
  }
  const meeting = withRelated(touched, input.policy.rules, alternatives.list);
  const plan = combinationsThatMatter(meeting, alternatives.canMeet);
  for (const combination of plan.combinations) {
    const under = await alternatives.under(combination);
    if (typeof under === 'string') untried.push({ reason: under, readings: combination, rules: [] });
    else runs.push(runOf(combination, togetherOf(under, combination, meeting, rules), runs[0]));
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

/** A rule that none of the readings touches stands where it stands in the audit itself. */
function togetherOf(
  input: AuditInput,
  combination: Combination,
  touched: ReadonlyMap<string, readonly ReadingResult[]>,
  base: readonly RuleResult[],
): Pick<AuditResult, 'rules' | 'verdict'> {
  const policy = { ...input.policy, rules: rulesTouched(combination, touched, input.policy.rules) };
  // Millions of probes tell nothing of tickets.
  const watched = policy.rules.every(isAboutTickets) ? { probes: null, outages: null } : {};
  const again = audit({ ...input, ...watched, policy }, undefined, 'figures');
  const found = new Map(again.rules.map((rule) => [rule.id, rule]));
  const rules = [
    ...new Map([...base.map((rule): [string, RuleResult] => [rule.id, rule]), ...found]).values(),
  ];
  return { rules, verdict: overallVerdict(rules, input.strict) };
}

function traced(
  input: AuditInput,
  found: Found = () => {},
  told: 'tickets' | 'figures',
): { result: AuditResult; traces: ReadonlyMap<string, string> } {
  const trace = new Trace();
  const result = audit(
    input,
    (finding, ground) => {
      trace.add(finding);
      found(finding, ground);
    },
    told,
  );
  return { result, traces: trace.of(result) };
}
