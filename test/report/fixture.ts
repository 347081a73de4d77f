/** An audit made up by hand in which every verdict, outcome and reason occurs; its counts add up. */
import type {
  AuditResult,
  BreachResult,
  CountsResult,
  GroupResult,
  RulePeriodResult,
  RuleResult,
  ServiceResult,
} from '../../src/audit/result.ts';
import { shareText } from '../../src/time/fraction.ts';

const hour = 3_600_000;
const minute = 60_000;
const source = (line: number) => ({ path: 'exports/2025-Q3/tickets.csv', line });
const quarter = { label: '2025-Q3', from: '2025-07-01T00:00:00+02:00', to: '2025-10-01T00:00:00+02:00' };
const months = [
  { label: '2025-07', from: '2025-07-01T00:00:00+02:00', to: '2025-08-01T00:00:00+02:00' },
  { label: '2025-08', from: '2025-08-01T00:00:00+02:00', to: '2025-09-01T00:00:00+02:00' },
  { label: '2025-09', from: '2025-09-01T00:00:00+02:00', to: '2025-10-01T00:00:00+02:00' },
];

type Tally = Partial<
  Record<'met' | 'breached' | 'running' | 'excluded' | 'untargeted' | 'unmeasurable', number>
>;

/** Counts with the shares, margins and verdict that belong to them; norm in whole percents. */
export function counts(tally: Tally, norm: number | null): CountsResult {
  const all = { met: 0, breached: 0, running: 0, excluded: 0, untargeted: 0, unmeasurable: 0, ...tally };
  const judged = all.met + all.breached;
  const whole = judged + all.running + all.unmeasurable;
  const share = (n: number, d: number) => (d === 0 ? null : shareText(n, d));
  const needed = Math.ceil((judged * (norm ?? 0)) / 100);
  const holds = (n: number, d: number) => n * 100 >= (norm ?? 0) * d;
  const open = all.running + all.unmeasurable;
  const verdict =
    norm === null
      ? 'no-norm'
      : whole === 0
        ? 'no-cases'
        : holds(all.met, whole)
          ? 'met'
          : holds(all.met + open, whole)
            ? 'undecided'
            : 'missed';
  return {
    ...all,
    attained: share(all.met, judged),
    best: share(all.met + open, whole),
    worst: share(all.met, whole),
    short: norm === null ? null : Math.max(0, needed - all.met),
    spare: norm === null ? null : Math.max(0, all.met - needed),
    verdict,
  };
}

function added(list: readonly Tally[], norm: number | null): CountsResult {
  const sum = (key: keyof Tally) => list.reduce((total, tally) => total + (tally[key] ?? 0), 0);
  return counts(
    {
      met: sum('met'),
      breached: sum('breached'),
      running: sum('running'),
      excluded: sum('excluded'),
      untargeted: sum('untargeted'),
      unmeasurable: sum('unmeasurable'),
    },
    norm,
  );
}

function group(
  priority: string,
  tally: Tally,
  norm: number | null,
  application: string | null = null,
): GroupResult {
  return { priority, application, ...counts(tally, norm) };
}

const responseGroups = [
  group('P1', { untargeted: 9 }, null),
  group('P2', { met: 31, breached: 2, running: 1 }, null),
  group('P3', { met: 66, breached: 3, unmeasurable: 1 }, null),
  group('P4', { met: 28, breached: 1, unmeasurable: 1 }, null),
  group('unknown', { unmeasurable: 2 }, null),
];
const restorationGroups = [
  group('P1', { met: 7, breached: 2 }, null),
  group('P2', { met: 22, breached: 10, running: 2 }, null),
  group('P3', { met: 58, breached: 8, running: 3, unmeasurable: 1 }, null),
  group('P4', { met: 17, breached: 1, excluded: 11, unmeasurable: 1 }, null),
  group('unknown', { unmeasurable: 2 }, null),
];
const [intake, tax] = ['Zaaksysteem Burgerzaken en Vergunningen', 'Belastingen'];
const onTimeGroups = [
  group('P1', { met: 5, breached: 1 }, 85, intake),
  group('P2', { met: 12, breached: 8, running: 1 }, 85, intake),
  group('P3', { met: 36, breached: 6, running: 2, unmeasurable: 1 }, 85, intake),
  group('P4', { met: 10, excluded: 7 }, 85, intake),
  group('P1', { met: 2, breached: 1 }, 85, tax),
  group('P2', { met: 11, running: 2 }, 85, tax),
  group('P3', { met: 22, breached: 1, running: 2 }, 85, tax),
  group('P4', { met: 7, breached: 1, excluded: 4, unmeasurable: 1 }, 85, tax),
];
const onTimeOf = (application: string) =>
  added(
    onTimeGroups.filter((one) => one.application === application),
    85,
  );
