import { expect, test } from 'vitest';
import { type RowSink, readRows } from '../../src/csv/read-rows.ts';
import { ColumnTimes } from '../../src/intake/column-times.ts';
import { InputTally } from '../../src/intake/tally.ts';
import { ProbeStore, type ProbeWants } from '../../src/probes/probe-store.ts';
import { ProbeReader } from '../../src/probes/read-probes.ts';
import { LatestInstant } from '../../src/tickets/latest-instant.ts';
import { EventReader } from '../../src/tickets/read-events.ts';
import { TicketStore } from '../../src/tickets/ticket-store.ts';
import { InstantReader } from '../../src/time/instant.ts';
import { IsoBytes } from '../../src/time/iso-bytes.ts';
import { zoneNamed } from '../../src/time/zone.ts';
import { seeded } from '../fuzz/two-ways.ts';

const zone = zoneNamed('Europe/Amsterdam')!;
const chance = seeded(7);
const pick = <T>(from: readonly T[]): T => from[chance(from.length)]!;

const DATES = [
  '2025-01-02',
  '2024-02-29',
  '2025-02-29',
  '2025-03-30',
  '2025-10-26',
  '0000-01-01',
  '1969-12-31',
  '2025-13-01',
  '2025-1-02',
];
const TIMES = [
  'T03:04:05',
  ' 02:30:00',
  'T02:30:00',
  't03:04:05',
  'T24:00:00',
  'T23:59:60',
  'T03:04',
  '',
  'T03:60:00',
  'T25:00:00',
];
const FRACTIONS = ['', '', '', '.250', '.5', ',250', '.1234', '.'];
const ENDS = [
  '',
  'Z',
  'z',
  '+01:00',
  '-02:30',
  '+0100',
  '+01',
  '+18:00',
  '+18:01',
  '+01:60',
  '+01:00:00',
  ' Z',
  'ZZ',
];
/** Half of them plain, so that what is spoilt stands among what is not. */
const oneOf = (forms: readonly string[]): string => (chance(2) === 0 ? forms[0]! : pick(forms));
const time = (): string => spoilt(oneOf(DATES) + oneOf(TIMES) + oneOf(FRACTIONS) + oneOf(ENDS));

/** Now and then with one character changed. */
function spoilt(text: string): string {
  if (chance(8) > 0 || text === '') return text;
  const at = chance(text.length);
  return text.slice(0, at) + pick(['x', ':', '0', '-', ' ', '/', 'é']) + text.slice(at + 1);
}

test('an instant read from bytes is the one read from the text, and is none where there is something to say of it', () => {
  const [inBytes, inText] = [new IsoBytes(zone), new InstantReader(zone, 'later')];
  let read = 0;
  for (let i = 0; i < 50_000; i++) {
    const text = time();
    const bytes = Buffer.from(`5${text}1`);
    const at = inBytes.read(bytes, 1, bytes.length - 1);
    if (Number.isNaN(at)) continue;
    read++;
    expect(at, text).toBe(inText.read(text));
    expect(inText.ambiguous, text).toBeNull();
  }
  expect(read).toBeGreaterThan(10_000);
});

/** All that a reader of a file makes of it: nothing may depend on whether it was offered bytes. */
async function eventsOf(text: string, inBytes: boolean) {
  const tally = new InputTally(['f'], 0);
  const store = new TicketStore(['priority', 'status'], new Map([['notified', new Set(['chain'])]]));
  const latest = new LatestInstant();
  const reader = new EventReader(store, tally, latest, new ColumnTimes(zone, 'earlier'));
  const summary = await readRows('f', [Buffer.from(text)], inBytes ? reader : inTexts(reader));
  const events = Array.from({ length: store.eventTicket.length }, (_, i) => [
    store.eventTicket.get(i),
    store.eventAt.get(i),
    store.codes.meanings[store.eventCode.get(i)],
  ]);
  const tickets = [...store.ids()].map((id, i) => [id, store.flags.get(i), store.line.get(i)]);
  const texts = store.columns.map(({ values }) =>
    Array.from({ length: values.size }, (_, code) => values.text(code)),
  );
  return { summary, events, tickets, texts, tally, latest, unknown: [...reader.unknown] };
}

async function probesOf(text: string, inBytes: boolean, wants?: ProbeWants) {
  const tally = new InputTally(['f'], 0);
  const store = new ProbeStore(wants);
  const reader = new ProbeReader(store, tally, new ColumnTimes(zone, 'later'));
  const summary = await readRows('f', [Buffer.from(text)], inBytes ? reader : inTexts(reader));
  const strands = store.strands.map(({ watched, probes, latency, kinds }) => [
    watched,
    Array.from({ length: probes.length }, (_, i) => probes.get(i)),
    Array.from({ length: latency?.length ?? 0 }, (_, i) => [
      latency!.get(i),
      kinds && store.cellsOf(kinds.get(i)),
    ]),
  ]);
  return { summary, strands, tally };
}

