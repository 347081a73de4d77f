/** Every event of a ticket with its line, as a table of its own and within the timeline of a rule. */
import type { EventAccount, TicketExplanation } from '../../audit/explain/explanation.ts';
import { shown } from '../../text/shown.ts';
import { grid } from '../grid.ts';
import { momentText } from '../moment.ts';
import { cut, notShown } from '../page.ts';
import { sourceText } from '../source.ts';
import type { Column, Row } from '../tabular.ts';
import { wordFor } from '../wording.ts';
import type { ExplainPage } from './page.ts';

const eventsShown = 60;

export function events(page: ExplainPage, { events }: TicketExplanation): string[] {
  const { kept, leftOff } = cut(page, events, eventsShown);
  const rows = kept.map(
    (event): Row => ({
      cells: {
        at: { text: event.at === null ? '–' : momentText(event.at, page.words) },
        what: { text: eventText(page, event) },
        note: { text: noteOf(page, event), tone: 'muted' },
        source: { text: sourceText(event.source, page.words) },
      },
    }),
  );
  return [...grid(page, columns(page), rows).lines, ...notShown(page, leftOff, 'row', 'json')];
}

function columns({ own }: ExplainPage): Column[] {
  return [
    { key: 'at', head: '' },
    { key: 'what', head: own.head.what, breaks: 'words', plain: true },
    { key: 'note', head: '', breaks: 'words', plain: true },
    { key: 'source', head: own.head.source, tight: 20 },
  ];
}

/** `status: wachten op klant`, `reopened`. */
export function eventText({ own }: ExplainPage, { event, value }: EventAccount): string {
  const name = wordFor(own.event, event);
  return value === '' ? name : `${name}: ${shown(value)}`;
}

function noteOf(page: ExplainPage, { use, ambiguous, written, at }: EventAccount): string {
  const { own, words } = page;
  const notes = use === 'used' ? [] : [own.eventUse[use]];
  if (at === null) notes.push(own.written(shown(written)));
  if (ambiguous !== null) {
    const [earlier, later] = ambiguous.map((iso) => momentText(iso, words)) as [string, string];
    notes.push(
      own.ambiguous(`${earlier} (${ambiguous[0].slice(-6)})`, `${later} (${ambiguous[1].slice(-6)})`),
    );
  }
  return notes.join('; ');
}
