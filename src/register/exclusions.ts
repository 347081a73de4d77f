/** What both parties agreed to leave out: rows that name a ticket, or a period of time. */
import { TIME_COLUMNS } from '../intake/canonical.ts';
import type { CellFault, FactShape } from './facts.ts';

/** A row counts only when it says why, who approved and when. */
export const EXCLUSIONS: FactShape = {
  required: ['reason', 'approved_by', 'approved_at'],
  instants: TIME_COLUMNS.exclusions,
  span: ['from', 'to'],
  check: (text) => {
    const ofPeriod = ['from', 'to', 'service'].filter((column) => text(column) !== '');
    if (text('id') !== '')
      return ofPeriod.slice(0, 1).map((column) => ({ code: 'ticket-and-period', column }));
    return ['from', 'to']
      .filter((column) => text(column) === '')
      .map((column): CellFault => ({ code: 'missing-value', column }));
  },
};
