/** Two results held against each other. Nothing is judged again: what they say is compared. */
import { attainedOf } from '../judged.ts';
import type { AuditResult, RuleResult, RuleVerdict } from '../result.ts';
import { changedCases, changedTickets } from './cases-and-tickets.ts';
import type {
  Both,
  Change,
  Compared,
  Comparison,
  InputChange,
  InputFigures,
  LedgerCells,
  LineChange,
  RuleChange,
  RuleStanding,
} from './comparison.ts';
import { differing, type Pair, pairsOf } from './pairs.ts';

/** A line of a ledger: whose it is, and its cells. */
export interface Line {
  readonly rule: string;
  readonly ticket: string;
  readonly cells: LedgerCells;
}

/** `ledgers`: the lines of both; null where they were not given. */
export function compareResults(
  both: Both,
  ledgers: readonly [before: Iterable<Line>, after: Iterable<Line>] | null,
): Comparison {
  const [before, after] = both;
  return {
    format: 'sla-comparison/1',
    before: compared(before),
    after: compared(after),
    verdict: {
      change: verdictChange(before.verdict, after.verdict),
      before: before.verdict,
      after: after.verdict,
    },
    settings: settings(both),
    inputs: inputs(both),
    rules: pairsOf(before.rules, after.rules, ({ id }) => id).map(ruleChange),
    tickets: changedTickets(both),
    cases: changedCases(both),
    ledger: ledgers === null ? null : changedLines(...ledgers),
  };
}

function compared({ policy, period, asOf }: AuditResult): Compared {
  return { policy: policy.id, title: policy.title, period: period.label, asOf };
}

/** Worst first. Without a case nothing was broken; what is not here cannot be put in an order. */
const RANK: Readonly<Partial<Record<RuleVerdict, number>>> = {
  missed: 0,
  undecided: 1,
  'no-cases': 2,
  met: 2,
};

function verdictChange(before: RuleVerdict, after: RuleVerdict): Change {
  if (before === after) return 'same';
  const [from, to] = [RANK[before], RANK[after]];
  if (from === undefined || to === undefined || from === to) return 'changed';
  return to > from ? 'better' : 'worse';
}

function ruleChange({ before, after }: Pair<RuleResult>): RuleChange {
  const { id, title } = (after ?? before)!;
  const [from, to] = [standing(before), standing(after)];
  const presence = from === null ? 'new' : to === null ? 'gone' : null;
  const ofVerdict = presence ?? verdictChange(from!.verdict, to!.verdict);
  const change = ofVerdict === 'same' ? figureChange(from!.attained, to!.attained) : ofVerdict;
  return { rule: id, title, change, verdictChange: ofVerdict, before: from, after: to };
}

function standing(rule: RuleResult | null): RuleStanding | null {
  return rule === null ? null : { verdict: rule.verdict, attained: attainedOf(rule) };
}

/** Shares have one form, and as many places as a double holds. */
function figureChange(before: string | null, after: string | null): Change {
  if (before === after) return 'same';
  if (before === null || after === null) return 'changed';
  return Number(after) > Number(before) ? 'better' : 'worse';
}

/** What the two were asked, by a name for each setting. */
function settings([before, after]: Both): Comparison['settings'] {
  const names = (result: AuditResult): Map<string, string | null> =>
    new Map([
      ['policy', result.policy.id],
      ['policy sha256', result.policy.sha256],
      ['variant', result.policy.variant],
      ['period from', result.period.from],
      ['period to', result.period.to],
      ['timezone', result.period.timezone],
      ['as of', result.asOf],
      ['strict', String(result.strict)],
      ['tool', `${result.tool.name} ${result.tool.version}`],
      ['tzdata', result.tool.tzdata],
      ['holidays', result.tool.holidays],
      ...Object.entries(result.policy.readings).map(([of, id]) => [`reading ${of}`, id] as const),
      ...Object.entries(result.policy.parameters).map(([of, to]) => [`parameter ${of}`, to] as const),
    ]);
  const [from, to] = [names(before), names(after)];
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((name) => {
    const change = { name, before: from.get(name) ?? null, after: to.get(name) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function inputs([before, after]: Both): InputChange[] {
  return pairsOf(before.inputs, after.inputs, ({ role }) => role).map((pair) => {
    const [from, to] = [pair.before, pair.after].map((input): InputFigures | null => {
      if (input === null) return null;
      const { path, sha256, rows, used, excluded, rejected } = input;
      return { path, sha256, rows, used, excluded, rejected };
    }) as [InputFigures | null, InputFigures | null];
    const other = from === null ? 'new' : to === null ? 'gone' : 'changed';
    const same = from !== null && to !== null && from.sha256 === to.sha256 && from.used === to.used;
    return {
      role: (pair.after ?? pair.before)!.role,
      change: same ? 'same' : other,
      before: from,
      after: to,
    };
  });
}

function changedLines(before: Iterable<Line>, after: Iterable<Line>): LineChange[] {
  const key = ({ rule, ticket }: Line): string => JSON.stringify([rule, ticket]);
  return pairsOf(before, after, key).flatMap((pair) => {
    const { rule, ticket } = (pair.after ?? pair.before)!;
    const cells = { before: pair.before?.cells ?? null, after: pair.after?.cells ?? null };
    const fields = differing(cells);
    if (fields.length === 0) return [];
    const change = pair.before === null ? 'new' : pair.after === null ? 'gone' : 'changed';
    return [{ rule, ticket, change, fields, ...cells }];
  });
}
