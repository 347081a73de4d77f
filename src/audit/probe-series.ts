/** The probes of one service, environment and location, from all files, in time order, each once. */
import type { Strand } from '../probes/probe-store.ts';
import type { Watched } from '../probes/service-key.ts';
import { Twins } from './twins.ts';

/** One service, environment and location: its probes over all files, in time order. */
export interface ProbeSeries {
  readonly watched: Watched;
  /** instant x 2 + state, ascending by instant; equal instants keep the order of the files. */
  readonly packed: Float64Array;
  /** Response times in nanoseconds, NaN for none, in step with `packed`; empty when no rule asks for them. */
  readonly latency: Float64Array;
  /** What each says in the policy's own columns, as a code, in step with `packed`; empty without such columns. */
  readonly kinds: Int32Array;
  /** Index of the input file of each probe, in step with `packed`. */
  fileOf(index: number): number;
  /** Identical probes beyond the first, as the files they stand in; they are not among `packed`. */
  readonly duplicates: readonly number[];
  /** Probes after as-of likewise. */
  readonly later: readonly number[];
  /** How many probes say otherwise than another one of the same instant; the last in the files holds. */
  readonly contradictions: number;
}

/** What is known of each probe, in step; what nobody asks for is an empty column. */
export interface ProbeColumns {
  readonly packed: Float64Array;
  readonly files: Uint16Array;
  readonly latency: Float64Array;
  readonly kinds: Int32Array;
}

/** `until`: probes after it have not happened yet; +Infinity takes them all. */
export function probeSeries(strands: readonly Strand[], until: number): ProbeSeries {
  const [first] = strands as readonly [Strand];
  const length = strands.reduce((n, strand) => n + strand.packed.length, 0);
  const raw = columnsOf(length, strands.length > 1, first.latency !== null, first.kinds !== null);
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
      sorted &&= n === 0 || instantOf(probe) >= instantOf(raw.packed[n - 1]!);
      raw.packed[n] = probe;
      if (strand.latency !== null) raw.latency[n] = strand.latency.get(i);
      if (strand.kinds !== null) raw.kinds[n] = strand.kinds.get(i);
      if (strands.length > 1) raw.files[n] = strand.file;
      n++;
    }
  }
  const order = sorted ? null : stableOrder(raw.packed.subarray(0, n));
  return { watched: first.watched, later, ...withoutDuplicates(raw, n, order, first.file) };
}

function columnsOf(length: number, files: boolean, latency: boolean, kinds: boolean): ProbeColumns {
  return {
    packed: new Float64Array(length),
    files: new Uint16Array(files ? length : 0),
    latency: new Float64Array(latency ? length : 0),
    kinds: new Int32Array(kinds ? length : 0),
  };
}

function stableOrder(raw: Float64Array): Uint32Array {
  return Uint32Array.from(raw.keys()).sort((a, b) => instantOf(raw[a]!) - instantOf(raw[b]!) || a - b);
}

/** In place where nothing has to move: there may be millions. */
function withoutDuplicates(
  raw: ProbeColumns,
  length: number,
  order: Uint32Array | null,
  onlyFile: number,
): Omit<ProbeSeries, 'watched' | 'later'> {
  const { files, latency, kinds } = raw;
  const kept =
    order === null
      ? raw
      : columnsOf(raw.packed.length, files.length > 0, latency.length > 0, kinds.length > 0);
  const twins = new Twins(kept);
  const duplicates: number[] = [];
  let n = 0;
  let contradictions = 0;
  for (let i = 0; i < length; i++) {
    const from = order === null ? i : order[i]!;
    const probe = raw.packed[from]!;
    if (twins.standsAlready(n, raw, from)) {
      duplicates.push(files.length === 0 ? onlyFile : files[from]!);
      continue;
    }
    const last = n === 0 ? Number.NaN : kept.packed[n - 1]!;
    if (last !== probe && instantOf(last) === instantOf(probe)) contradictions++;
    kept.packed[n] = probe;
    if (latency.length > 0) kept.latency[n] = latency[from]!;
    if (kinds.length > 0) kept.kinds[n] = kinds[from]!;
    if (files.length > 0) kept.files[n] = files[from]!;
    n++;
  }
  return {
    packed: kept.packed.subarray(0, n),
    latency: kept.latency.subarray(0, latency.length > 0 ? n : 0),
    kinds: kept.kinds.subarray(0, kinds.length > 0 ? n : 0),
    fileOf: (i) => (files.length === 0 ? onlyFile : kept.files[i]!),
    duplicates,
    contradictions,
  };
}

export function instantOf(packed: number): number {
  return Math.floor(packed / 2);
}

export function stateOf(packed: number): number {
  return packed - Math.floor(packed / 2) * 2;
}
