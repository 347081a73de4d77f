/** What was assumed where the data or the request left it open: each that had an effect, in a sentence. */
import { type Diagnostic, diagnostic, messageOf } from '../../diagnostics/diagnostic.ts';
import type { TimeRule } from '../../policy/policy.ts';
import { durationText } from '../../time/duration.ts';
import type { TicketAudit } from '../audit-tickets.ts';
import type { AssumptionResult } from '../evidence-result.ts';
import type { AuditInput } from '../input.ts';
import { concerns } from '../judged-services.ts';
import type { ProbeSeries } from '../probe-series.ts';
import { defaultStaleAfter } from '../probe-states.ts';
import { startOfEach } from '../sources.ts';

export function assumptions(
  input: AuditInput,
  audited: TicketAudit | null,
  series: readonly ProbeSeries[],
): AssumptionResult[] {
  const found = [
    ...(input.asOf === null ? [diagnostic('assumed-as-of', null)] : []),
    ...ambiguousTimes(input),
    ...duplicates(input),
    ...(audited === null ? [] : ofTickets(input, audited)),
    ...staleness(input, series),
  ];
  return found.map((d) => ({ code: d.code, message: messageOf(d, input.language) }));
}

function ambiguousTimes({ files, policy, language }: AuditInput): Diagnostic[] {
  const count = files
    .flatMap(({ tally }) => tally.diagnostics)
    .filter((d) => d.code === 'ambiguous-local-time').length;
  const which = {
    earlier: { nl: 'de eerste', en: 'the earlier' },
    later: { nl: 'de tweede', en: 'the later' },
  }[policy.ambiguousTime][language];
  return count === 0 ? [] : [diagnostic('assumed-ambiguous', null, { count, which })];
}

function duplicates({ files }: AuditInput): Diagnostic[] {
  const count = files.reduce((sum, { tally }) => sum + (tally.excluded.get('duplicate') ?? 0), 0);
  return count === 0 ? [] : [diagnostic('assumed-duplicates', null, { count })];
}

function ofTickets(input: AuditInput, audited: TicketAudit): Diagnostic[] {
  const { policy, tickets } = input;
  const startOf = startOfEach(input);
  const timeRules = policy.rules.filter((rule): rule is TimeRule => rule.measure === 'time');
  const starts = timeRules
    .filter((rule) => startOf(rule) !== rule.from)
    .map((rule) =>
      diagnostic('assumed-start', null, { from: rule.from, instead: startOf(rule), rule: rule.id }),
    );
  const differing = new Set(audited.differing.flatMap((one) => one.tickets)).size;
  const silent = audited.closedBySilence.length;
  // Where no event tells of reopenings, or of other priorities, nothing was assumed of them.
  const { store } = tickets!;
  const { codes } = store;
  const reopened = codes.tellsOf(codes.setOf(['reopened']));
  const reprioritised = codes.tellsOfColumn(store.columnAt('priority'));
  return [
    ...starts,
    ...(differing === 0 ? [] : [diagnostic('assumed-differing', null, { count: differing })]),
    ...(silent === 0
      ? []
      : [diagnostic('assumed-closed', null, { count: silent, clause: policy.tickets.silence!.clause })]),
    ...(reopened ? reopenings(timeRules.filter(({ to }) => to === 'restored' || to === 'closed')) : []),
    ...(reprioritised && policy.priorities.length > 0 ? priorityChanges(timeRules) : []),
  ];
}

function reopenings(rules: readonly TimeRule[]): Diagnostic[] {
  return (['resume', 'first', 'whole'] as const).flatMap((how) =>
    named(
      rules.filter(({ reopen }) => reopen === how),
      `assumed-reopen-${how}`,
    ),
  );
}

function priorityChanges(rules: readonly TimeRule[]): Diagnostic[] {
  const byPriority = rules.filter(({ within }) => 'byPriority' in within);
  return (['last', 'first', 'highest'] as const).flatMap((how) =>
    named(
      byPriority.filter(({ priorityChange }) => priorityChange === how),
      `assumed-priority-${how}`,
    ),
  );
}

function named(rules: readonly TimeRule[], code: Diagnostic['code']): Diagnostic[] {
  if (rules.length === 0) return [];
  const list = rules.map(({ id, clause }) => `${id}, ${clause}`).join('; ');
  return [diagnostic(code, null, { rules: list })];
}

/** Series with the same staleness are named together. */
function staleness({ policy, language }: AuditInput, series: readonly ProbeSeries[]): Diagnostic[] {
  const byDefault = policy.rules.filter(
    (rule) => rule.measure === 'availability' && rule.staleAfterMs === null,
  );
  const groups = new Map<number, string[]>();
  for (const one of series) {
    if (!byDefault.some((rule) => rule.measure === 'availability' && concerns(rule.when, one.watched)))
      continue;
    const { service, environment, location } = one.watched;
    const name = [service, environment, location].filter((part) => part !== '').join(' ') || '–';
    const ms = defaultStaleAfter(one);
    groups.set(ms, [...(groups.get(ms) ?? []), name]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([ms, names]) => {
      const what = names.sort((a, b) => (a < b ? -1 : 1)).join(', ');
      const duration = Number.isFinite(ms) ? durationText(ms, language) : '–';
      return diagnostic('assumed-stale-after', null, { what, duration });
    });
}
