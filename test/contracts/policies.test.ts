/**
 * The shipped policies, figure by figure beside their contracts: who has the contract open can check this file line by
 * line. Whether the audit does with them what it should is tested elsewhere.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkHolidays } from '../../src/policy/check-holidays.ts';
import type { Condition } from '../../src/policy/condition.ts';
import { type LoadedPolicy, loadPolicy, type PolicyChoices } from '../../src/policy/load.ts';
import type {
  CheckRule,
  FactsOf,
  Norm,
  Policy,
  RecurrenceRule,
  Rule,
  SequenceRule,
  Targets,
  Term,
  TimeRule,
} from '../../src/policy/policy.ts';
import { targetText } from '../../src/policy/target-text.ts';
import { percentText } from '../../src/time/fraction.ts';

function load(id: string, choices: PolicyChoices): LoadedPolicy {
  const text = readFileSync(new URL(`../../policies/${id}.yaml`, import.meta.url), 'utf8');
  return loadPolicy(`${id}.yaml`, text, choices);
}

function policyOf(id: string, choices: Partial<PolicyChoices> = {}): Policy {
  const { policy, diagnostics } = load(id, { purpose: 'audit', ...choices });
  if (policy === null) throw new Error(JSON.stringify(diagnostics));
  return policy;
}

/** What a rule promises: "restoration (8.6): 4 hours in help-desk, 100.0% per quarter, target". */
function agreed(rule: Rule): string {
  return `${rule.id} (${rule.clause}): ${what(rule)}, ${normText(rule.norm)}, ${rule.commitment}`;
}

function what(rule: Rule): string {
  switch (rule.measure) {
    case 'time':
      return `${moments(rule)}${targets(rule.within)} in ${rule.calendar}`;
    case 'combined':
      return rule.all.join(' and ');
    case 'cadence':
      return `${rule.updates.join('/')} every ${targets(rule.every)} in ${rule.calendar}`;
    case 'check':
      return rule.cases.map(checked).join(' · ');
    case 'availability':
      return `up in ${rule.calendar}`;
    case 'latency':
      return `${rule.figure.kind} at most ${rule.atMostMs === null ? '?' : `${rule.atMostMs} ms`} in ${rule.calendar ?? 'all hours'}`;
    case 'recurrence':
      return `${factsText(rule.of)} ${often(rule)}`;
    case 'sequence':
      return `${factsText(rule.of)} ${followed(rule)}`;
    case 'span': {
      const limits = [
        ...(rule.atMost === null ? [] : [`at most ${targetText(rule.atMost, 'en')}`]),
        ...(rule.atLeast === null ? [] : [`at least ${targetText(rule.atLeast, 'en')}`]),
        ...(rule.outside === null ? [] : [`outside ${rule.outside}`]),
      ];
      return `${factsText(rule.of)} ${limits.join(', ')}`;
    }
    case 'measurement':
      return `${rule.metrics.map(({ metric, atLeast, atMost }) => `${metric} ${atLeast ?? '-'}..${atMost ?? '-'}`).join(', ')} per ${rule.per}`;
  }
}

/** Nothing for the usual clocks, from opened to responded or restored. */
function moments({ from, fromBreachOf, to, toValues }: TimeRule): string {
  if (['opened', 'registered'].includes(from) && ['responded', 'restored'].includes(to)) return '';
  const start = fromBreachOf === null ? from : `breach of ${fromBreachOf.join('/')}`;
  return `${start} to ${to}${toValues === null ? '' : ` ${toValues[0]}`}, `;
}

function checked({ priorities, inHoursOf, outsideHoursOf, must }: CheckRule['cases'][number]): string {
  const hours =
    inHoursOf === null ? (outsideHoursOf === null ? '' : ` outside ${outsideHoursOf}`) : ` in ${inHoursOf}`;
  return `${priorities?.join('/') ?? 'all'}${hours}: ${words(must)}`;
}

/** The first word of each kind: the policy's own. */
function factsText({ source, kinds, when, moment }: FactsOf): string {
  const which =
    source === 'register' ? kinds.join('/') : `maintenance ${when === null ? '' : words(when)}`.trim();
  return moment === 'at' || moment === 'from' ? which : `${which} (${moment})`;
}

