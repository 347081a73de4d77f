/** The time of a ticket at a glance: one line from its start to its end or its deadline. Signs say what colour repeats. */
import type { SpanAccount, TicketRuleAccount } from '../../audit/explain/explanation.ts';
import { displayWidth } from '../../text/display-width.ts';
import { momentText } from '../moment.ts';
import { inARow, type Piece } from '../page.ts';
import type { Tone } from '../paint.ts';
import type { ExplainPage } from './page.ts';

type Sign = 'counted' | 'over' | 'still' | 'closed' | 'left';

const signs: Readonly<Record<Sign, { readonly sign: string; readonly tone: Tone }>> = {
  counted: { sign: '█', tone: 'good' },
  over: { sign: '!', tone: 'bad' },
  still: { sign: '░', tone: 'open' },
  closed: { sign: '·', tone: 'muted' },
  left: { sign: ' ', tone: 'plain' },
};

const widest = 80;
const indent = 2;

/** Nothing where no time passed. */
export function bar(page: ExplainPage, account: TicketRuleAccount): string[] {
  const all = account.gaps.length > 0 ? account.gaps.flatMap((gap) => gap.spans) : account.spans;
  const spans = all.filter(({ kind }) => kind !== 'before-start' && kind !== 'after-stop');
  if (spans.length === 0) return [];
  const from = Date.parse(spans[0]!.from);
  const last = Date.parse(spans.at(-1)!.to);
  const shown = dueOf(account);
  const due = shown === null ? last : Date.parse(shown);
  const to = Math.max(last, due);
  const width = Math.min(page.width - indent, widest);
  const cells = Array.from({ length: width }, (_, i) => {
    const [start, end] = [from + ((to - from) * i) / width, from + ((to - from) * (i + 1)) / width];
    return signOf(spans, start, end);
  });
  const used = new Set(cells);
  const dueAt = Math.min(width - 1, Math.floor(((due - from) / (to - from)) * width));
  return [
    ' '.repeat(indent) + painted(page, cells),
    ...(shown === null || due < from ? [] : [dueLine(page, dueAt, width)]),
    ...ends(page, due > last ? shown : null, spans),
    ...inARow(page, legend(page, used), indent, '   '),
  ];
}

/** Of updates it is that of one gap, and says something where that one was over; a check is due at no moment. */
export function dueOf({ measure, outcome, due }: TicketRuleAccount): string | null {
  if (measure === 'check') return null;
  return measure === 'cadence' && outcome !== 'breached' ? null : due;
}

/** What most of the time of a cell is; what is over the limit is never hidden by what is not. */
function signOf(spans: readonly SpanAccount[], start: number, end: number): Sign {
  const lengths = new Map<Sign, number>();
  let seen = 0;
  for (const span of spans) {
    const length = Math.min(Date.parse(span.to), end) - Math.max(Date.parse(span.from), start);
    if (length <= 0) continue;
    const sign = signOfSpan(span);
    lengths.set(sign, (lengths.get(sign) ?? 0) + length);
    seen += length;
  }
  if (lengths.has('over')) return 'over';
  lengths.set('left', end - start - seen);
  return [...lengths].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

function signOfSpan({ kind, over }: SpanAccount): Sign {
  if (kind === 'counted') return over ? 'over' : 'counted';
  return kind === 'paused' || kind === 'restored' ? 'still' : 'closed';
}

/** One stroke of paint for a run of the same sign. */
function painted(page: ExplainPage, cells: readonly Sign[]): string {
  let text = '';
  for (let i = 0; i < cells.length; ) {
    let end = i;
    while (cells[end] === cells[i]) end++;
    const { sign, tone } = signs[cells[i]!];
    text += page.paint(tone, sign.repeat(end - i));
    i = end;
  }
  return text.trimEnd();
}

function dueLine(page: ExplainPage, at: number, width: number): string {
  const word = page.own.legend.due;
  const behind = at + 2 + displayWidth(word) <= width;
  const before = ' '.repeat(Math.max(0, at - displayWidth(word) - 1));
  return `${' '.repeat(indent)}${behind ? `${' '.repeat(at)}▲ ${word}` : `${before}${word} ▲`}`;
}

/** From when to when the line runs. */
function ends(page: ExplainPage, due: string | null, spans: readonly SpanAccount[]): string[] {
  const [from, to] = [spans[0]!.from, due ?? spans.at(-1)!.to];
  const text = page.own.until(momentText(from, page.words), momentText(to, page.words));
  return inARow(page, [{ text, tone: 'muted' }], indent);
}

function legend({ own }: ExplainPage, used: ReadonlySet<Sign>): Piece[] {
  return (['counted', 'over', 'still', 'closed'] as const)
    .filter((sign) => used.has(sign))
    .map((sign) => ({ text: `${signs[sign].sign} ${own.legend[sign]}`, tone: signs[sign].tone }));
}