function inTexts(sink: RowSink): RowSink {
  return {
    header: (names, line, written) => sink.header(names, line, written),
    row: (cells, line) => sink.row(cells, line),
    reject: (problem, cells, line) => sink.reject(problem, cells, line),
  };
}

const IDS = [
  'INC001',
  'INC002',
  'INC0001',
  '"INC001"',
  ' INC001',
  'INC001 ',
  '1',
  '01',
  'A-1',
  'a-1',
  '',
  ' ',
  'é1',
  'X',
  '"q""1"',
  '\u00a0',
  '1234567890',
  'INC00é',
];
const EVENTS = [
  'opened',
  'Opened',
  ' opened',
  'priority',
  'status',
  'restored',
  'notified',
  'commented',
  'openned',
  '',
  ' ',
  '"status"',
  'é',
];
const VALUES = ['', 'P1', 'p1', 'P2 ', '"P2"', 'waiting', '"a,b"', '"say ""x"""', 'chain', ' Chain', 'è'];
const goodTime = (): string => (chance(6) === 0 ? time() : `2025-01-0${1 + chance(9)}T0${chance(10)}:00:00Z`);
const broken = (): string =>
  pick(['', '\n', '  \n', ',,,\n', 'a,b\n', 'INC001,x,y,z,w\n', '"INC001"x,,,\n', 'INC001,2025,\r']);

function lines(header: string, row: () => string): string {
  let text = header;
  for (let rows = chance(25); rows > 0; rows--)
    text += chance(12) === 0 ? broken() : `${row()}${pick(['\n', '\n', '\r\n'])}`;
  return text;
}

test('events taken from bytes are those taken from texts, with all that is said of them', async () => {
  let events = 0;
  for (let i = 0; i < 600; i++) {
    const text = lines('id,at,event,value\n', () =>
      [pick(IDS), goodTime(), pick(EVENTS), pick(VALUES)].join(),
    );
    const taken = await eventsOf(text, true);
    expect(taken, text).toEqual(await eventsOf(text, false));
    events += taken.events.length;
  }
  expect(events).toBeGreaterThan(2000);
}, 60_000);

test('events without a value column are taken from bytes as from texts', async () => {
  const text = 'event,id,at\nopened,INC001,2025-01-02T03:04:05Z\nstatus,INC001,2025-01-02T03:04:06Z\n';
  const taken = await eventsOf(text, true);
  expect(taken).toEqual(await eventsOf(text, false));
  expect(taken.events).toHaveLength(2);
});

test('probes taken from bytes are those taken from texts, with all that is said of them', async () => {
  const states = ['true', 'false', 'up', 'UP ', '200', '503', '', 'maybe', '"up"', 'é'];
  let probes = 0;
  for (let i = 0; i < 400; i++) {
    const text = lines('at,up,service,location\n', () =>
      [goodTime(), pick(states), pick(['web', 'Web ', '', '"web"', 'é']), pick(['', 'ams', '"a""b"'])].join(),
    );
    const taken = await probesOf(text, true);
    expect(taken, text).toEqual(await probesOf(text, false));
    probes += taken.strands.reduce((sum, [, packed]) => sum + (packed as number[]).length, 0);
  }
  expect(probes).toBeGreaterThan(1200);
}, 60_000);

test('response times and the columns of a policy are taken from bytes as from texts', async () => {
  const took = [
    '182',
    '182.5',
    '0,25',
    '1.0000001',
    '',
    ' ',
    ' 12',
    '"12"',
    '-1',
    '1e3',
    '1.',
    '.5',
    '1.2.3',
    'é',
  ];
  const wants = { latency: true, columns: ['region', 'location', 'absent'] };
  let samples = 0;
  for (let i = 0; i < 400; i++) {
    const text = lines('region,at,up,latency_ms,location\n', () =>
      [
        pick(['eu', ' eu', '"us"', '']),
        goodTime(),
        pick(['true', 'false']),
        pick(took),
        pick(['', 'ams', 'é']),
      ].join(),
    );
    const taken = await probesOf(text, true, wants);
    expect(taken, text).toEqual(await probesOf(text, false, wants));
    samples += taken.strands.reduce((sum, [, , latency]) => sum + (latency as number[]).length, 0);
  }
  expect(samples).toBeGreaterThan(1000);
}, 60_000);

test('more different events than are remembered by their bytes are all told apart', async () => {
  let text = 'id,at,event,value\n';
  for (let i = 0; i < 5000; i++) text += `INC${i % 7},2025-01-02T03:04:05Z,status,s${i % 2500}\n`;
  const taken = await eventsOf(text, true);
  expect(taken).toEqual(await eventsOf(text, false));
  expect(new Set(taken.events.map(([, , meaning]) => meaning)).size).toBe(2500);
});
