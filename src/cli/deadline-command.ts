/** `sla deadline`: a ticket is supposed, read like any other, and explained as it stands when it is opened. */
import {
  type DeadlineExplanation,
  deadlineExplanation,
  SUPPOSED,
  supposing,
} from '../audit/explain/deadlines.ts';
import type { AuditInput } from '../audit/input.ts';
import { csvLine } from '../csv/write-row.ts';
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import { type InputRole, TICKET_COLUMNS } from '../intake/canonical.ts';
import { choices } from '../policy/closest.ts';
import type { Policy } from '../policy/policy.ts';
import { deadlines } from '../report/explain/deadlines.ts';
import { explanationJson } from '../report/explain/json.ts';
import { InstantReader, instantText } from '../time/instant.ts';
import { toolOf } from './about.ts';
import { argumentsOf } from './arguments.ts';
import { pairs } from './audit-layers.ts';
import { EXIT } from './exit.ts';
import { looksOf } from './explain-command.ts';
import { type InputStream, openInput } from './input-stream.ts';
import type { Outside } from './outside.ts';
import { type PreparedPolicy, preparePolicy } from './prepare-audit.ts';
import { withProfiles } from './profiles.ts';
import { type InputToRead, readInputs } from './read-inputs.ts';
import { type AuditFlags, auditFileOf, type Settings, settingsOf } from './settings.ts';
import { tell, write } from './tell.ts';

export interface DeadlineFlags extends AuditFlags {
  readonly opened?: string;
  readonly priority?: string;
  /** `type=security`: what else is supposed of the ticket. */
  readonly with?: string[];
}

export async function deadlineCommand(
  file: string | undefined,
  flags: DeadlineFlags,
  outside: Outside,
): Promise<number> {
  const auditFile = auditFileOf(file, flags, outside.cwd());
  const { settings, diagnostics: problems } = settingsOf(auditFile, flags, outside.cwd());
  const columns = pairs('--with', flags.with, problems);
  if (settings?.policy === null) problems.push(diagnostic('no-policy', null));
  if (flags.opened === undefined) problems.push(diagnostic('no-opened', null));
  const { prepared, language } =
    settings === null
      ? { prepared: null, language: flags.lang ?? 'en' }
      : await preparePolicy(settings, problems, flags);
  const explanation =
    prepared === null || settings === null || isFaulty(problems)
      ? null
      : await explanationOf(prepared, settings, flags, columns, language, outside, problems);
  if (explanation === null) {
    tell(problems, outside, language);
    return EXIT.unusable;
  }
  const looks = looksOf(flags, outside, { language });
  const told = flags.format === 'json' ? explanationJson(explanation) : deadlines(explanation, looks);
  await write(outside.stdout, told);
  return EXIT.met;
}

async function explanationOf(
  prepared: PreparedPolicy,
  settings: Settings,
  flags: DeadlineFlags,
  columns: Readonly<Record<string, string>>,
  language: Language,
  outside: Outside,
  problems: Diagnostic[],
): Promise<DeadlineExplanation | null> {
  const { policy, zone } = prepared;
  const text = flags.opened!.trim();
  const opened = new InstantReader(zone, policy.ambiguousTime).read(text);
  if (Number.isNaN(opened)) {
    problems.push(diagnostic('bad-opened', null, { text, zone: zone.name }));
    return null;
  }
  if (!areColumns(columns, policy, problems)) return null;
  const known = policy.priorities.map(({ id }) => id);
  const asked = flags.priority !== undefined ? [flags.priority] : known.length > 0 ? known : [null];
  const inputs: { priority: string | null; input: AuditInput }[] = [];
  for (const priority of asked) {
    const row = { ...columns, ...(priority === null ? {} : { priority }) };
    const input = await supposed(
      { ...prepared, policy: supposing(policy, row) },
      settings,
      opened,
      row,
      language,
      outside,
      problems,
    );
    if (input === null) return null;
    inputs.push({ priority, input });
  }
  const explanation = deadlineExplanation(inputs, policy, opened, columns);
  const unknown = explanation.answers.some(({ rules }) =>
    rules.some(({ reason }) => reason === 'unknown-priority'),
  );
  if (!unknown || flags.priority === undefined) return explanation;
  problems.push(
    diagnostic('no-such-priority', null, { text: flags.priority, known: choices(flags.priority, known) }),
  );
  return null;
}

function areColumns(
  columns: Readonly<Record<string, string>>,
  policy: Policy,
  problems: Diagnostic[],
): boolean {
  const known = [...new Set([...TICKET_COLUMNS, ...policy.columns])];
  const unknown = Object.keys(columns).filter((name) => !known.includes(name.toLowerCase()));
  for (const text of unknown) {
    const expected = choices(text, known);
    problems.push(diagnostic('bad-setting', null, { name: '--with', text, expected }));
  }
  return unknown.length === 0;
}

const ROW = '(ticket)';
const EVENTS = '(events)';

/** An audit of that ticket alone, as things stand when it is opened. Null: a register cannot be used. */
async function supposed(
  prepared: PreparedPolicy,
  settings: Settings,
  opened: number,
  columns: Readonly<Record<string, string>>,
  language: Language,
  outside: Outside,
  problems: Diagnostic[],
): Promise<AuditInput | null> {
  const { policy, zone } = prepared;
  const at = instantText(opened, zone);
  const cells = { ...columns, id: SUPPOSED, opened_at: at, registered_at: at };
  const line = (texts: readonly string[]): string => csvLine(texts, { guardFormulas: false });
  const texts: Readonly<Record<string, string>> = {
    [ROW]: line(Object.keys(cells)) + line(Object.values(cells)),
    // With an events export, be it an empty one, every happening could have been told of.
    [EVENTS]: line(['id', 'at', 'event']),
  };
  const named = new Map<InputRole, readonly InputToRead[]>([
    ['tickets', [{ shown: ROW, path: ROW }]],
    ['events', [{ shown: EVENTS, path: EVENTS }]],
    ['register', withProfiles(settings, language, problems).get('register') ?? []],
  ]);
  if (named.get('register')!.length === 0) named.delete('register');
  const open = (path: string): InputStream =>
    texts[path] === undefined ? openInput(path, outside) : streamOf(texts[path]);
  const { inputs, errors } = await readInputs(named, [{ policy, zone }], language, open);
  problems.push(...errors);
  if (isFaulty(problems)) return null;
  const period = { label: '', from: opened, to: opened + 1, partial: false };
  const asked = argumentsOf(settings, language);
  return {
    ...prepared,
    tool: toolOf(outside),
    arguments: asked,
    period,
    asOf: opened,
    strict: false,
    applyExclusions: false,
    language,
    ...inputs[0],
  };
}

function streamOf(text: string): InputStream {
  const bytes = Buffer.from(text, 'utf8');
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  return { chunks: chunks(), seal: () => ({ sha256: '', bytes: bytes.length }) };
}

function isFaulty(problems: readonly Diagnostic[]): boolean {
  return problems.some((d) => severityOf(d) === 'error');
}
