/** Whether a profile of the right form makes sense: what the schema cannot see, each at its place in the text. */
import type { PolicyCode } from '../diagnostics/catalogue-policy.ts';
import { MOMENT_COLUMNS } from '../intake/canonical.ts';
import { choices, closest } from '../policy/closest.ts';
import { type Finding, keyPlace, type Path, place, type Written } from '../policy/written.ts';
import { timeFormat } from '../time/time-format.ts';
import { zoneNamed } from '../time/zone.ts';
import { fieldsOf } from './records.ts';
import type { ProfileDocument, SourceDocument } from './schema.ts';
import { CANONICAL, RECORD_ROLES } from './vocabulary.ts';

export interface Draft {
  readonly document: ProfileDocument;
  readonly written: Written;
}

type Found = readonly Finding<PolicyCode>[];

const CHECKS: readonly ((draft: Draft) => Found)[] = [
  somethingToRead,
  kindsOfRecords,
  canonicalColumns,
  sources,
  events,
  historyOfTickets,
  headTimes,
];

export function checked(draft: Draft): Found {
  return CHECKS.flatMap((check) => check(draft));
}

function findingAt(
  draft: Draft,
  code: PolicyCode,
  path: Path,
  slots: Finding<PolicyCode>['slots'] = {},
): Finding<PolicyCode> {
  return { code, at: place(draft.written, path), slots: { key: String(path.at(-1) ?? ''), ...slots } };
}

function somethingToRead(draft: Draft): Found {
  const { document } = draft;
  const empty = document.events.length === 0 && RECORD_ROLES.every((role) => document[role] === undefined);
  return empty ? [findingAt(draft, 'profile-without-records', ['profile'])] : [];
}

function kindsOfRecords(draft: Draft): Found {
  const { document } = draft;
  const ofTickets = document.tickets !== undefined || document.events.length > 0 ? ['tickets'] : [];
  const others = RECORD_ROLES.filter((role) => role !== 'tickets' && document[role] !== undefined);
  const kinds = [...ofTickets, ...others];
  return kinds.length < 2
    ? []
    : [findingAt(draft, 'sections-do-not-mix', [others.at(-1)!], { sections: kinds.join(', ') })];
}

/** A column of one's own may have any name, but not one that is nearly that of a canonical column. */
function canonicalColumns(draft: Draft): Found {
  return RECORD_ROLES.flatMap((role) => {
    const section = draft.document[role];
    if (section === undefined) return [];
    const { known, required } = CANONICAL[role];
    const given = fieldsOf(section).map(([column]) => column);
    const misspelt = given
      .filter((column) => !known.includes(column) && closest(column, known).length > 0)
      .map(
        (column): Finding<PolicyCode> => ({
          code: 'unknown-canonical',
          at: keyPlace(draft.written, [role, column]) ?? place(draft.written, [role]),
          slots: { name: column, role, choices: choices(column, known) },
        }),
      );
    const absent = required
      .filter((column) => !given.includes(column))
      .map((column) => findingAt(draft, 'missing-key', [role, column], { key: column }));
    return [...misspelt, ...absent];
  });
}

interface Placed {
  readonly source: SourceDocument;
  readonly path: Path;
  readonly moment: boolean;
  readonly each: boolean;
}

function placedSources({ document }: Draft): readonly Placed[] {
  const ofRecords = RECORD_ROLES.flatMap((role) => {
    const section = document[role];
    return section === undefined
      ? []
      : fieldsOf(section).map(
          ([column, source]): Placed => ({
            source,
            path: [role, column],
            moment: CANONICAL[role].instants.includes(column),
            each: section.each !== undefined,
          }),
        );
  });
  const ofEvents = document.events.flatMap((event, i) =>
    (['id', 'at', 'field', 'value'] as const).flatMap((key): Placed[] => {
      const source = event[key];
      return source === undefined
        ? []
        : [{ source, path: ['events', i, key], moment: key === 'at', each: event.each !== undefined }];
    }),
  );
  const ofHistory: Placed[] =
    document.history === undefined
      ? []
      : [{ source: document.history.at, path: ['history', 'at'], moment: true, each: false }];
  return [...ofRecords, ...ofEvents, ...ofHistory];
}

function sources(draft: Draft): Found {
  return placedSources(draft).flatMap(({ source, path, moment, each }) => {
    const { column, first_filled, constant, heading, part, after, unit, times, zone } = source;
    const kinds = [column, first_filled, constant, heading, part].filter((kind) => kind !== undefined);
    const found: Finding<PolicyCode>[] = [];
    if (kinds.length !== 1) found.push(findingAt(draft, 'source-says-several', path));
    if (!each && (heading !== undefined || part !== undefined))
      found.push(findingAt(draft, 'source-needs-each', path));
    if (!moment && [after, times, zone].some((key) => key !== undefined))
      found.push(findingAt(draft, 'not-a-moment', path));
    if (moment && (after === undefined) !== (unit === undefined))
      found.push(findingAt(draft, 'unit-without-after', path));
    return [
      ...found,
      ...timesAt(draft, times ?? [], [...path, 'times']),
      ...zoneAt(draft, zone, [...path, 'zone']),
    ];
  });
}

function headTimes(draft: Draft): Found {
  const { times, zone } = draft.document;
  return [...timesAt(draft, times, ['times']), ...zoneAt(draft, zone, ['zone'])];
}

function timesAt(draft: Draft, times: readonly string[], path: Path): Found {
  return times.flatMap((text, i) => {
    const read = timeFormat(text);
    if (!('problem' in read)) return [];
    const { code, part } = read.problem;
    const at = times.length === 1 ? path : [...path, i];
    return [findingAt(draft, code, at, { text, part })];
  });
}

function zoneAt(draft: Draft, zone: string | undefined, path: Path): Found {
  if (zone === undefined || zoneNamed(zone) !== null) return [];
  return [findingAt(draft, 'unknown-timezone', path, { name: zone, found: zone })];
}

function events(draft: Draft): Found {
  return draft.document.events.flatMap((event, i) => {
    const found: Finding<PolicyCode>[] = [];
    if ((event.happening === undefined) === (event.field === undefined))
      found.push(findingAt(draft, 'event-says-several', ['events', i]));
    if (event.id === undefined && draft.document.tickets?.id === undefined)
      found.push(findingAt(draft, 'event-without-id', ['events', i]));
    return found;
  });
}

function historyOfTickets(draft: Draft): Found {
  const { history, tickets } = draft.document;
  if (history === undefined) return [];
  if (tickets === undefined) return [findingAt(draft, 'history-without-tickets', ['history'])];
  const given = fieldsOf(tickets)
    .map(([column]) => column)
    .filter((column) => !MOMENT_COLUMNS.includes(column));
  return history.changes.flatMap((name, i) =>
    given.includes(name)
      ? []
      : [
          findingAt(draft, 'history-of-unknown', ['history', 'changes', i], {
            name,
            choices: choices(name, given),
          }),
        ],
  );
}
