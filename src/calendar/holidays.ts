/** The one door to date-holidays: which local dates are holidays under a policy's rules. */
import type { default as Holidays, HolidaysTypes } from 'date-holidays';
import about from 'date-holidays/package.json' with { type: 'json' };
import { dayNumberOf, msPerDay } from '../time/local-date.ts';
import type { HolidayRule, HolidayRules } from './definition.ts';
import {
  type ClosedDate,
  datesUnder,
  dateText,
  isImpossible,
  type ListedHoliday,
  sameName,
} from './holiday-rules.ts';

/** The holidays of a calendar, year by year. */
export interface HolidaySource {
  /** Day numbers (whole days since 1970) of the holidays in a year, with their names. */
  datesOf(year: number): ReadonlyMap<number, ClosedDate>;
}

/** What is wrong with the rules: `text` as written, `known` what could have been written instead. */
export interface HolidayProblem {
  readonly kind:
    | 'unknown-country'
    | 'unknown-state'
    | 'unknown-type'
    | 'unknown-holiday'
    /** A holiday by name, or a state, without the country whose it is. */
    | 'country-needed'
    | 'impossible-date';
  readonly text: string;
  readonly known: readonly string[];
}

const holidayTypes: readonly string[] = ['public', 'bank', 'school', 'optional', 'observance'];

/** A date of 23 or 25 hours is one date still, and no holiday ends this soon after a midnight. */
const slack = 90 * 60_000;

/**
 * Loads what the rules need (date-holidays takes a tenth of a second, so only where a country is named) and gives the
 * holidays of any year, named in `language` where the data has that. Everything wrong is reported at once and the
 * source is then null: an unknown country is an error, not an empty list (SEMANTICS section 1).
 */
export async function holidayCalendar(
  rules: HolidayRules,
  language: 'nl' | 'en',
): Promise<{ source: HolidaySource | null; problems: HolidayProblem[] }> {
  const changes = [...rules.add, ...rules.remove];
  const problems: HolidayProblem[] = rules.types
    .filter((type) => !holidayTypes.includes(type))
    .map((text) => ({ kind: 'unknown-type', text, known: holidayTypes }));
  for (const rule of changes.filter(isImpossible)) {
    problems.push({ kind: 'impossible-date', text: dateText(rule), known: [] });
  }
  const listed = await countryList(rules, language, problems);
  if (listed !== null) problems.push(...nameProblems(changes, listed));
  const source = { datesOf: remembered((year) => datesUnder(rules, year, listed?.inYear ?? nothing)) };
  return { source: problems.length === 0 ? source : null, problems };
}

/** What a result says of the holidays it was computed with: `date-holidays 3.37.0`. */
export function holidaysVersion(): string {
  return `${about.name} ${about.version}`;
}

interface CountryList {
  readonly inYear: (year: number) => readonly ListedHoliday[];
  readonly names: readonly string[];
  /** One name for each holiday, for suggestions. */
  readonly shownNames: readonly string[];
}

/** The calendars of a policy mostly name the same country, and a year of holidays takes milliseconds to find. */
const lists = new Map<string, CountryList>();

async function countryList(
  rules: HolidayRules,
  language: string,
  problems: HolidayProblem[],
): Promise<CountryList | null> {
  if (rules.country === null) {
    const named = [...rules.add, ...rules.remove].flatMap((rule) => rule.holiday ?? []);
    const asking = rules.state === null ? named : [rules.state, ...named];
    problems.push(...asking.map((text) => ({ kind: 'country-needed' as const, text, known: [] })));
    return null;
  }
  const { default: Holidays } = await import('date-holidays');
  const [country, state] = [rules.country.trim().toUpperCase(), rules.state?.trim().toUpperCase()];
  const key = JSON.stringify([country, state, language]);
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list = state === undefined ? new Holidays(country) : new Holidays(country, state);
  // The library would take `DE-BW` for a country and its state, and an unknown country for one without holidays.
  if (/[.-]/.test(country) || list.getTimezones().length === 0) {
    const countries = Object.keys(list.getCountries());
    problems.push({ kind: 'unknown-country', text: rules.country, known: countries });
    return null;
  }
  // A state that the data does not write in capitals cannot be found: it would silently get the country's list.
  const states = Object.keys(list.getStates(country) ?? {}).filter((code) => code === code.toUpperCase());
  if (state !== undefined && !states.includes(state)) {
    problems.push({ kind: 'unknown-state', text: rules.state!, known: states });
    return null;
  }
  const found = listOf(list, language);
  lists.set(key, found);
  return found;
}

function listOf(list: Holidays, language: string): CountryList {
  list.setLanguages(language);
  // Dates are asked for, and from when to when on the clock: no zone is needed, and looking one up takes longer.
  list.setTimezone('');
  const namesByRule = new Map(
    (list.getRules() as unknown as NamedRule[]).map((each) => [each.rule, namesOf(each)]),
  );
  const inYear = (year: number) =>
    list.getHolidays(year).map((each) => listed(each, namesByRule.get(each.rule) ?? {}));
  const languages = list.getLanguages();
  return {
    inYear: remembered(inYear),
    names: [...namesByRule.values()].flatMap((names) => Object.values(names)),
    shownNames: [...namesByRule.values()].flatMap(
      (names) => languages.map((each) => names[each]).find(Boolean) ?? [],
    ),
  };
}

/** What the library's rules hold besides what its types say. */
interface NamedRule {
  readonly rule: string;
  readonly name?: string | Readonly<Record<string, string>>;
}

function namesOf({ name }: NamedRule): Readonly<Record<string, string>> {
  return typeof name === 'string' ? { en: name } : (name ?? {});
}

function listed(holiday: HolidaysTypes.Holiday, names: Readonly<Record<string, string>>): ListedHoliday {
  // A holiday from sunset to sunset is listed under the date of its daylight, with the length of whole days.
  const [date, time] = [holiday.date.slice(0, 10), holiday.date.slice(11, 16)];
  const sinceMidnight = (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000;
  const lasts = sinceMidnight + holiday.end.getTime() - holiday.start.getTime();
  return {
    first: dayNumberOf(date)!,
    days: Math.max(1, Math.ceil((lasts - slack) / msPerDay)),
    name: holiday.name,
    names: Object.values(names),
    type: holiday.type,
  };
}

function nameProblems(changes: readonly HolidayRule[], listed: CountryList): HolidayProblem[] {
  return changes
    .flatMap((rule) => rule.holiday ?? [])
    .filter((wanted) => !listed.names.some((name) => sameName(name, wanted)))
    .map((text) => ({ kind: 'unknown-holiday', text, known: listed.shownNames }));
}

function remembered<T>(compute: (year: number) => T): (year: number) => T {
  const years = new Map<number, T>();
  return (year) => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const computed = compute(year);
    years.set(year, computed);
    return computed;
  };
}

function nothing(): readonly ListedHoliday[] {
  return [];
}
