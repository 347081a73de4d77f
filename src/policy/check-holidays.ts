/** Whether there are holidays for the countries, states and names that a policy gives. */
import type { HolidayRules } from '../calendar/definition.ts';
import { type HolidayProblem, holidayCalendar } from '../calendar/holidays.ts';
import type { PolicyCode } from '../diagnostics/catalogue-policy.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Draft, type Findings, wrong } from './checks/check.ts';
import { choices } from './closest.ts';
import { holidayRules } from './holiday-rules.ts';
import { diagnosticsOf, type LoadedPolicy } from './load.ts';
import type { Path } from './written.ts';

/**
 * Apart from the other checks because it loads the holidays' package, and only where a policy names a country. An
 * unknown country is an error and not an empty list (SEMANTICS section 1).
 */
export async function checkHolidays(
  loaded: Pick<LoadedPolicy, 'drafts' | 'source'>,
): Promise<readonly Diagnostic[]> {
  const findings: Findings[number][] = [];
  for (const draft of loaded.drafts) {
    for (const [id, { holidays }] of Object.entries(draft.document.calendars)) {
      if (holidays === undefined) continue;
      const problems = await problemsOf(holidayRules(holidays), draft.document.language);
      findings.push(...problems.flatMap((problem) => finding(draft, problem, ['calendars', id, 'holidays'])));
    }
  }
  return diagnosticsOf(findings, loaded.source);
}

const known = new Map<string, Promise<readonly HolidayProblem[]>>();

/** Variants and readings mostly repeat the same holidays: asked once. */
function problemsOf(rules: HolidayRules, language: 'nl' | 'en'): Promise<readonly HolidayProblem[]> {
  const key = JSON.stringify([rules, language]);
  const problems = known.get(key) ?? holidayCalendar(rules, language).then((found) => found.problems);
  known.set(key, problems);
  return problems;
}

const CODES: Readonly<Record<HolidayProblem['kind'], PolicyCode>> = {
  'unknown-country': 'unknown-country',
  'unknown-state': 'unknown-state',
  'unknown-type': 'not-one-of',
  'unknown-holiday': 'unknown-holiday',
  'country-needed': 'holiday-without-country',
  'impossible-date': 'bad-holiday',
};

function finding(draft: Draft, problem: HolidayProblem, path: Path): Findings {
  const slots = {
    name: problem.text,
    key: 'types',
    found: problem.text,
    choices: choices(problem.text, problem.known),
  };
  return wrong(draft, CODES[problem.kind], [...path, ...placeOf(draft, problem, path)], slots);
}

function placeOf(draft: Draft, problem: HolidayProblem, path: Path): Path {
  if (problem.kind === 'unknown-country') return ['country'];
  if (problem.kind === 'unknown-state') return ['state'];
  if (problem.kind === 'unknown-type') return ['types'];
  const holidays = draft.document.calendars[String(path[1])]?.holidays;
  if (holidays?.state === problem.text) return ['state'];
  for (const list of ['add', 'remove'] as const) {
    const index = holidays?.[list].findIndex(({ holiday }) => holiday === problem.text) ?? -1;
    if (index >= 0) return [list, index];
  }
  return [];
}
