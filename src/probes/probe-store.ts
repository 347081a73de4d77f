/** All probes of an audit, in columns: one strand per file, service, environment and location. Eight bytes a probe. */
import { FloatColumn } from '../columns/column.ts';
import { keyOf, type Watched } from './service-key.ts';

/** The state a probe found. */
export const DOWN = 0;
export const UP = 1;
export type State = typeof DOWN | typeof UP;

export interface Strand {
  readonly watched: Watched;
  readonly file: number;
  /** instant x 2 + state: exact, since instants stay far below 2^52. */
  readonly packed: FloatColumn;
}

export class ProbeStore {
  readonly strands: Strand[] = [];
  readonly #byKey = new Map<string, Strand>();
  readonly #recent = new Map<string, Map<string, Map<string, Strand>>>();
  #file = -1;

  /** The strand of what is watched, in the file being read. Asked once per probe: the texts as they stand are tried first. */
  strand(file: number, service: string, environment: string, location: string): Strand {
    if (file !== this.#file) {
      this.#recent.clear();
      this.#file = file;
    }
    const ofService = known(this.#recent, service, () => new Map());
    const ofEnvironment = known(ofService, environment, () => new Map());
    return known(ofEnvironment, location, () => this.#strand(file, { service, environment, location }));
  }

  add(strand: Strand, at: number, state: State): void {
    strand.packed.push(at * 2 + state);
  }

  #strand(file: number, watched: Watched): Strand {
    const trimmed = {
      service: watched.service.trim(),
      environment: watched.environment.trim(),
      location: watched.location.trim(),
    };
    const key = `${file}\u0000${keyOf(trimmed)}`;
    let strand = this.#byKey.get(key);
    if (strand === undefined) {
      strand = { watched: trimmed, file, packed: new FloatColumn() };
      this.#byKey.set(key, strand);
      this.strands.push(strand);
    }
    return strand;
  }
}

function known<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
