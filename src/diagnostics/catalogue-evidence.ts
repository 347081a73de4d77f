/** What was assumed where the data or the request left it open. */
import type { CatalogueEntry } from './catalogue.ts';

export const evidenceCodes = {
  'assumed-as-of': {
    severity: 'warning',
    nl: 'Er is geen peildatum opgegeven: het laatste tijdstip in de gegevens geldt.',
    en: 'No as-of time was given: the latest time in the data holds.',
  },
  'assumed-ambiguous': {
    severity: 'warning',
    nl: '{count} lokale tijd(en) die door het verzetten van de klok twee keer voorkomen: {which} geldt.',
    en: '{count} local time(s) that occur twice because the clock is put back: {which} one holds.',
  },
  'assumed-stale-after': {
    severity: 'warning',
    nl: 'Een meting van {what} geldt hoogstens {duration}: drie keer de mediaan van de tijd tussen twee metingen.',
    en: 'A probe of {what} holds for at most {duration}: three times the median time between two probes.',
  },
  'assumed-start': {
    severity: 'warning',
    nl: 'Geen enkele export noemt "{from}": regel {rule} rekent vanaf "{instead}".',
    en: 'No export gives "{from}": rule {rule} counts from "{instead}".',
  },
  'assumed-duplicates': {
    severity: 'warning',
    nl: '{count} rij(en) zeggen hetzelfde als een eerdere en tellen één keer.',
    en: '{count} row(s) say the same as an earlier one and count once.',
  },
  'assumed-differing': {
    severity: 'warning',
    nl: 'Waar rij en gebeurtenissen van een ticket een verschillend tijdstip noemen, gelden de gebeurtenissen ({count} ticket(s)).',
    en: 'Where the row and the events of a ticket give different times, the events hold ({count} ticket(s)).',
  },
  'assumed-closed': {
    severity: 'warning',
    nl: '{count} ticket(s) tellen als gesloten omdat de klant zweeg ({clause}).',
    en: '{count} ticket(s) count as closed because the customer kept silent ({clause}).',
  },
  'assumed-reopen-resume': {
    severity: 'warning',
    nl: 'Na een heropening loopt de klok verder; de tijd tussen herstel en heropening telt niet ({rules}).',
    en: 'After a reopening the clock runs on; the time between restoration and reopening does not count ({rules}).',
  },
  'assumed-reopen-first': {
    severity: 'warning',
    nl: 'Het eerste herstel geldt, ook na een heropening ({rules}).',
    en: 'The first restoration holds, also after a reopening ({rules}).',
  },
  'assumed-reopen-whole': {
    severity: 'warning',
    nl: 'Na een heropening telt alle tijd vanaf het begin, ook die tussen herstel en heropening ({rules}).',
    en: 'After a reopening all time from the start counts, also that between restoration and reopening ({rules}).',
  },
  'assumed-priority-last': {
    severity: 'warning',
    nl: 'Wijzigt de prioriteit, dan geldt die bij het stoppen van de klok voor het hele ticket ({rules}).',
    en: 'Where the priority changes, the one at the stop of the clock holds for the whole ticket ({rules}).',
  },
  'assumed-priority-first': {
    severity: 'warning',
    nl: 'Wijzigt de prioriteit, dan geldt de eerste voor het hele ticket ({rules}).',
    en: 'Where the priority changes, the first one holds for the whole ticket ({rules}).',
  },
  'assumed-priority-highest': {
    severity: 'warning',
    nl: 'Wijzigt de prioriteit, dan geldt de hoogste voor het hele ticket ({rules}).',
    en: 'Where the priority changes, the highest one holds for the whole ticket ({rules}).',
  },
} as const satisfies Record<string, CatalogueEntry>;
