/** Names that have to exist: calendars, rules, priorities. */
import { choices } from '../closest.ts';
import type { RuleDocument } from '../schema/document.ts';
import { folded } from '../vocabulary.ts';
import { at, keys, type Path } from '../written.ts';
import type { Check, Draft, Findings } from './check.ts';
import { wrong, wrongKey } from './check.ts';

export const calendarsExist: Check = (draft) => {
  const known = keys(draft.written, ['calendars']);
  const { rules, tickets } = draft.document;
  const named = Object.entries(rules).flatMap(([id, rule]) => calendarsNamedBy(id, rule));
  if (tickets.silence !== undefined)
    named.push({ name: tickets.silence.calendar, path: ['tickets', 'silence', 'calendar'] });
  return named.flatMap(({ name, path }) =>
    known.includes(name)
      ? []
      : wrong(draft, 'unknown-calendar', path, { name, choices: choices(name, known) }),
  );
};

/** The calendars that a rule names, and where. */
function calendarsNamedBy(id: string, rule: RuleDocument): { name: string; path: Path }[] {
  const named = (key: string, name: string | undefined, path: Path = ['rules', id, key]) =>
    name === undefined ? [] : [{ name, path }];
  const own = 'calendar' in rule ? named('calendar', rule.calendar) : [];
  if (rule.measure === 'span') return [...own, ...named('outside', rule.outside)];
  if (rule.measure !== 'check') return own;
  return rule.cases.flatMap((one, i) =>
    (['in_hours_of', 'outside_hours_of'] as const).flatMap((key) =>
      named(key, one[key], ['rules', id, 'cases', i, key]),
    ),
  );
}

export const rulesExist: Check = (draft) => {
  const { tickets, rules } = draft.document;
  const lists: { names: readonly string[] | undefined; path: Path }[] = [
    ...tickets.exclude.map(({ from }, i) => ({ names: from, path: ['tickets', 'exclude', i, 'from'] })),
    ...tickets.pause.map((term, i) => ({ names: term.in, path: ['tickets', 'pause', i, 'in'] })),
    ...Object.entries(rules).flatMap(([id, rule]) => rulesNamedBy(id, rule)),
  ];
  const known = keys(draft.written, ['rules']);
  return lists.flatMap(({ names, path }) =>
    (names ?? []).flatMap((name, i) =>
      known.includes(name)
        ? []
        : wrong(draft, 'unknown-rule', inListOrAlone(draft, path, i), {
            name,
            choices: choices(name, known),
          }),
    ),
  );
};

/** A list of one may be written without being a list. */
function inListOrAlone(draft: Draft, path: Path, i: number): Path {
  return at(draft.written, path)?.kind === 'list' ? [...path, i] : path;
}

function rulesNamedBy(
  id: string,
  rule: RuleDocument,
): { names: readonly string[] | undefined; path: Path }[] {
  if (rule.measure === 'combined') return [{ names: rule.all, path: ['rules', id, 'all'] }];
  if (rule.measure !== 'time') return [];
  return [
    { names: rule.only_when_breached, path: ['rules', id, 'only_when_breached'] },
    { names: rule.from.breachOf ?? undefined, path: ['rules', id, 'from', 'breach_of'] },
  ];
}

const WITH_CLOCK: readonly RuleDocument['measure'][] = ['time', 'cadence'];
const LEAVING_OUT: readonly RuleDocument['measure'][] = [...WITH_CLOCK, 'check'];

/** Tickets are left out of rules that judge them themselves, and clocks stand still; a combined rule has neither. */
export const termsAreOfClocks: Check = (draft) => {
  const { tickets, rules } = draft.document;
  const lists = [
    ...tickets.exclude.map(({ from }, i) => ({
      names: from,
      path: ['tickets', 'exclude', i, 'from'],
      may: LEAVING_OUT,
    })),
    ...tickets.pause.map((term, i) => ({
      names: term.in,
      path: ['tickets', 'pause', i, 'in'],
      may: WITH_CLOCK,
    })),
  ];
  return lists.flatMap(({ names, path, may }) =>
    (names ?? []).flatMap((name, i) => {
      const rule = rules[name];
      if (rule === undefined || may.includes(rule.measure)) return [];
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
  const cases = Object.entries(draft.document.rules).flatMap(([id, rule]) =>
    rule.measure !== 'check'
      ? []
      : rule.cases.flatMap((one, i) =>
          (one.priority ?? []).flatMap((name) =>
            unknownPriority(draft, name, ['rules', id, 'cases', i, 'priority']),
          ),
        ),
  );
  return [...reclassified, ...grid, ...cases];
};

/** Within names every priority of the policy, and no other. */
export const everyPriorityHasATarget: Check = (draft) => {
  const known = keys(draft.written, ['priorities']);
  return Object.entries(draft.document.rules).flatMap(([id, rule]) => {
    if (rule.measure !== 'time' && rule.measure !== 'cadence') return [];
    const key = rule.measure === 'time' ? 'within' : 'every';
    if (!('byPriority' in (rule.measure === 'time' ? rule.within : rule.every))) return [];
    const path = ['rules', id, key];
    const named = keys(draft.written, path);
    if (named.includes('earliest') || named.includes('latest')) return [];
    if (named.length === 0)
      return at(draft.written, path)?.kind === 'map' ? wrong(draft, 'expected-targets', path, { key }) : [];
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
