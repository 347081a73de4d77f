/** From settings to everything an audit is made of: policy, calendars, period and inputs. */
import type { AuditInput } from '../audit/input.ts';
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import type { Policy } from '../policy/policy.ts';
import type { TicketTrail } from '../tickets/ticket-trail.ts';
import { InstantReader } from '../time/instant.ts';
import { type Period, parsePeriod } from '../time/period.ts';
import type { Zone } from '../time/zone.ts';
import { toolOf } from './about.ts';
import { openInput } from './input-stream.ts';
import { calendarsOf, readPolicy } from './load-policy.ts';
import type { Outside } from './outside.ts';
import { readInputs } from './read-inputs.ts';
import type { AuditFlags, Settings } from './settings.ts';

/**
 * Checks everything that can be checked before it gives up, so that all that is wrong is said at once. `trail` keeps the
 * rows of one ticket with their lines.
 */
export async function prepareAudit(
  settings: Settings,
  problems: Diagnostic[],
  outside: Outside,
  flags: AuditFlags,
  trail: TicketTrail | null = null,
): Promise<{ input: AuditInput | null; language: Language }> {
  if (settings.policy === null) problems.push(diagnostic('no-policy', null));
  if (settings.inputs.size === 0) problems.push(diagnostic('no-input', null));
  problems.push(...standardInput(settings, outside));
  const { prepared, language } = await preparePolicy(settings, problems, flags);
  if (prepared === null) return { input: null, language };
  const { policy, zone } = prepared;
  const period = periodOf(settings, zone, problems);
  const asOf = asOfOf(settings, zone, policy, problems);
  const open = (path: string) => openInput(path, outside);
  const { inputs, errors } = await readInputs(settings.inputs, policy, zone, language, open, trail);
  problems.push(...errors);
  if (period === null || problems.some((d) => severityOf(d) === 'error')) return { input: null, language };
  const { strict } = settings;
  return {
    input: { ...prepared, tool: toolOf(outside), period, asOf, strict, language, ...inputs },
    language,
  };
}

/** A policy ready to be used: under its variant, readings and parameters, with its calendars laid out. */
export type PreparedPolicy = Pick<AuditInput, 'policy' | 'policySha256' | 'zone' | 'calendars'>;

/** Null: there is none, or it cannot be used; the problems say why, but not that none was given. */
export async function preparePolicy(
  settings: Settings,
  problems: Diagnostic[],
  flags: AuditFlags,
): Promise<{ prepared: PreparedPolicy | null; language: Language }> {
  const asked = settings.lang ?? flags.lang ?? 'en';
  if (settings.policy === null) return { prepared: null, language: asked };
  const choices = {
    ...(settings.variant === null ? {} : { variant: settings.variant }),
    readings: settings.readings,
    parameters: settings.parameters,
    purpose: 'audit' as const,
  };
  const { file, diagnostics } = await readPolicy(settings.policy, settings.policyBase, choices, asked);
  problems.push(...diagnostics);
  const language = settings.lang ?? file?.drafts[0]?.document.language ?? asked;
  const loaded = file?.policy ?? null;
  const policy: Policy | null =
    loaded === null || settings.ambiguous === null
      ? loaded
      : { ...loaded, ambiguousTime: settings.ambiguous };
  if (file === null || policy === null) return { prepared: null, language };
  return { prepared: { policy, policySha256: file.sha256, ...(await calendarsOf(policy)) }, language };
}

function periodOf(settings: Settings, zone: Zone, problems: Diagnostic[]): Period | null {
  if (settings.period === null) {
    problems.push(diagnostic('no-period', null));
    return null;
  }
  const period = parsePeriod(settings.period, zone);
  if (period === null) problems.push(diagnostic('bad-period', null, { text: settings.period }));
  return period;
}

function asOfOf(settings: Settings, zone: Zone, policy: Policy, problems: Diagnostic[]): number | null {
  if (settings.asOf === null) return null;
  const at = new InstantReader(zone, policy.ambiguousTime).read(settings.asOf.trim());
  if (!Number.isNaN(at)) return at;
  problems.push(diagnostic('bad-as-of', null, { text: settings.asOf }));
  return null;
}

function standardInput(settings: Settings, outside: Outside): Diagnostic[] {
  const uses = [...settings.inputs.values()].flat().filter((file) => file.path === '-').length;
  if (uses > 1) return [diagnostic('stdin-twice', null)];
  return uses === 1 && outside.stdin.isTTY === true ? [diagnostic('stdin-terminal', null)] : [];
}
