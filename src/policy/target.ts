/** Targets as a contract states them, in words (SEMANTICS section 2). */
import { durationMs, parseDuration } from '../time/duration.ts';
import type { Target } from './policy.ts';

/** The target that a text states, or null when it states none. `2 days` states none: working days, or 48 clock hours? */
export function parseTarget(text: string): Target | null {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (words === 'none') return { kind: 'none' };
  if (words === 'next release') return { kind: 'next-release' };
  if (words === 'close of next working day') return { kind: 'next-working-day', at: 'close' };
  const before = /^before ([a-z][a-z0-9 _-]*)$/.exec(words);
  if (before !== null) return { kind: 'before', happening: before[1]! };
  const nextDay = /^(\d{1,2}):(\d{2}) next working day$/.exec(words);
  if (nextDay !== null) return timeOfNextWorkingDay(Number(nextDay[1]), Number(nextDay[2]));
  return durationTarget(words);
}

function timeOfNextWorkingDay(hour: number, minute: number): Target | null {
  if (hour > 23 || minute > 59) return null;
  return { kind: 'next-working-day', at: (hour * 60 + minute) * 60_000 };
}

function durationTarget(words: string): Target | null {
  const duration = parseDuration(words);
  if (duration === null || duration.value === 0) return null;
  const { value, unit, clock } = duration;
  const ms = durationMs(duration);
  if (ms !== null) return { kind: clock ? 'clock' : 'open', ms };
  if (unit === 'working-day') return { kind: 'working-days', days: value };
  return unit === 'week' || unit === 'month' || unit === 'year'
    ? { kind: 'calendar', unit, count: value }
    : null;
}
