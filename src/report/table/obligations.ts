/** An obligation: how often it was kept, and case by case what was broken, what is under way and what was left out. */
import type { CaseResult, RuleResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { durationText } from '../../time/duration.ts';
import { countText } from '../figures.ts';
import { grid } from '../grid.ts';
import { cut, notShown, type Page, prose } from '../page.ts';
import { sourceText } from '../source.ts';
import type { Cell, Column, Row } from '../tabular.ts';
import { wordFor } from '../wording.ts';
import type { CaseList, Words } from '../words.ts';
import { momentCell } from './cells.ts';
import { ticketFigures } from './ticket-figures.ts';

/** How many of each list are shown. */
const LISTS: readonly (readonly [list: CaseList, shown: number])[] = [
  ['broken', 10],
  ['running', 5],
  ['upcoming', 3],
  ['leftOut', 5],
];
const sourcesShown = 2;

export function obligations(rule: RuleResult, page: Page): string[] {
  return [...ticketFigures(rule, page), ...LISTS.flatMap(([list, most]) => caseList(list, most, rule, page))];
}

function caseList(list: CaseList, most: number, rule: RuleResult, page: Page): string[] {
  const cases = rule.periods.flatMap(({ cases = [], upcoming = [] }) =>
    list === 'upcoming' ? upcoming : cases.filter(({ outcome }) => listOf(outcome) === list),
  );
  if (cases.length === 0) return [];
  const { kept, leftOff } = cut(page, cases, most);
  const rows = kept.map((one) => rowOf(one, rule.measure, page.words));
  const { lines } = grid(page, columns(rule.measure, page.words), rows);
  const title = page.words.caseList[list](countText(cases.length, page.words));
  return ['', ...prose(page, title, 2, 'strong'), ...lines, ...notShown(page, leftOff, 'case', 'json')];
}

function listOf(outcome: CaseResult['outcome']): CaseList | 'kept' {
  switch (outcome) {
    case 'met':
      return 'kept';
    case 'breached':
      return 'broken';
    case 'running':
      return 'running';
    case 'excluded':
    case 'unmeasurable':
      return 'leftOut';
  }
}

/** What lasts stands from its start to its end; all else from what it is owed for to when it was done. */
function columns(measure: RuleResult['measure'], { head }: Words): Column[] {
  const lasts = measure === 'span';
  const from = lasts ? head.outageFrom : measure === 'sequence' ? head.happened : head.since;
  return [
    { key: 'what', head: head.what, breaks: 'words', tight: 12 },
    { key: 'from', head: from, tight: 'words' },
    ...(lasts ? [{ key: 'done', head: head.outageTo, tight: 'words' as const }] : []),
    { key: 'due', head: head.due, tight: 'words' },
    ...(lasts ? [] : [{ key: 'done', head: head.done, tight: 'words' as const }]),
    { key: 'found', head: head.found, align: 'right', breaks: 'words' },
    { key: 'agreed', head: head.agreed, breaks: 'words' },
    { key: 'why', head: head.message, breaks: 'words', plain: true },
    { key: 'source', head: head.source, breaks: 16 },
  ];
}

function rowOf(one: CaseResult, measure: RuleResult['measure'], words: Words): Row {
  const moment = (iso: string | null): Cell => (iso === null ? { text: '' } : momentCell(iso, words));
  const what = [one.group, one.what].filter((name) => name !== null && name !== '');
  return {
    cells: {
      what: { text: shown([...new Set(what)].join(': ')) || '–' },
      // A unit of the calendar says itself when it began.
      from: one.unit === 'ms' ? moment(one.from) : { text: '' },
      due: moment(dueOf(one)),
      done:
        one.done === null ? { text: words.notDone[notDone(one, measure)], tone: 'muted' } : moment(one.done),
      found: { text: one.found === null ? '' : quantity(one.found, one.unit, words) },
      agreed: { text: agreedText(one, words) },
      why: { text: one.why === null ? '' : wordFor(words.caseReason, one.why) },
      source: { text: sourcesText(one, words), tone: 'muted' },
    },
  };
}

/** What has to stay out of certain hours is not due at any moment. */
export function dueOf({ bound, due }: CaseResult): string | null {
  return bound === 'outside' ? null : due;
}

/** Nothing has to be done where at most so many may be. */
export function isCeiling({ unit, bound }: CaseResult): boolean {
  return unit === 'count' && bound === 'at-most';
}

/** What was late and may still come is not done yet; what had to be there by then never will be in time. */
function notDone(one: CaseResult, measure: RuleResult['measure']): keyof Words['notDone'] {
  if (measure === 'span') return 'lasting';
  if (isCeiling(one)) return 'nothingOwed';
  const mayFollow = one.unit === 'ms' && one.bound === 'at-most';
  return one.outcome === 'breached' && !mayFollow ? 'never' : 'notYet';
}

/** A number of a case in its unit. */
export function quantity(n: number, unit: CaseResult['unit'], words: Words): string {
  if (unit === 'ms') return durationText(n, words.language);
  return unit === 'count' ? countText(n, words) : String(n).replace('.', words.decimalSign);
}

/** `hooguit 24 klokuur`, `ten minste 1, in 1 maand erna`. */
export function agreedText({ bound, agreed, limit, unit }: CaseResult, words: Words): string {
  if (bound === null) return '';
  const number = limit === null ? '' : quantity(limit, unit, words);
  if (unit === 'ms') return words.bound[bound](agreed === null ? number : shown(agreed));
  const text = words.bound[bound](number);
  return agreed === null ? text : `${text}, ${words.afterwards(shown(agreed))}`;
}

/** `register.csv:88, 90`: the lines of one file under its name once. */
export function sourcesText({ sources }: CaseResult, words: Words): string {
  // The latest rows say most: what ended a gap, what was one too many.
  const last = sources.slice(-sourcesShown);
  const texts = last.map((source, i) =>
    last[i - 1]?.path === source.path ? String(source.line) : sourceText(source, words),
  );
  return [...(sources.length > sourcesShown ? ['…'] : []), ...texts].join(', ');
}
