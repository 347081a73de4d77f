/** Counts of one ticket rule: per period, priority and application, and once over all. */
import type { Norm } from '../policy/policy.ts';
import type { Period } from '../time/period.ts';
import { addCounts, allOf, attainment, type Counts, countOne, noCounts } from './attainment.ts';
import type { OutcomeKind } from './outcome.ts';
import type { CountsResult, GroupResult, PooledAndGroups, RuleVerdict } from './result.ts';

export class Scoreboard {
  readonly #units: readonly Period[];
  readonly #boards: readonly Board[];
  readonly #total: Board;
  readonly #norm: Norm | null;

  /** `grouped`: by application too, and then every application has to hold. */
  constructor(units: readonly Period[], labels: readonly string[], norm: Norm | null, grouped: boolean) {
    this.#units = units;
    this.#norm = norm;
    this.#boards = units.map(() => new Board(labels, grouped));
    this.#total = new Board(labels, grouped);
  }

  /** Index of the unit an instant lies in, -1 for none, and for NaN. */
  unitAt(instant: number): number {
    for (let unit = 0; unit < this.#units.length; unit++) {
      const { from, to } = this.#units[unit]!;
      if (instant >= from && instant < to) return unit;
    }
    return -1;
  }

  /** `unit` -1: no usable start, so it counts in every unit, and once in the total. */
  count(unit: number, group: number, application: string, kind: OutcomeKind): void {
    if (unit >= 0) this.#boards[unit]!.count(group, application, kind);
    else for (const board of this.#boards) board.count(group, application, kind);
    this.#total.count(group, application, kind);
  }

  unit(index: number): PooledAndGroups & { verdict: RuleVerdict } {
    return this.#boards[index]!.result(this.#norm);
  }

  total(): PooledAndGroups & { verdict: RuleVerdict } {
    return this.#total.result(this.#norm);
  }
}

class Board {
  readonly #labels: readonly string[];
  readonly #grouped: boolean;
  /** Per application (one, '', when not grouped) the counts per group. */
  readonly #counts = new Map<string, Counts[]>();
  /** Applications by their text without case; the first spelling is shown. */
  readonly #spelling = new Map<string, string>();
  /** The application that was counted last: mostly it is the only one. */
  #lastKey: string | null = null;
  #last: Counts[] = [];

  constructor(labels: readonly string[], grouped: boolean) {
    this.#labels = labels;
    this.#grouped = grouped;
  }

  count(group: number, application: string, kind: OutcomeKind): void {
    const key = this.#grouped ? application.toLowerCase() : '';
    if (key === this.#lastKey) {
      countOne(this.#last[group]!, kind);
      return;
    }
    let groups = this.#counts.get(key);
    if (groups === undefined) {
      groups = this.#labels.map(noCounts);
      this.#counts.set(key, groups);
      this.#spelling.set(key, application);
    }
    countOne(groups[group]!, kind);
    this.#lastKey = key;
    this.#last = groups;
  }

  result(norm: Norm | null): PooledAndGroups & { verdict: RuleVerdict } {
    const keys = [...this.#counts.keys()].sort((a, b) => (a < b ? -1 : 1));
    const all = this.#labels.map(noCounts);
    for (const key of keys) {
      for (const [group, counts] of this.#counts.get(key)!.entries()) addCounts(all[group]!, counts);
    }
    const pooled = attainment(pool(all), norm);
    if (!this.#grouped) {
      const groups = this.#groups(all, null, norm);
      return {
        pooled,
        groups,
        verdict: norm?.over === 'each' ? allOf(groups.map((g) => g.verdict)) : pooled.verdict,
      };
    }
    const groups = keys.flatMap((key) => this.#groups(this.#counts.get(key)!, this.#name(key), norm));
    const applications = keys.map((key) => ({
      application: this.#name(key),
      ...attainment(pool(this.#counts.get(key)!), norm),
    }));
    const deciding: readonly CountsResult[] = norm?.over === 'each' ? groups : applications;
    const verdict = norm === null ? 'no-norm' : allOf(deciding.map((g) => g.verdict));
    return { pooled, groups, applications, verdict };
  }

  #name(key: string): string | null {
    return key === '' ? null : this.#spelling.get(key)!;
  }

  /** The contract's priorities are all shown, the unknown ones and a further application's only where there are any. */
  #groups(counts: readonly Counts[], application: string | null, norm: Norm | null): GroupResult[] {
    const known = this.#labels.length === 1 ? 1 : this.#labels.length - 1;
    return this.#labels.flatMap((priority, group) => {
      const some = Object.values(counts[group]!).some((n) => n > 0);
      if (!some && (group >= known || this.#grouped)) return [];
      return [{ priority, application, ...attainment(counts[group]!, norm) }];
    });
  }
}

function pool(groups: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const counts of groups) addCounts(sum, counts);
  return sum;
}