function often({ every, count }: RecurrenceRule): string {
  if (every !== null) return `every ${targetText(every, 'en')}`;
  if (count === null) return '';
  const { atLeast, atMost, per, inThe } = count;
  const number = atLeast === null ? `at most ${atMost}` : `at least ${atLeast}`;
  return `${number} per ${per}${inThe === null ? '' : ` in the ${targetText(inThe, 'en')} after it`}`;
}

function followed({ followedBy, precededBy }: SequenceRule): string {
  if (followedBy !== null)
    return `then ${factsText(followedBy.facts)} within ${targetText(followedBy.within, 'en')}`;
  if (precededBy === null) return '';
  const { facts, atLeast } = precededBy;
  const before = 'sameRow' in facts ? facts.sameRow : factsText(facts);
  return `after ${before}${atLeast === null ? '' : `, at least ${targetText(atLeast, 'en')}`}`;
}

function words(when: Condition): string {
  return [...when]
    .map(([column, matcher]) => {
      const not = matcher.kind === 'none-of' ? 'not ' : '';
      return `${column} ${'patterns' in matcher ? `${not}${matcher.patterns.join('/')}` : JSON.stringify(matcher)}`;
    })
    .join(' & ');
}

function ruleOf<Measure extends Rule['measure']>(policy: Policy, id: string, measure: Measure) {
  const rule = policy.rules.find((each) => each.id === id);
  if (rule?.measure !== measure) throw new Error(`no such rule: ${id}`);
  return rule as Extract<Rule, { measure: Measure }>;
}

function targets(agreed: Targets): string {
  if ('each' in agreed) return targetText(agreed.each, 'en');
  return [...agreed.byPriority]
    .map(([priority, target]) => `${priority} ${targetText(target, 'en')}`)
    .join(' · ');
}

function normText(norm: Norm | null): string {
  if (norm === null) return 'no norm';
  const { atLeast, strictly, per, over, judgedOver } = norm;
  const share = `${strictly ? 'more than ' : ''}${percentText(atLeast.numerator, atLeast.denominator, null, false)}`;
  return `${share} per ${per}${over === 'each' ? ' for each priority' : ''}${judgedOver === null ? '' : ` over the ${judgedOver}`}`;
}

/** "mon 09:00-17:00, tue 09:00-17:00": what a calendar is open. */
function open(policy: Policy, id: string): string {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const time = (ms: number): string =>
    new Date(ms)
      .toISOString()
      .slice(11, 16)
      .replace('00:00', ms === 0 ? '00:00' : '24:00');
  const hours = policy.calendars.get(id)!.weekly.map((spans) => {
    return (
      spans.flatMap((at, i) => (i % 2 === 0 ? [`${time(at)}-${time(spans[i + 1]!)}`] : [])).join(' ') ||
      'closed'
    );
  });
  return days.map((day, i) => `${day} ${hours[i]}`).join(', ');
}

const weekdays = (hours: string): string =>
  `mon ${hours}, tue ${hours}, wed ${hours}, thu ${hours}, fri ${hours}, sat closed, sun closed`;
const daily = (hours: string): string => weekdays(hours).replaceAll('closed', hours);

/** The terms as "clause: words -> rules". */
function terms(
  list: readonly (Term & { readonly rules?: readonly string[] | 'all'; readonly priority?: string })[],
): readonly string[] {
  return list.map(({ clause, when, rules, priority }) => {
    const about = priority ?? (rules === undefined || rules === 'all' ? 'all' : rules.join('/'));
    return `${clause}: ${words(when) || 'any'} -> ${about}`;
  });
}

const shipped: readonly (readonly [string, Partial<PolicyChoices>])[] = [
  ['asperion', {}],
  ['midden-groningen', {}],
  ['whitevision', {}],
  ['maatwerk-online', { variant: 'office' }],
  ['maatwerk-online', { variant: 'extended' }],
  ['maatwerk-online', { variant: 'round-the-clock' }],
  ['stratech', { parameters: { availability_hours: 'mon-fri 08:00-18:00' } }],
];

