/** From a policy document that is in order to the policy that the audit uses: every default spelled out. */
import type { CalendarDefinition } from '../calendar/definition.ts';
import { hoursOfDate } from '../calendar/weekly-hours.ts';
import type { Choice } from './choose.ts';
import { compiledRule } from './compile-rules.ts';
import { compiledTerms, lookedAt, lookedAtInProbes, ticketConditions } from './compile-terms.ts';
import { holidayRules } from './holiday-rules.ts';
import { readHours, spansOf } from './hours.ts';
import type { Policy, Priority, SeverityMatrix } from './policy.ts';
import type { PolicyDocument } from './schema/document.ts';
import { compiledSignals } from './signal-terms.ts';
import { expanded, folded } from './vocabulary.ts';
import { keys, type Written } from './written.ts';

/** Throws when the document has faults that the checks would have reported. */
export function compiled(
  document: PolicyDocument,
  written: Written,
  choice: Choice,
  parameters: Readonly<Record<string, string>>,
): Policy {
  const tickets = compiledTerms(document);
  const severity = compiledSeverity(document, written);
  // The order in which things stand is kept; a plain object would put ids that look like numbers first.
  const inOrder = (section: 'rules' | 'priorities' | 'calendars'): readonly string[] =>
    keys(written, [section]);
  const priorities = inOrder('priorities').map((id): Priority => ({ id, ...document.priorities[id]! }));
  const rules = inOrder('rules').map((id) => compiledRule(document, id));
  return {
    id: document.id,
    title: document.title,
    language: document.language,
    parties: document.parties,
    timezone: document.timezone,
    ambiguousTime: document.ambiguous_time,
    workingDay: document.working_day ?? null,
    measuredFrom: document.agreement.measured_from ?? null,
    measuredUntil: document.agreement.measured_until ?? null,
    calendars: new Map(inOrder('calendars').map((id) => [id, compiledCalendar(document, id)])),
    priorities,
    severity,
    tickets,
    signals: compiledSignals(document),
    rules,
    columns: lookedAt(ticketConditions(tickets, rules), rules, severity, tickets.reporters),
    probeColumns: lookedAtInProbes(rules),
    words: document.words,
    variant: choice.variant,
    readings: choice.readings,
    parameters,
  };
}

function compiledCalendar(document: PolicyDocument, id: string): CalendarDefinition {
  const { title, clause, hours, holidays, exceptions } = document.calendars[id]!;
  return {
    id,
    title: title ?? id,
    clause: clause ?? null,
    weekly: readHours(hours).hours,
    holidays: holidays === undefined ? null : holidayRules(holidays),
    exceptions: Object.entries(exceptions).map(([date, { hours: dated, name }]) => ({
      date,
      name: name ?? null,
      hours: folded(dated) === 'closed' ? [] : hoursOfDate(spansOf(dated)).hours,
    })),
  };
}

function compiledSeverity(document: PolicyDocument, written: Written): SeverityMatrix | null {
  const { severity, words } = document;
  if (severity === undefined) return null;
  return {
    clause: severity.clause,
    rowColumn: folded(severity.down),
    columnColumn: folded(severity.across),
    columns: keys(written, ['severity', 'columns']).map((id) => ({
      id,
      match: [...new Set([id, ...severity.columns[id]!])],
    })),
    rows: keys(written, ['severity', 'rows']).map((id) => ({
      id,
      match: expanded(severity.down, id, words),
      priorities: severity.rows[id]!,
    })),
  };
}
