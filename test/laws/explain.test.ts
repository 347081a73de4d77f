/** Every explanation adds up exactly, and to what the ledger says: for every ticket of every sample, and for generated ones. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  type DeadlineAccount,
  type DeadlineStep,
  SPAN_KINDS,
  type TicketExplanation,
} from '../../src/audit/explain/explanation.ts';
import { explainTicket } from '../../src/audit/explain/ticket.ts';
import { ticketExplanation } from '../../src/report/explain/ticket.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { secondsText } from '../../src/time/duration.ts';
import { type Answer, auditOf, type LedgerLine, type Question } from '../support/audit-of.ts';
import {
  asOf,
  audited,
  base,
  check,
  eventsOf,
  period,
  rowsOf,
  tickets,
} from '../support/generated-tickets.ts';
import { restoration, smallPolicy, table } from '../support/small-policy.ts';

const samples: Readonly<
  Record<string, Partial<Question> & { period: string; files: Record<string, string[]> }>
> = {
  asperion: { period: '2025-Q4', files: {} },
  'maatwerk-online': { period: '2025-Q4', variant: 'office', files: {} },
  'midden-groningen': { period: '2025-Q2', files: {} },
  stratech: {
    period: '2025-Q1',
    parameters: { availability_hours: 'mon-fri 08:00-18:00' },
    files: {},
  },
  whitevision: { period: '2025-Q3', files: { register: ['register.csv'] } },
};

function sampleText(sample: string, file: string): string {
  return readFileSync(fileURLToPath(new URL(`../../samples/${sample}/${file}`, import.meta.url)), 'utf8');
}

const ms = (iso: string): number => Date.parse(iso);

/** All that has to add up in one explanation; returns how many spans were looked at. */
function agrees(told: TicketExplanation, ledger: readonly LedgerLine[]): number {
  let spans = 0;
  for (const account of told.rules) {
    const lines = ledger.filter((line) => line.rule === account.rule && line.ticket === told.ticket);
    const where = `${told.ticket} ${account.rule}`;
    expect(lines.length, where).toBe(account.period === null ? 0 : 1);
    const [line] = lines;
    if (line !== undefined) {
      const seconds = (length: number | null): string => (length === null ? '' : secondsText(length));
      expect(
        {
          outcome: account.outcome,
          period: account.period,
          priority: account.priority.id,
          reason: account.reason ?? account.excluded?.clause ?? '',
        },
        where,
      ).toEqual({
        outcome: line.outcome,
        period: line.period,
        priority: line.priority,
        reason: line.reason,
      });
      if (account.measure === 'time')
        expect(
          {
            from: account.from ?? '',
            due: account.due ?? '',
            stopped: account.stopped ?? '',
            counted_s: seconds(account.countedMs),
            target_s: seconds(account.targetMs),
            paused_s: seconds(account.pausedMs),
            overrun_s: seconds(account.overrunMs),
          },
          where,
        ).toEqual({
          from: line.from,
          due: line.due,
          stopped: line.stopped,
          counted_s: line.counted_s,
          target_s: line.target_s,
          paused_s: line.paused_s,
          overrun_s: line.overrun_s,
        });
    }
    if (account.measure === 'cadence') spans += gapsAddUp(account, line, where);
    if (account.measure === 'check') checkIsShown(account, where);
    if (account.measure !== 'time') continue;
    if (account.countedMs !== null && ms(account.stopped ?? told.asOf!) > ms(account.from!))
      expect(account.spans, where).not.toEqual([]);
    spansAddUp(account, where);
    if (account.deadline !== null) {
      expect(account.deadline.due, where).toBe(account.due);
      expect(account.deadline.targetMs, where).toBe(account.targetMs);
      stepsAddUp(account.deadline, where);
    }
    spans += account.spans.length;
  }
  return spans;
}

