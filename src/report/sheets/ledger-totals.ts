/** Control totals: how many lines of the ledger each rule has, by outcome. */
import type { TotalsResult } from '../../audit/evidence-result.ts';
import { ruleTitle } from '../rule-title.ts';
import type { TypedColumn } from '../typed-column.ts';
import { plan } from './plan.ts';

type LedgerTotal = TotalsResult['ledger'][number] & { readonly title: string };

const LEDGER_TOTAL_COLUMNS: readonly TypedColumn<LedgerTotal>[] = [
  { name: 'rule', type: 'text', of: ({ rule }) => rule, width: 24 },
  { name: 'title', type: 'text', of: ({ title }) => title, width: 44 },
  { name: 'lines', type: 'count', of: ({ lines }) => lines },
  { name: 'met', type: 'count', of: ({ met }) => met },
  { name: 'breached', type: 'count', of: ({ breached }) => breached },
  { name: 'running', type: 'count', of: ({ running }) => running },
  { name: 'excluded', type: 'count', of: ({ excluded }) => excluded },
  { name: 'untargeted', type: 'count', of: ({ untargeted }) => untargeted },
  { name: 'unmeasurable', type: 'count', of: ({ unmeasurable }) => unmeasurable },
];

export const LEDGER_TOTALS = plan('totals', LEDGER_TOTAL_COLUMNS, ({ result }) =>
  result.evidence.totals.ledger.map((one) => ({ ...one, title: ruleTitle(one.rule, result) })),
);
