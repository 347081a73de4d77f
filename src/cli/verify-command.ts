/** `sla verify`: makes a saved result again from the files it names, and says whether it is the same. */
import { fullAudit } from '../audit/full-audit.ts';
import type { AuditResult } from '../audit/result.ts';
import { type AuditResults, auditsOf, isOfSeveral, type NamedResult, resultsOf } from '../audit/results.ts';
import { differences, ofInputs, toolDifferences } from '../audit/verify/differences.ts';
import { type Diagnostic, diagnostic, type Language, messageOf } from '../diagnostics/diagnostic.ts';
import { jsonReport } from '../report/json.ts';
import { shown } from '../text/shown.ts';
import { EXIT } from './exit.ts';
import type { Outside } from './outside.ts';
import { prepareAudit } from './prepare-audit.ts';
import { readAudited } from './saved.ts';
import { tell, write } from './tell.ts';
import { changedFiles } from './verify-changed.ts';
import { type Located, type Place, placesInList, placesOf, settingsAgain } from './verify-places.ts';

export interface VerifyFlags {
  readonly in?: readonly string[];
  readonly lang?: Language;
}

/** Exit status: 0 the same, 1 something differs, 2 it cannot be made again. Of several audits each is made again. */
export async function verifyCommand(file: string, flags: VerifyFlags, outside: Outside): Promise<number> {
  const { audited, problems } = await readAudited(file, outside, flags.lang ?? 'en');
  if (audited === null) {
    tell(problems, outside, flags.lang ?? 'en', 'never');
    return EXIT.unusable;
  }
  const places = placesOf(file, flags.in, outside);
  const remade: NamedResult[] = [];
  let worst: number = EXIT.met;
  for (const { name, file: listed, result: saved } of auditsOf(audited)) {
    const language = flags.lang ?? saved.evidence.arguments.language;
    const {
      lines,
      problems: wrong,
      status,
      fresh,
    } = await verified(saved, file, placesInList(places, listed), language, outside);
    const about = name === null ? [] : [diagnostic('verify-audit', null, { name })];
    tell(wrong, outside, language, 'never');
    await say(status === EXIT.unusable ? lines : [...about, ...lines], outside, language);
    worst = Math.max(worst, status);
    if (fresh !== null) remade.push({ name: name ?? '', file: listed, result: fresh });
  }
  if (!isOfSeveral(audited) || remade.length < audited.audits.length) return worst;
  const language = flags.lang ?? audited.audits[0]!.evidence.arguments.language;
  const overview = differences(overall(audited), overall(jsonOf(resultsOf(remade))));
  if (overview.length === 0) return worst;
  await say([diagnostic('verify-together', null), ...overview], outside, language);
  return Math.max(worst, EXIT.missed);
}

interface Verified {
  /** For standard output. */
  readonly lines: readonly Diagnostic[];
  readonly problems: readonly Diagnostic[];
  readonly status: number;
  /** Null: nothing comes out of it any more. */
  readonly fresh: AuditResult | null;
}

async function verified(
  saved: AuditResult,
  file: string,
  places: readonly Place[],
  language: Language,
  outside: Outside,
): Promise<Verified> {
  const { settings, found, problems } = settingsAgain(saved, file, places, outside);
  if (settings === null) return { lines: [], problems, status: EXIT.unusable, fresh: null };
  const prepared = await prepareAudit(settings, problems, outside, {});
  if (prepared.input === null) {
    const changed = await changedFiles(saved, found, settings, outside, language);
    if (changed.length === 0) return { lines: [], problems, status: EXIT.unusable, fresh: null };
    const lines = [...changed, diagnostic('verify-unusable', null)];
    return { lines, problems, status: EXIT.missed, fresh: null };
  }
  const result = await fullAudit(prepared.input, prepared.alternatives, undefined);
  const [before, after] = [{ ...saved }, jsonOf(result)];
  const differing = differences(before, after);
  const files = saved.evidence.arguments.inputs.length;
  const same = differing.length === 0;
  const outcome = same ? diagnostic('verify-same', null, { files }) : diagnostic('verify-differs', null);
  return {
    lines: [
      ...readFrom(found),
      // Inputs, profiles and the policy come before the program that was used, and that before what follows from them.
      ...differing.filter(ofInputs),
      ...toolDifferences(before, after),
      ...differing.filter((one) => !ofInputs(one)),
      outcome,
    ],
    problems: [],
    status: same ? EXIT.met : EXIT.missed,
    fresh: result,
  };
}

type Json = Readonly<Record<string, unknown>>;

function jsonOf(audited: AuditResult | AuditResults): Json {
  return JSON.parse(jsonReport(audited));
}

/** Of several audits what they come to; the audits themselves were compared one by one. */
function overall({ verdict, overview }: Json | AuditResults): Json {
  return { verdict, overview };
}

function readFrom(found: readonly Located[]): Diagnostic[] {
  const files = found.filter(({ place }) => place !== null);
  return [...new Set(files.map(({ place }) => place!))].map((place) => {
    const names = files.flatMap((one) =>
      one.place === place ? [one.role === 'policy' ? 'policy' : one.shown] : [],
    );
    return diagnostic('verify-read-from', null, { place, files: [...new Set(names)].join(', ') });
  });
}

async function say(lines: readonly Diagnostic[], outside: Outside, language: Language): Promise<void> {
  await write(outside.stdout, lines.map((line) => `${shown(messageOf(line, language))}\n`).join(''));
}
