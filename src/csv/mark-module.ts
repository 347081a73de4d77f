/**
 * A WebAssembly module of one function that finds marks sixteen bytes at a time, put together here from its instructions
 * so that what it does can be read. WebAssembly Core Specification 2.0: chapter 5 (binary format), 5.4.8 (vectors).
 *
 * `find(length, base, delimiter) -> count` looks at the bytes [0, length) of its memory for the delimiter, LF, CR and the
 * double quote, and writes `base` + the offset of each, ascending, as 32-bit integers from `MARKS_AT` on. What stands in
 * the sixteen bytes behind `length` may be found too.
 */

/** The most bytes that it can be given at once. */
export const MOST_BYTES = 1 << 15;
/** Where in its memory the marks begin: behind the bytes, and a vector that may be read beyond them. */
export const MARKS_AT = MOST_BYTES + 16;
/** Every byte may be a mark. */
const PAGES = Math.ceil((MARKS_AT + 4 * (MOST_BYTES + 16)) / 65_536);

const [I32, V128, VOID] = [0x7f, 0x7b, 0x40];
const [LF, CR, QUOTE] = [10, 13, 0x22];
/** Parameters, then locals. */
const [LENGTH, BASE, DELIMITER, AT, OUT, BITS, DELIMITERS, LFS, CRS, QUOTES, BYTES] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
];
const LOCALS = [2, 3, I32, 5, V128];

const [LOOP, IF, END, BR_IF_INNERMOST] = [[0x03, VOID], [0x04, VOID], [0x0b], [0x0d, 0]];
const [ADD, SUB, AND, CTZ, LESS, SHIFT_RIGHT] = [[0x6a], [0x6b], [0x71], [0x68], [0x49], [0x76]];
const [STORE, LOAD_VECTOR] = [
  [0x36, 2, 0],
  [0xfd, 0, 0, 0],
];
const [SPLAT, EQUAL, OR, BITMASK] = [
  [0xfd, 15],
  [0xfd, 0x23],
  [0xfd, 0x50],
  [0xfd, 0x64],
];

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const tee = (local: number): number[] => [0x22, local];
const constant = (value: number): number[] => [0x41, ...signed(value)];
const splatted = (byte: number[], local: number): number[] => [...byte, ...SPLAT, ...set(local)];
const equal = (local: number): number[] => [...get(BYTES), ...get(local), ...EQUAL];

const FIND = [
  ...splatted(get(DELIMITER), DELIMITERS),
  ...splatted(constant(LF), LFS),
  ...splatted(constant(CR), CRS),
  ...splatted(constant(QUOTE), QUOTES),
  ...[...constant(MARKS_AT), ...set(OUT)],
  ...LOOP,
  // A bit for each of sixteen bytes that is a mark.
  ...[...get(AT), ...LOAD_VECTOR, ...set(BYTES)],
  ...[...equal(DELIMITERS), ...equal(LFS), ...OR, ...equal(CRS), ...OR, ...equal(QUOTES), ...OR],
  ...[...BITMASK, ...tee(BITS)],
  ...IF,
  ...LOOP,
  // The lowest bit is written, and taken away.
  ...[...get(OUT), ...get(BASE), ...get(AT), ...ADD, ...get(BITS), ...CTZ, ...ADD, ...STORE],
  ...[...get(OUT), ...constant(4), ...ADD, ...set(OUT)],
  ...[...get(BITS), ...get(BITS), ...constant(1), ...SUB, ...AND, ...tee(BITS), ...BR_IF_INNERMOST],
  ...[...END, ...END],
  ...[...get(AT), ...constant(16), ...ADD, ...tee(AT), ...get(LENGTH), ...LESS, ...BR_IF_INNERMOST],
  ...END,
  ...[...get(OUT), ...constant(MARKS_AT), ...SUB, ...constant(2), ...SHIFT_RIGHT],
  ...END,
];

/** The module as it is compiled; it exports `find` and its `memory`. */
export const MARK_MODULE = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [1, 0x60, 3, I32, I32, I32, 1, I32]),
  ...section(3, [1, 0]),
  ...section(5, [1, 0, PAGES]),
  ...section(7, [2, ...sized(ascii('memory')), 2, 0, ...sized(ascii('find')), 0, 0]),
  ...section(10, [1, ...sized([...LOCALS, ...FIND])]),
]);

function section(id: number, content: readonly number[]): number[] {
  return [id, ...sized(content)];
}

function sized(content: readonly number[]): number[] {
  return [...unsigned(content.length), ...content];
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

/** LEB128, as the format has its sizes. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** LEB128 with a sign, of numbers that are not negative. */
function signed(value: number): number[] {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...signed(value >>> 7)];
}
