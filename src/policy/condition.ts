/**
 * Conditions over the columns of a record: data, never code. Text is compared without regard to case and to white
 * space around it; `*` is the only wildcard. An empty cell is `missing` and matches nothing else, not even a `not`:
 * what is not known is not known to be different either.
 */

/** All columns have to match. */
export type Condition = ReadonlyMap<string, Matcher>;

export type Matcher =
  | { readonly kind: 'one-of'; readonly patterns: readonly string[]; readonly orMissing: boolean }
  | { readonly kind: 'none-of'; readonly patterns: readonly string[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'present' }
  | {
      readonly kind: 'number';
      readonly above: number | null;
      readonly atLeast: number | null;
      readonly below: number | null;
      readonly atMost: number | null;
    }
  /** Holds when this column's instant is not later than that of another: `announced_at` no later than `from`. */
  | { readonly kind: 'no-later-than'; readonly column: string };
