/** Bench data, the same on every run: a quarter of interleaved ticket events, and probes of three services. */

import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const QUARTER_START = Date.UTC(2025, 0, 1);
const SUMMER_TIME = Date.UTC(2025, 2, 30, 1);
const QUARTER_SECONDS = 90 * 86_400;
const STEPS = ['opened', 'priority', 'responded', 'waiting', 'working', 'restored'] as const;

/** The quarter in Amsterdam, as instants. */
export const QUARTER = { from: QUARTER_START - 3_600_000, to: Date.UTC(2025, 2, 31, 22) } as const;

/** Its months likewise. */
export const MONTHS = [
  ['2025-01', QUARTER.from, Date.UTC(2025, 0, 31, 23)],
  ['2025-02', Date.UTC(2025, 0, 31, 23), Date.UTC(2025, 1, 28, 23)],
  ['2025-03', Date.UTC(2025, 1, 28, 23), QUARTER.to],
] as const;

/** Six events a ticket; made when it is not there yet. Returns its path. */
export function eventsFile(folder: string, tickets: number): Promise<string> {
  return made(folder, `events-${tickets}.csv`, () => eventLines(tickets));
}

export function probesFile(folder: string, probes: number): Promise<string> {
  return made(folder, `probes-${probes}.csv`, () => probeLines(probes));
}

async function made(folder: string, name: string, lines: () => Iterable<string>): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  if (!existsSync(path)) await write(path, lines());
  return path;
}

async function write(path: string, lines: Iterable<string>): Promise<void> {
  const file = createWriteStream(`${path}.part`);
  let block: string[] = [];
  for (const line of lines) {
    block.push(line);
    if (block.length < 20_000) continue;
    if (!file.write(block.join(''))) await once(file, 'drain');
    block = [];
  }
  file.end(block.join(''));
  await once(file, 'finish');
  renameSync(`${path}.part`, path);
}

/** Six events a ticket, all tickets interleaved in the order of time, as an event log is. */
function* eventLines(tickets: number): Generator<string> {
  const random = seeded(20250101);
  const count = tickets * STEPS.length;
  const packed = new Float64Array(count);
  for (let ticket = 0, at = 0; ticket < tickets; ticket++) {
    let second = Math.floor((ticket / tickets) * QUARTER_SECONDS);
    for (let step = 0; step < STEPS.length; step++) {
      if (step >= 2) second += 1 + Math.floor(random() ** 4 * 12 * 3600 * step);
      packed[at] = second * count + at;
      at++;
    }
  }
  packed.sort();
  yield 'id,at,event,value\n';
  for (const value of packed) {
    const second = Math.floor(value / count);
    const at = value - second * count;
    const ticket = Math.floor(at / STEPS.length);
    yield `INC${1_000_000 + ticket},${instant(QUARTER_START + second * 1000, ticket % 10 < 3)},${said(at % STEPS.length, ticket)}\n`;
  }
}

function said(step: number, ticket: number): string {
  switch (STEPS[step]) {
    case 'priority':
      return `priority,P${1 + ((ticket * 7919) % 4)}`;
    case 'waiting':
      return 'status,waiting for customer';
    case 'working':
      return 'status,in progress';
    default:
      return `${STEPS[step]},`;
  }
}

function* probeLines(probes: number): Generator<string> {
  const random = seeded(20250102);
  const services = ['portal', 'api', 'archive'];
  const step = (QUARTER_SECONDS * 1000 * services.length) / probes;
  yield 'at,up,service\n';
  for (let i = 0; i < probes; i++) {
    const at = QUARTER_START + Math.floor(Math.floor(i / services.length) * step);
    yield `${new Date(at).toISOString()},${random() < 0.002 ? 'false' : 'true'},${services[i % services.length]}\n`;
  }
}

function instant(ms: number, utc: boolean): string {
  if (utc) return `${new Date(ms).toISOString().slice(0, 19)}Z`;
  const offset = ms >= SUMMER_TIME ? 2 : 1;
  return `${new Date(ms + offset * 3_600_000).toISOString().slice(0, 19)}+0${offset}:00`;
}

/** mulberry32 */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
