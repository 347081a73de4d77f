/** `sla inspect`: what an export is, in one screen. */
import { messageOf } from '../diagnostics/diagnostic.ts';
import type { Inspection } from '../inspection/inspection.ts';
import type { RuleOutlook } from '../inspection/rule-outlook.ts';
import { shown, shownInJson } from '../text/shown.ts';
import { countText } from './figures.ts';
import { grid } from './grid.ts';
import { columnsSection } from './inspection-columns.ts';
import { INSPECTION_WORDS } from './inspection-words.ts';
import { facts, type Page, prose, section } from './page.ts';
import { painter } from './paint.ts';
import type { Row } from './tabular.ts';
import { counted, wordFor, wordsOf } from './wording.ts';
import type { Language } from './words.ts';

export interface InspectionLooks {
  readonly language: Language;
  readonly width: number;
  readonly color: boolean;
  readonly all: boolean;
}

/** Ends in a newline. `closing`: the lines under it, YAML or what comes next. */
export function inspectionText(
  inspection: Inspection,
  looks: InspectionLooks,
  closing: { readonly yaml: string | null; readonly asItStands: string | null },
): string {
  const { language, width, color, all } = looks;
  const page: Page = { width, words: wordsOf(language), paint: painter(color), all };
  const words = INSPECTION_WORDS[language];
  const { yaml, asItStands } = closing;
  const lines = [
    ...prose(page, shown(inspection.file), 0, 'strong'),
    ...facts(page, headFacts(inspection, page), 2),
    ...columnsSection(inspection, page),
    ...(inspection.rules === null
      ? []
      : section(page, words.section.rules, ruleLines(inspection.rules, page))),
    ...(yaml === null ? [] : section(page, words.section.mapping, yaml.trimEnd().split('\n').map(shown))),
    ...(asItStands === null ? [] : ['', ...prose(page, words.asItStands(shown(asItStands)))]),
  ];
  return `${lines.join('\n')}\n`;
}

function headFacts(inspection: Inspection, page: Page): (readonly [string, string])[] {
  const words = INSPECTION_WORDS[page.words.language];
  const { read, sheet, span, diagnostics } = inspection;
  const n = (count: number): string => countText(count, page.words);
  const endings = (['crlf', 'lf', 'cr'] as const).filter((kind) => read.lineEndings[kind] > 0);
  const delimiter =
    sheet.header.length < 2
      ? words.oneColumn
      : (words.delimiter[read.delimiter] ?? `"${shown(read.delimiter)}"`);
  const holds = [
    counted(sheet.rows, words.rows, page.words),
    counted(sheet.columns.length, words.columns, page.words),
    ...(sheet.blank > 0 ? [words.blank(n(sheet.blank))] : []),
    ...(sheet.misfits > 0 ? [words.misfits(n(sheet.misfits))] : []),
  ];
  const at = ({ text, column }: { text: string; column: string }): string =>
    `${shown(text)} (${shown(column)})`;
  return [
    [
      words.label.file,
      [read.encoding.toUpperCase(), delimiter, endings.map((kind) => words.endings[kind]).join(' + ')]
        .filter((each) => each !== '')
        .join(' · '),
    ],
    [words.label.rows, holds.join(' · ')],
    [words.label.times, span === null ? words.noTimes : words.span(at(span.first), at(span.last))],
    ...profileFacts(inspection, page),
    ...trialFacts(inspection, page),
    ...diagnostics.map((d) => [words.label.note, shown(messageOf(d, page.words.language))] as const),
  ];
}

function profileFacts({ proposal }: Inspection, page: Page): (readonly [string, string])[] {
  const words = INSPECTION_WORDS[page.words.language];
  const { canonical, fit, mapping } = proposal;
  if (canonical !== null)
    return [[words.label.profile, words.canonical(wordFor(page.words.role, canonical))]];
  if (fit === null)
    return [[words.label.profile, mapping === null ? words.unknown : words.rowIs[mapping.kind]]];
  const { profile, found, named, absent } = fit;
  const lacking = [...new Set(absent.map(({ target }) => target))];
  const said = [
    `${shown(profile.id)}: ${shown(profile.title)}`,
    words.fits(countText(found, page.words), countText(named, page.words)),
    ...(lacking.length === 0 ? [] : [words.absent(lacking.map(shown).join(', '))]),
    words.seen[profile.seen],
  ];
  return [
    [words.label.profile, said.join(' · ')],
    ...profile.doubt.map((sentence) => [words.label.doubt, shown(sentence)] as const),
  ];
}

