/** What the runs under other readings say of each rule: the same verdict under all of them, or turned, and by which. */
import { attainedOf, highestShare, lowestShare } from '../judged.ts';
import type {
  AuditResult,
  ReadingResult,
  ReadingRun,
  ReadingsResult,
  RuleReadings,
  RuleVerdict,
  Standing,
} from '../result.ts';

/** What an audit came to. With a `base` to compare with: of its rules only those that stand elsewhere than there. */
export function runOf(
  readings: readonly ReadingResult[],
  result: Pick<AuditResult, 'rules' | 'verdict'>,
  base: ReadingRun | null = null,
): ReadingRun {
  const rules = result.rules.map((rule) => ({
    rule: rule.id,
    verdict: rule.verdict,
    attained: attainedOf(rule),
  }));
  const moved = rules.filter(({ rule, verdict, attained }) => {
    const before = base?.rules.find((one) => one.rule === rule);
    return before === undefined || before.verdict !== verdict || before.attained !== attained;
  });
  return { readings, verdict: result.verdict, rules: moved };
}

/** A rule that only another reading knows is not assessed in the audit itself. */
const NOT_THERE: Standing = { verdict: 'not-assessed', attained: null };

/** `runs`: the audit itself first, and no combination before its parts. */
export function compared(
  runs: readonly [ReadingRun, ...ReadingRun[]],
): Pick<ReadingsResult, 'overall' | 'rules'> {
  const ids = new Set(runs.flatMap((run) => run.rules.map(({ rule }) => rule)));
  const overall = turning(runs, (run) => run.verdict);
  return {
    overall: {
      outcome: overall.length === 0 ? 'same' : 'turned',
      turned: overall.map((run) => ({
        readings: run.readings,
        from: runs[0].verdict,
        to: run.verdict,
      })),
    },
    rules: [...ids].map((rule) => ruleReadings(rule, runs)),
  };
}

function ruleReadings(rule: string, runs: readonly [ReadingRun, ...ReadingRun[]]): RuleReadings {
  const standing = new Map(
    runs.map((run): [ReadingRun, Standing] => {
      const found = [run, runs[0]].flatMap((one) => one.rules).find((one) => one.rule === rule) ?? NOT_THERE;
      return [run, { verdict: found.verdict, attained: found.attained }];
    }),
  );
  const shares = [...standing.values()].flatMap(({ attained }) => (attained === null ? [] : [attained]));
  const turned = turning(runs, (run) => standing.get(run)!.verdict).map((run) => ({
    readings: run.readings,
    from: standing.get(runs[0])!,
    to: standing.get(run)!,
  }));
  return {
    rule,
    outcome: turned.length === 0 ? 'same' : 'turned',
    ...standing.get(runs[0])!,
    lowest: lowestShare(shares),
    highest: highestShare(shares),
    turned,
  };
}

/** The runs that give another verdict than the first, less those of which a part gives that verdict already. */
function turning(
  runs: readonly [ReadingRun, ...ReadingRun[]],
  verdictOf: (run: ReadingRun) => RuleVerdict,
): ReadingRun[] {
  const [base, ...others] = runs;
  const found: ReadingRun[] = [];
  for (const run of others) {
    const verdict = verdictOf(run);
    if (verdict === verdictOf(base)) continue;
    const partTurns = found.some(
      (part) => verdictOf(part) === verdict && part.readings.every((one) => run.readings.includes(one)),
    );
    if (!partTurns) found.push(run);
  }
  return found;
}
