/**
 * Stands between the rows of an export and the readers of canonical rows: translates the header, then row after row.
 * Diagnostics keep the lines and column names of the export. A row of the export is booked once, whatever number of
 * records it yields.
 */
import type { RowSink } from '../csv/read-rows.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { InputTally } from '../intake/tally.ts';
import { stateOf } from '../probes/read-probes.ts';
import {
  BESIDE_THE_FORMER,
  BOOKED_ELSEWHERE,
  STANDS_FOR_ROW,
  type Standing,
} from '../tickets/ticket-store.ts';
import { instantText } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { ChangeLog } from './change-log.ts';
import { ExportColumns } from './columns.ts';
import { Happenings } from './happenings.ts';
import { HistoryRows } from './history-rows.ts';
import {
  absent,
  EVENT_HEADER,
  type Events,
  empty,
  eventsOf,
  isoText,
  type Records,
  recordsOf,
} from './records.ts';
import type { ProfileDocument } from './schema.ts';
import type { ExportRow, MomentGround, TimesOf } from './source.ts';
import { RECORD_ROLES, type RecordRole } from './vocabulary.ts';

/** Takes canonical event rows; `standing` is what the next one is to its row of the export. */
export interface EventSink extends RowSink {
  standing: Standing;
}

/** Who takes the canonical rows. Those beyond the first of a row go to `further`, whose books nobody sees. */
export interface Receivers {
  readonly records: Partial<Readonly<Record<RecordRole, RowSink>>>;
  readonly further: Partial<Readonly<Record<RecordRole, RowSink>>>;
  readonly events: EventSink | null;
}

export interface ProfileGround {
  readonly tally: InputTally;
  /** Of the policy: for times without an offset where the profile names no zone. */
  readonly zone: Zone;
  readonly timesOf: TimesOf;
}

interface Told {
  readonly id: string;
  readonly at: number;
  readonly field: string;
  readonly value: string;
}

export class ProfileSink implements RowSink {
  readonly #profile: ProfileDocument;
  readonly #to: Receivers;
  readonly #ground: ProfileGround;
  readonly #happenings: Happenings;
  readonly #missing: ReadonlySet<string>;
  readonly #skipped = new Map<string, { count: number; readonly line: number; readonly text: string }>();
  #records: readonly (readonly [role: RecordRole, records: Records])[] = [];
  #events: readonly Events[] = [];
  #history: HistoryRows | null = null;
  #changes: ChangeLog | null = null;
  #moments: MomentGround | null = null;
  #before: readonly string[] = [];

  constructor(profile: ProfileDocument, to: Receivers, ground: ProfileGround) {
    this.#profile = profile;
    this.#to = to;
    this.#ground = ground;
    this.#happenings = new Happenings(profile.happenings);
    this.#missing = new Set(profile.missing);
  }

  /** The columns of a file without a header: those of the profile, unless the first record names one of them. */
  headerInstead(first: readonly string[]): readonly string[] | null {
    const { header } = this.#profile;
    if (header === undefined || new ExportColumns(first).find(header) >= 0) return null;
    return first.map((_, at) => header[at] ?? '');
  }

  header(_names: readonly string[], line: number, written: readonly string[]): boolean {
    const ground = this.#momentGround(written);
    this.#moments = ground;
    const problems: Diagnostic[] = [];
    const records: [RecordRole, Records][] = [];
    for (const role of RECORD_ROLES) {
      const document = this.#profile[role];
      if (document === undefined) continue;
      const found = recordsOf(role, document, ground, line);
      problems.push(...found.problems);
      if (found.records !== null) records.push([role, found.records]);
    }
    this.#records = records;
    problems.push(...this.#findEvents(ground, line));
    this.#ground.tally.diagnostics.push(...problems);
    if (problems.length > 0) return false;
    return this.#handOn(line);
  }

  #momentGround(written: readonly string[]): MomentGround {
    const { tally, zone, timesOf } = this.#ground;
    const { times, zone: ownZone } = this.#profile;
    return {
      path: tally.path,
      columns: new ExportColumns(written),
      missing: this.#missing,
      times,
      zone: ownZone ?? null,
      timesOf,
      ambiguous: (text, column, line, taken, [earlier, later]) => {
        const slots = {
          column,
          text,
          earlier: instantText(earlier, zone),
          later: instantText(later, zone),
          taken: instantText(taken, zone),
        };
        tally.diagnostics.push(
          diagnostic('ambiguous-local-time', { file: tally.path, line, field: column }, slots),
        );
      },
    };
  }

