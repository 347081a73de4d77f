/** What every explanation of a rule begins with. */
import { instantText } from '../../time/instant.ts';
import type { AuditInput } from '../input.ts';
import { periodResult, policyResult } from '../policy-result.ts';
import type { RuleResult } from '../result.ts';
import type { RuleHead } from './rule-explanation.ts';

/** `result`: that of the audit; `asOf`: up to when things are known, infinite for nothing. */
export function explainedHead<Measure extends RuleResult['measure']>(
  measure: Measure,
  result: RuleResult,
  asOf: number,
  input: AuditInput,
): RuleHead & { readonly measure: Measure } {
  return {
    format: 'sla-explanation/1',
    about: 'rule',
    measure,
    tool: input.tool,
    policy: policyResult(input),
    period: periodResult(input),
    asOf: Number.isFinite(asOf) ? instantText(asOf, input.zone) : null,
    rule: result.id,
    title: result.title,
    clause: result.clause,
    commitment: result.commitment,
    norm: result.norm,
    verdict: result.verdict,
    reason: result.reason,
    partial: result.partial,
  };
}
