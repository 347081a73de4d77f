/** Time zones as tables of offsets: luxon is asked once for each year that occurs, and never again. */
import { type OffsetPiece, offsetPieces } from './offset-pieces.ts';
import { offsetsOf } from './wall-time.ts';

/**
 * A time zone. "Local" is what the wall clock shows, written as if it were UTC, in milliseconds: local = instant +
 * offset. Offsets are kept to the second. Before 1900 and after 2200 the nearest year's first or last offset holds.
 */
export interface Zone {
  readonly name: string;
  offsetAt(instant: number): number;
  toLocal(instant: number): number;
  /** The instants at which the wall clock shows `local`, ascending: none where it was put forward, two where back. */
  instantsOf(local: number): readonly number[];
  /** [from, to) as pieces of constant offset, in order; adjoining ones differ in offset. Empty when to <= from. */
  piecesBetween(from: number, to: number): readonly OffsetPiece[];
}

export type { OffsetPiece };

const firstYear = 1900;
const lastYear = 2200;
const meanYear = 31_556_952_000;
/** More than any two offsets of one zone differ: an instant this far from a change has nothing to do with it. */
const reach = 32 * 3_600_000;

const yearStarts = Array.from({ length: lastYear - firstYear + 2 }, (_, i) => Date.UTC(firstYear + i, 0, 1));
const zones = new Map<string, Zone | null>();

/** The zone of an IANA name (`Europe/Amsterdam`); null when there is none. */
export function zoneNamed(name: string): Zone | null {
  let zone = zones.get(name);
  if (zone === undefined) {
    const offsetAt = offsetsOf(name);
    zone = offsetAt === null ? null : new TabledZone(name, offsetAt);
    zones.set(name, zone);
  }
  return zone;
}

/** The years outside which no zone and no calendar is laid out: nothing can be counted there. Instants in ms. */
export const LAID_OUT_FROM = Date.UTC(firstYear, 0, 2);
export const LAID_OUT_TO = Date.UTC(lastYear, 11, 30);

/**
 * The instant of a computed local time, as RFC 5545 and Temporal ("compatible") have it: one that is skipped lies as
 * much later as the clock was put forward, of two the earlier. For deadlines; for input see `InstantReader`.
 */
export function resolveLocal(zone: Zone, local: number): number {
  if (Number.isNaN(local)) return Number.NaN;
  return zone.instantsOf(local)[0] ?? local - pieceBeforeGap(zone, local).offset;
}

/** The first instant at which the wall clock shows `local`, or, where that is skipped, anything later. */
export function firstInstantFrom(zone: Zone, local: number): number {
  return zone.instantsOf(local)[0] ?? pieceBeforeGap(zone, local).to;
}

function pieceBeforeGap(zone: Zone, local: number): OffsetPiece {
  const pieces = zone.piecesBetween(local - reach, local + reach);
  return pieces.findLast((piece) => piece.from + piece.offset <= local) ?? pieces[0]!;
}

class TabledZone implements Zone {
  readonly name: string;
  readonly #ask: (instant: number) => number;
  readonly #years: (readonly OffsetPiece[] | undefined)[] = [];
  /** The piece that was used last: most look-ups fall into it again. */
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;
  #offset = 0;

  constructor(name: string, ask: (instant: number) => number) {
    this.name = name;
    this.#ask = ask;
  }

  offsetAt(instant: number): number {
    if (instant >= this.#from && instant < this.#to) return this.#offset;
    const pieces = this.#piecesOf(yearIndex(instant));
    const piece = pieces.find((each) => instant < each.to) ?? pieces[0]!;
    this.#from = piece.from;
    this.#to = piece.to;
    this.#offset = piece.offset;
    return piece.offset;
  }

  toLocal(instant: number): number {
    return instant + this.offsetAt(instant);
  }

  instantsOf(local: number): readonly number[] {
    const instant = local - this.offsetAt(local);
    if (instant >= this.#from + reach && instant < this.#to - reach) return [instant];
    return this.piecesBetween(local - reach, local + reach)
      .filter((piece) => local - piece.offset >= piece.from && local - piece.offset < piece.to)
      .map((piece) => local - piece.offset);
  }

  piecesBetween(from: number, to: number): readonly OffsetPiece[] {
    const pieces: OffsetPiece[] = [];
    if (!(from < to)) return pieces;
    for (let year = yearIndex(from); year <= yearIndex(to); year += 1) {
      for (const piece of this.#piecesOf(year)) {
        const clipped = {
          from: Math.max(piece.from, from),
          to: Math.min(piece.to, to),
          offset: piece.offset,
        };
        if (clipped.from >= clipped.to) continue;
        const last = pieces.at(-1);
        if (last?.offset === clipped.offset) pieces[pieces.length - 1] = { ...last, to: clipped.to };
        else pieces.push(clipped);
      }
    }
    return pieces;
  }

  #piecesOf(year: number): readonly OffsetPiece[] {
    let pieces = this.#years[year];
    if (pieces === undefined) {
      pieces = endless(offsetPieces(yearStarts[year]!, yearStarts[year + 1]!, this.#ask), year);
      this.#years[year] = pieces;
    }
    return pieces;
  }
}

/** The first year's first piece reaches back, and the last year's last piece forward, without end. */
function endless(pieces: OffsetPiece[], year: number): OffsetPiece[] {
  if (year === 0) pieces[0] = { ...pieces[0]!, from: Number.NEGATIVE_INFINITY };
  if (year === lastYear - firstYear) pieces.push({ ...pieces.pop()!, to: Number.POSITIVE_INFINITY });
  return pieces;
}

/** Which of the laid-out years an instant falls in; the nearest one when it lies outside them all. */
function yearIndex(instant: number): number {
  const last = lastYear - firstYear;
  const year = Math.min(Math.max(Math.floor((instant - yearStarts[0]!) / meanYear), 0), last) || 0;
  if (instant < yearStarts[year]!) return Math.max(year - 1, 0);
  return instant >= yearStarts[year + 1]! ? Math.min(year + 1, last) : year;
}
