/** The words of `sla inspect`, in both languages. */

import type { ProfileDocument } from '../exports/schema.ts';
import type { ColumnKind } from '../inspection/column.ts';
import type { RowKind } from '../inspection/mapping.ts';
import type { Missing } from '../inspection/rule-outlook.ts';
import type { Language } from './words.ts';

interface InspectionWords {
  readonly delimiter: Readonly<Record<string, string>>;
  readonly oneColumn: string;
  readonly endings: Readonly<Record<'crlf' | 'lf' | 'cr', string>>;
  readonly label: Readonly<
    Record<'file' | 'rows' | 'times' | 'profile' | 'doubt' | 'result' | 'rejected' | 'note', string>
  >;
  readonly rows: readonly [string, string];
  readonly columns: readonly [string, string];
  readonly blank: (count: string) => string;
  readonly misfits: (count: string) => string;
  readonly span: (first: string, last: string) => string;
  readonly noTimes: string;
  readonly fits: (found: string, named: string) => string;
  readonly absent: (targets: string) => string;
  readonly seen: Readonly<Record<ProfileDocument['seen'], string>>;
  readonly canonical: (role: string) => string;
  readonly rowIs: Readonly<Record<RowKind, string>>;
  readonly unknown: string;
  readonly records: (counts: string) => string;
  readonly beginning: (rows: string) => string;
  readonly excluded: (count: string) => string;
  readonly nothingRejected: string;
  readonly rejectedAs: (count: string, line: string, message: string) => string;
  readonly section: Readonly<Record<'columns' | 'rules' | 'mapping', string>>;
  readonly head: Readonly<
    Record<'name' | 'kind' | 'becomes' | 'empty' | 'holds' | 'rule' | 'cases' | 'missing', string>
  >;
  readonly kind: Readonly<Record<ColumnKind, string>>;
  readonly order: {
    readonly decided: Readonly<Record<'day-first' | 'month-first', (text: string, line: number) => string>>;
    readonly open: (text: string, line: number) => string;
    readonly alike: string;
    readonly mixed: (day: string, dayLine: number, month: string, monthLine: number) => string;
  };
  readonly misfit: (count: string, text: string, line: number) => string;
  readonly range: (first: string, last: string) => string;
  readonly moreWords: (count: string) => string;
  readonly cappedWords: (count: string) => string;
  readonly nothingSigns: (signs: string) => string;
  readonly emptyColumns: (count: string, names: string) => string;
  readonly notShown: (count: string) => string;
  readonly notAssessed: string;
  readonly unmeasurable: (count: string) => string;
  readonly nothingMissing: string;
  readonly missing: Readonly<Record<Missing['what'], (names: string) => string>>;
  readonly asItStands: (profile: string) => string;
  readonly saved: (file: string) => string;
  readonly next: (command: string) => string;
}

