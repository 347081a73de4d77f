/** Policies for tests: a small one that is in order, changed at the point that a test is about. */
import { type Diagnostic, messageOf } from '../../src/diagnostics/diagnostic.ts';
import { type LoadedPolicy, loadPolicy, type PolicyChoices } from '../../src/policy/load.ts';
import type { Policy, TimeRule } from '../../src/policy/policy.ts';

const SECTIONS: Readonly<Record<string, string>> = {
  head: 'sla: 1\nid: small\ntitle: Small\nparties: { customer: A, supplier: B }',
  timezone: 'timezone: Europe/Amsterdam',
  working_day: 'working_day: hours',
  calendars: 'calendars:\n  office: { hours: { mon-fri: "09:00-17:00" } }',
  priorities: 'priorities:\n  P1: { title: Hoog, match: [urgent] }\n  P2: Laag',
  rules: 'rules:\n  response: { clause: "1", to: responded, calendar: office, within: 1 hour }',
};

/** The small policy with sections replaced, added, or (when empty) left out. */
export function small(sections: Readonly<Record<string, string>> = {}): string {
  return Object.values({ ...SECTIONS, ...sections }).join('\n');
}

/** A time rule with these keys besides clause and calendar. */
export function withRule(keys: string, sections: Readonly<Record<string, string>> = {}): string {
  return small({ ...sections, rules: `rules:\n  r: { clause: "1", calendar: office, ${keys} }` });
}

export function load(text: string, choices: Partial<PolicyChoices> = {}): LoadedPolicy {
  return loadPolicy('p.yaml', text, { purpose: 'audit', ...choices });
}

/** Each as `code line: what the caret stands under`. */
export function found(text: string, choices: Partial<PolicyChoices> = {}): readonly string[] {
  return load(text, choices).diagnostics.map(shownAt);
}

export function shownAt({ code, place }: Diagnostic): string {
  if (place?.excerpt === undefined || place.column === undefined) return code;
  const from = place.column - 1;
  return `${code} ${place.line}: ${place.excerpt.text.slice(from, from + place.excerpt.length)}`;
}

export function codes(text: string, choices: Partial<PolicyChoices> = {}): readonly string[] {
  return load(text, choices).diagnostics.map(({ code }) => code);
}

/** The English sentences. */
export function says(text: string, choices: Partial<PolicyChoices> = {}): readonly string[] {
  return load(text, choices).diagnostics.map((each) => messageOf(each, 'en'));
}

/** The policy of a text that has nothing wrong with it. */
export function policy(text: string, choices: Partial<PolicyChoices> = {}): Policy {
  const loaded = load(text, choices);
  if (loaded.policy === null) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
  return loaded.policy;
}

export function timeRule(text: string): TimeRule {
  const rule = policy(text).rules[0];
  if (rule?.measure !== 'time') throw new Error('the first rule is no time rule');
  return rule;
}
