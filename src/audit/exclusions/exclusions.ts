/** The scores with and without what both parties agreed to leave out, and each agreement with what it leaves out. */

import type { Term } from '../../policy/policy.ts';
import type { TicketStore } from '../../tickets/ticket-store.ts';
import { instantText } from '../../time/instant.ts';
import type { Finding } from '../audit-tickets.ts';
import type { AgreementResult, ExclusionsResult } from '../exclusions-result.ts';
import type { AuditInput } from '../input.ts';
import { attainedOf } from '../judged.ts';
import type { AuditResult, RuleResult, Standing } from '../result.ts';
import { agreedTermId, isAgreed } from './agreed.ts';

/** By the id of a term what it leaves out, gathered while an audit runs. */
export class LeftOut {
  readonly #found = new Map<string, { readonly rule: string; readonly ticket: string }[]>();

  add({ rule, ticket, outcome }: Finding, store: TicketStore): void {
    if (outcome.term === null || !isAgreed(outcome.term)) return;
    const list = this.#found.get(outcome.term.id) ?? [];
    list.push({ rule: rule.id, ticket: store.idOf(ticket) });
    this.#found.set(outcome.term.id, list);
  }

  of(term: Pick<Term, 'id'>): AgreementResult['tickets'] {
    return this.#found.get(term.id) ?? [];
  }
}

/** `without` and `with`: the two audits; `leftOut`: of the one with. */
export function exclusionsResult(
  input: AuditInput,
  results: { readonly without: AuditResult; readonly with: AuditResult },
  leftOut: LeftOut,
): ExclusionsResult {
  const others = new Map(results.with.rules.map((rule) => [rule.id, rule]));
  return {
    applied: input.applyExclusions,
    verdict: { without: results.without.verdict, with: results.with.verdict },
    rules: results.without.rules
      .filter(({ verdict }) => verdict !== 'not-assessed')
      .map((rule) => ({ rule: rule.id, without: standing(rule), with: standing(others.get(rule.id)!) })),
    agreements: agreements(input, leftOut),
  };
}

function standing(rule: RuleResult): Standing {
  return { verdict: rule.verdict, attained: attainedOf(rule) };
}

function agreements({ exclusions, files, zone }: AuditInput, leftOut: LeftOut): AgreementResult[] {
  return (exclusions ?? []).map((row) => {
    const filled = (column: string): string | null => (row.text(column) === '' ? null : row.text(column));
    const instant = (column: string): string | null =>
      Number.isNaN(row.instant(column)) ? null : instantText(row.instant(column), zone);
    return {
      ticket: filled('id'),
      service: filled('service'),
      from: instant('from'),
      to: instant('to'),
      rule: filled('rule'),
      reason: row.text('reason'),
      approvedBy: row.text('approved_by'),
      approvedAt: instant('approved_at')!,
      tickets: leftOut.of({ id: agreedTermId(row) }),
      source: { path: files[row.file]!.tally.path, line: row.line },
    };
  });
}
