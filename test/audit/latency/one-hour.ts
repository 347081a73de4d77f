/** Samples of one service over a Monday morning in January, under one rule about response times. */
import type { RuleResult, SamplesResult } from '../../../src/audit/result.ts';
import { type Answer, auditOf } from '../../support/audit-of.ts';
import { type Part, smallPolicy, table } from '../../support/small-policy.ts';

export interface Morning {
  readonly rule?: Part;
  readonly policy?: Part;
  readonly probes?: string | readonly string[];
  readonly measurements?: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** At most 2 seconds, in every sample, unless the rule says otherwise. */
export async function latency(morning: Morning): Promise<Answer & { readonly rule: RuleResult }> {
  const { rule, policy, probes, measurements, period = '2025-01', asOf, parameters } = morning;
  const latencyRule = { clause: '3.2', measure: 'latency', at_most: '2 seconds', norm: '100%', ...rule };
  const answer = await auditOf({
    policy: smallPolicy({ rules: { speed: latencyRule }, ...policy }),
    period,
    inputs: { ...(probes === undefined ? {} : { probes }), ...(measurements && { measurements }) },
    ...(asOf === undefined ? {} : { asOf }),
    ...(parameters === undefined ? {} : { parameters }),
  });
  return { ...answer, rule: answer.result.rules[0]! };
}

/** The samples of the only service in the only period. */
export async function samples(morning: Morning): Promise<SamplesResult> {
  const { rule } = await latency(morning);
  const all = rule.periods.flatMap((period) => period.samples ?? []);
  if (all.length !== 1) throw new Error(`${all.length} services and periods`);
  return all[0]!;
}

/** Probes on 13 January 2025, a minute apart from 10:00 on, each with this cell as its response time. */
export function times(...cells: readonly string[]): string {
  const rows = cells.map(
    (cell, i) => `2025-01-13 10:${String(i).padStart(2, '0')},true,${/,/.test(cell) ? `"${cell}"` : cell}`,
  );
  return table('at,up,latency_ms', ...rows);
}
