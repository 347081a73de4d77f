/** A proposed mapping as the YAML of a profile, ready to save, with a comment wherever somebody has to look. */
import type { MappedColumn, Mapping } from '../inspection/mapping.ts';
import { yamlList, yamlMap, yamlScalar, yamlTexts } from '../policy/yaml-scalar.ts';
import { shown } from '../text/shown.ts';
import type { Language } from './words.ts';

const WORDS = {
  nl: {
    proposed: (file: string) =>
      `Voorgesteld door sla inspect voor ${file}. Leg het naast het systeem voordat u de cijfers gebruikt.`,
    zone: 'van tijden zonder tijdzone; zonder deze regel de zone van de policy',
    open: (example: string, line: number) =>
      `niet te beslissen: "${example}" (regel ${line}) kan beide, en geen andere datum beslist. Kies er een:`,
    closed: 'geen kolom zegt wanneer het hersteld was: de sluiting telt daarvoor',
    closedDoubt: 'Geen kolom zegt wanneer een ticket hersteld was: de sluiting telt daarvoor',
    guessedDoubt: 'Welk woord welke prioriteit is, is geraden',
    firstEventDoubt: 'Wat het eerst van een ticket vastligt, geldt als de opening',
    happeningsDoubt: 'Wat elke status betekent, is geraden uit de woorden',
    guessed: 'geraden: welk woord is welke prioriteit?',
    firstEvent: 'wat het eerst van een ticket vastligt, geldt als de opening',
    happenings: 'geraden uit de woorden van de status',
    waiting: 'woorden die op wachten lijken, voor een pause in de policy',
  },
  en: {
    proposed: (file: string) =>
      `Proposed by sla inspect for ${file}. Hold it against the system before you use the figures.`,
    zone: 'of times without an offset; without this line the zone of the policy',
    open: (example: string, line: number) =>
      `cannot be decided: "${example}" (line ${line}) may be both, and no other date decides. Choose one:`,
    closed: 'no column says when it was restored: its closing counts as that',
    closedDoubt: 'No column says when a ticket was restored: its closing counts as that',
    guessedDoubt: 'Which word is which priority was guessed',
    firstEventDoubt: 'What is recorded of a ticket first counts as its opening',
    happeningsDoubt: 'What each status means was guessed from the words',
    guessed: 'guessed: which word is which priority?',
    firstEvent: 'what is recorded of a ticket first counts as its opening',
    happenings: 'guessed from the words of the status',
    waiting: 'words that look like waiting, for a pause in the policy',
  },
} as const satisfies Record<Language, unknown>;

export interface ProfileHead {
  readonly id: string;
  readonly title: string;
  /** The export, as the user named it. */
  readonly file: string;
  readonly language: Language;
  /** Of times without an offset, given by the user; null: that of the policy. */
  readonly zone: string | null;
}

/** Whether there is anything to say beyond the profile that it is laid over. */
export function addsNothing({ base, columns, times, openOrder, happenings, missing }: Mapping): boolean {
  const said = columns.length + times.length + missing.length + Object.keys(happenings).length;
  return base !== null && said === 0 && openOrder === null;
}

/** Ends in a newline. It loads as a profile, whatever stands in the header of the export. */
export function profileYaml(mapping: Mapping, { id, title, file, language, zone }: ProfileHead): string {
  const words = WORDS[language];
  const { base, times, openOrder, missing, recognisedBy } = mapping;
  const doubts = doubtsOf(mapping, words);
  const lines = [
    `# ${words.proposed(oneLine(file))}`,
    'profile: 1',
    `id: ${yamlScalar(id)}`,
    `title: ${yamlScalar(title)}`,
    ...(base === null ? [] : [`extends: ${yamlScalar(base.id)}`]),
    'seen: data',
    ...(doubts.length === 0 ? [] : ['doubt:', ...doubts.map((doubt) => `  - ${yamlScalar(doubt)}`)]),
    ...(recognisedBy.length === 0 ? [] : [`recognised_by: ${yamlList(recognisedBy)}`]),
    ...(zone !== null ? [`zone: ${yamlScalar(zone)}`] : []),
    ...(zone === null && base?.zone === undefined ? [`# zone: Europe/Amsterdam # ${words.zone}`] : []),
    ...(times.length === 0 ? [] : [`times: ${yamlList(times)}`]),
    ...(openOrder === null
      ? []
      : [
          `# ${words.open(oneLine(openOrder.example.text), openOrder.example.line)}`,
          `# times: ${yamlList(openOrder.dayFirst)}`,
          `# times: ${yamlList(openOrder.monthFirst)}`,
        ]),
    ...(missing.length === 0 ? [] : [`missing: ${yamlTexts(missing)}`]),
    ...sections(mapping, words),
  ];
  return `${lines.join('\n')}\n`;
}

type Said = (typeof WORDS)[Language];

