/** What deserves a look in the course of single tickets: gathered while they are judged, and judged by nobody. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Target, TimeRule } from '../../policy/policy.ts';
import type { CodeSet } from '../../tickets/event-codes.ts';
import type { Timeline } from '../../tickets/timeline.ts';
import { durationText } from '../../time/duration.ts';
import { fractionText } from '../../time/fraction.ts';
import { clip, spansOf, subtract } from '../../time/spans.ts';
import type { Finding } from '../audit-tickets.ts';
import { runClock } from '../clock.ts';
import { countsClockTime } from '../deadline.ts';
import type { AuditInput } from '../input.ts';
import { CLOCK, type Measure, openMeasure } from '../measure.ts';
import type { Outcome } from '../outcome.ts';
import { standingStill } from '../standstills.ts';
import type { Ground, ReadyTimeRule } from '../time-rule.ts';
import { BesideLimit } from './beside-limit.ts';
import { isRarerThan } from './caliper.ts';
import { Cases } from './cases.ts';

/** One signal before it is put in words: what was seen, and each case of it. */
export interface Seen {
  readonly told: Diagnostic;
  readonly clause: string | null;
  readonly cases: readonly string[];
}

/** What was seen under one rule. */
class UnderRule {
  readonly pauses = new Cases();
  readonly lowered = new Cases();
  readonly quick = new Cases();
  /** Null: nobody asks. */
  readonly beside: BesideLimit | null;

  constructor(beside: BesideLimit | null) {
    this.beside = beside;
  }
}

export class TicketSignals {
  readonly #input: AuditInput;
  readonly #ground: Ground;
  readonly #ready: (rule: TimeRule) => ReadyTimeRule;
  readonly #seen = new Map<TimeRule, UnderRule>();
  readonly #restores: CodeSet;
  readonly #reopens: CodeSet;
  /** Column of the priority. */
  readonly #priority: number;
  /** The ticket that was looked at last: its findings come one after another. */
  #ticket = -1;
  /** The tickets that were reopened, and how often. */
  readonly #reopened: { readonly ticket: number; readonly times: number }[] = [];
  /** The tickets of the highest priority, and when they were open. */
  readonly highest: { readonly ticket: number; from: number; to: number }[] = [];

  constructor(input: AuditInput, ground: Ground, ready: (rule: TimeRule) => ReadyTimeRule) {
    this.#input = input;
    this.#ground = ground;
    this.#ready = ready;
    const { codes } = ground.store;
    this.#restores = codes.setOf(['restored', 'closed']);
    this.#reopens = codes.setOf(['reopened']);
    this.#priority = ground.store.columnAt('priority');
  }

