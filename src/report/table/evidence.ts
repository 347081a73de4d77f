/** What the figures rest on besides the data: calendars with their holidays, assumptions, and totals to check against. */
import type { CalendarUsed, EvidenceResult, TotalsResult } from '../../audit/evidence-result.ts';
import type { OutcomeKind } from '../../audit/outcome.ts';
import type { AuditResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { durationText } from '../../time/duration.ts';
import { countText } from '../figures.ts';
import { edgeText } from '../moment.ts';
import { facts, type Page } from '../page.ts';
import { counted } from '../wording.ts';
import type { Words } from '../words.ts';

const OUTCOMES: readonly OutcomeKind[] = [
  'met',
  'breached',
  'running',
  'excluded',
  'untargeted',
  'unmeasurable',
];

export function evidence({ evidence: given, policy }: AuditResult, page: Page): string[] {
  const { words } = page;
  const { label } = words;
  return facts(
    page,
    [
      [label.policyFile, `${shown(given.arguments.policy)}, sha256 ${policy.sha256.slice(0, 12)}`],
      [label.asked, askedText(given, words)],
      ...given.calendars.map((one): [string, string] => [label.calendar, calendarText(one, words)]),
      ...given.assumptions.map(({ message }): [string, string] => [label.assumed, shown(message)]),
      ...totalLines(given.totals, words).map((line): [string, string] => [label.totals, line]),
    ],
    2,
  );
}

/** As the flags are written, since that is what makes the report again. */
function askedText({ arguments: given }: EvidenceResult, words: Words): string {
  const named = (flag: string, values: Readonly<Record<string, string>>): string[] =>
    Object.entries(values).map(([name, value]) => `${flag} ${name}=${value}`);
  const flags = [
    `--period ${given.period}`,
    ...(given.asOf === null ? [] : [`--as-of ${given.asOf}`]),
    ...(given.variant === null ? [] : [`--variant ${given.variant}`]),
    ...named('--reading', given.readings),
    ...(given.allReadings ? ['--all-readings'] : []),
    ...named('--set', given.parameters),
    ...(given.ambiguous === null ? [] : [`--ambiguous ${given.ambiguous}`]),
    ...given.timeFormats.map((text) => `--time-format "${text}"`),
    ...(given.profile === null ? [] : [`--profile ${given.profile}`]),
    ...(given.strict ? ['--strict'] : []),
    ...(given.applyExclusions ? ['--apply-exclusions'] : []),
    `--lang ${words.language}`,
  ];
  return flags.map(shown).join(' ');
}

function calendarText({ id, openMs, workingDays, holidays }: CalendarUsed, words: Words): string {
  const hours = durationText(openMs, words.language);
  const closed = holidays.map(({ date, name, source, openMs: open }) => {
    const day = edgeText(`${date}T00:00:00Z`, words);
    const what = name === null ? day : `${day} ${shown(name)}`;
    return open === 0 ? `${what} (${source})` : `${what} ${durationText(open, words.language)} (${source})`;
  });
  return words.calendarUsed(shown(id), hours, countText(workingDays, words), closed.join(', '));
}

function totalLines(
  { rows, tickets, events, probes, facts: noted, ledger }: TotalsResult,
  words: Words,
): string[] {
  const [read, used, excluded, rejected] = [rows.read, rows.used, rows.excluded, rows.rejected].map((n) =>
    countText(n, words),
  ) as [string, string, string, string];
  const amounts = [
    ...(tickets === null ? [] : [counted(tickets.all, words.noun.ticket, words)]),
    ...(events === 0 ? [] : [counted(events, words.noun.event, words)]),
    ...(probes === 0 ? [] : [counted(probes, words.noun.probe, words)]),
    ...(noted === 0 ? [] : [counted(noted, words.noun.fact, words)]),
  ];
  const lines = ledger.reduce((sum, one) => sum + one.lines, 0);
  const outcomes = OUTCOMES.flatMap((kind) => {
    const n = ledger.reduce((sum, one) => sum + one[kind], 0);
    return n === 0 ? [] : [`${countText(n, words)} ${words.outcome[kind]}`];
  });
  return [
    words.rowsAddUp(read, used, excluded, rejected),
    ...(amounts.length === 0 ? [] : [amounts.join(', ')]),
    ...(lines === 0 ? [] : [words.ledgerAddsUp(countText(lines, words), outcomes.join(' + '))]),
  ];
}
