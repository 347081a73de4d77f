/** What the words of a status, an activity or a priority say, in Dutch and in English. */
import type { CountedWord } from './column.ts';

/** Happenings that a status or an activity tells of; the first that fits holds. */
const HAPPENINGS: readonly (readonly [happening: string, pattern: RegExp])[] = [
  ['reopened', /re-?open|heropen/],
  ['waiting', /\bwait|\bwacht|pending|on ?hold|awaiting|suspend|opgeschort|geparkeerd|feedback/],
  [
    'closed',
    /^clos|\bclosed\b|close ticket|gesloten|afgesloten|afgemeld|cancel|geannuleerd|ingetrokken|rejected|afgewezen/,
  ],
  [
    'restored',
    /resol|solved|opgelost|hersteld|gereed|^done$|fixed|verholpen|afgehandeld|completed|restored|recovered/,
  ],
  [
    'responded',
    /in progress|in behandeling|take in charge|taken|^active$|work in progress|accept|acknowledg|gereageerd|respon|assigned|toegewezen|bezig|onderhanden|onderzoek|investigat/,
  ],
  [
    'opened',
    /^new$|^nieuw$|^open$|^opened$|submitted|aangemeld|gemeld|insert|created|aangemaakt|registered|geregistreerd|to do/,
  ],
];

/** The words by what they tell of, `waiting` among it; those that tell of nothing known are left out. */
export function happeningsOf(words: readonly CountedWord[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { text } of words) {
    const word = text.toLowerCase();
    const happening = HAPPENINGS.find(([, pattern]) => pattern.test(word))?.[0];
    if (happening !== undefined) found.set(happening, [...(found.get(happening) ?? []), text]);
  }
  return found;
}

const RANKS: readonly RegExp[] = [
  /critical|kritiek|highest|blocker|urgent|spoed|emergency|zeer hoog|very high|top|^p?0$/,
  /^high|hoog|major|ernstig/,
  /medium|normal|normaal|moderate|gemiddeld|middel|average/,
  /^low$|laag|minor|gering/,
  /lowest|zeer laag|very low|trivial|planning|geen haast/,
];

/**
 * How urgent a word of a priority is, 1 the most; null where it does not tell. A number in it tells most; one beyond
 * `levels` is of no priority that the contract knows.
 */
export function urgencyOf(word: string, levels: number): number | null {
  const text = word.trim().toLowerCase();
  const number = /(?:^|\bp|prio(?:riteit|rity)? ?|sev(?:erity)? ?)([1-9])(?:$|\b)/.exec(text);
  if (number !== null) return Number(number[1]) <= levels ? Number(number[1]) : null;
  // `zeer laag` is `laag` too, and `very high` is `high`: the extremes are looked at first.
  for (const rank of [1, 5, 2, 3, 4]) if (RANKS[rank - 1]!.test(text)) return Math.min(rank, levels);
  return null;
}

const STATES = new Set([
  'up',
  'down',
  'true',
  'false',
  '1',
  '0',
  'ok',
  'nok',
  'success',
  'fail',
  'failed',
  'failure',
  'error',
  'degraded',
  'online',
  'offline',
  'healthy',
  'unhealthy',
  'available',
  'unavailable',
  'waar',
  'onwaar',
  'ja',
  'nee',
  'timeout',
  'paused',
  'maintenance',
]);
const DOWN = /^(down|nok|fail|failed|failure|error|offline|unhealthy|unavailable|timeout)$/;
const UP = /^(up|ok|success|online|healthy|available|degraded)$/;

/** Whether these words say that something was up or down. */
export function areStates(words: readonly CountedWord[]): boolean {
  return words.length > 0 && words.every(({ text }) => STATES.has(text.toLowerCase()) || isHttpStatus(text));
}

function isHttpStatus(text: string): boolean {
  return /^[1-5]\d\d$/.test(text);
}

/** The words that mean up and down and are not known to do so by themselves. */
export function stateWords(words: readonly CountedWord[]): {
  readonly up: string[];
  readonly down: string[];
} {
  const of = (pattern: RegExp) =>
    words
      .map(({ text }) => text)
      .filter((text) => pattern.test(text.toLowerCase()) && !/^(up|down)$/i.test(text));
  return { up: of(UP), down: of(DOWN) };
}
