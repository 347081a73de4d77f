/** What other readings of the contract would make of it: rule by rule the same, or turned, and by which. */
import type { ReadingsResult, RuleReadings, Standing } from '../../audit/result.ts';
import { boundsOf, percentageText } from '../figures.ts';
import { ruleTitle } from '../rule-title.ts';
import { isShown, readingsText, singleReadings } from '../table/readings.ts';
import { counted } from '../wording.ts';
import { type Content, html, type Markup } from './markup.ts';
import { cutOff, dataTable, leftOffNote, paragraph, section, verdictMark } from './parts.ts';
import type { Sheet } from './sheet.ts';

const turnedShown = 12;

export function readings(sheet: Sheet): Markup {
  const { result, say, words } = sheet;
  const compared = result.readings;
  if (compared === undefined) return section('readings', sheet, paragraph(say.readings.notAsked));
  if (compared.alternatives.length === 0) return section('readings', sheet, paragraph(words.noOtherReadings));
  const combinations = compared.runs.filter((run) => run.readings.length > 1).length;
  const tried = words.readingsTried(
    counted(singleReadings(compared), words.noun.otherReading, words),
    combinations === 0 ? null : counted(combinations, words.noun.combination, words),
  );
  const columns = [{ head: say.head.reading }, { head: say.head.verdict }, { head: say.head.becomes }];
  const rows = [
    ...overallRows(compared, sheet),
    ...compared.rules.filter(isShown).flatMap((rule) => ruleRows(rule, compared, sheet)),
  ];
  const leftOff = compared.rules.reduce(
    (sum, { turned }) => sum + Math.max(0, turned.length - turnedShown),
    0,
  );
  return section(
    'readings',
    sheet,
    paragraph(tried),
    dataTable(say.section.readings, columns, rows),
    leftOffNote(leftOff, 'json', sheet),
    compared.untried.map(({ reason, readings: by, rules }) => {
      const about =
        by === null ? rules.map((rule) => ruleTitle(rule, result)).join(', ') : readingsText(by, words);
      return paragraph(
        words.untried[reason](about, counted(combinations, words.noun.combination, words)),
        'muted',
      );
    }),
  );
}

function overallRows(compared: ReadingsResult, { result, words }: Sheet): Content[][] {
  const same = compared.overall.outcome === 'same' ? words.sameUnderAll(singleReadings(compared)) : '';
  return [
    [html`<b>${words.section.verdict}</b>`, verdictMark(result.verdict, words), same],
    ...compared.overall.turned.map(({ readings: by, to }): Content[] => [
      html`<span class="level-1">${readingsText(by, words)}</span>`,
      '',
      verdictMark(to, words),
    ]),
  ];
}

function ruleRows(rule: RuleReadings, compared: ReadingsResult, { result, words }: Sheet): Content[][] {
  const norm = result.rules.find(({ id }) => id === rule.rule)?.norm ?? null;
  const standing = ({ verdict, attained }: Standing): Markup =>
    html`${verdictMark(verdict, words)}${attained === null ? '' : ` ${percentageText(attained, norm, words)}`}`;
  const range = boundsOf({ worst: rule.lowest, best: rule.highest }, norm, words);
  const same = `${words.sameUnderAll(singleReadings(compared))}${range === null ? '' : ` (${range})`}`;
  return [
    [html`<b>${ruleTitle(rule.rule, result)}</b>`, standing(rule), rule.outcome === 'same' ? same : ''],
    ...cutOff(rule.turned, turnedShown).kept.map(({ readings: by, to }): Content[] => [
      html`<span class="level-1">${readingsText(by, words)}</span>`,
      '',
      standing(to),
    ]),
  ];
}
