/** The report of `sla audit` on a terminal: read from the top down, the verdict of it all last. */
import type { AuditResult } from '../audit/result.ts';
import { type Audited, type AuditResults, auditsOf, isOfSeveral } from '../audit/results.ts';
import { shown } from '../text/shown.ts';
import { type Page, prose, section } from './page.ts';
import { painter } from './paint.ts';
import { audits, overall } from './table/audits.ts';
import { breaches } from './table/breaches.ts';
import { claims } from './table/claims.ts';
import { doubt } from './table/doubt.ts';
import { evidence } from './table/evidence.ts';
import { exclusions } from './table/exclusions.ts';
import { header } from './table/header.ts';
import { inputs } from './table/inputs.ts';
import { excluded, unmeasurable } from './table/left-out.ts';
import { overview } from './table/overview.ts';
import { readings } from './table/readings.ts';
import { rejected, warnings } from './table/rejected.ts';
import { rules } from './table/rules.ts';
import { signals } from './table/signals.ts';
import { verdict } from './table/verdict.ts';
import { wordsOf } from './wording.ts';
import type { Language } from './words.ts';

export interface TableOptions {
  readonly language: Language;
  /** Columns of the terminal. No line is wider; under 60 tables are stacked; under 24 counts as 24. */
  readonly width: number;
  readonly color: boolean;
  /** Long lists whole, instead of their first lines and how many more there are. */
  readonly all: boolean;
}

const narrowest = 24;

/** The report as text, ending in a newline. It says what the result says: nothing is computed or decided here. */
export function tableReport(audited: Audited, options: TableOptions): string {
  const page: Page = {
    width: Math.max(narrowest, Math.floor(options.width)),
    words: wordsOf(options.language),
    paint: painter(options.color),
    all: options.all,
  };
  const lines = isOfSeveral(audited) ? several(audited, page) : one(audited, page);
  return `${lines.join('\n')}\n`;
}

/** What they come to first, then each report by itself, and the verdict over all of them last. */
function several(results: AuditResults, page: Page): string[] {
  const titles = page.words.section;
  return [
    ...section(page, titles.audits, audits(results, page)).slice(1),
    ...auditsOf(results).flatMap(({ name, result }) => [
      '',
      '',
      ...opening(page, name!),
      ...one(result, page),
    ]),
    '',
    ...section(page, titles.verdict, overall(results, page)),
  ];
}

/** A thick line with the name of the audit that begins under it. */
function opening(page: Page, name: string): string[] {
  return [page.paint('muted', '━'.repeat(page.width)), ...prose(page, shown(name), 0, 'strong'), ''];
}

function one(result: AuditResult, page: Page): string[] {
  const titles = page.words.section;
  return [
    ...header(result, page),
    ...section(page, titles.overview, overview(result, page)),
    ...section(page, titles.doubt, doubt(result, page)),
    ...section(page, titles.inputs, inputs(result, page)),
    ...section(page, titles.rules, rules(result, page)),
    ...section(page, titles.breaches, breaches(result, page)),
    ...section(page, titles.excluded, excluded(result, page)),
    ...section(page, titles.unmeasurable, unmeasurable(result, page)),
    ...section(page, titles.rejected, rejected(result, page)),
    ...section(page, titles.signals, signals(result, page)),
    ...section(page, titles.warnings, warnings(result, page)),
    ...section(page, titles.exclusions, exclusions(result, page)),
    ...section(page, titles.claims, claims(result, page)),
    ...section(page, titles.readings, readings(result, page)),
    ...section(page, titles.evidence, evidence(result, page)),
    ...section(page, titles.verdict, verdict(result, page)),
  ];
}
