/** Warnings about obligations: what is asked for and never noted may be called something else in the export. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { wordMatches } from '../../policy/match.ts';
import type { FactsOf, Rule } from '../../policy/policy.ts';
import type { AuditInput } from '../input.ts';
import { isOf } from './measurement.ts';
import { isAbout } from './select.ts';

/** One for each rule that counts what is not there against somebody. */
export function obligationNotes(input: AuditInput): Diagnostic[] {
  return input.policy.rules.filter(({ enabled }) => enabled).flatMap((rule) => notesOf(rule, input));
}

function notesOf(rule: Rule, input: AuditInput): Diagnostic[] {
  if (rule.measure === 'measurement') {
    if (input.measurements === null) return [];
    return rule.metrics
      .filter((metric) => !input.measurements!.some((fact) => isOf(metric, fact.text('metric'))))
      .map(({ metric }) => diagnostic('metric-never-measured', null, { metric, rule: rule.id }));
  }
  const known = (input.register ?? []).map((fact) => fact.text('kind'));
  if (input.register === null) return [];
  return owedBy(rule, input)
    .filter(({ source, kinds }) => source === 'register' && !known.some((kind) => isOneOf(kinds, kind)))
    .map(({ kinds }) => diagnostic('kind-never-noted', null, { kind: kinds.join(', '), rule: rule.id }));
}

function isOneOf(kinds: readonly string[], kind: string): boolean {
  return kinds.some((each) => wordMatches(each, kind));
}

/** What has to be there; of a sequence when there is something that it has to follow or precede. */
function owedBy(rule: Rule, input: AuditInput): FactsOf[] {
  if (rule.measure === 'recurrence')
    return rule.every === null && rule.count?.atLeast === null ? [] : [rule.of];
  if (rule.measure !== 'sequence' || !isThere(rule.of, input)) return [];
  if (rule.followedBy !== null) return [rule.followedBy.facts];
  const before = rule.precededBy!.facts;
  return 'sameRow' in before ? [] : [before];
}

function isThere(of: FactsOf, input: AuditInput): boolean {
  return (input[of.source] ?? []).some((fact) => isAbout(of, fact));
}
