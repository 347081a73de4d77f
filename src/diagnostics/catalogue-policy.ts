import type { CatalogueEntry } from './catalogue.ts';
import { profileTextCodes } from './catalogue-profile.ts';
import { timeCodes } from './catalogue-times.ts';

/** What can be wrong with a text in YAML: a policy, an audit file or a profile. */
export const policyCodes = {
  ...profileTextCodes,
  ...timeCodes,
  // The text as YAML
  'yaml-too-long': {
    severity: 'error',
    nl: 'Dit bestand is langer dan {limit} tekens: het kan geen beleid of auditbestand zijn.',
    en: 'This file is longer than {limit} characters: it cannot be a policy or an audit file.',
  },
  'yaml-too-deep': {
    severity: 'error',
    nl: 'Hier ligt iets meer dan {limit} niveaus diep in iets anders: dit kan geen beleid of auditbestand zijn.',
    en: 'Things are nested more than {limit} levels deep here: this cannot be a policy or an audit file.',
  },
  'yaml-empty': {
    severity: 'error',
    nl: 'Dit bestand is leeg.',
    en: 'This file is empty.',
  },
  'yaml-syntax': {
    severity: 'error',
    nl: 'Dit is geen leesbare YAML: {detail}.',
    en: 'This is not readable YAML: {detail}.',
  },
  'yaml-tab': {
    severity: 'error',
    nl: 'Inspringen gaat met spaties; hier staat een tab.',
    en: 'Indentation takes spaces; here stands a tab.',
  },
  'yaml-quote-not-closed': {
    severity: 'error',
    nl: 'Dit aanhalingsteken wordt nergens gesloten.',
    en: 'This quote is never closed.',
  },
  'yaml-nested-key': {
    severity: 'error',
    nl: 'Hier begint op dezelfde regel of dieper een tweede sleutel. Zet tekst met een dubbele punt tussen aanhalingstekens, en sleutels die bij elkaar horen even ver naar rechts.',
    en: 'A second key starts here on the same line or deeper. Put text with a colon in quotes, and keys that belong together at the same indentation.',
  },
  'yaml-several-documents': {
    severity: 'error',
    nl: 'Hier begint een tweede document (`---`); een bestand bevat er een.',
    en: 'A second document starts here (`---`); a file holds one.',
  },
  'yaml-directive': {
    severity: 'error',
    nl: 'YAML-aanwijzingen (`%YAML`, `%TAG`) zijn hier niet nodig; laat de regel weg.',
    en: 'YAML directives (`%YAML`, `%TAG`) are not needed here; leave the line out.',
  },
  'yaml-alias': {
    severity: 'error',
    nl: 'Verwijzingen (`*{name}`) kunnen hier niet: schrijf uit wat er geldt.',
    en: 'Aliases (`*{name}`) have no place here: write out what holds.',
  },
  'yaml-anchor': {
    severity: 'error',
    nl: 'Ankers (`&{name}`) kunnen hier niet: schrijf uit wat er geldt.',
    en: 'Anchors (`&{name}`) have no place here: write out what holds.',
  },
  'yaml-tag': {
    severity: 'error',
    nl: 'Typeaanduidingen (`{name}`) kunnen hier niet; zet tekst tussen aanhalingstekens.',
    en: 'Tags (`{name}`) have no place here; put text in quotes.',
  },
  'yaml-merge-key': {
    severity: 'error',
    nl: 'Samenvoegen (`<<`) kan hier niet: schrijf uit wat er geldt.',
    en: 'Merge keys (`<<`) have no place here: write out what holds.',
  },
  'yaml-bad-key': {
    severity: 'error',
    nl: 'Dit kan geen sleutel zijn: een sleutel is een woord of een tekst.',
    en: 'This cannot be a key: a key is a word or a text.',
  },
  'yaml-duplicate-key': {
    severity: 'error',
    nl: '“{key}” staat hier voor de tweede keer; het stond al op {other}.',
    en: '“{key}” stands here for the second time; it stood at {other} already.',
  },

  // Its form
  'unknown-key': {
    severity: 'error',
    nl: 'Onbekende sleutel “{key}”. Bedoelt u: {choices}?',
    en: 'Unknown key “{key}”. Did you mean: {choices}?',
  },
  'missing-key': {
    severity: 'error',
    nl: 'Hier ontbreekt “{key}”.',
    en: '“{key}” is missing here.',
  },
  'empty-value': {
    severity: 'error',
    nl: 'Bij “{key}” staat niets.',
    en: 'There is nothing at “{key}”.',
  },
  'empty-text': {
    severity: 'error',
    nl: 'Bij “{key}” staat een lege tekst.',
    en: 'The text at “{key}” is empty.',
  },
  'empty-list': {
    severity: 'error',
    nl: 'De lijst bij “{key}” is leeg.',
    en: 'The list at “{key}” is empty.',
  },
  'wrong-form': {
    severity: 'error',
    nl: 'Wat bij “{key}” staat, past daar niet.',
    en: 'What stands at “{key}” does not fit there.',
  },
  'not-one-of': {
    severity: 'error',
    nl: '“{found}” kan niet bij “{key}”. Bedoelt u: {choices}?',
    en: '“{found}” cannot stand at “{key}”. Did you mean: {choices}?',
  },
  'bad-id': {
    severity: 'error',
    nl: '“{key}” kan geen naam zijn: letters, cijfers, punten en streepjes, zonder spaties.',
    en: '“{key}” cannot be a name: letters, digits, dots and dashes, without spaces.',
  },
  'expected-version': {
    severity: 'error',
    nl: 'Een beleid begint met `sla: 1`, de versie van de beleidstaal.',
    en: 'A policy starts with `sla: 1`, the version of the policy language.',
  },
  'expected-text': {
    severity: 'error',
    nl: 'Bij “{key}” hoort een tekst.',
    en: '“{key}” takes a text.',
  },
  'expected-list': {
    severity: 'error',
    nl: 'Bij “{key}” hoort een lijst: [een, twee].',
    en: '“{key}” takes a list: [one, two].',
  },
  'expected-text-or-list': {
    severity: 'error',
    nl: 'Bij “{key}” hoort een tekst of een lijst van teksten.',
    en: '“{key}” takes a text or a list of texts.',
  },
  'expected-map': {
    severity: 'error',
    nl: 'Bij “{key}” horen sleutels met elk een waarde.',
    en: '“{key}” takes keys with a value each.',
  },
  'expected-number': {
    severity: 'error',
    nl: 'Bij “{key}” hoort een getal, zonder aanhalingstekens.',
    en: '“{key}” takes a number, without quotes.',
  },
  'expected-count': {
    severity: 'error',
    nl: 'Bij “{key}” hoort een geheel getal van 1 of meer.',
    en: '“{key}” takes a whole number of 1 or more.',
  },
  'expected-switch': {
    severity: 'error',
    nl: 'Bij “{key}” hoort true of false.',
    en: '“{key}” takes true or false.',
  },
  'expected-true': {
    severity: 'error',
    nl: 'Bij “{key}” kan in een lijst alleen true staan.',
    en: 'In a list “{key}” can only be true.',
  },
  'expected-rule': {
    severity: 'error',
    nl: 'Een regel heeft sleutels: clause, to, calendar, within ...',
    en: 'A rule has keys: clause, to, calendar, within ...',
  },
  'expected-target': {
    severity: 'error',
    nl: 'Bij “{key}” hoort een tijd: "4 hours", {earliest: [...]} of {latest: [...]}.',
    en: '“{key}” takes a time: "4 hours", {earliest: [...]} or {latest: [...]}.',
  },
  'expected-targets': {
    severity: 'error',
    nl: 'Bij “{key}” hoort een tijd voor alle meldingen (4 hours) of een per prioriteit.',
    en: '“{key}” takes one time for every ticket (4 hours) or one per priority.',
  },
  'expected-norm': {
    severity: 'error',
    nl: 'Bij “{key}” hoort een percentage (85%), sleutels (at_least of more_than, per, over), of none.',
    en: '“{key}” takes a percentage (85%), keys (at_least or more_than, per, over), or none.',
  },
  'expected-priority': {
    severity: 'error',
    nl: 'Bij prioriteit “{key}” hoort een titel, of sleutels: title, match.',
    en: 'Priority “{key}” takes a title, or keys: title, match.',
  },
  'expected-hours': {
    severity: 'error',
    nl: 'Bij “{key}” horen openingstijden: {mon-fri: "08:00-18:00"}.',
    en: '“{key}” takes opening hours: {mon-fri: "08:00-18:00"}.',
  },
  'expected-holidays': {
    severity: 'error',
    nl: 'Bij “{key}” horen sleutels (country, types, add, remove), of none.',
    en: '“{key}” takes keys (country, types, add, remove), or none.',
  },
  'expected-holiday': {
    severity: 'error',
    nl: 'Een feestdag is een datum (05-05), een naam, of sleutels: date, name, years_divisible_by.',
    en: 'A holiday is a date (05-05), a name, or keys: date, name, years_divisible_by.',
  },
  'expected-exception': {
    severity: 'error',
    nl: 'Bij “{key}” horen de uren van die dag ("08:00-12:00" of closed).',
    en: '“{key}” takes the hours of that day ("08:00-12:00" or closed).',
  },
  'expected-condition': {
    severity: 'error',
    nl: 'Bij “{key}” horen kolommen met wat erin staat: {type: verstoring}.',
    en: '“{key}” takes columns with what they hold: {type: incident}.',
  },
  'empty-condition': {
    severity: 'error',
    nl: 'De voorwaarde bij “{key}” noemt geen kolom.',
    en: 'The condition at “{key}” names no column.',
  },
  'bad-matcher': {
    severity: 'error',
    nl: 'Bij kolom “{key}” hoort een woord, een lijst, of een van: not, missing, more_than, at_least, less_than, at_most, no_later_than.',
    en: 'Column “{key}” takes a word, a list, or one of: not, missing, more_than, at_least, less_than, at_most, no_later_than.',
  },
  'matcher-says-several': {
    severity: 'error',
    nl: 'Bij kolom “{key}” staat niet precies één voorwaarde: not, missing, no_later_than, of grenzen van een getal.',
    en: 'Column “{key}” does not have exactly one condition: not, missing, no_later_than, or limits of a number.',
  },

  // What its texts say
  'norm-says-both': {
    severity: 'error',
    nl: 'Een norm noemt `at_least` (tenminste) of `more_than` (meer dan), niet allebei.',
    en: 'A norm says `at_least` or `more_than`, not both.',
  },
  'bad-percentage': {
    severity: 'error',
    nl: '“{found}” is geen percentage; schrijf het als 85% of 99.4%.',
    en: '“{found}” is no percentage; write it as 85% or 99.4%.',
  },
  'percentage-without-sign': {
    severity: 'error',
    nl: '“{found}” heeft geen procentteken; schrijf {meant}.',
    en: '“{found}” has no percent sign; write {meant}.',
  },
  'percentage-over-100': {
    severity: 'error',
    nl: '“{found}” is meer dan 100%.',
    en: '“{found}” is more than 100%.',
  },
  'bad-target': {
    severity: 'error',
    nl: '“{found}” is geen tijd. Zo wel: 4 hours, 90 minutes, 4 clock hours, 2 working days, 1 month, 12:00 next working day, close of next working day, next release, none.',
    en: '“{found}” is no time. These are: 4 hours, 90 minutes, 4 clock hours, 2 working days, 1 month, 12:00 next working day, close of next working day, next release, none.',
  },
  'target-in-days': {
    severity: 'error',
    nl: '“{found}” kan op twee manieren: schrijf working days voor werkdagen, of clock hours (24 per dag) voor etmalen.',
    en: '“{found}” can be read in two ways: write working days, or clock hours (24 a day).',
  },
  'bad-duration': {
    severity: 'error',
    nl: '“{found}” is geen duur; schrijf bijvoorbeeld 15 minutes.',
    en: '“{found}” is no duration; write, say, 15 minutes.',
  },
  'bad-date': {
    severity: 'error',
    nl: '“{found}” is geen datum; schrijf hem als 2025-07-01.',
    en: '“{found}” is no date; write it as 2025-07-01.',
  },
  'bad-holiday': {
    severity: 'error',
    nl: '“{found}” is geen datum: 05-05 (elk jaar, maand eerst) of 2025-12-24.',
    en: '“{found}” is no date: 05-05 (each year, month first) or 2025-12-24.',
  },
  'unknown-timezone': {
    severity: 'error',
    nl: 'Onbekende tijdzone “{name}”; schrijf een naam als Europe/Amsterdam.',
    en: 'Unknown time zone “{name}”; write a name such as Europe/Amsterdam.',
  },
  'unknown-day': {
    severity: 'error',
    nl: '“{found}” is geen dag van de week. Bedoelt u: {choices}?',
    en: '“{found}” is no day of the week. Did you mean: {choices}?',
  },
  'no-hours': {
    severity: 'error',
    nl: 'Deze kalender heeft geen uren. Schrijf bijvoorbeeld {mon-fri: "08:00-18:00"}, of closed als hij nooit opent.',
    en: 'This calendar has no hours. Write, say, {mon-fri: "08:00-18:00"}, or closed if it never opens.',
  },
  'bad-hours': {
    severity: 'error',
    nl: '“{found}” zijn geen openingstijden; schrijf ze als 08:00-18:00.',
    en: '“{found}” are no hours; write them as 08:00-18:00.',
  },
  'empty-hours': {
    severity: 'error',
    nl: '“{found}” duurt niet; voor een hele dag: 00:00-24:00.',
    en: '“{found}” has no length; for a whole day: 00:00-24:00.',
  },
  'hours-past-midnight': {
    severity: 'error',
    nl: '“{found}” loopt door na middernacht; een losse datum eindigt om 24:00.',
    en: '“{found}” goes on past midnight; a single date ends at 24:00.',
  },
  'overlapping-hours': {
    severity: 'error',
    nl: '“{found}” valt over “{with}” heen.',
    en: '“{found}” overlaps “{with}”.',
  },
  'unknown-country': {
    severity: 'error',
    nl: 'Van land “{name}” zijn geen feestdagen bekend. Bedoelt u: {choices}?',
    en: 'No holidays are known of country “{name}”. Did you mean: {choices}?',
  },
  'unknown-state': {
    severity: 'error',
    nl: 'Van deelgebied “{name}” zijn geen feestdagen bekend. Bedoelt u: {choices}?',
    en: 'No holidays are known of state “{name}”. Did you mean: {choices}?',
  },
  'unknown-holiday': {
    severity: 'error',
    nl: 'Dit land kent geen feestdag “{name}”. Bedoelt u: {choices}?',
    en: 'This country has no holiday “{name}”. Did you mean: {choices}?',
  },
  'holiday-without-country': {
    severity: 'error',
    nl: 'Een feestdag bij naam (“{name}”) vraagt om een land: country: NL.',
    en: 'A holiday by name (“{name}”) takes a country: country: NL.',
  },

  // Whether it makes sense
  'no-rules': {
    severity: 'error',
    nl: 'Dit beleid heeft geen regels.',
    en: 'This policy has no rules.',
  },
  'unknown-calendar': {
    severity: 'error',
    nl: 'Onbekende kalender “{name}”. Bedoelt u: {choices}?',
    en: 'Unknown calendar “{name}”. Did you mean: {choices}?',
  },
  'rule-without-clock': {
    severity: 'error',
    nl: 'Regel “{name}” heeft zelf geen klok: wat hier staat zou niets doen. Noem de regels met een klok ({clocks}).',
    en: 'Rule “{name}” has no clock of its own: this would do nothing. Name the rules that have one ({clocks}).',
  },
  'none-among-targets': {
    severity: 'error',
    nl: '“none” kan niet één van de termijnen van earliest of latest zijn. Laat het weg, of geef de prioriteit als geheel “none”.',
    en: '“none” cannot be one of the targets of earliest or latest. Leave it out, or give the priority “none” as a whole.',
  },
  'unknown-rule': {
    severity: 'error',
    nl: 'Onbekende regel “{name}”. Bedoelt u: {choices}?',
    en: 'Unknown rule “{name}”. Did you mean: {choices}?',
  },
  'unknown-priority': {
    severity: 'error',
    nl: 'Onbekende prioriteit “{name}”. Bedoelt u: {choices}?',
    en: 'Unknown priority “{name}”. Did you mean: {choices}?',
  },
  'unknown-column': {
    severity: 'error',
    nl: 'Onbekende kolom “{name}”. Bedoelt u: {choices}? Een eigen kolom staat bovenaan onder `columns`.',
    en: 'Unknown column “{name}”. Did you mean: {choices}? A column of your own goes under `columns` at the top.',
  },
  'no-instants-here': {
    severity: 'error',
    nl: 'Tijdstippen vergelijken (no_later_than) kan alleen bij onderhoud en uitval.',
    en: 'Instants can be compared (no_later_than) for maintenance and outages only.',
  },
  'expected-happening': {
    severity: 'error',
    nl: 'Bij “{key}” hoort een gebeurtenis: closed, of met een waarde erbij: {notified: [klant, customer]}.',
    en: '“{key}” takes a happening: closed, or one with a value: {notified: [klant, customer]}.',
  },
  'expected-facts': {
    severity: 'error',
    nl: 'Bij “{key}” hoort een soort uit het register (backup), of {register: soort, when: ...}, of {maintenance: voorwaarde}.',
    en: '“{key}” takes a kind of the register (backup), or {register: kind, when: ...}, or {maintenance: condition}.',
  },
  'unknown-happening': {
    severity: 'error',
    nl: 'Onbekende gebeurtenis “{name}”. Bedoelt u: {choices}? Een eigen gebeurtenis staat bovenaan onder `happenings`.',
    en: 'Unknown happening “{name}”. Did you mean: {choices}? A happening of your own goes under `happenings` at the top.',
  },
  'unfamiliar-word': {
    severity: 'warning',
    nl: '“{word}” lijkt in kolom “{column}” op een bekend woord. Bedoelt u: {choices}? Een eigen woord staat bovenaan onder `words`.',
    en: '“{word}” in column “{column}” looks like a known word. Did you mean: {choices}? A word of your own goes under `words` at the top.',
  },
  'priority-without-target': {
    severity: 'error',
    nl: 'Hier ontbreekt een tijd voor {names}. Noem elke prioriteit; none is geen tijd.',
    en: 'There is no time here for {names}. Name every priority; none is no time.',
  },
  'word-of-two-priorities': {
    severity: 'error',
    nl: '“{word}” staat voor {first} en voor {second}.',
    en: '“{word}” stands for {first} and for {second}.',
  },
  'grid-row-length': {
    severity: 'error',
    nl: 'De rij “{row}” heeft {cells} vakken; de tabel heeft {columns} kolommen.',
    en: 'The row “{row}” has {cells} cells; the table has {columns} columns.',
  },
  'severity-without-priorities': {
    severity: 'error',
    nl: 'Deze tabel geeft prioriteiten, maar het beleid heeft er geen: `priorities`.',
    en: 'This table gives priorities, but the policy has none: `priorities`.',
  },
  'combined-of-itself': {
    severity: 'error',
    nl: '“{name}” bestaat uit zichzelf.',
    en: '“{name}” is made of itself.',
  },
  'combined-of-other': {
    severity: 'error',
    nl: 'Een samengestelde regel bestaat uit regels die meldingen zelf beoordelen (time, cadence, check); “{name}” is {measure}.',
    en: 'A combined rule is made of rules that judge tickets themselves (time, cadence, check); “{name}” is {measure}.',
  },
  'breach-of-other': {
    severity: 'error',
    nl: 'Alleen een regel over meldingen kan per melding overschreden worden; “{name}” is {measure}.',
    en: 'Only a rule about tickets can be breached by a ticket; “{name}” is {measure}.',
  },
  'rules-in-a-circle': {
    severity: 'error',
    nl: 'Deze regels wachten op elkaar: {names}. Geen ervan kan als eerste beoordeeld worden.',
    en: 'These rules wait for each other: {names}. None of them can be judged first.',
  },
  'expected-length': {
    severity: 'error',
    nl: 'Hier hoort een tijdsduur, zoals "1 hour" of "10 working days".',
    en: 'This takes a length of time, such as "1 hour" or "10 working days".',
  },
  'column-named-like-happening': {
    severity: 'error',
    nl: '“{name}” is een gebeurtenis. Als kolom zou hij die verbergen: een gebeurtenis met de naam van een kolom zegt wat de kolom werd. Geef de kolom een andere naam.',
    en: '“{name}” is a happening. As a column it would hide it: an event named like a column says what the column became. Give the column another name.',
  },
  'happening-named-like-column': {
    severity: 'error',
    nl: '“{name}” is een kolom van meldingen: zo’n gebeurtenis zegt wat de kolom werd, en geen klok hoort ervan. Geef de gebeurtenis een andere naam.',
    en: '“{name}” is a column of tickets: such an event says what the column became, and no clock hears of it. Give the happening another name.',
  },
  'moment-with-value': {
    severity: 'error',
    nl: '“{name}” heeft geen waarde: het staat in een eigen kolom. Waarden hebben gebeurtenissen als escalated (niveau) en notified (wie).',
    en: '“{name}” has no value: it stands in a column of its own. Happenings such as escalated (level) and notified (whom) have values.',
  },
  'combined-twice': {
    severity: 'error',
    nl: '“{name}” staat er al.',
    en: '“{name}” is there already.',
  },
  'recurrence-one-of': {
    severity: 'error',
    nl: 'Een terugkerende verplichting vraagt één van twee: `every` (de langste tussentijd), of `at_least` of `at_most` met `per` (zoveel per periode).',
    en: 'A recurring obligation asks one of two things: `every` (the longest gap), or `at_least` or `at_most` with `per` (so many a period).',
  },
  'recurrence-per': {
    severity: 'error',
    nl: 'Zoveel per wat? `per` hoort bij `at_least` of `at_most`, en die bij `per`.',
    en: 'So many per what? `per` goes with `at_least` or `at_most`, and those with `per`.',
  },
  'in-the-unclear': {
    severity: 'error',
    nl: '`in_the` zegt in welke tijd na de periode iets moet gebeuren: het kan alleen bij `at_least`, en niet `per: agreement`.',
    en: '`in_the` says in what time after the period something has to happen: it goes with `at_least` only, and not with `per: agreement`.',
  },
  'sequence-one-of': {
    severity: 'error',
    nl: 'Een volgorde vraagt één van twee: `followed_by` met `within` (daarna), of `preceded_by` (daarvoor).',
    en: 'A sequence asks one of two things: `followed_by` with `within` (after it), or `preceded_by` (before it).',
  },
  'sequence-time': {
    severity: 'error',
    nl: 'Bij `followed_by` hoort `within` (binnen welke tijd); bij `preceded_by` hoort `at_least` (hoe lang ervoor) of niets.',
    en: '`followed_by` takes `within` (how soon); `preceded_by` takes `at_least` (how long before) or nothing.',
  },
  'span-without-limit': {
    severity: 'error',
    nl: 'Hier staat niet wat er is afgesproken: `at_most`, `at_least` of `outside`.',
    en: 'What was agreed is not said here: `at_most`, `at_least` or `outside`.',
  },
  'no-worse-unclear': {
    severity: 'error',
    nl: 'Bij `no_worse` moet vaststaan wat beter is: `better: higher` of `better: lower`.',
    en: '`no_worse` needs to know which way is better: `better: higher` or `better: lower`.',
  },
  'target-out-of-place': {
    severity: 'error',
    nl: 'Deze termijn kan niet bij een verplichting: gebruik uren, werkdagen, weken, maanden of jaren.',
    en: 'This time has no place in an obligation: use hours, working days, weeks, months or years.',
  },
  'target-without-calendar': {
    severity: 'error',
    nl: 'Open uren en werkdagen zijn die van een kalender: zet `calendar` bij deze regel, of schrijf klokuren ("24 clock hours").',
    en: 'Open hours and working days are those of a calendar: add `calendar` to this rule, or write clock hours ("24 clock hours").',
  },
  'working-day-undefined': {
    severity: 'error',
    nl: 'Hoe een werkdag telt, staat nergens. Kies bovenaan `working_day`: hours, same-time of end-of-day.',
    en: 'How a working day counts is not said. Choose `working_day` at the top: hours, same-time or end-of-day.',
  },
  'unreachable-target': {
    severity: 'error',
    nl: 'Deze tijd kan nooit op zijn: kalender “{calendar}” opent nooit.',
    en: 'This time can never be used up: calendar “{calendar}” never opens.',
  },
  'empty-window': {
    severity: 'error',
    nl: 'Er valt niets te meten: kalender “{calendar}” opent nooit.',
    en: 'There is nothing to measure: calendar “{calendar}” never opens.',
  },
  'clock-without-length': {
    severity: 'error',
    nl: 'De klok van deze regel begint en eindigt bij “{name}”.',
    en: 'The clock of this rule starts and stops at “{name}”.',
  },
  'agreement-without-length': {
    severity: 'error',
    nl: 'De meting eindigt ({until}) niet na haar begin ({from}).',
    en: 'Measuring ends ({until}) no later than it starts ({from}).',
  },
  'duplicate-term-id': {
    severity: 'error',
    nl: 'Er is al een bepaling met de naam “{id}”.',
    en: 'There is a term with the id “{id}” already.',
  },

  // What was chosen
  'unknown-parameter': {
    severity: 'error',
    nl: 'Onbekende parameter “{name}”. Bedoelt u: {choices}?',
    en: 'Unknown parameter “{name}”. Did you mean: {choices}?',
  },
  'parameter-needed': {
    severity: 'error',
    nl: 'Het contract laat dit open ({title}). Geef het op: --set {name}="{example}"',
    en: 'The contract leaves this open ({title}). Give it: --set {name}="{example}"',
  },
  'optional-not-here': {
    severity: 'error',
    nl: 'Bij “{key}” moet een waarde staan, en parameter “{name}” is optioneel. Geef hem een `default`, of laat `optional` weg.',
    en: '“{key}” needs a value, and parameter “{name}” is optional. Give it a `default`, or leave `optional` out.',
  },
  'bad-percentile': {
    severity: 'error',
    nl: '“{found}” is geen percentiel; het ligt boven 0 en is hooguit 100.',
    en: '“{found}” is no percentile; it lies above 0 and is at most 100.',
  },
  'percentile-without-figure': {
    severity: 'error',
    nl: 'Een percentiel hoort bij `figure: percentile`.',
    en: 'A percentile belongs to `figure: percentile`.',
  },
  'share-of-a-figure': {
    severity: 'error',
    nl: 'Met `figure: {figure}` is er per periode één uitkomst, die voldoet of niet: de norm is 100%.',
    en: 'With `figure: {figure}` there is one figure a period, which holds or does not: the norm is 100%.',
  },
  'no-clauses': {
    severity: 'error',
    nl: '{name} noemt niet welke bepalingen het beantwoordt (`clauses`).',
    en: '{name} does not list the clauses that it answers (`clauses`).',
  },
  'no-such-part': {
    severity: 'error',
    nl: '“{name}” staat niet in dit beleid. Bedoelt u: {choices}?',
    en: '“{name}” is not in this policy. Did you mean: {choices}?',
  },
  'clause-unanswered': {
    severity: 'error',
    nl: 'Niets in dit beleid noemt bepaling “{name}”. Zet er bij wat haar toetst (`by`), of waarom zij niet te meten is (`unmeasured`).',
    en: 'Nothing in this policy names clause “{name}”. Say what audits it (`by`), or why it cannot be measured (`unmeasured`).',
  },
  'clause-answered-and-unmeasured': {
    severity: 'error',
    nl: 'Bepaling “{name}” heet niet te meten, en wordt getoetst door {by}.',
    en: 'Clause “{name}” is said not to be measurable, and is audited by {by}.',
  },
  'clause-not-listed': {
    severity: 'error',
    nl: 'Bepaling “{name}” staat niet onder `clauses`. Bedoelt u: {choices}?',
    en: 'Clause “{name}” is not listed under `clauses`. Did you mean: {choices}?',
  },
  'parameter-without-example': {
    severity: 'error',
    nl: 'Parameter “{name}” heeft geen `default` en geen `example`.',
    en: 'Parameter “{name}” has no `default` and no `example`.',
  },
  'bad-parameter-value': {
    severity: 'error',
    nl: '“{found}” past niet bij parameter “{name}” ({kind}). Zo wel: --set {name}="{example}"',
    en: '“{found}” does not fit parameter “{name}” ({kind}). This does: --set {name}="{example}"',
  },
  'unknown-variant': {
    severity: 'error',
    nl: 'Onbekende variant “{name}”. Bedoelt u: {choices}?',
    en: 'Unknown variant “{name}”. Did you mean: {choices}?',
  },
  'variant-needed': {
    severity: 'error',
    nl: 'Dit contract laat de klant kiezen. Kies er een ({choices}): --variant {first}',
    en: 'This contract lets the customer choose. Choose one ({choices}): --variant {first}',
  },
  'no-variants': {
    severity: 'error',
    nl: 'Er moet een variant gekozen worden, maar er zijn er geen: `variants`.',
    en: 'A variant has to be chosen, but there are none: `variants`.',
  },
  'unknown-reading-topic': {
    severity: 'error',
    nl: 'Over “{name}” zijn geen lezingen. Bedoelt u: {choices}?',
    en: 'There are no readings of “{name}”. Did you mean: {choices}?',
  },
  'unknown-reading': {
    severity: 'error',
    nl: '“{topic}” heeft geen lezing “{name}”. Bedoelt u: {choices}?',
    en: '“{topic}” has no reading “{name}”. Did you mean: {choices}?',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type PolicyCode = keyof typeof policyCodes;
