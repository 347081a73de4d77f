/**
 * The norms as a JUnit report, so that a CI shows them as tests: a suite per rule, a case for all that is judged by
 * itself in a period. Element and attribute names as CI systems read them (the Jenkins xUnit schema, junit-10.xsd).
 */

import { decidingPeriods, nameOfPart, partsOf } from '../audit/judged.ts';
import type { AuditResult, RuleResult, RuleVerdict, ShareText } from '../audit/result.ts';
import { type Audited, auditsOf } from '../audit/results.ts';
import { xmlText } from '../text/xml.ts';
import { normText, percentageText } from './figures.ts';
import { verdictText, wordFor, wordsOf } from './wording.ts';
import type { Language, Words } from './words.ts';

/** One norm in one period, of the period as a whole or of one service, application or priority. */
interface Case {
  readonly name: string;
  readonly verdict: RuleVerdict;
  readonly attained: ShareText | null;
}

type Kind = 'passed' | 'failed' | 'skipped';

/**
 * A missed guarantee is a failure; a missed target only when the audit is strict. What is undecided, has no case or was
 * not assessed is skipped, with the reason: it is not green. Rules without a norm are not in it.
 */
export function junitReport(audited: Audited, { language }: { readonly language: Language }): string {
  const words = wordsOf(language);
  const audits = auditsOf(audited);
  const suites = audits.flatMap(({ name, result }) =>
    result.rules
      .filter(({ verdict }) => verdict !== 'no-norm')
      .map((rule) => ({ name, result, rule, cases: casesOf(rule, result.period.label) })),
  );
  const all = suites.flatMap(({ result, rule, cases }) =>
    cases.map((one) => kindOf(rule, one.verdict, result.strict)),
  );
  const about = audits.map(({ name, result }) => `${name ?? result.policy.id} ${result.period.label}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name: about.join(', '), ...tally(all) })}>`,
    ...suites.flatMap((one) => suite(one, words)),
    '</testsuites>',
    '',
  ].join('\n');
}

/** The cases of one rule. */
interface Suite {
  /** Of the audit; null: it is the only one. */
  readonly name: string | null;
  readonly result: AuditResult;
  readonly rule: RuleResult;
  readonly cases: readonly Case[];
}

function casesOf(rule: RuleResult, audited: string): Case[] {
  const cases = decidingPeriods(rule).flatMap((period) =>
    partsOf(rule, period).map((part) => ({
      name: [period.label, nameOfPart(part)].filter((text) => text !== '').join(' '),
      verdict: part.verdict,
      attained: part.attained,
    })),
  );
  return cases.length > 0 ? cases : [{ name: audited, verdict: rule.verdict, attained: null }];
}

function suite({ name: audit, result, rule, cases }: Suite, words: Words): string[] {
  const kinds = cases.map(({ verdict }) => kindOf(rule, verdict, result.strict));
  const name = `${audit === null ? '' : `${audit}: `}${rule.clause} ${rule.title}`;
  const of = `${audit ?? result.policy.id}.${rule.id}`;
  return [
    `  <testsuite ${attributes({ name, ...tally(kinds) })}>`,
    ...cases.flatMap((one, i) => testCase(one, kinds[i]!, rule, of, words)),
    '  </testsuite>',
  ];
}

function testCase(one: Case, kind: Kind, rule: RuleResult, classname: string, words: Words): string[] {
  const open = `    <testcase ${attributes({ classname, name: one.name })}`;
  if (kind === 'passed') return [`${open}/>`];
  const norm = rule.norm === null ? '' : `, ${words.norm(normText(rule.norm, words))}`;
  const figure = one.attained === null ? '' : `: ${percentageText(one.attained, rule.norm, words)}${norm}`;
  const reason = rule.reason === null ? '' : ` (${wordFor(words.notAssessedReason, rule.reason)})`;
  const message = `${verdictText(one.verdict, words)}${figure}${reason}`;
  const element = kind === 'failed' ? 'failure' : 'skipped';
  return [`${open}>`, `      <${element} ${attributes({ message })}/>`, '    </testcase>'];
}

function kindOf(rule: RuleResult, verdict: RuleVerdict, strict: boolean): Kind {
  if (verdict === 'met') return 'passed';
  const fails = verdict === 'missed' && (rule.commitment === 'guarantee' || strict);
  return fails ? 'failed' : 'skipped';
}

function tally(kinds: readonly Kind[]): Readonly<Record<string, number>> {
  const count = (kind: Kind): number => kinds.filter((one) => one === kind).length;
  return { tests: kinds.length, failures: count('failed'), errors: 0, skipped: count('skipped') };
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${xmlText(String(value))}"`)
    .join(' ');
}
