/** What other readings of the contract would make of it: rule by rule the same, or turned, and by which. */
import type {
  AuditResult,
  ReadingResult,
  RuleReadings,
  Standing,
  UntriedReadings,
} from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { boundsOf, percentageText } from '../figures.ts';
import { grid } from '../grid.ts';
import { cut, notShown, type Page, prose } from '../page.ts';
import { verdictTone } from '../paint.ts';
import { ruleTitle } from '../rule-title.ts';
import type { Cell, Column, Row } from '../tabular.ts';
import { counted, verdictText } from '../wording.ts';
import type { Words } from '../words.ts';
import { together } from '../wrap.ts';

type Readings = NonNullable<AuditResult['readings']>;

/** How many turning readings of a rule are shown before the rest is left to the JSON. */
const MOST_SHOWN = 8;

/** Nothing where other readings were not asked for. */
export function readings(result: AuditResult, page: Page): string[] {
  const { words } = page;
  const compared = result.readings;
  if (compared === undefined) return [];
  const { alternatives, runs } = compared;
  const single = singleReadings(compared);
  if (alternatives.length === 0) return prose(page, words.noOtherReadings, 2);
  const combinations = runs.filter((run) => run.readings.length > 1).length;
  const tried = words.readingsTried(
    counted(single, words.noun.otherReading, words),
    combinations === 0 ? null : counted(combinations, words.noun.combination, words),
  );
  const rows = [
    ...compared.rules.filter(isShown).flatMap((rule) => ruleRows(rule, compared, result, page)),
    ...overallRows(compared, result, page),
  ];
  return [
    ...prose(page, tried, 2, 'muted'),
    ...grid(page, columns(words), rows).lines,
    ...untried(compared.untried, combinations, result, page),
  ];
}

/** How many readings were tried by themselves. */
export function singleReadings({ runs }: Readings): number {
  return runs.filter((run) => run.readings.length === 1).length;
}

/** A rule that no reading can assess stands in the overview, with its reason. */
export function isShown({ outcome, verdict }: RuleReadings): boolean {
  return outcome === 'turned' || verdict !== 'not-assessed';
}

function columns({ head }: Words): Column[] {
  return [
    { key: 'what', head: head.ruleOrReading, breaks: 'words', plain: true },
    { key: 'judged', head: head.judged, breaks: 'words' },
    { key: 'becomes', head: head.becomes, breaks: 'words' },
  ];
}

function ruleRows(compared: RuleReadings, all: Readings, result: AuditResult, page: Page): Row[] {
  const { words } = page;
  const norm = result.rules.find((rule) => rule.id === compared.rule)?.norm ?? null;
  const standing = (one: Standing): Cell => ({
    text: [
      ...(one.attained === null ? [] : [percentageText(one.attained, norm, words)]),
      together(verdictText(one.verdict, words)),
    ].join(' '),
    tone: verdictTone[one.verdict],
  });
  const head: Row = {
    cells: {
      what: {
        text: ruleTitle(compared.rule, result),
        tone: compared.outcome === 'turned' ? 'strong' : 'plain',
      },
      judged: standing(compared),
      becomes: compared.outcome === 'turned' ? { text: '' } : same(compared, all, norm, words),
    },
  };
  const { kept, leftOff } = cut(page, compared.turned, MOST_SHOWN);
  const rows = [head, ...kept.map((turned) => turnedRow(turned.readings, standing(turned.to), words))];
  const last = rows.at(-1)!;
  const more = notShown(page, leftOff, 'otherReading', 'json', 4);
  return [...rows.slice(0, -1), { ...last, below: () => more }];
}

/** `the same under all 7 readings (83.9–86.1%)` */
function same(
  { lowest, highest }: RuleReadings,
  all: Readings,
  norm: AuditResult['rules'][number]['norm'],
  words: Words,
): Cell {
  const range = boundsOf({ worst: lowest, best: highest }, norm, words);
  const text = words.sameUnderAll(singleReadings(all));
  return { text: range === null ? text : `${text} (${together(range)})`, tone: 'muted' };
}

function overallRows(all: Readings, result: AuditResult, page: Page): Row[] {
  const { words } = page;
  const { overall } = all;
  const verdict = (one: AuditResult['verdict']): Cell => ({
    text: together(verdictText(one, words)),
    tone: verdictTone[one],
  });
  const becomes: Cell =
    overall.outcome === 'same'
      ? { text: words.sameUnderAll(singleReadings(all)), tone: 'muted' }
      : { text: '' };
  return [
    {
      cells: {
        what: { text: words.section.verdict, tone: 'strong' },
        judged: verdict(result.verdict),
        becomes,
      },
    },
    ...overall.turned.map((turned) => turnedRow(turned.readings, verdict(turned.to), words)),
  ];
}

function turnedRow(by: readonly ReadingResult[], becomes: Cell, words: Words): Row {
  return { cells: { what: { text: readingsText(by, words), indent: 2 }, becomes } };
}

/** `3.3 functiehersteltijd: P1: 4 uur, dag en nacht + 3.3 sluiten: …` */
export function readingsText(list: readonly ReadingResult[], words: Words): string {
  return list
    .map(({ clause, title }) => `${shown(clause)}: ${title === null ? words.ownReading : shown(title)}`)
    .join(' + ');
}

function untried(
  list: readonly UntriedReadings[],
  combinations: number,
  result: AuditResult,
  page: Page,
): string[] {
  const { words } = page;
  return list.flatMap(({ reason, readings: by, rules }) => {
    const about =
      by === null ? rules.map((rule) => ruleTitle(rule, result)).join(', ') : readingsText(by, words);
    return prose(page, words.untried[reason](about, counted(combinations, words.noun.combination, words)), 2);
  });
}