const onTime = {
  pooled: added(onTimeGroups, 85),
  groups: onTimeGroups,
  applications: [
    { application: intake, ...onTimeOf(intake) },
    { application: tax, ...onTimeOf(tax) },
  ],
};

/** July, August and September of the rule with a norm a month. */
const updates: readonly (readonly [Tally, Tally])[] = [
  [{ met: 2 }, { met: 9 }],
  [{ met: 3 }, { met: 12, breached: 1 }],
  [
    { met: 3, running: 1 },
    { met: 8, running: 2, unmeasurable: 1 },
  ],
];
const updatesIn = ([p1, p2]: readonly [Tally, Tally]) => ({
  pooled: added([p1, p2], 90),
  groups: [group('P1', p1, 90), group('P2', p2, 90)],
});
const updatesTotal = updatesIn([
  added(
    updates.map(([p1]) => p1),
    90,
  ),
  added(
    updates.map(([, p2]) => p2),
    90,
  ),
]);

const platformMonths: readonly Tally[] = [
  { met: 1_180, breached: 12 },
  { met: 990, breached: 71 },
  { met: 1_044, breached: 33 },
];
const platformTotal = {
  pooled: added(platformMonths, 95),
  groups: [group('all', added(platformMonths, 95), 95)],
};

function service(
  name: string,
  environment: string | null,
  hours: number,
  lost: { down?: number; unknown?: number; excluded?: number },
  verdict: ServiceResult['verdict'],
  outages: ServiceResult['outages'] = [],
): ServiceResult {
  const { down = 0, unknown = 0, excluded = 0 } = lost;
  const windowMs = hours * hour - excluded;
  const upMs = windowMs - down - unknown;
  return {
    service: name,
    environment,
    windowMs,
    upMs,
    downMs: down,
    unknownMs: unknown,
    excludedMs: excluded,
    attained: shareText(upMs, upMs + down),
    best: shareText(upMs + unknown, windowMs),
    worst: shareText(upMs, windowMs),
    verdict,
    outages,
  };
}

const longOutage = {
  from: '2025-08-14T21:10:00+02:00',
  to: '2025-08-15T10:42:30+02:00',
  countedMs: 5.5 * hour + 2.5 * minute,
};
const shortOutage = {
  from: '2025-08-21T09:00:00+02:00',
  to: '2025-08-21T14:05:07.250+02:00',
  countedMs: 5 * hour + 307_250,
};
const julyOutage = {
  from: '2025-07-03T14:05:00+02:00',
  to: '2025-07-03T16:53:00+02:00',
  countedMs: 2 * hour + 48 * minute,
};
const down = (...list: readonly { countedMs: number }[]) =>
  list.reduce((sum, { countedMs }) => sum + countedMs, 0);

function month(
  index: number,
  verdict: RuleResult['verdict'],
  rest: Partial<RulePeriodResult>,
): RulePeriodResult {
  return { ...months[index]!, partial: false, verdict, ...rest };
}

const availabilityPeriods = [
  month(0, 'met', {
    services: [
      service('portaal', 'productie', 496, { down: down(julyOutage) }, 'met', [julyOutage]),
      service('zaaksysteem', 'productie', 496, { excluded: 4 * hour }, 'met'),
    ],
  }),
  month(1, 'missed', {
    services: [
      service('portaal', 'productie', 496, { down: down(longOutage, shortOutage) }, 'missed', [
        longOutage,
        shortOutage,
      ]),
      service('zaaksysteem', 'productie', 496, {}, 'met'),
    ],
  }),
  month(2, 'undecided', {
    services: [
      service('portaal', 'productie', 480, {}, 'met'),
      service('zaaksysteem', 'productie', 480, { unknown: 11 * hour + 5 * minute }, 'undecided'),
    ],
  }),
];

export function rule(fields: Partial<RuleResult> & Pick<RuleResult, 'id' | 'title' | 'verdict'>): RuleResult {
  return {
    clause: '3.3',
    measure: 'time',
    commitment: 'guarantee',
    norm: { atLeast: '0.85', strictly: false, per: 'quarter', over: 'pooled', judgedOver: null },
    reason: null,
    partial: false,
    periods: [],
    notConcerned: [],
    total: null,
    ...fields,
  };
}

