/** What a rule asks, and which rows it looks for. */
import { conditionText } from '../../policy/condition-text.ts';
import type { FactsOf, MeasurementRule } from '../../policy/policy.ts';
import { targetText } from '../../policy/target-text.ts';
import type { Fact } from '../../register/facts.ts';
import type { ObligationGround } from '../obligations/ground.ts';
import { higherIsBetter, isOf } from '../obligations/measurement.ts';
import type { Obligation } from '../obligations/results.ts';
import { isAbout } from '../obligations/select.ts';
import type { Ask, AskedFacts } from './obligation-explanation.ts';

type Titled = (calendar: string) => { readonly id: string; readonly title: string };

export function asksOf(rule: Obligation, ground: ObligationGround, titled: Titled): Ask[] {
  const text = (target: Parameters<typeof targetText>[0]): string => targetText(target, ground.language);
  switch (rule.measure) {
    case 'recurrence':
      return [
        ...(rule.every === null ? [] : [{ ask: 'every' as const, target: text(rule.every) }]),
        ...(rule.count === null
          ? []
          : [
              {
                ask: 'count' as const,
                ...rule.count,
                inThe: rule.count.inThe === null ? null : text(rule.count.inThe),
              },
            ]),
      ];
    case 'sequence':
      return sequenceAsks(rule, ground, text);
    case 'span':
      return [
        ...(rule.atMost === null
          ? []
          : [{ ask: 'lasts' as const, bound: 'at-most' as const, target: text(rule.atMost) }]),
        ...(rule.atLeast === null
          ? []
          : [{ ask: 'lasts' as const, bound: 'at-least' as const, target: text(rule.atLeast) }]),
        ...(rule.outside === null ? [] : [{ ask: 'outside' as const, calendar: titled(rule.outside) }]),
      ];
    case 'measurement':
      return rule.metrics.map((metric) => ({
        ask: 'figure',
        metric: metric.metric,
        atLeast: metric.atLeast,
        atMost: metric.atMost,
        per: rule.per,
        take: rule.take,
        noWorse: rule.noWorse ? (higherIsBetter(metric) ? 'higher' : 'lower') : null,
      }));
  }
}

function sequenceAsks(
  { followedBy, precededBy, unless, same }: Extract<Obligation, { measure: 'sequence' }>,
  ground: ObligationGround,
  text: (target: Parameters<typeof targetText>[0]) => string,
): Ask[] {
  const sameSubject = same === 'subject';
  const asks: Ask[] = [];
  if (followedBy !== null)
    asks.push({
      ask: 'followed-by',
      facts: registerAsked(followedBy.facts, ground),
      within: text(followedBy.within),
      sameSubject,
    });
  if (precededBy !== null) {
    const { facts, atLeast } = precededBy;
    const own = 'sameRow' in facts;
    asks.push({
      ask: 'preceded-by',
      facts: own ? null : registerAsked(facts, ground),
      sameRow: own ? facts.sameRow : null,
      atLeast: atLeast === null ? null : text(atLeast),
      sameSubject: sameSubject && !own,
    });
  }
  if (unless !== null) asks.push({ ask: 'unless', facts: registerAsked(unless, ground) });
  return asks;
}

export function registerAsked(of: FactsOf, ground: ObligationGround): AskedFacts {
  return {
    role: of.source,
    kinds: of.source === 'register' ? of.kinds : [],
    condition: of.when === null ? '' : conditionText(of.when, ground.language),
    moment: of.moment,
    ...counted(of.source, (fact) => isAbout(of, fact), of.moment, ground),
  };
}

export function measuredAsked({ metrics }: MeasurementRule, ground: ObligationGround): AskedFacts {
  const isMeasured = (fact: Fact): boolean => metrics.some((metric) => isOf(metric, fact.text('metric')));
  return {
    role: 'measurements',
    kinds: metrics.map(({ metric }) => metric),
    condition: '',
    moment: 'at',
    ...counted('measurements', isMeasured, 'at', ground),
  };
}

function counted(
  source: keyof ObligationGround['facts'],
  concerns: (fact: Fact) => boolean,
  moment: string,
  { asOf, facts: all, unreadable }: ObligationGround,
): Pick<AskedFacts, 'given' | 'rows' | 'about' | 'happened' | 'rejected'> {
  const facts = all[source];
  const about = (facts ?? []).filter(concerns);
  return {
    given: facts !== null,
    rows: facts?.length ?? 0,
    about: about.length,
    happened: about.filter((fact) => fact.instant(moment) <= asOf).length,
    rejected: unreadable[source].length,
  };
}
