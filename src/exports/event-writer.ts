/** Writes canonical event rows, with the happenings that a change tells of, and says what each is to its row. */
import type { RowSink } from '../csv/read-rows.ts';
import type { InputTally } from '../intake/tally.ts';
import {
  BESIDE_THE_FORMER,
  BOOKED_ELSEWHERE,
  STANDS_FOR_ROW,
  type Standing,
} from '../tickets/ticket-store.ts';
import { ChangeLog } from './change-log.ts';
import type { Told } from './events.ts';
import type { Happenings } from './happenings.ts';
import type { HistoryRows } from './history-rows.ts';
import { isoText } from './records.ts';

/** Takes canonical event rows; `standing` is what the next one is to its row of the export. */
export interface EventSink extends RowSink {
  standing: Standing;
}

export class EventWriter {
  readonly #sink: EventSink;
  readonly #happenings: Happenings;
  /** Changes that can be told only in their order. */
  readonly #changes: ChangeLog | null;

  constructor(sink: EventSink, happenings: Happenings) {
    this.#sink = sink;
    this.#happenings = happenings;
    this.#changes = happenings.needBefore ? new ChangeLog() : null;
  }

  /** The events of one row; `booked`: a record of another kind is booked for it. */
  write(told: readonly Told[], line: number, booked: boolean): void {
    for (const [index, event] of told.entries()) {
      const { id, at, field, value } = event;
      if (this.#changes === null) {
        const standing = booked ? BOOKED_ELSEWHERE : index === 0 ? STANDS_FOR_ROW : BESIDE_THE_FORMER;
        this.#write(event, line, this.#happenings.of(field, value, ''), standing);
      } else {
        // Put in order, it will not come right behind the first of its row.
        const standing = booked || index > 0 ? BOOKED_ELSEWHERE : STANDS_FOR_ROW;
        this.#changes.add(id, at, 0, line, field, value, standing);
      }
    }
  }

  /** After the last row. */
  finish(): void {
    for (const change of this.#changes?.inOrder() ?? []) {
      const { field, value, before, same, line, standing } = change;
      this.#write(change, line, same ? [] : this.#happenings.of(field, value, before), standing);
    }
  }

  /** The tickets of a history, and what changed in them from update to update. An update without a change is no record. */
  writeHistory(history: HistoryRows, tickets: RowSink, tally: InputTally): void {
    let [id, line]: [string | null, number] = [null, -1];
    /** Of the next change of this row; null: the row has told of nothing yet. */
    let standing: Standing | null = null;
    let untold = 0;
    for (const change of history.changes.inOrder()) {
      if (change.id !== id) {
        tickets.row(history.ticketRow(change.id), change.line);
        standing = BOOKED_ELSEWHERE;
      } else if (change.line !== line) {
        standing = null;
        untold++;
      }
      [id, line] = [change.id, change.line];
      if (change.same || (change.before === '' && change.value === '')) continue;
      if (standing === null) untold--;
      const happened = this.#happenings.of(change.field, change.value, change.before);
      this.#write(change, line, happened, standing ?? STANDS_FOR_ROW);
      standing ??= BESIDE_THE_FORMER;
    }
    tally.exclude('no-record', untold);
  }

  /** What a change means comes before the change. */
  #write(
    { id, at, field, value }: Told,
    line: number,
    happened: readonly string[],
    standing: Standing,
  ): void {
    for (const [index, event] of [...happened, field].entries()) {
      this.#sink.standing = index === 0 || standing === BOOKED_ELSEWHERE ? standing : BESIDE_THE_FORMER;
      this.#sink.row([id, isoText(at), event, value], line);
    }
    this.#sink.standing = STANDS_FOR_ROW;
  }
}