  add({ rule, ticket, outcome }: Finding, timeline: Timeline): void {
    if (ticket !== this.#ticket) this.#noteReopenings(ticket, timeline);
    this.#ticket = ticket;
    this.#noteHighest(ticket, outcome);
    if (rule.measure !== 'time' || outcome.kind === 'excluded' || Number.isNaN(outcome.from)) return;
    let seen = this.#seen.get(rule);
    if (seen === undefined) {
      seen = new UnderRule(this.#besideLimit());
      this.#seen.set(rule, seen);
    }
    this.#noteQuick(rule, ticket, outcome, seen);
    seen.beside?.add(ticket, outcome);
    if (outcome.pausedMs > 0) this.#notePauses(rule, timeline, outcome, seen);
    this.#noteLowered(rule, timeline, outcome, seen);
  }

  seen(): Seen[] {
    const { language, policy } = this.#input;
    const { signals } = policy;
    const span = (ms: number | null): string => durationText(ms ?? 0, language);
    const found: Seen[] = [];
    for (const rule of policy.rules) {
      const seen = rule.measure === 'time' ? this.#seen.get(rule) : undefined;
      if (seen === undefined) continue;
      const { clause } = rule;
      const add = (told: Diagnostic, { first }: Cases) =>
        first.length === 0 ? 0 : found.push({ told, clause, cases: first });
      const slots = ({ count }: Cases, ms: number | null) => ({
        count,
        span: span(ms),
        rule: rule.title,
      });
      add(
        diagnostic('pause-near-deadline', null, slots(seen.pauses, signals.pauseNearDeadlineMs)),
        seen.pauses,
      );
      add(
        diagnostic(
          'priority-lowered-near-deadline',
          null,
          slots(seen.lowered, signals.loweredNearDeadlineMs),
        ),
        seen.lowered,
      );
      add(diagnostic('quick-responses', null, slots(seen.quick, signals.quickResponseMs)), seen.quick);
      const { beside } = seen;
      if (beside === null || signals.justInside === null || !isRarerThan(beside.around, signals.chance))
        continue;
      const share = percent(fractionText(signals.justInside), language);
      const chance = percent(fractionText(signals.chance), language);
      const counts = { rule: rule.title, ...beside.around, share, chance };
      add(diagnostic('just-inside', null, counts), beside.inside);
    }
    return [...found, ...this.#reopenings()];
  }

  #reopenings(): Seen[] {
    const least = this.#input.policy.signals.reopened;
    const cases = [...this.#reopened]
      .filter(({ times }) => times >= least)
      .map(({ ticket, times }) => `${this.#id(ticket)} (${times}×)`);
    if (cases.length === 0) return [];
    const told = diagnostic('restored-and-reopened', null, { count: cases.length, least });
    return [{ told, clause: null, cases }];
  }

  #noteReopenings(ticket: number, { code, length }: Timeline): void {
    let [restored, times] = [false, 0];
    for (let i = 0; i < length; i++) {
      if (this.#restores.has(code[i]!)) restored = true;
      else if (restored && this.#reopens.has(code[i]!)) {
        restored = false;
        times++;
      }
    }
    if (times > 0) this.#reopened.push({ ticket, times });
  }

  #noteHighest(ticket: number, { group, from, stopped, kind }: Outcome): void {
    if (group !== 0 || this.#input.probes === null || this.#input.policy.priorities.length === 0) return;
    if (kind === 'excluded' || Number.isNaN(from)) return;
    const to = Number.isNaN(stopped) ? this.#ground.asOf : stopped;
    const last = this.highest.at(-1);
    if (last?.ticket === ticket) {
      last.from = Math.min(last.from, from);
      last.to = Math.max(last.to, to);
    } else this.highest.push({ ticket, from, to });
  }

  #noteQuick(rule: TimeRule, ticket: number, { from, stopped }: Outcome, seen: UnderRule): void {
    const within = this.#input.policy.signals.quickResponseMs;
    if (within === null || rule.to !== 'responded' || !(stopped - from < within)) return;
    seen.quick.add(() => `${this.#id(ticket)} (${this.#span(stopped - from)})`);
  }

  #besideLimit(): BesideLimit | null {
    const { justInside } = this.#input.policy.signals;
    if (justInside === null) return null;
    return new BesideLimit(justInside, (ticket, ms) => `${this.#id(ticket)} (${this.#span(ms)})`);
  }

  #notePauses(rule: TimeRule, timeline: Timeline, outcome: Outcome, seen: UnderRule): void {
    const near = this.#input.policy.signals.pauseNearDeadlineMs;
    if (near === null || Number.isNaN(outcome.targetMs)) return;
    // What was counted before a pause is no more than what was counted in the end.
    if (outcome.targetMs - outcome.countedMs > near) return;
    const ready = this.#ready(rule);
    const measure = this.#measureOf(ready, outcome.group);
    const clock = runClock(timeline, ready.clock, this.#ground.asOf, outcome.from);
    const still = standingStill(ready, timeline, clock, this.#ground);
    const stood = spansOf(still.map(({ from, to }): [number, number] => [from, to]));
    for (const { from, to, term } of still) {
      if (term === null) continue;
      const counted = measure.total(subtract([outcome.from, Math.max(from, outcome.from)], stood));
      const left = outcome.targetMs - counted;
      if (left < 0 || left > near || measure.between(from, to) <= left) continue;
      seen.pauses.add(() => `${this.#id(timeline.ticket)} (${this.#span(left)})`);
    }
  }

  #noteLowered(rule: TimeRule, timeline: Timeline, outcome: Outcome, seen: UnderRule): void {
    const near = this.#input.policy.signals.loweredNearDeadlineMs;
    const { store, priorities, asOf } = this.#ground;
    if (near === null || priorities.labels.length === 1) return;
    const end = Number.isNaN(outcome.stopped) ? asOf : outcome.stopped;
    const column = this.#priority;
    if (!timeline.changed[column]) return;
    for (let i = 0; i < timeline.length; i++) {
      const at = timeline.at[i]!;
      if (at <= outcome.from || at > end || store.codes.columnOf[timeline.code[i]!] !== column) continue;
      const [before, after] = [priorities.at(timeline, i - 1), priorities.at(timeline, i)];
      if (after <= before || after === priorities.unknown) continue;
      const ready = this.#ready(rule);
      const limit = lengthOf(ready.targets[before], ready);
      if (limit === null) continue;
      const clock = runClock(timeline, ready.clock, asOf, outcome.from);
      const still = standingStill(ready, timeline, clock, this.#ground);
      const stood = spansOf(still.map(({ from, to }): [number, number] => [from, to]));
      const counted = this.#measureOf(ready, before).total(
        clip(subtract([outcome.from, end], stood), outcome.from, at),
      );
      if (Math.abs(limit - counted) > near) continue;
      const [high, low] = [priorities.labels[before]!, priorities.labels[after]!];
      seen.lowered.add(() => `${this.#id(timeline.ticket)} (${high} → ${low})`);
    }
  }

  #measureOf({ targets, calendar }: ReadyTimeRule, group: number): Measure {
    const target = targets[group];
    return target !== undefined && countsClockTime(target) ? CLOCK : openMeasure(calendar);
  }

  #id(ticket: number): string {
    return this.#ground.store.idOf(ticket);
  }

  #span(ms: number): string {
    return durationText(ms, this.#input.language);
  }
}

/** In ms, of a target that is a length of time; null for a point in time. */
function lengthOf(target: Target | undefined, { rule, calendar }: ReadyTimeRule): number | null {
  if (target?.kind === 'open' || target?.kind === 'clock') return target.ms;
  if (target?.kind === 'working-days' && rule.workingDay === 'hours') return target.days * calendar.fullDayMs;
  return null;
}

function percent(share: string, language: 'nl' | 'en'): string {
  const [whole, decimals = ''] = share.split('.');
  const digits = `${whole}${decimals.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = decimals.slice(2);
  return `${digits}${rest === '' ? '' : `${language === 'nl' ? ',' : '.'}${rest}`}%`;
}
