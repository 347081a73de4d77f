/** The floor: the file read in large pieces and split into rows and cells, quotes minded, and nothing done with them. */
import { closeSync, openSync, readSync } from 'node:fs';

const [COMMA, LF, QUOTE] = [0x2c, 0x0a, 0x22];
const block = Buffer.allocUnsafe(1 << 20);
const starts = new Int32Array(64);
const file = openSync(process.argv[2], 'r');
let rows = 0;
let cells = 0;
let quoted = false;
for (let read = readSync(file, block); read > 0; read = readSync(file, block)) {
  for (let at = 0; at < read; at++) {
    const byte = block[at];
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === COMMA) starts[cells++ & 63] = at;
    else if (byte === LF) {
      starts[cells & 63] = at;
      cells = 0;
      rows++;
    }
  }
}
closeSync(file);
console.log(rows - 1);
