/** The yardstick: csv-parse reading a file as arrays, and nothing done with the rows. Prints how many there were. */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

const parser = parse({ bom: true, relax_column_count: true });
createReadStream(process.argv[2], { highWaterMark: 1 << 20 }).pipe(parser);
let rows = 0;
parser.on('readable', () => {
  while (parser.read() !== null) rows++;
});
parser.on('end', () => console.log(rows - 1));
