/** The availability of one service in one period: the sum, and the stretches it is made of. */
import type {
  AvailabilityExplanation,
  MaintenanceAccount,
  OutageAccount,
  ServiceAccount,
  UnknownAccount,
} from '../../audit/explain/rule-explanation.ts';
import { shown } from '../../text/shown.ts';
import { durationText } from '../../time/duration.ts';
import { countText } from '../figures.ts';
import { grid } from '../grid.ts';
import { momentText, stretchText } from '../moment.ts';
import { cut, notShown, prose } from '../page.ts';
import { verdictTone } from '../paint.ts';
import { sourceText } from '../source.ts';
import type { Column, Row } from '../tabular.ts';
import { verdictText } from '../wording.ts';
import { sums } from './availability-sums.ts';
import { type ExplainPage, figureLines } from './page.ts';

const indent = 2;
const rowsShown = 40;

export function serviceLines(
  page: ExplainPage,
  service: ServiceAccount,
  { norm, excludedTime }: Pick<AvailabilityExplanation, 'norm' | 'excludedTime'>,
): string[] {
  const { own, words } = page;
  const heads = own.availability.section;
  return [
    ...prose(page, verdictText(service.verdict, words), indent, verdictTone[service.verdict]),
    ...figureLines(page, sums(page, service, norm, excludedTime), indent),
    ...(service.outages.length === 0 ? prose(page, own.availability.nothing, indent) : []),
    ...table(
      page,
      heads.outages,
      'outage',
      service.outages.map((outage) => outageRow(page, outage)),
    ),
    ...table(
      page,
      heads.unknown,
      'outage',
      service.unknown.map((unknown) => unknownRow(page, unknown)),
    ),
    ...table(
      page,
      heads.maintenance,
      'row',
      service.maintenance.map((each) => maintenanceRow(page, each)),
    ),
    ...table(
      page,
      heads.ignored,
      'row',
      service.ignored.map((each) => ({
        cells: {
          stretch: { text: stretchText(each.from, each.to, words) },
          why: {
            text: `${own.availability.excludedBy(shown(each.clause), shown(each.condition))} (${sourceText(each.source, words)})`,
          },
        },
      })),
    ),
  ];
}

function table(page: ExplainPage, title: string, noun: 'outage' | 'row', rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  const { kept, leftOff } = cut(page, rows, rowsShown);
  const { lines } = grid(page, columns(page), kept);
  return ['', ...prose(page, title, indent, 'strong'), ...lines, ...notShown(page, leftOff, noun, 'json')];
}

function columns({ own }: ExplainPage): Column[] {
  const { head } = own.availability;
  return [
    { key: 'stretch', head: '' },
    { key: 'counted', head: head.counted, align: 'right' },
    { key: 'total', head: head.total, align: 'right' },
    { key: 'why', head: head.why, breaks: 'words', plain: true },
  ];
}

function portionCells(page: ExplainPage, account: OutageAccount | UnknownAccount): Row['cells'] {
  const { words } = page;
  return {
    stretch: { text: stretchText(account.from, account.to, words) },
    counted: { text: durationText(account.countedMs, words.language) },
    total: { text: durationText(account.totalMs, words.language) },
  };
}

/** What of it does not count, and why not. */
function notCounted({ own, words }: ExplainPage, { excludedMs, outsideMs }: OutageAccount | UnknownAccount) {
  const { inMaintenance, outOfHours } = own.availability;
  const length = (ms: number): string => durationText(ms, words.language);
  return [
    ...(excludedMs === 0 ? [] : [inMaintenance(length(excludedMs))]),
    ...(outsideMs === 0 ? [] : [outOfHours(length(outsideMs))]),
  ];
}

function outageRow(page: ExplainPage, outage: OutageAccount): Row {
  const { own, words } = page;
  const probes =
    outage.failedProbes === 0 ? [] : [own.availability.failed(countText(outage.failedProbes, words))];
  const rows = outage.sources.map((source) => sourceText(source, words));
  const why = [...probes, ...rows, ...notCounted(page, outage)].join('; ');
  return { cells: { ...portionCells(page, outage), why: { text: why } } };
}

function unknownRow(page: ExplainPage, unknown: UnknownAccount): Row {
  const { own, words } = page;
  const [last, next] = [unknown.lastProbe, unknown.nextProbe].map((at) =>
    at === null ? '–' : momentText(at, words),
  ) as [string, string];
  const why = [own.availability.why[unknown.why](last, next), ...notCounted(page, unknown)].join('; ');
  return { cells: { ...portionCells(page, unknown), why: { text: why } } };
}

function maintenanceRow(page: ExplainPage, each: MaintenanceAccount): Row {
  const { own, words } = page;
  const say = own.availability;
  const why =
    each.excludedBy === null
      ? say.notExcluded(shown(each.says))
      : say.excludedBy(shown(each.excludedBy.clause), shown(each.excludedBy.condition) || say.allOfIt);
  return {
    cells: {
      stretch: { text: stretchText(each.from, each.to, words) },
      counted: { text: each.countedMs === 0 ? '' : durationText(each.countedMs, words.language) },
      why: { text: `${why} (${sourceText(each.source, words)})` },
    },
  };
}