  #findEvents(ground: MomentGround, line: number): Diagnostic[] {
    const { tickets, events, history } = this.#profile;
    const ticketId = tickets?.id ?? null;
    this.#events = events.flatMap((event) => eventsOf(event, ticketId, ground) ?? []);
    if (tickets === undefined && events.length > 0 && this.#events.length === 0) {
      return events.slice(0, 1).map(({ at }) => absent('at', at, ground, line));
    }
    if (this.#happenings.needBefore) this.#changes = new ChangeLog();
    const ofTickets = this.#records.find(([role]) => role === 'tickets')?.[1];
    if (history === undefined || ofTickets === undefined) return [];
    this.#history = HistoryRows.in(history, ofTickets, ground);
    return this.#history === null ? [absent('at', history.at, ground, line)] : [];
  }

  #handOn(line: number): boolean {
    const heard = this.#records.map(([role, { header, names }]) => {
      this.#ground.tally.nameColumns(names);
      this.#to.further[role]?.header(header, line, header);
      return this.#to.records[role]?.header(header, line, header) ?? true;
    });
    if (this.#to.events !== null) {
      if (this.#records.length === 0) this.#ground.tally.nameColumns(this.#events[0]?.names ?? new Map());
      heard.push(this.#to.events.header(EVENT_HEADER, line, EVENT_HEADER));
    }
    return heard.every(Boolean);
  }

  row(cells: readonly string[], line: number): void {
    const { tally } = this.#ground;
    if (tally.passesOver(cells)) return;
    if (this.#history !== null) this.#takeUpdate(this.#history, cells, line);
    else this.#takeRow(cells, line);
  }

  reject(problem: Diagnostic, cells: readonly string[], line: number): void {
    this.#first().reject(problem, cells, line);
  }

  /** After the last row: tells what had to be put in order first. */
  finish(): void {
    if (this.#moments === null) return;
    if (this.#history !== null) this.#tellHistory(this.#history);
    else if (this.#changes !== null) this.#tellChanges(this.#changes);
    const { tally } = this.#ground;
    for (const [column, { count, line, text }] of this.#skipped) {
      const place = { file: tally.path, line, field: column };
      tally.diagnostics.push(diagnostic('cells-without-time', place, { column, count, line, text }));
    }
  }

  #first(): RowSink {
    const role = this.#records[0]?.[0];
    return (role === undefined ? this.#to.events : this.#to.records[role])!;
  }

  /** A log that says the same twice in a row: of tickets and facts their readers see to it. */
  #isRepeated(cells: readonly string[]): boolean {
    if (this.#records.length > 0) return false;
    const repeated = cells.every((cell, at) => cell === this.#before[at]);
    if (!repeated) this.#before = [...cells];
    return repeated;
  }

  #takeRow(cells: readonly string[], line: number): void {
    if (this.#isRepeated(cells)) {
      if (!this.#ground.tally.excluded.has('duplicate')) this.#ground.tally.firstDuplicate = line;
      this.#ground.tally.exclude('duplicate');
      return;
    }
    const problems: Diagnostic[] = [];
    const rows = this.#records.flatMap(([role, records]) =>
      records.scope.holds(cells)
        ? records.scope.rows(cells, line).map((row) => [role, records.cells(row, problems)] as const)
        : [],
    );
    if (rows.length > 1) problems.push(...this.#unclearStates(rows, line));
    const told = this.#eventsIn(cells, line, problems);
    if (problems.length > 0) {
      this.#refuse(problems, rows[0]?.[1] ?? null, told[0]?.id ?? this.#idOf(cells, line), line);
      return;
    }
    if (rows.length + told.length === 0) this.#ground.tally.exclude('no-record');
    const before = this.#ground.tally.rejected.length;
    for (const [index, [role, row]] of rows.entries())
      (index === 0 ? this.#to.records : this.#to.further)[role]!.row(row, line);
    if (this.#ground.tally.rejected.length > before) return;
    for (const [index, event] of told.entries()) {
      const beside = index === 0 ? STANDS_FOR_ROW : BESIDE_THE_FORMER;
      this.#tell(event, line, rows.length > 0 ? BOOKED_ELSEWHERE : beside);
    }
  }

  /** One series of several that cannot be read rejects its row: the others are not booked for themselves. */
  #unclearStates(rows: readonly (readonly [RecordRole, readonly string[]])[], line: number): Diagnostic[] {
    const at = this.#records[0]![1].header.indexOf('up');
    return rows.flatMap(([role, row]) => {
      if (role !== 'probes' || stateOf(row[at]!) !== null) return [];
      const place = { file: this.#ground.tally.path, line };
      return [diagnostic('bad-state', place, { text: row[at]!, column: 'up', zone: '' })];
    });
  }

  #eventsIn(cells: readonly string[], line: number, problems: Diagnostic[]): Told[] {
    const told: Told[] = [];
    for (const events of this.#events) {
      if (!events.scope.holds(cells)) continue;
      for (const row of events.scope.rows(cells, line)) {
        const wrong = events.scope.repeated ? [] : problems;
        const before = wrong.length;
        const at = events.instant(row, wrong);
        if (events.scope.repeated && wrong.length > 0) this.#skip(row);
        const id = events.id(row);
        const field = events.field(row);
        if (Number.isNaN(at) && wrong.length === before && this.#needsTime(events))
          wrong.push(empty(events.names.get('at')!, this.#moments!, line));
        if (id === '') wrong.push(empty(events.names.get('id')!, this.#moments!, line));
        if (!Number.isNaN(at) && field !== '') told.push({ id, at, field, value: events.value(row) });
        else if (wrong.length > before && told.length === 0 && !events.scope.repeated)
          told.push({ id, at, field, value: '' });
      }
    }
    return told;
  }

  /** A row of a change log without a time is a fault; a moment of a wide row that is empty has not come about. */
  #needsTime(events: Events): boolean {
    return events.happening === null && this.#records.length === 0;
  }

  #skip(row: ExportRow): void {
    const column = this.#moments!.columns.names[row.each]!;
    const known = this.#skipped.get(column);
    if (known === undefined)
      this.#skipped.set(column, { count: 1, line: row.line, text: row.cells[row.each]!.slice(0, 60) });
    else known.count++;
  }

  #idOf(cells: readonly string[], line: number): string {
    const row = { cells, line, each: -1, parts: [] };
    return this.#events[0]?.id(row) ?? '';
  }

  /** Rejects the row: its ticket, where one can be named, cannot be measured. */
  #refuse(problems: readonly Diagnostic[], cells: readonly string[] | null, id: string, line: number): void {
    const { tally } = this.#ground;
    tally.foreseen = problems;
    if (cells !== null) this.#first().row(cells, line);
    else this.#to.events!.row([id, '', '-', ''], line);
    tally.foreseen = [];
  }

  #tell({ id, at, field, value }: Told, line: number, standing: Standing): void {
    if (this.#changes !== null) {
      // Put in order, it will not come right behind the first of its row.
      const apart = standing === BESIDE_THE_FORMER ? BOOKED_ELSEWHERE : standing;
      this.#changes.add(id, at, 0, line, field, value, apart);
      return;
    }
    this.#write(id, at, line, [...this.#happenings.of(field, value, ''), field], value, standing);
  }

  #write(
    id: string,
    at: number,
    line: number,
    events: readonly string[],
    value: string,
    standing: Standing,
  ): void {
    const sink = this.#to.events!;
    for (const [index, event] of events.entries()) {
      sink.standing = index === 0 || standing === BOOKED_ELSEWHERE ? standing : BESIDE_THE_FORMER;
      sink.row([id, isoText(at), event, value], line);
    }
    sink.standing = STANDS_FOR_ROW;
  }

  #tellChanges(changes: ChangeLog): void {
    for (const { id, at, line, field, value, before, same, standing } of changes.inOrder()) {
      const happened = same ? [] : this.#happenings.of(field, value, before);
      this.#write(id, at, line, [...happened, field], value, standing);
    }
  }

  #takeUpdate(history: HistoryRows, cells: readonly string[], line: number): void {
    const problems: Diagnostic[] = [];
    const id = history.take(cells, line, problems);
    if (problems.length > 0) this.#refuse(problems, null, id, line);
  }

  #tellHistory(history: HistoryRows): void {
    const { tally } = this.#ground;
    let ticket: string | null = null;
    let line = -1;
    let told = true;
    let standing: Standing = STANDS_FOR_ROW;
    for (const change of history.changes.inOrder()) {
      const fresh = change.id !== ticket;
      if (fresh || change.line !== line) {
        if (!told) tally.exclude('no-record');
        told = false;
        standing = STANDS_FOR_ROW;
      }
      if (fresh) {
        this.#to.records.tickets!.row(history.ticketRow(change.id), change.line);
        told = true;
        standing = BOOKED_ELSEWHERE;
      }
      [ticket, line] = [change.id, change.line];
      if (change.same || (change.before === '' && change.value === '')) continue;
      const happened = this.#happenings.of(change.field, change.value, change.before);
      this.#write(change.id, change.at, line, [...happened, change.field], change.value, standing);
      told = true;
      if (standing === STANDS_FOR_ROW) standing = BESIDE_THE_FORMER;
    }
    if (!told) tally.exclude('no-record');
  }
}
