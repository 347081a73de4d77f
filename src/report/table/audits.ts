/** One line an audit: how each of several came out. */
import type { AuditOverview, AuditResults } from '../../audit/results.ts';
import { shown } from '../../text/shown.ts';
import { auditsSentence, verdictsText } from '../audits-sentence.ts';
import { countText } from '../figures.ts';
import { grid } from '../grid.ts';
import { type Page, prose } from '../page.ts';
import { verdictTone } from '../paint.ts';
import type { Column, Row } from '../tabular.ts';
import { verdictText } from '../wording.ts';
import type { Words } from '../words.ts';
import { verdictCell } from './cells.ts';

export function audits({ overview }: AuditResults, page: Page): readonly string[] {
  const rows = overview.map((one) => rowOf(one, page.words));
  return grid(page, columns(page.words), rows).lines;
}

/** The verdict over all of them, and how it came about. */
export function overall(results: AuditResults, page: Page): string[] {
  const word = page.paint(verdictTone[results.verdict], verdictText(results.verdict, page.words));
  return [`  ${word}`, ...prose(page, auditsSentence(results, page.words), 2)];
}

function columns({ head, label }: Words): Column[] {
  return [
    { key: 'verdict', head: head.verdict },
    { key: 'audit', head: head.audit, breaks: 'words', plain: true },
    { key: 'supplier', head: label.supplier.toLowerCase(), breaks: 'words', spare: 1, from: 120 },
    { key: 'period', head: head.period },
    { key: 'guarantees', head: head.guarantees, breaks: 'words' },
    { key: 'targets', head: head.targets, breaks: 'words' },
    { key: 'breaches', head: head.breaches, align: 'right' },
    { key: 'rejected', head: head.rejectedRows, align: 'right' },
  ];
}

function rowOf(one: AuditOverview, words: Words): Row {
  return {
    cells: {
      verdict: verdictCell(one.verdict, words),
      audit: { text: shown(one.name) },
      supplier: { text: shown(one.policy.parties.supplier) },
      period: { text: shown(one.period.label) },
      guarantees: { text: verdictsText(one.guarantees, words) },
      targets: { text: verdictsText(one.targets, words) },
      breaches: { text: countText(one.breaches, words) },
      rejected: { text: countText(one.rejected, words) },
    },
  };
}
