/** `sla policy check | show | list | coverage | schema`. */
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import { coverageOf } from '../policy/coverage.ts';
import { jsonSchema } from '../policy/json-schema.ts';
import { normalised } from '../policy/normalised.ts';
import { type PolicySummary, summaryOf } from '../policy/summary.ts';
import { coverageJson, coverageText } from '../report/coverage.ts';
import { policyList } from '../report/policy-list.ts';
import { shownInJson } from '../text/shown.ts';
import { pairs } from './audit-layers.ts';
import { EXIT } from './exit.ts';
import { readPolicy } from './load-policy.ts';
import { type Outside, wantsColor, widthOf } from './outside.ts';
import { shippedIds } from './shipped.ts';
import { tell, tellAllWell, write } from './tell.ts';

export interface PolicyFlags {
  readonly lang?: Language;
  readonly variant?: string;
  readonly set?: string[];
  readonly reading?: string[];
}

/** Says everything that is wrong, under every variant and reading; required parameters stand at their examples. */
export async function checkPolicy(file: string, flags: PolicyFlags, outside: Outside): Promise<number> {
  const read = await readPolicy(file, outside.cwd(), { purpose: 'check' }, flags.lang ?? 'en');
  const language = flags.lang ?? read.file?.drafts[0]?.document.language ?? 'en';
  if (read.diagnostics.length === 0) tellAllWell(file, outside, language);
  else tell(read.diagnostics, outside, language, 'never');
  return faulty(read.diagnostics) ? EXIT.unusable : EXIT.met;
}

export async function showPolicy(file: string, flags: PolicyFlags, outside: Outside): Promise<number> {
  const language = flags.lang ?? 'en';
  const problems: Diagnostic[] = [];
  const choices = {
    ...(flags.variant === undefined ? {} : { variant: flags.variant }),
    readings: pairs('--reading', flags.reading, problems),
    parameters: pairs('--set', flags.set, problems),
    purpose: 'audit' as const,
  };
  const read = await readPolicy(file, outside.cwd(), choices, language);
  problems.push(...read.diagnostics);
  if (problems.length > 0) tell(problems, outside, language, 'never');
  const policy = read.file?.policy ?? null;
  if (policy === null || faulty(problems)) return EXIT.unusable;
  const { readings: listed } = summaryOf(read.file!)!;
  const text = JSON.stringify({ ...normalised(policy), listedReadings: listed }, null, 2);
  await write(outside.stdout, `${shownInJson(text)}\n`);
  return EXIT.met;
}

/** Clause by clause what audits it; parameters without a value stand at their examples. */
export async function coverPolicy(
  file: string,
  flags: PolicyFlags & { readonly format: 'table' | 'json'; readonly width?: string },
  outside: Outside,
): Promise<number> {
  const problems: Diagnostic[] = [];
  const choices = {
    ...(flags.variant === undefined ? {} : { variant: flags.variant }),
    readings: pairs('--reading', flags.reading, problems),
    parameters: pairs('--set', flags.set, problems),
    purpose: 'check' as const,
  };
  const read = await readPolicy(file, outside.cwd(), choices, flags.lang ?? 'en');
  const draft = read.file?.drafts[0];
  const language = flags.lang ?? draft?.document.language ?? 'en';
  problems.push(...read.diagnostics);
  const policy = read.file?.policy ?? null;
  const coverage = policy === null || draft === undefined ? null : coverageOf(policy, draft);
  if (coverage?.clauses.length === 0) problems.push(diagnostic('no-clauses', null, { name: file }));
  if (problems.length > 0) tell(problems, outside, language, 'never');
  if (coverage === null || faulty(problems)) return EXIT.unusable;
  const width = flags.width === undefined ? widthOf(outside.stdout) : Number(flags.width);
  const color = wantsColor('auto', outside.stdout, outside.env);
  const text =
    flags.format === 'json' ? coverageJson(coverage) : coverageText(coverage, { language, width, color });
  await write(outside.stdout, text);
  return EXIT.met;
}

export async function listPolicies(flags: PolicyFlags, outside: Outside): Promise<number> {
  const summaries: PolicySummary[] = [];
  for (const id of shippedIds()) {
    const { file } = await readPolicy(id, outside.cwd(), { purpose: 'check' }, 'en');
    const summary = file === null ? null : summaryOf(file);
    if (summary !== null) summaries.push(summary);
  }
  await write(outside.stdout, policyList(summaries, flags.lang ?? 'en', widthOf(outside.stdout)));
  return EXIT.met;
}

export async function printSchema(outside: Outside): Promise<number> {
  await write(outside.stdout, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
  return EXIT.met;
}

function faulty(problems: readonly Diagnostic[]): boolean {
  return problems.some((d) => severityOf(d) === 'error');
}
