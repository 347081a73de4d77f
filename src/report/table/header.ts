/** Between whom, over what, as of when, and by which reading of the contract. */
import type { AuditResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { toolText } from '../evidence-text.ts';
import { edgeText, momentText } from '../moment.ts';
import { facts, type Page, prose } from '../page.ts';
import { sourceText } from '../source.ts';

export function header(result: AuditResult, page: Page): string[] {
  const { policy, period, tool } = result;
  const { words } = page;
  const pairs: [string, string][] = [
    [words.label.customer, shown(policy.parties.customer)],
    [words.label.supplier, shown(policy.parties.supplier)],
    [words.label.period, periodText(period, page)],
    [words.label.asOf, asOfText(result, page)],
    [words.label.policy, shown(policy.id) + (policy.variant === null ? '' : `, ${shown(policy.variant)}`)],
    ...Object.entries(policy.readings).map(([of, reading]) => pair(words.label.reading, of, reading)),
    ...Object.entries(policy.parameters).map(([name, value]) => pair(words.label.parameter, name, value)),
    [words.label.tool, toolText(tool)],
  ];
  return [
    ...prose(page, `${shown(policy.title)} · ${shown(period.label)}`, 0, 'strong'),
    '',
    ...facts(page, pairs),
  ];
}

function periodText(period: AuditResult['period'], page: Page): string {
  const { words } = page;
  return `${words.until(edgeText(period.from, words), edgeText(period.to, words))} (${shown(period.timezone)})`;
}

function asOfText({ asOf, asOfSource }: AuditResult, page: Page): string {
  const { words } = page;
  if (asOf === null) return '–';
  const by = asOfSource === null ? words.given : words.setBy(sourceText(asOfSource, words));
  return `${momentText(asOf, words)}, ${by}`;
}

function pair(label: string, name: string, value: string): [string, string] {
  return [label, `${shown(name)}: ${shown(value)}`];
}
