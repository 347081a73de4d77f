/** The verdicts, the figures behind them, every ticket under every rule, and every breach. */
import { attainedOf } from '../../audit/judged.ts';
import type { BreachResult, RuleResult } from '../../audit/result.ts';
import { LEDGER_COLUMNS } from '../ledger-row.ts';
import { SUMMARY_COLUMNS } from '../summary-columns.ts';
import { summaryRows } from '../summary-rows.ts';
import type { TypedColumn } from '../typed-column.ts';
import { plan } from './plan.ts';

const VERDICT_COLUMNS: readonly TypedColumn<RuleResult>[] = [
  { name: 'rule', type: 'text', of: ({ id }) => id, width: 24 },
  { name: 'title', type: 'text', of: ({ title }) => title, width: 44 },
  { name: 'clause', type: 'text', of: ({ clause }) => clause, width: 30 },
  { name: 'commitment', type: 'text', of: ({ commitment }) => commitment, words: 'commitment' },
  { name: 'verdict', type: 'text', of: ({ verdict }) => verdict, words: 'verdict' },
  { name: 'attained', type: 'share', of: attainedOf },
  { name: 'norm', type: 'share', of: ({ norm }) => norm?.atLeast ?? null },
  { name: 'reason', type: 'text', of: ({ reason }) => reason, words: 'notAssessedReason', width: 30 },
];

const BREACH_COLUMNS: readonly TypedColumn<BreachResult>[] = [
  { name: 'rule', type: 'text', of: ({ rule }) => rule },
  { name: 'part', type: 'text', of: ({ part }) => part },
  { name: 'ticket', type: 'text', of: ({ ticket }) => ticket },
  { name: 'priority', type: 'text', of: ({ priority }) => priority, words: 'group' },
  { name: 'application', type: 'text', of: ({ application }) => application },
  { name: 'period', type: 'text', of: ({ period }) => period },
  { name: 'from', type: 'instant', of: ({ from }) => from },
  { name: 'due', type: 'instant', of: ({ due }) => due },
  { name: 'stopped', type: 'instant', of: ({ stopped }) => stopped },
  { name: 'counted_s', type: 'duration', of: ({ countedMs }) => countedMs },
  { name: 'target_s', type: 'duration', of: ({ targetMs }) => targetMs },
  { name: 'paused_s', type: 'duration', of: ({ pausedMs }) => pausedMs },
  { name: 'overrun_s', type: 'duration', of: ({ overrunMs }) => overrunMs },
  { name: 'target', type: 'text', of: ({ target }) => target, width: 30 },
  { name: 'pauses', type: 'count', of: ({ pauses }) => pauses.length },
  { name: 'path', type: 'text', of: ({ source }) => source.path, width: 24 },
  { name: 'line', type: 'count', of: ({ source }) => source.line },
];

export const VERDICTS = plan('summary', VERDICT_COLUMNS, ({ result }) => result.rules);
export const FIGURES = plan('rules', SUMMARY_COLUMNS, ({ result }) => summaryRows(result));
export const LEDGER = plan('ledger', LEDGER_COLUMNS, ({ ledger }) => ledger);
export const BREACHES = plan('breaches', BREACH_COLUMNS, ({ result }) => result.breaches);