export const INSPECTION_WORDS: Readonly<Record<Language, InspectionWords>> = {
  nl: {
    delimiter: { ';': 'puntkomma', ',': 'komma', '\t': 'tab', '|': 'verticale streep' },
    oneColumn: 'één kolom',
    endings: { crlf: 'CRLF', lf: 'LF', cr: 'CR' },
    label: {
      file: 'bestand',
      rows: 'inhoud',
      times: 'tijden',
      profile: 'profiel',
      doubt: 'niet zeker',
      result: 'gelezen',
      rejected: 'afgekeurd',
      note: 'let op',
    },
    rows: ['rij', 'rijen'],
    columns: ['kolom', 'kolommen'],
    blank: (count) => `${count} leeg`,
    misfits: (count) => `${count} met meer of minder cellen dan de kop`,
    span: (first, last) => `van ${first} tot ${last}`,
    noTimes: 'geen kolom bevat tijden',
    fits: (found, named) => `past: ${found} van ${named} kolommen gevonden`,
    absent: (targets) => `niet gevonden: ${targets}`,
    seen: {
      data: 'vorm gezien in een echt bestand',
      code: 'vorm gezien in code of handleiding van het product, niet in een echt bestand',
      import: 'vorm gezien in importcode van anderen, niet in een echt bestand',
      memory: 'vorm uit het geheugen opgeschreven',
    },
    canonical: (role) => `geen nodig: de kolommen heten zoals het programma ze kent (${role})`,
    rowIs: {
      ticket: 'geen meegeleverd profiel past; elke rij lijkt een ticket',
      update:
        'geen meegeleverd profiel past; elke rij lijkt een ticket zoals het er na een wijziging voor stond',
      activity: 'geen meegeleverd profiel past; elke rij lijkt iets dat met een ticket gebeurde',
      change: 'geen meegeleverd profiel past; elke rij lijkt één wijziging van een ticket',
      probe: 'geen meegeleverd profiel past; elke rij lijkt een meting van een dienst',
      outage: 'geen meegeleverd profiel past; elke rij lijkt een storing van een dienst',
    },
    unknown:
      'niets herkend: geen kolom lijkt op een ticketnummer met een tijd, een meting of een storing. Schrijf een profiel (policies/profiles/README.md)',
    records: (counts) => `levert: ${counts}`,
    beginning: (rows) => `alleen de eerste ${rows} geprobeerd`,
    excluded: (count) => `${count} zonder iets nieuws`,
    nothingRejected: 'geen enkele rij',
    rejectedAs: (count, line, message) => `${count}, de eerste op regel ${line}: ${message}`,
    section: { columns: 'Kolommen', rules: 'Wat dit elke regel geeft', mapping: 'Voorstel voor een profiel' },
    head: {
      name: 'kolom',
      kind: 'soort',
      becomes: 'wordt',
      empty: 'leeg',
      holds: 'inhoud',
      rule: 'regel',
      cases: 'te beoordelen',
      missing: 'wat ontbreekt',
    },
    kind: {
      empty: 'leeg',
      time: 'tijd',
      duration: 'duur',
      'yes-no': 'ja/nee',
      number: 'getal',
      word: 'woord',
      id: 'id',
      text: 'tekst',
    },
    order: {
      decided: {
        'day-first': (text, line) => `dag eerst, door "${text}" op regel ${line}`,
        'month-first': (text, line) => `maand eerst, door "${text}" op regel ${line}`,
      },
      open: (text, line) => `DAG OF MAAND EERST IS NIET TE ZIEN: "${text}" op regel ${line} kan beide`,
      alike: 'dag en maand zijn overal gelijk',
      mixed: (day, dayLine, month, monthLine) =>
        `DAG EN MAAND DOOR ELKAAR: "${day}" op regel ${dayLine}, "${month}" op regel ${monthLine}`,
    },
    misfit: (count, text, line) => `${count} niet, eerst "${text}" op regel ${line}`,
    range: (first, last) => `${first} … ${last}`,
    moreWords: (count) => `en ${count} andere`,
    cappedWords: (count) => `meer dan ${count} verschillende`,
    nothingSigns: (signs) => `${signs} telt als leeg`,
    emptyColumns: (count, names) => `${count} zonder iets erin: ${names}`,
    notShown: (count) => `${count} niet getoond; --all toont ze`,
    notAssessed: 'niet',
    unmeasurable: (count) => `${count} niet te meten`,
    nothingMissing: '',
    missing: {
      input: (names) => `geen ${names}`,
      happening: (names) => `niets zegt wanneer "${names}" was`,
      history: (names) => `geen historie van ${names}: pauzes zijn niet te tellen`,
      column: (names) => `geen kolom ${names}`,
      choice: (names) =>
        names === 'no-parameter' ? 'een parameter zonder waarde (--set)' : 'niet afgesproken',
    },
    asItStands: (profile) => `Het profiel ${profile} past zoals het is: --profile ${profile}.`,
    saved: (file) => `Profiel opgeslagen in ${file}.`,
    next: (command) => `Verder: ${command}`,
  },
  en: {
    delimiter: { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'vertical bar' },
    oneColumn: 'one column',
    endings: { crlf: 'CRLF', lf: 'LF', cr: 'CR' },
    label: {
      file: 'file',
      rows: 'holds',
      times: 'times',
      profile: 'profile',
      doubt: 'not certain',
      result: 'read',
      rejected: 'rejected',
      note: 'note',
    },
    rows: ['row', 'rows'],
    columns: ['column', 'columns'],
    blank: (count) => `${count} blank`,
    misfits: (count) => `${count} with more or fewer cells than the header`,
    span: (first, last) => `from ${first} to ${last}`,
    noTimes: 'no column holds times',
    fits: (found, named) => `fits: ${found} of ${named} columns found`,
    absent: (targets) => `not found: ${targets}`,
    seen: {
      data: 'shape seen in a real file',
      code: "shape seen in the product's code or manual, not in a real file",
      import: "shape seen in others' import code, not in a real file",
      memory: 'shape written down from memory',
    },
    canonical: (role) => `none needed: the columns have the names the program knows (${role})`,
    rowIs: {
      ticket: 'no shipped profile fits; each row looks like a ticket',
      update: 'no shipped profile fits; each row looks like a ticket as it stood after an update',
      activity: 'no shipped profile fits; each row looks like something that happened to a ticket',
      change: 'no shipped profile fits; each row looks like one change of a ticket',
      probe: 'no shipped profile fits; each row looks like a check of a service',
      outage: 'no shipped profile fits; each row looks like an outage of a service',
    },
    unknown:
      'nothing recognised: no column looks like a ticket number with a time, a check or an outage. Write a profile (policies/profiles/README.md)',
    records: (counts) => `gives: ${counts}`,
    beginning: (rows) => `only the first ${rows} tried`,
    excluded: (count) => `${count} with nothing new`,
    nothingRejected: 'no row',
    rejectedAs: (count, line, message) => `${count}, the first on line ${line}: ${message}`,
    section: { columns: 'Columns', rules: 'What this gives each rule', mapping: 'Proposed profile' },
    head: {
      name: 'column',
      kind: 'kind',
      becomes: 'becomes',
      empty: 'empty',
      holds: 'holds',
      rule: 'rule',
      cases: 'to be judged',
      missing: 'what is missing',
    },
    kind: {
      empty: 'empty',
      time: 'time',
      duration: 'duration',
      'yes-no': 'yes/no',
      number: 'number',
      word: 'word',
      id: 'id',
      text: 'text',
    },
    order: {
      decided: {
        'day-first': (text, line) => `day first, by "${text}" on line ${line}`,
        'month-first': (text, line) => `month first, by "${text}" on line ${line}`,
      },
      open: (text, line) => `DAY OR MONTH FIRST CANNOT BE TOLD: "${text}" on line ${line} may be both`,
      alike: 'day and month are the same number everywhere',
      mixed: (day, dayLine, month, monthLine) =>
        `DAY AND MONTH MIXED UP: "${day}" on line ${dayLine}, "${month}" on line ${monthLine}`,
    },
    misfit: (count, text, line) => `${count} not, first "${text}" on line ${line}`,
    range: (first, last) => `${first} … ${last}`,
    moreWords: (count) => `and ${count} others`,
    cappedWords: (count) => `more than ${count} different`,
    nothingSigns: (signs) => `${signs} counts as empty`,
    emptyColumns: (count, names) => `${count} with nothing in them: ${names}`,
    notShown: (count) => `${count} not shown; --all shows them`,
    notAssessed: 'not',
    unmeasurable: (count) => `${count} unmeasurable`,
    nothingMissing: '',
    missing: {
      input: (names) => `no ${names}`,
      happening: (names) => `nothing tells when "${names}" was`,
      history: (names) => `no history of ${names}: pauses cannot be counted`,
      column: (names) => `no column ${names}`,
      choice: (names) => (names === 'no-parameter' ? 'a parameter without a value (--set)' : 'not agreed'),
    },
    asItStands: (profile) => `The profile ${profile} fits as it stands: --profile ${profile}.`,
    saved: (file) => `Profile saved in ${file}.`,
    next: (command) => `Next: ${command}`,
  },
};
