/** Terms and conditions as the audit uses them: words with all that mean the same, every term with an id. */
import type { Condition, Matcher } from './condition.ts';
import type { Rule, SeverityMatrix, Term, TicketTerms } from './policy.ts';
import { isAboutTickets } from './rule-kinds.ts';
import type { PolicyDocument } from './schema/document.ts';
import { COLUMNS, expanded, folded, type Words } from './vocabulary.ts';

export function compiledTerms(document: PolicyDocument): TicketTerms {
  const { reclassify, exclude, pause, silence, numbering, reporters } = document.tickets;
  const words = wordsOf(document);
  return {
    reclassify: reclassify.map((term, i) => ({
      ...compiledTerm(term, `reclassify-${i + 1}`, words),
      priority: term.priority,
    })),
    exclude: exclude.map((term, i) => ({
      ...compiledTerm(term, `exclude-${i + 1}`, words),
      rules: term.from ?? 'all',
    })),
    pause: pause.map((term, i) => ({
      ...compiledTerm(term, `pause-${i + 1}`, words),
      rules: term.in ?? 'all',
    })),
    silence:
      silence === undefined
        ? null
        : {
            after: folded(silence.after),
            target: silence.for,
            brokenBy: silence.unless.map(folded),
            calendar: silence.calendar,
            clause: silence.clause,
          },
    numbering: numbering ?? null,
    reporters:
      reporters === undefined
        ? null
        : { column: folded(reporters.column), atMost: reporters.at_most, clause: reporters.clause },
  };
}

export function compiledTerm(
  term: { readonly id?: string | undefined; readonly when: Condition; readonly clause: string },
  id: string,
  words: Words,
): Term {
  return { id: term.id ?? id, when: compiledCondition(term.when, words), clause: term.clause };
}

/** The policy's own words, and those for its priorities: a condition on a priority means it by every name it has. */
export function wordsOf({ words, priorities, severity }: PolicyDocument): Words {
  const names = Object.entries(priorities).map(
    ([id, { title, match }], rank): [string, readonly string[]] => [
      id,
      [
        ...(title === undefined ? [] : [title]),
        ...(severity === undefined ? [String(rank + 1)] : []),
        ...match,
      ],
    ],
  );
  return { ...words, priority: { ...Object.fromEntries(names), ...words.priority } };
}

export function compiledCondition(condition: Condition, words: Words): Condition {
  return new Map(
    [...condition].map(([column, matcher]) => [folded(column), withSynonyms(matcher, column, words)]),
  );
}

export function optional(condition: Condition | undefined, words: Words): Condition | null {
  return condition === undefined ? null : compiledCondition(condition, words);
}

function withSynonyms(matcher: Matcher, column: string, words: Words): Matcher {
  if (matcher.kind === 'no-later-than') return { ...matcher, column: folded(matcher.column) };
  if (matcher.kind !== 'one-of' && matcher.kind !== 'none-of') return matcher;
  const patterns = [...new Set(matcher.patterns.flatMap((word) => expanded(column, word, words)))];
  return { ...matcher, patterns };
}

export function ticketConditions(tickets: TicketTerms, rules: readonly Rule[]): readonly Condition[] {
  const terms = [...tickets.reclassify, ...tickets.exclude, ...tickets.pause].map(({ when }) => when);
  return [...terms, ...rules.flatMap(conditionsOfTicketRule)];
}

function conditionsOfTicketRule(rule: Rule): readonly Condition[] {
  if (rule.measure !== 'time' && rule.measure !== 'cadence' && rule.measure !== 'check') return [];
  const cases = rule.measure === 'check' ? rule.cases : [];
  return [rule.when, ...cases.flatMap((one) => [one.when, one.must])].filter((one) => one !== null);
}

/** Columns of tickets that are looked at and that not every audit knows. */
export function lookedAt(
  conditions: readonly Condition[],
  rules: readonly Rule[],
  severity: SeverityMatrix | null,
  reporters: TicketTerms['reporters'],
): readonly string[] {
  const inConditions = conditions.flatMap((condition) =>
    [...condition].flatMap(([column, matcher]) =>
      matcher.kind === 'no-later-than' ? [column, matcher.column] : [column],
    ),
  );
  const groups = rules.flatMap((rule) => (isAboutTickets(rule) && rule.by !== null ? [rule.by] : []));
  const people = reporters === null ? [] : [reporters.column];
  const grid = severity === null ? [] : [severity.rowColumn, severity.columnColumn];
  const canonical: readonly string[] = COLUMNS.ticket;
  return [...new Set([...inConditions, ...groups, ...grid, ...people])].filter(
    (column) => !canonical.includes(column),
  );
}

/** Columns of probes that conditions on samples look at, besides what every probe says. */
export function lookedAtInProbes(rules: readonly Rule[]): readonly string[] {
  const conditions = rules.flatMap((rule) =>
    rule.measure === 'latency' ? [rule.when, ...rule.except.map(({ when }) => when)] : [],
  );
  const columns = conditions.flatMap((condition) => [...(condition?.keys() ?? [])]);
  const canonical: readonly string[] = COLUMNS.probe;
  return [...new Set(columns)].filter((column) => !canonical.includes(column));
}
