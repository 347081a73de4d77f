/** Policies of any number of rules, for the bench: those of policy.yaml over and over, with other limits. */
import { readFileSync, writeFileSync } from 'node:fs';
import { here } from './measure.ts';

export function writePolicyOf(rules: number, path: string): void {
  const text = readFileSync(here('./policy.yaml'), 'utf8');
  const start = text.slice(0, text.indexOf('rules:'));
  const list = Array.from({ length: rules }, (_, i) => {
    const to = i % 2 === 0 ? 'responded' : 'restored';
    return `  rule-${i}:
    title: Rule ${i}
    clause: "${i + 3}"
    to: ${to}
    calendar: office
    within: { P1: ${i + 1} hours, P2: ${i + 2} hours, P3: ${i + 4} hours, P4: ${i + 8} hours }
    norm: { at_least: 85%, per: quarter }
`;
  });
  writeFileSync(
    path,
    `${start.replace('[restoration]', `[${rules > 1 ? 'rule-1' : 'rule-0'}]`)}rules:\n${list.join('')}`,
  );
}
