/** Cells that several tables share. What reads as one thing is not broken over lines: a date, a duration's part, a verdict. */
import type { InstantText, RuleResult, RuleVerdict, ShareText } from '../../audit/result.ts';
import { durationText } from '../../time/duration.ts';
import { boundsOf, normText, percentageText } from '../figures.ts';
import { momentText } from '../moment.ts';
import { type Tone, verdictTone } from '../paint.ts';
import type { Cell } from '../tabular.ts';
import { verdictText, wordFor } from '../wording.ts';
import type { Words } from '../words.ts';
import { together } from '../wrap.ts';

interface Judged {
  readonly attained: ShareText | null;
  readonly best: ShareText | null;
  readonly worst: ShareText | null;
  readonly verdict: RuleVerdict;
}

/** `do 3 jul 2025 14:05`, in a narrow column with the time under the date. */
export function momentCell(iso: InstantText, words: Words): Cell {
  const text = momentText(iso, words);
  const time = text.lastIndexOf(' ');
  return { text: together(text.slice(0, time)) + text.slice(time) };
}

/** `52 u 05 min 07 s`, broken before a number only. */
export function durationCell(ms: number, words: Words, tone?: Tone): Cell {
  const text = durationText(ms, words.language).replace(/ (?=\D)/g, together(' '));
  return { text, tone: tone ?? (ms === 0 ? 'muted' : 'plain') };
}

export function verdictCell(verdict: RuleVerdict, words: Words): Cell {
  return { text: together(verdictText(verdict, words)), tone: verdictTone[verdict] };
}

/** Empty where the contract knows no priorities: there is one group then. */
export function priorityCell(priority: string, words: Words): Cell {
  return { text: priority === 'all' ? '' : wordFor(words.group, priority) };
}

/** The share, what it lies between, the norm and the verdict; without a norm there is nothing to say of the last two. */
export function judgedCells(judged: Judged, norm: RuleResult['norm'], words: Words, decides = true) {
  const verdict = verdictCell(judged.verdict, words);
  const bounds = boundsOf(judged, norm, words);
  return {
    attained: { text: percentageText(judged.attained, norm, words) },
    bounds: { text: bounds ?? '' },
    norm: { text: norm === null ? '' : normText(norm, words) },
    // A verdict that decides nothing is told in brackets.
    verdict:
      norm === null
        ? { text: '' }
        : decides
          ? verdict
          : { text: `(${verdict.text})`, tone: 'muted' as const },
  };
}
