/** What shows a breach of a rule that is no plain clock: the gap without an update, or what a check found. */
import type { Language } from '../diagnostics/diagnostic.ts';
import { conditionText } from '../policy/condition-text.ts';
import type { CadenceRule, CheckRule, Targets, TimeRule } from '../policy/policy.ts';
import { targetText } from '../policy/target-text.ts';
import type { Timeline } from '../tickets/timeline.ts';
import { instantText } from '../time/instant.ts';
import type { AuditInput } from './input.ts';
import type { Evidence, Outcome } from './outcome.ts';
import { pausesByTerm, pauseTerms, wordsOf } from './pauses.ts';
import type { Priorities } from './priorities.ts';
import type { BreachResult } from './result.ts';
import { appliesTo } from './scope.ts';
import type { Ground } from './time-rule.ts';

type Judging = TimeRule | CadenceRule | CheckRule;
type Shown = Pick<AuditInput, 'zone' | 'language'>;

/** The target as the policy writes it; empty where a check speaks for itself. */
export function agreedText(rule: Judging, group: number, { labels }: Priorities, language: Language): string {
  if (rule.measure === 'check') return '';
  const targets: Targets = rule.measure === 'time' ? rule.within : rule.every;
  const target = 'each' in targets ? targets.each : targets.byPriority.get(labels[group]!);
  return target === undefined ? '' : targetText(target, language);
}

/** The fields of a breach that only such a rule has. */
export function evidenceOf(
  rule: Judging,
  { evidence }: Outcome,
  timeline: Timeline,
  ground: Ground,
  shown: Shown,
): Partial<Pick<BreachResult, 'gap' | 'check' | 'target' | 'pauses'>> {
  if (rule.measure === 'cadence' && evidence?.kind === 'gap')
    return {
      gap: {
        from: instantText(evidence.from, shown.zone),
        to: instantText(evidence.to, shown.zone),
        over: evidence.over,
      },
      pauses: pausesWithin(evidence, rule, timeline, ground, shown),
    };
  if (rule.measure === 'check' && evidence?.kind === 'case') {
    const check = checkOf(rule, evidence.index, timeline, ground, shown.language);
    return { check, target: check.must };
  }
  return {};
}

function checkOf(
  rule: CheckRule,
  index: number,
  { final }: Timeline,
  { store }: Ground,
  language: Language,
): NonNullable<BreachResult['check']> {
  const { must } = rule.cases[index]!;
  const found = [...must.keys()].map((column) => {
    const at = store.columnAt(column);
    return `${column}: ${store.columns[at]!.values.text(final[at]!) || '–'}`;
  });
  return { found: found.join('; '), must: conditionText(must, language) };
}

/** Pauses of the gap that decided, by their start. */
function pausesWithin(
  gap: Extract<Evidence, { kind: 'gap' }>,
  rule: CadenceRule,
  timeline: Timeline,
  { store, policy }: Ground,
  { zone }: Shown,
): BreachResult['pauses'] {
  const terms = pauseTerms(store, policy.tickets.pause.filter(appliesTo(rule)));
  return pausesByTerm(store, timeline, terms)
    .map((pause) => ({ ...pause, why: wordsOf(pause, store, timeline, terms) }))
    .map((pause) => ({ ...pause, from: Math.max(pause.from, gap.from), to: Math.min(pause.to, gap.to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, why, term }) => ({
      from: instantText(from, zone),
      to: instantText(to, zone),
      why,
      clause: term.clause,
    }));
}
