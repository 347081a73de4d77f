/** What a table is made of. */
import type { Piece } from './page.ts';

export type Breaks = 'words' | number;

export interface Column {
  readonly key: string;
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** Its texts may be broken: between words, or anywhere down to this width. Absent: only where nothing else helps. */
  readonly breaks?: Breaks;
  /** How its texts may be broken where nothing else helps; absent: as `breaks` says. */
  readonly tight?: Breaks;
  /** The first column that is left off when space is short has the highest number; absent: never left off. */
  readonly spare?: number;
  /** Only in reports at least this wide. */
  readonly from?: number;
  /** Its cells say what they are: no head is needed before them when rows are stacked. */
  readonly plain?: boolean;
}

export interface Cell extends Piece {
  /** For the rows of a tree; of a first column only. */
  readonly indent?: number;
  /** How it reads outside its column, where rows are stacked; absent: the same. */
  readonly alone?: string;
}

export interface Row {
  readonly cells: Readonly<Record<string, Cell>>;
  /** Lines under the row, given the keys of the columns that are there: what was left off can be said here. */
  readonly below?: (keys: ReadonlySet<string>) => readonly string[];
}
