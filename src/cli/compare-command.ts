/** `sla compare`: what changed between two saved results. */
import { compareResults, type Line } from '../audit/comparison/compare.ts';
import { type Comparison, gotWorse } from '../audit/comparison/comparison.ts';
import { type Diagnostic, diagnostic, type Language } from '../diagnostics/diagnostic.ts';
import { comparisonJson } from '../report/comparison/json.ts';
import { ledgerLines } from '../report/comparison/ledger-lines.ts';
import { comparisonTable } from '../report/comparison/table.ts';
import { EXIT } from './exit.ts';
import { type Outside, wantsColor, widthOf } from './outside.ts';
import { readLedger, readResult } from './saved.ts';
import type { AuditFlags } from './settings.ts';
import { tell, write } from './tell.ts';
import { CannotWrite, cannotWrite } from './whole-file.ts';

export interface CompareFlags extends Pick<AuditFlags, 'lang' | 'color' | 'width' | 'all'> {
  readonly format?: 'table' | 'json';
  /** None, or two: of the first result and of the second. */
  readonly ledger?: string[];
  readonly failOn?: 'worse' | 'never';
}

/** The status is 0, whatever changed; 1 where `--fail-on worse` asks for it and a verdict got worse. */
export async function compareCommand(
  files: readonly [before: string, after: string],
  flags: CompareFlags,
  outside: Outside,
): Promise<number> {
  const asked = flags.lang ?? 'en';
  const before = await readResult(files[0], outside, asked);
  const after = await readResult(files[1], outside, asked);
  const language = flags.lang ?? after.result?.policy.language ?? 'en';
  const problems = [...before.problems, ...after.problems];
  if (files[0] === '-' && files[1] === '-') problems.push(diagnostic('stdin-twice', null));
  const ledgers = await bothLedgers(flags.ledger ?? [], problems, outside, language);
  if (before.result === null || after.result === null || problems.length > 0) {
    tell(problems, outside, language);
    return EXIT.unusable;
  }
  const comparison = compareResults([before.result, after.result], ledgers);
  const text = textOf(comparison, flags, language, outside);
  try {
    await write(outside.stdout, text);
  } catch (error) {
    tell([cannotWrite(new CannotWrite('-', error), language)], outside, language);
    return EXIT.unusable;
  }
  return flags.failOn === 'worse' && gotWorse(comparison) ? EXIT.missed : EXIT.met;
}

function textOf(comparison: Comparison, flags: CompareFlags, language: Language, outside: Outside): string {
  if (flags.format === 'json') return comparisonJson(comparison);
  const color = wantsColor(flags.color ?? 'auto', outside.stdout, outside.env);
  const width = flags.width === undefined ? widthOf(outside.stdout) : Number(flags.width);
  return comparisonTable(comparison, { language, color, width, all: flags.all === true });
}

async function bothLedgers(
  files: readonly string[],
  problems: Diagnostic[],
  outside: Outside,
  language: Language,
): Promise<readonly [Iterable<Line>, Iterable<Line>] | null> {
  if (files.length === 0) return null;
  if (files.length !== 2) {
    problems.push(diagnostic('ledger-count', null));
    return null;
  }
  const [before, after] = [
    await readLedger(files[0]!, outside, language),
    await readLedger(files[1]!, outside, language),
  ];
  problems.push(...before.problems, ...after.problems);
  return [ledgerLines(before.rows), ledgerLines(after.rows)];
}
