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
  'time-format-found': {
    severity: 'warning',
    nl: 'de tijden in "{column}" zijn niet in ISO 8601 geschreven; zij zijn gelezen als {format}',
    en: 'the times in "{column}" are not written in ISO 8601; they were read as {format}',
  },
  'time-order-found': {
    severity: 'warning',
    nl: 'de tijden in "{column}" zijn niet in ISO 8601 geschreven; zij zijn gelezen als {format}. Dat blijkt uit "{text}" op regel {line}',
    en: 'the times in "{column}" are not written in ISO 8601; they were read as {format}. "{text}" on line {line} shows that',
  },
  'time-order-open': {
    severity: 'error',
    nl: 'Of in "{column}" de dag of de maand voorop staat, is niet te zeggen: elke datum kan beide zijn, zoals "{text}" op regel {line}: {one} of {other}. Zeg het met --time-format "{format}" of --time-format "{otherwise}" (in het auditbestand: time_format), of maak de export in ISO 8601.',
    en: 'Whether day or month comes first in "{column}" cannot be told: every date can be both, such as "{text}" on line {line}: {one} or {other}. Say it with --time-format "{format}" or --time-format "{otherwise}" (time_format in the audit file), or export in ISO 8601.',
  },
  'time-order-mixed': {
    severity: 'error',
    nl: 'In "{column}" staan dag-maand en maand-dag door elkaar: "{day}" op regel {dayLine} kan alleen met de dag voorop, "{month}" op regel {monthLine} alleen met de maand. Welke dag de overige datums zijn, is dan niet te zeggen. Maak de export opnieuw, in ISO 8601, en open haar niet eerst in een spreadsheet.',
    en: 'In "{column}" day-month and month-day stand mixed: "{day}" on line {dayLine} can only have the day first, "{month}" on line {monthLine} only the month. Which day the other dates are cannot be told then. Make the export again, in ISO 8601, and do not open it in a spreadsheet first.',
  },
  'time-format-needed': {
    severity: 'error',
    nl: 'De tijden zijn niet in ISO 8601 geschreven. Het formaat wordt uit alle rijen afgeleid, maar wat door een pipe komt is maar één keer te lezen. Geef een bestand, of zeg het formaat met --time-format, zoals --time-format "d-M-yyyy[ H:mm[:ss]]" (in het auditbestand: time_format).',
    en: 'The times are not written in ISO 8601. Their format is worked out from all rows, but what comes through a pipe can be read only once. Give a file, or say the format with --time-format, such as --time-format "d-M-yyyy[ H:mm[:ss]]" (time_format in the audit file).',
  },
} as const satisfies Record<string, CatalogueEntry>;