/** What was guessed, for every result that it ends up in. */
function doubtsOf({ columns, happenings }: Mapping, words: Said): string[] {
  const has = (doubt: MappedColumn['doubt']): boolean => columns.some((column) => column.doubt === doubt);
  return [
    ...(has('closed-for-restored') ? [words.closedDoubt] : []),
    ...(has('guessed-words') ? [words.guessedDoubt] : []),
    ...(happenings.opened?.includes('*') === true ? [words.firstEventDoubt] : []),
    ...(Object.keys(happenings).length > 0 ? [words.happeningsDoubt] : []),
  ];
}

function sections(mapping: Mapping, words: Said): string[] {
  const { kind, columns, at, order, selector, selected, base } = mapping;
  const own = columns.flatMap((column) => columnLines(column, words));
  const section = (name: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', `${name}:`, ...lines];
  if (base !== null) {
    const name = kind === 'probe' ? 'probes' : kind === 'outage' ? 'outages' : 'tickets';
    return [...section(name, own), ...happeningLines(mapping, words)];
  }
  const target = (name: string): string => sourceOf(columns.find((column) => column.target === name)!);
  switch (kind) {
    case 'ticket':
      return section('tickets', own);
    case 'update':
      return [
        ...section('tickets', own),
        '',
        `history: ${yamlMap([
          ['at', yamlScalar(at!)],
          ...(order === null ? [] : [['order', yamlList([order])] as const]),
          ['changes', yamlList(tracked(columns))],
        ])}`,
        ...happeningLines(mapping, words),
      ];
    case 'activity': {
      const row = ({ target: column }: MappedColumn): string =>
        `  - ${yamlMap([
          ['id', target('id')],
          ['at', yamlScalar(at!)],
          ['field', yamlMap([['constant', yamlScalar(column)]])],
          ['value', target(column)],
        ])}`;
      const told = columns.filter(({ target: column }) => column !== 'id');
      return [...section('events', told.map(row)), ...happeningLines(mapping, words)];
    }
    case 'change': {
      const row = yamlMap([
        ['id', target('id')],
        ['at', yamlScalar(at!)],
        ['field', yamlScalar(selector!)],
        ['value', target('value')],
      ]);
      return [...section('events', [`  - ${row}`]), ...happeningLines(mapping, words)];
    }
    case 'probe':
      return section('probes', own);
    case 'outage': {
      const when = selector === null ? [] : [`  when: ${yamlMap([[selector, yamlTexts(selected)]])}`];
      return section('outages', [...when, ...own]);
    }
  }
}

function tracked(columns: readonly MappedColumn[]): string[] {
  return columns.map(({ target }) => target).filter((target) => target === 'status' || target === 'priority');
}

function columnLines(column: MappedColumn, words: Said): string[] {
  const said = { 'closed-for-restored': words.closed, 'guessed-words': words.guessed };
  const comment = column.doubt === null ? '' : ` # ${said[column.doubt]}`;
  return [`  ${column.target}: ${sourceOf(column)}${comment}`];
}

function sourceOf({ name, nth, words, after, unit }: MappedColumn): string {
  const meanings = Object.entries(words).map(([word, texts]) => [word, yamlTexts(texts)] as const);
  if (nth === 1 && meanings.length === 0 && after === null) return yamlScalar(name);
  return yamlMap([
    ['column', yamlScalar(name)],
    ...(nth === 1 ? [] : [['nth', String(nth)] as const]),
    ...(meanings.length === 0 ? [] : [['words', yamlMap(meanings)] as const]),
    ...(after === null ? [] : [['after', yamlScalar(after)] as const]),
    ...(unit === null ? [] : [['unit', yamlScalar(unit)] as const]),
  ]);
}

/** What a status that is left for work is a reopening of. */
const ENDED = ['restored', 'closed'] as const;
const AT_WORK = ['responded', 'opened'] as const;

function happeningLines({ happenings, waiting, base }: Mapping, words: Said): string[] {
  const entries = Object.entries(happenings);
  const ended = ENDED.flatMap((happening) => happenings[happening] ?? []);
  const atWork = [...AT_WORK.flatMap((happening) => happenings[happening] ?? []), ...waiting].filter(
    (word) => word !== '*',
  );
  const reopened =
    base !== null || happenings.reopened !== undefined || ended.length === 0 || atWork.length === 0
      ? []
      : [`  reopened: { status: { from: ${yamlList(ended)}, to: ${yamlList(atWork)} } }`];
  const hint = waiting.length === 0 ? [] : [`# ${words.waiting}: ${oneLine(yamlList(waiting))}`];
  if (entries.length === 0) return hint.length === 0 ? [] : ['', ...hint];
  return [
    '',
    `happenings: # ${words.happenings}`,
    ...entries.map(
      ([happening, texts]) =>
        `  ${yamlScalar(happening)}: { status: ${yamlTexts(texts)} }${texts[0] === '*' ? ` # ${words.firstEvent}` : ''}`,
    ),
    ...reopened,
    ...hint,
  ];
}

function oneLine(text: string): string {
  return shown(text);
}
