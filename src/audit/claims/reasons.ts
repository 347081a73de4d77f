/** Which ways of counting make claims agree, and which of them is the likeliest: overall, and rule by rule. */
import { type Language, messageOf } from '../../diagnostics/diagnostic.ts';
import type { ClaimedRule, ClaimReason } from '../claims-result.ts';
import type { Variation } from './variation.ts';

interface Row {
  /** The row of the file, by which it is known. */
  readonly row: object;
  readonly rule: string;
  /** Whether it agrees with the audit itself. */
  readonly agreed: boolean;
}

interface Tried {
  readonly told: ClaimReason;
  readonly explained: ReadonlySet<object>;
}

type Weighed = Pick<ClaimReason, 'explains' | 'contradicts'>;

export class Reasons {
  readonly #rows: readonly Row[];
  readonly #language: Language;
  readonly #tried: Tried[] = [];

  constructor(rows: readonly Row[], language: Language) {
    this.#rows = rows;
    this.#language = language;
  }

  /** `agreeing`: the rows that agree under the variation. One that makes no row agree is not kept. */
  add({ key, told }: Variation, agreeing: ReadonlySet<object>): void {
    const explained = new Set<object>();
    const byRule = new Map<string, { explains: number; contradicts: number }>();
    for (const { row, rule, agreed } of this.#rows) {
      const counts = byRule.get(rule) ?? { explains: 0, contradicts: 0 };
      byRule.set(rule, counts);
      if (agreed && !agreeing.has(row)) counts.contradicts++;
      if (agreed || !agreeing.has(row)) continue;
      counts.explains++;
      explained.add(row);
    }
    if (explained.size === 0) return;
    const rules = [...byRule].flatMap(([rule, counts]) =>
      counts.explains === 0 ? [] : [{ rule, ...counts }],
    );
    const contradicts = [...byRule.values()].reduce((sum, counts) => sum + counts.contradicts, 0);
    const message = messageOf(told, this.#language);
    const reason = { key, code: told.code, message, explains: explained.size, contradicts, rules };
    this.#tried.push({ told: reason, explained });
  }

  /** Whether of each rule some way of counting makes all rows agree. */
  areComplete(): boolean {
    return this.likeliest().every(
      ({ differences, explains, contradicts }) => explains === differences && contradicts === 0,
    );
  }

  /** Rule by rule, in the order of the rows, as far as any differs. */
  likeliest(): ClaimedRule[] {
    const differing = new Map<string, number>();
    for (const { rule, agreed } of this.#rows)
      if (!agreed) differing.set(rule, (differing.get(rule) ?? 0) + 1);
    return [...differing].map(([rule, differences]) => {
      const weighed = this.#tried.flatMap(({ told: { key, rules } }) =>
        rules.flatMap((one) => (one.rule === rule ? [{ ...one, key }] : [])),
      );
      const [first, ...others] = weighed.sort(byWeight);
      if (first === undefined) return { rule, differences, reasons: [], explains: 0, contradicts: 0 };
      const { explains, contradicts } = first;
      const alike = others.filter((one) => one.explains === explains && one.contradicts === contradicts);
      return { rule, differences, reasons: [first, ...alike].map(({ key }) => key), explains, contradicts };
    });
  }

  /** Array.sort is stable: of two that weigh the same the plainer one, which was tried first, stays first. */
  ranked(): ClaimReason[] {
    return this.#tried.map(({ told }) => told).sort(byWeight);
  }

  /** Those that make a row agree, by what they explain of its rule. */
  keysFor({ row, rule }: { readonly row: object; readonly rule: string }): string[] {
    return this.#tried
      .filter(({ explained }) => explained.has(row))
      .map(({ told }) => ({ key: told.key, ...told.rules.find((one) => one.rule === rule)! }))
      .sort(byWeight)
      .map(({ key }) => key);
  }
}

function byWeight(a: Weighed, b: Weighed): number {
  return b.explains - b.contradicts - (a.explains - a.contradicts);
}
