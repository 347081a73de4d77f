/**
 * Ids of records, each with a small whole number. Nearly all ids are a prefix and a running number (`INC0012345`,
 * `I-2507-0012`): those are looked up by that number, which takes a tenth of the time that hashing the text takes.
 */
import { isAscii } from 'node:buffer';
import { IntColumn } from './column.ts';

const ZERO = 48;
/** More digits than this are not counted upon to be a running number. */
const MOST_DIGITS = 9;
const PAGE = 1 << 12;
/** Prefixes beyond so many are no running series, and are looked up by their text. */
const MOST_SERIES = 1_000;
const ALONE = -1;
/** Pages are opened as long as, taken together, one place in sixteen is filled. */
const SPARSEST = 16;
const FREE_PAGES = 64;

/** All ids of one prefix and so many digits. */
interface Series {
  readonly place: number;
  readonly prefix: string;
  readonly length: number;
  /** Whether its ids are the same in bytes as in text, a byte for a character. */
  readonly ascii: boolean;
  /** Pages of index + 1, 0 where there is none yet. */
  readonly pages: (Int32Array | undefined)[];
}

export class IdTable {
  /** By index: the series and the number in it, or `ALONE` and where its text stands. */
  readonly #seriesAt = new IntColumn();
  readonly #numberAt = new IntColumn();
  readonly #texts: string[] = [''];
  readonly #list: Series[] = [];
  readonly #series = new Map<string, Series>();
  readonly #others = new Map<string, number>();
  #recent: Series = { place: -1, prefix: '', length: -1, ascii: true, pages: [] };
  #pages = 0;

  get size(): number {
    return this.#seriesAt.length;
  }

  /** The id with this index; empty for a record without one. It is made of its series: no text is kept for it. */
  text(index: number): string {
    const place = this.#seriesAt.get(index);
    const number = this.#numberAt.get(index);
    if (place === ALONE) return this.#texts[number]!;
    const { prefix, length } = this.#list[place]!;
    return prefix + String(number).padStart(length - prefix.length, '0');
  }

  /** The index of an id; -1 when it is not there. */
  find(id: string): number {
    const digits = trailingDigits(id);
    const series = digits === 0 ? null : this.#seriesOf(id, digits);
    if (series !== null) {
      const number = numberAt(id, id.length - digits);
      const index = series.pages[Math.floor(number / PAGE)]?.[number % PAGE] ?? 0;
      if (index > 0) return index - 1;
    }
    return this.#others.size === 0 ? -1 : (this.#others.get(id) ?? -1);
  }

  /**
   * The index of the id in [from, to) of the bytes, found without making a string: only one of the series that was asked
   * for last. -1: not there, or not in that series.
   */
  findInBytes(bytes: Uint8Array, from: number, to: number): number {
    const series = this.#recent;
    const number = numberInBytes(series, bytes, from, to);
    return number < 0 ? -1 : (series.pages[Math.floor(number / PAGE)]?.[number % PAGE] ?? 0) - 1;
  }

  /**
   * Adds the id in [from, to) of the bytes, that `findInBytes` did not find, without making a string. -1: it may be there
   * all the same, or is not of the series that was asked for last.
   */
  addInBytes(bytes: Uint8Array, from: number, to: number): number {
    const series = this.#recent;
    // Ids that stand outside the pages have to be looked up by their text.
    if (this.#others.size > 0) return -1;
    const number = numberInBytes(series, bytes, from, to);
    const page = number < 0 ? null : this.#pageOf(series, Math.floor(number / PAGE));
    if (page === null) return -1;
    const index = this.#push(series.place, number);
    page[number % PAGE] = index + 1;
    return index;
  }

  /** Adds an id that is not there yet; returns its index. */
  add(id: string): number {
    const index = this.size;
    const digits = trailingDigits(id);
    const series = digits === 0 ? null : (this.#seriesOf(id, digits) ?? this.#newSeries(id, digits));
    const number = series === null ? 0 : numberAt(id, id.length - digits);
    const page = series === null ? null : this.#pageOf(series, Math.floor(number / PAGE));
    if (series === null || page === null) {
      this.#others.set(id, index);
      this.#push(ALONE, this.#texts.push(id) - 1);
    } else {
      page[number % PAGE] = index + 1;
      this.#push(series.place, number);
    }
    return index;
  }

  /** A record without an id of its own: it has an index, and nothing finds it. */
  addNameless(): number {
    return this.#push(ALONE, 0);
  }

  #push(place: number, number: number): number {
    this.#numberAt.push(number);
    return this.#seriesAt.push(place);
  }

  #seriesOf(id: string, digits: number): Series | null {
    const recent = this.#recent;
    const prefixLength = id.length - digits;
    if (
      id.length === recent.length &&
      prefixLength === recent.prefix.length &&
      id.startsWith(recent.prefix)
    ) {
      return recent;
    }
    const series = this.#series.get(`${digits} ${id.slice(0, prefixLength)}`);
    if (series !== undefined) this.#recent = series;
    return series ?? null;
  }

  #newSeries(id: string, digits: number): Series | null {
    if (this.#series.size >= MOST_SERIES) return null;
    const prefix = id.slice(0, id.length - digits);
    const ascii = isAscii(Buffer.from(prefix));
    const series: Series = { place: this.#list.length, prefix, length: id.length, ascii, pages: [] };
    this.#list.push(series);
    this.#series.set(`${digits} ${series.prefix}`, series);
    this.#recent = series;
    return series;
  }

  /** Null where the numbers lie too far apart for pages: their ids are looked up by their text. */
  #pageOf({ pages }: Series, page: number): Int32Array | null {
    const known = pages[page];
    if (known !== undefined) return known;
    if (this.#pages >= FREE_PAGES + (SPARSEST * this.size) / PAGE) return null;
    this.#pages++;
    const opened = new Int32Array(PAGE);
    pages[page] = opened;
    return opened;
  }
}

/** The number in the series of the id in [from, to) of the bytes; -1 when it is not of the series. */
function numberInBytes(
  { prefix, length, ascii }: Series,
  bytes: Uint8Array,
  from: number,
  to: number,
): number {
  if (to - from !== length || !ascii) return -1;
  const digits = from + prefix.length;
  for (let i = from; i < digits; i++) if (bytes[i] !== prefix.charCodeAt(i - from)) return -1;
  let number = 0;
  for (let i = digits; i < to; i++) {
    const digit = bytes[i]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function trailingDigits(id: string): number {
  let digits = 0;
  while (digits < id.length && isDigit(id.charCodeAt(id.length - 1 - digits))) digits++;
  return digits > MOST_DIGITS ? 0 : digits;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}

function numberAt(id: string, from: number): number {
  let number = 0;
  for (let i = from; i < id.length; i++) number = number * 10 + id.charCodeAt(i) - ZERO;
  return number;
}
