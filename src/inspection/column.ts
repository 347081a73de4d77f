/** What a column of an export holds, found out from all of its cells in bounded memory. */
import { readBoolean } from '../intake/booleans.ts';
import { readDecimal } from '../intake/decimals.ts';
import { FormatDetector, type TimeDetection } from '../time/detect-format.ts';
import { NAMED_FORMATS } from '../time/time-format.ts';

/**
 * `time` an instant, `duration` a length of time (`1:30`), `yes-no`, `number`, `word` one of a few words, `id` a text that
 * names something, `text` anything else, `empty` nothing at all.
 */
export type ColumnKind = 'empty' | 'time' | 'duration' | 'yes-no' | 'number' | 'word' | 'id' | 'text';

export interface CountedWord {
  readonly text: string;
  readonly count: number;
}

export interface ColumnFacts {
  /** Position, from 0. */
  readonly index: number;
  /** As it stands in the header; may be empty, may stand twice. */
  readonly name: string;
  readonly kind: ColumnKind;
  readonly filled: number;
  /** Cells with nothing in them, or with a sign that stands for nothing (`?`, `NULL`). */
  readonly empty: number;
  /** The first text in it; null when it is empty. */
  readonly example: string | null;
  /** The texts in it, the most frequent first; of a column with many only the first that were met are counted. */
  readonly words: readonly CountedWord[];
  /** Whether there are more different texts than were counted. */
  readonly capped: boolean;
  /** Signs that stand for nothing, with how often. */
  readonly signs: readonly CountedWord[];
  /** How its times are written; null when it holds none. */
  readonly time: TimeDetection | null;
}

/** Different texts that are counted in one column. */
export const MOST_WORDS = 500;
/** A word of a status or a priority is short. */
const LONGEST_WORD = 80;
/** Cells after which a column without a single time is taken to hold none. */
const ENOUGH = 500;
/** Few enough to be a list of choices. */
const FEW_WORDS = 40;
const NOTHING = new Set(['?', 'null', 'n/a', '#n/a', 'nan', '-', '--', '\\n', '(null)', '(empty)', '(leeg)']);
const TIME_NAME = /date|time|datum|tijd|stamp|_at$|_on$|aangem|afgem|gereed|created|closed|start|end/i;
const ID_NAME = /(^|[^a-z])(id|nr|no|number|nummer|key|#)$|^#|(id|nummer|number|key|code|zip)$/i;

interface Word {
  count: number;
  readonly looks: 'number' | 'duration' | 'text';
}

/** Takes the cells of one column, one after the other. */
export class ColumnWatch {
  readonly #index: number;
  readonly #name: string;
  #cells = 0;
  #filled = 0;
  #example: string | null = null;
  #longest = 0;
  #spaced = false;
  #capped = false;
  readonly #words = new Map<string, Word>();
  readonly #signs = new Map<string, number>();
  #times: FormatDetector | null = new FormatDetector();

  constructor(index: number, name: string) {
    this.#index = index;
    this.#name = name;
  }

  see(cell: string, line: number): void {
    this.#cells++;
    const text = cell.trim();
    if (text === '') return;
    if (NOTHING.has(text.toLowerCase())) {
      this.#signs.set(text, (this.#signs.get(text) ?? 0) + 1);
      return;
    }
    this.#filled++;
    this.#example ??= text;
    if (text.length > this.#longest) this.#longest = text.length;
    if (text.length <= LONGEST_WORD) this.#seeShort(text, line);
    else this.#capped = true;
  }

  facts(): ColumnFacts {
    const time = this.#times?.result() ?? null;
    const kind = this.#kind(time);
    return {
      index: this.#index,
      name: this.#name,
      kind,
      filled: this.#filled,
      empty: this.#cells - this.#filled,
      example: this.#example,
      words: counted(new Map([...this.#words].map(([text, { count }]) => [text, count]))),
      capped: this.#capped,
      signs: counted(this.#signs),
      time: kind === 'time' ? time : null,
    };
  }

  #seeShort(text: string, line: number): void {
    const known = this.#words.get(text);
    if (known !== undefined) known.count++;
    else if (this.#words.size < MOST_WORDS) {
      this.#words.set(text, { count: 1, looks: looksOf(text) });
      this.#spaced ||= text.includes(' ');
    } else this.#capped = true;
    if (this.#times === null) return;
    this.#times.see(text, line);
    if (this.#filled === ENOUGH && this.#times.result().fitting === 0) this.#times = null;
  }

  #kind(time: TimeDetection | null): ColumnKind {
    if (this.#filled === 0) return 'empty';
    if (time !== null && time.fitting * 3 >= this.#filled * 2 && this.#mayBeTime(time)) return 'time';
    if (this.#mostLook('duration')) return 'duration';
    const words = this.#words.size;
    if (words <= 2 && [...this.#words.keys()].every((word) => readBoolean(word) !== null) && this.#saysBoth())
      return 'yes-no';
    const allDifferent = !this.#capped && words === this.#filled && words > 1;
    if (ID_NAME.test(this.#name) && (allDifferent || this.#capped || words > FEW_WORDS) && !this.#spaced)
      return 'id';
    if (this.#mostLook('number')) return 'number';
    const named = !this.#spaced && this.#longest <= 40 && this.#hasDigits();
    if (named && (allDifferent || this.#capped)) return 'id';
    if (!this.#capped && words <= FEW_WORDS && (words * 2 <= this.#filled || words <= 8)) return 'word';
    return 'text';
  }

  /** Nine of ten, among those that were counted. */
  #mostLook(looks: Word['looks']): boolean {
    let [so, all] = [0, 0];
    for (const word of this.#words.values()) {
      all += word.count;
      if (word.looks === looks) so += word.count;
    }
    return all > 0 && so * 10 >= all * 9;
  }

  /** A bare number is a time only where the column is called so. */
  #mayBeTime({ formats }: TimeDetection): boolean {
    const bare = formats.every(({ text }) => NAMED_FORMATS.includes(text) && text !== 'iso');
    const digits = formats.every(({ text }) => /^y+M+d+[Hms]*$/.test(text));
    return (!bare && !digits) || TIME_NAME.test(this.#name);
  }

  /** `0` and `1` are numbers, as far as can be told. */
  #saysBoth(): boolean {
    const words = [...this.#words.keys()];
    if (words.every((word) => /^\d$/.test(word))) return false;
    return words.length === 1 || readBoolean(words[0]!) !== readBoolean(words[1]!);
  }

  #hasDigits(): boolean {
    return this.#example !== null && /\d/.test(this.#example);
  }
}

function looksOf(text: string): Word['looks'] {
  if (!Number.isNaN(readDecimal(text))) return 'number';
  return /^-?\d{1,5}:[0-5]\d(:[0-5]\d)?$/.test(text) ? 'duration' : 'text';
}

/** The most frequent first; of two as frequent the one that was met first. */
function counted(words: ReadonlyMap<string, number>): CountedWord[] {
  return [...words].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}
