/** Happenings that a change tells of: a status that became Resolved is a restoration. */
import { wordMatches } from '../policy/match.ts';
import type { ProfileDocument } from './schema.ts';

export class Happenings {
  /** Whether a change can be understood only with what stood there before it. */
  readonly needBefore: boolean;
  readonly names: readonly string[];
  readonly #byField = new Map<
    string,
    { readonly happening: string; readonly to: readonly string[]; readonly from: readonly string[] }[]
  >();

  constructor(document: ProfileDocument['happenings']) {
    this.names = Object.keys(document);
    const all = Object.entries(document).flatMap(([happening, fields]) =>
      Object.entries(fields).map(([field, { to, from }]) => ({ happening, field, to, from })),
    );
    this.needBefore = all.some(({ from }) => from.length > 0);
    for (const { field, happening, to, from } of all) {
      const known = this.#byField.get(field) ?? [];
      known.push({ happening, to, from });
      this.#byField.set(field, known);
    }
  }

  /**
   * What happened when a column became `value`. With `from` and no `to`: it left these words for another. What stood
   * there before is '' when nothing is known of it.
   */
  of(field: string, value: string, before: string): readonly string[] {
    const rules = this.#byField.get(field.trim().toLowerCase());
    if (rules === undefined) return [];
    return rules
      .filter(({ to, from }) => {
        if (from.length > 0 && !isOneOf(before, from)) return false;
        return to.length > 0 ? isOneOf(value, to) : !isOneOf(value, from);
      })
      .map(({ happening }) => happening);
  }
}

function isOneOf(text: string, words: readonly string[]): boolean {
  return words.some((word) => wordMatches(word, text));
}