function trialFacts({ trial, sheet }: Inspection, page: Page): (readonly [string, string])[] {
  const words = INSPECTION_WORDS[page.words.language];
  if (trial === null) return [];
  const { language } = page.words;
  const n = (count: number): string => countText(count, page.words);
  const records = trial.records.map(({ role, count }) => `${wordFor(page.words.role, role)} ${n(count)}`);
  const result = [
    ...(records.length === 0 ? [] : [words.records(records.join(' · '))]),
    ...(trial.excluded > 0 ? [words.excluded(counted(trial.excluded, words.rows, page.words))] : []),
    ...(trial.whole ? [] : [words.beginning(counted(trial.rows, words.rows, page.words))]),
  ];
  const reasons = trial.reasons.map(({ first, count }) =>
    words.rejectedAs(
      counted(count, words.rows, page.words),
      String(first.place?.line ?? ''),
      shown(messageOf(first, language)),
    ),
  );
  const rejected =
    trial.reasons.length === 0 ? [words.nothingRejected] : reasons.slice(0, page.all ? reasons.length : 5);
  const told = trial.diagnostics.filter(
    ({ code }, i, all) => !SAID_BY_COLUMNS.has(code) && all.findIndex((each) => each.code === code) === i,
  );
  return [
    ...(result.length === 0 ? [] : [[words.label.result, result.join(' · ')] as const]),
    ...(sheet.rows === 0 ? [] : rejected.map((text) => [words.label.rejected, text] as const)),
    ...told.map((d) => [words.label.note, shown(messageOf(d, language))] as const),
  ];
}

/** What the list of columns tells already. */
const SAID_BY_COLUMNS: ReadonlySet<string> = new Set([
  'time-format-found',
  'time-order-found',
  'not-utf8',
  'mixed-encoding',
  'unmarked-utf16',
]);

/** A row for each rule that can be judged; of the others those that lack the same together. */
function ruleLines(rules: readonly RuleOutlook[], page: Page): readonly string[] {
  const words = INSPECTION_WORDS[page.words.language];
  const lackOf = ({ missing }: RuleOutlook): string =>
    [
      ...new Set(
        missing.map(({ what, names }) =>
          words.missing[what](names.map((name) => said(name, page)).join(', ')),
        ),
      ),
    ].join('; ');
  const assessed = rules.filter((rule) => rule.assessed);
  const others = new Map<string, string[]>();
  for (const rule of rules.filter((each) => !each.assessed)) {
    const lack = lackOf(rule);
    others.set(lack, [...(others.get(lack) ?? []), shown(rule.id)]);
  }
  const judged = assessed.map((rule): Row => {
    const unmeasured =
      rule.unmeasurable > 0 ? [words.unmeasurable(countText(rule.unmeasurable, page.words))] : [];
    return {
      cells: {
        rule: { text: shown(rule.id) },
        cases: { text: rule.cases === null ? '✓' : countText(rule.cases, page.words) },
        missing: { text: [...unmeasured, lackOf(rule)].filter((text) => text !== '').join('; ') },
      },
    };
  });
  const left = [...others].map(
    ([lack, ids]): Row => ({
      cells: {
        rule: { text: ids.join(', '), tone: 'muted' },
        cases: { text: words.notAssessed, tone: 'muted' },
        missing: { text: lack },
      },
    }),
  );
  const { head } = words;
  return grid(
    page,
    [
      { key: 'rule', head: head.rule, breaks: 'words', plain: true },
      { key: 'cases', head: head.cases, align: 'right' },
      { key: 'missing', head: head.missing, breaks: 'words', plain: true },
    ],
    [...judged, ...left],
  ).lines;
}

/** A role in words; anything else as the policy has it. */
function said(name: string, page: Page): string {
  return wordFor(page.words.role, name);
}

/** Everything, for programs: `sla-inspection/1`. */
export function inspectionJson(
  inspection: Inspection,
  yaml: string | null,
  asItStands: string | null,
): string {
  const { file, read, sheet, span, proposal, trial, rules, becomes, diagnostics } = inspection;
  const said = {
    format: 'sla-inspection/1',
    file,
    ...read,
    rows: sheet.rows,
    blank: sheet.blank,
    misfits: sheet.misfits,
    first: span?.first ?? null,
    last: span?.last ?? null,
    columns: sheet.columns.map(({ time, words, kind, ...column }) => ({
      ...column,
      kind,
      becomes: becomes.get(column.index) ?? [],
      words: kind === 'word' || kind === 'yes-no' ? words : [],
      time:
        time === null
          ? null
          : {
              ...time,
              formats: time.formats.map(({ text }) => text),
              otherwise: time.otherwise.map(({ text }) => text),
            },
    })),
    canonical: proposal.canonical,
    profile:
      proposal.fit === null
        ? null
        : {
            id: proposal.fit.profile.id,
            seen: proposal.fit.profile.seen,
            recognised: proposal.fit.recognised,
            found: proposal.fit.found,
            named: proposal.fit.named,
            absent: proposal.fit.absent,
            asItStands: asItStands !== null,
          },
    proposal: yaml,
    trial:
      trial === null
        ? null
        : {
            ...trial,
            reasons: trial.reasons.map(({ first, count }) => ({
              code: first.code,
              count,
              line: first.place?.line ?? null,
              message: messageOf(first, 'en'),
            })),
            diagnostics: trial.diagnostics.map((d) => ({ code: d.code, message: messageOf(d, 'en') })),
          },
    rules,
    warnings: diagnostics.map((d) => ({ code: d.code, message: messageOf(d, 'en') })),
  };
  return `${shownInJson(JSON.stringify(said, null, 2))}\n`;
}
