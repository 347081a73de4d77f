/** Diagnostics about what stands in the exports. */
import type { CatalogueEntry } from './catalogue.ts';

export const inputCodes = {
  'missing-column': {
    severity: 'error',
    nl: 'de kolom "{column}" ontbreekt. Gevonden: {found}. Nodig: {required}. Geef de kolom die naam, of lees het bestand met een profiel: `sla inspect {file}` stelt er een voor.',
    en: 'the column "{column}" is missing. Found: {found}. Required: {required}. Give the column that name, or read the file through a profile: `sla inspect {file}` proposes one.',
  },
  'file-of-other-kind': {
    severity: 'error',
    nl: 'dit bestand is opgegeven als {role}, maar heeft de kolommen van {found} ({columns}). Geef het met --{found}.',
    en: 'this file was given as {role}, but has the columns of {found} ({columns}). Give it with --{found}.',
  },
  'missing-column-delimiter': {
    severity: 'error',
    nl: 'de kolom "{column}" ontbreekt: het bestand heeft maar één kolom ({found}). Waarschijnlijk is het scheidingsteken geen komma, puntkomma of tab. Nodig: {required}.',
    en: 'the column "{column}" is missing: the file has one column only ({found}). Its delimiter is probably not a comma, semicolon or tab. Required: {required}.',
  },
  'missing-value': {
    severity: 'warning',
    nl: '"{column}" is leeg en is verplicht',
    en: '"{column}" is empty and is required',
  },
  'bad-time': {
    severity: 'warning',
    nl: '"{text}" is geen tijdstip; verwacht wordt in deze kolom {format} (iso is 2025-07-01T09:30:00+02:00 of, in plaatselijke tijd van {zone}, 2025-07-01 09:30). In Excel: geef de kolom de opmaak jjjj-mm-dd uu:mm en sla opnieuw op als csv; of zeg het formaat met --time-format',
    en: '"{text}" is not a time; expected in this column is {format} (iso is 2025-07-01T09:30:00+02:00 or, in local time of {zone}, 2025-07-01 09:30). In Excel: give the column the format yyyy-mm-dd hh:mm and save as csv again; or say the format with --time-format',
  },
  'nonexistent-local-time': {
    severity: 'warning',
    nl: '"{text}" bestaat niet in {zone}: de klok sloeg dat uur over. Lever de tijd aan met een offset (+01:00 of +02:00)',
    en: '"{text}" does not exist in {zone}: the clock skipped that hour. Export the time with an offset (+01:00 or +02:00)',
  },
  'bad-state': {
    severity: 'warning',
    nl: '"{text}" zegt niet of de dienst op was; verwacht wordt true/false, 1/0, up/down of een HTTP-status',
    en: '"{text}" does not say whether the service was up; expected is true/false, 1/0, up/down or an HTTP status',
  },
  'bad-response-time': {
    severity: 'warning',
    nl: '"{text}" is geen responstijd in milliseconden',
    en: '"{text}" is no response time in milliseconds',
  },
  'bad-number': {
    severity: 'warning',
    nl: '"{text}" is geen getal',
    en: '"{text}" is not a number',
  },
  'bad-yes-or-no': {
    severity: 'warning',
    nl: '"{text}" is geen ja of nee',
    en: '"{text}" is not yes or no',
  },
  'bad-counted': {
    severity: 'warning',
    nl: '"{text}" is geen tijd; verwacht worden minuten (372), of uren en minuten (6:12)',
    en: '"{text}" is not a length of time; expected are minutes (372), or hours and minutes (6:12)',
  },
  'bad-claimed-share': {
    severity: 'warning',
    nl: '"{text}" is geen percentage; verwacht wordt een getal van 0 tot en met 100, zoals 98,3',
    en: '"{text}" is not a percentage; expected is a number from 0 up to 100, such as 98.3',
  },
  'claims-nothing': {
    severity: 'warning',
    nl: 'er staat geen cijfer: verwacht wordt bij een ticket "in_time" of "counted", en zonder "id" een "percentage"',
    en: 'there is no figure: expected is "in_time" or "counted" for a ticket, and a "percentage" without an "id"',
  },
  'ticket-and-period': {
    severity: 'warning',
    nl: 'een rij noemt een ticket ("id") of een periode ("from", "to", "service"), en niet allebei',
    en: 'a row names a ticket ("id") or a period ("from", "to", "service"), and not both',
  },
  'end-before-start': {
    severity: 'warning',
    nl: 'het einde "{text}" ligt niet na het begin',
    en: 'the end "{text}" does not lie after the start',
  },
  'ambiguous-local-time': {
    severity: 'warning',
    nl: '{column} "{text}" komt twee keer voor bij het verzetten van de klok: {earlier} of {later}. Genomen is {taken} (--ambiguous)',
    en: '{column} "{text}" occurs twice when the clock changes: {earlier} or {later}. Taken is {taken} (--ambiguous)',
  },
  'conflicting-rows': {
    severity: 'warning',
    nl: 'ticket {ticket} staat er twee keer met tegenstrijdige gegevens: hier en op {other}. Het is niet meetbaar tot één rij vervalt',
    en: 'ticket {ticket} stands twice with contradicting data: here and at {other}. It cannot be measured until one row goes',
  },
  'duplicate-rows': {
    severity: 'warning',
    nl: '{count} rij(en) staan er dubbel (gelijk) en zijn één keer geteld; de eerste is regel {first}',
    en: '{count} row(s) stand twice (identical) and were counted once; the first is line {first}',
  },
  'duplicate-events': {
    severity: 'warning',
    nl: '{count} gebeurtenis(sen) staan er dubbel (zelfde ticket, tijdstip en inhoud) en zijn één keer geteld',
    en: '{count} event(s) stand twice (same ticket, time and content) and were counted once',
  },
  'duplicate-probes': {
    severity: 'warning',
    nl: '{count} meting(en) staan er dubbel (gelijk) en zijn één keer geteld',
    en: '{count} probe(s) stand twice (identical) and were counted once',
  },
  'period-after-as-of': {
    severity: 'warning',
    nl: 'de periode {period} begint pas na het peilmoment {asOf}: de exports gaan er niet over',
    en: 'the period {period} begins only after the as-of time {asOf}: the exports are not about it',
  },
  'as-of-in-period': {
    severity: 'warning',
    nl: 'het peilmoment {asOf} ligt in de periode {period}: wat daarna gebeurde is nog niet bekend',
    en: 'the as-of time {asOf} lies in the period {period}: what happened after it is not known yet',
  },
  'row-and-events-differ': {
    severity: 'warning',
    nl: 'bij {count} ticket(s) noemt de ticketrij een ander tijdstip voor "{moment}" dan de gebeurtenissen; de gebeurtenissen gelden. Bijvoorbeeld {tickets}',
    en: 'for {count} ticket(s) the ticket row gives another time for "{moment}" than the events do; the events hold. For example {tickets}',
  },
  'priority-not-in-contract': {
    severity: 'warning',
    nl: 'de prioriteit "{text}" ({count} ticket(s)) komt in het contract niet voor; bekend zijn {known}. Bijvoorbeeld {tickets}',
    en: 'the priority "{text}" ({count} ticket(s)) is not one of the contract; known are {known}. For example {tickets}',
  },
  'unknown-event': {
    severity: 'warning',
    nl: 'de gebeurtenis "{event}" ({count} rij(en), eerste op regel {line}) is niet bekend en doet niets; bedoelde u {suggestion}?',
    en: 'the event "{event}" ({count} row(s), first on line {line}) is not known and does nothing; did you mean {suggestion}?',
  },
  'as-of-outlier': {
    severity: 'warning',
    nl: 'de peildatum {asOf} ligt {days} dagen na het op één na laatste tijdstip; klopt deze rij? Geef anders --as-of',
    en: 'the as-of time {asOf} lies {days} days after the next latest time; is this row right? If not, give --as-of',
  },
  'start-assumed': {
    severity: 'warning',
    nl: 'geen enkele export noemt "{from}": regel {rule} rekent vanaf "{instead}"',
    en: 'no export gives "{from}": rule {rule} counts from "{instead}"',
  },
  'unclear-scope': {
    severity: 'warning',
    nl: 'bij {count} ticket(s) is niet ingevuld waaraan regel {rule} ziet of hij erover gaat; ze tellen daar niet mee. Bijvoorbeeld {tickets}',
    en: '{count} ticket(s) leave empty what tells whether rule {rule} is about them; they do not count there. For example {tickets}',
  },
  'left-scope': {
    severity: 'warning',
    nl: 'over {count} ticket(s) ging regel {rule} ({clause}) tot ze werden gewijzigd; ze tellen daar niet mee. Bijvoorbeeld {tickets}',
    en: 'rule {rule} ({clause}) was about {count} ticket(s) until they were changed; they do not count there. For example {tickets}',
  },
  'kind-never-noted': {
    severity: 'warning',
    nl: 'het register noemt nergens "{kind}", waar regel {rule} om vraagt; heet dat in de export anders, zet het dan bij `words` in het beleid',
    en: 'the register nowhere names "{kind}", which rule {rule} asks for; if the export calls it otherwise, add that to `words` in the policy',
  },
  'metric-never-measured': {
    severity: 'warning',
    nl: 'de meetwaarden noemen nergens "{metric}", waar regel {rule} om vraagt',
    en: 'the measurements nowhere name "{metric}", which rule {rule} asks for',
  },
  'maintenance-of-unknown-environment': {
    severity: 'warning',
    nl: '{count} onderhoudsregel(s) noemen een omgeving ({environment}) terwijl de metingen er geen noemen: dit onderhoud verandert niets. Vul de omgeving in bij de metingen, of laat hem hier weg',
    en: '{count} maintenance row(s) name an environment ({environment}) while the probes name none: this maintenance changes nothing. Fill in the environment of the probes, or leave it out here',
  },
  'contradicting-probes': {
    severity: 'warning',
    nl: '{count} meting(en) van {what} zeggen iets anders dan een andere meting op hetzelfde tijdstip; de laatste in het bestand geldt',
    en: '{count} probe(s) of {what} say otherwise than another one of the same instant; the last in the file holds',
  },
  'numbering-gaps': {
    severity: 'warning',
    nl: 'in de nummering van de tickets ontbreken {count} nummer(s), op {gaps} plaats(en). Een nummering die met iets anders gedeeld wordt heeft uit zichzelf gaten',
    en: '{count} number(s) are missing from the numbering of the tickets, in {gaps} place(s). A numbering that is shared with something else has gaps of its own',
  },
  'more-reporters': {
    severity: 'warning',
    nl: '{count} mensen staan als melder in de tickets; afgesproken zijn er hooguit {most}. Tussen haakjes het aantal tickets',
    en: '{count} people stand in the tickets as reporters; at most {most} were agreed. The number of tickets is in brackets',
  },
  'no-reporters': {
    severity: 'warning',
    nl: 'geen enkele export heeft de kolom "{column}": wie er meldt ({clause}) is niet na te gaan',
    en: 'no export has the column "{column}": who reports ({clause}) cannot be looked at',
  },
  'closed-by-silence': {
    severity: 'warning',
    nl: '{count} ticket(s) tellen als gesloten omdat de klant niet reageerde ({clause}); geen export zegt dat ze gesloten zijn. Bijvoorbeeld {tickets}',
    en: '{count} ticket(s) count as closed because the customer kept silent ({clause}); no export says that they were closed. For example {tickets}',
  },
  'no-priority': {
    severity: 'warning',
    nl: '{count} ticket(s) hebben geen prioriteit, bijvoorbeeld {tickets}',
    en: '{count} ticket(s) have no priority, for example {tickets}',
  },
} as const satisfies Record<string, CatalogueEntry>;
