/** Columns, words and happenings that no export has: a slip here would never match and never be noticed. */

import { HAPPENINGS } from '../../intake/canonical.ts';
import { choices, closest } from '../closest.ts';
import type { Matcher } from '../condition.ts';
import { conditionsOf, type PlacedCondition } from '../conditions.ts';
import { judgesTickets } from '../rule-kinds.ts';
import type { RuleDocumentOf } from '../schema/document.ts';
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
  const { rules, severity } = draft.document;
  return [
    ...Object.entries(rules).flatMap(([id, rule]) =>
      judgesTickets(rule.measure) && 'by' in rule ? unknown(rule.by, ['rules', id, 'by']) : [],
    ),
    ...unknown(severity?.across, ['severity', 'across']),
    ...unknown(severity?.down, ['severity', 'down']),
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

export const happeningsAreKnown: Check = (draft) => {
  const known = [...HAPPENINGS, ...draft.document.happenings];
  return Object.entries(draft.document.rules).flatMap(([id, rule]) => {
    if (rule.measure !== 'time' && rule.measure !== 'cadence') return [];
    const named = happeningsOf(rule);
    const single = named.flatMap(([key, name]) =>
      name === undefined || known.includes(name)
        ? []
        : wrong(draft, 'unknown-happening', ['rules', id, key], { name, choices: choices(name, known) }),
    );
    const [key, list] = rule.measure === 'time' ? ['to_also', rule.to_also ?? []] : ['updates', rule.updates];
    return [
      ...single,
      ...list
        .filter((name) => !known.includes(name))
        .flatMap((name) =>
          wrong(draft, 'unknown-happening', ['rules', id, key], { name, choices: choices(name, known) }),
        ),
    ];
  });
};

/** The single happenings that a clock names, by key. */
function happeningsOf(
  rule: RuleDocumentOf<'time' | 'cadence'>,
): readonly (readonly [string, string | undefined])[] {
  if (rule.measure === 'cadence')
    return [
      ['from', rule.from],
      ['to', rule.to],
    ];
  return [
    ['from', rule.from.happening],
    ['from_when_not_exported', rule.from_when_not_exported],
    ['to', rule.to.happening],
  ];
}

export const clocksEndAfterTheyStart: Check = (draft) =>
  Object.entries(draft.document.rules).flatMap(([id, rule]) =>
    rule.measure === 'time' &&
    rule.from.breachOf === null &&
    rule.from.happening === rule.to.happening &&
    String(rule.from.values) === String(rule.to.values)
      ? wrong(draft, 'clock-without-length', ['rules', id, 'to'], { name: rule.to.happening })
      : [],
  );

function knownColumns(draft: Draft, placed: PlacedCondition): readonly string[] {
  const own = placed.about === 'probe' ? [] : draft.document.columns;
  const besides = placed.about === 'ticket' ? ['id', 'solved_in_newer_version'] : [];
  return [...COLUMNS[placed.about], ...besides, ...own];
}

function patterns(matcher: Matcher): readonly string[] {
  return matcher.kind === 'one-of' || matcher.kind === 'none-of' ? matcher.patterns : [];
}
