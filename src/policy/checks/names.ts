/** Names that have to exist: calendars, rules, priorities. */
import { choices } from '../closest.ts';
import { folded } from '../vocabulary.ts';
import { at, keys, type Path } from '../written.ts';
import type { Check, Draft, Findings } from './check.ts';
import { wrong, wrongKey } from './check.ts';

export const calendarsExist: Check = (draft) => {
  const known = keys(draft.written, ['calendars']);
  return Object.entries(draft.document.rules).flatMap(([id, rule]) => {
    if (rule.measure === 'combined' || known.includes(rule.calendar)) return [];
    const slots = { name: rule.calendar, choices: choices(rule.calendar, known) };
    return wrong(draft, 'unknown-calendar', ['rules', id, 'calendar'], slots);
  });
};

export const rulesExist: Check = (draft) => {
  const { tickets, rules } = draft.document;
  const lists: { names: readonly string[] | undefined; path: Path }[] = [
    ...tickets.exclude.map(({ from }, i) => ({ names: from, path: ['tickets', 'exclude', i, 'from'] })),
    ...tickets.pause.map((term, i) => ({ names: term.in, path: ['tickets', 'pause', i, 'in'] })),
    ...Object.entries(rules).map(([id, rule]) => ({
      names: rule.measure === 'combined' ? rule.all : undefined,
      path: ['rules', id, 'all'],
    })),
  ];
  const known = keys(draft.written, ['rules']);
  return lists.flatMap(({ names, path }) =>
    (names ?? []).flatMap((name, i) =>
      known.includes(name)
        ? []
        : wrong(draft, 'unknown-rule', [...path, i], { name, choices: choices(name, known) }),
    ),
  );
};

/** Tickets are left out of clocks, and clocks stand still: a rule that combines them has none of its own. */
export const termsAreOfClocks: Check = (draft) => {
  const { tickets, rules } = draft.document;
  const lists = [
    ...tickets.exclude.map(({ from }, i) => ({ names: from, path: ['tickets', 'exclude', i, 'from'] })),
    ...tickets.pause.map((term, i) => ({ names: term.in, path: ['tickets', 'pause', i, 'in'] })),
  ];
  return lists.flatMap(({ names, path }) =>
    (names ?? []).flatMap((name, i) => {
      const rule = rules[name];
      if (rule === undefined || rule.measure === 'time') return [];
      const clocks = rule.measure === 'combined' ? rule.all.join(', ') : '-';
      return wrong(draft, 'rule-without-clock', [...path, i], { name, clocks });
    }),
  );
};

export const prioritiesExist: Check = (draft) => {
  const { tickets, severity } = draft.document;
  const reclassified = tickets.reclassify.flatMap(({ priority }, i) =>
    unknownPriority(draft, priority, ['tickets', 'reclassify', i, 'priority']),
  );
  const grid = Object.entries(severity?.rows ?? {}).flatMap(([row, cells]) =>
    // A row written as one text has one place for all its cells.
    cells.flatMap((cell, i) => {
      const path = ['severity', 'rows', row];
      const inList = wrong(draft, 'unknown-priority', [...path, i]).length > 0;
      return unknownPriority(draft, cell, inList ? [...path, i] : path);
    }),
  );
  return [...reclassified, ...grid];
};

/** Within names every priority of the policy, and no other. */
export const everyPriorityHasATarget: Check = (draft) => {
  const known = keys(draft.written, ['priorities']);
  return Object.entries(draft.document.rules).flatMap(([id, rule]) => {
    if (rule.measure !== 'time' || !('byPriority' in rule.within)) return [];
    const path = ['rules', id, 'within'];
    const named = keys(draft.written, path);
    if (named.includes('earliest') || named.includes('latest')) return [];
    if (named.length === 0)
      return at(draft.written, path)?.kind === 'map'
        ? wrong(draft, 'expected-targets', path, { key: 'within' })
        : [];
    const unknown = named.filter((name) => !known.includes(name));
    const missing = known.filter((name) => !named.includes(name));
    return [
      ...unknown.flatMap((name) =>
        wrongKey(draft, 'unknown-priority', [...path, name], {
          name,
          choices: choices(name, missing.length > 0 ? missing : known),
        }),
      ),
      ...(missing.length > unknown.length
        ? wrong(draft, 'priority-without-target', path, { names: missing.join(', ') })
        : []),
    ];
  });
};

function unknownPriority(draft: Draft, name: string, path: Path): Findings {
  const known = keys(draft.written, ['priorities']);
  if (known.includes(name)) return [];
  const near = known.filter((id) => folded(id) === folded(name));
  return wrong(draft, 'unknown-priority', path, { name, choices: near[0] ?? choices(name, known) });
}
