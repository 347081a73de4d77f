/** Columns and words that no export has: a slip here would never match and never be noticed. */
import { choices, closest } from '../closest.ts';
import type { Matcher } from '../condition.ts';
import { conditionsOf, type PlacedCondition } from '../conditions.ts';
import { judgesTickets } from '../rule-kinds.ts';
import { COLUMNS, folded, groupsOf, VOCABULARY } from '../vocabulary.ts';
import type { Path } from '../written.ts';
import type { Check, Draft, Findings } from './check.ts';
import { wrong, wrongKey } from './check.ts';

export const columnsAreKnown: Check = (draft) =>
  conditionsOf(draft.document).flatMap((placed) => {
    const known = knownColumns(draft, placed);
    return [...placed.condition].flatMap(([column, matcher]) => {
      const slots = (name: string) => ({ name, choices: choices(name, known) });
      if (!known.includes(column))
        return wrongKey(draft, 'unknown-column', [...placed.path, column], slots(column));
      if (matcher.kind !== 'no-later-than') return [];
      const path = [...placed.path, column, 'no_later_than'];
      // Of tickets and probes a condition sees words, not instants.
      if (placed.about === 'ticket' || placed.about === 'probe')
        return wrong(draft, 'no-instants-here', path);
      return known.includes(matcher.column)
        ? []
        : wrong(draft, 'unknown-column', path, slots(matcher.column));
    });
  });

export const groupsAreKnown: Check = (draft) => {
  const known = [...COLUMNS.ticket, ...draft.document.columns];
  const unknown = (name: string | undefined, path: Path): Findings =>
    name === undefined || known.includes(name)
      ? []
      : wrong(draft, 'unknown-column', path, { name, choices: choices(name, known) });
  const { rules, severity, tickets } = draft.document;
  return [
    ...Object.entries(rules).flatMap(([id, rule]) =>
      judgesTickets(rule.measure) && 'by' in rule ? unknown(rule.by, ['rules', id, 'by']) : [],
    ),
    ...unknown(severity?.across, ['severity', 'across']),
    ...unknown(severity?.down, ['severity', 'down']),
    ...unknown(tickets.reporters?.column, ['tickets', 'reporters', 'column']),
  ];
};

export const wordsAreOfColumns: Check = (draft) => {
  const known = [...new Set([...Object.values(COLUMNS).flat(), ...draft.document.columns])];
  return Object.keys(draft.document.words)
    .filter((name) => !known.includes(name))
    .flatMap((name) =>
      wrongKey(draft, 'unknown-column', ['words', name], { name, choices: choices(name, known) }),
    );
};

/** Only a warning: a word that looks like a known one may be one of its own. */
export const wordsAreFamiliar: Check = (draft) =>
  conditionsOf(draft.document).flatMap((placed) =>
    [...placed.condition].flatMap(([column, matcher]) =>
      patterns(matcher).flatMap((word) => familiar(draft, placed, column, word)),
    ),
  );

function familiar(draft: Draft, placed: PlacedCondition, column: string, word: string): Findings {
  const known = groupsOf(column, draft.document.words).flat();
  if (
    VOCABULARY[column] === undefined ||
    word.includes('*') ||
    known.some((each) => folded(each) === folded(word))
  )
    return [];
  const near = closest(word, known);
  if (near.length === 0) return [];
  return wrong(draft, 'unfamiliar-word', [...placed.path, column], {
    word,
    column,
    choices: near.join(', '),
  });
}

function knownColumns(draft: Draft, placed: PlacedCondition): readonly string[] {
  // Of availability a probe's state is all that counts; of samples whatever the export says of them.
  const sample = placed.about === 'probe' && draft.document.rules[placed.path[1]!]?.measure === 'latency';
  const own = placed.about === 'probe' && !sample ? [] : draft.document.columns;
  const besides = placed.about === 'ticket' ? ['id', 'solved_in_newer_version'] : [];
  return [...COLUMNS[placed.about], ...besides, ...own];
}

function patterns(matcher: Matcher): readonly string[] {
  return matcher.kind === 'one-of' || matcher.kind === 'none-of' ? matcher.patterns : [];
}
