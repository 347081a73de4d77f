/** Clause by clause: what of a policy answers it, from which input and under which readings; or why nothing can. */
import type { InputRole } from '../intake/canonical.ts';
import { fractionText } from '../time/fraction.ts';
import { answersTo, type Naming, namings } from './answers.ts';
import type { Draft } from './checks/check.ts';
import type { Policy, Rule } from './policy.ts';
import { inputsOf } from './rule-inputs.ts';
import { at, keys, type Path, textAt } from './written.ts';

export interface Coverage {
  readonly policy: string;
  readonly title: string;
  readonly clauses: readonly ClauseCoverage[];
  /** How many there are, and how they are answered; the last three add up to the first. */
  readonly totals: {
    readonly clauses: number;
    readonly byRule: number;
    readonly byTerms: number;
    readonly unmeasured: number;
  };
}

export interface ClauseCoverage {
  readonly clause: string;
  readonly says: string;
  readonly rules: readonly CoveringRule[];
  /** Other parts of the policy, as dotted paths: calendars, pauses, priorities. */
  readonly terms: readonly string[];
  /** What the rules and the terms look at. */
  readonly inputs: readonly InputRole[];
  readonly readings: readonly { readonly topic: string; readonly id: string; readonly title: string }[];
  /** Why it cannot be measured; null when it is. */
  readonly unmeasured: string | null;
}

export interface CoveringRule {
  readonly id: string;
  readonly title: string;
  readonly measure: Rule['measure'];
  readonly commitment: Rule['commitment'];
  /** The part of the rule that answers the clause, `except.1`; null: the rule itself. */
  readonly part: string | null;
  /** False: an option that is not agreed under the choices made. */
  readonly enabled: boolean;
  readonly norm: { readonly atLeast: string; readonly strictly: boolean; readonly per: string } | null;
  readonly inputs: readonly InputRole[];
}

/** Of a policy without faults; one that lists no clauses has none. In the order of the policy. */
export function coverageOf(policy: Policy, draft: Draft): Coverage {
  const named = namings(draft.written);
  const clauses = keys(draft.written, ['clauses']).map((clause) =>
    clauseCoverage(clause, named, policy, draft),
  );
  const unmeasured = clauses.filter((each) => each.unmeasured !== null).length;
  const byRule = clauses.filter((each) => each.rules.length > 0).length;
  return {
    policy: policy.id,
    title: policy.title,
    clauses,
    totals: {
      clauses: clauses.length,
      byRule,
      byTerms: clauses.length - byRule - unmeasured,
      unmeasured,
    },
  };
}

function clauseCoverage(
  clause: string,
  named: readonly Naming[],
  policy: Policy,
  draft: Draft,
): ClauseCoverage {
  const { says, unmeasured } = draft.document.clauses[clause]!;
  const paths = answersTo(draft.written, clause, named);
  const ofRules = paths.filter(([section]) => section === 'rules');
  const ids = new Set(ofRules.map(([, id]) => id));
  const rules = policy.rules
    .filter(({ id }) => ids.has(id))
    .map((rule) => {
      // A rule that names the clause itself and in a part of it too is the rule itself.
      const [path] = ofRules.filter(([, id]) => id === rule.id).sort((a, b) => a.length - b.length);
      return covering(rule, path!, policy, draft);
    });
  const terms = paths.filter(([section]) => section !== 'rules' && section !== 'readings');
  const topics = new Set([
    clause,
    ...ids,
    ...paths.flatMap(([section, topic]) => (section === 'readings' ? [topic] : [])),
  ]);
  return {
    clause,
    says,
    rules,
    terms: [...new Set(terms.map((path) => dotted(path, draft)))],
    inputs: [...new Set([...rules.flatMap(({ inputs }) => inputs), ...terms.flatMap(inputsOfTerm)])],
    readings: Object.entries(draft.document.readings).flatMap(([topic, known]) =>
      topics.has(topic) ? Object.entries(known).map(([id, { title }]) => ({ topic, id, title })) : [],
    ),
    unmeasured: unmeasured ?? null,
  };
}

function covering(rule: Rule, path: Path, policy: Policy, draft: Draft): CoveringRule {
  const { id, title, measure, commitment, enabled, norm } = rule;
  const { atLeast, strictly, per } = norm ?? {};
  return {
    id,
    title,
    measure,
    commitment,
    part: path.length <= 2 ? null : dotted(path, draft).slice(`rules.${id}.`.length),
    enabled,
    norm: atLeast === undefined ? null : { atLeast: fractionText(atLeast), strictly: strictly!, per: per! },
    inputs: inputsOf(rule, policy),
  };
}

/** What a term about tickets looks at: pauses and silence happen over time, and take events. */
function inputsOfTerm([section, list]: Path): readonly InputRole[] {
  if (section === 'tickets')
    return list === 'pause' || list === 'silence' ? ['tickets', 'events'] : ['tickets'];
  return section === 'priorities' || section === 'severity' ? ['tickets'] : [];
}

/** `tickets.pause.waiting`; an entry of a list without an id by its number. */
function dotted(path: Path, { written }: Draft): string {
  return path
    .map((step, i) => {
      if (typeof step === 'string') return step;
      const item = path.slice(0, i + 1);
      return textAt(written, [...item, 'id']) ?? textAt(written, item) ?? String(step + 1);
    })
    .filter((_, i) => at(written, path.slice(0, i + 1)) !== undefined)
    .join('.');
}
