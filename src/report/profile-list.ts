/** The shipped profiles, for `sla profile list`: what each reads, and where the shape of its export was seen. */
import { feedsOf } from '../exports/feeds.ts';
import type { ProfileDocument } from '../exports/schema.ts';
import { shown } from '../text/shown.ts';
import type { Language } from './words.ts';
import { onOneLine, wrap } from './wrap.ts';

const WORDS = {
  nl: {
    gives: 'geeft',
    seen: 'vorm gezien in',
    doubt: 'niet zeker',
    places: {
      data: 'een echt bestand',
      code: 'code of handleiding van het product',
      import: 'importcode van anderen',
      memory: 'het geheugen',
    },
  },
  en: {
    gives: 'gives',
    seen: 'shape seen in',
    doubt: 'not certain',
    places: {
      data: 'a real file',
      code: "the product's code or manual",
      import: "others' import code",
      memory: 'memory only',
    },
  },
} as const satisfies Record<Language, unknown>;

export function profileList(profiles: readonly ProfileDocument[], language: Language, width: number): string {
  return profiles.map((profile) => `${entry(profile, language, width).join('\n')}\n`).join('\n');
}

function entry(profile: ProfileDocument, language: Language, width: number): string[] {
  const words = WORDS[language];
  const about = [
    `${words.gives}: ${feedsOf(profile).join(', ')}`,
    `${words.seen}: ${words.places[profile.seen]}`,
    ...profile.doubt.map((sentence) => `${words.doubt}: ${shown(sentence)}`),
  ];
  return [
    ...wrap(shown(`${profile.id}  ${profile.title}`), width),
    ...about.flatMap((text) => wrap(text, width - 4).map((line) => `    ${onOneLine(line)}`)),
  ];
}
