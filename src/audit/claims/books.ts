/** Where the rows of claims go. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { AuditInput } from '../input.ts';

/** Rows about a rule that the policy does not have are told of, and compared with nothing. */
export function claimNotes(input: AuditInput): Diagnostic[] {
  const unknown = (input.claims ?? []).filter(({ text }) => !knowsRule(input, text('rule')));
  if (unknown.length === 0) return [];
  const rules = [...new Set(unknown.map(({ text }) => text('rule')))].slice(0, 5).join(', ');
  const known = input.policy.rules.map(({ id }) => id).join(', ');
  return [diagnostic('claim-of-unknown-rule', null, { count: unknown.length, rules, known })];
}

export function bookClaims(input: AuditInput): void {
  for (const { file, text } of input.claims ?? [])
    if (!knowsRule(input, text('rule'))) input.files[file]!.tally.exclude('not-concerned');
}

export function knowsRule({ policy }: AuditInput, rule: string): boolean {
  return policy.rules.some(({ id }) => id === rule);
}
