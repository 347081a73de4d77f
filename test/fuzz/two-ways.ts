/** Generated and mutated CSV, read by the scanner with its hand-over and by the parser alone. */
import { isDeepStrictEqual } from 'node:util';
import { lineBreaksInBytes } from '../../src/csv/line-breaks.ts';
import { MOST_BYTES } from '../../src/csv/marks.ts';
import { Records } from '../../src/csv/records.ts';
import { RecordSplitter } from '../../src/csv/split-records.ts';

interface Outcome {
  readonly records: readonly unknown[];
  readonly breakdown: unknown;
  readonly open: boolean;
}

type Splitter = Pick<Records, 'open' | 'breakdown' | 'write' | 'end' | 'lineAfter'>;

const DELIMITERS = [',', ';', '\t', '|', '^', 'a', ' ', '¦'];
/** What a line is made of that is plain, and what breaks it: `D` is the delimiter. */
const PLAIN = ['A1', '7', 'x y', 'INC0012', '2025-01-02T03:04:05Z', 'é', '€5', '', ' ', 'D', 'D', 'D', 'D'];
const QUOTED = ['"x"', '""', '"x""y"', '"aDb"', '"l\nm"', '"l\r\nm"', '"l\rm"', '"é"', '""""', '"""q\n"""'];
const DIRT = [
  '"',
  '"',
  '""',
  '\r',
  '\n',
  '\r\n',
  '\0',
  '\ufeff',
  '"x" ',
  ' "x"',
  '"\0',
  '17"',
  '"x"y',
  'D"',
  '"D',
  '\n"',
];
const RAW = [0xc3, 0xe2, 0x82, 0x80, 0xff, 0x00, 0x22, 0x0a, 0x0d, 0x2c, 0x1a, 0xf0];
const BREAKS = ['\n', '\r\n', '\r'];

/** The generator's own chance, so that a seed names a case for good. */
export function seeded(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function generated(chance: (below: number) => number): { bytes: Buffer; delimiter: string } {
  const pick = <T>(from: readonly T[]): T => from[chance(from.length)]!;
  const delimiter = chance(3) > 0 ? ',' : pick(DELIMITERS);
  const usual = pick(BREAKS);
  // Most files are clean, and a spoilt one is spoilt in few places.
  const [quoted, dirty, mixed] = [chance(3) * 4, chance(2) * chance(4), chance(4) === 0];
  let text = '';
  for (let lines = chance(7); lines >= 0; lines--) {
    for (let parts = chance(6); parts > 0; parts--) {
      const kind = chance(20);
      text += kind < dirty ? pick(DIRT) : kind < dirty + quoted ? pick(QUOTED) : pick(PLAIN);
      if (chance(2) === 0) text += 'D';
    }
    if (lines > 0 || chance(2) === 0) text += mixed ? pick(BREAKS) : usual;
  }
  return { bytes: mutated(Buffer.from(text.replaceAll('D', delimiter)), chance), delimiter };
}

function mutated(bytes: Buffer, chance: (below: number) => number): Buffer {
  if (bytes.length === 0 || chance(3) > 0) return bytes;
  const at = chance(bytes.length);
  const byte = Buffer.from([RAW[chance(RAW.length)]!]);
  switch (chance(4)) {
    case 0:
      return Buffer.concat([bytes.subarray(0, at), byte, bytes.subarray(at)]);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), byte, bytes.subarray(at + 1)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + chance(4))]);
    default:
      return bytes.subarray(0, at);
  }
}

async function outcome(
  parts: readonly Buffer[],
  make: (take: (cells: string[], line: number) => boolean) => Splitter,
  most: number,
): Promise<Outcome> {
  const records: unknown[] = [];
  const splitter = make((cells, line) => records.push([line, ...cells]) < most);
  const written: Buffer[] = [];
  for (const part of parts) {
    if (!splitter.open) break;
    await splitter.write(part);
    written.push(part);
    const [next, before] = [Buffer.from('x\n'), Buffer.concat(written)];
    const line = 4 + lineBreaksInBytes(Buffer.concat([before, next]));
    if (splitter.open && splitter.lineAfter(next) !== line) records.push('wrong line after', before.length);
  }
  if (splitter.open) await splitter.end();
  return { records, breakdown: splitter.breakdown, open: splitter.open };
}

/**
 * Reads the input of a seed by the parser alone and, cut in two at every position, cut into bytes, and whole, on both ways.
 * Returns how often they were compared; throws where they differ.
 */
export async function holdAgainstParser(seed: number): Promise<number> {
  const chance = seeded(seed);
  const { bytes, delimiter } = generated(chance);
  const most = chance(10) === 0 ? chance(4) + 1 : Number.POSITIVE_INFINITY;
  // The whole of nearly all inputs, or so few bytes that records begin and end in other pieces.
  const few = (): number => (chance(2) === 0 ? MOST_BYTES : 1 + chance(8));
  const pace = { piece: few(), lentBytes: few(), lentRecords: chance(4) };
  const expected = await outcome([bytes], (take) => new RecordSplitter('f', delimiter, 4, take), most);
  const cuts = Array.from({ length: bytes.length }, (_, at) => [bytes.subarray(0, at), bytes.subarray(at)]);
  const bytewise = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
  for (const parts of [[bytes], bytewise, ...cuts]) {
    const taken = await outcome(
      parts,
      (take) =>
        new Records('f', delimiter, 4, { take, takeScanned: (row, line) => take(row.cells(), line) }, pace),
      most,
    );
    if (isDeepStrictEqual(taken, expected)) continue;
    const shown = JSON.stringify({ delimiter, cut: parts[0]?.length, bytes: bytes.toString('latin1') });
    throw new Error(`seed ${seed}: ${shown}\n${JSON.stringify(taken)}\nnot\n${JSON.stringify(expected)}`);
  }
  return bytes.length + 2;
}
