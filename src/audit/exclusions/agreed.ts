/**
 * What both parties agreed to leave out: a ticket, or a period. A period leaves out the time in it of availability, the
 * samples in it, and the tickets whose clock started in it; one that names a service leaves out only what probes and
 * outages tell of that service. Obligations are left out by terms of the policy only.
 */
import type { Rule, Term, TicketBasedRule } from '../../policy/policy.ts';
import type { Fact } from '../../register/facts.ts';
import { type Spans, spansOf } from '../../time/spans.ts';

export class AgreedExclusions {
  readonly #ofTickets: ReadonlyMap<string, readonly Fact[]>;
  readonly #ofPeriods: readonly Fact[];
  readonly #terms = new Map<Fact, Term>();

  constructor(rows: readonly Fact[]) {
    const named = rows.filter(({ text }) => text('id') !== '');
    this.#ofTickets = grouped(named);
    this.#ofPeriods = rows.filter(({ text }) => text('id') === '');
  }

  /** The term that stands for the first row about this ticket under a rule; `from`: when its clock started, or NaN. */
  termFor(rule: TicketBasedRule, ticket: string, from: number): Term | null {
    const row =
      this.#ofTickets.get(ticket)?.find((one) => isAbout(one, rule)) ??
      this.#ofPeriods.find(
        (one) =>
          isAbout(one, rule) &&
          one.text('service') === '' &&
          from >= one.instant('from') &&
          from < one.instant('to'),
      );
    return row === undefined ? null : this.#termOf(row);
  }

  /** The time that is left out of a rule for what `concerned` says that a row is about. */
  spansFor(rule: Rule, concerned: (row: Fact) => boolean): Spans {
    const rows = this.#ofPeriods.filter((row) => isAbout(row, rule) && concerned(row));
    return spansOf(rows.map((row): [number, number] => [row.instant('from'), row.instant('to')]));
  }

  #termOf(row: Fact): Term {
    const known = this.#terms.get(row);
    if (known !== undefined) return known;
    const when: Term['when'] = new Map([
      ['reason', { kind: 'one-of', patterns: [row.text('reason')], orMissing: false }],
    ]);
    const clause = `${row.text('approved_by')}, ${row.text('approved_at')}`;
    const term = { id: agreedTermId(row), when, clause };
    this.#terms.set(row, term);
    return term;
  }
}

const AGREED = 'agreed:';

/** No term of a policy is called so: their ids are made of words and numbers, without a colon. */
export function agreedTermId({ file, line }: Fact): string {
  return `${AGREED}${file}:${line}`;
}

export function isAgreed({ id }: Term): boolean {
  return id.startsWith(AGREED);
}

function isAbout(row: Fact, rule: Rule): boolean {
  return row.text('rule') === '' || row.text('rule') === rule.id;
}

function grouped(rows: readonly Fact[]): Map<string, Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const row of rows) found.set(row.text('id'), [...(found.get(row.text('id')) ?? []), row]);
  return found;
}
