/** Every condition of a policy, with what it is about and where it stands. */
import type { Condition } from './condition.ts';
import type { PolicyDocument, RuleDocumentOf } from './schema/document.ts';
import type { RecordKind } from './vocabulary.ts';
import type { Path } from './written.ts';

type FactsDocument = NonNullable<RuleDocumentOf<'sequence'>['preceded_by']>;

const aboutOf = (of: FactsDocument): RecordKind => ('maintenance' in of ? 'maintenance' : 'register');

export interface PlacedCondition {
  readonly condition: Condition;
  readonly about: RecordKind;
  readonly path: Path;
}

export function conditionsOf(document: PolicyDocument): readonly PlacedCondition[] {
  const { reclassify, exclude, pause } = document.tickets;
  const terms = Object.entries({ reclassify, exclude, pause }).flatMap(([list, found]) =>
    found.map(
      ({ when }, i): PlacedCondition => ({
        condition: when,
        about: 'ticket',
        path: ['tickets', list, i, 'when'],
      }),
    ),
  );
  return [...terms, ...Object.keys(document.rules).flatMap((id) => conditionsOfRule(document, id))];
}

function conditionsOfRule(document: PolicyDocument, id: string): readonly PlacedCondition[] {
  const rule = document.rules[id]!;
  const placed = (condition: Condition | undefined, about: RecordKind, ...path: Path): PlacedCondition[] =>
    condition === undefined ? [] : [{ condition, about, path: ['rules', id, ...path] }];
  const terms = (list: readonly { readonly when: Condition }[], about: RecordKind, key: string) =>
    list.flatMap(({ when }, i) => placed(when, about, key, i, 'when'));
  switch (rule.measure) {
    case 'combined':
    case 'measurement':
      return [];
    case 'time':
    case 'cadence':
      return placed(rule.when, 'ticket', 'when');
    case 'check':
      return [
        ...placed(rule.when, 'ticket', 'when'),
        ...rule.cases.flatMap((one, i) => [
          ...placed(one.when, 'ticket', 'cases', i, 'when'),
          ...placed(one.must, 'ticket', 'cases', i, 'must'),
        ]),
      ];
    case 'availability':
      return [
        ...placed(rule.when, 'probe', 'when'),
        ...terms(rule.exclude_maintenance, 'maintenance', 'exclude_maintenance'),
        ...terms(rule.ignore_outages, 'outage', 'ignore_outages'),
      ];
    case 'latency':
      return [...placed(rule.when, 'probe', 'when'), ...terms(rule.except, 'probe', 'except')];
    case 'recurrence':
    case 'span':
      return [...facts(rule.of, 'of'), ...terms(rule.except, aboutOf(rule.of), 'except')];
    case 'sequence':
      return [
        ...facts(rule.of, 'of'),
        ...facts(rule.followed_by, 'followed_by'),
        ...facts(rule.preceded_by, 'preceded_by'),
        ...facts(rule.unless, 'unless'),
        ...terms(rule.except, aboutOf(rule.of), 'except'),
      ];
  }

  function facts(of: FactsDocument | undefined, key: string): PlacedCondition[] {
    if (of === undefined || 'same_row' in of) return [];
    return 'maintenance' in of
      ? placed(of.maintenance, 'maintenance', key, 'maintenance')
      : placed(of.when, 'register', key, 'when');
  }
}
