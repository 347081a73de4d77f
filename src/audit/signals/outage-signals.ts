/** Downtime that no ticket of the highest priority tells of, and the reverse. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { durationText } from '../../time/duration.ts';
import { instantText } from '../../time/instant.ts';
import type { AuditInput } from '../input.ts';
import type { RuleResult } from '../result.ts';
import type { Seen, TicketSignals } from './ticket-signals.ts';

interface Outage {
  readonly service: string;
  readonly from: number;
  readonly to: number;
  /** What of it lies inside the window, less what is left out. */
  readonly countedMs: number;
}

/** `rules`: those of the result, with the downtime that was measured. Nothing where one of the two inputs is missing. */
export function outageSignals(
  input: AuditInput,
  rules: readonly RuleResult[],
  { highest }: Pick<TicketSignals, 'highest'>,
): Seen[] {
  const least = input.policy.signals.outageWithoutTicketMs;
  const priority = input.policy.priorities[0];
  if (least === null || priority === undefined || input.tickets === null || input.probes === null) return [];
  const outages = outagesOf(rules);
  const meets = (one: Outage, other: { readonly from: number; readonly to: number }): boolean =>
    other.from <= one.to + least && other.to >= one.from - least;
  const unseen = outages.filter((one) => one.countedMs >= least && !highest.some((span) => meets(one, span)));
  const alone = highest.filter(
    ({ from, to }) =>
      from >= input.period.from && from < input.period.to && !outages.some((one) => meets(one, { from, to })),
  );
  const slots = { span: durationText(least, input.language), priority: priority.title };
  const at = (ms: number): string => instantText(ms, input.zone);
  return [
    {
      told: diagnostic('outage-without-ticket', null, { ...slots, count: unseen.length }),
      clause: null,
      cases: unseen.map(({ service, from, to }) => `${service} ${at(from)} – ${at(to)}`),
    },
    {
      told: diagnostic('ticket-without-outage', null, { ...slots, count: alone.length }),
      clause: null,
      cases: alone.map(({ ticket }) => input.tickets!.store.idOf(ticket)),
    },
  ].filter(({ cases }) => cases.length > 0);
}

/** Each once, however many rules and periods tell of it, in order of time. */
function outagesOf(rules: readonly RuleResult[]): Outage[] {
  const found = new Map<string, Outage>();
  for (const { measure, periods } of rules) {
    if (measure !== 'availability') continue;
    for (const { service, environment, outages } of periods.flatMap((period) => period.services ?? []))
      for (const { from, to, countedMs } of outages) {
        const name = [service, environment ?? ''].join(' ').trim();
        found.set(`${name} ${from} ${to}`, {
          service: name,
          from: Date.parse(from),
          to: Date.parse(to),
          countedMs,
        });
      }
  }
  return [...found.values()].sort((a, b) => a.from - b.from || (a.service < b.service ? -1 : 1));
}
