/** The columns of an export by name: without regard to case and white space, repeated names kept apart. */
import { wordMatches } from '../policy/match.ts';

export class ExportColumns {
  /** As they stand in the header, trimmed; names may be empty and may repeat. */
  readonly names: readonly string[];
  readonly #at = new Map<string, number[]>();

  constructor(names: readonly string[]) {
    this.names = names.map((name) => name.replace(/^\uFEFF/, '').trim());
    for (const [index, name] of this.names.entries()) {
      const same = this.#at.get(folded(name));
      if (same === undefined) this.#at.set(folded(name), [index]);
      else same.push(index);
    }
  }

  /** Position of the first of these names that the header has, -1 where it has none. `nth` counts from 1. */
  find(names: readonly string[], nth = 1): number {
    for (const name of names) {
      const index = this.#at.get(folded(name))?.[nth - 1];
      if (index !== undefined) return index;
    }
    return -1;
  }

  /** Positions of all columns whose name is one of these, `*` standing for any text; without those in `but`. */
  all(names: readonly string[], but: ReadonlySet<number> = new Set()): readonly number[] {
    const patterns = names.map(folded);
    return [...this.names.keys()].filter(
      (index) =>
        !but.has(index) &&
        this.names[index] !== '' &&
        patterns.some((pattern) => wordMatches(pattern, folded(this.names[index]!))),
    );
  }
}

function folded(name: string): string {
  return name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}