describe('every shipped policy', () => {
  it.each(shipped)('%s %j loads for an audit without a diagnostic', (id, choices) => {
    const { policy, diagnostics } = load(id, { purpose: 'audit', ...choices });
    expect(diagnostics).toEqual([]);
    expect(policy?.id).toBe(id);
    expect(policy?.language).toBe('nl');
  });

  it.each(['asperion', 'midden-groningen', 'whitevision', 'maatwerk-online', 'stratech'])(
    '%s is in order in every variant and reading, its holidays too',
    async (id) => {
      const loaded = load(id, { purpose: 'check' });
      expect(loaded.diagnostics).toEqual([]);
      expect(await checkHolidays(loaded)).toEqual([]);
    },
  );

  it.each(shipped.filter(([, { variant }]) => variant !== 'extended' && variant !== 'round-the-clock'))(
    '%s %j is closed on Dutch public holidays, and on 5 May each year',
    (id, choices) => {
      const calendars = [...policyOf(id, choices).calendars.values()];
      const closing = calendars.flatMap(({ holidays }) => holidays ?? []);
      expect(closing.length).toBeGreaterThan(0);
      for (const holidays of closing) {
        expect(holidays).toMatchObject({ country: 'NL', state: null, types: ['public'], remove: [] });
        expect(holidays.add).toMatchObject([{ month: 5, day: 5, year: null, yearsDivisibleBy: null }]);
      }
    },
  );

  it.each(shipped)('%s %j counts as the default reading says', (id, choices) => {
    const policy = policyOf(id, choices);
    expect(policy.readings).toEqual({});
    for (const rule of policy.rules) {
      if (!('countedIn' in rule)) continue;
      expect(rule.countedIn).toBe('opened');
      if (rule.measure === 'time') expect([rule.priorityChange, rule.reopen]).toEqual(['last', 'resume']);
    }
  });
});

describe('asperion: SLA v2.7', () => {
  const policy = policyOf('asperion');

  it('promises what articles 4.1, 4.3, 4.5, 7.1, 8.5 to 8.7 and 10.1 promise', () => {
    expect(policy.rules.map(agreed)).toEqual([
      'response (8.5): 1 hour in help-desk, 100.0% per quarter, guarantee',
      'restoration (8.6): 4 hours in help-desk, 100.0% per quarter, target',
      'notice-of-delay (8.7): opened to notified, 4 hours in help-desk, 100.0% per quarter, guarantee',
      'notice-no-incident (8.7): opened to notified, 4 hours in help-desk, 100.0% per quarter, guarantee',
      'resumption-told (4.5): restored to notified, 1 hour in service-window, 100.0% per quarter, guarantee',
      'availability (4.1): up in service-window, 99.7% per quarter, target',
      'maintenance-announced (4.3): maintenance after announced_at, 100.0% per period, guarantee',
      'backup (7.1): backup/back-up at least 1 per day, 100.0% per period, guarantee',
      'sla-change-told (10.1): wijziging SLA/SLA change then bericht wijziging SLA/SLA change told within 1 month, 100.0% per period, guarantee',
    ]);
    expect(policy.priorities).toEqual([]);
  });

  it('has a help desk on working days from 9:00 to 17:00 (8.2), and a service round the clock (2)', () => {
    expect(open(policy, 'help-desk')).toBe(weekdays('09:00-17:00'));
    expect(open(policy, 'service-window')).toBe(daily('00:00-24:00'));
    expect(policy.calendars.get('service-window')?.holidays).toBeNull();
  });

  it('is about incidents (2), and lets no clock stand still', () => {
    expect(terms(policy.tickets.exclude)).toEqual([
      '2: type gebruikersvraag/vraag/question/informatieverzoek/wijzigingsverzoek/change/serviceverzoek/tip -> response/restoration/notice-of-delay/resumption-told',
    ]);
    expect(policy.tickets.pause).toEqual([]);
  });

  it('takes all maintenance out of the window (4.4)', () => {
    const availability = ruleOf(policy, 'availability', 'availability');
    expect(availability).toMatchObject({ each: 'service', excludedTime: 'removed', ignoreOutages: [] });
    expect(terms(availability.excludeMaintenance)).toEqual(['4.4: any -> all']);
  });
});

