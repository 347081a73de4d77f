/** The availability of a service as a sum, of a period and of the year that its months make. */
import type {
  AvailabilityExplanation,
  ServiceAccount,
  YearAccount,
} from '../../audit/explain/rule-explanation.ts';
import { durationText } from '../../time/duration.ts';
import { boundsOf, percentageText } from '../figures.ts';
import { prose } from '../page.ts';
import { verdictTone } from '../paint.ts';
import { verdictText } from '../wording.ts';
import { type ExplainPage, figureLines } from './page.ts';

/** Its months added up: what happened in each stands in its own section. */
export function yearLines(
  page: ExplainPage,
  service: YearAccount['services'][number],
  norm: AvailabilityExplanation['norm'],
): string[] {
  return [
    ...prose(page, verdictText(service.verdict, page.words), 2, verdictTone[service.verdict]),
    ...figureLines(page, division(page, service, norm), 2),
  ];
}

/** The sum, as one would write it under each other. */
export function sums(
  page: ExplainPage,
  service: ServiceAccount,
  norm: AvailabilityExplanation['norm'],
  excludedTime: AvailabilityExplanation['excludedTime'],
): [string, string][] {
  const { own, words } = page;
  const say = own.availability;
  const length = (ms: number): string => durationText(ms, words.language);
  return [
    [say.openTime, length(service.openMs)],
    ...(service.excludedMs === 0
      ? []
      : [[say.excluded[excludedTime], length(service.excludedMs)] as [string, string]]),
    ...division(page, service, norm),
  ];
}

/** From the window down to the share of it. */
function division(
  page: ExplainPage,
  service: YearAccount['services'][number],
  norm: AvailabilityExplanation['norm'],
): [string, string][] {
  const { own, words } = page;
  const say = own.availability;
  const length = (ms: number): string => durationText(ms, words.language);
  const { upMs, downMs, unknownMs, attained } = service;
  const bounds = boundsOf(service, norm, words);
  const share = percentageText(attained, norm, words);
  const divided = say.division(share, length(upMs), length(upMs + downMs));
  return [
    [say.window, length(service.windowMs)],
    [say.down, length(downMs)],
    ...(unknownMs === 0 ? [] : [[say.unknown, length(unknownMs)] as [string, string]]),
    [say.up, length(upMs)],
    [say.attained, attained === null ? '–' : divided],
    ...(bounds === null ? [] : [['', say.between(bounds)] as [string, string]]),
  ];
}
