/** A policy with one obligation, and its cases as lines: what a test is about and nothing else. Times are local. */
import type { CaseResult, RuleResult } from '../../../src/audit/result.ts';
import { type Answer, auditOf, type Question } from '../../support/audit-of.ts';
import { type Part, smallPolicy, table } from '../../support/small-policy.ts';

export interface Obligation {
  readonly rule: Part;
  readonly policy?: Part;
  readonly period: string;
  readonly language?: 'nl' | 'en';
  readonly asOf?: string;
  /** Rows `kind,at,until,subject`, or with a header of their own. */
  readonly register?: readonly string[];
  /** Rows `from,to,kind,environment,announced_at,subject`. */
  readonly maintenance?: readonly string[];
  /** Rows `metric,at,value,subject`. */
  readonly measurements?: readonly string[];
}

export interface Judged {
  readonly rule: RuleResult;
  readonly result: Answer['result'];
  /** The cases of all periods, as lines. */
  readonly cases: readonly string[];
  readonly upcoming: readonly string[];
}

export function questionOf(given: Obligation): Question {
  const inputs: Record<string, string> = {};
  if (given.register) inputs.register = table('kind,at,until,subject', ...given.register);
  if (given.maintenance)
    inputs.maintenance = table('from,to,kind,environment,announced_at,subject', ...given.maintenance);
  if (given.measurements) inputs.measurements = table('metric,at,value,subject', ...given.measurements);
  return {
    policy: smallPolicy({
      working_day: 'end-of-day',
      rules: { it: { clause: '7', ...given.rule } },
      ...given.policy,
    }),
    period: given.period,
    inputs: inputs as Question['inputs'],
    ...(given.language === undefined ? {} : { language: given.language }),
    ...(given.asOf === undefined ? {} : { asOf: given.asOf }),
  };
}

export async function judged(given: Obligation): Promise<Judged> {
  const { result } = await auditOf(questionOf(given));
  const rule = result.rules[0]!;
  const lines = (key: 'cases' | 'upcoming') =>
    rule.periods.flatMap((period) => (period[key] ?? []).map((one) => lineOf(one)));
  return { rule, result, cases: lines('cases'), upcoming: lines('upcoming') };
}

const hour = 3_600_000;

/** `met due 2025-07-02 10:00 done 2025-07-02 09:00 23 of 24 h`; of counts and figures `3 of 4`; why, and the lines. */
function lineOf({ outcome, why, due, done, found, limit, unit, sources }: CaseResult): string {
  const scale = unit === 'ms' ? hour : 1;
  const number = (n: number | null) => (n === null ? '-' : String(n / scale));
  return [
    outcome,
    ...(why === null ? [] : [`(${why})`]),
    `due ${local(due)}`,
    ...(done === null ? [] : [`done ${local(done)}`]),
    ...(unit === null || (found === null && limit === null)
      ? []
      : [`${number(found)} of ${number(limit)}${unit === 'ms' ? ' h' : ''}`]),
    ...(sources.length === 0 ? [] : [`@${sources.map(({ line }) => line).join()}`]),
  ].join(' ');
}

function local(iso: string | null): string {
  return iso === null ? '-' : iso.slice(0, 16).replace('T', ' ');
}