describe('midden-groningen: the municipality’s standard SLA', () => {
  const policy = policyOf('midden-groningen');

  it('promises what chapters 2 to 8 promise, figure by figure', () => {
    expect(policy.rules.map(agreed)).toEqual([
      'response (3.3 reactietijd): P1 none · P2 1 hour · P3 4 hours · P4 8 hours in office, no norm, guarantee',
      'restoration (3.3 functiehersteltijd): P1 earliest of 4 hours, 12:00 next working day · P2 2 working days · P3 5 working days · P4 10 working days in office, no norm, guarantee',
      'on-time (3.3 prestatienorm): response and restoration, 85.0% per quarter, guarantee',
      'reported-by-phone (2.5 telefonisch): P1: channel *telefoon*/*phone*, 100.0% per quarter, guarantee',
      'channel (3.4 kanaal): P1: channel *telefoon*/*phone* · P2/P3/P4: channel portaal/portal/ticketsysteem/*portaal*/*portal*/*ticketsysteem*/*registratiesysteem*, 100.0% per quarter, guarantee',
      'acknowledged-report (2.5 ticketnummer): opened to acknowledged, 15 minutes in round-the-clock, no norm, guarantee',
      'acknowledged-completion (2.5 ticketnummer): closed to acknowledged, 15 minutes in round-the-clock, no norm, guarantee',
      'acknowledged (2.5 ticketnummer): acknowledged-report and acknowledged-completion, 100.0% per quarter, guarantee',
      'updates (3.4 voortgang): update every P1 1 hour · P2 8 hours · P3 none · P4 none in office, 100.0% per quarter, guarantee',
      'escalated-1 (3.4 escalatie): opened to escalated 1, P1 1 hour · P2 1 hour · P3 none · P4 none in office, no norm, guarantee',
      'escalated-2 (3.4 escalatie): opened to escalated 2, P1 1 hour · P2 1 hour · P3 none · P4 none in office, no norm, guarantee',
      'escalated-3 (3.4 escalatie): opened to escalated 3, P1 1 hour · P2 1 hour · P3 none · P4 none in office, no norm, guarantee',
      'escalated (3.4 escalatie): escalated-2 and escalated-3, 100.0% per quarter, guarantee',
      'disruption-told (3.5 proactief): opened to notified, 1 hour in round-the-clock, 100.0% per quarter, guarantee',
      'change-answered (3.9): opened to notified, before closed in office, 100.0% per quarter, guarantee',
      'breach-reported (4.5): breach of response/restoration to notified, P1 1 hour · P2 1 hour · P3 none · P4 none in office, 100.0% per quarter, guarantee',
      'ciso-told (7.3 major): opened to notified ciso, 1 hour in round-the-clock, 100.0% per quarter, guarantee',
      'availability (3.5 beschikbaarheid): up in service, 98.0% per month, guarantee',
      'portals (3.5 portalen): up in service, 98.0% per month, guarantee',
      'registration-system (3.1 registratiesysteem): up in round-the-clock, 100.0% per quarter, guarantee',
      'latency (3.5 prestatie): average at most ? in service, 100.0% per quarter, guarantee',
      'maintenance-outside-hours (3.5 onderhoud): maintenance outside service, 100.0% per period, target',
      'upgrade-duration (3.7 upgradeduur): maintenance kind upgrade/release/update/patch/spoedpatch/urgent patch/emergency patch/hotfix & environment productie/production at most 4 clock hours, 100.0% per period, guarantee',
      'upgrade-outside-office-hours (3.7 buiten kantooruren): maintenance kind upgrade/release/update/patch/spoedpatch/urgent patch/emergency patch/hotfix outside office, 100.0% per period, guarantee',
      'upgrade-test-first (3.7 test eerst): maintenance kind upgrade/release/update/patch/spoedpatch/urgent patch/emergency patch/hotfix & environment productie/production after maintenance kind upgrade/release/update/patch/spoedpatch/urgent patch/emergency patch/hotfix & environment test/acceptatie/acceptance (to), at least 3 weeks, 100.0% per period, target',
      'upgrade-policy (3.7 beleid): upgradebeleid/upgrade policy at least 1 per year, 100.0% per period, guarantee',
      'report (3.8): kwartaalrapportage/quarterly report at least 1 per quarter in the 1 month after it, 100.0% per period, guarantee',
      'third-party-documents (3.10): beschrijving derdenprogrammatuur/third-party software description at least 1 per agreement, 100.0% per period, guarantee',
      'third-party-ola (3.10): OLA/operational level agreement at least 1 per agreement, 100.0% per period, guarantee',
      'meetings-operational (6.2 overleg): operationeel overleg/operational meeting every 6 weeks, 100.0% per period, guarantee',
      'meetings-tactical (6.2 overleg): tactisch overleg/tactical meeting at least 4 per year, 100.0% per period, guarantee',
      'meetings-strategic (6.2 overleg): strategisch overleg/strategic meeting at least 1 per year, 100.0% per period, guarantee',
      'minutes (6.2 verslag): operationeel overleg/operational meeting/tactisch overleg/tactical meeting/strategisch overleg/strategic meeting then verslag/minutes within 5 working days, 100.0% per period, guarantee',
      'third-party-statement (7.2): third party mededeling/TPM/third-party statement at least 1 per year, 100.0% per period, guarantee',
      'security-report (7.3 kwartaal): rapportage beveiligingsincidenten/security report at least 1 per quarter, 100.0% per period, guarantee',
      'backup (7.4 dataverlies): backup/back-up every 24 clock hours, 100.0% per period, guarantee',
      'restore-time (7.4 restoretijd): restore/herstel at most 48 clock hours, 100.0% per period, guarantee',
      'restore-test (7.4 restoretest): restoretest/restore test/restore-test at least 1 per quarter, 100.0% per period, guarantee',
      'restore-test-proof (7.4 restoretest): bewijs restoretest/restore test proof at least 1 per quarter in the 1 month after it, 100.0% per period, guarantee',
      'bridging (8.1): overbrugging/bridging at least 3 months, 100.0% per period, guarantee',
      'bridging-requested (8.1): overbrugging/bridging after verzoek overbrugging/bridging request, at least 3 months, 100.0% per period, target',
      'destruction (8): bevestiging overdracht/transfer confirmed then verklaring van vernietiging/statement of destruction within 1 month, 100.0% per period, guarantee',
    ]);
    expect(policy.workingDay).toBe('hours');
  });

  it('judges the 85% per application (bijlage 1 Prestatienorm)', () => {
    expect(policy.rules.find(({ id }) => id === 'on-time')).toMatchObject({ by: 'application' });
  });

  it('has office hours from 8:00 to 18:00 (bijlage 1), and a service from 7:00 to 23:00 every day (3.5)', () => {
    expect(open(policy, 'office')).toBe(weekdays('08:00-18:00'));
    expect(open(policy, 'service')).toBe(daily('07:00-23:00'));
    expect(open(policy, 'round-the-clock')).toBe(daily('00:00-24:00'));
    expect(policy.calendars.get('service')?.holidays).toBeNull();
  });

  it('has the priorities of 3.2, and gives them in this order', () => {
    expect(policy.priorities.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'P1 Zeer hoog',
      'P2 Hoog',
      'P3 Midden',
      'P4 Laag',
    ]);
    expect(terms(policy.tickets.reclassify)).toEqual([
      '3.2 security: type security/privacy/datalek/security-incident/privacy-incident -> P1',
      '3.3 testomgeving: type verstoring/storing/disruption & environment test/acceptatie/acceptance -> P4',
      '3.2: type not verstoring/storing/disruption -> P3',
    ]);
  });

  it('leaves test environments out of the restoration times, and does not count waiting in them (3.3)', () => {
    expect(terms(policy.tickets.exclude)).toEqual([
      '3.3 testomgeving: environment test/acceptatie/acceptance -> restoration',
    ]);
    expect(terms(policy.tickets.pause)).toEqual([
      '3.3 wachten: status wachten op informatie/wachten op klant/wachten op sluiten -> restoration',
    ]);
  });

  it('ends a restoration when the defect is remedied or the incident closed, not at a workaround alone', () => {
    expect(policy.rules[1]).toMatchObject({ to: 'restored', toAlso: ['closed'] });
    const other = policyOf('midden-groningen', { readings: { '3.3 sluiten': 'workaround-closes' } });
    expect(other.rules[1]).toMatchObject({ to: 'restored', toAlso: ['workaround', 'closed'] });
  });

  it('leaves downtime out that the municipality asked for (3.5), and announced maintenance of the registration system (3.1)', () => {
    const availability = ruleOf(policy, 'availability', 'availability');
    const registration = ruleOf(policy, 'registration-system', 'availability');
    expect(availability.each).toBe('service-and-environment');
    expect(availability.when?.get('service')).toEqual({
      kind: 'none-of',
      patterns: ['registratiesysteem', 'portaal*'],
    });
    expect(terms(availability.excludeMaintenance)).toEqual([
      '3.5 uitsluiting: requested_by klant/gemeente/opdrachtgever/customer -> all',
    ]);
    expect(registration.when?.get('service')).toMatchObject({
      kind: 'one-of',
      patterns: ['registratiesysteem'],
    });
    expect(registration.excludeMaintenance).toMatchObject([
      {
        when: new Map([['announced_at', { kind: 'no-later-than', column: 'from' }]]),
        clause: '3.1 registratiesysteem',
      },
    ]);
  });

  it('takes the name of the registration system as a parameter', () => {
    const own = policyOf('midden-groningen', { parameters: { registration_service: 'TOPdesk' } });
    expect(ruleOf(own, 'registration-system', 'availability')).toMatchObject({
      when: new Map([['service', { kind: 'one-of', patterns: ['TOPdesk'], orMissing: false }]]),
    });
  });
});

