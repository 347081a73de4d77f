/** A target in words, as reports show it beside a verdict. */
import type { Target } from './policy.ts';

type Language = 'nl' | 'en';
type Counted = 'second' | 'minute' | 'hour' | 'week' | 'month' | 'year' | 'working-day';

/** One of it, several of it. */
const UNITS: Readonly<Record<Language, Readonly<Record<Counted, readonly [string, string]>>>> = {
  en: {
    second: ['second', 'seconds'],
    minute: ['minute', 'minutes'],
    hour: ['hour', 'hours'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
    'working-day': ['working day', 'working days'],
  },
  nl: {
    second: ['seconde', 'seconden'],
    minute: ['minuut', 'minuten'],
    hour: ['uur', 'uur'],
    week: ['week', 'weken'],
    month: ['maand', 'maanden'],
    year: ['jaar', 'jaar'],
    'working-day': ['werkdag', 'werkdagen'],
  },
};

const PHRASES: Readonly<
  Record<
    Language,
    Readonly<Record<'none' | 'before' | 'release' | 'close' | 'day' | 'earliest' | 'latest', string>>
  >
> = {
  en: {
    none: 'none',
    before: 'before',
    release: 'next release',
    close: 'close of next working day',
    day: 'next working day',
    earliest: 'earliest of',
    latest: 'latest of',
  },
  nl: {
    none: 'geen',
    before: 'voor',
    release: 'volgende release',
    close: 'sluiting van de volgende werkdag',
    day: 'de volgende werkdag',
    earliest: 'vroegste van',
    latest: 'laatste van',
  },
};

/** "4 hours", "90 minutes", "4 clock hours", "earliest of 4 hours, 12:00 next working day". */
export function targetText(target: Target, language: Language): string {
  const phrases = PHRASES[language];
  switch (target.kind) {
    case 'none':
      return phrases.none;
    case 'open':
      return timeText(target.ms, language, '');
    case 'clock':
      return timeText(target.ms, language, language === 'en' ? 'clock ' : 'klok');
    case 'working-days':
      return counted(target.days, 'working-day', language, '');
    case 'calendar':
      return counted(target.count, target.unit, language, '');
    case 'before':
      return `${phrases.before} ${target.happening}`;
    case 'next-release':
      return phrases.release;
    case 'next-working-day':
      return target.at === 'close' ? phrases.close : `${timeOfDay(target.at)} ${phrases.day}`;
    case 'earliest':
    case 'latest':
      return `${phrases[target.kind]} ${target.of.map((part) => targetText(part, language)).join(', ')}`;
  }
}

/** In the largest unit that it is a whole number of. */
function timeText(ms: number, language: Language, prefix: string): string {
  if (ms % 3_600_000 === 0) return counted(ms / 3_600_000, 'hour', language, prefix);
  if (ms % 60_000 === 0) return counted(ms / 60_000, 'minute', language, prefix);
  return counted(ms / 1000, 'second', language, prefix);
}

function counted(count: number, unit: Counted, language: Language, prefix: string): string {
  const [one, several] = UNITS[language][unit];
  return `${count} ${prefix}${count === 1 ? one : several}`;
}

function timeOfDay(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
