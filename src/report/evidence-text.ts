/** What the figures rest on, in words: for every report that people read. */
import type { CalendarUsed, HolidayUsed, TotalsResult } from '../audit/evidence-result.ts';
import type { OutcomeKind } from '../audit/outcome.ts';
import type { AuditResult } from '../audit/result.ts';
import { shown } from '../text/shown.ts';
import { durationText } from '../time/duration.ts';
import { countText } from './figures.ts';
import { edgeText } from './moment.ts';
import { counted, wordFor } from './wording.ts';
import type { Words } from './words.ts';

/** In the order in which they are told everywhere. */
const OUTCOMES: readonly OutcomeKind[] = [
  'met',
  'breached',
  'running',
  'excluded',
  'untargeted',
  'unmeasurable',
];

/** Program, time zones, holidays and Node, each with its version. */
export function toolText({ name, version, tzdata, holidays, node }: AuditResult['tool']): string {
  return [`${name} ${version}`, `tzdata ${tzdata}`, holidays, `Node ${node}`].map(shown).join(', ');
}

/** `office: 610 h open on 61 working days; other hours: Mon 21 Apr 2025 Easter Monday (date-holidays)` */
export function calendarText({ id, openMs, workingDays, holidays }: CalendarUsed, words: Words): string {
  const hours = durationText(openMs, words.language);
  const closed = holidays.map((holiday) => holidayText(holiday, words)).join(', ');
  return words.calendarUsed(shown(id), hours, countText(workingDays, words), closed);
}

/** A day with other hours, what it is called and who says so; how long it is open where that is not closed. */
export function holidayText({ date, name, source, openMs }: HolidayUsed, words: Words): string {
  const day = edgeText(`${date}T00:00:00Z`, words);
  // A date that a policy adds without a name is called by its date.
  const what = name === null || name === date ? day : `${day} ${shown(name)}`;
  return openMs === 0 ? `${what} (${source})` : `${what} ${durationText(openMs, words.language)} (${source})`;
}

/** Sums that visibly add up, a sentence each: of the rows, of what was in them, and of the lines of the ledger. */
export function totalLines(
  { rows, tickets, events, probes, facts, ledger }: TotalsResult,
  words: Words,
): string[] {
  const [read, used, excluded, rejected] = [rows.read, rows.used, rows.excluded, rows.rejected].map((n) =>
    countText(n, words),
  ) as [string, string, string, string];
  const amounts = [
    ...(tickets === null ? [] : [ticketsText(tickets, words)]),
    ...(events === 0 ? [] : [counted(events, words.noun.event, words)]),
    ...(probes === 0 ? [] : [counted(probes, words.noun.probe, words)]),
    ...(facts === 0 ? [] : [counted(facts, words.noun.fact, words)]),
  ];
  const lines = ledger.reduce((sum, one) => sum + one.lines, 0);
  return [
    words.rowsAddUp(read, used, excluded, rejected),
    ...(amounts.length === 0 ? [] : [amounts.join(', ')]),
    ...(lines === 0 ? [] : [words.ledgerAddsUp(countText(lines, words), outcomesText(ledger, words))]),
  ];
}

/** `122 met + 5 breached`: of all these lines of the ledger together; outcomes that none of them has are left out. */
export function outcomesText(ledger: TotalsResult['ledger'], words: Words): string {
  const outcomes = OUTCOMES.flatMap((kind) => {
    const n = ledger.reduce((sum, one) => sum + one[kind], 0);
    return n === 0 ? [] : [`${countText(n, words)} ${words.outcome[kind]}`];
  });
  return outcomes.join(' + ');
}

/** Where they went is said only where not all were used. */
function ticketsText({ all, places }: NonNullable<TotalsResult['tickets']>, words: Words): string {
  const total = counted(all, words.noun.ticket, words);
  if (places.used === all) return total;
  const parts = Object.entries(places).map(
    ([place, n]) => `${countText(n, words)} ${placeText(place, words)}`,
  );
  return `${total} (${parts.join(', ')})`;
}

/** Where the rows of a ticket went: used, or why not. */
export function placeText(place: string, words: Words): string {
  return place === 'used' ? words.head.used : wordFor(words.rowExclusion, place);
}
