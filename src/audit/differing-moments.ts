/** Where the row of a ticket and its events tell of a moment otherwise. */
import { MOMENTS } from '../intake/canonical.ts';
import type { Timeline } from '../tickets/timeline.ts';

/** Tickets whose row gives another time for a moment than their events, which win. */
export class DifferingMoments {
  readonly #found = MOMENTS.map((moment) => ({ moment, tickets: [] as number[] }));

  add({ differing, ticket }: Timeline): void {
    if (differing === 0) return;
    this.#found.forEach(({ tickets }, moment) => {
      if ((differing & (1 << moment)) !== 0) tickets.push(ticket);
    });
  }

  get found(): readonly { readonly moment: string; readonly tickets: readonly number[] }[] {
    return this.#found.filter(({ tickets }) => tickets.length > 0);
  }
}
