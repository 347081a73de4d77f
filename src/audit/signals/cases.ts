/** The cases of a signal: how many there are, and the first of them in words. */

/** A list in a result has an end; how many there are stands in the sentence. */
const MOST_CASES = 100;

export class Cases {
  readonly first: string[] = [];
  count = 0;

  /** `told` is asked only for a case that is kept: there may be hundreds of thousands. */
  add(told: () => string): void {
    if (this.count++ < MOST_CASES) this.first.push(told());
  }
}

/** Of a list that is there already. */
export function firstCases(cases: readonly string[]): readonly string[] {
  return cases.slice(0, MOST_CASES);
}
