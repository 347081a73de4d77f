/** Looks at one export: reads it once, guesses what it is, and tries that on its beginning. */
import { basename, resolve } from 'node:path';
import { audit } from '../audit/audit.ts';
import type { AuditInput } from '../audit/input.ts';
import { readRows } from '../csv/read-rows.ts';
import { type Diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import { feedsOf } from '../exports/feeds.ts';
import { fitOf } from '../exports/fit.ts';
import { loadProfile } from '../exports/load.ts';
import type { ProfileDocument } from '../exports/schema.ts';
import { becomesAsNamed, becomesThrough, isMoment, isOpening } from '../inspection/becomes.ts';
import { headerInsteadOf } from '../inspection/headerless.ts';
import { type Inspection, spanOf, type Trial } from '../inspection/inspection.ts';
import { type Proposal, proposalFor } from '../inspection/propose.ts';
import { outlookOf, type RuleOutlook } from '../inspection/rule-outlook.ts';
import { type Sheet, SheetWatch } from '../inspection/sheet.ts';
import type { InputRole } from '../intake/canonical.ts';
import type { Policy } from '../policy/policy.ts';
import { addsNothing, profileYaml } from '../report/profile-yaml.ts';
import { localDateText } from '../time/local-date.ts';
import { parsePeriod } from '../time/period.ts';
import type { TimeFormat } from '../time/time-format.ts';
import { toolOf } from './about.ts';
import { useOf } from './all-readings.ts';
import { openInput } from './input-stream.ts';
import { keepHead } from './kept-head.ts';
import { calendarsOf } from './load-policy.ts';
import type { Outside } from './outside.ts';
import { baseProfiles, type ProfileInUse, shippedProfiles } from './profiles.ts';
import { type ReadInputs, readInputs } from './read-inputs.ts';

/** As much of a file as is kept to try a profile on. */
const HEAD = 32 << 20;

export interface Looked {
  readonly inspection: Inspection;
  /** The profile that is proposed, as YAML; null: none is needed, or nothing was recognised. */
  readonly yaml: string | null;
  /** The same whatever the file is called: exports of one shape have it in common. */
  readonly shape: string | null;
  /** The shipped profile that fits as it stands; null: none does. */
  readonly asItStands: string | null;
  /** The kinds of records that come of it. */
  readonly roles: readonly InputRole[];
}

export interface LookFor {
  /** What to try: that of the user, or one with no wishes. */
  readonly policy: Policy;
  /** Whether the policy is the user's, so that its rules are told of. */
  readonly asked: boolean;
  readonly policySha256: string;
  /** Null: the best that fits. */
  readonly profile: ProfileInUse | null;
  readonly language: Language;
  /** Of times without an offset, given by the user; null: that of the profile or the policy. */
  readonly zone: string | null;
  /** Formats of times, given by the user. */
  readonly told: readonly TimeFormat[];
}

/** Null inspection: the file cannot be read, or is no table; the problems say why. Throws what reading throws. */
export async function inspectFile(
  shown: string,
  base: string,
  wanted: LookFor,
  outside: Outside,
): Promise<{ readonly looked: Looked | null; readonly problems: readonly Diagnostic[] }> {
  const shipped = shippedProfiles();
  const profiles = shipped.map(({ document }) => document);
  const path = shown === '-' ? '-' : resolve(base, shown);
  const watch = new SheetWatch(headerInsteadOf(profiles));
  const head = keepHead(openInput(path, outside).chunks, HEAD);
  const read = await readRows(shown, head.chunks, watch);
  if (!read.usable) return { looked: null, problems: read.diagnostics };
  const sheet = watch.sheet();
  const { language, policy, profile, zone, told } = wanted;
  const priorities = wanted.asked ? policy.priorities : null;
  const proposal: Proposal =
    profile === null
      ? proposalFor(sheet, { profiles, priorities })
      : { canonical: null, fit: fitOf(profile.document, sheet.header), mapping: null };
  const { mapping } = proposal;
  const yaml =
    mapping === null || (zone === null && addsNothing(mapping))
      ? null
      : profileYaml(mapping, { id: idFor(shown), title: titleFor(shown), file: shown, language, zone });
  const shape =
    mapping === null || yaml === null ? null : profileYaml(mapping, { ...NAMELESS, language, zone });
  const fits = shipped.find(({ document }) => document === proposal.fit?.profile) ?? null;
  const used = profile ?? (yaml === null ? fits : profileOf(yaml));
  const roles: readonly InputRole[] =
    used !== null ? feedsOf(used.document) : proposal.canonical === null ? [] : [proposal.canonical];
  const becomes = becomesOf(used?.document ?? null, proposal, sheet);
  const moments = sheet.columns.filter(({ index }) => isMoment(becomes.get(index)));
  const span = spanOf(moments.length > 0 ? moments : sheet.columns, sheet.columns, told);
  const openings = spanOf(
    sheet.columns.filter(({ index }) => isOpening(becomes.get(index))),
    sheet.columns,
    told,
  );
  const tried = roles.length === 0 ? null : await attempt(shown, roles[0]!, used, head, wanted);
  const rules =
    !wanted.asked || tried === null || tried.inputs === null || span === null
      ? null
      : await outlook(tried.inputs, span, wanted, outside);
  const { encoding, delimiter, lineEndings, bytes } = read;
  const inspection: Inspection = {
    file: shown,
    read: { encoding, delimiter, lineEndings, bytes },
    sheet,
    diagnostics: read.diagnostics,
    proposal,
    becomes,
    span,
    openings,
    trial: tried?.trial ?? null,
    rules,
  };
  const asItStands = yaml === null && profile === null ? (fits?.document.id ?? null) : null;
  return { looked: { inspection, yaml, shape, asItStands, roles }, problems: [] };
}

const NAMELESS = { id: 'export', title: 'export', file: 'export' } as const;

function becomesOf(
  profile: ProfileDocument | null,
  { canonical }: Proposal,
  { header }: Sheet,
): Inspection['becomes'] {
  if (profile !== null) return becomesThrough(profile, header);
  return canonical === null ? new Map() : becomesAsNamed(canonical, header);
}

/** What is proposed has to be a profile without faults: else the program is at fault. */
function profileOf(yaml: string): ProfileInUse {
  const { profile, diagnostics } = loadProfile({ file: '-', text: yaml }, baseProfiles('.'));
  if (profile === null)
    throw new Error(
      `a proposal that is no profile: ${diagnostics.map(({ code }) => code).join(', ')}\n${yaml}`,
    );
  return { document: profile, shown: '-', sha256: '' };
}

async function attempt(
  shown: string,
  role: InputRole,
  profile: ProfileInUse | null,
  head: ReturnType<typeof keepHead>,
  { policy, language, told }: LookFor,
): Promise<{ readonly trial: Trial; readonly inputs: ReadInputs | null }> {
  const named = new Map([[role, [{ shown, path: shown, profile }]]]);
  const read = await readInputs(named, [useOf(policy)], language, () => head.again(), told);
  const [inputs] = read.inputs;
  const { tally } = inputs.files[0]!;
  const whole = head.whole();
  const byCode = new Map<string, { first: Diagnostic; count: number }>();
  for (const { diagnostic: problem } of tally.rejected) {
    const known = byCode.get(problem.code + (problem.place?.field ?? ''));
    if (known === undefined)
      byCode.set(problem.code + (problem.place?.field ?? ''), { first: problem, count: 1 });
    else known.count++;
  }
  const trial: Trial = {
    profile: profile?.document.id ?? null,
    whole,
    rows: tally.rows,
    records: recordsIn(inputs),
    rejected: tally.rejected.length,
    reasons: [...byCode.values()].sort((a, b) => b.count - a.count),
    excluded: tally.excludedRows,
    diagnostics: tally.diagnostics.filter(({ code }) => code !== 'profile-not-seen'),
  };
  return { trial, inputs: read.errors.some((d) => severityOf(d) === 'error') ? null : inputs };
}

function recordsIn(inputs: ReadInputs): Trial['records'] {
  const { tickets, probes } = inputs;
  const counts: [InputRole, number][] = [
    ['tickets', tickets?.store.size ?? 0],
    ['events', tickets?.store.eventAt.length ?? 0],
    ['probes', (probes?.strands ?? []).reduce((sum, strand) => sum + strand.probes.length, 0)],
    ['outages', inputs.outages?.length ?? 0],
    ['maintenance', inputs.maintenance?.length ?? 0],
    ['register', inputs.register?.length ?? 0],
    ['measurements', inputs.measurements?.length ?? 0],
  ];
  return counts.filter(([, count]) => count > 0).map(([role, count]) => ({ role, count }));
}

const DAY = 86_400_000;

/** Over all that was read, as if every ticket of it were asked about. */
async function outlook(
  read: ReadInputs,
  span: NonNullable<Inspection['span']>,
  { policy, policySha256, language }: LookFor,
  outside: Outside,
): Promise<readonly RuleOutlook[]> {
  const ground = await calendarsOf(policy);
  const dates = [Math.floor(span.from / DAY) - 1, Math.floor(span.to / DAY) + 2].map(localDateText);
  const period = parsePeriod(dates.join('..'), ground.zone);
  if (period === null) throw new Error(`no period: ${dates.join('..')}`);
  const input: AuditInput = {
    policy,
    policySha256,
    tool: toolOf(outside),
    ...ground,
    period,
    asOf: null,
    strict: false,
    applyExclusions: false,
    arguments: nothingAsked(policy.id, period.label, language),
    language,
    ...read,
  };
  return outlookOf(input, audit(input));
}

/** Only what rules would have is looked at: nobody asked for this audit. */
function nothingAsked(policy: string, period: string, language: Language): AuditInput['arguments'] {
  const asked = { policy, period, language, inputs: [], readings: {}, parameters: {}, timeFormats: [] };
  const flags = { allReadings: false, strict: false, applyExclusions: false };
  return { ...asked, ...flags, profile: null, asOf: null, variant: null, ambiguous: null };
}

/** A name for the profile of this export, without spaces. */
export function idFor(shown: string): string {
  const name = titleFor(shown)
    .toLowerCase()
    .replace(/\.(csv|txt|tsv|gz)(?=\.|$)/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'our-export' : name.slice(0, 60);
}

function titleFor(shown: string): string {
  return shown === '-' ? 'our export' : basename(shown);
}
