/** Ids of terms: a result names the term that left a ticket out. */
import type { RuleDocument, RuleDocumentOf } from '../schema/document.ts';
import { keys, type Path } from '../written.ts';
import type { Check } from './check.ts';
import { wrong } from './check.ts';

type TermDocument = RuleDocumentOf<'availability'>['exclude_maintenance'][number];

/** The lists of terms that a rule has, by key. */
function termsOf(rule: RuleDocument): Readonly<Record<string, readonly TermDocument[]>> {
  if (rule.measure === 'availability') {
    const { exclude_maintenance, ignore_outages } = rule;
    return { exclude_maintenance, ignore_outages };
  }
  return 'except' in rule ? { except: rule.except } : {};
}

export const termIdsAreUnique: Check = (draft) => {
  const { reclassify, exclude, pause } = draft.document.tickets;
  const ticketTerms = Object.entries({ reclassify, exclude, pause }).flatMap(([list, terms]) =>
    terms.map(({ id }, i): { id: string | undefined; path: Path } => ({
      id,
      path: ['tickets', list, i, 'id'],
    })),
  );
  const ruleTerms = Object.entries(draft.document.rules).flatMap(([rule, parts]) =>
    Object.entries(termsOf(parts)).flatMap(([list, terms]) =>
      terms.map(({ id }, i): { id: string | undefined; path: Path } => ({
        id,
        path: ['rules', rule, list, i, 'id'],
      })),
    ),
  );
  const seen = new Set<string>();
  return [...ticketTerms, ...ruleTerms].flatMap(({ id, path }) => {
    if (id === undefined) return [];
    if (seen.has(id)) return wrong(draft, 'duplicate-term-id', path, { id });
    seen.add(id);
    return [];
  });
};

export const thereIsSomethingToAudit: Check = (draft) =>
  keys(draft.written, ['rules']).length === 0 ? wrong(draft, 'no-rules', ['rules']) : [];

export const variantsAreThere: Check = (draft) =>
  draft.document.variant_required && Object.keys(draft.document.variants).length === 0
    ? wrong(draft, 'no-variants', ['variant_required'])
    : [];
