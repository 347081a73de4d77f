/** The stretches in which a service was down, or in which nobody knows, each with how much of it counts. */
import { DOWN, instantOf, stateOf } from '../../probes/probe-column.ts';
import { instantText } from '../../time/instant.ts';
import { clip, type Spans, totalLength } from '../../time/spans.ts';
import type { Zone } from '../../time/zone.ts';
import type { AuditInput } from '../input.ts';
import { concernsMember, type Judged } from '../judged-services.ts';
import type { ProbeSeries } from '../probe-series.ts';
import type { Source } from '../result.ts';
import { outageSpans, outagesIn, type UptimeSpans, type Watch } from '../uptime.ts';
import type { OutageAccount, UnknownAccount, UnknownReason } from './rule-explanation.ts';

export function outageAccounts(
  { seenDown, down, open }: UptimeSpans,
  judged: Judged,
  watch: Watch,
  input: Pick<AuditInput, 'zone' | 'files'>,
): OutageAccount[] {
  return portions(seenDown, down, open).map(({ from, to, ...lengths }) => ({
    from: instantText(from, input.zone),
    to: instantText(to, input.zone),
    ...lengths,
    failedProbes: seriesOf(judged).reduce((n, series) => n + failuresIn(series, from, to), 0),
    sources: outageRows(from, to, judged, watch, input),
  }));
}

export function unknownAccounts(
  { seenUnknown, unknown, open }: UptimeSpans,
  judged: Judged,
  watch: Watch,
  zone: Zone,
): UnknownAccount[] {
  const all = seriesOf(judged);
  return portions(seenUnknown, unknown, open).map(({ from, to, ...lengths }) => {
    const last = latest(all.map((series) => probeUpTo(series, from)));
    const next = earliest(all.map((series) => probeFrom(series, to)));
    const text = (at: number): string | null => (Number.isFinite(at) ? instantText(at, zone) : null);
    return {
      from: instantText(from, zone),
      to: instantText(to, zone),
      ...lengths,
      why: whyUnknown(from, to, last, next, all, watch),
      lastProbe: text(last),
      nextProbe: text(next),
    };
  });
}

function whyUnknown(
  from: number,
  to: number,
  last: number,
  next: number,
  all: readonly ProbeSeries[],
  watch: Watch,
): UnknownReason {
  if (from >= watch.knownUntil || all.length === 0) return 'after-as-of';
  if (all.length > 1 && all.some((series) => probeFrom(series, from) < to)) return 'locations-differ';
  if (!Number.isFinite(last)) return 'before-first-probe';
  return Number.isFinite(next) ? 'stale' : 'after-last-probe';
}

/** Each stretch as elapsed = counted + excluded + outside, with a running total of what counts. */
function portions(seen: Spans, counting: Spans, open: Spans) {
  let totalMs = 0;
  return outagesIn(seen, counting).map(({ from, to, countedMs }) => {
    const inside = totalLength(clip(open, from, to));
    totalMs += countedMs;
    return {
      from,
      to,
      elapsedMs: to - from,
      countedMs,
      excludedMs: inside - countedMs,
      outsideMs: to - from - inside,
      totalMs,
    };
  });
}

function seriesOf(judged: Judged): ProbeSeries[] {
  return judged.members.flatMap((member) => [...member.series]);
}

function outageRows(
  from: number,
  to: number,
  judged: Judged,
  watch: Watch,
  { files }: Pick<AuditInput, 'files'>,
): Source[] {
  return (watch.outages ?? [])
    .filter((outage) => judged.members.some((member) => concernsMember(outage, member, watch.words)))
    .filter((outage) => totalLength(clip(outageSpans([outage], watch.asOf), from, to)) > 0)
    .map(({ file, line }) => ({ path: files[file]!.tally.path, line }));
}

function failuresIn({ probes }: ProbeSeries, from: number, to: number): number {
  let failures = 0;
  const end = probes.positionFrom(to);
  for (let i = probes.positionFrom(from); i < end; i++) if (stateOf(probes.get(i)) === DOWN) failures++;
  return failures;
}

/** NaN: there is none. */
function probeFrom({ probes }: ProbeSeries, at: number): number {
  const position = probes.positionFrom(at);
  return position < probes.length ? instantOf(probes.get(position)) : Number.NaN;
}

function probeUpTo({ probes }: ProbeSeries, at: number): number {
  const position = probes.positionFrom(at + 1) - 1;
  return position < 0 ? Number.NaN : instantOf(probes.get(position));
}

function latest(instants: readonly number[]): number {
  return Math.max(...instants.filter((at) => !Number.isNaN(at)));
}

function earliest(instants: readonly number[]): number {
  return Math.min(...instants.filter((at) => !Number.isNaN(at)));
}
