import { csv } from './csv.ts';
import { at } from './local-time.ts';
import { numbered } from './numbering.ts';
import { type Probe, probesOf, type Series } from './probe-series.ts';
import type { ProbeFile, Sample } from './sample.ts';
import { seeded } from './seeded.ts';
import type { Cells, Happening, Ticket } from './ticket.ts';

type Numbered = Ticket & { readonly id: string };

/** The files of one sample: name and text. */
export function exportFiles(sample: Sample): [name: string, text: string][] {
  const { deleted = [] } = sample;
  const tickets = numbered(sample.tickets, sample.numbering).filter(({ id }) => !deleted.includes(id));
  const files: [string, string][] = [
    ['tickets.csv', ticketFile(sample, tickets)],
    ['events.csv', eventFile(sample, tickets)],
  ];
  for (const file of sample.probes ?? []) files.push([file.name, probeFile(sample, file)]);
  if (sample.maintenance) files.push(['maintenance.csv', listFile(sample.maintenance)]);
  if (sample.register) files.push(['register.csv', listFile(sample.register)]);
  if (sample.measurements) files.push(['measurements.csv', listFile(sample.measurements)]);
  const audits: [string, string][] = [['audit.yaml', auditFile(sample, files)]];
  const { besides } = sample;
  if (besides !== undefined) {
    const given = files.filter(([name]) => besides.inputs.includes(name));
    audits.push([besides.name, auditFile(sample, given, besides.about)]);
  }
  const disputed: [string, string][] = [];
  if (sample.exclusions) disputed.push(['exclusions.csv', listFile(sample.exclusions)]);
  if (sample.claims) disputed.push(['claims.csv', listFile(sample.claims(tickets))]);
  return [...audits, ...files, ...disputed];
}

function auditFile(sample: Sample, files: readonly (readonly [string, string])[], about?: string): string {
  const given = files.map(([name]) => name);
  const probes = (sample.probes ?? []).map(({ name }) => name).filter((name) => given.includes(name));
  const inputs = files
    .filter(([name]) => !probes.includes(name))
    .map(([name]) => `${name.replace('.csv', '')}: ${name}`);
  if (probes.length > 0)
    inputs.splice(2, 0, `probes: ${probes.length > 1 ? `[${probes.join(', ')}]` : probes[0]}`);
  const head = [
    '# Made up by samples/generate.ts: no real tickets, no real outages.',
    ...(about === undefined ? [] : [`# ${about}`]),
    `policy: ${sample.policy}`,
  ];
  return `${[...head, `period: ${sample.period}`, ...inputs, ...(sample.settings ?? [])].join('\n')}\n`;
}

function ticketFile({ columns, print }: Sample, tickets: readonly Numbered[]): string {
  const rows = tickets.flatMap((ticket) => {
    if (ticket.rowless) return [];
    const cells: Cells = { ...rowOf(ticket, print), ...ticket.spoilt };
    return ticket.again === undefined ? [cells] : [cells, { ...cells, ...ticket.again }];
  });
  return csv(
    columns,
    rows.map((cells) => columns.map((column) => cells[column] ?? '')),
  );
}

function rowOf(ticket: Numbered, print: (instant: number) => string): Cells {
  const { registered, responded, restored, closed } = ticket.moments;
  const text = (instant: number | undefined) => (instant === undefined ? '' : print(instant));
  return {
    id: ticket.id,
    opened_at: print(ticket.opened),
    registered_at: text(registered),
    responded_at: text(responded),
    restored_at: text(restored),
    closed_at: text(closed),
    status: presentStatus(ticket),
    ...ticket.cells,
  };
}

function presentStatus({ moments, happenings }: Ticket): string {
  if (moments.closed !== undefined) return 'gesloten';
  if (moments.restored !== undefined) return 'opgelost';
  const last = happenings.findLast(({ event }) => event === 'status')?.value;
  return last ?? (moments.responded === undefined ? 'nieuw' : 'in behandeling');
}

function eventFile({ log, print }: Sample, tickets: readonly Numbered[]): string {
  const lines = tickets.flatMap((ticket) =>
    happeningsOf(ticket, log).map((happening) => ({ id: ticket.id, ...happening })),
  );
  const inOrder = lines.toSorted((one, other) => one.at - other.at);
  return csv(
    ['id', 'at', 'event', 'value'],
    inOrder.map((line) => [line.id, print(line.at), line.event, line.value ?? '']),
  );
}

/** A ticket that was reopened, or that has no row, is written out in full: its row could not tell the story. */
function happeningsOf(ticket: Ticket, log: Sample['log']): Happening[] {
  const full =
    log === 'everything' || ticket.rowless || ticket.happenings.some(({ event }) => event === 'reopened');
  const opened = ticket.rowless ? [{ at: ticket.opened, event: 'opened' }] : [];
  const row = (['responded', 'restored', 'closed'] as const).flatMap((event) => {
    const instant = ticket.moments[event];
    return full && instant !== undefined ? [{ at: instant, event }] : [];
  });
  return [...opened, ...ticket.happenings, ...row];
}

function listFile(rows: readonly Cells[]): string {
  const columns = Object.keys(rows[0]!);
  return csv(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? '')),
  );
}

function probeFile({ quarter, seed }: Sample, file: ProbeFile): string {
  const chance = seeded(seed + 1);
  const [from, to] = [at(quarter[0]), at(quarter[1])];
  const lines = file.series.flatMap((series) =>
    probesOf(series, from, to, chance).map((probe) => ({
      at: probe.at,
      cells: probeCells(series, probe, file),
    })),
  );
  const inOrder = lines.toSorted((one, other) => one.at - other.at);
  return csv(
    file.columns,
    inOrder.map(({ cells }) => file.columns.map((column) => cells[column] ?? '')),
  );
}

function probeCells(series: Series, probe: Probe, file: ProbeFile): Cells {
  const { service, environment = '', location = '' } = series;
  const up = probe.up ? file.words[0] : file.words[1];
  return { at: file.print(probe.at), up, service, environment, location, latency_ms: probe.latency };
}
