/** Every breach, rule by rule, the largest overrun first, with what it takes to check it. */
import { breachesUnder } from '../../audit/breaches-under.ts';
import type { Listed } from '../../audit/listed.ts';
import type { AuditResult, BreachResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { grid } from '../grid.ts';
import { stretchText } from '../moment.ts';
import { cut, inARow, notShown, type Page, type Piece, prose } from '../page.ts';
import { ruleTitle } from '../rule-title.ts';
import { sourceText } from '../source.ts';
import type { Cell, Column, Row } from '../tabular.ts';
import { counted } from '../wording.ts';
import type { Words } from '../words.ts';
import { onOneLine, together } from '../wrap.ts';
import { durationCell, momentCell, priorityCell } from './cells.ts';

const breachesShown = 20;
const pausesShown = 5;

export function breaches(result: AuditResult, page: Page): string[] {
  const lines = result.rules.flatMap(({ id, title }) => {
    const list = breachesUnder(id, result);
    return list.length === 0 ? [] : breachesOf(shown(title), list, result, page);
  });
  return lines.slice(1);
}

function breachesOf(title: string, list: Listed<BreachResult>, result: AuditResult, page: Page): string[] {
  const { words } = page;
  const { kept, leftOff } = cut(page, list, breachesShown);
  const count = counted(list.length, words.noun.breach, words);
  const what = list.length === 1 || kept[0]!.check !== null ? count : `${count}, ${words.largestFirst}`;
  const heading: Piece[] = [
    { text: title, tone: 'strong' },
    { text: what, tone: 'muted' },
  ];
  const rows = kept.map((breach) => rowOf(breach, result, page));
  const { lines } = grid(page, columns(words), rows);
  return ['', ...inARow(page, heading, 0, '  '), ...lines, ...notShown(page, leftOff, 'breach', 'ledger')];
}

function columns({ head }: Words): Column[] {
  return [
    { key: 'ticket', head: head.ticket, breaks: 20, tight: 12 },
    { key: 'priority', head: head.priority, breaks: 'words' },
    { key: 'application', head: head.application, breaks: 'words', spare: 1 },
    { key: 'started', head: head.started, tight: 'words' },
    { key: 'due', head: head.due, tight: 'words' },
    { key: 'stopped', head: head.stopped, tight: 'words' },
    { key: 'counted', head: head.counted, align: 'right', spare: 2, from: 120, breaks: 'words' },
    { key: 'target', head: head.target, align: 'right', spare: 3, from: 120, breaks: 'words' },
    { key: 'paused', head: head.paused, align: 'right', spare: 4, from: 120, breaks: 'words' },
    { key: 'overrun', head: head.overrun, align: 'right', breaks: 'words' },
    { key: 'source', head: head.source, spare: 5, from: 120 },
  ];
}

function rowOf(breach: BreachResult, result: AuditResult, page: Page): Row {
  const { words } = page;
  return {
    cells: {
      ticket: { text: shown(breach.ticket), tone: 'strong' },
      priority: priorityCell(breach.priority, words),
      started: momentCell(breach.from, words),
      ...(breach.check === null ? clockCells(breach, words) : {}),
      ...details(breach, result, words),
    },
    below: (keys) => [
      ...figuresBelow(breach, result, keys, page),
      ...evidenceBelow(breach, page),
      ...pausesBelow(breach, page),
    ],
  };
}

/** A check has no clock: it is no use to say when it stopped and how late that was. */
function clockCells(breach: BreachResult, words: Words): Record<string, Cell> {
  return {
    due: momentCell(breach.due, words),
    stopped:
      breach.stopped === null
        ? { text: together(words.stillOpen), tone: 'bad' }
        : momentCell(breach.stopped, words),
    overrun: durationCell(breach.overrunMs, words, 'bad'),
  };
}

/** In columns where there is room, else under the row. */
function details(breach: BreachResult, result: AuditResult, words: Words) {
  const { countedMs, pausedMs, check } = breach;
  return {
    part: { text: breach.part === null ? '' : ruleTitle(breach.part, result) },
    application: { text: breach.application === null ? '' : shown(breach.application) },
    counted: check === null ? durationCell(countedMs, words) : { text: '' },
    target: { text: check === null ? shown(breach.target) : '' },
    paused: pausedMs === 0 ? { text: '' } : durationCell(pausedMs, words),
    source: { text: sourceText(breach.source, words), tone: 'muted' as const },
  };
}

function figuresBelow(
  breach: BreachResult,
  result: AuditResult,
  keys: ReadonlySet<string>,
  page: Page,
): string[] {
  const cells = details(breach, result, page.words);
  const pieces = (['part', 'application', 'counted', 'target', 'paused', 'source'] as const)
    .filter((key) => !keys.has(key) && cells[key].text !== '')
    .map((key) => ({
      text: `${onOneLine(page.words.head[key])} ${cells[key].text}`,
      tone: 'muted' as const,
    }));
  return inARow(page, pieces, 4);
}

/** What shows the breach where it is no clock that was over. */
function evidenceBelow({ gap, check }: BreachResult, page: Page): string[] {
  const { words } = page;
  if (gap !== null)
    return prose(page, words.gap(stretchText(gap.from, gap.to, words), gap.over), 4, 'muted', 2);
  if (check === null) return [];
  return prose(page, words.checked(shown(check.found), shown(check.must)), 4, 'muted', 2);
}

function pausesBelow({ pauses }: BreachResult, page: Page): string[] {
  const { words } = page;
  const { kept, leftOff } = cut(page, pauses, pausesShown);
  const lines = kept.flatMap(({ from, to, why, clause }) => {
    const text = `${words.noun.pause[0]} ${stretchText(from, to, words)}: ${shown(why)} (${shown(clause)})`;
    return prose(page, text, 4, 'muted', 2);
  });
  return [...lines, ...notShown(page, leftOff, 'pause', 'json', 4)];
}
