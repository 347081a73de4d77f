/** How many tickets of each type and priority there were, and how they fared under each rule. */
import type { TicketStore } from '../tickets/ticket-store.ts';
import { addCounts, type Counts, countOne, noCounts } from './attainment.ts';
import type { OutcomeKind } from './outcome.ts';
import type { TicketKindResult } from './result.ts';

interface Kind {
  readonly type: string;
  readonly group: number;
  opened: number;
  /** By position of the rule; undefined where it judged none of them. */
  readonly rules: (Counts | undefined)[];
}

export class TicketKinds {
  /** Column of the type; -1 where the export has none. */
  readonly #column: number;
  readonly #store: TicketStore;
  readonly #labels: readonly string[];
  /** By the number of the type's text and of the priority group, as one number. */
  readonly #kinds = new Map<number, Kind>();
  #lastKey = -1;
  #last: Kind | null = null;

  constructor(store: TicketStore, labels: readonly string[]) {
    this.#column = store.columnAt('type');
    this.#store = store;
    this.#labels = labels;
  }

  /** A ticket that was opened in the period, by the priority it has at as-of. `final`: its cells at as-of. */
  opened(final: ArrayLike<number>, group: number): void {
    this.#kind(final, group).opened++;
  }

  /** `rule` is the rule's position; `group` the priority it is judged by, which may be another than that at as-of. */
  count(final: ArrayLike<number>, group: number, rule: number, outcome: OutcomeKind): void {
    const { rules } = this.#kind(final, group);
    const counts = rules[rule] ?? noCounts();
    countOne(counts, outcome);
    rules[rule] = counts;
  }

  /** By type, in the order of the alphabet, and priority, in the policy's. One line a type, whatever its capitals. */
  result(ruleIds: readonly string[]): TicketKindResult[] {
    return [...this.#merged().values()]
      .sort((a, b) => order(a.type.toLowerCase(), b.type.toLowerCase()) || a.group - b.group)
      .map(({ type, group, opened, rules }) => ({
        type: type === '' ? null : type,
        priority: this.#labels[group]!,
        opened,
        rules: ruleIds.flatMap((rule, i) => (rules[i] === undefined ? [] : [{ rule, ...rules[i] }])),
      }));
  }

  #merged(): Map<string, Kind> {
    const merged = new Map<string, Kind>();
    for (const kind of this.#kinds.values()) {
      const key = `${kind.group} ${kind.type.toLowerCase()}`;
      const into = merged.get(key);
      if (into === undefined) merged.set(key, kind);
      else join(into, kind);
    }
    return merged;
  }

  #kind(final: ArrayLike<number>, group: number): Kind {
    const code = this.#column < 0 ? 0 : final[this.#column]!;
    const key = code * this.#labels.length + group;
    if (key === this.#lastKey) return this.#last!;
    let kind = this.#kinds.get(key);
    if (kind === undefined) {
      const type = this.#column < 0 ? '' : this.#store.columns[this.#column]!.values.text(code);
      kind = { type, group, opened: 0, rules: [] };
      this.#kinds.set(key, kind);
    }
    this.#lastKey = key;
    this.#last = kind;
    return kind;
  }
}

function join(into: Kind, more: Kind): void {
  into.opened += more.opened;
  for (const [i, counts] of more.rules.entries()) {
    if (counts === undefined) continue;
    const sum = into.rules[i] ?? noCounts();
    addCounts(sum, counts);
    into.rules[i] = sum;
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
