/** Rows that tell of a ticket over time: a full row for every update, an activity, or a change of one field. */
import type { Priority } from '../policy/policy.ts';
import type { ColumnFacts } from './column.ts';
import type { Mapping } from './mapping.ts';
import {
  ACTIVITY,
  columnNamed,
  FIELD,
  HAPPENED,
  NEW_VALUE,
  TICKET_NAMES,
  UPDATE_ORDER,
  UPDATED,
} from './names.ts';
import { EMPTY, mappedColumn, ticketColumns, writtenAs } from './propose-tickets.ts';
import type { Sheet } from './sheet.ts';
import { happeningsOf } from './words.ts';

/** Null: the rows of a ticket are one, as far as can be told. */
export function logMapping(sheet: Sheet, priorities: readonly Priority[] | null): Mapping | null {
  return changeMapping(sheet) ?? updateMapping(sheet, priorities) ?? activityMapping(sheet, priorities);
}

/** `field, value`: what changed, and what it became. */
function changeMapping(sheet: Sheet): Mapping | null {
  const { columns } = sheet;
  const field = columnNamed(columns, FIELD);
  const value = columnNamed(columns, NEW_VALUE);
  const at = columnNamed(columns, HAPPENED);
  const id = idOf(columns, new Set([field, value, at].flatMap((column) => column?.index ?? [])));
  if (field === null || value === null || at === null || id === null) return null;
  return {
    ...EMPTY,
    kind: 'change',
    columns: [mappedColumn('id', id, columns), mappedColumn('value', value, columns)],
    at: at.name,
    selector: field.name,
    ...told(value),
    ...writtenAs([at], sheet),
    recognisedBy: [field.name, value.name],
  };
}

function updateMapping(sheet: Sheet, priorities: readonly Priority[] | null): Mapping | null {
  const { columns } = sheet;
  const at = columnNamed(columns, UPDATED);
  if (at === null) return null;
  const found = ticketColumns(columns, priorities, new Set(), new Set([at.index]));
  const of = (target: string) => found.find((each) => each.target === target)?.column ?? null;
  const [id, opened, status] = [of('id'), of('opened_at'), of('status')];
  if (id === null || opened === null || status === null || !repeats(id)) return null;
  const order = columnNamed(columns, UPDATE_ORDER, new Set([at.index]));
  // What was resolved and when stands in every row: the changes of the status tell it as it was at the time.
  const kept = found.filter(({ target }) => !['responded_at', 'restored_at', 'closed_at'].includes(target));
  return {
    ...EMPTY,
    kind: 'update',
    columns: kept.map(({ mapped }) => mapped),
    at: at.name,
    order: order?.name ?? null,
    ...told(status),
    ...writtenAs([opened, at], sheet),
    recognisedBy: [id.name, at.name],
  };
}

function activityMapping(sheet: Sheet, priorities: readonly Priority[] | null): Mapping | null {
  const { columns } = sheet;
  const at = columnNamed(columns, HAPPENED);
  const activity = columnNamed(columns, ACTIVITY);
  if (at === null || activity === null) return null;
  const id = idOf(columns, new Set([at.index, activity.index]));
  if (id === null || !repeats(id)) return null;
  const taken = new Set([at.index, activity.index, id.index]);
  const others = ticketColumns(columns, priorities, MOMENTS_AND_STATUS, taken);
  const { happenings, waiting } = told(activity);
  return {
    ...EMPTY,
    kind: 'activity',
    columns: [
      mappedColumn('id', id, columns),
      mappedColumn('status', activity, columns),
      ...others.map(({ mapped }) => mapped),
    ],
    at: at.name,
    // Whatever is recorded of a ticket first is its opening.
    happenings: { opened: ['*'], ...without(happenings, 'opened') },
    waiting,
    ...writtenAs([at], sheet),
    recognisedBy: [id.name, activity.name],
  };
}

const MOMENTS_AND_STATUS = new Set(['id', 'opened_at', 'responded_at', 'restored_at', 'closed_at', 'status']);

function idOf(columns: readonly ColumnFacts[], taken: ReadonlySet<number>): ColumnFacts | null {
  return columnNamed(columns, { ...TICKET_NAMES.id, kinds: [...TICKET_NAMES.id.kinds] }, taken);
}

/** Whether the texts of a column stand there more than once, so that a row is no ticket. */
function repeats({ words, filled, capped }: ColumnFacts): boolean {
  return capped
    ? words.filter(({ count }) => count > 1).length * 4 > words.length
    : words.length * 1.3 < filled;
}

function told(status: ColumnFacts): Pick<Mapping, 'happenings' | 'waiting'> {
  const { waiting = [], opened: _, ...happenings } = Object.fromEntries(happeningsOf(status.words));
  return { happenings, waiting };
}

function without(happenings: Mapping['happenings'], left: string): Mapping['happenings'] {
  return Object.fromEntries(Object.entries(happenings).filter(([happening]) => happening !== left));
}
