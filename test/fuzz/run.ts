/** npm run fuzz: holds the scanner of rows against the parser for FUZZ_SECONDS (60), from seed FUZZ_SEED (1) on. */
import { holdAgainstParser } from './two-ways.ts';

const seconds = Number(process.env.FUZZ_SECONDS ?? 60);
const first = Number(process.env.FUZZ_SEED ?? 1);
const end = performance.now() + seconds * 1000;
let seed = first;
let compared = 0;
for (; performance.now() < end; seed++) compared += await holdAgainstParser(seed);
console.log(
  `${seed - first} inputs from seed ${first} on, read in ${compared} ways of cutting: no difference`,
);
