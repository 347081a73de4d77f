/** Runs a whole audit on texts: a policy and CSV files as they would lie on disk, without any disk. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fullAudit } from '../../src/audit/full-audit.ts';
import type { AuditInput } from '../../src/audit/input.ts';
import { withOwnBooks } from '../../src/audit/own-books.ts';
import type { AuditResult, BreachResult, InputRole } from '../../src/audit/result.ts';
import { alternativesOf, policyReadings, usesOf } from '../../src/cli/all-readings.ts';
import { calendarsOf } from '../../src/cli/load-policy.ts';
import { type InputToRead, type ReadInputs, readInputs } from '../../src/cli/read-inputs.ts';
import { type Diagnostic, messageOf } from '../../src/diagnostics/diagnostic.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { jsonReport } from '../../src/report/json.ts';
import { resultShape } from '../../src/report/json-shape.ts';
import { LEDGER_HEADER, ledgerLine } from '../../src/report/ledger.ts';
import { shapeProblems } from '../../src/report/shape/check.ts';
import type { TicketTrail } from '../../src/tickets/ticket-trail.ts';
import { InstantReader } from '../../src/time/instant.ts';
import { parsePeriod } from '../../src/time/period.ts';
import { profileIn } from './profile-in.ts';

export interface Question {
  /** YAML text, or the id of a shipped policy. */
  readonly policy: string;
  readonly period: string;
  /** CSV text per role; several files of a role as a list. */
  readonly inputs: Partial<Record<InputRole, string | readonly string[]>>;
  /** Per role the id of a shipped profile, or the YAML of one. */
  readonly profiles?: Partial<Record<InputRole, string>>;
  readonly asOf?: string;
  readonly variant?: string;
  readonly readings?: Readonly<Record<string, string>>;
  readonly allReadings?: boolean;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly strict?: boolean;
  readonly applyExclusions?: boolean;
  /** Keeps the rows of one ticket with their lines. */
  readonly trail?: TicketTrail;
  /** Of the sentences in the result. */
  readonly language?: 'nl' | 'en';
}

/** A ledger line by column name. */
export type LedgerLine = Readonly<Record<string, string>>;

export interface Answer {
  /** Another audit may be made of it: nothing is booked in it yet. */
  readonly input: AuditInput;
  readonly result: AuditResult & { readonly breaches: readonly BreachResult[] };
  readonly ledger: readonly LedgerLine[];
  /** Every file that was opened, as often as it was. */
  readonly opened: readonly string[];
  /** The ledger's line of a ticket under a rule; throws when there is none, or more than one. */
  line(rule: string, ticket: string): LedgerLine;
}

export class Refused extends Error {
  readonly problems: readonly Diagnostic[];

  constructor(problems: readonly Diagnostic[]) {
    super(problems.map((problem) => `${problem.code}: ${messageOf(problem, 'en')}`).join('\n'));
    this.problems = problems;
  }
}

/** Throws Refused when the policy or a file cannot be used. */
export async function auditOf(question: Question): Promise<Answer> {
  const loaded = loadPolicy('policy.yaml', policyText(question.policy), {
    ...(question.variant === undefined ? {} : { variant: question.variant }),
    readings: question.readings ?? {},
    allReadings: (question.allReadings ?? false) || question.inputs.claims !== undefined,
    parameters: question.parameters ?? {},
    purpose: 'audit',
  });
  const { policy } = loaded;
  if (policy === null) throw new Refused(loaded.diagnostics);
  const readings = loaded.others === null ? null : policyReadings(loaded.others, (under) => under);
  const uses = await usesOf(policy, readings);
  const { zone } = uses[0];
  const texts = new Map<string, string>();
  const named = new Map<InputRole, InputToRead[]>();
  for (const [role, given] of Object.entries(question.inputs) as [InputRole, string | readonly string[]][]) {
    const files = typeof given === 'string' ? [given] : given;
    const names = files.map((text, i) => {
      const name = files.length === 1 ? `${role}.csv` : `${role}-${i + 1}.csv`;
      texts.set(name, text);
      const profile = question.profiles?.[role];
      return { shown: name, path: name, profile: profile === undefined ? null : profileIn(profile) };
    });
    named.set(role, names);
  }
  const opened: string[] = [];
  const open = (path: string) => {
    opened.push(path);
    const bytes = Buffer.from(texts.get(path)!);
    return {
      chunks: [bytes] as unknown as AsyncIterable<Uint8Array>,
      seal: () => ({ sha256: '', bytes: bytes.length }),
    };
  };
  const { inputs: read, errors } = await readInputs(named, uses, 'en', open, [], question.trail ?? null);
  if (errors.length > 0) throw new Refused(errors);
  const ledger: LedgerLine[] = [];
  const header = LEDGER_HEADER.trim().split(',');
  const period = parsePeriod(question.period, zone)!;
  const asOf = question.asOf === undefined ? null : new InstantReader(zone, 'earlier').read(question.asOf);
  const inputFor = async (under: Policy, inputs: ReadInputs): Promise<AuditInput> => ({
    policy: under,
    policySha256: '',
    policyBytes: 0,
    tool: { name: 'sla', version: 'test', tzdata: '', holidays: '', node: '' },
    arguments: {
      policy: 'policy.yaml',
      inputs: [],
      profile: null,
      period: question.period,
      asOf: question.asOf ?? null,
      variant: question.variant ?? null,
      readings: question.readings ?? {},
      allReadings: question.allReadings ?? false,
      parameters: question.parameters ?? {},
      ambiguous: null,
      timeFormats: [],
      strict: question.strict ?? false,
      applyExclusions: question.applyExclusions ?? false,
      language: question.language ?? 'en',
    },
    ...(await calendarsOf(under)),
    period,
    asOf,
    strict: question.strict ?? false,
    applyExclusions: question.applyExclusions ?? false,
    language: question.language ?? 'en',
    ...inputs,
  });
  const [inputs] = read;
  const input = await inputFor(policy, inputs);
  const result = await fullAudit(
    withOwnBooks(input),
    readings === null ? null : alternativesOf(readings, uses, read, inputFor),
    (finding, ground) => {
      // No cell of these tests holds a comma or a quote.
      const cells = ledgerLine(
        finding,
        ground,
        inputs.files.map((f) => f.tally.path),
        zone,
      )
        .trimEnd()
        .split(',');
      ledger.push(Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
    },
  );
  // Whatever a test is about, its result is one that can be saved and read back.
  const wrong = shapeProblems(JSON.parse(jsonReport(result)), resultShape);
  if (wrong.length > 0) throw new Error(`not a result: ${JSON.stringify(wrong)}`);
  return {
    input,
    result: { ...result, breaches: [...result.breaches] },
    ledger,
    opened,
    line(rule, ticket) {
      const lines = ledger.filter((l) => l.rule === rule && l.ticket === ticket);
      if (lines.length !== 1) throw new Error(`${lines.length} ledger lines for ${ticket} under ${rule}`);
      return lines[0]!;
    },
  };
}

function policyText(policy: string): string {
  if (policy.includes('\n')) return policy;
  return readFileSync(fileURLToPath(new URL(`../../policies/${policy}.yaml`, import.meta.url)), 'utf8');
}
