/** How sure the verdicts are, with the tickets that decide; and what deserves a look and decides nothing. */
import type { DecidingTicket, DoubtResult } from '../../audit/doubt-result.ts';
import type { SignalResult } from '../../audit/result.ts';
import { ruleTitle } from '../rule-title.ts';
import type { TypedColumn } from '../typed-column.ts';
import { plan } from './plan.ts';

interface DoubtRow {
  readonly title: string;
  readonly doubt: DoubtResult;
  /** Null: no ticket decides it. */
  readonly ticket: DecidingTicket | null;
}

const DOUBT_COLUMNS: readonly TypedColumn<DoubtRow>[] = [
  { name: 'rule', type: 'text', of: ({ doubt }) => doubt.rule, width: 24 },
  { name: 'title', type: 'text', of: ({ title }) => title, width: 44 },
  { name: 'verdict', type: 'text', of: ({ doubt }) => doubt.verdict, words: 'verdict' },
  { name: 'verdict_best', type: 'text', of: ({ doubt }) => doubt.best, words: 'verdict' },
  { name: 'verdict_worst', type: 'text', of: ({ doubt }) => doubt.worst, words: 'verdict' },
  { name: 'short', type: 'count', of: ({ doubt }) => doubt.short },
  { name: 'spare', type: 'count', of: ({ doubt }) => doubt.spare },
  { name: 'open', type: 'count', of: ({ doubt }) => doubt.open },
  { name: 'ticket', type: 'text', of: ({ ticket }) => ticket?.ticket ?? null },
  { name: 'outcome', type: 'text', of: ({ ticket }) => ticket?.outcome ?? null, words: 'outcome' },
  {
    name: 'reason',
    type: 'text',
    of: ({ ticket }) => ticket?.reason ?? null,
    words: 'unmeasurableReason',
    width: 30,
  },
  { name: 'due', type: 'instant', of: ({ ticket }) => ticket?.due ?? null },
  { name: 'overrun_s', type: 'duration', of: ({ ticket }) => margin(ticket, 'breached') },
  { name: 'left_s', type: 'duration', of: ({ ticket }) => margin(ticket, 'met') },
];

/** How much a breached ticket was over, and how much a met one had left, each in a column of its own. */
function margin(ticket: DecidingTicket | null, of: 'met' | 'breached'): number | null {
  return ticket?.outcome === of ? ticket.marginMs : null;
}

/** A row for each ticket that decides a rule, and one for a rule that no ticket decides. */
export const DOUBT = plan('doubt', DOUBT_COLUMNS, ({ result }) =>
  result.doubt.flatMap((doubt): DoubtRow[] => {
    const title = ruleTitle(doubt.rule, result);
    if (doubt.tickets.length === 0) return [{ title, doubt, ticket: null }];
    return doubt.tickets.map((ticket) => ({ title, doubt, ticket }));
  }),
);

interface SignalRow {
  readonly signal: SignalResult;
  readonly one: string | null;
}

const SIGNAL_COLUMNS: readonly TypedColumn<SignalRow>[] = [
  { name: 'code', type: 'text', of: ({ signal }) => signal.code, width: 26 },
  { name: 'message', type: 'text', of: ({ signal }) => signal.message, width: 80 },
  { name: 'clause', type: 'text', of: ({ signal }) => signal.clause, width: 24 },
  { name: 'case', type: 'text', of: ({ one }) => one, width: 60 },
];

/** A row for each case, and one for a signal without any. */
export const SIGNALS = plan('signals', SIGNAL_COLUMNS, ({ result }) =>
  result.signals.flatMap((signal): SignalRow[] =>
    signal.cases.length === 0 ? [{ signal, one: null }] : signal.cases.map((one) => ({ signal, one })),
  ),
);
