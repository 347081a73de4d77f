/** Rows that tell whether a service was up: a check each, or an outage each. */
import type { DurationFormat } from '../time/exported-duration.ts';
import { readExportedDuration } from '../time/exported-duration.ts';
import type { ColumnFacts } from './column.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import {
  bare,
  columnNamed,
  HAPPENED,
  LATENCY,
  OUTAGE_FROM,
  OUTAGE_LENGTH,
  OUTAGE_TO,
  UP,
  WATCHED,
} from './names.ts';
import { EMPTY, mappedColumn, writtenAs } from './propose-tickets.ts';
import type { Sheet } from './sheet.ts';
import { areStates, stateWords } from './words.ts';

/** Null: the rows are not checks. */
export function probeMapping(sheet: Sheet): Mapping | null {
  const { columns } = sheet;
  const at = columnNamed(columns, HAPPENED);
  const up = columns.filter((column) => areStates(column.words) && !column.capped && column.kind !== 'time');
  const state = columnNamed(up, UP);
  if (at === null || state === null) return null;
  const taken = new Set([at.index, state.index]);
  const service = columnNamed(columns, WATCHED, taken);
  const latency = columnNamed(columns, LATENCY, taken);
  const words = stateWords(state.words);
  const meaning = Object.fromEntries(Object.entries(words).filter(([, each]) => each.length > 0));
  return {
    ...EMPTY,
    kind: 'probe',
    columns: [
      mappedColumn('at', at, columns),
      { ...mappedColumn('up', state, columns), words: meaning },
      ...optional('service', service, columns),
      ...optional('latency_ms', latency, columns),
    ],
    ...writtenAs([at], sheet),
    recognisedBy: [at.name, state.name],
  };
}

/** Null: the rows are not outages. */
export function outageMapping(sheet: Sheet): Mapping | null {
  const { columns } = sheet;
  const from = columnNamed(columns, OUTAGE_FROM) ?? columnNamed(columns, HAPPENED);
  if (from === null) return null;
  const taken = new Set([from.index]);
  const to = columnNamed(columns, OUTAGE_TO, taken);
  const length = columnNamed(columns, OUTAGE_LENGTH, taken);
  const unit = length === null ? null : unitOf(length);
  const end =
    to !== null
      ? mappedColumn('to', to, columns)
      : length !== null && unit !== null
        ? { ...mappedColumn('to', length, columns), after: from.name, unit }
        : null;
  const service = columnNamed(columns, WATCHED, taken);
  const event = columnNamed(
    columns.filter((column) => areStates(column.words)),
    UP,
    taken,
  );
  const down =
    event?.words.map(({ text }) => text).filter((text) => /down|offline|fail|0|false/i.test(text)) ?? [];
  const speaks = columns.some(({ name }) => /outage|downtime|storing|onbeschikbaar/i.test(name));
  // Tickets have a start and an end too: something has to say that it is about services.
  if (end === null || (down.length === 0 && !speaks && (service === null || isTicket(columns)))) return null;
  return {
    ...EMPTY,
    kind: 'outage',
    columns: [mappedColumn('from', from, columns), end, ...optional('service', service, columns)],
    selector: down.length > 0 ? event!.name : null,
    selected: down,
    ...writtenAs([from, ...(to === null ? [] : [to])], sheet),
    recognisedBy: [from.name, end.name],
  };
}

function isTicket(columns: readonly ColumnFacts[]): boolean {
  return columns.some(({ name }) =>
    /^(priority|prioriteit|ticket|incident|requester|melder|assignee|status)/.test(bare(name)),
  );
}

function optional(
  target: string,
  column: ColumnFacts | null,
  columns: readonly ColumnFacts[],
): MappedColumn[] {
  return column === null ? [] : [mappedColumn(target, column, columns)];
}

/** How lengths of time are written: in a unit that the name of the column says, as `1:30`, or in words. */
function unitOf({ name, example, words }: ColumnFacts): DurationFormat | null {
  const named = bare(name);
  const said = (
    [
      [/\bms\b|millisec/, 'milliseconds'],
      [/\bmin/, 'minutes'],
      [/\b(s|sec\w*)\b/, 'seconds'],
      [/\b(hrs?|hours?|uren|uur)\b/, 'hours'],
    ] as const
  ).find(([pattern]) => pattern.test(named))?.[1];
  const fits = (unit: DurationFormat): boolean =>
    words.slice(0, 20).every(({ text }) => !Number.isNaN(readExportedDuration(text, unit)));
  if (said !== undefined && fits(said)) return said;
  const written = (['h:mm', 'words'] as const).find((unit) => example !== null && fits(unit));
  return written ?? null;
}
