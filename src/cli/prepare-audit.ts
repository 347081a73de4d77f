/** From settings to everything an audit is made of: policy, calendars, period and inputs. */
import type { AuditInput } from '../audit/input.ts';
import { withOwnBooks } from '../audit/own-books.ts';
import type { Alternatives } from '../audit/readings/audit-readings.ts';
import type { WorkingTime } from '../calendar/working-time.ts';
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import { ABOUT_THE_DATA } from '../intake/canonical.ts';
import type { Policy } from '../policy/policy.ts';
import type { TicketTrail } from '../tickets/ticket-trail.ts';
import { InstantReader } from '../time/instant.ts';
import { type Period, parsePeriod } from '../time/period.ts';
import type { Zone } from '../time/zone.ts';
import { toolOf } from './about.ts';
import { alternativesOf, policyReadings, usesOf } from './all-readings.ts';
import { argumentsOf } from './arguments.ts';
import { badPeriod } from './bad-period.ts';
import { openInput } from './input-stream.ts';
import { calendarsOf, type PolicyFile, readPolicy } from './load-policy.ts';
import type { Outside } from './outside.ts';
import { withProfiles } from './profiles.ts';
import { clearProgress, readingProgress, screenOf } from './progress.ts';
import { type ReadInputs, readInputs } from './read-inputs.ts';
import type { AuditFlags, Settings } from './settings.ts';

export interface PreparedAudit {
  /** Null: something is wrong, and the problems say what. */
  readonly input: AuditInput | null;
  /** Null: no other readings were asked for. */
  readonly alternatives: Alternatives | null;
  readonly language: Language;
}

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
): Promise<PreparedAudit> {
  if (settings.policy === null) problems.push(diagnostic('no-policy', null));
  if ([...settings.inputs.keys()].every((role) => ABOUT_THE_DATA.includes(role)))
    problems.push(diagnostic('no-input', null));
  problems.push(...standardInput(settings, outside));
  const { file, language } = await policyFile(settings, problems, flags);
  if (file === null || file.policy === null) return refused(language);
  const given = (policy: Policy): Policy => withAmbiguity(policy, settings);
  const policy = given(file.policy);
  const readings = file.others === null ? null : policyReadings(file.others, given);
  const uses = await usesOf(policy, readings);
  const { zone } = uses[0];
  periodOf(settings, zone, problems);
  asOfOf(settings, zone, policy, problems);
  const named = withProfiles(settings, language, problems);
  const screen = screenOf(outside, flags.quiet === true, language);
  const progress = readingProgress(
    screen,
    [...named.values()].flat().map(({ path }) => path),
  );
  const open = (path: string) => openInput(path, outside, progress);
  const { inputs, errors } = await readInputs(named, uses, language, open, settings.timeFormats, trail);
  clearProgress();
  problems.push(...errors);
  if (problems.some((d) => severityOf(d) === 'error')) return refused(language);
  const { strict, applyExclusions } = settings;
  const asked = argumentsOf(settings, language);
  const common = {
    policySha256: file.sha256,
    policyBytes: file.bytes,
    tool: toolOf(outside),
    arguments: asked,
    strict,
    applyExclusions,
    language,
  };
  const laidOut = new Map<string, WorkingTime>();
  const inputFor = async (under: Policy, read: ReadInputs): Promise<AuditInput | null> => {
    const ground = await calendarsOf(under, laidOut);
    const period = periodOf(settings, ground.zone, []);
    const asOf = asOfOf(settings, ground.zone, under, []);
    return period === null ? null : { ...common, policy: under, ...ground, period, asOf, ...read };
  };
  const input = await inputFor(policy, withOwnBooks(inputs[0]));
  const alternatives = readings === null ? null : alternativesOf(readings, uses, inputs, inputFor);
  return { input, alternatives, language };
}

function refused(language: Language): PreparedAudit {
  return { input: null, alternatives: null, language };
}

/** A policy ready to be used: under its variant, readings and parameters, with its calendars laid out. */
export type PreparedPolicy = Pick<
  AuditInput,
  'policy' | 'policySha256' | 'policyBytes' | 'zone' | 'calendars'
>;

/** Null: there is none, or it cannot be used; the problems say why, but not that none was given. */
export async function preparePolicy(
  settings: Settings,
  problems: Diagnostic[],
  flags: AuditFlags,
): Promise<{ prepared: PreparedPolicy | null; language: Language }> {
  const { file, language } = await policyFile(settings, problems, flags);
  if (file === null || file.policy === null) return { prepared: null, language };
  const policy = withAmbiguity(file.policy, settings);
  return {
    prepared: { policy, policySha256: file.sha256, policyBytes: file.bytes, ...(await calendarsOf(policy)) },
    language,
  };
}

async function policyFile(
  settings: Settings,
  problems: Diagnostic[],
  flags: AuditFlags,
): Promise<{ file: PolicyFile | null; language: Language }> {
  const asked = settings.lang ?? flags.lang ?? 'en';
  if (settings.policy === null) return { file: null, language: asked };
  const choices = {
    ...(settings.variant === null ? {} : { variant: settings.variant }),
    readings: settings.readings,
    // The other readings explain claims, too.
    allReadings: settings.allReadings || settings.inputs.has('claims'),
    parameters: settings.parameters,
    purpose: 'audit' as const,
  };
  const { file, diagnostics } = await readPolicy(settings.policy, settings.policyBase, choices, asked);
  problems.push(...diagnostics);
  return { file, language: settings.lang ?? file?.drafts[0]?.document.language ?? asked };
}

/** What the user says of local times that occur twice goes before what the policy says. */
function withAmbiguity(policy: Policy, { ambiguous }: Settings): Policy {
  return ambiguous === null ? policy : { ...policy, ambiguousTime: ambiguous };
}

function periodOf(settings: Settings, zone: Zone, problems: Diagnostic[]): Period | null {
  if (settings.period === null) {
    problems.push(diagnostic('no-period', null));
    return null;
  }
  const period = parsePeriod(settings.period, zone);
  if (period === null) problems.push(badPeriod(settings.period));
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
