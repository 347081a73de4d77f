/** The probes of one service, environment and location, from all files, in time order, each once. */
import { FloatColumn, IntColumn } from '../columns/column.ts';
import { instantOf, ProbeColumn, stateOf } from '../probes/probe-column.ts';
import type { Strand } from '../probes/probe-store.ts';
import type { Watched } from '../probes/service-key.ts';
import { Twins } from './twins.ts';

/** How many probes stand in each input file, by its index. */
export type PerFile = ReadonlyMap<number, number>;

/** One service, environment and location: its probes over all files, in time order. */
export interface ProbeSeries {
  readonly watched: Watched;
  /** Ascending by instant; equal instants keep the order of the files. */
  readonly probes: ProbeColumn;
  /** Response times in nanoseconds, NaN for none, in step with the probes; null when no rule asks for them. */
  readonly latency: FloatColumn | null;
  /** What each says in the policy's own columns, as a code, in step with the probes; null without such columns. */
  readonly kinds: IntColumn | null;
  /** Where the probes at the positions [from, to) stand. */
  filesOf(from: number, to: number): PerFile;
  /** Identical probes beyond the first; they are not among the probes. */
  readonly duplicates: PerFile;
  /** Probes after as-of likewise. */
  readonly later: PerFile;
  /** How many probes say otherwise than another one of the same instant; the last in the files holds. */
  readonly contradictions: number;
}

/** What is known of each probe, in step; what nobody asks for is an empty column. */
export interface ProbeColumns {
  /** Instant x 2 + state. */
  readonly packed: Float64Array;
  readonly files: Uint16Array;
  readonly latency: Float64Array;
  readonly kinds: Int32Array;
}

/** `until`: probes after it have not happened yet; +Infinity takes them all. */
export function probeSeries(strands: readonly Strand[], until: number): ProbeSeries {
  const [first, ...others] = strands as readonly [Strand, ...Strand[]];
  const { ascending, ties, latest } = first.probes;
  const inOrder = others.length === 0 && ascending && !ties && latest <= until;
  return inOrder ? asItStands(first) : putInOrder(strands, until);
}

function asItStands({ watched, probes, latency, kinds, file }: Strand): ProbeSeries {
  const filesOf = (from: number, to: number): PerFile => new Map([[file, Math.max(0, to - from)]]);
  return { watched, probes, latency, kinds, filesOf, duplicates: NONE, later: NONE, contradictions: 0 };
}

const NONE: PerFile = new Map();

function putInOrder(strands: readonly Strand[], until: number): ProbeSeries {
  const [first] = strands as readonly [Strand];
  const length = strands.reduce((n, strand) => n + strand.probes.length, 0);
  const raw = columnsOf(length, first.latency !== null, first.kinds !== null);
  const later = new Map<number, number>();
  let n = 0;
  let sorted = true;
  for (const strand of strands) {
    for (let i = 0; i < strand.probes.length; i++) {
      const probe = strand.probes.get(i);
      if (instantOf(probe) > until) {
        count(later, strand.file);
        continue;
      }
      sorted &&= n === 0 || instantOf(probe) >= instantOf(raw.packed[n - 1]!);
      raw.packed[n] = probe;
      if (strand.latency !== null) raw.latency[n] = strand.latency.get(i);
      if (strand.kinds !== null) raw.kinds[n] = strand.kinds.get(i);
      raw.files[n] = strand.file;
      n++;
    }
  }
  const order = sorted ? null : stableOrder(raw.packed.subarray(0, n));
  return { watched: first.watched, later, ...withoutDuplicates(raw, n, order) };
}

function count(perFile: Map<number, number>, file: number): void {
  perFile.set(file, (perFile.get(file) ?? 0) + 1);
}

function columnsOf(length: number, latency: boolean, kinds: boolean): ProbeColumns {
  return {
    packed: new Float64Array(length),
    files: new Uint16Array(length),
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
): Omit<ProbeSeries, 'watched' | 'later'> {
  const { files, latency, kinds } = raw;
  const kept = order === null ? raw : columnsOf(length, latency.length > 0, kinds.length > 0);
  const twins = new Twins(kept);
  const duplicates = new Map<number, number>();
  let n = 0;
  let contradictions = 0;
  for (let i = 0; i < length; i++) {
    const from = order === null ? i : order[i]!;
    const probe = raw.packed[from]!;
    if (twins.standsAlready(n, raw, from)) {
      count(duplicates, files[from]!);
      continue;
    }
    const last = n === 0 ? Number.NaN : kept.packed[n - 1]!;
    if (last !== probe && instantOf(last) === instantOf(probe)) contradictions++;
    kept.packed[n] = probe;
    if (latency.length > 0) kept.latency[n] = latency[from]!;
    if (kinds.length > 0) kept.kinds[n] = kinds[from]!;
    kept.files[n] = files[from]!;
    n++;
  }
  return {
    ...compact(kept, n),
    filesOf: (from, to) => {
      const perFile = new Map<number, number>();
      for (let i = from; i < to; i++) count(perFile, kept.files[i]!);
      return perFile;
    },
    duplicates,
    contradictions,
  };
}

/** The first `length` probes. */
function compact(
  { packed, latency, kinds }: ProbeColumns,
  length: number,
): Pick<ProbeSeries, 'probes' | 'latency' | 'kinds'> {
  const probes = new ProbeColumn();
  const latencies = latency.length > 0 ? new FloatColumn() : null;
  const codes = kinds.length > 0 ? new IntColumn() : null;
  for (let i = 0; i < length; i++) {
    probes.push(instantOf(packed[i]!), stateOf(packed[i]!));
    latencies?.push(latency[i]!);
    codes?.push(kinds[i]!);
  }
  return { probes, latency: latencies, kinds: codes };
}
