/** Diagnostics about profiles, and about exports that are read through one. */
import type { CatalogueEntry } from './catalogue.ts';

/** What can be wrong with the text of a profile; with the codes of a policy's text. */
export const profileTextCodes = {
  'expected-profile-version': {
    severity: 'error',
    nl: 'Een profiel begint met `profile: 1`, de versie van de profieltaal.',
    en: 'A profile starts with `profile: 1`, the version of the profile language.',
  },
  'expected-source': {
    severity: 'error',
    nl: 'Bij “{key}” hoort de naam van een kolom, een lijst namen, of sleutels als column, words en constant.',
    en: '“{key}” takes the name of a column, a list of names, or keys such as column, words and constant.',
  },
  'expected-part': {
    severity: 'error',
    nl: 'Bij “{key}” hoort het nummer van een deel (1, 2, …) of all.',
    en: '“{key}” takes the number of a part (1, 2, …) or all.',
  },
  'unknown-canonical': {
    severity: 'error',
    nl: '“{name}” lijkt op een kolom van {role}. Bedoelt u: {choices}?',
    en: '“{name}” looks like a column of {role}. Did you mean: {choices}?',
  },
  'source-says-several': {
    severity: 'error',
    nl: 'Bij “{key}” staat niet precies één van: column, first_filled, constant, heading, part.',
    en: '“{key}” does not have exactly one of: column, first_filled, constant, heading, part.',
  },
  'source-needs-each': {
    severity: 'error',
    nl: '“{key}” leest een herhaalde kolom, en hier staat geen `each`.',
    en: '“{key}” reads a repeated column, and there is no `each` here.',
  },
  'not-a-moment': {
    severity: 'error',
    nl: '“{key}” is geen tijdstip: after, times en zone horen daar niet.',
    en: '“{key}” is no moment: after, times and zone do not belong there.',
  },
  'unit-without-after': {
    severity: 'error',
    nl: 'Bij “{key}” horen `after` en `unit` samen: een duur, en waarna.',
    en: '“{key}” takes `after` and `unit` together: a length of time, and after what.',
  },
  'event-says-several': {
    severity: 'error',
    nl: 'Een gebeurtenis heeft een van: `happening` (wat er gebeurde) of `field` (welke kolom veranderde).',
    en: 'An event has one of: `happening` (what happened) or `field` (which column changed).',
  },
  'event-without-id': {
    severity: 'error',
    nl: 'Deze gebeurtenis zegt niet van welk ticket zij is: geef `id`, hier of onder `tickets`.',
    en: 'This event does not say which ticket it is of: give `id`, here or under `tickets`.',
  },
  'history-without-tickets': {
    severity: 'error',
    nl: 'Een `history` heeft `tickets` nodig: wat elke rij van het ticket zegt.',
    en: 'A `history` needs `tickets`: what each row says of the ticket.',
  },
  'history-of-unknown': {
    severity: 'error',
    nl: '“{name}” staat niet onder `tickets`. Bedoelt u: {choices}?',
    en: '“{name}” does not stand under `tickets`. Did you mean: {choices}?',
  },
  'sections-do-not-mix': {
    severity: 'error',
    nl: 'Een bestand bevat tickets en gebeurtenissen, of één ander soort gegevens: {sections} gaan niet samen. Maak er twee profielen van, en geef het bestand twee keer op.',
    en: 'A file holds tickets and events, or one other kind of records: {sections} do not go together. Make two profiles of them, and give the file twice.',
  },
  'profile-without-records': {
    severity: 'error',
    nl: 'Dit profiel zegt niet wat er in de export staat: tickets, events, probes, outages, maintenance, register of measurements.',
    en: 'This profile does not say what is in the export: tickets, events, probes, outages, maintenance, register or measurements.',
  },
  'unknown-base-profile': {
    severity: 'error',
    nl: '“{name}” is geen meegeleverd profiel en geen bestand. Bedoelt u: {choices}?',
    en: '“{name}” is not a shipped profile and not a file. Did you mean: {choices}?',
  },
  'base-profile-circle': {
    severity: 'error',
    nl: '“{name}” bouwt zelf weer op dit profiel.',
    en: '“{name}” is itself laid over this profile.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export const profileCodes = {
  ...profileTextCodes,
  'unknown-profile': {
    severity: 'error',
    nl: '"{text}" is geen meegeleverd profiel en geen bestand. Bedoelt u {choices}? `sla profile list` toont de meegeleverde; `sla inspect EXPORT` zegt welk past.',
    en: '"{text}" is not a shipped profile and not a file. Did you mean {choices}? `sla profile list` shows the shipped ones; `sla inspect EXPORT` says which fits.',
  },
  'profile-feeds-other': {
    severity: 'error',
    nl: 'het profiel {profile} haalt hier geen {role} uit, maar {feeds}. Geef het bestand op als {feeds}, of kies een ander profiel.',
    en: 'the profile {profile} takes no {role} from it, but {feeds}. Give the file as {feeds}, or choose another profile.',
  },
  'profile-for-nothing': {
    severity: 'error',
    nl: 'geen van de opgegeven bestanden is voor het profiel {profile}: dat haalt {feeds} uit een export.',
    en: 'none of the files given is for the profile {profile}: it takes {feeds} from an export.',
  },
  'column-of-profile-missing': {
    severity: 'error',
    nl: 'het profiel leest {column} uit de kolom {names}, en die is er niet. Gevonden: {found}. Kies een ander profiel, of maak een eigen profiel dat op dit profiel bouwt (extends) en de kolom bij zijn naam noemt.',
    en: 'the profile reads {column} from the column {names}, and there is none. Found: {found}. Choose another profile, or make one of your own that is laid over it (extends) and gives the column its name.',
  },
  'profile-not-seen': {
    severity: 'warning',
    nl: 'gelezen met het profiel {profile}, waarvan {seen}. {doubt}Vergelijk enkele rijen met het systeem zelf.',
    en: 'read through the profile {profile}, of which {seen}. {doubt}Compare a few rows with the system itself.',
  },
  'time-not-as-written': {
    severity: 'warning',
    nl: '"{text}" is geen tijdstip zoals dat hier verwacht wordt: {expected}. Staan de tijden er anders, geef ze dan in een eigen profiel bij `times`',
    en: '"{text}" is not a time as expected here: {expected}. If times are written otherwise, give their form under `times` in a profile of your own',
  },
  'bad-length': {
    severity: 'warning',
    nl: '"{text}" is geen duur zoals het profiel die verwacht ({unit})',
    en: '"{text}" is not a length of time as the profile expects it ({unit})',
  },
  'cells-without-time': {
    severity: 'warning',
    nl: '{count} cel(len) van "{column}" noemen geen tijdstip en vertellen dus van geen gebeurtenis; de eerste is regel {line}: {text}',
    en: '{count} cell(s) of "{column}" give no time and so tell of no event; the first is line {line}: {text}',
  },
} as const satisfies Record<string, CatalogueEntry>;