describe('whitevision: Inconto, 1 July 2025', () => {
  const policy = policyOf('whitevision');

  it('promises what 2.2, 3.1 to 3.3, 5.1 and 6.1 promise', () => {
    expect(policy.rules.map(agreed)).toEqual([
      'response (5.1 reactie): 4 hours in office, 100.0% per quarter, guarantee',
      'restoration (5.1 oplostijden): P1 1 working day · P2 5 working days · P3 next release in office, 95.0% per quarter, target',
      'availability (3.1): up in service, 99.9% per quarter, guarantee',
      'latency (3.2): samples at most 2000 ms in all hours, more than 50.0% per quarter, target',
      'backup (2.2): backup/back-up every 24 clock hours, 100.0% per period, guarantee',
      'maintenance-outside-hours (3.1 onderhoud): maintenance outside service, 100.0% per period, target',
      'maintenance-announced (3.3 aankondiging): maintenance after announced_at, 100.0% per period, guarantee',
      'maintenance-announced-week (3.3 week): maintenance after announced_at, at least 1 week, 100.0% per period, target',
      'patch-duration (3.3 patches): maintenance kind patch/spoedpatch/hotfix/bugfix at most 10 clock minutes, 100.0% per period, target',
      'updates-per-year (3.3 updates): release/update/update productie at most 4 per year, 100.0% per period, guarantee',
      'update-announced-acceptance (3.3 acceptatie): update acceptatie/acceptance update after aankondiging update acceptatie/acceptance update announced, at least 2 weeks, 100.0% per period, guarantee',
      'update-announced-production (3.3 acceptatie): release/update/update productie after aankondiging update productie/production update announced, at least 1 month, 100.0% per period, guarantee',
      'release-notes (3.3 releasenotes): release/update/update productie after releasenotes/release notes, 100.0% per period, guarantee',
      'terms-changed (6.1): wijziging voorwaarden/terms changed after bericht wijziging voorwaarden/terms change told, 100.0% per period, guarantee',
    ]);
    expect(policy.workingDay).toBe('hours');
  });

  it('has office hours from 8:00 to 17:30 (5.1), and a window from 8:00 to 20:00 every day (3.1)', () => {
    expect(open(policy, 'office')).toBe(weekdays('08:00-17:30'));
    expect(open(policy, 'service')).toBe(daily('08:00-20:00'));
  });

  it('has solution times for disruptions and bugs only, from when they were registered', () => {
    expect(policy.rules[0]).toMatchObject({ when: null, from: 'opened', fromElse: null, to: 'responded' });
    expect(policy.rules[1]).toMatchObject({
      from: 'registered',
      fromElse: 'opened',
      to: 'restored',
      toAlso: ['closed'],
      when: new Map([
        [
          'type',
          { kind: 'one-of', patterns: ['verstoring', 'storing', 'disruption', 'bug'], orMissing: false },
        ],
      ]),
    });
  });

  it('supports one version behind (4.2), and no requests for extension or change (5.5)', () => {
    const [version, requests] = policy.tickets.exclude;
    expect(version?.when.get('version_behind')).toMatchObject({
      kind: 'number',
      above: 1,
      atLeast: null,
      below: null,
      atMost: null,
    });
    expect(version?.when.get('solved_in_newer_version')).toMatchObject({
      patterns: ['true', 'ja', 'yes', '1', 'waar'],
    });
    expect(version).toMatchObject({ clause: '4.2', rules: 'all' });
    expect(terms([requests!])).toEqual([
      '5.5: type wijzigingsverzoek/change/uitbreiding/functionele aanpassing/technische aanpassing -> all',
    ]);
    expect(policy.columns).toEqual(['solved_in_newer_version', 'reporter']);
  });

  it('takes all maintenance out of the window (3.1)', () => {
    expect(ruleOf(policy, 'availability', 'availability')).toMatchObject({
      excludeMaintenance: [{ when: new Map(), clause: '3.1' }],
      excludedTime: 'removed',
    });
  });
});

