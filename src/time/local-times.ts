/** What local times that were read come to as instants; shared by every reader of times. */
import { localDay, msPerDay, startOfDay } from './local-date.ts';
import type { Zone } from './zone.ts';

export type TimeProblem = 'bad-time' | 'nonexistent-local-time';

/** Reads texts as instants, one after the other. What it says of a text holds until it reads the next. */
export interface TimeReader {
  /** What was wrong with the text read last. */
  readonly problem: TimeProblem | null;
  /** Both instants, when the text read last is a local time that occurs twice. */
  readonly ambiguous: readonly [number, number] | null;
  /** The instant in milliseconds, or NaN: then `problem` says why. The text has no white space around it. */
  read(text: string): number;
}

/**
 * A local time that a clock change skips does not exist; one that occurs twice is taken as `ambiguous` says, and both
 * instants are given in the field of that name (SEMANTICS section 1).
 */
export abstract class LocalTimes implements TimeReader {
  problem: TimeProblem | null = null;
  ambiguous: readonly [number, number] | null = null;
  readonly #zone: Zone;
  readonly #later: boolean;

  constructor(zone: Zone, ambiguous: 'earlier' | 'later') {
    this.#zone = zone;
    this.#later = ambiguous === 'later';
  }

  abstract read(text: string): number;

  protected begin(): void {
    this.problem = null;
    this.ambiguous = null;
  }

  protected fail(problem: TimeProblem): number {
    this.problem = problem;
    return Number.NaN;
  }

  /** The instant of a local time, written in milliseconds as if it were UTC. */
  protected resolve(local: number): number {
    const instants = this.#zone.instantsOf(local);
    if (instants.length === 1) return instants[0]!;
    if (instants.length === 0) return this.fail('nonexistent-local-time');
    const [earlier, later] = [instants[0]!, instants[instants.length - 1]!];
    this.ambiguous = [earlier, later];
    return this.#later ? later : earlier;
  }

  /** A date alone (its midnight, as if it were UTC) is its local midnight, or its first instant where a clock change skips midnight. */
  protected resolveDate(midnight: number): number {
    if (this.#zone.instantsOf(midnight).length > 0) return this.resolve(midnight);
    const day = midnight / msPerDay;
    const first = startOfDay(this.#zone, day);
    return localDay(this.#zone, first) === day ? first : this.fail('nonexistent-local-time');
  }
}
