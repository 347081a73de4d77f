/**
 * The figures in the Prometheus text exposition format 0.0.4, for the textfile collector of the node exporter. No
 * timestamps: the collector takes none. Ratios and seconds, as the naming practices ask.
 */
import type { RuleVerdict } from '../audit/result.ts';
import { type Audited, auditsOf } from '../audit/results.ts';
import { shown } from '../text/shown.ts';
import { type SummaryRow, summaryRows } from './summary-rows.ts';

const VERDICTS: readonly RuleVerdict[] = [
  'met',
  'missed',
  'undecided',
  'no-cases',
  'not-assessed',
  'no-norm',
];
const OUTCOMES = ['met', 'breached', 'running', 'excluded', 'untargeted', 'unmeasurable'] as const;
const UPTIME = ['up', 'down', 'unknown', 'excluded'] as const;

type Labels = Readonly<Record<string, string | null>>;

interface Row extends SummaryRow {
  readonly about: Labels;
  readonly audited: string;
}

/** Of several audits every line has the name of its own as the label `audit`. */
export function prometheusReport(audited: Audited): string {
  const audits = auditsOf(audited).map(({ name, result }) => ({
    result,
    about: { policy: result.policy.id, audit: name },
  }));
  const rows = audits.flatMap(({ result, about }) =>
    summaryRows(result).map((row): Row => ({ ...row, about, audited: result.period.label })),
  );
  const whole = rows.filter(({ scope }) => scope === 'period' || scope === 'year');
  return [
    ...metric(
      'sla_verdict',
      'Verdict of a rule in a period: 1 for the one that holds, 0 for the others.',
      whole.flatMap((row) =>
        VERDICTS.map((verdict) =>
          line('sla_verdict', { ...labelsOf(row), verdict }, row.verdict === verdict ? 1 : 0),
        ),
      ),
    ),
    ...metric(
      'sla_attained_ratio',
      'Share that was attained, cut off at six decimals.',
      rows.flatMap((row) =>
        row.attained === null ? [] : [line('sla_attained_ratio', labelsOf(row), row.attained)],
      ),
    ),
    ...metric(
      'sla_norm_ratio',
      'Share that was agreed.',
      audits.flatMap(({ result, about }) =>
        result.rules.flatMap((rule) =>
          rule.norm === null ? [] : [line('sla_norm_ratio', { ...about, rule: rule.id }, rule.norm.atLeast)],
        ),
      ),
    ),
    ...metric(
      'sla_cases',
      'Tickets or obligations by outcome.',
      rows.flatMap((row) =>
        OUTCOMES.flatMap((outcome) =>
          row.counts === null ? [] : [line('sla_cases', { ...labelsOf(row), outcome }, row.counts[outcome])],
        ),
      ),
    ),
    ...metric(
      'sla_service_seconds',
      'Time of a service inside its window, by state.',
      rows.flatMap(({ uptime, ...row }) =>
        UPTIME.flatMap((state) =>
          uptime === null
            ? []
            : [
                line(
                  'sla_service_seconds',
                  { ...labelsOf({ ...row, uptime }), state },
                  uptime[`${state}Ms`] / 1000,
                ),
              ],
        ),
      ),
    ),
  ].join('');
}

function labelsOf({ about, audited, rule, period, scope, ...part }: Row): Labels {
  const { priority, application, service, environment } = part;
  const label = period?.label ?? audited;
  return { ...about, rule: rule.id, period: label, scope, priority, application, service, environment };
}

function metric(name: string, help: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`# HELP ${name} ${help}\n`, `# TYPE ${name} gauge\n`, ...lines];
}

/** Labels that say nothing are left away: to Prometheus an empty label and none are the same. */
function line(name: string, labels: Labels, value: number | string): string {
  const pairs = Object.entries(labels).flatMap(([label, text]) =>
    text === null || text === '' ? [] : [`${label}="${escaped(text)}"`],
  );
  return `${name}{${pairs.join(',')}} ${value}\n`;
}

function escaped(text: string): string {
  return shown(text).replace(/[\\"]/g, (sign) => `\\${sign}`);
}
