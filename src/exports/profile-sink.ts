/**
 * Stands between the rows of an export and the readers of canonical rows: translates the header, then row after row.
 * Diagnostics keep the lines and column names of the export. A row of the export is booked once, whatever number of
 * records it yields.
 */
import type { RowSink } from '../csv/read-rows.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { InputTally } from '../intake/tally.ts';
import { stateOf } from '../probes/read-probes.ts';
import { instantText } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { ExportColumns } from './columns.ts';
import { type EventSink, EventWriter } from './event-writer.ts';
import { EVENT_HEADER, RowEvents } from './events.ts';
import { Happenings } from './happenings.ts';
import { foundIn, type InHeader } from './in-header.ts';
import type { ProfileDocument } from './schema.ts';
import type { MomentGround, TimesOf } from './source.ts';
import type { RecordRole } from './vocabulary.ts';

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

type CanonicalRow = readonly [role: RecordRole, cells: readonly string[]];

export class ProfileSink implements RowSink {
  readonly #profile: ProfileDocument;
  readonly #to: Receivers;
  readonly #ground: ProfileGround;
  readonly #writer: EventWriter | null;
  /** Null: there has been no header that can be used. */
  #found: InHeader | null = null;
  #rowEvents: RowEvents | null = null;
  #before: readonly string[] = [];

  constructor(profile: ProfileDocument, to: Receivers, ground: ProfileGround) {
    this.#profile = profile;
    this.#to = to;
    this.#ground = ground;
    this.#writer = to.events === null ? null : new EventWriter(to.events, new Happenings(profile.happenings));
  }

  /** The columns of a file without a header: those of the profile, unless the first record names one of them. */
  headerInstead(first: readonly string[]): readonly string[] | null {
    const { header } = this.#profile;
    if (header === undefined || new ExportColumns(first).find(header) >= 0) return null;
    return first.map((_, at) => header[at] ?? '');
  }

  header(_names: readonly string[], line: number, written: readonly string[]): boolean {
    const ground = this.#momentGround(written);
    const found = foundIn(this.#profile, ground, line);
    this.#ground.tally.diagnostics.push(...found.problems);
    if (found.problems.length > 0) return false;
    this.#found = found;
    this.#rowEvents = new RowEvents(found.events, ground, found.records.length === 0);
    return this.#handOn(found, line);
  }

  row(cells: readonly string[], line: number): void {
    const { tally } = this.#ground;
    if (tally.passesOver(cells)) return;
    if (this.#isRepeated(cells)) {
      if (!tally.excluded.has('duplicate')) tally.firstDuplicate = line;
      tally.exclude('duplicate');
    } else if (this.#found!.history === null) this.#takeRow(cells, line);
    else this.#takeUpdate(cells, line);
  }

  reject(problem: Diagnostic, cells: readonly string[], line: number): void {
    this.#first().reject(problem, cells, line);
  }

  /** After the last row: tells what had to be put in order first. */
  finish(): void {
    if (this.#found === null) return;
    const { history } = this.#found;
    if (history === null) this.#writer?.finish();
    else this.#writer!.writeHistory(history, this.#to.records.tickets!, this.#ground.tally);
    this.#ground.tally.diagnostics.push(...this.#rowEvents!.skipped());
  }

  #momentGround(written: readonly string[]): MomentGround {
    const { tally, zone, timesOf } = this.#ground;
    const { times, missing, zone: ownZone } = this.#profile;
    return {
      path: tally.path,
      columns: new ExportColumns(written),
      missing: new Set(missing),
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

  #handOn({ records, events }: InHeader, line: number): boolean {
    this.#ground.tally.nameColumns(records[0]?.[1].names ?? events[0]?.names ?? new Map());
    const heard = records.map(([role, { header }]) => {
      this.#to.further[role]?.header(header, line, header);
      return this.#to.records[role]!.header(header, line, header);
    });
    const heardEvents = this.#to.events?.header(EVENT_HEADER, line, EVENT_HEADER) ?? true;
    return heardEvents && heard.every(Boolean);
  }

  /** The reader that books a row: of its first record. */
  #first(): RowSink {
    const role = this.#found!.records[0]?.[0];
    return (role === undefined ? this.#to.events : this.#to.records[role])!;
  }

  /** A log that says the same twice in a row: of tickets and facts their readers see to it. */
  #isRepeated(cells: readonly string[]): boolean {
    if (this.#found!.records.length > 0) return false;
    const repeated = cells.every((cell, at) => cell === this.#before[at]);
    if (!repeated) this.#before = [...cells];
    return repeated;
  }

  #takeRow(cells: readonly string[], line: number): void {
    const { tally } = this.#ground;
    const problems: Diagnostic[] = [];
    const rows = this.#canonical(cells, line, problems);
    const told = this.#rowEvents!.of(cells, line, problems);
    if (problems.length > 0) {
      this.#refuse(problems, rows[0]?.[1] ?? null, this.#rowEvents!.idOf(cells, line), line);
      return;
    }
    if (rows.length + told.length === 0) tally.exclude('no-record');
    const before = tally.rejected.length;
    for (const [index, [role, row]] of rows.entries())
      (index === 0 ? this.#to.records : this.#to.further)[role]!.row(row, line);
    if (tally.rejected.length === before) this.#writer?.write(told, line, rows.length > 0);
  }

  #canonical(cells: readonly string[], line: number, problems: Diagnostic[]): readonly CanonicalRow[] {
    const rows = this.#found!.records.flatMap(([role, records]) =>
      records.scope.holds(cells)
        ? records.scope.rows(cells, line).map((row): CanonicalRow => [role, records.cells(row, problems)])
        : [],
    );
    if (rows.length > 1) problems.push(...this.#unclearStates(rows, line));
    return rows;
  }

  /** One series of several that cannot be read rejects its row: the others are not booked for themselves. */
  #unclearStates(rows: readonly CanonicalRow[], line: number): Diagnostic[] {
    const at = this.#found!.records[0]![1].header.indexOf('up');
    return rows.flatMap(([role, row]) => {
      if (role !== 'probes' || stateOf(row[at]!) !== null) return [];
      const place = { file: this.#ground.tally.path, line };
      return [diagnostic('bad-state', place, { text: row[at]!, column: 'up', zone: '' })];
    });
  }

  #takeUpdate(cells: readonly string[], line: number): void {
    const problems: Diagnostic[] = [];
    const history = this.#found!.history!;
    if (!history.concerns(cells)) {
      this.#ground.tally.exclude('no-record');
      return;
    }
    const id = history.take(cells, line, problems);
    if (problems.length > 0) this.#refuse(problems, null, id, line);
  }

  /** Rejects the row: its ticket, where one can be named, cannot be measured. */
  #refuse(problems: readonly Diagnostic[], cells: readonly string[] | null, id: string, line: number): void {
    const { tally } = this.#ground;
    tally.foreseen = problems;
    if (cells !== null) this.#first().row(cells, line);
    else this.#to.events!.row([id, '', '-', ''], line);
    tally.foreseen = [];
  }
}
