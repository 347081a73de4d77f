/** `sla explain`: one ticket under each rule, or the figures of one rule; the settings are those of `sla audit`. */
import { explainRule } from '../audit/explain/rule.ts';
import { explainTicket } from '../audit/explain/ticket.ts';
import type { AuditInput } from '../audit/input.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { choices, closest } from '../policy/closest.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import { isAboutTickets } from '../policy/rule-kinds.ts';
import { explanationJson } from '../report/explain/json.ts';
import type { ExplainLooks } from '../report/explain/page.ts';
import { ruleExplanation } from '../report/explain/rule-figures.ts';
import { ticketExplanation } from '../report/explain/ticket.ts';
import { TicketTrail } from '../tickets/ticket-trail.ts';
import { EXIT } from './exit.ts';
import { type Outside, wantsColor, widthOf } from './outside.ts';
import { prepareAudit } from './prepare-audit.ts';
import { auditFileOf, type ExplainFlags, settingsOf } from './settings.ts';
import { tell, tellHowToStart, write } from './tell.ts';

export async function explainCommand(
  what: string,
  file: string | undefined,
  flags: ExplainFlags,
  outside: Outside,
): Promise<number> {
  const asked = flags.lang ?? 'en';
  const auditFile = auditFileOf(file, flags, outside.cwd());
  if (auditFile === null && flags.policy === undefined) {
    tellHowToStart(outside, asked);
    return EXIT.unusable;
  }
  const { settings, diagnostics: problems } = settingsOf(auditFile, flags, outside.cwd());
  const trail = new TicketTrail(what);
  const { input, language } =
    settings === null
      ? { input: null, language: asked }
      : await prepareAudit({ ...settings, allReadings: false }, problems, outside, flags, trail);
  const told = input === null ? null : toldOf(what, flags, input, trail, outside, problems);
  if (told === null) {
    tell(problems, outside, language);
    return EXIT.unusable;
  }
  await write(outside.stdout, told);
  return EXIT.met;
}

/**
 * Null: there is nothing to explain by that name; `problems` says why. A rule goes before a ticket of its name, unless
 * `--rule` says that it is a ticket.
 */
function toldOf(
  what: string,
  flags: ExplainFlags,
  input: AuditInput,
  trail: TicketTrail,
  outside: Outside,
  problems: Diagnostic[],
): string | null {
  const looks = looksOf(flags, outside, input);
  const rule = input.policy.rules.find(({ id }) => id === what);
  if (rule !== undefined && flags.rule === undefined) return ruleTold(rule, flags, input, looks, problems);
  if (!isRuleOfTickets(flags.rule, input.policy, problems)) return null;
  const explanation = explainTicket(input, what, trail.rows, flags.rule ?? null);
  if (explanation === null) {
    problems.push(notThere(what, rule !== undefined, input));
    return null;
  }
  return flags.format === 'json' ? explanationJson(explanation) : ticketExplanation(explanation, looks);
}

function notThere(text: string, isRule: boolean, input: AuditInput): Diagnostic {
  if (isRule) return diagnostic('rule-of-a-rule', null, { text });
  const near = nearTo(text, input);
  return near === ''
    ? diagnostic('no-such-ticket', null, { text })
    : diagnostic('unknown-ticket', null, { text, near });
}

function ruleTold(
  rule: Rule,
  flags: ExplainFlags,
  input: AuditInput,
  looks: ExplainLooks,
  problems: Diagnostic[],
): string | null {
  const explanation = explainRule(input, rule);
  if (explanation === null) {
    problems.push(diagnostic('rule-of-tickets', null, { text: rule.id }));
    return null;
  }
  return flags.format === 'json' ? explanationJson(explanation) : ruleExplanation(explanation, looks);
}

function isRuleOfTickets(id: string | undefined, { rules }: Policy, problems: Diagnostic[]): boolean {
  if (id === undefined) return true;
  const rule = rules.find((each) => each.id === id);
  const known = choices(
    id,
    rules.map((each) => each.id),
  );
  if (rule === undefined) problems.push(diagnostic('no-such-rule', null, { text: id, known }));
  else if (!isAboutTickets(rule)) problems.push(diagnostic('rule-not-of-tickets', null, { text: id }));
  return rule !== undefined && isAboutTickets(rule);
}

const MOST_NEAR = 5;
/** More ids than this are not compared one by one. */
const MOST_COMPARED = 100_000;

function nearTo(what: string, { policy, tickets }: AuditInput): string {
  const known = policy.rules.map(({ id }) => id);
  for (const id of tickets?.store.ids() ?? []) {
    if (known.length >= MOST_COMPARED) break;
    if (id !== '') known.push(id);
  }
  const near = closest(what, known);
  return near.slice(0, MOST_NEAR).join(', ');
}

/** How an explanation looks here. */
export function looksOf(
  flags: Pick<ExplainFlags, 'color' | 'width' | 'all'>,
  outside: Outside,
  { language }: Pick<AuditInput, 'language'>,
): ExplainLooks {
  return {
    language,
    color: wantsColor(flags.color ?? 'auto', outside.stdout, outside.env),
    width: flags.width === undefined ? widthOf(outside.stdout) : Number(flags.width),
    all: flags.all === true,
  };
}
