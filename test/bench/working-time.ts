/** Open time between two instants: nanoseconds a question, ours beside a loop over days with luxon. */
import { DateTime } from 'luxon';
import type { WorkingTime } from '../../src/calendar/working-time.ts';
import { seeded } from './generate.ts';
import { count, spread } from './measure.ts';

const QUESTIONS = 1_000_000;
const SAMPLE = 2_000;
const FROM = Date.UTC(2023, 0, 1);
const FIVE_YEARS = 5 * 365 * 86_400_000;
const LONGEST = 30 * 86_400_000;

export function workingTimeBench(office: WorkingTime, rounds: number): void {
  const random = seeded(20250103);
  const pairs = new Float64Array(2 * QUESTIONS);
  for (let i = 0; i < pairs.length; i += 2) {
    pairs[i] = FROM + Math.floor(random() * FIVE_YEARS);
    pairs[i + 1] = pairs[i]! + Math.floor(random() * LONGEST);
  }
  const ours = (questions: number) => total(pairs, questions, (from, to) => office.openTime(from, to));
  const loop = () => total(pairs, SAMPLE, (from, to) => luxonOpenTime(office, from, to));
  ours(QUESTIONS);
  const [fast, slow]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    slow.push(nanoseconds(loop, SAMPLE));
    fast.push(nanoseconds(() => ours(QUESTIONS), QUESTIONS));
  }
  const same = ours(SAMPLE) === loop();
  console.log(`\nOpen time between two instants up to 30 days apart, over five years`);
  console.log(`  sla         ${spread(fast, 0)} ns   ${count(QUESTIONS)} questions`);
  console.log(`  luxon loop  ${spread(slow, 0)} ns   ${count(SAMPLE)} questions`);
  console.log(
    `  luxon / sla ${spread(
      slow.map((ns, i) => ns / fast[i]!),
      0,
    )}   ${same ? 'they agree' : 'THEY DIFFER'}`,
  );
}

function total(pairs: Float64Array, questions: number, ask: (from: number, to: number) => number): number {
  let sum = 0;
  for (let i = 0; i < 2 * questions; i += 2) sum += ask(pairs[i]!, pairs[i + 1]!);
  return sum;
}

function nanoseconds(work: () => number, questions: number): number {
  const began = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - began) / questions;
}

/** Day by day, as it is mostly written. Which days are closed is asked of our calendar, and takes no luxon. */
function luxonOpenTime(office: WorkingTime, from: number, to: number): number {
  const zone = office.zone.name;
  let open = 0;
  for (
    let day = DateTime.fromMillis(from, { zone }).startOf('day');
    day.toMillis() < to;
    day = day.plus({ days: 1 })
  ) {
    if (!office.isWorkingDay(Math.round((day.toMillis() + day.offset * 60_000) / 86_400_000))) continue;
    const opens = Math.max(from, day.set({ hour: 8 }).toMillis());
    const closes = Math.min(to, day.set({ hour: 18 }).toMillis());
    open += Math.max(0, closes - opens);
  }
  return open;
}
