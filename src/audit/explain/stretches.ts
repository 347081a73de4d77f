/** The time of a ticket under a rule, cut where something changes: what counted, what did not, and running totals. */
import { localDay, startOfDay } from '../../time/local-date.ts';
import type { Course } from '../deadline.ts';
import type { Standstill } from '../standstills.ts';
import type { SpanKind } from './explanation.ts';

export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kind: SpanKind;
  readonly over: boolean;
  readonly holiday: string | null;
  readonly stills: readonly Standstill[];
}

export interface Story {
  readonly course: Course;
  /** Round the clock: no hours of a calendar. */
  readonly clockTime: boolean;
  readonly stills: readonly Standstill[];
  /** NaN: none known. */
  readonly due: number;
  /** The target is a point in time: after it all time is over, not just what counts. */
  readonly isPoint: boolean;
  /** Instants of the ticket's events, ascending. */
  readonly events: readonly number[];
}

/** In order and without gaps, from the first event or the start to the last event or the end; never empty ones. */
export function stretchesOf(story: Story): Stretch[] {
  const { clock } = story.course;
  const edges = edgesOf(story);
  const hard = new Set([...story.events, story.due, clock.from, clock.end]);
  const stretches: Stretch[] = [];
  for (const [i, from] of edges.slice(0, -1).entries()) {
    const next = { from, to: edges[i + 1]!, ...natureAt(from, story) };
    const last = stretches.at(-1);
    if (last !== undefined && !hard.has(from) && sameNature(last, next))
      stretches[stretches.length - 1] = { ...last, to: next.to };
    else stretches.push(next);
  }
  return stretches;
}

/** Every instant at which the nature of the time may change, ascending, each once. */
function edgesOf({ course, clockTime, stills, due, events }: Story): number[] {
  const { clock, calendar } = course;
  const edges = [clock.from, clock.end, ...events];
  const inside = [due, ...stills.flatMap(({ from, to }) => [from, to])];
  if (!clockTime) {
    inside.push(...calendar.spansBetween(clock.from, clock.end));
    const last = localDay(calendar.zone, clock.end);
    for (let day = localDay(calendar.zone, clock.from); day <= last; day++) {
      if (closureOn(day, course) !== null)
        inside.push(startOfDay(calendar.zone, day), startOfDay(calendar.zone, day + 1));
    }
  }
  edges.push(...inside.filter((at) => at > clock.from && at < clock.end));
  return [...new Set(edges)].sort((a, b) => a - b);
}

type Nature = Omit<Stretch, 'from' | 'to'>;

function natureAt(at: number, story: Story): Nature {
  const { course, clockTime, due, isPoint } = story;
  const { clock, calendar } = course;
  const plain = { over: false, holiday: null, stills: [] };
  if (at < clock.from) return { ...plain, kind: 'before-start' };
  if (at >= clock.end) return { ...plain, kind: 'after-stop' };
  const stills = story.stills.filter(({ from, to }) => from <= at && at < to);
  const past = at >= due;
  if (!clockTime && !calendar.isOpenAt(at)) {
    const holiday = closureOn(localDay(calendar.zone, at), course);
    return { kind: holiday === null ? 'outside-hours' : 'holiday', over: past && isPoint, holiday, stills };
  }
  if (stills.length === 0) return { kind: 'counted', over: past, holiday: null, stills };
  const kind = stills.some(({ term }) => term === null) ? 'restored' : 'paused';
  return { kind, over: past && isPoint, holiday: null, stills };
}

/** The name of what closes a date that is a working day otherwise; null when nothing does. */
function closureOn(day: number, { calendar }: Pick<Course, 'calendar'>): string | null {
  const { kind, name, hours, usual } = calendar.dateAccount(day);
  return kind !== 'weekday' && hours.length === 0 && usual.length > 0 ? (name ?? '') : null;
}

function sameNature(a: Nature, b: Nature): boolean {
  return (
    a.kind === b.kind &&
    a.over === b.over &&
    a.holiday === b.holiday &&
    a.stills.length === b.stills.length &&
    a.stills.every((still, i) => still === b.stills[i])
  );
}
