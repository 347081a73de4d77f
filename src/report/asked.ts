/** What was asked, as the flags of `sla audit` are written: that is what makes the report again. */
import type { ArgumentsResult } from '../audit/evidence-result.ts';
import { shown } from '../text/shown.ts';

/** All but the files: those stand in the table of inputs. */
export function askedFlags(given: ArgumentsResult, language: 'nl' | 'en'): string[] {
  const named = (flag: string, values: Readonly<Record<string, string>>): string[] =>
    Object.entries(values).map(([name, value]) => `${flag} ${name}=${value}`);
  const flags = [
    `--period ${given.period}`,
    ...(given.asOf === null ? [] : [`--as-of ${given.asOf}`]),
    ...(given.variant === null ? [] : [`--variant ${given.variant}`]),
    ...named('--reading', given.readings),
    ...(given.allReadings ? ['--all-readings'] : []),
    ...named('--set', given.parameters),
    ...(given.ambiguous === null ? [] : [`--ambiguous ${given.ambiguous}`]),
    ...given.timeFormats.map((text) => `--time-format "${text}"`),
    ...(given.strict ? ['--strict'] : []),
    ...(given.applyExclusions ? ['--apply-exclusions'] : []),
    `--lang ${language}`,
  ];
  return flags.map(shown);
}

/** The policy and the files, as they were named. */
export function namedFiles({ policy, inputs, profile }: ArgumentsResult): string[] {
  const files = inputs.map(({ role, path }) => `--${role} ${path}`);
  const flags = [`--policy ${policy}`, ...files, ...(profile === null ? [] : [`--profile ${profile}`])];
  return flags.map(shown);
}
