/** A service window of one hour on one Monday, 10:00-11:00 in Amsterdam, unless a test says otherwise. */
import type { RuleResult, ServiceResult } from '../../../src/audit/result.ts';
import { type Answer, auditOf, type Question } from '../../support/audit-of.ts';

export const MONDAY = '2025-06-02';
const minute = 60_000;

/** Whole milliseconds. */
export const minutes = (n: number): number => n * minute;
export const hours = (n: number): number => n * 60 * minute;

/** CSV text; a bare `10:05` or `10:05:30` is that time on the Monday, with its offset. */
export function csv(header: string, ...rows: readonly string[]): string {
  const cells = (row: string): string => row.split(',').map(instant).join(',');
  return `${[header, ...rows.map(cells)].join('\n')}\n`;
}

export function instant(text: string): string {
  if (!/^\d\d:\d\d(:\d\d)?$/.test(text)) return text;
  return `${MONDAY}T${text.length === 5 ? `${text}:00` : text}+02:00`;
}

/** Probes of one service, five minutes apart from `from`: `U` up, `D` down, `.` none. */
export function every5(from: string, states: string): string {
  return csv('at,up', ...rowsEvery5(from, states));
}

/** The rows of it, without a header; `more` is appended to each. */
export function rowsEvery5(from: string, states: string, more = ''): string[] {
  const [h = 0, m = 0] = from.split(':').map(Number);
  return [...states].flatMap((state, i) => {
    if (state === '.') return [];
    const at = h * 60 + m + 5 * i;
    const time = [Math.floor(at / 60), at % 60].map((n) => String(n).padStart(2, '0')).join(':');
    return [`${time},${state === 'U' ? 1 : 0}${more}`];
  });
}

export interface Case {
  /** Keys of the rule as YAML flow text, over a norm of 90% per period. */
  readonly rule?: Readonly<Record<string, string>>;
  /** Weekly hours of the service window. */
  readonly window?: string;
  readonly policy?: string;
  readonly period?: string;
  readonly inputs: Question['inputs'];
  readonly strict?: boolean;
  readonly asOf?: string;
}

export function policyWith({
  rule = {},
  window = 'mon-sun 10:00-11:00',
  policy = '',
}: Partial<Case>): string {
  const terms = { norm: '{ at_least: 90%, per: period }', ...rule };
  return `sla: 1
id: test
title: Test
language: en
parties: { customer: A, supplier: B }
timezone: Europe/Amsterdam
${policy}
calendars:
  window: { hours: "${window}" }
rules:
  availability:
    title: Availability
    clause: "1"
    measure: availability
    calendar: window
${Object.entries(terms)
  .map(([key, value]) => `    ${key}: ${value}`)
  .join('\n')}
`;
}

export async function audited(given: Case): Promise<Answer & { rule: RuleResult }> {
  const answer = await auditOf({
    policy: policyWith(given),
    period: given.period ?? '2025-06-02..2025-06-03',
    inputs: given.inputs,
    strict: given.strict ?? false,
    ...(given.asOf === undefined ? {} : { asOf: given.asOf }),
  });
  return { ...answer, rule: answer.result.rules[0]! };
}

/** The figures of all services in the first period. */
export async function servicesOf(given: Case): Promise<readonly ServiceResult[]> {
  const { rule } = await audited(given);
  return rule.periods[0]?.services ?? [];
}

/** The figures of the only service in the only period. */
export async function onlyService(given: Case): Promise<ServiceResult> {
  const services = await servicesOf(given);
  if (services.length !== 1) throw new Error(`${services.length} services`);
  return services[0]!;
}

/** In minutes: [up, down, unknown]. */
export async function split(given: Case): Promise<[number, number, number]> {
  const { upMs, downMs, unknownMs } = await onlyService(given);
  return [upMs / minute, downMs / minute, unknownMs / minute];
}
