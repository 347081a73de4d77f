/** Instants of a result for people: local date and time as the ISO text has them, whatever zone this machine is in. */

import { shown } from '../text/shown.ts';
import { dayNumberOf, weekdayOf } from '../time/local-date.ts';
import type { Words } from './words.ts';

/** What the wall clock of the policy's zone shows. */
export interface Local {
  /** Day number of the date. */
  readonly day: number;
  readonly year: number;
  /** `do 3 jul`, without the year. */
  readonly dayText: string;
  /** `do 3 jul 2025`. */
  readonly date: string;
  /** `14:05`; seconds and milliseconds only where they are not zero. */
  readonly time: string;
}

/** `do 3 jul 2025 14:05`; seconds and milliseconds only where they are not zero. */
export function momentText(iso: string, words: Words): string {
  const local = localOf(iso, words);
  return local === null ? shown(iso) : `${local.date} ${local.time}`;
}

/** `di 1 jul 2025`, with the time only when it is not midnight: the edge of a period. */
export function edgeText(iso: string, words: Words): string {
  const local = localOf(iso, words);
  return local?.time === '00:00' ? local.date : momentText(iso, words);
}

/** From and to, the date once when it is the same: `do 3 jul 2025 14:05 – 16:10`. */
export function stretchText(from: string, to: string, words: Words): string {
  const [start, end] = [localOf(from, words), localOf(to, words)];
  const sameDay = start !== null && start.date === end?.date;
  return `${momentText(from, words)} – ${sameDay ? end!.time : momentText(to, words)}`;
}

/** Null for a text that is no instant. */
export function localOf(iso: string, words: Words): Local | null {
  const parts = /^((\d{4})-(\d\d)-(\d\d))T(\d\d:\d\d)(:\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d(?::\d\d)?)$/.exec(
    iso,
  );
  const day = parts === null ? null : dayNumberOf(parts[1]!);
  if (parts === null || day === null) return null;
  const [year, month, dayOfMonth] = [Number(parts[2]), Number(parts[3]), Number(parts[4])];
  const seconds = (parts[6] ?? '').replace(/^:00(\.0+)?$/, '').replace('.', words.decimalSign);
  const dayText = `${words.weekdays[weekdayOf(day)]} ${dayOfMonth} ${words.months[month - 1]}`;
  return { day, year, dayText, date: `${dayText} ${year}`, time: `${parts[5]}${seconds}` };
}
