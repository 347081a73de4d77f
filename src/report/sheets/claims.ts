/** A party's own figures: each that differs, beside what was found, and the ways of counting that may lie behind it. */
import type { ClaimDifference, ClaimReason } from '../../audit/claims-result.ts';
import { likelyReason, outcomeText } from '../table/claims.ts';
import type { TypedColumn } from '../typed-column.ts';
import { plan } from './plan.ts';

interface ClaimRow {
  readonly difference: ClaimDifference;
  readonly outcome: string | null;
  readonly likely: ClaimReason | null;
}

const CLAIM_COLUMNS: readonly TypedColumn<ClaimRow>[] = [
  { name: 'ticket', type: 'text', of: ({ difference }) => difference.ticket },
  { name: 'rule', type: 'text', of: ({ difference }) => difference.rule, width: 24 },
  { name: 'period', type: 'text', of: ({ difference }) => difference.period },
  {
    name: 'claimed_in_time',
    type: 'text',
    of: ({ difference: { claimed } }) => (claimed.inTime === null ? null : String(claimed.inTime)),
    words: 'truth',
  },
  { name: 'claimed_s', type: 'duration', of: ({ difference }) => difference.claimed.countedMs },
  { name: 'claimed_percentage', type: 'text', of: ({ difference }) => difference.claimed.percentage },
  { name: 'outcome', type: 'text', of: ({ outcome }) => outcome, width: 20 },
  { name: 'counted_s', type: 'duration', of: ({ difference }) => difference.found.countedMs },
  { name: 'attained', type: 'share', of: ({ difference }) => difference.found.attained },
  { name: 'agrees_if', type: 'text', of: ({ likely }) => likely?.message ?? null, width: 48 },
  { name: 'path', type: 'text', of: ({ difference }) => difference.source.path, width: 24 },
  { name: 'line', type: 'count', of: ({ difference }) => difference.source.line },
];

export const CLAIMS = plan('claims', CLAIM_COLUMNS, ({ result: { claims } }, words) =>
  claims === undefined
    ? null
    : claims.differences.map((difference) => ({
        difference,
        outcome: difference.found.outcome === null ? null : outcomeText(difference.found.outcome, words),
        likely: likelyReason(difference, claims),
      })),
);

type ReasonRow = ClaimReason['rules'][number] & { readonly reason: ClaimReason };

const REASON_COLUMNS: readonly TypedColumn<ReasonRow>[] = [
  { name: 'rule', type: 'text', of: ({ rule }) => rule, width: 24 },
  { name: 'agrees_if', type: 'text', of: ({ reason }) => reason.message, width: 60 },
  { name: 'explains', type: 'count', of: ({ explains }) => explains },
  { name: 'contradicts', type: 'count', of: ({ contradicts }) => contradicts },
  { name: 'code', type: 'text', of: ({ reason }) => reason.code, width: 24 },
];

/** A row for each rule of which a way of counting explains something. */
export const CLAIM_REASONS = plan(
  'claimReasons',
  REASON_COLUMNS,
  ({ result: { claims } }) =>
    claims?.reasons.flatMap((reason) => reason.rules.map((row) => ({ ...row, reason }))) ?? null,
);
