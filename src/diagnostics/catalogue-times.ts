/** Diagnostics about the formats in which exports write times. */
import type { CatalogueEntry } from './catalogue.ts';

export const timeCodes = {
  'time-format-letter': {
    severity: 'error',
    nl: '"{part}" in het tijdformaat "{text}" is onbekend. Bekend zijn yyyy yy M MM MMM d dd H HH h hh mm ss SSS a E X (hoofdletter M is maand, kleine m minuut; jjjj is yyyy, uu is HH), [..] voor wat mag ontbreken, tekst tussen \'..\', en de namen iso, unix seconds, unix milliseconds, excel serial.',
    en: '"{part}" in the time format "{text}" is not known. Known are yyyy yy M MM MMM d dd H HH h hh mm ss SSS a E X (capital M is month, small m minute), [..] for what may be absent, text between \'..\', and the names iso, unix seconds, unix milliseconds, excel serial.',
  },
  'time-format-twice': {
    severity: 'error',
    nl: '"{part}" in het tijdformaat "{text}" leest iets wat er al staat. Verwacht werd elk deel één keer: hoofdletter M is maand, kleine m is minuut.',
    en: '"{part}" in the time format "{text}" reads something that is there already. Each part was expected once: capital M is month, small m is minute.',
  },
  'time-format-incomplete': {
    severity: 'error',
    nl: 'Het tijdformaat "{text}" mist "{part}", of zet het niet op zijn plaats. Verwacht werden dag, maand en jaar, uren voor minuten voor seconden, en een offset (X) aan het einde; zoals d-M-yyyy H:mm[:ss].',
    en: 'The time format "{text}" lacks "{part}", or has it out of place. Day, month and year were expected, hours before minutes before seconds, and an offset (X) at the end; such as d-M-yyyy H:mm[:ss].',
  },
  'time-format-half-day': {
    severity: 'error',
    nl: 'In het tijdformaat "{text}" horen h en a bij elkaar: h:mm a leest 1:16 PM, H:mm leest 13:16.',
    en: 'In the time format "{text}" h and a belong together: h:mm a reads 1:16 PM, H:mm reads 13:16.',
  },
  'time-format-unclosed': {
    severity: 'error',
    nl: 'In het tijdformaat "{text}" hoort bij "{part}" geen tegenhanger: [ en ], en een aanhalingsteken aan beide kanten.',
    en: 'In the time format "{text}" the other half of "{part}" is missing: [ and ], and a quote on either side.',
  },
} as const satisfies Record<string, CatalogueEntry>;
