/**
 * The words that policies and exports use for the same thing, Dutch and English: INTERFACES, "Words that the shipped
 * policies know without a profile". A word in a condition stands for its whole group; a policy adds words with `words`.
 */
import { TICKET_COLUMNS } from '../intake/canonical.ts';

const PARTY: readonly (readonly string[])[] = [
  ['leverancier', 'supplier'],
  ['klant', 'gemeente', 'opdrachtgever', 'customer'],
  ['derden', 'third-party'],
];

/** Column, then groups of words that mean the same. */
export const VOCABULARY: Readonly<Record<string, readonly (readonly string[])[]>> = {
  type: [
    ['verstoring', 'storing', 'disruption'],
    ['bug'],
    ['incident'],
    ['gebruikersvraag', 'vraag', 'question'],
    ['informatieverzoek'],
    ['wijzigingsverzoek', 'change'],
    ['serviceverzoek'],
    ['tip'],
    ['security'],
  ],
  environment: [['productie', 'production'], ['test'], ['acceptatie', 'acceptance']],
  channel: [['email'], ['telefoon', 'phone'], ['noodtelefoon'], ['portaal', 'portal', 'ticketsysteem']],
  component: [['platform'], ['application', 'applicatie']],
  cause: PARTY,
  requested_by: PARTY,
  users_affected: [
    ['alle gebruikers', 'all'],
    ['enkele gebruikers', 'some'],
    ['individuele gebruiker', 'one'],
  ],
  solved_in_newer_version: [
    ['true', 'ja', 'yes', '1', 'waar'],
    ['false', 'nee', 'no', '0', 'onwaar'],
  ],
};

/**
 * Columns of the canonical files (INTERFACES, canonical input), by what a condition may be about. A condition over
 * another column declares it in `columns`.
 */
export const COLUMNS = {
  ticket: TICKET_COLUMNS,
  probe: ['service', 'environment', 'location'],
  outage: ['from', 'to', 'service', 'environment', 'cause'],
  register: ['kind', 'at', 'until', 'subject', 'ref'],
  maintenance: ['from', 'to', 'service', 'kind', 'environment', 'announced_at', 'requested_by', 'subject'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type RecordKind = keyof typeof COLUMNS;

export type Words = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** How text is compared: without regard to case and to white space around it. */
export function folded(text: string): string {
  return text.trim().toLowerCase();
}

/**
 * The groups of a column: the shipped ones, each grown by what the policy adds to one of its words, and a new group
 * for a word that none of them knows.
 */
export function groupsOf(column: string, added: Words): readonly (readonly string[])[] {
  const groups = (VOCABULARY[column] ?? []).map((group) => [...group]);
  for (const [word, synonyms] of Object.entries(added[column] ?? {})) {
    const group = groups.find((words) => words.some((known) => folded(known) === folded(word)));
    if (group === undefined) groups.push([word, ...synonyms]);
    else group.push(...synonyms);
  }
  return groups;
}

/** A word and all that mean the same in that column; a pattern with `*` stands for itself. */
export function expanded(column: string, word: string, added: Words): readonly string[] {
  const group = groupsOf(column, added).find((words) =>
    words.some((known) => folded(known) === folded(word)),
  );
  return group ?? [word];
}
