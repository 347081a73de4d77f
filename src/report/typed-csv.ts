/** Rows of typed columns as CSV: durations in seconds, codes as they are, decimals in the sign of the dialect. */
import { type CsvDialect, csvLine } from '../csv/write-row.ts';
import { secondsText } from '../time/duration.ts';
import type { TypedColumn } from './typed-column.ts';

/** The line of names, with what a file of the dialect starts with. */
export function csvHead<Row>(columns: readonly TypedColumn<Row>[], dialect: CsvDialect): string {
  const names = columns.map(({ name }) => name);
  return dialect.start + csvLine(names, { guardFormulas: false, dialect });
}

/** Text in the cells never becomes a formula. */
export function csvRow<Row>(columns: readonly TypedColumn<Row>[], row: Row, dialect: CsvDialect): string {
  const cells = columns.map(({ type, of }) => {
    const value = of(row);
    if (value === null) return null;
    if (type === 'duration') return secondsText(value as number).replace('.', dialect.decimalSign);
    return type === 'share' ? String(value).replace('.', dialect.decimalSign) : value;
  });
  return csvLine(cells, { guardFormulas: true, dialect });
}
