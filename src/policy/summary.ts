/** What a list of policies says of each: `sla policy list`. */
import type { LoadedPolicy } from './load.ts';
import { listedReadings, type Reading } from './readings.ts';

export interface PolicySummary {
  readonly id: string;
  readonly title: string;
  readonly parties: { readonly customer: string; readonly supplier: string };
  readonly rules: readonly string[];
  readonly variants: readonly { readonly id: string; readonly title: string }[];
  readonly variantRequired: boolean;
  /** `value` is the default, null where one has to be given; `example` shows its form. */
  readonly parameters: readonly {
    readonly name: string;
    readonly title: string;
    readonly value: string | null;
    readonly example: string | null;
  }[];
  readonly readings: readonly Reading[];
}

/** Null when the policy could not be read. */
export function summaryOf(loaded: LoadedPolicy): PolicySummary | null {
  const draft = loaded.drafts[0];
  if (draft === undefined) return null;
  const { id, title, parties, variants, parameters, rules, variant_required } = draft.document;
  return {
    id,
    title,
    parties,
    rules: Object.keys(rules),
    variants: Object.entries(variants).map(([name, variant]) => ({ id: name, title: variant.title })),
    variantRequired: variant_required,
    parameters: Object.entries(parameters).map(([name, parameter]) => ({
      name,
      title: parameter.title,
      value: parameter.default ?? null,
      example: parameter.example ?? null,
    })),
    readings: listedReadings(draft.written),
  };
}
