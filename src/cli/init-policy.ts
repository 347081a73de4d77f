/** The policy that `sla init` starts from: chosen by flags, or by whoever sits at the terminal. */
import { readFileSync } from 'node:fs';
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import { type PolicySummary, summaryOf } from '../policy/summary.ts';
import { ask, canAsk } from './ask.ts';
import { pairs } from './audit-layers.ts';
import type { InitFlags } from './init-command.ts';
import type { LookFor } from './inspect-file.ts';
import { readPolicy } from './load-policy.ts';
import type { Outside } from './outside.ts';
import { BLANK, locatePolicy, shippedIds } from './shipped.ts';

export interface ChosenPolicy {
  /** As the user named it. */
  readonly id: string;
  readonly shipped: boolean;
  /** The text of a policy of one's own to put beside the audit file; null: it is named where it is. */
  readonly copy: string | null;
  readonly summary: PolicySummary;
  readonly variant: string | null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly look: Pick<LookFor, 'policy' | 'asked' | 'policySha256' | 'policyBytes'>;
}

const QUESTIONS = {
  nl: { policy: 'Welke policy? blank is een lege om zelf in te vullen.', variant: 'Welke variant?' },
  en: { policy: 'Which policy? blank is one to fill in yourself.', variant: 'Which variant?' },
} as const;

/** Null: something is missing or wrong, and the problems say what. */
export async function chosenPolicy(
  flags: InitFlags,
  outside: Outside,
  problems: Diagnostic[],
): Promise<ChosenPolicy | null> {
  const lang = flags.lang ?? 'en';
  const asks = canAsk(outside);
  const id =
    flags.policy ?? (asks ? await ask(QUESTIONS[lang].policy, [...shippedIds(), 'blank'], outside) : '');
  if (id === '') {
    problems.push(diagnostic('init-needs-policy', null, { known: shippedIds().join(', ') }));
    return null;
  }
  const text = id === 'blank' ? BLANK[lang] : id;
  const first = await readPolicy(text, outside.cwd(), { purpose: 'check' }, lang);
  const summary = first.file === null ? null : summaryOf(first.file);
  const document = first.file?.drafts[0]?.document;
  if (summary === null || document === undefined) {
    problems.push(...first.diagnostics);
    return null;
  }
  const parameters = pairs('--set', flags.set, problems);
  const variant =
    flags.variant ??
    (asks && summary.variantRequired
      ? await ask(
          QUESTIONS[lang].variant,
          summary.variants.map(({ id: name, title }) => `${name}  ${title}`),
          outside,
        )
      : undefined);
  for (const { name, title, value, example } of summary.parameters) {
    const needed = value === null && !document.parameters[name]!.optional && parameters[name] === undefined;
    if (!needed || !asks) continue;
    const answer = await ask(`${title}?`, example === null ? [] : [example], outside);
    if (answer !== '') parameters[name] = answer;
  }
  const choices = {
    ...(variant === undefined || variant === '' ? {} : { variant }),
    parameters,
    purpose: 'audit' as const,
  };
  const { file, diagnostics } = await readPolicy(text, outside.cwd(), choices, lang);
  problems.push(...diagnostics);
  const policy = file?.policy ?? null;
  if (file === null || policy === null || problems.some((d) => severityOf(d) === 'error')) return null;
  const copied = id === 'blank' || flags.copyPolicy === true;
  return {
    id,
    shipped: shippedIds().includes(id),
    copy: copied ? readFileSync(locatePolicy(text, outside.cwd())!.path, 'utf8') : null,
    summary,
    variant: policy.variant,
    parameters,
    language: document.language,
    look: { policy, asked: true, policySha256: file.sha256, policyBytes: file.bytes },
  };
}
