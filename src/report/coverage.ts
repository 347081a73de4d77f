/** `sla policy coverage`: clause by clause what audits it, or why nothing can. */
import type { ClauseCoverage, Coverage, CoveringRule } from '../policy/coverage.ts';
import { shown, shownInJson } from '../text/shown.ts';
import { countText, normText } from './figures.ts';
import { facts, type Page, prose } from './page.ts';
import { painter } from './paint.ts';
import { wordFor, wordsOf } from './wording.ts';
import type { Language, Words } from './words.ts';
import { together } from './wrap.ts';

const WORDS = {
  nl: {
    rule: 'regel',
    terms: 'voorwaarden',
    from: 'uit',
    readings: 'andere lezingen',
    unmeasured: 'niet te meten',
    notAgreed: 'niet afgesproken',
    clauses: ['bepaling', 'bepalingen'],
    audited: 'getoetst',
    byRule: 'door een regel',
    byTerms: 'als voorwaarde',
  },
  en: {
    rule: 'rule',
    terms: 'terms',
    from: 'from',
    readings: 'other readings',
    unmeasured: 'not measurable',
    notAgreed: 'not agreed',
    clauses: ['clause', 'clauses'],
    audited: 'audited',
    byRule: 'by a rule',
    byTerms: 'as terms',
  },
} as const;

/** Text ending in a newline, no line wider than `width`; the totals last. */
export function coverageText(
  coverage: Coverage,
  looks: { readonly language: Language; readonly width: number; readonly color: boolean },
): string {
  const { language, width, color } = looks;
  const page: Page = { width, words: wordsOf(language), paint: painter(color), all: true };
  const lines = [
    ...prose(page, `${shown(coverage.title)} (${shown(coverage.policy)})`, 0, 'strong'),
    ...coverage.clauses.flatMap((clause) => ['', ...entry(clause, page)]),
    '',
    ...prose(page, totals(coverage, page.words), 0, 'strong'),
  ];
  return `${lines.join('\n')}\n`;
}

export function coverageJson(coverage: Coverage): string {
  return `${shownInJson(JSON.stringify(coverage, null, 2))}\n`;
}

function entry(clause: ClauseCoverage, page: Page): string[] {
  const words = WORDS[page.words.language];
  const { rules, terms, inputs, readings, unmeasured } = clause;
  const roles = inputs.map((role) => wordFor(page.words.role, role));
  const pairs: [string, string][] = [
    ...rules.map((rule): [string, string] => [words.rule, ruleText(rule, page.words)]),
    ...(terms.length === 0 ? [] : [[words.terms, terms.map(shown).join(', ')] as [string, string]]),
    ...(roles.length === 0 ? [] : [[words.from, roles.join(', ')] as [string, string]]),
    ...readings.map(({ topic, id, title }): [string, string] => [
      words.readings,
      `${shown(title)} (${together(`${shown(topic)}=${shown(id)}`)})`,
    ]),
    ...(unmeasured === null ? [] : [[words.unmeasured, shown(unmeasured)] as [string, string]]),
  ];
  return [
    ...prose(page, `${shown(clause.clause)}: ${shown(clause.says)}`, 0, 'strong', 2),
    ...facts(page, pairs, 2),
  ];
}

/** `response · doorlooptijd · garantie · norm 85% per kwartaal`; of a part of a rule where it stands. */
function ruleText(rule: CoveringRule, words: Words): string {
  const { id, part, measure, commitment, enabled, norm } = rule;
  if (part !== null) return `${shown(id)} (${shown(part)})`;
  const agreed = norm === null ? [] : [words.commitment[commitment], normPart(norm, words)];
  const option = enabled ? [] : [WORDS[words.language].notAgreed];
  return [shown(id), words.measure[measure], ...agreed, ...option].join(' · ');
}

function normPart(norm: NonNullable<CoveringRule['norm']>, words: Words): string {
  return `${words.norm(normText(norm, words))} ${wordFor(words.normPeriod, norm.per)}`;
}

/** `35 bepalingen: 33 getoetst (24 door een regel, 9 als voorwaarde), 2 niet te meten` */
function totals({ totals: { clauses, byRule, byTerms, unmeasured } }: Coverage, words: Words): string {
  const own = WORDS[words.language];
  const count = (n: number): string => countText(n, words);
  const parts = `${count(byRule)} ${own.byRule}, ${count(byTerms)} ${own.byTerms}`;
  const all = `${count(clauses)} ${own.clauses[clauses === 1 ? 0 : 1]}`;
  return `${all}: ${count(byRule + byTerms)} ${own.audited} (${parts}), ${count(unmeasured)} ${own.unmeasured}`;
}