/** Whatever it tells, it can be told: in both languages, on a narrow terminal. */
function fits(told: TicketExplanation): void {
  for (const language of ['nl', 'en'] as const) {
    const text = ticketExplanation(told, { language, width: 50, color: false, all: false });
    expect(text.split('\n').filter((line) => displayWidth(line) > 50)).toEqual([]);
    expect(text).not.toMatch(/undefined|NaN|null|\[object/);
  }
}

function spansAddUp(account: TicketExplanation['rules'][number], where: string): void {
  const { spans } = account;
  let [counted, paused, over] = [0, 0, 0];
  for (const [i, span] of spans.entries()) {
    if (i > 0) expect(span.from, where).toBe(spans[i - 1]!.to);
    expect(span.elapsedMs, where).toBe(ms(span.to) - ms(span.from));
    expect(span.elapsedMs, where).toBeGreaterThan(0);
    counted += span.countedMs;
    paused += span.pausedMs;
    if (span.over) over += account.targetMs === null ? span.elapsedMs : span.countedMs;
    expect([span.countedTotalMs, span.pausedTotalMs], where).toEqual([counted, paused]);
  }
  if (spans.length === 0) return;
  expect([counted, paused], where).toEqual([account.countedMs, account.pausedMs]);
  const combines = account.deadline!.parts.length > 0;
  if (!combines) expect(over, where).toBe(account.overrunMs);
}

/** The stretches of each gap add up to it, and the gap that decides has the figures of the ledger. */
function gapsAddUp(
  account: TicketExplanation['rules'][number],
  line: LedgerLine | undefined,
  where: string,
): number {
  const { gaps } = account;
  const judged = account.gap !== null;
  expect(gaps.filter(({ decides }) => decides).length, where).toBe(judged ? 1 : 0);
  for (const gap of gaps) {
    let [counted, paused, over] = [0, 0, 0];
    for (const [i, span] of gap.spans.entries()) {
      expect(span.from, where).toBe(i === 0 ? gap.from : gap.spans[i - 1]!.to);
      counted += span.countedMs;
      paused += span.pausedMs;
      if (span.over) over += span.countedMs;
      expect([span.countedTotalMs, span.pausedTotalMs], where).toEqual([counted, paused]);
    }
    expect(gap.spans.at(-1)?.to ?? gap.from, where).toBe(gap.to);
    expect([counted, paused, over], where).toEqual([gap.countedMs, gap.pausedMs, gap.overrunMs]);
    expect(gap.late, where).toBe(gap.overrunMs > 0);
    stepsAddUp(gap.deadline, where);
  }
  if (!judged) return 0;
  const deciding = gaps.find(({ decides }) => decides)!;
  const late = gaps.filter((gap) => gap.late);
  expect([deciding.from, deciding.to, late.length], where).toEqual([
    account.gap!.from,
    account.gap!.to,
    account.gap!.over,
  ]);
  if (line !== undefined)
    expect([deciding.countedMs, deciding.pausedMs, deciding.overrunMs].map(secondsText), where).toEqual([
      line.counted_s,
      line.paused_s,
      line.overrun_s,
    ]);
  if (late.length > 0) expect(late[0]!.deadline.due, where).toBe(account.due);
  return gaps.reduce((n, gap) => n + gap.spans.length, 0);
}

/** What a check found is told value by value, each with the row that says so. */
function checkIsShown({ outcome, check, checked }: TicketExplanation['rules'][number], where: string): void {
  expect(checked !== null, where).toBe(outcome === 'met' || outcome === 'breached');
  if (checked === null) return;
  const judged = checked.values.filter((value) => value.judged);
  expect(judged.map(({ column, value }) => `${column}: ${value || '–'}`).join('; '), where).toBe(
    check!.found,
  );
  expect(checked.must, where).toBe(check!.must);
}

/** The steps of a duration use it up; those of a point end at the due. */
function stepsAddUp(deadline: DeadlineAccount, where: string): void {
  for (const part of deadline.parts) stepsAddUp(part, where);
  if (deadline.binding !== null) expect(deadline.parts[deadline.binding]!.due, where).toBe(deadline.due);
  const { steps, targetMs, due } = deadline;
  if (deadline.parts.length > 0) return;
  // What has to be before another happening has no deadline until that comes.
  if (deadline.kind === 'before' && due === null) {
    expect(steps, where).toEqual([]);
    return;
  }
  const last = steps.at(-1)!;
  if (targetMs !== null) {
    let left = targetMs;
    for (const step of steps) {
      if (step.step !== 'day' && step.step !== 'run') continue;
      left -= step.ms;
      expect(step.leftMs, where).toBe(left);
    }
    expect(left, where).toBe(0);
    expect(last.step === 'day' || last.step === 'run' ? last.to : null, where).toBe(due);
  } else if (last.step === 'point' || last.step === 'moved' || last.step === 'release')
    expect(last.at, where).toBe(due);
  else throw new Error(`${where} ends with a step ${last.step}`);
}

function explained({ input, ledger }: Answer, ids: readonly string[]): number {
  return ids.reduce((spans, id) => spans + agrees(explainTicket(input, id, [])!, ledger), 0);
}

const STEPS = [
  ...['day', 'still', 'after-hours', 'closed', 'run', 'working-day', 'next-opening'],
  ...['point', 'moved', 'release'],
];

function stepsIn(deadline: DeadlineAccount | null): readonly DeadlineStep[] {
  return deadline === null ? [] : [...deadline.steps, ...deadline.parts.flatMap(stepsIn)];
}

const targets = {
  hours: '12 hours',
  clock: '30 clock hours',
  'days-hours': '2 working days',
  noon: '12:00 next working day',
  closing: 'close of next working day',
  month: '1 month',
  week: '1 week',
  release: 'next release',
  first: { earliest: ['4 hours', '12:00 next working day'] },
  last: { latest: ['12 hours', '30 clock hours'] },
};

/** The second week has a holiday in it (Wednesday 9 July), a dated closure, and a Saturday with hours of its own. */
const everyTarget = smallPolicy({
  timezone: 'Europe/Amsterdam',
  working_day: 'hours',
  calendars: {
    office: {
      hours: { 'mon-fri': ['08:00-12:00', '13:00-18:00'] },
      holidays: { add: [{ date: '07-09', name: 'Fair' }] },
      exceptions: { '2025-07-11': { hours: 'closed', name: 'Stocktaking' }, '2025-07-12': '10:00-12:00' },
    },
  },
  tickets: { pause: [{ when: { status: 'waiting' }, clause: '4' }] },
  rules: {
    ...Object.fromEntries(Object.entries(targets).map(([id, within]) => [id, restoration({ within })])),
    'same-time': restoration({ within: '2 working days', working_day: 'same-time' }),
    'end-of-day': restoration({ within: '2 working days', working_day: 'end-of-day', reopen: 'first' }),
    told: restoration({ to: 'responded', within: 'before closed' }),
    after: restoration({ from: { breach_of: 'hours' }, to: 'closed', within: '2 hours' }),
    updates: { clause: '8', measure: 'cadence', calendar: 'office', every: '8 hours' },
    cause: { clause: '9', measure: 'check', cases: [{ must: { cause: 'supplier' } }] },
    whole: restoration({ within: '2 working days', reopen: 'whole', priority_change: 'first' }),
  },
});

describe('explanations', () => {
  test.each(Object.entries(samples))(
    'of every ticket of %s add up and agree with the ledger',
    async (sample, { files, ...question }) => {
      const answer = await auditOf({
        policy: sample,
        ...question,
        inputs: {
          tickets: sampleText(sample, 'tickets.csv'),
          events: sampleText(sample, 'events.csv'),
          ...Object.fromEntries(
            Object.entries(files).map(([role, names]) => [
              role,
              names.map((name) => sampleText(sample, name)),
            ]),
          ),
        },
      });
      const ids = [...answer.input.tickets!.store.ids()].filter((id) => id !== '');
      expect(ids.length).toBeGreaterThan(90);
      expect(explained(answer, ids)).toBeGreaterThan(ids.length);
    },
  );

  test('of generated tickets add up and agree with the ledger', async () => {
    let spans = 0;
    await check(tickets, async (of) => {
      const all = [...of, base];
      const answer = await audited(all);
      spans += explained(
        answer,
        all.map(({ id }) => id),
      );
    });
    expect(spans).toBeGreaterThan(1000);
  });

  test('of generated tickets under every form of target, over holidays and dated hours', async () => {
    const seen = new Set<string>();
    await check(tickets, async (of) => {
      const all = [...of, base];
      const answer = await auditOf({
        policy: everyTarget,
        period,
        inputs: {
          tickets: rowsOf(all),
          events: eventsOf(all),
          register: table('kind,at', 'release,2025-07-09 12:00'),
        },
        asOf,
      });
      for (const { id } of all) {
        const told = explainTicket(answer.input, id, [])!;
        agrees(told, answer.ledger);
        if (id === all[0]!.id) fits(told);
        for (const { spans } of told.rules) for (const { kind } of spans) seen.add(kind);
        for (const { deadline } of told.rules) for (const { step } of stepsIn(deadline)) seen.add(step);
      }
    });
    // Every kind of stretch and of step came about, or the law has shown little.
    expect([...seen].sort()).toEqual([...SPAN_KINDS, ...STEPS].sort());
  });
});
