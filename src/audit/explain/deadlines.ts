/** What `sla deadline` tells: when a ticket that is not made yet would be due under each rule. Names are promises. */
import type { Language } from '../../diagnostics/diagnostic.ts';
import { conditionText } from '../../policy/condition-text.ts';
import type { Policy, Rule } from '../../policy/policy.ts';
import { instantText } from '../../time/instant.ts';
import type { AuditInput } from '../input.ts';
import { policyResult } from '../policy-result.ts';
import type { AuditResult, InstantText } from '../result.ts';
import type { TicketRuleAccount } from './explanation.ts';
import { explainTicket } from './ticket.ts';

export interface DeadlineExplanation {
  readonly format: 'sla-deadline/1';
  readonly tool: AuditResult['tool'];
  readonly policy: AuditResult['policy'];
  readonly timezone: string;
  readonly opened: InstantText;
  /** What is supposed of the ticket besides, by column. */
  readonly columns: Readonly<Record<string, string>>;
  /** One for each priority asked for; null where the contract knows none. */
  readonly answers: readonly { readonly priority: string | null; readonly rules: readonly RuleDeadline[] }[];
}

/** `about`: what the rule asks of a ticket besides, in words; `due` is null where the rule sets none: `outcome`, `absent` and `reason` say why. */
export type RuleDeadline = Pick<
  TicketRuleAccount,
  | ('rule' | 'title' | 'clause' | 'outcome' | 'absent' | 'reason' | 'excluded')
  | ('priority' | 'starts' | 'stops' | 'calendar' | 'due' | 'deadline')
> & { readonly about: string | null };

/** The id of a ticket that is only supposed. */
export const SUPPOSED = 'supposed';

/** The policy as it is about a ticket of which only some columns are supposed: of the others anything may be true. */
export function supposing(policy: Policy, columns: Readonly<Record<string, string>>): Policy {
  const names = new Set(Object.keys(columns).map((name) => name.toLowerCase()));
  const rules = policy.rules.map((rule) => {
    if (rule.measure !== 'time' || rule.when === null) return rule;
    return { ...rule, when: new Map([...rule.when].filter(([column]) => names.has(column))) };
  });
  return { ...policy, rules };
}

/**
 * `inputs`: one for each priority, with that ticket alone in it, judged at the instant at which it is opened under the
 * policy as `supposing` gives it; `policy`: the whole one.
 */
export function deadlineExplanation(
  inputs: readonly { readonly priority: string | null; readonly input: AuditInput }[],
  policy: Policy,
  opened: number,
  columns: Readonly<Record<string, string>>,
): DeadlineExplanation {
  const { input } = inputs[0]!;
  return {
    format: 'sla-deadline/1',
    tool: input.tool,
    policy: policyResult(input),
    timezone: input.zone.name,
    opened: instantText(opened, input.zone),
    columns,
    answers: inputs.map(({ priority, input: one }) => ({ priority, rules: deadlinesOf(one, policy) })),
  };
}

/** A combined rule has no deadline of its own: its parts have. */
function deadlinesOf(input: AuditInput, { rules }: Policy): RuleDeadline[] {
  return explainTicket(input, SUPPOSED, [])!
    .rules.filter(({ measure }) => measure === 'time')
    .map((account) => ({
      rule: account.rule,
      title: account.title,
      clause: account.clause,
      outcome: account.outcome,
      absent: account.absent,
      reason: account.reason,
      excluded: account.excluded,
      priority: account.priority,
      starts: account.starts,
      stops: account.stops,
      calendar: account.calendar,
      about: aboutOf(
        rules.find(({ id }) => id === account.rule),
        input.language,
      ),
      due: account.due,
      deadline: account.deadline,
    }));
}

function aboutOf(rule: Rule | undefined, language: Language): string | null {
  return rule?.measure === 'time' && rule.when !== null ? conditionText(rule.when, language) : null;
}
