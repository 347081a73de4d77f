/** What both parties agreed to leave out, in words: for every report that people read. */
import type { AgreementResult, ExclusionsResult } from '../audit/exclusions-result.ts';
import { shown } from '../text/shown.ts';
import { edgeText } from './moment.ts';
import { sourceText } from './source.ts';
import type { Words } from './words.ts';

/** Rules that stand the same with and without are not repeated. */
export function movedRules({ rules }: ExclusionsResult): ExclusionsResult['rules'] {
  return rules.filter(
    (rule) => rule.without.verdict !== rule.with.verdict || rule.without.attained !== rule.with.attained,
  );
}

/** `INC-1042 · restoration`, or the period that it is about, with the service. */
export function agreedText({ ticket, service, from, to, rule }: AgreementResult, words: Words): string {
  return [
    ticket === null ? words.until(edgeText(from!, words), edgeText(to!, words)) : shown(ticket),
    ...[service, rule].flatMap((one) => (one === null ? [] : [shown(one)])),
  ].join(' · ');
}

/** Who approved it and when, and where that stands. */
export function approvedText({ approvedBy, approvedAt, source }: AgreementResult, words: Words): string {
  return words.approved(shown(approvedBy), edgeText(approvedAt, words), sourceText(source, words));
}
