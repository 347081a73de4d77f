/** Tickets by type and priority, with how many were on time under each rule that has a clock. */
import type { RuleResult, TicketKindResult } from '../../audit/result.ts';
import { countText } from '../figures.ts';
import { wordFor } from '../wording.ts';
import type { Content, Markup } from './markup.ts';
import { html } from './markup.ts';
import { cutOff, dataTable, paragraph, section } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { metOf } from './ticket-rules.ts';

const kindsShown = 60;
/** A table of more is read by nobody. */
const rulesShown = 5;

export function kinds(sheet: Sheet): Markup {
  const { result, say } = sheet;
  const all = result.ticketKinds;
  if (all === undefined || all.length === 0) return section('kinds', sheet, paragraph(say.kinds.none));
  return section(
    'kinds',
    sheet,
    paragraph(say.kinds.intro, 'muted'),
    kindTable(say.section.kinds, all, sheet),
  );
}

export function kindTable(caption: string, all: readonly TicketKindResult[], sheet: Sheet): Markup {
  const { say, words, result } = sheet;
  const judging = new Set(all.flatMap(({ rules: list }) => list.map(({ rule }) => rule)));
  const rules = result.rules
    .filter(({ id, measure }) => judging.has(id) && (measure === 'time' || measure === 'combined'))
    .slice(0, rulesShown);
  const { kept, leftOff } = cutOff(all, kindsShown);
  const columns = [
    { head: say.head.type },
    { head: say.head.priority },
    { head: say.head.opened, figures: true },
    ...rules.map(({ title }) => ({ head: title, figures: true })),
  ];
  const rows = kept.map((kind): Content[] => [
    kind.type ?? say.kinds.noType,
    wordFor({ ...words.group, all: '–' }, kind.priority),
    countText(kind.opened, words),
    ...rules.map((rule) => onTime(kind, rule, sheet)),
  ]);
  return html`${dataTable(caption, columns, rows)}${
    leftOff === 0 ? null : paragraph(say.kinds.more(countText(leftOff, words)), 'muted')
  }`;
}

/** `12 of 14`; what is still running stands under it. */
function onTime({ rules }: TicketKindResult, { id }: RuleResult, sheet: Sheet): Content {
  const counts = rules.find(({ rule }) => rule === id);
  if (counts === undefined) return '–';
  const judged = metOf(counts, sheet);
  if (counts.running === 0) return judged;
  const { words } = sheet;
  return html`${judged}<small>${countText(counts.running, words)} ${words.outcome.running}</small>`;
}
