/** How a target became a deadline, as numbered sentences. */
import type { DeadlineAccount, DeadlineStep } from '../../audit/explain/explanation.ts';
import { shown } from '../../text/shown.ts';
import { durationText } from '../../time/duration.ts';
import { countText } from '../figures.ts';
import { prose } from '../page.ts';
import { dateText, letterMoment, stepMoment, timeOn } from './dates.ts';
import { type ExplainPage, numbered } from './page.ts';

const usualIndent = 2;
/** More dates than this are not followed with a pencil: the first and the last ones are shown. */
const mostSteps = 24;
const shownAtEnds = 8;

/** `stopped`: when the clock stopped; null: it has not. */
export function deadlineSteps(
  page: ExplainPage,
  deadline: DeadlineAccount,
  stopped: string | null,
  indent = usualIndent,
): string[] {
  const after = stopped !== null && deadline.due !== null && Date.parse(deadline.due) > Date.parse(stopped);
  const runsOn = after && usesUpTime(deadline) ? prose(page, page.own.step.runsOn, indent) : [];
  return [...stepLines(page, deadline, indent), ...runsOn];
}

/** In a few words, where it is one step from one instant to another; null: it takes more. */
export function oneStep(page: ExplainPage, { steps, target, backward }: DeadlineAccount): string | null {
  const [step, ...more] = steps;
  if (step === undefined || more.length > 0) return null;
  const counted = backward ? page.own.step.before : page.own.step.after;
  if (step.step === 'run') return counted(shown(target), letterMoment(backward ? step.to : step.from, page));
  if (step.step !== 'point' || step.from === null || step.lastDay) return null;
  return counted(shown(target), letterMoment(step.from, page));
}

/** A point in time is not looked for by letting a clock run. */
function usesUpTime({ steps, parts }: DeadlineAccount): boolean {
  return parts.some(usesUpTime) || steps.some(({ step }) => step === 'day' || step === 'run');
}

function stepLines(page: ExplainPage, deadline: DeadlineAccount, indent: number): string[] {
  const { own } = page;
  if (deadline.parts.length === 0) return numbered(page, sentences(page, deadline), indent);
  const parts = deadline.parts.flatMap((part) => {
    const due = part.due === null ? own.step.noRelease : letterMoment(part.due, page);
    return [
      ...prose(page, own.step.part(shown(part.target), due), indent, 'strong', 2),
      ...numbered(page, sentences(page, part), indent + 2),
    ];
  });
  const binding = deadline.parts[deadline.binding ?? 0]!;
  const binds = own.step.binds[deadline.kind === 'latest' ? 'latest' : 'earliest'];
  return [...parts, ...prose(page, binds(shown(binding.target)), indent, 'plain', 2)];
}

function sentences(page: ExplainPage, deadline: DeadlineAccount): string[] {
  const { steps, workingDay, fullDayMs, parts } = deadline;
  if (parts.length > 0) return [];
  const { own, words } = page;
  const folded = !page.all && steps.length > mostSteps;
  const first = folded ? steps.slice(0, shownAtEnds) : steps;
  const last = folded ? steps.slice(-shownAtEnds) : [];
  const between = folded
    ? [own.step.otherSteps(countText(steps.length - first.length - last.length, words))]
    : [];
  const mode =
    workingDay === null
      ? []
      : [own.workingDay[workingDay](fullDayMs === null ? '' : durationText(fullDayMs, words.language))];
  const told = (step: DeadlineStep): string => sentenceOf(page, step, deadline);
  return [...mode, ...first.map(told), ...between, ...last.map(told)];
}

function sentenceOf(page: ExplainPage, step: DeadlineStep, { target, backward }: DeadlineAccount): string {
  const { own, words } = page;
  const say = own.step;
  const length = (ms: number): string => durationText(ms, words.language);
  const at = (iso: string): string => stepMoment(iso, page);
  switch (step.step) {
    case 'day': {
      const [from, to] = [step.from, step.to].map((iso) => timeOn(step.date, iso, page)) as [string, string];
      const paused = step.stillMs === 0 ? null : length(step.stillMs);
      const text = say.day(dateText(step.date, page), from, to, length(step.ms), paused);
      const end = backward ? say.usedUpBack(from) : say.usedUp(to);
      return `${text}; ${step.leftMs === 0 ? end : say.left(length(step.leftMs))}`;
    }
    case 'run': {
      if (backward) return say.is(say.before(length(step.ms), at(step.to)), at(step.from));
      const text = say.run(at(step.from), at(step.to), length(step.ms));
      return `${text}; ${step.leftMs === 0 ? say.usedUp(at(step.to)) : say.left(length(step.leftMs))}`;
    }
    case 'still':
      return say.still(dateText(step.date, page), length(step.ms));
    case 'after-hours':
      return say.afterHours(dateText(step.date, page));
    case 'closed':
      return closedText(page, step);
    case 'working-day':
      return (backward ? say.workingDayBack : say.workingDay)(dateText(step.date, page), step.n);
    case 'next-opening':
      return say.nextOpening(at(step.at));
    case 'point':
      return pointText(page, step, target, backward);
    case 'moved':
      return say.moved(at(step.from), at(step.to), length(step.ms), letterMoment(step.at, page));
    case 'release':
      return step.at === null ? say.noRelease : say.release(letterMoment(step.at, page));
  }
}

function pointText(
  page: ExplainPage,
  { at, from, lastDay }: Extract<DeadlineStep, { step: 'point' }>,
  target: string,
  backward: boolean,
): string {
  const say = page.own.step;
  const counted = backward ? say.before : say.after;
  const due = letterMoment(at, page);
  const text = from === null ? say.point(due) : say.is(counted(shown(target), letterMoment(from, page)), due);
  return lastDay ? `${text}, ${say.lastDay}` : text;
}

function closedText(page: ExplainPage, step: Extract<DeadlineStep, { step: 'closed' }>): string {
  const { own } = page;
  const from = dateText(step.date, page);
  const dates = step.until === step.date ? from : own.through(from, dateText(step.until, page));
  if (step.why === 'weekday') return own.step.closed(dates);
  return own.step.holiday(dates, step.name === null ? own.noName : shown(step.name));
}
