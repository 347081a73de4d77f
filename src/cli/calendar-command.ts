/** `sla calendar`: the working calendar of a year. */
import { calendarExplanation } from '../audit/explain/calendar-explanation.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { choices } from '../policy/closest.ts';
import type { Policy } from '../policy/policy.ts';
import { calendarYear } from '../report/explain/calendar.ts';
import { explanationJson } from '../report/explain/json.ts';
import { toolOf } from './about.ts';
import { EXIT } from './exit.ts';
import { looksOf } from './explain-command.ts';
import type { Outside } from './outside.ts';
import { preparePolicy } from './prepare-audit.ts';
import { type AuditFlags, auditFileOf, settingsOf } from './settings.ts';
import { tell, write } from './tell.ts';

export interface CalendarFlags extends AuditFlags {
  readonly year?: string;
  /** Date by date. */
  readonly days?: boolean;
}

export async function calendarCommand(
  calendar: string | undefined,
  file: string | undefined,
  flags: CalendarFlags,
  outside: Outside,
): Promise<number> {
  const auditFile = auditFileOf(file, flags, outside.cwd());
  const { settings, diagnostics: problems } = settingsOf(auditFile, flags, outside.cwd());
  if (settings?.policy === null) problems.push(diagnostic('no-policy', null));
  const year = yearOf(flags.year ?? '', problems);
  const { prepared, language } =
    settings === null
      ? { prepared: null, language: flags.lang ?? 'en' }
      : await preparePolicy(settings, problems, flags);
  const id = prepared === null ? null : idOf(calendar, prepared.policy, problems);
  if (prepared === null || year === null || id === null) {
    tell(problems, outside, language);
    return EXIT.unusable;
  }
  const explanation = calendarExplanation({ ...prepared, tool: toolOf(outside) }, id, year);
  const looks = looksOf(flags, outside, { language });
  const told =
    flags.format === 'json'
      ? explanationJson(explanation)
      : calendarYear(explanation, looks, flags.days === true);
  await write(outside.stdout, told);
  return EXIT.met;
}

function yearOf(text: string, problems: Diagnostic[]): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  if (year >= 1900 && year <= 2200) return year;
  problems.push(diagnostic('bad-year', null, { text }));
  return null;
}

/** The one that is named, or the only one there is. */
function idOf(named: string | undefined, { calendars }: Policy, problems: Diagnostic[]): string | null {
  const known = [...calendars.keys()];
  if (named === undefined) {
    if (known.length === 1) return known[0]!;
    problems.push(diagnostic('which-calendar', null, { known: known.join(' | ') }));
    return null;
  }
  if (calendars.has(named)) return named;
  problems.push(diagnostic('no-such-calendar', null, { text: named, known: choices(named, known) }));
  return null;
}
