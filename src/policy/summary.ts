/** What a list of policies says of each: `sla policy list`. */
import type { LoadedPolicy } from './load.ts';

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
  readonly readings: readonly { readonly topic: string; readonly id: string; readonly title: string }[];
}

/** Null when the policy could not be read. */
export function summaryOf(loaded: LoadedPolicy): PolicySummary | null {
  const document = loaded.drafts[0]?.document;
  if (document === undefined) return null;
  const { id, title, parties, variants, parameters, readings } = document;
  return {
    id,
    title,
    parties,
    rules: Object.keys(document.rules),
    variants: Object.entries(variants).map(([name, variant]) => ({ id: name, title: variant.title })),
    variantRequired: document.variant_required,
    parameters: Object.entries(parameters).map(([name, parameter]) => ({
      name,
      title: parameter.title,
      value: parameter.default ?? null,
      example: parameter.example ?? null,
    })),
    readings: Object.entries(readings).flatMap(([topic, known]) =>
      Object.entries(known).map(([reading, about]) => ({ topic, id: reading, title: about.title })),
    ),
  };
}
