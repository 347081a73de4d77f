/** Other ways in which somebody may have counted, each changed in one thing only. */
import type { WorkingTime } from '../../calendar/working-time.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { textMatches } from '../../policy/match.ts';
import type { Policy, Rule, Term, TimeRule } from '../../policy/policy.ts';
import { zoneNamed } from '../../time/zone.ts';
import type { AuditInput } from '../input.ts';
import type { Judged } from './claim.ts';

export interface Variation {
  readonly key: string;
  /** What it does, in a sentence. */
  readonly told: Diagnostic;
  readonly input: AuditInput;
  /** Of a way of rounding: the outcome with rounded time; null where nothing is rounded. */
  readonly rounded: ((found: Judged & { readonly targetMs: number }) => Judged) | null;
}

/** The plainest first: of two that explain as much, that one is told first. */
export function variationsOf(input: AuditInput): Variation[] {
  return [
    ...calendars(input),
    ...clocks(input),
    ...pauses(input),
    ...priorities(input),
    ...changes(input),
    ...roundings(input),
  ];
}

export function variation(key: string, told: Diagnostic, input: AuditInput): Variation {
  return { key, told, input, rounded: null };
}

function calendars(input: AuditInput): Variation[] {
  return [...input.calendars].flatMap(([id, calendar]) => {
    const others = [...input.calendars.values()].filter((other) => other !== calendar);
    if (others.length === 0) return [];
    return [
      variation(
        `calendar:${id}`,
        diagnostic('tried-calendar', null, { calendar: id }),
        withCalendars(input, () => calendar),
      ),
    ];
  });
}

function clocks(input: AuditInput): Variation[] {
  const utc = zoneNamed('UTC')!;
  const tried = [
    ['no-holidays', diagnostic('tried-no-holidays', null), { kind: 'no-holidays' }],
    ['clock', diagnostic('tried-clock', null), { kind: 'round-the-clock' }],
    ['utc', diagnostic('tried-utc', null), { kind: 'zone', zone: utc }],
  ] as const;
  return tried.map(([key, told, how]) =>
    variation(
      key,
      told,
      withCalendars(input, (calendar) => calendar.readOtherwise(how)),
    ),
  );
}

function withCalendars(input: AuditInput, change: (calendar: WorkingTime) => WorkingTime): AuditInput {
  return {
    ...input,
    calendars: new Map([...input.calendars].map(([id, calendar]) => [id, change(calendar)])),
  };
}

/** So many statuses that do not pause are tried as pauses. */
const MOST_STATUSES = 20;

function pauses(input: AuditInput): Variation[] {
  const { pause } = input.policy.tickets;
  const without = pause.map((term, i) => {
    const slots = { clause: term.clause };
    return variation(
      `pause-counted:${i + 1}`,
      diagnostic('tried-pause-counted', null, slots),
      withPauses(
        input,
        pause.filter((other) => other !== term),
      ),
    );
  });
  const all = variation('pauses-counted', diagnostic('tried-pauses-counted', null), withPauses(input, []));
  const more = statusesThatCount(input).map((status) => {
    const when: Term['when'] = new Map([
      ['status', { kind: 'one-of', patterns: [status.replaceAll('*', '')], orMissing: false }],
    ]);
    const term = { id: 'tried', when, clause: '', rules: 'all' } as const;
    return variation(
      `paused:${status}`,
      diagnostic('tried-paused', null, { status }),
      withPauses(input, [...pause, term]),
    );
  });
  return [...without, ...(pause.length > 1 ? [all] : []), ...more];
}

function withPauses(input: AuditInput, pause: Policy['tickets']['pause']): AuditInput {
  return withPolicy(input, { tickets: { ...input.policy.tickets, pause } });
}

/** What tickets say of their status, as far as no pause is about it alone. */
function statusesThatCount({ tickets, policy }: AuditInput): string[] {
  const { store } = tickets!;
  const { values } = store.columns[store.columnAt('status')]!;
  const texts = Array.from({ length: values.size }, (_, code) => values.text(code).trim().toLowerCase());
  const pausing = policy.tickets.pause.flatMap(({ when }) => {
    const matcher = when.size === 1 ? when.get('status') : undefined;
    return matcher === undefined || matcher.kind === 'no-later-than' ? [] : [matcher];
  });
  const counting = texts.filter(
    (text) => text !== '' && !pausing.some((matcher) => textMatches(matcher, text)),
  );
  return [...new Set(counting)].sort((a, b) => (a < b ? -1 : 1)).slice(0, MOST_STATUSES);
}

function priorities(input: AuditInput): Variation[] {
  const { priorities: known, tickets } = input.policy;
  const fixed = known.map(({ id, title }) => {
    const always = { id: 'tried', when: new Map(), clause: '', priority: id };
    return variation(
      `priority:${id}`,
      diagnostic('tried-priority', null, { priority: title }),
      withPolicy(input, { tickets: { ...tickets, reclassify: [always] } }),
    );
  });
  return known.length < 2 ? [] : fixed;
}

function changes(input: AuditInput): Variation[] {
  const { policy } = input;
  const rules = (change: (rule: TimeRule) => Partial<TimeRule>): AuditInput =>
    withPolicy(input, {
      rules: policy.rules.map(
        (rule): Rule => (rule.measure === 'time' ? { ...rule, ...change(rule) } : rule),
      ),
    });
  const byPriority = policy.priorities.length > 1;
  const priority = (['first', 'highest', 'last'] as const).map((priorityChange) =>
    variation(
      `${priorityChange}-priority`,
      diagnostic(`tried-${priorityChange}-priority`, null),
      rules(() => ({ priorityChange })),
    ),
  );
  const reopen = (['first', 'whole', 'resume'] as const).map((how) =>
    variation(
      `reopen-${how}`,
      diagnostic(`tried-reopen-${how}`, null),
      rules(() => ({ reopen: how })),
    ),
  );
  const kept = withPolicy(input, { tickets: { ...policy.tickets, exclude: [] } });
  const own = withPolicy(input, { tickets: { ...policy.tickets, reclassify: [] } });
  return [
    ...(byPriority ? priority : []),
    ...reopen,
    ...(policy.tickets.exclude.length === 0
      ? []
      : [variation('nothing-left-out', diagnostic('tried-nothing-left-out', null), kept)]),
    ...(policy.tickets.reclassify.length === 0
      ? []
      : [variation('not-reclassified', diagnostic('tried-not-reclassified', null), own)]),
  ];
}

function withPolicy(input: AuditInput, changed: Partial<Policy>): AuditInput {
  return { ...input, policy: { ...input.policy, ...changed } };
}

const STEPS = [
  ['minutes', 60_000],
  ['hours', 3_600_000],
] as const;
const WAYS = [
  ['down', Math.floor],
  ['nearest', Math.round],
  ['up', Math.ceil],
] as const;

function roundings(input: AuditInput): Variation[] {
  return STEPS.flatMap(([unit, step]) =>
    WAYS.map(([way, round]): Variation => {
      const rounded: NonNullable<Variation['rounded']> = ({ kind, countedMs, targetMs }) => {
        const ms = round(countedMs / step) * step;
        const judged = (kind === 'met' || kind === 'breached') && !Number.isNaN(targetMs + ms);
        return { kind: judged ? (ms <= targetMs ? 'met' : 'breached') : kind, countedMs: ms };
      };
      return { key: `${unit}-${way}`, told: diagnostic(`tried-${unit}-${way}`, null), input, rounded };
    }),
  );
}
