/** A row for each ticket, as it stands now. */
import type { Priority } from '../policy/policy.ts';
import { groupOfWord } from '../policy/priority-words.ts';
import type { ColumnFacts } from './column.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import { columnNamed, TICKET_NAMES } from './names.ts';
import type { Sheet } from './sheet.ts';
import { timesOf } from './times.ts';
import { urgencyOf } from './words.ts';

export type TicketColumn = keyof typeof TICKET_NAMES;

/** Null: no column names a ticket, or none says when it was opened. */
export function ticketMapping(sheet: Sheet, priorities: readonly Priority[] | null): Mapping | null {
  const found = ticketColumns(sheet.columns, priorities);
  const targets = new Set(found.map(({ target }) => target));
  if (!targets.has('id') || !targets.has('opened_at')) return null;
  return {
    ...EMPTY,
    kind: 'ticket',
    columns: found.map(({ mapped }) => mapped),
    ...writtenAs(
      found.map(({ column }) => column),
      sheet,
    ),
    recognisedBy: recognisedBy(found),
  };
}

export const EMPTY = {
  base: null,
  at: null,
  order: null,
  selector: null,
  selected: [],
  happenings: {},
  waiting: [],
  columns: [],
} as const;

export interface Found {
  readonly target: TicketColumn;
  readonly column: ColumnFacts;
  readonly mapped: MappedColumn;
}

/** The columns of tickets, each by its name; the closing stands in for a restoration that no column gives. */
export function ticketColumns(
  columns: readonly ColumnFacts[],
  priorities: readonly Priority[] | null,
  but: ReadonlySet<string> = new Set(),
  taken: Set<number> = new Set(),
): Found[] {
  const found: Found[] = [];
  for (const [target, names] of Object.entries(TICKET_NAMES)) {
    if (but.has(target)) continue;
    const offered = target === 'priority' ? telling(columns) : columns;
    const column = columnNamed(offered, names, taken) ?? (target === 'id' ? onlyId(columns) : null);
    if (column === null) continue;
    taken.add(column.index);
    found.push({
      target: target as TicketColumn,
      column,
      mapped: mappedColumn(target, column, columns, priorities),
    });
  }
  const closed = found.find(({ target }) => target === 'closed_at');
  if (
    closed !== undefined &&
    !but.has('restored_at') &&
    !found.some(({ target }) => target === 'restored_at')
  ) {
    const mapped = { ...closed.mapped, target: 'restored_at', doubt: 'closed-for-restored' as const };
    found.splice(found.indexOf(closed), 0, { target: 'restored_at', column: closed.column, mapped });
  }
  return found;
}

export function mappedColumn(
  target: string,
  column: ColumnFacts,
  columns: readonly ColumnFacts[],
  priorities: readonly Priority[] | null = null,
): MappedColumn {
  const same = columns.filter(({ name, index }) => name === column.name && index < column.index);
  const words = target === 'priority' ? priorityWords(column, priorities) : {};
  const guessed = Object.keys(words).length > 0;
  return {
    target,
    name: column.name,
    nth: same.length + 1,
    words,
    after: null,
    unit: null,
    doubt: guessed ? 'guessed-words' : null,
  };
}

/** Which priority of the contract the words mean that it does not know, by how urgent they sound. */
export function priorityWords(
  { words, capped }: ColumnFacts,
  priorities: readonly Priority[] | null,
): Record<string, string[]> {
  const guessed = new Map<string, string[]>();
  if (priorities === null || priorities.length === 0 || capped) return {};
  for (const { text } of words) {
    if (groupOfWord(priorities, text, true) !== null) continue;
    const urgency = urgencyOf(text, priorities.length);
    if (urgency === null) continue;
    const { id } = priorities[urgency - 1]!;
    guessed.set(id, [...(guessed.get(id) ?? []), text]);
  }
  return Object.fromEntries(guessed);
}

/** A priority that is the same everywhere tells nothing, where another column may. */
function telling(columns: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const several = columns.filter(({ words }) => words.length > 1);
  return [...several, ...columns.filter((column) => !several.includes(column))];
}

/** Without a name that says so, the one column whose texts are all different. */
function onlyId(columns: readonly ColumnFacts[]): ColumnFacts | null {
  const ids = columns.filter(({ kind }) => kind === 'id');
  return ids.length === 1 ? ids[0]! : null;
}

/** How the cells are written: the times of the columns used, and the signs that stand for nothing. */
export function writtenAs(
  used: readonly ColumnFacts[],
  { columns }: Sheet,
): Pick<Mapping, 'times' | 'openOrder' | 'missing'> {
  const { formats, open } = timesOf(used, columns);
  const signs = new Set(columns.flatMap((column) => column.signs.map(({ text }) => text)));
  return { times: formats, openOrder: open, missing: [...signs] };
}

/** The two columns whose names say most. */
function recognisedBy(found: readonly Found[]): string[] {
  return found.slice(0, 2).map(({ column }) => column.name);
}
