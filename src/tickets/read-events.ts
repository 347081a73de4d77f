/** Takes the rows of an events export into the store. This loop runs once per event: it makes nothing it can spare. */
import { ByteDictionary } from '../columns/byte-dictionary.ts';
import { IntColumn } from '../columns/column.ts';
import type { RowSink, ScannedRow } from '../csv/read-rows.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { REQUIRED_COLUMNS } from '../intake/canonical.ts';
import { CellReader } from '../intake/cells.ts';
import type { ColumnTimes } from '../intake/column-times.ts';
import { Header } from '../intake/header.ts';
import type { InputTally } from '../intake/tally.ts';
import type { IsoBytes } from '../time/iso-bytes.ts';
import { OTHER } from './event-codes.ts';
import type { LatestInstant } from './latest-instant.ts';
import { REJECTED_EVENT, STANDS_FOR_ROW, type Standing, type TicketStore } from './ticket-store.ts';

/** How the rows of an export tell of events. */
export interface EventsPerRow {
  readonly severalPerRow: boolean;
  /** The happenings that it can tell of; null: any. */
  readonly tells: ReadonlySet<string> | null;
}

/** One event a row, and any event there is. */
const CANONICAL: EventsPerRow = { severalPerRow: false, tells: null };

/** What a row says besides of whom and when. */
interface Said {
  readonly event: string;
  readonly code: number;
}

export class EventReader implements RowSink {
  /** What the next event is to its row, where a row may tell of several. */
  standing: Standing = STANDS_FOR_ROW;
  /** Events that mean nothing to this audit, by name: some may be misspelt. */
  readonly unknown = new Map<string, { rows: number; readonly line: number }>();
  readonly #store: TicketStore;
  readonly #tally: InputTally;
  readonly #latest: LatestInstant;
  readonly #cells: CellReader;
  readonly #standing: IntColumn | null;
  readonly #iso: IsoBytes | null;
  #said = new ByteDictionary<Said>([]);
  #id = -1;
  #at = -1;
  #event = -1;
  #value = -1;

  /** With `severalPerRow` a row of the file may tell of several events, see `standing`. */
  constructor(
    store: TicketStore,
    tally: InputTally,
    latest: LatestInstant,
    times: ColumnTimes,
    under: EventsPerRow = CANONICAL,
  ) {
    this.#store = store;
    this.#tally = tally;
    this.#latest = latest;
    this.#cells = new CellReader(tally, times);
    this.#iso = times.inBytes('at');
    this.#standing = under.severalPerRow ? new IntColumn() : null;
    store.eventFiles.push({
      file: tally.index,
      first: store.eventTicket.length,
      standing: this.#standing,
      tells: under.tells,
    });
  }

  header(names: readonly string[], line: number, written: readonly string[] = names): boolean {
    const header = new Header(names, written);
    const missing = header.missing(REQUIRED_COLUMNS.events, this.#tally.path, line);
    const repeated = header.repeated(['id', 'at', 'event', 'value'], this.#tally.path, line);
    this.#tally.diagnostics.push(...missing, ...repeated);
    this.#id = header.at('id');
    this.#at = header.at('at');
    this.#event = header.at('event');
    this.#value = header.at('value');
    this.#said = new ByteDictionary([this.#event, this.#value].filter((cell) => cell >= 0));
    return missing.length === 0;
  }

  row(cells: readonly string[], line: number): void {
    if (this.#tally.passesOver(cells)) return;
    const id = this.#cells.requiredText(cells[this.#id]!, 'id', line);
    const at = this.#cells.requiredInstant(cells[this.#at]!, 'at', line);
    const event = this.#cells.requiredText(cells[this.#event]!, 'event', line);
    if (this.#cells.rejects(line)) {
      this.#reject(id, line);
      return;
    }
    const code = this.#store.codes.code(event, this.#value < 0 ? '' : cells[this.#value]!);
    this.#add(this.#store.ticket(id, this.#tally.index, line), at, { event, code }, line);
  }

  /** Only what nothing can be wrong with: of all else there may be something to say. */
  scanned(row: ScannedRow, line: number): boolean {
    const { bytes, starts, ends } = row;
    const iso = this.#iso;
    if (iso === null || !iso.find(bytes, starts[this.#at]!, ends[this.#at]!)) return false;
    const at = iso.found[0]!;
    // A row that tells nothing of its ticket has to name it all the same.
    const ticket = this.#ticketOf(row, line);
    if (ticket < 0) return false;
    const said = this.#said.find(bytes, starts, ends) ?? this.#learn(row);
    if (said === null) return false;
    this.#add(ticket, at, said, line);
    return true;
  }

  /** -1: the row does not say of which. */
  #ticketOf(row: ScannedRow, line: number): number {
    const { index } = this.#tally;
    const from = row.starts[this.#id]!;
    const to = row.ends[this.#id]!;
    const known = this.#store.ticketInBytes(row.bytes, from, to);
    if (known >= 0) return known;
    const made = this.#store.newTicketInBytes(row.bytes, from, to, index, line);
    if (made >= 0) return made;
    const id = row.text(this.#id).trim();
    return id === '' ? -1 : this.#store.ticket(id, index, line);
  }

  #learn(row: ScannedRow): Said | null {
    const event = row.text(this.#event).trim();
    if (event === '') return null;
    const code = this.#store.codes.code(event, this.#value < 0 ? '' : row.text(this.#value));
    return this.#said.add(row.bytes, row.starts, row.ends, { event, code });
  }

  #add(ticket: number, at: number, { event, code }: Said, line: number): void {
    if (code === OTHER) this.#noteUnknown(event, line);
    this.#store.addEvent(ticket, at, code);
    this.#standing?.push(this.standing);
    this.#latest.see(at, this.#tally.index, line);
  }

  reject(problem: Diagnostic, _cells: readonly string[], line: number): void {
    this.#tally.reject(line, [problem]);
    this.#reject('', line);
  }

  /** A ticket with an event that cannot be read has a timeline with a hole in it: it cannot be measured. */
  #reject(id: string, line: number): void {
    const { index } = this.#tally;
    const ticket = id === '' ? this.#store.nameless(index, line) : this.#store.ticket(id, index, line);
    this.#store.flag(ticket, REJECTED_EVENT);
  }

  #noteUnknown(event: string, line: number): void {
    const known = this.unknown.get(event);
    if (known === undefined) this.unknown.set(event, { rows: 1, line });
    else known.rows++;
  }
}
