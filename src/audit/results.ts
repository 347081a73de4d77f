/** The results of several audits taken together: each as it would be alone, and what they come to. */
import { allOf } from './attainment.ts';
import type { AuditResult, RuleResult, RuleVerdict, Verdict } from './result.ts';

/** Names are promises, as those of a single result. */
export interface AuditResults {
  readonly format: 'sla-audit-results/1';
  readonly tool: AuditResult['tool'];
  /** The worst of all audits. */
  readonly verdict: Verdict;
  /** One per audit, in the order of `audits`. */
  readonly overview: readonly AuditOverview[];
  readonly audits: readonly AuditResult[];
}

export interface AuditOverview {
  /** As the audit file names it, else the id of the policy; no two are the same. */
  readonly name: string;
  /** Its own audit file as the list names it, from which its paths go; only where it has one. */
  readonly file?: string;
  readonly policy: Pick<AuditResult['policy'], 'id' | 'title' | 'parties'>;
  readonly period: AuditResult['period'];
  readonly verdict: Verdict;
  /** How many rules there are of each verdict; rules without a norm of their own count in neither. */
  readonly guarantees: Readonly<Record<Verdict, number>>;
  readonly targets: Readonly<Record<Verdict, number>>;
  readonly breaches: number;
  /** Rows of the inputs that were rejected. */
  readonly rejected: number;
}

export interface NamedResult {
  readonly name: string;
  readonly file: string | null;
  readonly result: AuditResult;
}

/** At least one. The verdict over all is that of SEMANTICS section 6: any missed, any undecided, any met. */
export function resultsOf(named: readonly NamedResult[]): AuditResults {
  return {
    format: 'sla-audit-results/1',
    tool: named[0]!.result.tool,
    verdict: allOf(named.map(({ result }) => result.verdict)) as Verdict,
    overview: named.map(overviewOf),
    audits: named.map(({ result }) => result),
  };
}

/** What a report is of: one audit, or several. */
export type Audited = AuditResult | AuditResults;

export function isOfSeveral(audited: Audited): audited is AuditResults {
  return audited.format === 'sla-audit-results/1';
}

/** Every audit of a report; one by itself needs no name. */
export function auditsOf(
  audited: Audited,
): { readonly name: string | null; readonly file: string | null; readonly result: AuditResult }[] {
  if (!isOfSeveral(audited)) return [{ name: null, file: null, result: audited }];
  return audited.audits.map((result, i) => {
    const { name, file = null } = audited.overview[i]!;
    return { name, file, result };
  });
}

function overviewOf({ name, file, result }: NamedResult): AuditOverview {
  const { policy, period, verdict, rules, breaches, inputs } = result;
  const { id, title, parties } = policy;
  const of = (commitment: RuleResult['commitment']) =>
    tally(rules.filter((rule) => rule.commitment === commitment).map((rule) => rule.verdict));
  return {
    name,
    ...(file === null ? {} : { file }),
    policy: { id, title, parties },
    period,
    verdict,
    guarantees: of('guarantee'),
    targets: of('target'),
    breaches: breaches.length,
    rejected: inputs.reduce((sum, { rejected }) => sum + rejected, 0),
  };
}

function tally(verdicts: readonly RuleVerdict[]): Record<Verdict, number> {
  const counts = { met: 0, missed: 0, undecided: 0, 'no-cases': 0, 'not-assessed': 0 };
  for (const verdict of verdicts) if (verdict !== 'no-norm') counts[verdict] += 1;
  return counts;
}
