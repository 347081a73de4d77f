/** Combined rules: made of rules that judge tickets themselves, each once. */
import type { Check } from './check.ts';
import { wrong } from './check.ts';

export const combinedOfTicketRules: Check = (draft) => {
  const { rules } = draft.document;
  return Object.entries(rules).flatMap(([id, rule]) => {
    if (rule.measure !== 'combined') return [];
    return rule.all.flatMap((part, i) => {
      const path = ['rules', id, 'all', i];
      if (part === id) return wrong(draft, 'combined-of-itself', path, { name: part });
      if (rule.all.indexOf(part) < i) return wrong(draft, 'combined-twice', path, { name: part });
      const measure = rules[part]?.measure ?? 'time';
      return measure === 'time' || measure === 'cadence' || measure === 'check'
        ? []
        : wrong(draft, 'combined-of-other', path, { name: part, measure });
    });
  });
};
