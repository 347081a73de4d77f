/** Names of months and days as exports write them, Dutch and English, long and short; small letters, no point. */

const NAMES: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february'],
  ['mrt', 'maart', 'mar', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
];

const monthOfName: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, month) => names.map((name) => [name, month + 1] as const)),
);

/** 1 to 12; 0 for a word that is no month. */
export function monthNamed(word: string): number {
  return monthOfName.get(word.toLowerCase()) ?? 0;
}

const DAYS =
  /^(?:ma(?:andag)?|di(?:nsdag)?|wo(?:ensdag)?|do(?:nderdag)?|vr(?:ijdag)?|za(?:terdag)?|zo(?:ndag)?|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)$/i;

/** Whether a word names a day of the week. */
export function isDayName(word: string): boolean {
  return DAYS.test(word);
}
