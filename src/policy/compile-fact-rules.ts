/** Obligations as the audit uses them. */
import { parsePercentage } from '../time/fraction.ts';
import { everyRule } from './compile-every-rule.ts';
import { compiledCondition, compiledTerm, optional, wordsOf } from './compile-terms.ts';
import type { FactBasedRule, FactsOf, MeasurementRule, Norm } from './policy.ts';
import type { PolicyDocument, RuleDocumentOf } from './schema/document.ts';
import { expanded, folded, type Words } from './vocabulary.ts';

type FactRuleDocument = RuleDocumentOf<'recurrence' | 'sequence' | 'span'>;
type FactsDocument = FactRuleDocument['of'];

/** What is owed is owed each time: without a norm of its own an obligation has to be kept in every case. */
const ALWAYS: Norm = {
  atLeast: parsePercentage('100%')!,
  strictly: false,
  per: 'period',
  over: 'pooled',
  judgedOver: null,
};

export function factRule(document: PolicyDocument, id: string, rule: FactRuleDocument): FactBasedRule {
  const words = wordsOf(document);
  const facts = (written: FactsDocument): FactsOf => factsOf(written, words);
  const own = everyRule(id, rule);
  const common = {
    ...own,
    norm: rule.norm === null ? ALWAYS : own.norm,
    of: facts(rule.of),
    by: rule.by === undefined ? null : folded(rule.by),
    calendar: rule.calendar ?? null,
    workingDay: document.working_day ?? null,
    except: rule.except.map((term, i) => compiledTerm(term, `${id}-except-${i + 1}`, words)),
  };
  switch (rule.measure) {
    case 'recurrence':
      return { ...common, measure: 'recurrence', every: rule.every ?? null, count: countOf(rule) };
    case 'sequence':
      return {
        ...common,
        measure: 'sequence',
        followedBy:
          rule.followed_by === undefined || rule.within === undefined
            ? null
            : { facts: facts(rule.followed_by), within: rule.within },
        precededBy: rule.preceded_by === undefined ? null : precededBy(rule, rule.preceded_by, words),
        same: rule.same,
        unless: rule.unless === undefined ? null : facts(rule.unless),
      };
    case 'span':
      return {
        ...common,
        measure: 'span',
        atMost: rule.at_most ?? null,
        atLeast: rule.at_least ?? null,
        outside: rule.outside ?? null,
      };
  }
}

function countOf(rule: RuleDocumentOf<'recurrence'>) {
  if (rule.per === undefined) return null;
  return {
    atLeast: rule.at_least ?? null,
    atMost: rule.at_most ?? null,
    per: rule.per,
    inThe: rule.in_the ?? null,
  };
}

function precededBy(
  rule: RuleDocumentOf<'sequence'>,
  written: NonNullable<RuleDocumentOf<'sequence'>['preceded_by']>,
  words: Words,
) {
  const facts =
    'same_row' in written ? { sameRow: folded(written.same_row) } : factsOf(written as FactsDocument, words);
  return { facts, atLeast: rule.at_least ?? null };
}

function factsOf(written: FactsDocument, words: Words): FactsOf {
  if ('maintenance' in written) {
    const { maintenance, moment } = written;
    return { source: 'maintenance', kinds: [], when: compiledCondition(maintenance, words), moment };
  }
  const kinds = written.register.flatMap((kind) => expanded('kind', kind, words));
  return { source: 'register', kinds, when: optional(written.when, words), moment: written.moment };
}

export function measurementRule(id: string, rule: RuleDocumentOf<'measurement'>): MeasurementRule {
  const own = everyRule(id, rule);
  return {
    ...own,
    norm: rule.norm === null ? { ...ALWAYS, per: rule.per } : own.norm,
    measure: 'measurement',
    metrics: Object.entries(rule.metrics).map(([metric, { at_least, at_most, better }]) => ({
      metric,
      atLeast: at_least ?? null,
      atMost: at_most ?? null,
      better: better ?? null,
      leftOpen: at_least === null || at_most === null,
    })),
    per: rule.per,
    take: rule.take,
    noWorse: rule.no_worse,
    by: rule.by === undefined ? null : folded(rule.by),
  };
}
