/** What both parties agreed to leave out: the scores with and without it, and each agreement with the tickets it leaves out. */
import type { AgreementResult, ExclusionsResult } from '../../audit/exclusions-result.ts';
import type { Standing } from '../../audit/result.ts';
import { ruleTitle } from '../rule-title.ts';
import type { TypedColumn } from '../typed-column.ts';
import type { Words } from '../words.ts';
import { plan, type SheetAudit } from './plan.ts';

interface ScoreRow {
  /** Null: the verdict over all rules. */
  readonly rule: string | null;
  readonly title: string;
  readonly without: Standing;
  readonly with: Standing;
}

const SCORE_COLUMNS: readonly TypedColumn<ScoreRow>[] = [
  { name: 'rule', type: 'text', of: ({ rule }) => rule, width: 24 },
  { name: 'title', type: 'text', of: ({ title }) => title, width: 44 },
  { name: 'without_attained', type: 'share', of: ({ without }) => without.attained },
  { name: 'without_verdict', type: 'text', of: ({ without }) => without.verdict, words: 'verdict' },
  { name: 'with_attained', type: 'share', of: (row) => row.with.attained },
  { name: 'with_verdict', type: 'text', of: (row) => row.with.verdict, words: 'verdict' },
];

export const EXCLUSIONS = plan('exclusions', SCORE_COLUMNS, ({ result }, words) =>
  result.exclusions === undefined ? null : scoreRows(result.exclusions, result, words),
);

function scoreRows(given: ExclusionsResult, result: SheetAudit['result'], words: Words): ScoreRow[] {
  const overall = (verdict: Standing['verdict']): Standing => ({ verdict, attained: null });
  return [
    ...given.rules.map((one) => ({ ...one, title: ruleTitle(one.rule, result) })),
    {
      rule: null,
      title: words.section.verdict,
      without: overall(given.verdict.without),
      with: overall(given.verdict.with),
    },
  ];
}

interface AgreementRow {
  readonly agreement: AgreementResult;
  /** What it leaves out; null: no ticket. */
  readonly left: AgreementResult['tickets'][number] | null;
}

const AGREEMENT_COLUMNS: readonly TypedColumn<AgreementRow>[] = [
  { name: 'ticket', type: 'text', of: ({ agreement }) => agreement.ticket },
  { name: 'service', type: 'text', of: ({ agreement }) => agreement.service },
  { name: 'from', type: 'instant', of: ({ agreement }) => agreement.from },
  { name: 'to', type: 'instant', of: ({ agreement }) => agreement.to },
  { name: 'rule', type: 'text', of: ({ agreement }) => agreement.rule },
  { name: 'reason', type: 'text', of: ({ agreement }) => agreement.reason, width: 44 },
  { name: 'approved_by', type: 'text', of: ({ agreement }) => agreement.approvedBy, width: 28 },
  { name: 'approved_at', type: 'instant', of: ({ agreement }) => agreement.approvedAt },
  { name: 'left_out_rule', type: 'text', of: ({ left }) => left?.rule ?? null, width: 24 },
  { name: 'left_out_ticket', type: 'text', of: ({ left }) => left?.ticket ?? null },
  { name: 'path', type: 'text', of: ({ agreement }) => agreement.source.path, width: 24 },
  { name: 'line', type: 'count', of: ({ agreement }) => agreement.source.line },
];

/** A row for each ticket that it leaves out of a rule, and one for an agreement that leaves out none. */
export const AGREEMENTS = plan('agreements', AGREEMENT_COLUMNS, ({ result }) =>
  result.exclusions === undefined
    ? null
    : result.exclusions.agreements.flatMap((agreement): AgreementRow[] =>
        agreement.tickets.length === 0
          ? [{ agreement, left: null }]
          : agreement.tickets.map((left) => ({ agreement, left })),
      ),
);
