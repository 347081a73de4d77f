/** An audit file to start from: every setting there is, those not needed as comments. */
import type { PolicySummary } from '../policy/summary.ts';
import { yamlList, yamlMap, yamlScalar } from '../policy/yaml-scalar.ts';
import { shown } from '../text/shown.ts';
import type { Language } from './words.ts';

export interface AuditChoices {
  /** A shipped id, or a file beside the audit file. */
  readonly policy: string;
  readonly shipped: boolean;
  readonly summary: PolicySummary;
  readonly variant: string | null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly period: string;
  /** `given`: by the user; `whole`: the exports cover it; `part`: they do not. */
  readonly periodIs: 'given' | 'whole' | 'part';
  readonly inputs: readonly {
    readonly role: string;
    readonly file: string;
    readonly profile: string | null;
  }[];
  readonly timeFormats: readonly string[];
  readonly language: Language;
}

const WORDS = {
  nl: {
    head: (command: string) =>
      `Een audit: ${command}. Paden gelden vanaf dit bestand; een vlag gaat voor wat hier staat.`,
    shipped:
      'meegeleverd (sla policy show toont hem); met sla init --copy-policy komt er een kopie om aan te passen',
    own: 'pas dit bestand aan',
    period: {
      given: '',
      whole: 'het laatste hele kwartaal of de laatste hele maand in de exports',
      part: 'de exports bestrijken dit kwartaal niet helemaal',
    },
    otherPeriods: 'ook: 2025-07, 2025, 2025-W31, 2025-07-01..2025-10-01',
    variants: 'varianten',
    parameters: 'parameters van de policy',
    needed: 'verplicht',
    readings:
      'andere lezingen van bepalingen; een per bepaling. `all_readings: true` laat zien welke een oordeel zou omdraaien',
    asOf: 'beoordeel zoals het er toen voor stond; zonder deze regel het laatste tijdstip in de exports',
    ambiguous: 'een lokale tijd die twee keer voorkomt, als de klok teruggaat: earlier of later',
    timeFormat: 'hoe de exports tijden schrijven, waar de cellen dat niet zelf vertellen',
    strict: 'streefwaarden tellen als garanties',
    failOn: 'afsluitcode 1 bij: missed, undecided of never',
    lang: 'taal van het rapport: nl of en',
    more: 'meer gegevens, elk een bestand of een lijst bestanden',
  },
  en: {
    head: (command: string) =>
      `An audit: ${command}. Paths are relative to this file; a flag goes before what stands here.`,
    shipped: 'shipped (sla policy show prints it); with sla init --copy-policy there is a copy to change',
    own: 'change this file',
    period: {
      given: '',
      whole: 'the last whole quarter or month in the exports',
      part: 'the exports do not cover all of this quarter',
    },
    otherPeriods: 'also: 2025-07, 2025, 2025-W31, 2025-07-01..2025-10-01',
    variants: 'variants',
    parameters: 'parameters of the policy',
    needed: 'required',
    readings: 'other readings of clauses; one each. `all_readings: true` shows which would turn a verdict',
    asOf: 'judge as things stood then; without this line the latest time in the exports',
    ambiguous: 'a local time that occurs twice, when the clock goes back: earlier or later',
    timeFormat: 'how the exports write times, where their cells do not tell',
    strict: 'targets count as guarantees',
    failOn: 'exit 1 on: missed, undecided or never',
    lang: 'language of the report: nl or en',
    more: 'more data, each a file or a list of files',
  },
} as const satisfies Record<Language, unknown>;

const ROLES = ['tickets', 'events', 'probes', 'outages', 'maintenance', 'register', 'measurements'];

/** Ends in a newline. `command` runs it. */
export function auditYaml(choices: AuditChoices, command: string): string {
  const words = WORDS[choices.language];
  const { policy, shipped, period, periodIs, timeFormats, inputs } = choices;
  const said = words.period[periodIs];
  const lines = [
    `# ${words.head(shown(command))}`,
    `policy: ${yamlScalar(policy)} # ${shipped ? words.shipped : words.own}`,
    `period: ${yamlScalar(period)} # ${said === '' ? '' : `${said}; `}${words.otherPeriods}`,
    ...variantLines(choices, words),
    '',
    ...inputLines(inputs),
    `# ${words.more}: ${ROLES.filter((role) => !inputs.some((input) => input.role === role)).join(', ')}`,
    ...(timeFormats.length === 0
      ? [`# time_format: ["d-M-yyyy H:mm"] # ${words.timeFormat}`]
      : [`time_format: ${yamlList(timeFormats)} # ${words.timeFormat}`]),
    ...parameterLines(choices, words),
    ...readingLines(choices, words),
    '',
    `# as_of: 2025-10-01T00:00:00+02:00 # ${words.asOf}`,
    `# ambiguous: later # ${words.ambiguous}`,
    `# strict: true # ${words.strict}`,
    `# fail_on: undecided # ${words.failOn}`,
    `lang: ${choices.language} # ${words.lang}`,
  ];
  return `${lines.join('\n')}\n`;
}

type Said = (typeof WORDS)[Language];

function variantLines({ summary, variant }: AuditChoices, words: Said): string[] {
  if (summary.variants.length === 0) return [];
  const known = summary.variants.map(({ id, title }) => `${id} (${shown(title)})`).join(', ');
  const line = variant === null ? `# variant: ${summary.variants[0]!.id}` : `variant: ${yamlScalar(variant)}`;
  return [`${line} # ${words.variants}: ${known}`];
}

function inputLines(inputs: AuditChoices['inputs']): string[] {
  const roles = [...new Set(inputs.map(({ role }) => role))];
  return roles.flatMap((role) => {
    const files = inputs.filter((input) => input.role === role).map(written);
    return files.length === 1
      ? [`${role}: ${files[0]}`]
      : [`${role}:`, ...files.map((file) => `  - ${file}`)];
  });
}

function written({ file, profile }: AuditChoices['inputs'][number]): string {
  if (profile === null) return yamlScalar(file);
  return yamlMap([
    ['file', yamlScalar(file)],
    ['profile', yamlScalar(profile)],
  ]);
}

function parameterLines({ summary, parameters }: AuditChoices, words: Said): string[] {
  if (summary.parameters.length === 0) return [];
  const given = summary.parameters.filter(({ name }) => parameters[name] !== undefined);
  const lines = summary.parameters.map(({ name, title, value, example }) => {
    const own = parameters[name];
    const text = own ?? value ?? example ?? '';
    return `${own === undefined ? '#   ' : '  '}${yamlScalar(name)}: ${yamlScalar(text)} # ${shown(title)}`;
  });
  return ['', `${given.length === 0 ? '# ' : ''}set: # ${words.parameters}`, ...lines];
}

function readingLines({ summary }: AuditChoices, words: Said): string[] {
  if (summary.readings.length === 0) return [];
  const lines = summary.readings.map(
    ({ clause, reading, title }) =>
      `#   ${yamlScalar(clause)}: ${yamlScalar(reading)}${title === null ? '' : ` # ${shown(title)}`}`,
  );
  return ['', `# readings: # ${words.readings}`, ...lines];
}
