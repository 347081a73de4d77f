/** Takes the rows of a probes export into the store. */
import { ByteDictionary } from '../columns/byte-dictionary.ts';
import type { RowSink, ScannedRow } from '../csv/read-rows.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readBoolean } from '../intake/booleans.ts';
import { REQUIRED_COLUMNS } from '../intake/canonical.ts';
import { CellReader } from '../intake/cells.ts';
import type { ColumnTimes } from '../intake/column-times.ts';
import { Header } from '../intake/header.ts';
import type { InputTally } from '../intake/tally.ts';
import type { IsoBytes } from '../time/iso-bytes.ts';
import { DOWN, type State, UP } from './probe-column.ts';
import type { ProbeStore, Strand } from './probe-store.ts';
import { nanosecondsIn, nanosecondsOf } from './response-time.ts';

/** What a row says besides when, and how long it took: of what is watched, its state, and its kind in the wanted columns. */
interface Said {
  readonly strand: Strand;
  readonly state: State;
  readonly kind: number;
}

export class ProbeReader implements RowSink {
  readonly #store: ProbeStore;
  readonly #tally: InputTally;
  readonly #cells: CellReader;
  readonly #states = new Map<string, State | null>();
  readonly #iso: IsoBytes | null;
  #said = new ByteDictionary<Said>([]);
  #at = -1;
  #up = -1;
  #service = -1;
  #environment = -1;
  #location = -1;
  #latency = -1;
  #columns: readonly number[] = [];

  constructor(store: ProbeStore, tally: InputTally, times: ColumnTimes) {
    this.#store = store;
    this.#tally = tally;
    this.#cells = new CellReader(tally, times);
    this.#iso = times.inBytes('at');
  }

  header(names: readonly string[], line: number, written: readonly string[] = names): boolean {
    const header = new Header(names, written);
    const missing = header.missing(REQUIRED_COLUMNS.probes, this.#tally.path, line);
    const read = ['at', 'up', 'service', 'environment', 'location'];
    this.#tally.diagnostics.push(...missing, ...header.repeated(read, this.#tally.path, line));
    this.#at = header.at('at');
    this.#up = header.at('up');
    this.#service = header.at('service');
    this.#environment = header.at('environment');
    this.#location = header.at('location');
    const { wants } = this.#store;
    this.#latency = wants.latency ? header.at('latency_ms') : -1;
    this.#columns = wants.columns.map((column) => header.at(column));
    if (this.#latency >= 0) this.#store.tellsLatency = true;
    const said = [this.#up, this.#service, this.#environment, this.#location, ...this.#columns];
    this.#said = new ByteDictionary([...new Set(said)].filter((cell) => cell >= 0));
    return missing.length === 0;
  }

  row(cells: readonly string[], line: number): void {
    if (this.#tally.passesOver(cells)) return;
    const at = this.#cells.requiredInstant(cells[this.#at]!, 'at', line);
    const state = this.#state(cells[this.#up]!, line);
    const nanoseconds = this.#latency < 0 ? Number.NaN : this.#nanoseconds(cells[this.#latency]!, line);
    if (this.#cells.rejects(line) || state === null) return;
    this.#add(
      this.#saidBy((cell) => cells[cell]!, state),
      at,
      nanoseconds,
    );
  }

  /** Only what nothing can be wrong with: of all else there may be something to say. */
  scanned(row: ScannedRow): boolean {
    const { bytes, starts, ends } = row;
    const iso = this.#iso;
    if (iso === null || !iso.find(bytes, starts[this.#at]!, ends[this.#at]!)) return false;
    const nanoseconds = this.#latency < 0 ? Number.NaN : nanosecondsAt(row, this.#latency);
    if (nanoseconds === UNCLEAR) return false;
    const said = this.#said.find(bytes, starts, ends) ?? this.#learn(row);
    if (said === null) return false;
    if (said.strand.latency === null) this.#store.addFound(said.strand, iso.found, said.state);
    else this.#add(said, iso.found[0]!, nanoseconds);
    return true;
  }

  #learn(row: ScannedRow): Said | null {
    const state = stateOf(row.text(this.#up));
    if (state === null) return null;
    const said = this.#saidBy((cell) => row.text(cell), state);
    return this.#said.add(row.bytes, row.starts, row.ends, said);
  }

  #saidBy(text: (cell: number) => string, state: State): Said {
    const kind = this.#columns.length === 0 ? 0 : this.#store.kindOf(this.#cellsOf(text));
    return { strand: this.#strand(text), state, kind };
  }

  #add({ strand, state, kind }: Said, at: number, nanoseconds: number): void {
    if (strand.latency === null) this.#store.add(strand, at, state);
    else this.#store.addSample(strand, at, state, nanoseconds, kind);
  }

  #strand(text: (cell: number) => string): Strand {
    const optional = (cell: number) => (cell < 0 ? '' : text(cell));
    return this.#store.strand(
      this.#tally.index,
      optional(this.#service),
      optional(this.#environment),
      optional(this.#location),
    );
  }

  reject(problem: Diagnostic, _cells: readonly string[], line: number): void {
    this.#tally.reject(line, [problem]);
  }

  #cellsOf(text: (cell: number) => string): readonly string[] {
    return this.#columns.map((column) => (column < 0 ? '' : text(column).trim()));
  }

  /** NaN for an empty cell: a probe that failed has no response time. */
  #nanoseconds(cell: string, line: number): number {
    const text = cell.trim();
    if (text === '') return Number.NaN;
    const nanoseconds = nanosecondsOf(text);
    if (Number.isNaN(nanoseconds)) this.#cells.note('bad-response-time', cell, 'latency_ms', line);
    return nanoseconds;
  }

  #state(text: string, line: number): State | null {
    let state = this.#states.get(text);
    if (state === undefined) {
      state = stateOf(text);
      if (this.#states.size < 10_000) this.#states.set(text, state);
    }
    if (state === null) this.#cells.note('bad-state', text, 'up', line);
    return state;
  }
}

/** Of a cell that something has to be said of, or that has white space around it. */
const UNCLEAR = -1;

/** NaN for an empty cell. */
function nanosecondsAt({ bytes, starts, ends }: ScannedRow, cell: number): number {
  const start = starts[cell]!;
  const end = ends[cell]!;
  if (start === end) return Number.NaN;
  const nanoseconds = nanosecondsIn(bytes, start, end);
  return Number.isNaN(nanoseconds) ? UNCLEAR : nanoseconds;
}

/** A yes or no, up/down, or an HTTP status: below 400 the service answered, from 400 on it did not do its work. Null: neither. */
export function stateOf(text: string): State | null {
  const word = text.trim().toLowerCase();
  const yes = readBoolean(word);
  if (yes !== null) return yes ? UP : DOWN;
  if (word === 'up' || word === 'ok') return UP;
  if (word === 'down') return DOWN;
  if (!/^[1-5]\d\d$/.test(word)) return null;
  return Number(word) < 400 ? UP : DOWN;
}
