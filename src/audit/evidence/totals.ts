/** Control totals: counted on another way than the figures, so that nothing can be lost between them unnoticed. */

import { type Counts, countOne, noCounts } from '../attainment.ts';
import type { TicketAudit } from '../audit-tickets.ts';
import type { TotalsResult } from '../evidence-result.ts';
import type { AuditInput } from '../input.ts';
import type { OutcomeKind } from '../outcome.ts';
import type { ProbeSeries } from '../probe-series.ts';
import type { InputResult, RuleResult } from '../result.ts';

/** Lines of the ledger as they are found. */
export class LedgerCount {
  readonly #counts = new Map<string, Counts>();

  add(rule: string, kind: OutcomeKind): void {
    let counts = this.#counts.get(rule);
    if (counts === undefined) {
      counts = noCounts();
      this.#counts.set(rule, counts);
    }
    countOne(counts, kind);
  }

  of(rule: string): Counts {
    return this.#counts.get(rule) ?? noCounts();
  }
}

/** Throws where the totals and the figures disagree: that is a fault in the program, and no figure may leave it. */
export function totals(
  input: AuditInput,
  inputs: readonly InputResult[],
  rules: readonly RuleResult[],
  audited: TicketAudit | null,
  ledger: LedgerCount,
  series: readonly ProbeSeries[],
): TotalsResult {
  const sum = (of: (one: InputResult) => number): number => inputs.reduce((all, one) => all + of(one), 0);
  const ticketRules = new Set((audited?.scores ?? []).map(({ rule }) => rule.id));
  const counted = rules.filter(({ id, verdict }) => ticketRules.has(id) && verdict !== 'not-assessed');
  for (const rule of counted) balance(rule, ledger.of(rule.id));
  const places: Record<string, number> = {};
  for (const [place, count] of tallied(audited?.places ?? [])) places[place] = count;
  return {
    rows: {
      read: sum(({ rows }) => rows),
      used: sum(({ used }) => used),
      excluded: sum(({ excluded }) => excluded),
      rejected: sum(({ rejected }) => rejected),
    },
    tickets: input.tickets === null ? null : { all: input.tickets.store.size, places },
    events: input.tickets?.store.eventTicket.length ?? 0,
    probes: series.reduce((all, { probes }) => all + probes.length, 0),
    facts: [input.outages, input.maintenance, input.register, input.measurements].reduce(
      (all, facts) => all + (facts?.length ?? 0),
      0,
    ),
    ledger: counted.map(({ id }) => {
      const counts = ledger.of(id);
      return { rule: id, lines: Object.values(counts).reduce((all, n) => all + n, 0), ...counts };
    }),
  };
}

/** How often each occurs, in the order of the alphabet. */
function tallied(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function balance({ id, total }: RuleResult, counts: Counts): void {
  for (const kind of Object.keys(counts) as OutcomeKind[]) {
    const shown = total?.pooled[kind] ?? 0;
    if (shown !== counts[kind])
      throw new Error(
        `the figures of ${id} do not add up: ${shown} ${kind}, and ${counts[kind]} in the ledger`,
      );
  }
}
