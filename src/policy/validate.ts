/** Checks the form of a policy, and gives as much of it as can be checked further. */
import type { PolicyCode } from '../diagnostics/catalogue-policy.ts';
import { findingOf, issuesOf } from './issues.ts';
import { mend } from './mend.ts';
import { document, type PolicyDocument } from './schema/document.ts';
import { type Finding, plain, type Written } from './written.ts';

export interface Validation {
  /** The policy; when it has findings, what is left of it without them; null when nothing is. */
  readonly document: PolicyDocument | null;
  readonly findings: readonly Finding<PolicyCode>[];
}

const ROUNDS = 50;

export function validated(written: Written): Validation {
  const root = plain(written);
  nameMeasures(root);
  let result = document.safeParse(root, { jitless: true });
  if (result.success) return { document: result.data, findings: [] };
  const findings = issuesOf(result.error.issues).flatMap((issue) => findingOf(issue, written) ?? []);
  for (let round = 0; round < ROUNDS && !result.success; round++) {
    mend(root, issuesOf(result.error.issues));
    result = document.safeParse(root, { jitless: true });
  }
  return { document: result.success ? result.data : null, findings };
}

/** A rule that names no measure is a ticket clock, or combined when it has `all`. */
function nameMeasures(root: unknown): void {
  const rules = (root as { rules?: unknown } | null)?.rules;
  if (typeof rules !== 'object' || rules === null) return;
  for (const rule of Object.values(rules)) {
    if (typeof rule !== 'object' || rule === null || Array.isArray(rule) || 'measure' in rule) continue;
    (rule as Record<string, unknown>).measure = 'all' in rule ? 'combined' : 'time';
  }
}
