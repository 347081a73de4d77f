/**
 * All probes of an audit, in columns: one strand per file, service, environment and location. About a byte a probe,
 * and eight more where somebody asks for response times.
 */
import { FloatColumn, IntColumn } from '../columns/column.ts';
import { Dictionary } from '../columns/dictionary.ts';
import { ProbeColumn, type State } from './probe-column.ts';
import { keyOf, type Watched } from './service-key.ts';

export interface Strand {
  readonly watched: Watched;
  readonly file: number;
  readonly probes: ProbeColumn;
  /** Response times in nanoseconds, NaN where there is none; null when nobody asks for them. */
  readonly latency: FloatColumn | null;
  /** What the probe says in the policy's own columns, as a code of `ProbeStore.kinds`; null without such columns. */
  readonly kinds: IntColumn | null;
}

/** What the policy wants to know of probes besides their state. */
export interface ProbeWants {
  readonly latency: boolean;
  /** Columns of the policy's own that conditions on samples look at. */
  readonly columns: readonly string[];
}

const STATE_ONLY: ProbeWants = { latency: false, columns: [] };
/** Between the cells of a kind. */
const SEPARATOR = '\u0000';

export class ProbeStore {
  readonly strands: Strand[] = [];
  readonly wants: ProbeWants;
  /** Whether a file has a column with response times. */
  tellsLatency = false;
  readonly #kinds = new Dictionary();
  readonly #byKey = new Map<string, Strand>();
  readonly #recent = new Map<string, Map<string, Map<string, Strand>>>();
  #file = -1;

  constructor(wants: ProbeWants = STATE_ONLY) {
    this.wants = wants;
  }

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
    strand.probes.push(at, state);
  }

  /** The same of an instant that was found in bytes. */
  addFound(strand: Strand, found: Float64Array, state: State): void {
    strand.probes.pushFound(found, state);
  }

  /** `kind`: what it says in the wanted columns. */
  addSample(strand: Strand, at: number, state: State, nanoseconds: number, kind: number): void {
    strand.probes.push(at, state);
    strand.latency!.push(nanoseconds);
    strand.kinds?.push(kind);
  }

  /** `cells`: those of the wanted columns, in their order. */
  kindOf(cells: readonly string[]): number {
    return this.#kinds.code(cells.join(SEPARATOR));
  }

  /** The cells of a kind, in the order of the wanted columns. */
  cellsOf(kind: number): readonly string[] {
    return this.#kinds.text(kind).split(SEPARATOR);
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
      const { latency, columns } = this.wants;
      strand = {
        watched: trimmed,
        file,
        probes: new ProbeColumn(),
        latency: latency ? new FloatColumn() : null,
        kinds: latency && columns.length > 0 ? new IntColumn() : null,
      };
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
