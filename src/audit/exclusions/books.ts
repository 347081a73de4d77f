/** Where the rows of agreed exclusions go. */
import type { Fact } from '../../register/facts.ts';
import type { Period } from '../../time/period.ts';
import { bookFacts, type FactPlace } from '../books.ts';
import type { AuditInput } from '../input.ts';

export function bookExclusions(input: AuditInput, period: Period): void {
  bookFacts(input.exclusions ?? [], (row) => [placeOf(row, input, period)], input.files);
}

/** About a ticket or rule that is here, or a time in the period; whether it leaves anything out is told elsewhere. */
function placeOf(row: Fact, { policy, tickets }: AuditInput, period: Period): FactPlace {
  const [id, rule] = [row.text('id'), row.text('rule')];
  if (rule !== '' && !policy.rules.some((one) => one.id === rule)) return 'not-concerned';
  if (id !== '') return tickets?.store.has(id) === true ? 'used' : 'not-concerned';
  return row.instant('from') < period.to && row.instant('to') > period.from ? 'used' : 'outside-period';
}
