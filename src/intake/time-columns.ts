/** Looks at the time columns of a file, before it is read, to find out in which formats they are written. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { FormatDetector, type TimeDetection } from '../time/detect-format.ts';
import { instantText } from '../time/instant.ts';
import { ISO, type TimeFormat, timeReader } from '../time/time-format.ts';
import { type Zone, zoneNamed } from '../time/zone.ts';
import type { ColumnFormats } from './column-times.ts';
import { Header } from './header.ts';

interface Watched {
  readonly column: string;
  readonly at: number;
  readonly detector: FormatDetector;
}

/** Takes the rows of a file, as a `RowSink`, and keeps nothing of them. */
export class TimeColumns {
  readonly #names: readonly string[];
  readonly #whole: boolean;
  #columns: readonly Watched[] = [];
  #held: { readonly texts: readonly string[]; readonly line: number } | null = null;

  /** `whole`: the file is given to its end; else its last row may be cut off, and is left out. */
  constructor(names: readonly string[], whole: boolean) {
    this.#names = names;
    this.#whole = whole;
  }

  header(names: readonly string[]): boolean {
    const header = new Header(names);
    this.#columns = this.#names
      .filter((column) => header.has(column))
      .map((column) => ({ column, at: header.at(column), detector: new FormatDetector() }));
    return this.#columns.length > 0;
  }

  row(cells: readonly string[], line: number): void {
    const texts = this.#columns.map(({ at }) => cells[at]!);
    if (this.#whole) this.#see(texts, line);
    else {
      if (this.#held !== null) this.#see(this.#held.texts, this.#held.line);
      this.#held = { texts, line };
    }
  }

  reject(): void {}

  /** Whether any column holds times that are not in ISO 8601. */
  get found(): boolean {
    return this.#columns.some(({ detector }) => isOther(detector.result().formats));
  }

  /**
   * The formats of the columns that hold such times, with a warning for each. An error for each column whose order of
   * day and month stays open, or is not one.
   */
  decide(path: string): { formats: ColumnFormats; diagnostics: readonly Diagnostic[] } {
    const found = this.#columns
      .map(({ column, detector }) => ({ column, detection: detector.result() }))
      .filter(({ detection }) => isOther(detection.formats) && !isStray(detection));
    return {
      formats: new Map(found.map(({ column, detection }) => [column, detection.formats])),
      diagnostics: found.map(({ column, detection }) => told(path, column, detection)),
    };
  }

  #see(texts: readonly string[], line: number): void {
    this.#columns.forEach(({ detector }, i) => {
      detector.see(texts[i]!, line);
    });
  }
}

function isOther(formats: readonly TimeFormat[]): boolean {
  return formats.some((format) => format.text !== ISO.text);
}

/** A few dates of unknown order among times that can be read cost their rows, not the file. */
function isStray({ order, alike, ordered, fitting }: TimeDetection): boolean {
  return (order === 'mixed' || (order === 'open' && !alike)) && ordered * 2 < fitting;
}

function told(path: string, column: string, detection: TimeDetection): Diagnostic {
  const { order, dayFirst, monthFirst, either, formats, otherwise, alike } = detection;
  const format = formats.map(({ text }) => text).join(' | ');
  if (order === 'mixed') {
    const [day, month] = [dayFirst!, monthFirst!];
    const slots = { column, day: day.text, dayLine: day.line, month: month.text, monthLine: month.line };
    return diagnostic('time-order-mixed', { file: path, line: day.line, field: column }, slots);
  }
  if (order === 'open' && !alike) {
    const { text, line } = either!;
    const slots = {
      column,
      text,
      line,
      one: dateIn(text, formats),
      other: dateIn(text, otherwise),
      format: fitting(text, formats).text,
      otherwise: fitting(text, otherwise).text,
    };
    return diagnostic('time-order-open', { file: path, line, field: column }, slots);
  }
  const decided = order === 'fixed' || order === 'open' ? null : (dayFirst ?? monthFirst!);
  if (decided === null)
    return diagnostic('time-format-found', { file: path, field: column }, { column, format });
  const slots = { column, format, text: decided.text, line: decided.line };
  return diagnostic('time-order-found', { file: path, field: column }, slots);
}

const UTC: Zone = zoneNamed('UTC')!;

function fitting(text: string, formats: readonly TimeFormat[]): TimeFormat {
  return formats.find((format) => !Number.isNaN(format.reader(UTC, 'earlier').read(text))) ?? formats[0]!;
}

/** The date that a text is by these formats, `2016-02-01`. */
function dateIn(text: string, formats: readonly TimeFormat[]): string {
  const at = timeReader(formats, UTC, 'earlier').read(text);
  return instantText(at, UTC).slice(0, 10);
}
