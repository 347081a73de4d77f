/** What was tried to make somebody's figures agree, as a way of counting and never as a fault of anybody. */
import type { CatalogueEntry } from './catalogue.ts';

export const claimsCodes = {
  'tried-reading': {
    severity: 'warning',
    nl: 'volgens de lezing "{title}" van {clause}',
    en: 'with the reading "{title}" of {clause}',
  },
  'tried-calendar': {
    severity: 'warning',
    nl: 'in de uren van de kalender {calendar}',
    en: 'in the hours of the calendar {calendar}',
  },
  'tried-no-holidays': {
    severity: 'warning',
    nl: 'zonder feestdagen',
    en: 'without holidays',
  },
  'tried-clock': {
    severity: 'warning',
    nl: 'in kloktijd, dag en nacht',
    en: 'in clock time, day and night',
  },
  'tried-every-day': {
    severity: 'warning',
    nl: 'met alle dagen van de week open, ook in het weekend',
    en: 'with every day of the week open, weekends too',
  },
  'tried-hours': {
    severity: 'warning',
    nl: 'in de uren {hours} op de dagen waarop de kalender open is',
    en: 'in the hours {hours} of the days on which the calendar is open',
  },
  'tried-utc': {
    severity: 'warning',
    nl: 'met de uren van de kalender in UTC, niet in lokale tijd',
    en: 'with the hours of the calendar in UTC, not in local time',
  },
  'tried-local-as-utc': {
    severity: 'warning',
    nl: 'met de lokale tijden ({zone}) gelezen als UTC',
    en: 'with the local times ({zone}) read as UTC',
  },
  'tried-utc-as-local': {
    severity: 'warning',
    nl: 'met de tijden in UTC gelezen als lokale tijd ({zone})',
    en: 'with the times in UTC read as local time ({zone})',
  },
  'tried-pause-counted': {
    severity: 'warning',
    nl: 'met de tijd meegeteld die onder {clause} stilstaat',
    en: 'with the time counted that stands still under {clause}',
  },
  'tried-pauses-counted': {
    severity: 'warning',
    nl: 'met alle onderbrekingen meegeteld',
    en: 'with all pauses counted',
  },
  'tried-status-counted': {
    severity: 'warning',
    nl: 'met de tijd in status "{status}" meegeteld',
    en: 'with the time in status "{status}" counted',
  },
  'tried-paused': {
    severity: 'warning',
    nl: 'zonder de tijd in status "{status}"',
    en: 'without the time in status "{status}"',
  },
  'tried-priority': {
    severity: 'warning',
    nl: 'met prioriteit {priority}',
    en: 'with priority {priority}',
  },
  'tried-first-priority': {
    severity: 'warning',
    nl: 'met de eerste prioriteit van het ticket',
    en: 'with the first priority of the ticket',
  },
  'tried-highest-priority': {
    severity: 'warning',
    nl: 'met de hoogste prioriteit van het ticket',
    en: 'with the highest priority of the ticket',
  },
  'tried-last-priority': {
    severity: 'warning',
    nl: 'met de laatste prioriteit van het ticket',
    en: 'with the last priority of the ticket',
  },
  'tried-row-priority': {
    severity: 'warning',
    nl: 'met de eerste prioriteit, zonder herindeling',
    en: 'with the first priority, without reclassification',
  },
  'tried-elapsed': {
    severity: 'warning',
    nl: 'als kloktijd van begin tot eind, met niets eraf',
    en: 'as clock time from start to stop, with nothing taken off',
  },
  'tried-reopen-first': {
    severity: 'warning',
    nl: 'tot het eerste herstel, zonder de heropening',
    en: 'up to the first restoration, without the reopening',
  },
  'tried-reopen-whole': {
    severity: 'warning',
    nl: 'met de tijd tussen herstel en heropening meegeteld',
    en: 'with the time between restoration and reopening counted',
  },
  'tried-reopen-resume': {
    severity: 'warning',
    nl: 'zonder de tijd tussen herstel en heropening',
    en: 'without the time between restoration and reopening',
  },
  'tried-stopped-responded': {
    severity: 'warning',
    nl: 'tot de eerste reactie zelf',
    en: 'until the first response itself',
  },
  'tried-stopped-restored': {
    severity: 'warning',
    nl: 'tot het herstel zelf; een sluiting telt niet',
    en: 'until the restoration itself; a closure does not count',
  },
  'tried-stopped-closed': {
    severity: 'warning',
    nl: 'tot de sluiting',
    en: 'until the closure',
  },
  'tried-stopped-workaround': {
    severity: 'warning',
    nl: 'tot de work-around',
    en: 'until the workaround',
  },
  'tried-started-opened': {
    severity: 'warning',
    nl: 'vanaf de melding',
    en: 'from the report',
  },
  'tried-started-registered': {
    severity: 'warning',
    nl: 'vanaf de registratie',
    en: 'from the registration',
  },
  'tried-started-responded': {
    severity: 'warning',
    nl: 'vanaf de eerste reactie',
    en: 'from the first response',
  },
  'tried-exclusions-applied': {
    severity: 'warning',
    nl: 'zonder wat is afgesproken buiten de telling te laten',
    en: 'without what was agreed to leave out',
  },
  'tried-exclusions-not-applied': {
    severity: 'warning',
    nl: 'met wat is afgesproken buiten de telling te laten',
    en: 'with what was agreed to leave out',
  },
  'tried-nothing-left-out': {
    severity: 'warning',
    nl: 'met de tickets meegeteld die het beleid buiten beschouwing laat',
    en: 'with the tickets counted that the policy leaves out',
  },
  'tried-not-reclassified': {
    severity: 'warning',
    nl: 'zonder herindeling van de prioriteit',
    en: 'without reclassification of the priority',
  },
  'tried-minutes-down': {
    severity: 'warning',
    nl: 'in hele minuten, naar beneden',
    en: 'in whole minutes, down',
  },
  'tried-minutes-nearest': {
    severity: 'warning',
    nl: 'in hele minuten, afgerond',
    en: 'in whole minutes, rounded',
  },
  'tried-minutes-up': { severity: 'warning', nl: 'in hele minuten, naar boven', en: 'in whole minutes, up' },
  'tried-hours-down': { severity: 'warning', nl: 'in hele uren, naar beneden', en: 'in whole hours, down' },
  'tried-hours-nearest': { severity: 'warning', nl: 'in hele uren, afgerond', en: 'in whole hours, rounded' },
  'tried-hours-up': { severity: 'warning', nl: 'in hele uren, naar boven', en: 'in whole hours, up' },
  'claim-of-unknown-rule': {
    severity: 'warning',
    nl: '{count} rij(en) met eigen cijfers noemen een regel die dit beleid niet heeft: {rules}. Bekend zijn {known}',
    en: '{count} row(s) of claims name a rule that this policy does not have: {rules}. Known are {known}',
  },
} as const satisfies Record<string, CatalogueEntry>;
