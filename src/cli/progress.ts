/** One line on a terminal while long work goes on; it is gone when the work is done. Elsewhere there is none. */
import { statSync } from 'node:fs';
import type { Language } from '../diagnostics/diagnostic.ts';
import { countText } from '../report/figures.ts';
import type { Outside } from './outside.ts';

/** Work that takes no longer than this (ms) needs no line. */
const PATIENCE = 1000;
/** The line changes at most this often (ms): figures that race cannot be read. */
const PACE = 250;
/** Line ends are counted in as many bytes of every block, and the rest of it is taken to be alike. */
const SAMPLE = 1 << 14;
const LINE_FEED = 10;
/** As many rows as are judged faster than one can read that they are. */
const FEW_ROWS = 200_000;

/** A terminal, and a clock in milliseconds. */
export interface Screen {
  readonly terminal: { write(text: string): unknown; readonly columns?: number };
  readonly now: () => number;
  readonly language: Language;
}

/** Null: nobody looks at standard error, or wants it quiet. */
export function screenOf(outside: Outside, quiet: boolean, language: Language): Screen | null {
  if (quiet || outside.stderr.isTTY !== true || outside.env.TERM === 'dumb') return null;
  return { terminal: outside.stderr, now: () => performance.now(), language };
}

let standing: Screen | null = null;

function put(screen: Screen, text: string): void {
  const room = Math.max(0, (screen.terminal.columns ?? 80) - 1);
  screen.terminal.write(`\r${text.slice(0, room)}\u001B[K`);
  standing = screen;
}

/** Takes away the line that stands there, if one does: before anything else is written, or when it all ends. */
export function clearProgress(): void {
  standing?.terminal.write('\r\u001B[K');
  standing = null;
}

/** How far the reading of some files is. */
export class ReadingProgress {
  readonly #screen: Screen;
  readonly #sizes: ReadonlyMap<string, number | null>;
  readonly #opened = new Set<string>();
  readonly #began: number;
  #drawn = Number.NEGATIVE_INFINITY;
  #read = 0;
  /** Null: the size of some input is not known. */
  #total: number | null = 0;
  #rows = 0;

  /** `sizes` in bytes, by path; null for what tells none, as a pipe does. */
  constructor(screen: Screen, sizes: ReadonlyMap<string, number | null>) {
    this.#screen = screen;
    this.#sizes = sizes;
    this.#began = screen.now();
    for (const size of sizes.values()) this.#add(size);
  }

  /** A file is read from its beginning; one that is read twice is as long again. */
  opened(path: string): void {
    if (this.#opened.has(path)) this.#add(this.#sizes.get(path) ?? null);
    this.#opened.add(path);
  }

  /** A block of a file came in, so many bytes on disk. */
  read(bytes: number): void {
    this.#read += bytes;
  }

  /** A block of text came out of it: the same, or unpacked. */
  text(block: Uint8Array): void {
    const sample = block.subarray(0, SAMPLE);
    let ends = 0;
    for (let at = sample.indexOf(LINE_FEED); at >= 0; at = sample.indexOf(LINE_FEED, at + 1)) ends++;
    if (sample.length > 0) this.#rows += ends * (block.length / sample.length);
    const now = this.#screen.now();
    const elapsed = now - this.#began;
    if (elapsed < PATIENCE || now - this.#drawn < PACE) return;
    this.#drawn = now;
    const left = this.#total === null ? null : (elapsed / this.#read) * Math.max(0, this.#total - this.#read);
    put(this.#screen, readingLine(this.#rows, elapsed, left, this.#screen.language));
  }

  #add(size: number | null): void {
    this.#total = this.#total === null || size === null ? null : this.#total + size;
  }
}

/** The line while `paths` are read; null where there is no screen. */
export function readingProgress(screen: Screen | null, paths: readonly string[]): ReadingProgress | null {
  return screen && new ReadingProgress(screen, new Map(paths.map((path) => [path, sizeOf(path)])));
}

function sizeOf(path: string): number | null {
  const file = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false });
  return file?.isFile() === true ? file.size : null;
}

/** What was read is being judged, all at once: the line stands still meanwhile. */
export function showJudging(screen: Screen | null, rows: number): void {
  if (screen === null || rows < FEW_ROWS) return;
  const count = countText(rows, { thousandSign: THOUSAND[screen.language] });
  put(screen, { nl: `${count} rijen beoordelen`, en: `judging ${count} rows` }[screen.language]);
}

const THOUSAND = { nl: '.', en: ',' } as const;

function readingLine(rows: number, elapsed: number, left: number | null, language: Language): string {
  const rounded = (n: number): string =>
    countText(n < 1000 ? Math.round(n) : Math.round(n / 1000) * 1000, { thousandSign: THOUSAND[language] });
  const [all, rate] = [rounded(rows), rounded((rows / elapsed) * 1000)];
  const time = left === null ? '' : ` · ${leftText(left, language)}`;
  return language === 'nl'
    ? `ongeveer ${all} rijen gelezen · ${rate} per seconde${time}`
    : `about ${all} rows read · ${rate} a second${time}`;
}

function leftText(ms: number, language: Language): string {
  const seconds = Math.ceil(ms / 1000);
  const time = seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
  return language === 'nl' ? `nog ${time}` : `${time} left`;
}
