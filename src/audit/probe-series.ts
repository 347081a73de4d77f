/** The probes of one service, environment and location, from all files, in time order, each once. */
import type { Strand } from '../probes/probe-store.ts';
import type { Watched } from '../probes/service-key.ts';

/** One service, environment and location: its probes over all files, in time order. */
export interface ProbeSeries {
  readonly watched: Watched;
  /** instant x 2 + state, ascending by instant; equal instants keep the order of the files. */
  readonly packed: Float64Array;
  /** Index of the input file of each probe, in step with `packed`. */
  fileOf(index: number): number;
  /** Identical probes beyond the first, as the files they stand in; they are not among `packed`. */
  readonly duplicates: readonly number[];
  /** Probes after as-of likewise. */
  readonly later: readonly number[];
  /** How many probes say otherwise than another one of the same instant; the last in the files holds. */
  readonly contradictions: number;
}

/** `until`: probes after it have not happened yet; +Infinity takes them all. */
export function probeSeries(strands: readonly Strand[], until: number): ProbeSeries {
  const length = strands.reduce((n, strand) => n + strand.packed.length, 0);
  const raw = new Float64Array(length);
  const files = new Uint16Array(strands.length > 1 ? length : 0);
  const later: number[] = [];
  let n = 0;
  let sorted = true;
  for (const strand of strands) {
    for (let i = 0; i < strand.packed.length; i++) {
      const probe = strand.packed.get(i);
      if (instantOf(probe) > until) {
        later.push(strand.file);
        continue;
      }
      sorted &&= n === 0 || instantOf(probe) >= instantOf(raw[n - 1]!);
      raw[n] = probe;
      if (strands.length > 1) files[n] = strand.file;
      n++;
    }
  }
  const order = sorted ? null : stableOrder(raw.subarray(0, n));
  const onlyFile = strands[0]!.file;
  return {
    watched: strands[0]!.watched,
    later,
    ...withoutDuplicates(raw.subarray(0, n), files, order, onlyFile),
  };
}

function stableOrder(raw: Float64Array): Uint32Array {
  return Uint32Array.from(raw.keys()).sort((a, b) => instantOf(raw[a]!) - instantOf(raw[b]!) || a - b);
}

/** In place where nothing has to move: there may be millions. */
function withoutDuplicates(
  raw: Float64Array,
  files: Uint16Array,
  order: Uint32Array | null,
  onlyFile: number,
): Pick<ProbeSeries, 'packed' | 'fileOf' | 'duplicates' | 'contradictions'> {
  const packed = order === null ? raw : new Float64Array(raw.length);
  const kept = order === null ? files : new Uint16Array(files.length);
  const file = (from: number): number => (files.length === 0 ? onlyFile : files[from]!);
  const duplicates: number[] = [];
  let n = 0;
  let contradictions = 0;
  for (let i = 0; i < raw.length; i++) {
    const from = order === null ? i : order[i]!;
    if (standsAlready(packed, n, raw[from]!)) {
      duplicates.push(file(from));
      continue;
    }
    if (n > 0 && instantOf(packed[n - 1]!) === instantOf(raw[from]!)) contradictions++;
    packed[n] = raw[from]!;
    if (files.length > 0) kept[n] = files[from]!;
    n++;
  }
  return {
    packed: packed.subarray(0, n),
    fileOf: (i) => (files.length === 0 ? onlyFile : kept[i]!),
    duplicates,
    contradictions,
  };
}

/** Whether it says what the last probe of the same instant says. */
function standsAlready(packed: Float64Array, n: number, probe: number): boolean {
  return n > 0 && packed[n - 1] === probe;
}

export function instantOf(packed: number): number {
  return Math.floor(packed / 2);
}

export function stateOf(packed: number): number {
  return packed - Math.floor(packed / 2) * 2;
}