function ofQuarter(total: NonNullable<RuleResult['total']>, verdict: RuleResult['verdict']) {
  return { verdict, total, periods: [{ ...quarter, partial: false, verdict, ...total }] };
}

const rules: readonly RuleResult[] = [
  rule({
    id: 'response',
    title: 'Reactietijd',
    clause: '3.3 reactietijd',
    norm: null,
    ...ofQuarter({ pooled: added(responseGroups, null), groups: responseGroups }, 'no-norm'),
  }),
  rule({
    id: 'restoration',
    title: 'Functiehersteltijd',
    clause: '3.3 functiehersteltijd',
    norm: null,
    ...ofQuarter({ pooled: added(restorationGroups, null), groups: restorationGroups }, 'no-norm'),
  }),
  rule({
    id: 'on-time',
    title: 'Binnen reactie- én functiehersteltijd',
    clause: '3.3 prestatienorm',
    measure: 'combined',
    ...ofQuarter(onTime, 'missed'),
  }),
  rule({
    id: 'updates',
    title: 'Voortgang gemeld bij prioriteit 1 en 2',
    clause: '3.4 voortgang',
    commitment: 'target',
    norm: { atLeast: '0.9', strictly: false, per: 'month', over: 'each', judgedOver: null },
    verdict: 'undecided',
    periods: updates.map((tallies, i) => {
      const figures = updatesIn(tallies);
      return month(i, figures.pooled.verdict, figures);
    }),
    total: updatesTotal,
  }),
  rule({
    id: 'restoration-platform',
    title: 'Functiehersteltijd platform',
    clause: '7.2.2',
    norm: { atLeast: '0.95', strictly: false, per: 'month', over: 'pooled', judgedOver: 'year' },
    verdict: 'met',
    partial: true,
    periods: platformMonths.map((tally, i) => {
      const pooled = counts(tally, 95);
      return month(i, pooled.verdict, { pooled, groups: [group('all', tally, 95)] });
    }),
    years: [
      { label: '2025', from: quarter.from, to: quarter.to, partial: true, verdict: 'met', ...platformTotal },
    ],
    total: platformTotal,
  }),
  rule({
    id: 'availability',
    title: 'Beschikbaarheid van de dienst',
    clause: '3.5 beschikbaarheid',
    measure: 'availability',
    norm: { atLeast: '0.98', strictly: false, per: 'month', over: 'pooled', judgedOver: null },
    verdict: 'missed',
    periods: availabilityPeriods,
  }),
  rule({
    id: 'registration-system',
    title: 'Beschikbaarheid van het registratiesysteem',
    clause: '3.1 registratiesysteem',
    measure: 'availability',
    norm: { atLeast: '0.994', strictly: false, per: 'month', over: 'pooled', judgedOver: null },
    verdict: 'not-assessed',
    reason: 'no-input',
  }),
  rule({
    id: 'ciso-told',
    title: 'CISO ingelicht bij een groot beveiligingsincident',
    clause: '7.3 major',
    norm: { atLeast: '1', strictly: false, per: 'quarter', over: 'pooled', judgedOver: null },
    ...ofQuarter({ pooled: counts({}, 100), groups: [group('all', {}, 100)] }, 'no-cases'),
  }),
];

/**
 * Restoration breaches of P2 from Monday to Wednesday, each a little less late than the one before. Two working days
 * of ten hours from 09:12 are used up at 09:12 two days later.
 */
const started = [1, 2, 7, 8, 9, 14, 15, 16, 21, 22, 23, 28, 29, 30].flatMap((day) => [day, day]).slice(0, 20);
const twoDigits = (n: number) => `${n}`.padStart(2, '0');
const ordinaryBreaches = started.map((day, i): BreachResult => {
  const late = (21 - i) * 17;
  const due = day === 30 ? '2025-08-01' : `2025-07-${twoDigits(day + 2)}`;
  return {
    rule: 'restoration',
    part: null,
    ticket: `I-2507${twoDigits(day)}-${100 + i}`,
    priority: 'P2',
    application: null,
    period: '2025-Q3',
    from: `2025-07-${twoDigits(day)}T09:12:00+02:00`,
    due: `${due}T09:12:00+02:00`,
    stopped: `${due}T${twoDigits(9 + Math.floor((late + 12) / 60))}:${twoDigits((late + 12) % 60)}:00+02:00`,
    countedMs: 20 * hour + late * minute,
    targetMs: 20 * hour,
    overrunMs: late * minute,
    pausedMs: 0,
    target: '2 werkdagen',
    pauses: [],
    gap: null,
    check: null,
    source: source(20 + i),
  };
});

