/** What an obligation asks, as a contract would write it, and the rows that it looks for. */
import type { Ask, AskedFacts, ObligationExplanation } from '../../audit/explain/obligation-explanation.ts';
import { shown } from '../../text/shown.ts';
import { countText } from '../figures.ts';
import type { ExplainPage } from './page.ts';

/** A sentence for each thing that is asked. */
export function askText(page: ExplainPage, ask: Ask): string {
  const { own, words } = page;
  const say = own.obligation.ask;
  switch (ask.ask) {
    case 'every':
      return say.every(shown(ask.target));
    case 'count':
      return say.count(
        boundsText(page, ask),
        own.obligation.unit[ask.per],
        ask.inThe === null ? null : shown(ask.inThe),
      );
    case 'followed-by':
      return say.followedBy(factsText(page, ask.facts), shown(ask.within), ask.sameSubject);
    case 'preceded-by':
      return say.precededBy(
        ask.facts === null ? say.column(shown(ask.sameRow ?? '')) : factsText(page, ask.facts),
        ask.atLeast === null ? null : shown(ask.atLeast),
        ask.sameSubject,
      );
    case 'unless':
      return say.unless(factsText(page, ask.facts));
    case 'lasts':
      return say.lasts(words.bound[ask.bound](shown(ask.target)));
    case 'outside':
      return say.outside(shown(ask.calendar.title));
    case 'figure': {
      const worse = ask.noWorse === null ? [] : [say.noWorse[ask.noWorse]];
      const limits = boundsText(page, ask);
      const asked = [...(limits === '' ? [] : [limits]), ...worse].join(', ') || say.measuredOnly;
      const unit = own.obligation.unit[ask.per as keyof typeof own.obligation.unit] ?? shown(ask.per);
      return say.figure(shown(ask.metric), asked, unit, own.obligation.take[ask.take]);
    }
  }
}

type Bounds = { readonly atLeast: number | null; readonly atMost: number | null };

function boundsText({ words }: ExplainPage, { atLeast, atMost }: Bounds): string {
  const number = (n: number): string => `${n}`.replace('.', words.decimalSign);
  const texts = [
    ...(atLeast === null ? [] : [words.bound['at-least'](number(atLeast))]),
    ...(atMost === null ? [] : [words.bound['at-most'](number(atMost))]),
  ];
  return texts.length === 0 ? '' : words.list(texts);
}

/** `“backup”`, `“verslag” (environment: productie)`, or every row of a list. */
function factsText({ own }: ExplainPage, { kinds, condition, role }: AskedFacts): string {
  const say = own.obligation;
  const named = kinds.map((kind) => say.subject(shown(kind)));
  const what = named.length === 0 ? say.rowOf(say.input[role]) : named.join(', ');
  return condition === '' ? what : `${what} (${shown(condition)})`;
}

/** How many rows there are of each kind that is looked for, or what is missing. */
export function rowsTexts(page: ExplainPage, { of, asks, asOf }: ObligationExplanation): string[] {
  const others = asks.flatMap((ask) => ('facts' in ask && ask.facts !== null ? [ask.facts] : []));
  const { own, words } = page;
  const say = own.obligation;
  const count = (n: number): string => countText(n, words);
  return [of, ...others].map((asked) => {
    const { role, kinds, condition, given, rows, about, happened, rejected } = asked;
    const named =
      kinds.length > 0 ? factsText(page, asked) : condition === '' ? say.anyRow : shown(condition);
    const input = say.input[role];
    if (!given) return say.notGiven(named, input);
    const all = happened === about || asOf === null;
    const text =
      about === 0
        ? say.noRows(named, input)
        : say.rows(named, count(about), count(rows), input, all ? null : count(happened));
    return rejected === 0 ? text : `${text}; ${say.rejected(count(rejected))}`;
  });
}
