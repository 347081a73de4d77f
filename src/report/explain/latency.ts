/** Response times of each service in each period: which samples counted, and what they come to. */
import type { LatencyExplanation, SampleAccount } from '../../audit/explain/latency-explanation.ts';
import { shown } from '../../text/shown.ts';
import { countText, normText, percentageText } from '../figures.ts';
import { grid } from '../grid.ts';
import { momentText } from '../moment.ts';
import { cut, prose } from '../page.ts';
import { verdictTone } from '../paint.ts';
import { sourceText } from '../source.ts';
import { msText } from '../table/samples.ts';
import type { Row } from '../tabular.ts';
import { verdictText } from '../wording.ts';
import { type ExplainPage, figureLines, titled } from './page.ts';
import { serviceText } from './service.ts';
import { verdictSection } from './verdict.ts';

const indent = 2;
const rowsShown = 10;
type Pairs = (readonly [label: string, value: string])[];

export function latencyAgreed({ own, words }: ExplainPage, explanation: LatencyExplanation): Pairs {
  const { limitMs, calendar, condition, source, percentile, figure } = explanation;
  const say = own.latency;
  const kind =
    figure === 'percentile' ? say.percentile(decimals(`${percentile}`, words)) : say.figure[figure];
  return [
    ...(limitMs === null
      ? []
      : [[own.obligation.label.asked, say.asked(kind, msText(`${limitMs}`, words))] as const]),
    ...(condition === '' ? [] : [[say.about, shown(condition)] as const]),
    [own.label.hours, calendar === null ? own.roundTheClock : shown(calendar.title)],
    ...(source === null ? [] : [[say.sourceLabel, say.source[source]] as const]),
  ];
}

export function latencySections(page: ExplainPage, explanation: LatencyExplanation): string[] {
  const { own } = page;
  const { verdict, reason, metric, probesTell, periods, years } = explanation;
  const missing =
    verdict === 'not-assessed' && reason === 'no-input'
      ? prose(page, own.latency.notAssessed(metric === null ? null : shown(metric), probesTell))
      : [];
  const sections = [...periods, ...years].flatMap((period) =>
    period.samples.flatMap((account) =>
      titled(
        page,
        `${serviceText(account)} · ${shown(period.label)}`,
        sampleLines(page, account, explanation),
      ),
    ),
  );
  return [
    ...missing,
    ...sections,
    ...others(page, explanation),
    ...verdictSection(page, explanation, ({ samples }) => samples),
  ];
}

function sampleLines(page: ExplainPage, account: SampleAccount, explanation: LatencyExplanation): string[] {
  const { words } = page;
  return [
    ...prose(page, verdictText(account.verdict, words), indent, verdictTone[account.verdict]),
    ...figureLines(page, sums(page, account, explanation), indent),
    ...slowest(page, account),
  ];
}

/** The sum, as one would write it under each other. */
function sums(page: ExplainPage, account: SampleAccount, explanation: LatencyExplanation): Pairs {
  const { own, words } = page;
  const say = own.latency;
  const count = (n: number): string => countText(n, words);
  const some = (label: string, n: number): Pairs => (n === 0 ? [] : [[label, count(n)]]);
  const limit = msText(`${account.limitMs}`, words);
  const { samples, within, fastestMs, slowestMs } = account;
  return [
    [say.measured, count(account.measured)],
    ...some(say.outsideHours, account.outsideHours),
    ...some(say.notConcerned, account.notConcerned),
    ...account.exceptedBy.flatMap(({ condition, clause, agreed, samples: n }) =>
      some(agreed ? say.agreed : say.excepted(shown(condition), shown(clause)), n),
    ),
    ...some(say.missing, account.missing),
    [say.samples, count(samples)],
    ...(samples === 0
      ? ([['', say.nothing]] as Pairs)
      : ([
          [say.within(limit), count(within)],
          [say.over(limit), count(samples - within)],
          [say.attained, attained(page, account, explanation)],
          ...(fastestMs === null || slowestMs === null
            ? []
            : [[say.range, say.fromTo(msText(fastestMs, words), msText(slowestMs, words))] as const]),
        ] as Pairs)),
  ];
}

function attained(
  { own, words }: ExplainPage,
  account: SampleAccount,
  explanation: LatencyExplanation,
): string {
  const say = own.latency;
  const { norm, percentile } = explanation;
  const { samples, within, rank, figureMs, limitMs } = account;
  if (figureMs === null) {
    const share = say.share(
      percentageText(account.attained, norm, words),
      countText(within, words),
      countText(samples, words),
    );
    return norm === null ? share : `${share}; ${own.label.norm.toLowerCase()} ${normText(norm, words)}`;
  }
  const figure = msText(figureMs, words);
  const made =
    rank === null
      ? say.mean(figure, msText(wholeMs(account.sumNs), words), countText(samples, words))
      : say.rank(figure, countText(rank, words), countText(samples, words), decimals(`${percentile}`, words));
  const over = Number(figureMs) - limitMs;
  const limit = msText(`${limitMs}`, words);
  if (over === 0) return `${made}; ${say.exactly(limit)}`;
  const difference = msText(
    Math.abs(over)
      .toFixed(3)
      .replace(/\.?0+$/, ''),
    words,
  );
  return `${made}; ${say.against(limit, difference, over > 0)}`;
}

/** Whole nanoseconds as milliseconds, exactly. */
function wholeMs(ns: string): string {
  const digits = ns.padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
}

function decimals(text: string, { decimalSign }: ExplainPage['words']): string {
  return text.replace('.', decimalSign);
}

function slowest(page: ExplainPage, { slowest: all, samples, within }: SampleAccount): string[] {
  if (all.length === 0) return [];
  const { own, words } = page;
  const { head } = own.latency;
  const columns = [
    { key: 'at', head: head.at },
    { key: 'took', head: head.took, align: 'right' as const },
    { key: 'where', head: head.where, breaks: 'words' as const, plain: true },
  ];
  const { kept } = cut(page, all, rowsShown);
  const rows = kept.map(
    ({ at, ms, location, source }): Row => ({
      cells: {
        at: { text: momentText(at, words) },
        took: { text: msText(ms, words) },
        where: {
          text: [shown(location), ...(source === null ? [] : [sourceText(source, words)])]
            .filter((text) => text !== '')
            .join(', '),
        },
      },
    }),
  );
  return [
    '',
    ...prose(page, own.latency.slowest(countText(samples - within, words)), indent, 'strong'),
    ...grid(page, columns, rows).lines,
  ];
}

function others(page: ExplainPage, { notConcerned }: LatencyExplanation): string[] {
  const { own, words } = page;
  const lines = notConcerned.flatMap(({ service, environment, location, samples }) => {
    const what = [service, environment, location].filter((text) => text !== '').map(shown);
    return prose(
      page,
      own.latency.other(what.join(', ') || '–', countText(samples, words)),
      indent,
      'plain',
      2,
    );
  });
  return titled(page, own.latency.others, lines);
}