const worst: BreachResult = {
  rule: 'on-time',
  part: 'restoration',
  ticket: 'INC-2025-0000042-ZAAKSYSTEEM-PRODUCTIE',
  priority: 'P1',
  application: intake,
  period: '2025-Q3',
  from: '2025-07-03T14:05:00+02:00',
  due: '2025-07-04T12:00:00+02:00',
  stopped: null,
  countedMs: 213 * hour + 12 * minute + 7_250,
  targetMs: null,
  overrunMs: 209 * hour + 12 * minute + 7_250,
  pausedMs: 6 * hour,
  target: 'vroegste van 4 uur, 12:00 de volgende werkdag',
  pauses: [
    {
      from: '2025-07-03T15:00:00+02:00',
      to: '2025-07-03T17:00:00+02:00',
      why: 'wachten op klant',
      clause: '3.3 wachten',
    },
    {
      from: '2025-07-08T14:00:00+02:00',
      to: '2025-07-09T10:00:00+02:00',
      why: 'wachten op informatie',
      clause: '3.3 wachten',
    },
  ],
  gap: null,
  check: null,
  source: source(88),
};

export const fixture: AuditResult & { readonly breaches: readonly BreachResult[] } = {
  format: 'sla-audit-result/1',
  tool: {
    name: 'sla-compliance-auditor',
    version: '0.1.0',
    tzdata: '2025c',
    holidays: 'date-holidays 3.37.0',
    node: '22.0.0',
  },
  policy: {
    id: 'midden-groningen',
    title: 'Standaard SLA gemeente Midden-Groningen',
    sha256: '5f0d6ab1c4'.repeat(6).padEnd(64, '0'),
    parties: { customer: 'Gemeente Midden-Groningen', supplier: 'Voorbeeld Software B.V.' },
    language: 'nl',
    variant: null,
    readings: { '3.3 functiehersteltijd': 'office-hours', '3.3 wachten': 'restoration-only' },
    parameters: { availability_hours: 'mon-sun 07:00-23:00' },
  },
  period: { ...quarter, timezone: 'Europe/Amsterdam' },
  asOf: '2025-09-30T17:42:00+02:00',
  asOfSource: { path: 'exports/2025-Q3/events.csv', line: 1_117 },
  verdict: 'missed',
  strict: false,
  inputs: [
    {
      role: 'tickets',
      path: 'exports/2025-Q3/tickets.csv',
      profile: null,
      sha256: 'a1b2c3d4e5f60718'.repeat(4),
      bytes: 18_204,
      rows: 184,
      used: 145,
      excluded: 36,
      rejected: 3,
      excludedFor: { duplicate: 2, 'outside-period': 18, 'left-out': 11, 'not-concerned': 5 },
    },
    {
      role: 'events',
      path: 'exports/2025-Q3/events.csv',
      profile: null,
      sha256: 'b1b2c3d4e5f60718'.repeat(4),
      bytes: 90_412,
      rows: 1_204,
      used: 1_198,
      excluded: 4,
      rejected: 2,
      excludedFor: { 'after-as-of': 4 },
    },
    {
      role: 'probes',
      path: '-',
      profile: null,
      sha256: 'c1b2c3d4e5f60718'.repeat(4),
      bytes: 5_301_022,
      rows: 52_992,
      used: 52_992,
      excluded: 0,
      rejected: 0,
      excludedFor: {},
    },
    {
      role: 'maintenance',
      path: 'exports/2025-Q3/onderhoud-gepland-en-ongepland.csv',
      profile: null,
      sha256: 'd1b2c3d4e5f60718'.repeat(4),
      bytes: 612,
      rows: 6,
      used: 6,
      excluded: 0,
      rejected: 0,
      excludedFor: {},
    },
  ],
  rules,
  breaches: [...ordinaryBreaches, { ...worst, rule: 'restoration', part: null }, worst],
  excluded: [
    {
      rule: 'restoration',
      term: 'testomgeving',
      condition: 'environment: test, acceptatie',
      clause: '3.3 testomgeving',
      tickets: Array.from({ length: 11 }, (_, i) => `I-250815-${201 + i}`),
    },
    {
      rule: 'on-time',
      term: 'testomgeving',
      condition: 'environment: test, acceptatie',
      clause: '3.3 testomgeving',
      tickets: Array.from({ length: 11 }, (_, i) => `I-250815-${201 + i}`),
    },
  ],
  unmeasurable: [
    ...['response', 'restoration'].flatMap((id) => [
      { rule: id, ticket: 'I-250711-017', priority: 'P3', reason: 'conflicting-rows', source: source(51) },
      { rule: id, ticket: 'I-250905-003', priority: 'P4', reason: 'stop-before-start', source: source(139) },
      {
        rule: id,
        ticket: 'I-250906-001',
        priority: 'unknown',
        reason: 'unknown-priority',
        source: source(140),
      },
      { rule: id, ticket: 'I-250907-002', priority: 'unknown', reason: 'rejected-row', source: source(141) },
    ]),
  ],
  rejected: [
    {
      role: 'tickets',
      path: 'exports/2025-Q3/tickets.csv',
      line: 141,
      column: 'opened_at',
      code: 'bad-time',
      message:
        '"31-09-2025 09:00" is geen tijdstip; verwacht wordt ISO 8601, zoals 2025-07-01T09:30:00+02:00',
    },
    {
      role: 'events',
      path: 'exports/2025-Q3/events.csv',
      line: 77,
      column: null,
      code: 'bad-row',
      message: 'de regel heeft 3 velden, de kop 4',
    },
  ],
  signals: [
    {
      code: 'numbering-gaps',
      clause: '2.5 bewaren',
      message: 'in de nummering van de tickets ontbreken 18 nummer(s), op 15 plaats(en)',
      cases: [
        'INC-2025-0000107',
        ...Array.from({ length: 14 }, (_, i) => `INC-2025-00002${10 + i} – INC-2025-00003${10 + i} (101)`),
      ],
    },
  ],
  doubt: [
    {
      rule: 'response',
      verdict: 'undecided',
      best: 'met',
      worst: 'missed',
      short: null,
      spare: null,
      open: 2,
      tickets: [
        {
          ticket: 'I-250711-017',
          outcome: 'unmeasurable',
          reason: 'conflicting-rows',
          due: null,
          marginMs: null,
        },
        {
          ticket: 'I-250930-002',
          outcome: 'running',
          reason: null,
          due: '2025-10-01T09:00:00+02:00',
          marginMs: null,
        },
      ],
    },
    {
      rule: 'restoration',
      verdict: 'met',
      best: 'met',
      worst: 'met',
      short: null,
      spare: 1,
      open: 0,
      tickets: [
        {
          ticket: 'I-250801-004',
          outcome: 'met',
          reason: null,
          due: '2025-08-01T16:00:00+02:00',
          marginMs: 240_000,
        },
      ],
    },
  ],
  evidence: {
    arguments: {
      policy: 'midden-groningen',
      inputs: [],
      profile: null,
      period: '2025-Q3',
      asOf: null,
      variant: null,
      readings: {},
      allReadings: false,
      parameters: {},
      ambiguous: null,
      timeFormats: [],
      strict: false,
      applyExclusions: false,
      language: 'nl',
    },
    calendars: [
      {
        id: 'office',
        rules: ['response', 'restoration'],
        openMs: 660 * hour,
        workingDays: 66,
        holidays: [{ date: '2025-08-15', name: 'Bedrijfsfeest', source: 'policy', openMs: 0 }],
      },
    ],
    assumptions: [
      {
        code: 'assumed-as-of',
        message: 'Er is geen peildatum opgegeven: het laatste tijdstip in de gegevens geldt.',
      },
    ],
    totals: {
      rows: { read: 1_300, used: 1_290, excluded: 8, rejected: 2 },
      tickets: { all: 152, places: { used: 152 } },
      events: 1_140,
      probes: 52_000,
      facts: 5,
      ledger: [
        {
          rule: 'response',
          lines: 152,
          met: 140,
          breached: 5,
          running: 1,
          excluded: 2,
          untargeted: 0,
          unmeasurable: 4,
        },
      ],
    },
  },
  warnings: [
    {
      code: 'as-of-outlier',
      path: 'exports/2025-Q3/events.csv',
      line: 1_117,
      message: 'het peilmoment ligt 40 dagen na het moment daarvoor; klopt die regel?',
    },
    {
      code: 'encoding',
      path: null,
      line: null,
      message: 'tickets.csv is gelezen als windows-1252, niet als UTF-8',
    },
  ],
};
