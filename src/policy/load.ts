/** Loads a policy: its text, under a choice of variant, readings and parameters, to what the audit uses. */
import { type PolicyCode, policyCodes } from '../diagnostics/catalogue-policy.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checks } from './checks/all.ts';
import type { Draft, Findings } from './checks/check.ts';
import { type Choice, chosen } from './choose.ts';
import { compiled } from './compile.ts';
import { filled, optionalExamples } from './parameters.ts';
import type { Policy } from './policy.ts';
import { canMeet, otherReadings, type Reading, withReadings } from './readings.ts';
import { SourceText } from './source-text.ts';
import { validated } from './validate.ts';
import { type Finding, keys, place, textAt, type Written } from './written.ts';
import { readYaml } from './yaml.ts';

export interface PolicyChoices {
  readonly variant?: string;
  /** By rule or clause. */
  readonly readings?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, string>>;
  /** `check`: parameters without a value stand at their example, optional ones with and without; every variant and reading is looked into. */
  readonly purpose: 'audit' | 'check';
  /** For an audit: every other reading is loaded too. */
  readonly allReadings?: boolean;
}

export interface LoadedPolicy {
  /** Null when there is an error. */
  readonly policy: Policy | null;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * What was checked, in its own words: what was asked for, then for a check every other variant and reading. Empty
   * when the text cannot be read.
   */
  readonly drafts: readonly Draft[];
  readonly source: SourceText;
  /** Null: not asked for, or there is an error. */
  readonly others: OtherReadings | null;
}

/** The policy under readings other than those that were chosen. */
export interface OtherReadings {
  readonly list: readonly Reading[];
  /** Whether two of the list can be taken together. */
  canMeet(one: Reading, other: Reading): boolean;
  /** Under some of the list, one per clause, in the place of what was chosen for those clauses. */
  under(readings: readonly Reading[]): Pick<LoadedPolicy, 'policy' | 'drafts' | 'source'>;
}

/** `file` is only shown, never opened. Everything wrong is reported at once. */
export function loadPolicy(file: string, text: string, choices: PolicyChoices): LoadedPolicy {
  const source = new SourceText(file, text);
  const { written, findings } = readYaml(source.text);
  if (written === null)
    return { policy: null, diagnostics: diagnosticsOf(findings, source), drafts: [], source, others: null };
  const asked: Choice = { variant: choices.variant ?? null, readings: choices.readings ?? {} };
  const needed = variantNeeded(written, asked);
  const [first, ...others] = combinations(written, asked, needed !== null, choices);
  const loading = load(written, first!, choices);
  const purpose = choices.allReadings === true && needed === null ? choices.purpose : 'check';
  const besides = others.map((choice) => load(written, choice, { ...choices, purpose }));
  const examples = optionalExamples(written);
  if (choices.purpose === 'check' && Object.keys(examples).length > 0)
    besides.push(load(written, first!, { ...choices, parameters: { ...examples, ...choices.parameters } }));
  const missing = needed !== null && choices.purpose === 'audit' ? [needed] : [];
  const all = [...findings, ...missing, ...[loading, ...besides].flatMap((each) => each.findings)];
  const faulty = all.some(({ code }) => policyCodes[code].severity === 'error');
  return {
    policy: faulty ? null : (loading.compile?.() ?? null),
    diagnostics: diagnosticsOf(all, source),
    drafts: [loading, ...besides].flatMap(({ draft }) => draft ?? []),
    source,
    others: faulty || choices.allReadings !== true ? null : beside(written, asked, choices, besides, source),
  };
}

/** `single`: each of the other readings by itself, loaded already. */
function beside(
  written: Written,
  asked: Choice,
  choices: PolicyChoices,
  single: readonly Loading[],
  source: SourceText,
): OtherReadings {
  const list = otherReadings(written, asked.readings);
  return {
    list,
    canMeet: (one, other) => canMeet(written, one, other),
    under(readings) {
      const known = readings.length === 1 ? single[list.indexOf(readings[0]!)] : undefined;
      const choice = { ...asked, readings: withReadings(asked.readings, readings) };
      const { draft, findings, compile } = known ?? load(written, choice, choices);
      const faulty = findings.some(({ code }) => policyCodes[code].severity === 'error');
      return {
        policy: faulty || compile === null ? null : compile(),
        drafts: draft === null ? [] : [draft],
        source,
      };
    },
  };
}

interface Loading {
  readonly draft: Draft | null;
  readonly findings: Findings;
  readonly compile: (() => Policy) | null;
}

function load(base: Written, asked: Choice, choices: PolicyChoices): Loading {
  const choice = chosen(base, asked);
  const { written, values, findings } = filled(choice.written, choices.parameters ?? {}, choices.purpose);
  const { document, findings: inForm } = validated(written);
  if (document === null)
    return { draft: null, findings: [...choice.findings, ...findings, ...inForm], compile: null };
  const draft = { document, written };
  const inSense = checks.flatMap((check) => check(draft));
  return {
    draft,
    findings: [...choice.findings, ...findings, ...inForm, ...inSense],
    compile: () => compiled(document, written, choice, values),
  };
}

/** What is loaded: first what was asked for, then, for a check, every variant and reading that was not. */
function combinations(
  written: Written,
  asked: Choice,
  needsVariant: boolean,
  { purpose, allReadings }: PolicyChoices,
): readonly Choice[] {
  const variants = keys(written, ['variants']);
  const first = needsVariant ? { ...asked, variant: variants[0]! } : asked;
  const readings = otherReadings(written, asked.readings).map((other) => ({
    ...first,
    readings: withReadings(asked.readings, [other]),
  }));
  if (purpose === 'audit' && !needsVariant) return allReadings === true ? [first, ...readings] : [first];
  const otherVariants = variants
    .filter((variant) => variant !== first.variant)
    .map((variant) => ({ ...first, variant }));
  if (purpose === 'audit') return [first, ...otherVariants];
  return [first, ...otherVariants, ...readings];
}

function variantNeeded(written: Written, asked: Choice): Finding<PolicyCode> | null {
  const variants = keys(written, ['variants']);
  if (asked.variant !== null || variants.length === 0 || textAt(written, ['variant_required']) !== 'true')
    return null;
  return {
    code: 'variant-needed',
    at: place(written, ['variant_required']),
    slots: { choices: variants.join(', '), first: variants[0]! },
  };
}

/** Each once, in the order of the text; what was given by hand comes first. */
export function diagnosticsOf(findings: Findings, source: Pick<SourceText, 'place'>): readonly Diagnostic[] {
  const seen = new Map<string, Finding<PolicyCode>>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.code, finding.at?.start, finding.slots]);
    if (!seen.has(key)) seen.set(key, finding);
  }
  const inOrder = [...seen.values()].sort((a, b) => (a.at?.start ?? -1) - (b.at?.start ?? -1));
  return inOrder.map(({ code, at, slots, other }) => {
    const first = other === undefined ? null : source.place(other);
    const also = first === null ? {} : { other: `${first.line}:${first.column}` };
    return { code, place: at === null ? null : source.place(at), slots: { ...slots, ...also } };
  });
}
