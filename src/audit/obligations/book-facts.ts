/** Books the rows of the register, the maintenance list and the measurements: what a rule looked at is used. */
import type { FactsOf, Rule } from '../../policy/policy.ts';
import { folded } from '../../policy/vocabulary.ts';
import type { Fact } from '../../register/facts.ts';
import type { Period } from '../../time/period.ts';
import { bookFacts, type FactPlace, placeOfSpan, watchConcerns } from '../books.ts';
import type { AuditInput } from '../input.ts';
import { waitsForRelease } from '../sources.ts';
import { isOf } from './measurement.ts';
import { isAbout } from './select.ts';

/**
 * `used`: the facts that cases of the audit rest on. Of the others it is told whether they came after as-of. `sampled`:
 * whether a rule about response times looks at a measurement.
 */
export function bookObligationFacts(
  input: AuditInput,
  used: ReadonlySet<Fact>,
  sampled: (fact: Fact) => boolean,
  period: Period,
  asOf: number,
): void {
  const rules = input.policy.rules.filter(({ enabled }) => enabled);
  const place = (fact: Fact, concerned: boolean, at: number): FactPlace => {
    if (used.has(fact)) return 'used';
    if (!concerned) return 'not-concerned';
    return at > asOf ? 'after-as-of' : 'outside-period';
  };
  const releases = rules.some(waitsForRelease);
  const asked = rules.flatMap(factsAskedBy);
  const isAsked = (source: FactsOf['source'], fact: Fact): boolean =>
    asked.some((of) => of.source === source && isAbout(of, fact));
  bookFacts(
    input.register ?? [],
    (fact) => [
      ...(releases && folded(fact.text('kind')) === 'release' ? (['used'] as const) : []),
      place(fact, isAsked('register', fact), fact.instant('at')),
    ],
    input.files,
  );
  const watched = watchConcerns(rules.filter((rule) => rule.measure === 'availability'));
  bookFacts(
    input.maintenance ?? [],
    (fact) => [
      placeOfSpan(fact, watched, period),
      place(fact, isAsked('maintenance', fact), fact.instant('from')),
    ],
    input.files,
  );
  bookFacts(
    input.measurements ?? [],
    (fact) => [
      place(
        fact,
        sampled(fact) || rules.some((rule) => measures(rule, fact.text('metric'))),
        fact.instant('at'),
      ),
    ],
    input.files,
  );
}

/** All facts that a rule asks for, those included that only follow, precede or lift. */
export function factsAskedBy(rule: Rule): FactsOf[] {
  if (rule.measure === 'recurrence' || rule.measure === 'span') return [rule.of];
  if (rule.measure !== 'sequence') return [];
  const { of, followedBy, precededBy, unless } = rule;
  const before = precededBy?.facts;
  return [
    of,
    ...(followedBy === null ? [] : [followedBy.facts]),
    ...(before === undefined || 'sameRow' in before ? [] : [before]),
    ...(unless === null ? [] : [unless]),
  ];
}

function measures(rule: Rule, metric: string): boolean {
  return rule.measure === 'measurement' && rule.metrics.some((each) => isOf(each, metric));
}
