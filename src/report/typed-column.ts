/** A column of a table of figures: one definition for CSV, where everything is text, and for sheets, where cells have types. */
import type { ColumnName, Vocabulary } from './words.ts';

/**
 * What a cell holds: `text`; `count`, a number; `date`, `YYYY-MM-DD`; `instant`, ISO 8601 text with an offset; `duration`,
 * milliseconds; `share`, a fraction as decimal text.
 */
export type CellType = 'text' | 'count' | 'date' | 'instant' | 'duration' | 'share';

export interface TypedColumn<Row> {
  readonly name: ColumnName;
  readonly type: CellType;
  /** Null is an empty cell. */
  readonly of: (row: Row) => string | number | null;
  /** Where the words for a code of this column stand: shown in sheets, while CSV keeps the code. */
  readonly words?: WordsOfCodes;
  /** In characters; by type where it is not given. */
  readonly width?: number;
}

export type WordsOfCodes = {
  [K in keyof Vocabulary]: Vocabulary[K] extends Readonly<Record<string, string>> ? K : never;
}[keyof Vocabulary];
