/** `sla init`: a working folder from exports: audit file, profiles where they are needed, and a policy. */
import { existsSync, mkdirSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import type { Inspection } from '../inspection/inspection.ts';
import { INPUT_ROLES } from '../intake/canonical.ts';
import type { Priority } from '../policy/policy.ts';
import { groupOfWord } from '../policy/priority-words.ts';
import { type AuditChoices, auditYaml } from '../report/audit-yaml.ts';
import { shown } from '../text/shown.ts';
import { formatsOf } from './audit-layers.ts';
import { withoutPriorities } from './blank-policy.ts';
import { EXIT } from './exit.ts';
import { type LookedAt, lookAtAll } from './init-inputs.ts';
import { periodFor } from './init-period.ts';
import { type ChosenPolicy, chosenPolicy } from './init-policy.ts';
import { unknownZone } from './inspect-command.ts';
import type { Outside } from './outside.ts';
import { type AuditFlags, DEFAULT_AUDIT_FILE } from './settings.ts';
import { tell, write } from './tell.ts';
import { CannotWrite, cannotWrite, wholeOrNothing } from './whole-file.ts';
import { isOutside } from './why.ts';

export interface InitFlags
  extends Pick<
    AuditFlags,
    (typeof INPUT_ROLES)[number] | 'policy' | 'profile' | 'variant' | 'set' | 'period' | 'timeFormat' | 'lang'
  > {
  readonly copyPolicy?: boolean;
  /** Of times without an offset in the exports. */
  readonly zone?: string;
}

const WORDS = {
  nl: {
    made: 'Gemaakt:',
    next: 'Verder:',
    check: 'Leg eerst de profielen naast het systeem; wat geraden is staat erbij.',
  },
  en: {
    made: 'Made:',
    next: 'Next:',
    check: 'Hold the profiles against the system first; they say what was guessed.',
  },
} as const;

interface NewFile {
  readonly path: string;
  readonly shown: string;
  readonly text: string;
}

export async function initCommand(
  folder: string | undefined,
  flags: InitFlags,
  outside: Outside,
): Promise<number> {
  const problems: Diagnostic[] = [];
  const told = formatsOf(flags.timeFormat ?? [], problems);
  const policy = await chosenPolicy(flags, outside, problems);
  const language: Language = flags.lang ?? policy?.language ?? 'en';
  const given = INPUT_ROLES.flatMap((role) => (flags[role] ?? []).map((file) => ({ role, file })));
  if (given.length === 0) problems.push(diagnostic('no-input', null));
  if (given.some(({ file }) => file === '-')) problems.push(diagnostic('init-needs-files', null));
  const home = resolve(outside.cwd(), folder ?? '.');
  const place = (name: string): Omit<NewFile, 'text'> => ({
    path: resolve(home, name),
    shown: relative(outside.cwd(), resolve(home, name)).split(sep).join('/'),
  });
  problems.push(...unknownZone(flags.zone));
  if (policy === null || faulty(problems)) return refuse(problems, outside, language);
  try {
    const all = await lookAtAll(
      given,
      { ...policy.look, language, told, zone: flags.zone ?? null },
      flags.profile,
      outside,
      problems,
    );
    const period = periodFor(flags.period, all, policy.look.policy, problems);
    if (period === null || faulty(problems)) return refuse(problems, outside, language);
    const audit = place(DEFAULT_AUDIT_FILE);
    const command = `sla audit ${forShell(audit.shown)}`;
    const ownPolicy = policy.copy === null ? [] : [{ ...place('policy.yaml'), text: copyFor(policy, all) }];
    const profiles = newProfiles(all).map(({ name, yaml }) => ({ ...place(name), text: yaml }));
    const choices: AuditChoices = {
      policy: policyName(policy, home, outside),
      shipped: policy.copy === null && policy.shipped,
      summary: policy.summary,
      variant: policy.variant,
      parameters: policy.parameters,
      ...period,
      inputs: all.map(({ role, file, profile }) => ({
        role,
        file: fromHere(home, resolve(outside.cwd(), file)),
        profile:
          profile.kind === 'own-file' ? fromHere(home, resolve(outside.cwd(), profile.text)) : profile.text,
      })),
      timeFormats: flags.timeFormat ?? [],
      language,
    };
    const files: NewFile[] = [{ ...audit, text: auditYaml(choices, command) }, ...ownPolicy, ...profiles];
    const inTheWay = files.filter(({ path }) => existsSync(path));
    problems.push(...inTheWay.map((file) => diagnostic('file-in-the-way', { file: file.shown })));
    if (inTheWay.length > 0) return refuse(problems, outside, language);
    mkdirSync(home, { recursive: true });
    await wholeOrNothing(
      outside,
      async (open) => {
        for (const { shown: name, text } of files) open(name).write(text);
      },
      async () => {},
    );
    if (problems.length > 0) tell(problems, outside, language, 'never');
    const words = WORDS[language];
    const made = files.map((file) => `  ${shown(file.shown)}\n`).join('');
    const check = profiles.length === 0 ? '' : `${words.check}\n`;
    await write(outside.stdout, `${words.made}\n${made}${check}${words.next}\n  ${shown(command)}\n`);
    return EXIT.met;
  } catch (error) {
    if (error instanceof CannotWrite) return refuse([cannotWrite(error, language)], outside, language);
    if (!isOutside(error)) throw error;
    return refuse([cannotWrite(new CannotWrite(folder ?? '.', error), language)], outside, language);
  }
}

function policyName({ id, shipped, copy }: ChosenPolicy, home: string, { cwd }: Outside): string {
  if (copy !== null) return 'policy.yaml';
  return shipped ? id : fromHere(home, resolve(cwd(), id));
}

/** A blank policy fits what the exports have; any other is copied as it stands. */
function copyFor({ id, copy, look }: ChosenPolicy, all: readonly LookedAt[]): string {
  const ofTickets = all.filter(({ role }) => role === 'tickets' || role === 'events');
  const ranked = ofTickets.some(({ inspection }) => saysPriority(inspection, look.policy.priorities));
  return id === 'blank' && ofTickets.length > 0 && !ranked ? withoutPriorities(copy!) : copy!;
}

/** Whether an export has priorities that the policy knows, by themselves or through a profile. */
function saysPriority({ becomes, sheet, proposal }: Inspection, known: readonly Priority[]): boolean {
  const columns = sheet.columns.filter(({ index }) => {
    const targets = becomes.get(index) ?? [];
    return targets.includes('priority') || targets.includes('event');
  });
  const meant = proposal.mapping?.columns.some(
    ({ target, words }) => target === 'priority' && Object.keys(words).length > 0,
  );
  return (
    meant === true ||
    (columns.length > 0 && proposal.mapping === null) ||
    (columns.length > 0 && proposal.fit !== null) ||
    columns.some(({ words }) => words.some(({ text }) => groupOfWord(known, text, true) !== null))
  );
}

/** The profiles that have to be written, one for exports of one shape. */
function newProfiles(all: readonly LookedAt[]): { readonly name: string; readonly yaml: string }[] {
  const found = new Map<string, string>();
  for (const { profile } of all) if (profile.kind === 'new') found.set(profile.text, profile.yaml);
  return [...found].map(([name, yaml]) => ({ name, yaml }));
}

/** As the audit file names it: from its own folder, with the slashes of everywhere. */
function fromHere(home: string, path: string): string {
  return relative(home, path).split(sep).join('/');
}

function forShell(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function refuse(problems: readonly Diagnostic[], outside: Outside, language: Language): number {
  tell(problems, outside, language);
  return EXIT.unusable;
}

function faulty(problems: readonly Diagnostic[]): boolean {
  return problems.some((d) => severityOf(d) === 'error');
}
