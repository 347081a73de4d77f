/** What was asked of an audit, as its result keeps it. */
import type { ArgumentsResult } from '../audit/evidence-result.ts';
import type { Language } from '../diagnostics/diagnostic.ts';
import type { Settings } from './settings.ts';

/** Of settings with a policy and a period; `language`: of the sentences, which the policy may decide. */
export function argumentsOf(settings: Settings, language: Language): ArgumentsResult {
  return {
    policy: settings.policy ?? '',
    inputs: [...settings.inputs].flatMap(([role, files]) =>
      files.map(({ shown, profile }) => ({ role, path: shown, profile: profile?.text ?? null })),
    ),
    profile: settings.profile,
    period: settings.period ?? '',
    asOf: settings.asOf,
    variant: settings.variant,
    readings: settings.readings,
    allReadings: settings.allReadings,
    parameters: settings.parameters,
    ambiguous: settings.ambiguous,
    timeFormats: settings.timeFormats.map(({ text }) => text),
    strict: settings.strict,
    applyExclusions: settings.applyExclusions,
    language,
  };
}
