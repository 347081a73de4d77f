/** Every condition of a policy, with what it is about and where it stands. */
import type { Condition } from './condition.ts';
import type { PolicyDocument } from './schema/document.ts';
import type { RecordKind } from './vocabulary.ts';
import type { Path } from './written.ts';

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
  if (rule.measure === 'combined') return [];
  const own: PlacedCondition[] =
    rule.when === undefined
      ? []
      : [
          {
            condition: rule.when,
            about: rule.measure === 'time' ? 'ticket' : 'probe',
            path: ['rules', id, 'when'],
          },
        ];
  if (rule.measure === 'time') return own;
  const placed = (list: 'exclude_maintenance' | 'ignore_outages', about: RecordKind): PlacedCondition[] =>
    rule[list].map(({ when }, i) => ({ condition: when, about, path: ['rules', id, list, i, 'when'] }));
  return [...own, ...placed('exclude_maintenance', 'maintenance'), ...placed('ignore_outages', 'outage')];
}
