/** Diagnostics about what was asked of the program. */
import type { CatalogueEntry } from './catalogue.ts';

export const requestCodes = {
  'no-policy': {
    severity: 'error',
    nl: 'er is geen policy opgegeven. Kies er een met --policy (sla policy list toont ze), of zet "policy: …" in het auditbestand.',
    en: 'no policy was given. Choose one with --policy (sla policy list shows them), or write "policy: …" in the audit file.',
  },
  'no-period': {
    severity: 'error',
    nl: 'er is geen periode opgegeven. Geef --period, bijvoorbeeld 2025-Q3, 2025-07, 2025 of 2025-07-01..2025-10-01.',
    en: 'no period was given. Give --period, for example 2025-Q3, 2025-07, 2025 or 2025-07-01..2025-10-01.',
  },
  'bad-period': {
    severity: 'error',
    nl: '"{text}" is geen periode. Verwacht wordt 2025-Q3, 2025-07, 2025, 2025-W31 of 2025-07-01..2025-10-01.',
    en: '"{text}" is not a period. Expected is 2025-Q3, 2025-07, 2025, 2025-W31 or 2025-07-01..2025-10-01.',
  },
  'period-meant': {
    severity: 'error',
    nl: '"{text}" is geen periode. Bedoelt u {meant}?',
    en: '"{text}" is not a period. Did you mean {meant}?',
  },
  'bad-as-of': {
    severity: 'error',
    nl: '"{text}" is geen peildatum. Verwacht wordt een tijdstip zoals 2025-10-01T00:00:00+02:00.',
    en: '"{text}" is not an as-of time. Expected is a time such as 2025-10-01T00:00:00+02:00.',
  },
  'no-input': {
    severity: 'error',
    nl: 'er zijn geen gegevens opgegeven. Geef --tickets, --events, --probes, --outages, --maintenance, --register of --measurements.',
    en: 'no data were given. Give --tickets, --events, --probes, --outages, --maintenance, --register or --measurements.',
  },
  'cannot-read': {
    severity: 'error',
    nl: 'het bestand kan niet gelezen worden: {why}',
    en: 'the file cannot be read: {why}',
  },
  'cannot-write': {
    severity: 'error',
    nl: 'het bestand kan niet geschreven worden: {why}',
    en: 'the file cannot be written: {why}',
  },
  'unknown-policy': {
    severity: 'error',
    nl: '"{text}" is geen meegeleverde policy en geen bestand. Bedoelt u {choices}? `sla policy list` toont de meegeleverde; van een eigen policy geeft u het pad.',
    en: '"{text}" is not a shipped policy and not a file. Did you mean {choices}? `sla policy list` shows the shipped ones; of one of your own give the path.',
  },
  'bad-setting': {
    severity: 'error',
    nl: '"{text}" kan niet gebruikt worden voor {name}: {expected}',
    en: '"{text}" cannot be used for {name}: {expected}',
  },
  'not-an-audit-file': {
    severity: 'error',
    nl: 'dit is opgegeven als auditbestand, maar het is een export. Zet er een vlag voor, en herhaal die bij elk bestand: --events a.csv --events b.csv',
    en: 'this was given as the audit file, but it is an export. Put a flag before it, and repeat that for each file: --events a.csv --events b.csv',
  },
  'audits-in-audits': {
    severity: 'error',
    nl: 'dit auditbestand noemt zelf weer audits. Noem die hier, elk met een eigen regel.',
    en: 'this audit file names several audits itself. Name them here, each on a line of its own.',
  },
  'one-audit-only': {
    severity: 'error',
    nl: 'dit gaat over één audit, en dit bestand noemt er meer. Geef het bestand van die ene audit, of vlaggen.',
    en: 'this is about one audit, and this file names several. Give the file of that one audit, or flags.',
  },
  'audit-name-twice': {
    severity: 'error',
    nl: 'er heet al een audit "{name}". Geef deze een eigen naam (name: …).',
    en: 'another audit is called "{name}" already. Give this one a name of its own (name: …).',
  },
  'audit-unusable': {
    severity: 'error',
    nl: 'deze audit kan zo niet gedaan worden: {files}',
    en: 'this audit cannot be done like this: {files}',
  },
  'output-is-input': {
    severity: 'error',
    nl: 'dit bestand wordt gelezen en zou overschreven worden. Kies een andere naam voor de uitvoer.',
    en: 'this file is being read and would be overwritten. Choose another name for the output.',
  },
  'bad-output': {
    severity: 'error',
    nl: 'aan de naam is niet te zien wat het moet worden. Verwacht wordt een bestandsnaam op .txt, .html, .json, .ndjson, .csv, .xlsx, .ods, .md, .xml of .prom.',
    en: 'its name does not tell what it is to become. Expected is a file name that ends in .txt, .html, .json, .ndjson, .csv, .xlsx, .ods, .md, .xml or .prom.',
  },
  'ledger-to-stdout': {
    severity: 'error',
    nl: '`--ledger -` kan niet: op de standaarduitvoer staat het rapport. Geef de naam van een bestand.',
    en: '`--ledger -` cannot be done: standard output has the report. Give the name of a file.',
  },
  'binary-on-terminal': {
    severity: 'error',
    nl: '--format {format} is geen tekst en kan niet op een scherm. Schrijf het naar een bestand: --output rapport.{format}',
    en: '--format {format} is not text and cannot go to a terminal. Write it to a file: --output report.{format}',
  },
  'not-json': {
    severity: 'error',
    nl: 'dit is geen JSON. Verwacht wordt een resultaat dat met --output resultaat.json of --format json gemaakt is.',
    en: 'this is not JSON. Expected is a result that was made with --output result.json or --format json.',
  },
  'not-a-result': {
    severity: 'error',
    nl: 'dit is geen resultaat van sla audit: {at} is {found}, verwacht wordt {expected}.',
    en: 'this is not a result of sla audit: {at} is {found}, expected is {expected}.',
  },
  'bad-result': {
    severity: 'error',
    nl: '{at} is {found}, verwacht wordt {expected}.',
    en: '{at} is {found}, expected is {expected}.',
  },
  'result-of-another-build': {
    severity: 'error',
    nl: 'dit resultaat is van een andere versie van sla (het noemt {version}), die niet alles opschreef wat deze versie leest. Maak het opnieuw: draai dezelfde sla audit nog eens met --output {file}.',
    en: 'this result is of another version of sla (it says {version}), which did not write all that this one reads. Make it again: run the same sla audit once more with --output {file}.',
  },
  'bad-result-more': {
    severity: 'error',
    nl: 'en zo nog {count}.',
    en: 'and {count} more like these.',
  },
  'not-a-ledger': {
    severity: 'error',
    nl: 'dit is geen ledger van sla audit: de kolommen {columns} ontbreken.',
    en: 'this is not a ledger of sla audit: it lacks the columns {columns}.',
  },
  'bad-ledger-cell': {
    severity: 'error',
    nl: '"{text}" kan niet in kolom {column} van een ledger staan.',
    en: '"{text}" cannot stand in column {column} of a ledger.',
  },
  'ledger-count': {
    severity: 'error',
    nl: 'een ledger hoort bij elk van beide resultaten: geef --ledger twee keer, in dezelfde volgorde, of niet.',
    en: 'a ledger goes with each of the two results: give --ledger twice, in the same order, or not at all.',
  },
  'ledger-for-nothing': {
    severity: 'error',
    nl: '--ledger is alleen nodig voor een spreadsheet (.xlsx of .ods), en die wordt hier niet gemaakt.',
    en: '--ledger is needed for a spreadsheet only (.xlsx or .ods), and none is made here.',
  },
  'output-twice': {
    severity: 'error',
    nl: 'er zou twee keer in dit bestand geschreven worden. Kies een andere naam voor een van de twee.',
    en: 'this file would be written twice. Choose another name for one of the two.',
  },
  'file-in-the-way': {
    severity: 'error',
    nl: 'dit bestand bestaat al en blijft zoals het is. Kies een andere naam, of haal het zelf weg.',
    en: 'this file is there already and stays as it is. Choose another name, or remove it yourself.',
  },
  'init-needs-policy': {
    severity: 'error',
    nl: 'er is geen policy gekozen. Geef --policy met een van {known}, een bestand, of blank (een lege om in te vullen).',
    en: 'no policy was chosen. Give --policy with one of {known}, a file, or blank (one to fill in).',
  },
  'init-needs-files': {
    severity: 'error',
    nl: '"-" (standaardinvoer) kan niet in een auditbestand. Bewaar de export eerst als bestand.',
    en: '"-" (standard input) cannot stand in an audit file. Save the export as a file first.',
  },
  'export-not-recognised': {
    severity: 'error',
    nl: 'niets in dit bestand lijkt op een ticketnummer met een tijd, een meting of een storing. `sla inspect` toont de kolommen; schrijf een profiel (policies/profiles/README.md) en geef het met --profile.',
    en: 'nothing in this file looks like a ticket number with a time, a check or an outage. `sla inspect` shows its columns; write a profile (policies/profiles/README.md) and give it with --profile.',
  },
  'export-is-other': {
    severity: 'error',
    nl: 'dit bestand is opgegeven als {role}, maar het lijkt {found}. Geef het met {flags}, of met een eigen --profile.',
    en: 'this file was given as {role}, but it looks like {found}. Give it with {flags}, or with a --profile of your own.',
  },
  'unknown-zone': {
    severity: 'error',
    nl: '"{text}" is geen tijdzone. Verwacht wordt een naam zoals Europe/Amsterdam, America/New_York of UTC.',
    en: '"{text}" is no time zone. Expected is a name such as Europe/Amsterdam, America/New_York or UTC.',
  },
  'nothing-to-write': {
    severity: 'warning',
    nl: 'er is geen profiel om op te slaan (passend meegeleverd profiel: {profile}); er is niets geschreven.',
    en: 'there is no profile to save (shipped profile that fits: {profile}); nothing was written.',
  },
  'profile-saved': {
    severity: 'warning',
    nl: 'het voorgestelde profiel is hier opgeslagen. Leg het naast het systeem; gebruik het met --profile.',
    en: 'the proposed profile was saved here. Hold it against the system; use it with --profile.',
  },
  'no-opened': {
    severity: 'error',
    nl: 'er is geen tijdstip opgegeven. Geef --opened, bijvoorbeeld "2025-04-18 16:20" (plaatselijke tijd van de policy).',
    en: 'no time was given. Give --opened, for example "2025-04-18 16:20" (local time of the policy).',
  },
  'bad-opened': {
    severity: 'error',
    nl: '"{text}" is geen tijdstip in {zone}. Verwacht wordt bijvoorbeeld 2025-04-18 16:20, of 2025-04-18T16:20+02:00.',
    en: '"{text}" is not a time in {zone}. Expected is for example 2025-04-18 16:20, or 2025-04-18T16:20+02:00.',
  },
  'no-such-priority': {
    severity: 'error',
    nl: '"{text}" is geen prioriteit van deze policy. Wel: {known}.',
    en: '"{text}" is no priority of this policy. It has: {known}.',
  },
  'no-such-calendar': {
    severity: 'error',
    nl: '"{text}" is geen kalender van deze policy. Wel: {known}.',
    en: '"{text}" is no calendar of this policy. It has: {known}.',
  },
  'which-calendar': {
    severity: 'error',
    nl: 'deze policy heeft meer dan een kalender. Kies er een: sla calendar {known}',
    en: 'this policy has more than one calendar. Choose one: sla calendar {known}',
  },
  'bad-year': {
    severity: 'error',
    nl: '"{text}" is geen jaar van 1900 tot en met 2200. Geef --year, bijvoorbeeld 2025.',
    en: '"{text}" is not a year from 1900 to 2200. Give --year, for example 2025.',
  },
  'unknown-ticket': {
    severity: 'error',
    nl: '"{text}" is geen ticket in deze exports en geen afspraak van deze policy. Lijkt erop: {near}.',
    en: '"{text}" is no ticket of these exports and no rule of this policy. Near it: {near}.',
  },
  'no-such-ticket': {
    severity: 'error',
    nl: '"{text}" is geen ticket in deze exports en geen afspraak van deze policy.',
    en: '"{text}" is no ticket of these exports and no rule of this policy.',
  },
  'rule-of-a-rule': {
    severity: 'error',
    nl: '"{text}" is een afspraak en geen ticket in deze exports; --rule gaat bij een ticket. Vraag ernaar met: sla explain {text}',
    en: '"{text}" is a rule and no ticket of these exports; --rule goes with a ticket. Ask for it with: sla explain {text}',
  },
  'no-such-rule': {
    severity: 'error',
    nl: '"{text}" is geen afspraak van deze policy. Wel: {known}.',
    en: '"{text}" is no rule of this policy. It has: {known}.',
  },
  'rule-of-tickets': {
    severity: 'error',
    nl: 'de afspraak "{text}" beoordeelt tickets, elk voor zich. Geef een ticket: sla explain TICKET --rule {text}',
    en: 'the rule "{text}" judges tickets one by one. Give a ticket: sla explain TICKET --rule {text}',
  },
  'rule-not-of-tickets': {
    severity: 'error',
    nl: 'de afspraak "{text}" gaat niet over tickets. Vraag ernaar met: sla explain {text}',
    en: 'the rule "{text}" is not about tickets. Ask for it with: sla explain {text}',
  },
  'stdin-twice': {
    severity: 'error',
    nl: '"-" (standaardinvoer) kan maar één keer gebruikt worden.',
    en: '"-" (standard input) can be used once only.',
  },
  'stdin-terminal': {
    severity: 'error',
    nl: '"-" leest standaardinvoer, en dat is hier een toetsenbord. Stuur er een bestand in: sla audit … --tickets - < tickets.csv',
    en: '"-" reads standard input, which is a keyboard here. Send a file into it: sla audit … --tickets - < tickets.csv',
  },
} as const satisfies Record<string, CatalogueEntry>;
