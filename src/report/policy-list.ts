/** The shipped policies, for `sla policy list`: what each is, and what has to be chosen before it can be used. */
import type { PolicySummary } from '../policy/summary.ts';
import { shown } from '../text/shown.ts';
import type { Language } from './words.ts';
import { onOneLine, together, wrap } from './wrap.ts';

const WORDS = {
  nl: {
    rules: 'regels',
    variant: 'variant (--variant)',
    parameter: 'parameter (--set)',
    needed: 'verplicht, bijvoorbeeld',
    readings: 'andere lezing (--reading)',
  },
  en: {
    rules: 'rules',
    variant: 'variant (--variant)',
    parameter: 'parameter (--set)',
    needed: 'required, for example',
    readings: 'other reading (--reading)',
  },
} as const satisfies Record<Language, Record<string, string>>;

export function policyList(policies: readonly PolicySummary[], language: Language, width: number): string {
  return policies.map((policy) => `${entry(policy, language, width).join('\n')}\n`).join('\n');
}

function entry(policy: PolicySummary, language: Language, width: number): string[] {
  const words = WORDS[language];
  const about = [
    ...line(words.rules, policy.rules.join(', ')),
    ...line(words.variant, policy.variants.map((v) => `${v.id} (${v.title})`).join(', ')),
    ...policy.parameters.flatMap(({ name, title, value, example }) => {
      const given =
        value === null ? `${words.needed} --set ${name}="${example ?? ''}"` : `${name}="${value}"`;
      return line(words.parameter, `${title}: ${given}`);
    }),
    ...[...new Set(policy.readings.map(({ clause }) => clause))].flatMap((clause) =>
      wholeLine(
        words.readings,
        policy.readings
          .filter((one) => one.clause === clause)
          .map(({ reading, title }) => {
            const about = title === null ? '' : ` (${shown(title)})`;
            return together(shown(`"${clause}=${reading}"`)) + about;
          })
          .join(', '),
      ),
    ),
  ];
  const head = `${policy.id}  ${policy.title} (${policy.parties.customer} – ${policy.parties.supplier})`;
  return [
    ...wrap(shown(head), width),
    ...about.flatMap((text) => wrap(text, width - 4).map((l) => `    ${onOneLine(l)}`)),
  ];
}

function line(label: string, text: string): string[] {
  return wholeLine(label, shown(text));
}

function wholeLine(label: string, text: string): string[] {
  return text === '' ? [] : [`${label}: ${text}`];
}
