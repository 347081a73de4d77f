import { at, MINUTE, SECOND } from './local-time.ts';
import type { Chance } from './seeded.ts';

/** Two local times, half-open: from the first up to the second. */
export type Between = readonly [from: string, to: string];

/** What a monitor saw of one service, from one place, over the quarter. */
export interface Series {
  readonly service: string;
  readonly environment?: string;
  readonly location?: string;
  /** Seconds after the five minutes at which this monitor looks. */
  readonly second?: number;
  /** Probes from the first up to the second fail: the second is the first good probe again. */
  readonly down?: readonly Between[];
  /** Probes between the two (without either) are absent. */
  readonly missing?: readonly Between[];
  /** Usual response time in milliseconds; without it none is noted. */
  readonly latency?: number;
  /** Minutes between two looks; 5 where nothing is said. */
  readonly every?: number;
}

export interface Probe {
  readonly at: number;
  readonly up: boolean;
  readonly latency: string;
}

/** A probe every five minutes, or as often as is said, between two instants. */
export function probesOf(series: Series, from: number, to: number, chance: Chance): Probe[] {
  const down = (series.down ?? []).map(instants);
  const missing = (series.missing ?? []).map(instants);
  const probes: Probe[] = [];
  for (let slot = from; slot < to; slot += (series.every ?? 5) * MINUTE) {
    const latency = latencyOf(series.latency, chance);
    if (missing.some((gap) => slot > gap.from && slot < gap.to)) continue;
    const up = !down.some((outage) => slot >= outage.from && slot < outage.to);
    probes.push({ at: slot + (series.second ?? 0) * SECOND, up, latency: up ? latency : '' });
  }
  return probes;
}

const instants = ([from, to]: Between) => ({ from: at(from), to: at(to) });

/** Mostly near the usual figure, now and then a slow page. */
function latencyOf(usual: number | undefined, chance: Chance): string {
  if (usual === undefined) return '';
  const slow = chance.happens(0.01) ? chance.between(2, 9) : 1;
  return String(Math.round(usual * slow * (0.8 + chance.next() * 0.5)));
}