describe('maatwerk-online', () => {
  const policy = policyOf('maatwerk-online', { variant: 'office' });

  it('promises the example of 2.4, and what the options of 2.5 and 2.6 promise', () => {
    expect(policy.rules.map(agreed)).toEqual([
      'response (2.4 reactietijd): Critical 1 hour · Major 1 hour · Normal 1 working day · Minor 2 working days in window, 100.0% per quarter, guarantee',
      'restoration (2.4 oplossingstijd): Critical 24 clock hours · Major 1 working day · Normal 4 working days · Minor 12 working days in window, 100.0% per quarter, guarantee',
      'channel (2.4 kanaal): Critical/Major in reporting-hours: channel telefoon/phone/telefoon*/* telefoon*/phone*/* phone* · Critical outside reporting-hours: channel noodtelefoon/*noodtelefoon* · Major outside reporting-hours: channel portaal/portal/ticketsysteem/*ticketsysteem*/*portaal*/*portal* · Normal/Minor: channel portaal/portal/ticketsysteem/*ticketsysteem*/*portaal*/*portal*, 100.0% per quarter, guarantee',
      'plugin-updates (2.5): plugin-updates live/plugin updates live/plugin-updates afgekeurd/plugin updates rejected at least 1 per month, 100.0% per period, guarantee',
      'plugin-updates-staging (2.5): plugin-updates live/plugin updates live after plugin-updates staging/plugin updates staging, 100.0% per period, guarantee',
      'plugin-updates-approved (2.5): plugin-updates live/plugin updates live after plugin-updates goedgekeurd/plugin updates approved, 100.0% per period, guarantee',
      'web-vitals (2.6): LCP -..-, INP -..-, CLS -..- per month, 100.0% per month, guarantee',
      'web-vitals-report (2.6): rapportage web vitals/web vitals report at least 1 per month, 100.0% per period, guarantee',
    ]);
    expect(policy.rules[1]).toMatchObject({ toAlso: ['workaround', 'closed'] });
  });

  it('is open as the customer chose (2.4 service windows); nobody chooses for him', () => {
    const window = (variant: string): string => open(policyOf('maatwerk-online', { variant }), 'window');
    expect(window('office')).toBe(weekdays('09:00-17:00'));
    expect(window('extended')).toBe(daily('07:00-21:00'));
    expect(window('round-the-clock')).toBe(daily('00:00-24:00'));
    expect(policyOf('maatwerk-online', { variant: 'extended' }).calendars.get('window')?.holidays).toBeNull();
    const undecided = load('maatwerk-online', { purpose: 'audit' });
    expect(undecided.policy).toBeNull();
    expect(undecided.diagnostics.map(({ code }) => code)).toEqual(['variant-needed']);
  });

  it('reads the severity from the table of 2.4', () => {
    expect(
      policy.severity?.rows.map(({ match, priorities }) => `${match.join('/')}: ${priorities.join(' ')}`),
    ).toEqual([
      'alle gebruikers/all: Critical Critical Major Normal',
      'enkele gebruikers/some: Critical Major Normal Minor',
      'individuele gebruiker/one: Critical Normal Minor Minor',
    ]);
    expect(policy.severity?.columns.map(({ match }) => match.includes('P1') || match.includes('1'))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('lets the customer fill in the tables', () => {
    const own = policyOf('maatwerk-online', {
      variant: 'office',
      parameters: { severity_one_user: 'Major, Minor, Minor, Minor', response_critical: '30 minutes' },
    });
    expect(own.severity?.rows[2]?.priorities).toEqual(['Major', 'Minor', 'Minor', 'Minor']);
    expect(agreed(own.rules[0]!)).toContain('Critical 30 minutes');
  });

  it('is about bugs on the website (1.2); a third party’s side keeps its response time only (2.7)', () => {
    expect(terms(policy.tickets.exclude)).toEqual([
      '1.2: type wijzigingsverzoek/change/gebruikersvraag/vraag/question/informatieverzoek/serviceverzoek/tip -> all',
      '1.2: component hosting -> all',
      '2.7: cause derden/third-party -> restoration',
    ]);
  });
});

describe('stratech: Perspectief Cloud', () => {
  const policy = policyOf('stratech', { parameters: { availability_hours: 'mon-fri 08:00-18:00' } });

  it('promises what chapters 6, 7, 9 and 10 promise', () => {
    expect(policy.rules.map(agreed)).toEqual([
      'response (7.2.1): Urgent 1 hour · Hoog 2 hours · Gemiddeld 4 hours · Laag 8 hours in availability, 95.0% per month over the year, guarantee',
      'restoration-platform (7.2.2): Urgent 2 hours · Hoog 4 hours · Gemiddeld 8 hours · Laag 16 hours in availability, 95.0% per month over the year, guarantee',
      'restoration-application (7.2.3): Urgent 4 hours · Hoog 8 hours · Gemiddeld 1 month · Laag 2 months in availability, 95.0% per month over the year, guarantee',
      'availability (7.1): up in availability, 99.4% per month over the year, guarantee',
      'latency (7.2.4): samples at most 3000 ms in availability, 100.0% per month over the year, target',
      'breach-told (9 inbreuk): established to notified, 24 clock hours in availability, 100.0% per quarter, guarantee',
      'maintenance-outside-hours (6.2): maintenance environment productie/production outside availability, 100.0% per period, guarantee',
      'maintenance-announced (6.3): maintenance environment productie/production after announced_at, 100.0% per period, guarantee',
      'report (9 rapportage): maandrapportage/monthly report at least 1 per month, 100.0% per period, guarantee',
      'backup (10 RPO): backup/back-up every 24 clock hours, 100.0% per period, guarantee',
      'recovery (10 RTO): calamiteit/calamity/disaster at most 16 hours, 100.0% per period, guarantee',
      'data-export (6.4): verzoek gegevens/data request then gegevens verstrekt/data exported within 1 month, 100.0% per period, guarantee',
      'data-request-once (6.4): verzoek gegevens/data request at most 1 per agreement, 100.0% per period, target',
      'data-kept (6.4): gegevens verwijderd/data deleted after einde overeenkomst/end of agreement, at least 1 month, 100.0% per period, guarantee',
      'data-deleted (6.4): einde overeenkomst/end of agreement then gegevens verwijderd/data deleted within 2 months, 100.0% per period, guarantee',
    ]);
    for (const rule of policy.rules.slice(1, 3))
      expect(rule).toMatchObject({ toAlso: ['workaround', 'closed'] });
  });

  it('asks for the availability hours, which are not in the contract', () => {
    expect(open(policy, 'availability')).toBe(weekdays('08:00-18:00'));
    expect(open(policy, 'service-desk')).toBe(weekdays('08:30-17:00'));
    const { policy: none, diagnostics } = load('stratech', { purpose: 'audit' });
    expect(none).toBeNull();
    expect(diagnostics).toMatchObject([
      { code: 'parameter-needed', slots: { name: 'availability_hours', example: 'mon-fri 08:00-18:00' } },
    ]);
  });

  it('tells platform and application apart by the component', () => {
    expect(policy.rules[1]).toMatchObject({ when: new Map([['component', { patterns: ['platform'] }]]) });
    expect(policy.rules[2]).toMatchObject({
      when: new Map([['component', { patterns: ['application', 'applicatie'] }]]),
    });
  });

  it('is about incidents in production that are the supplier’s (5.2, 7, 5.2.2), and pauses as 7.2 says', () => {
    expect(terms(policy.tickets.exclude)).toEqual([
      '5.2: type not incident/verstoring/storing/disruption/bug -> response/restoration-platform/restoration-application',
      '7 periode: environment not productie/production -> response/restoration-platform/restoration-application',
      '5.2.2 toerekenbaar: cause klant/gemeente/opdrachtgever/customer/derden/third-party -> response/restoration-platform/restoration-application',
    ]);
    expect(terms(policy.tickets.pause)).toEqual([
      '7.2: status wachten op * -> response/restoration-platform/restoration-application',
      '7.2: status onvoldoende gedocumenteerd -> response/restoration-platform/restoration-application',
    ]);
  });

  it('counts maintenance as downtime, and outages that are not the supplier’s not (7.1)', () => {
    const availability = ruleOf(policy, 'availability', 'availability');
    expect(availability.excludeMaintenance).toEqual([]);
    expect(terms(availability.ignoreOutages)).toEqual([
      '7.1: cause klant/gemeente/opdrachtgever/customer/derden/third-party -> all',
    ]);
    expect(availability.when?.get('environment')).toEqual({
      kind: 'one-of',
      patterns: ['productie', 'production'],
      orMissing: true,
    });
  });
});
