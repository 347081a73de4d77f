/** The usual forms of an ISO 8601 time read from the bytes of a file: what `InstantReader` reads, without a string. */
import { dayNumber, daysInMonth, msPerDay } from './local-date.ts';
import type { Zone } from './zone.ts';

const [COLON, DASH, DOT, PLUS, SPACE, T, Z] = [0x3a, 0x2d, 0x2e, 0x2b, 0x20, 0x54, 0x5a];
const GREATEST_OFFSET = 18 * 60;
/** The length of `2025-01-02T03:04:05.250Z`, and the last eight of its bytes, with zeros for digits. */
const USUAL = 24;
const COLON_00_DOT = 0x2e30303a;
const DIGITS_Z = 0x5a303030;

export class IsoBytes {
  /** What was found last. */
  readonly found = new Float64Array(1);
  readonly #zone: Zone;
  /** The date that was read last, and its day number. */
  #date = -1;
  #day = 0;
  /** The minute that was read last, its sixteen bytes as numbers: most rows have that of the row before. */
  readonly #minute = new Float64Array([Number.NaN]);
  #minute0 = -1;
  #minute4 = 0;
  #minute8 = 0;
  #minute12 = 0;
  #bytes: Uint8Array = new Uint8Array(0);
  #words: DataView = new DataView(new ArrayBuffer(0));

  /** Local times are those of the zone. */
  constructor(zone: Zone) {
    this.#zone = zone;
  }

  /**
   * The instant that [from, to) of the bytes is, in milliseconds: `2025-01-02T03:04:05` (or a space for the T), `.250` or
   * not, then `Z`, `+01:00` or nothing. NaN: it is none, or not in this form, or its local time is skipped or occurs
   * twice. Whoever needs to know which reads the text.
   */
  read(bytes: Uint8Array, from: number, to: number): number {
    return this.find(bytes, from, to) ? this.found[0]! : Number.NaN;
  }

  /** The same, left in `found`; false for NaN. A number that a function returns may cost an object, which counts at millions. */
  find(bytes: Uint8Array, from: number, to: number): boolean {
    if (to - from < 19 || to - from > 29) return false;
    if (bytes !== this.#bytes) this.#see(bytes);
    if (!this.#isMinute(from) && !this.#learnMinute(bytes, from)) return false;
    if (to - from === USUAL && this.#usualEnd(from)) return true;
    const second = twoDigits(bytes, from + 17);
    if (bytes[from + 16] !== COLON || second < 0 || second > 59) return false;
    let ms = second * 1000;
    let at = from + 19;
    if (at < to && bytes[at] === DOT) {
      const tens = twoDigits(bytes, at + 1);
      const hundredth = twoDigits(bytes, at + 2);
      if (at + 4 > to || tens < 0 || hundredth < 0) return false;
      ms += tens * 10 + (hundredth % 10);
      at += 4;
    }
    this.found[0] = this.#minute[0]! + ms;
    if (at === to) return this.#resolve();
    if (bytes[at] === Z) return at + 1 === to;
    const offset = offsetAt(bytes, at, to);
    this.found[0] -= offset;
    return offset !== NO_OFFSET;
  }

  #see(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #isMinute(from: number): boolean {
    const words = this.#words;
    return (
      words.getInt32(from + 12, true) === this.#minute12 &&
      words.getInt32(from + 8, true) === this.#minute8 &&
      words.getInt32(from + 4, true) === this.#minute4 &&
      words.getInt32(from, true) === this.#minute0
    );
  }

  /** `:05.250Z`, as most programs write what is left, eight bytes at once. */
  #usualEnd(from: number): boolean {
    // What is left of each byte is its digit.
    const seconds = this.#words.getInt32(from + 16, true) ^ COLON_00_DOT;
    const thousandths = this.#words.getInt32(from + 20, true) ^ DIGITS_Z;
    if ((seconds & 0xfff0f0ff) !== 0 || (thousandths & 0xfff0f0f0) !== 0) return false;
    const tens = (seconds >> 8) & 15;
    const units = seconds >> 16;
    const a = thousandths & 15;
    const b = (thousandths >> 8) & 15;
    const c = thousandths >> 16;
    if (tens > 5 || units > 9 || a > 9 || b > 9 || c > 9) return false;
    this.found[0] = this.#minute[0]! + tens * 10_000 + units * 1000 + a * 100 + b * 10 + c;
    return true;
  }

  /** The local time `2025-01-02T03:04`; false: it is none. */
  #learnMinute(bytes: Uint8Array, from: number): boolean {
    const day = this.#dayAt(bytes, from);
    const separator = bytes[from + 10];
    const hour = twoDigits(bytes, from + 11);
    const minute = twoDigits(bytes, from + 14);
    if ((separator !== T && separator !== SPACE) || bytes[from + 13] !== COLON) return false;
    if (Number.isNaN(day) || hour < 0 || hour > 23 || minute < 0 || minute > 59) return false;
    this.#minute[0] = day * msPerDay + (hour * 60 + minute) * 60_000;
    this.#minute0 = this.#words.getInt32(from, true);
    this.#minute4 = this.#words.getInt32(from + 4, true);
    this.#minute8 = this.#words.getInt32(from + 8, true);
    this.#minute12 = this.#words.getInt32(from + 12, true);
    return true;
  }

  /** From the local time found to its instant. */
  #resolve(): boolean {
    const instants = this.#zone.instantsOf(this.found[0]!);
    this.found[0] = instants[0] ?? Number.NaN;
    return instants.length === 1;
  }

  #dayAt(bytes: Uint8Array, from: number): number {
    const century = twoDigits(bytes, from);
    const ofCentury = twoDigits(bytes, from + 2);
    const month = twoDigits(bytes, from + 5);
    const day = twoDigits(bytes, from + 8);
    if (bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return Number.NaN;
    if (century < 0 || ofCentury < 0 || month < 0 || day < 1) return Number.NaN;
    const year = century * 100 + ofCentury;
    const date = (year * 100 + month) * 100 + day;
    if (date === this.#date) return this.#day;
    if (day > daysInMonth(year, month)) return Number.NaN;
    this.#date = date;
    this.#day = dayNumber(year, month, day);
    return this.#day;
  }
}

const NO_OFFSET = 0x7fffffff;

/** The offset `+01:00` in milliseconds. */
function offsetAt(bytes: Uint8Array, at: number, to: number): number {
  const sign = bytes[at];
  if (to - at !== 6 || bytes[at + 3] !== COLON || (sign !== PLUS && sign !== DASH)) return NO_OFFSET;
  const hours = twoDigits(bytes, at + 1);
  const minutes = twoDigits(bytes, at + 4);
  if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > GREATEST_OFFSET) return NO_OFFSET;
  const offset = (hours * 60 + minutes) * 60_000;
  return sign === DASH ? -offset : offset;
}

/** The number of two digits at `at`; -1 where there is none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48;
  const units = bytes[at + 1]! - 48;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : -1;
}
