/** The samples of one service in one period: each in exactly one place. */
import { conditionText } from '../../policy/condition-text.ts';
import type { LatencyRule, Term } from '../../policy/policy.ts';
import { NS_PER_MS } from '../../probes/response-time.ts';
import { instantText } from '../../time/instant.ts';
import type { Period } from '../../time/period.ts';
import type { AuditInput } from '../input.ts';
import type { SamplesResult } from '../result.ts';
import { eachIn, nearestRank } from '../sample-figures.ts';
import { EXCEPTED, NOT_CONCERNED, type Samples } from '../sampled.ts';
import { sourceOf } from './case-account.ts';
import { LISTED, type SampleAccount } from './latency-explanation.ts';

interface Slow {
  readonly source: Samples;
  readonly index: number;
  readonly ns: number;
}

/** `figures`: those of the audit. */
export function sampleAccount(
  figures: SamplesResult,
  sources: readonly Samples[],
  rule: LatencyRule,
  period: Period,
  input: AuditInput,
): SampleAccount {
  const calendar = rule.calendar === null ? null : input.calendars.get(rule.calendar)!;
  const whole = [period.from, period.to];
  const hours = calendar === null ? whole : calendar.spansBetween(period.from, period.to);
  const exceptedBy = new Map<Term | null, number>();
  const over: Slow[] = [];
  let [measured, inHours, notConcerned] = [0, 0, 0];
  let [fastest, slowest, sum] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0n];
  for (const source of sources) {
    eachIn(source, whole, () => measured++);
    eachIn(source, hours, (index) => {
      inHours++;
      const part = source.part(index);
      const ns = source.nanoseconds(index);
      if (part === NOT_CONCERNED) notConcerned++;
      else if (part === EXCEPTED) {
        const term = source.term(index);
        exceptedBy.set(term, (exceptedBy.get(term) ?? 0) + 1);
      } else if (!Number.isNaN(ns)) {
        sum += BigInt(ns);
        fastest = Math.min(fastest, ns);
        slowest = Math.max(slowest, ns);
        if (ns > rule.atMostMs! * NS_PER_MS) over.push({ source, index, ns });
      }
    });
  }
  return {
    ...figures,
    measured,
    outsideHours: measured - inHours,
    notConcerned,
    exceptedBy: [...exceptedBy].map(([term, samples]) => ({
      condition: term === null ? '' : conditionText(term.when, input.language),
      clause: term?.clause ?? '',
      agreed: term === null,
      samples,
    })),
    sumNs: `${sum}`,
    rank:
      rule.figure.kind === 'percentile' && figures.samples > 0
        ? nearestRank(rule.figure.of, figures.samples)
        : null,
    fastestMs: Number.isFinite(fastest) ? msText(fastest) : null,
    slowestMs: Number.isFinite(slowest) ? msText(slowest) : null,
    slowest: over
      .sort((a, b) => b.ns - a.ns || a.source.at(a.index) - b.source.at(b.index))
      .slice(0, LISTED)
      .map((one) => slowAccount(one, input)),
  };
}

function slowAccount({ source, index, ns }: Slow, input: AuditInput): SampleAccount['slowest'][number] {
  const fact = source.fact(index);
  return {
    at: instantText(source.at(index), input.zone),
    ms: msText(ns),
    location: source.location(index),
    source: fact === null ? null : sourceOf(fact, input),
  };
}

/** Whole nanoseconds as milliseconds, exactly. */
function msText(ns: number): string {
  const digits = `${ns}`.padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
}
