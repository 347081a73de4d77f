/** The events that a row of an export tells of. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { empty, highestPart } from './records.ts';
import type { EventDocument, SourceDocument } from './schema.ts';
import { type Scope, scopeOf } from './scope.ts';
import { type CellSource, cellSource, type ExportRow, type MomentGround, momentSource } from './source.ts';

/** The canonical columns of an events row. */
export const EVENT_HEADER = ['id', 'at', 'event', 'value'] as const;

/** One way in which a row tells of events. */
export interface Events {
  readonly scope: Scope;
  readonly names: ReadonlyMap<string, string>;
  /** What it tells of whatever the file holds; null: what the file says. */
  readonly happening: string | null;
  /** NaN, with or without a problem: no event. */
  instant(row: ExportRow, problems: Diagnostic[]): number;
  id(row: ExportRow): string;
  field(row: ExportRow): string;
  value(row: ExportRow): string;
}

/** Null: the file has no such columns. `ticketId` is what `tickets` reads its id from. */
export function eventsOf(
  document: EventDocument,
  ticketId: SourceDocument | null,
  ground: MomentGround,
): Events | null {
  const idSource = document.id ?? ticketId;
  const text = (source: SourceDocument | null | undefined): CellSource | null =>
    source === null || source === undefined ? null : cellSource(source, ground.columns, ground.missing);
  const at = momentSource(document.at, ground);
  const id = text(idSource);
  const field = text(document.field);
  const value = text(document.value);
  if (at === null || id === null || (document.field !== undefined && field === null)) return null;
  const named = new Set([at, id, field, value].flatMap((source) => source?.positions ?? []));
  const parts = highestPart([document.at, document.field, document.value, document.id]);
  const scope = scopeOf(document, ground.columns, named, parts);
  if ('absent' in scope) return null;
  return {
    scope,
    names: new Map([
      ['id', id.name],
      ['at', at.name],
      ['event', field?.name ?? ''],
      ['value', value?.name ?? ''],
    ]),
    happening: document.happening ?? null,
    instant: (row, problems) => at.instant(row, problems),
    id: (row) => id.text(row),
    field: (row) => document.happening ?? field!.text(row),
    value: (row) => value?.text(row) ?? '',
  };
}

/** An event of one row. */
export interface Told {
  readonly id: string;
  readonly at: number;
  readonly field: string;
  readonly value: string;
}

/** Finds the events of row after row; counts the repeated cells that tell of none. */
export class RowEvents {
  readonly #all: readonly Events[];
  readonly #ground: MomentGround;
  /** Whether a row of the file is an event, and has to have a time. */
  readonly #alone: boolean;
  readonly #skipped = new Map<string, { count: number; readonly line: number; readonly text: string }>();

  constructor(all: readonly Events[], ground: MomentGround, alone: boolean) {
    this.#all = all;
    this.#ground = ground;
    this.#alone = alone;
  }

  of(cells: readonly string[], line: number, problems: Diagnostic[]): readonly Told[] {
    return this.#all
      .filter(({ scope }) => scope.holds(cells))
      .flatMap((events) =>
        events.scope.rows(cells, line).flatMap((row) => {
          const told = events.scope.repeated
            ? this.#ofRepeated(events, row)
            : this.#ofRow(events, row, problems);
          return told === null ? [] : [told];
        }),
      );
  }

  /** The ticket of a row that is rejected; '' where it does not tell. */
  idOf(cells: readonly string[], line: number): string {
    return this.#all[0]?.id({ cells, line, each: -1, parts: [] }) ?? '';
  }

  /** One warning for each repeated column with cells that tell of no event. */
  skipped(): readonly Diagnostic[] {
    return [...this.#skipped].map(([column, { count, line, text }]) =>
      diagnostic(
        'cells-without-time',
        { file: this.#ground.path, line, field: column },
        { column, count, line, text },
      ),
    );
  }

  #ofRow(events: Events, row: ExportRow, problems: Diagnostic[]): Told | null {
    const before = problems.length;
    const at = events.instant(row, problems);
    const [id, field] = [events.id(row), events.field(row)];
    const missing = (column: 'at' | 'id') => empty(events.names.get(column)!, this.#ground, row.line);
    // A moment of a wide row that is empty has not come about.
    if (Number.isNaN(at) && problems.length === before && this.#alone && events.happening === null)
      problems.push(missing('at'));
    if (id === '') problems.push(missing('id'));
    return Number.isNaN(at) || field === '' ? null : { id, at, field, value: events.value(row) };
  }

  #ofRepeated(events: Events, row: ExportRow): Told | null {
    const wrong: Diagnostic[] = [];
    const at = events.instant(row, wrong);
    if (wrong.length > 0) this.#skip(row);
    return Number.isNaN(at)
      ? null
      : { id: events.id(row), at, field: events.field(row), value: events.value(row) };
  }

  #skip({ cells, each, line }: ExportRow): void {
    const column = this.#ground.columns.names[each]!;
    const known = this.#skipped.get(column);
    if (known === undefined) this.#skipped.set(column, { count: 1, line, text: cells[each]!.slice(0, 60) });
    else known.count++;
  }
}
