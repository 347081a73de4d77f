/** Signals: what deserves a look. The sentences say what was seen, and that it may be quite in order. */
import type { CatalogueEntry } from './catalogue.ts';

export const signalCodes = {
  'pause-near-deadline': {
    severity: 'warning',
    nl: '{count} onderbreking(en) beginnen minder dan {span} voor het aflopen van een termijn en duren langer dan er over was ({rule}). Wachten op een antwoord begint vaak wanneer er haast is',
    en: '{count} pause(s) begin less than {span} before a limit runs out and last longer than was left ({rule}). Waiting for an answer often begins when there is a hurry',
  },
  'priority-lowered-near-deadline': {
    severity: 'warning',
    nl: '{count} keer is een prioriteit verlaagd minder dan {span} voor of na het aflopen van de termijn ({rule}). Een verlaging kan terecht zijn, ook laat',
    en: '{count} time(s) a priority was lowered less than {span} before or after its limit ran out ({rule}). Lowering it may be right, also when it is late',
  },
  'restored-and-reopened': {
    severity: 'warning',
    nl: '{count} ticket(s) zijn {least} keer of vaker na herstel heropend. Een heropening kan ook een nieuwe vraag zijn',
    en: '{count} ticket(s) were reopened {least} time(s) or more after a restoration. A reopening may also be a new question',
  },
  'quick-responses': {
    severity: 'warning',
    nl: '{count} eerste reactie(s) komen binnen {span} ({rule}). Dat kan een automatische bevestiging zijn, of een ticket dat na een telefoongesprek is ingevoerd',
    en: '{count} first response(s) come within {span} ({rule}). That may be an automatic confirmation, or a ticket that was entered after a telephone call',
  },
  'just-inside': {
    severity: 'warning',
    nl: '{rule}: in het laatste {share} van de termijn stoppen {inside} tickets, en in een even lange tijd erna {outside}; nog zo\'n stuk ervoor en erna {furtherInside} en {furtherOutside}. Met die verhouding is dit verschil of een groter zeldzamer dan {chance} (binomiale toets op aantallen vlak onder en boven een grens, naar de "caliper test" van Gerber en Malhotra 2008). Wie op de termijn stuurt ziet dit ook',
    en: '{rule}: {inside} tickets stop in the last {share} of the limit, and {outside} in as long a time after it; as long again before and after that {furtherInside} and {furtherOutside}. By that proportion this difference or a larger one would be rarer than {chance} (binomial test on counts just below and above a limit, after the "caliper test" of Gerber and Malhotra 2008). Working towards the limit gives this, too',
  },
  'outage-without-ticket': {
    severity: 'warning',
    nl: '{count} keer is {span} of langer uitval gemeten zonder dat er een ticket van de hoogste prioriteit ({priority}) open was. Misschien merkte niemand er iets van',
    en: '{count} time(s) downtime of {span} or more was measured while no ticket of the highest priority ({priority}) was open. Perhaps nobody noticed',
  },
  'ticket-without-outage': {
    severity: 'warning',
    nl: '{count} ticket(s) van de hoogste prioriteit ({priority}) waren open zonder dat er uitval gemeten is, ook niet {span} ervoor. Niet elke storing is met deze metingen te zien',
    en: '{count} ticket(s) of the highest priority ({priority}) were open while no downtime was measured, nor {span} before. Not every disruption can be seen by these probes',
  },
} as const satisfies Record<string, CatalogueEntry>;
