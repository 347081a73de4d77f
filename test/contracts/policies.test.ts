/**
 * The shipped policies, figure by figure beside their contracts: who has the contract open can check this file line by
 * line. Whether the audit does with them what it should is tested elsewhere.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkHolidays } from '../../src/policy/check-holidays.ts';
import { type LoadedPolicy, loadPolicy, type PolicyChoices } from '../../src/policy/load.ts';
import type { Norm, Policy, Rule, Term, TimeRule } from '../../src/policy/policy.ts';
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
  const what =
    rule.measure === 'time'
      ? `${times(rule)} in ${rule.calendar}`
      : rule.measure === 'combined'
        ? rule.all.join(' and ')
        : rule.measure === 'availability'
          ? `up in ${rule.calendar}`
          : rule.measure;
  return `${rule.id} (${rule.clause}): ${what}, ${normText(rule.norm)}, ${rule.commitment}`;
}

function times({ within }: TimeRule): string {
  if ('each' in within) return targetText(within.each, 'en');
  return [...within.byPriority]
    .map(([priority, target]) => `${priority} ${targetText(target, 'en')}`)
    .join(' · ');
}

function normText(norm: Norm | null): string {
  if (norm === null) return 'no norm';
  const { atLeast, per, over, judgedOver } = norm;
  const share = percentText(atLeast.numerator, atLeast.denominator, null, false);
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
    const words = [...when].map(([column, matcher]) => {
      const not = matcher.kind === 'none-of' ? 'not ' : '';
      return `${column} ${'patterns' in matcher ? `${not}${matcher.patterns.join('/')}` : JSON.stringify(matcher)}`;
    });
    const about = priority ?? (rules === undefined || rules === 'all' ? 'all' : rules.join('/'));
    return `${clause}: ${words.join(' & ') || 'any'} -> ${about}`;
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

  it('promises what articles 4.1, 8.5 and 8.6 promise', () => {
    expect(policy.rules.map(agreed)).toEqual([
      'response (8.5): 1 hour in help-desk, 100.0% per quarter, guarantee',
      'restoration (8.6): 4 hours in help-desk, 100.0% per quarter, target',
      'availability (4.1): up in service-window, 99.7% per quarter, target',
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
      '2 Incident: type gebruikersvraag/vraag/question/informatieverzoek/wijzigingsverzoek/change/serviceverzoek/tip -> all',
    ]);
    expect(policy.tickets.pause).toEqual([]);
  });

  it('takes all maintenance out of the window (4.4)', () => {
    const availability = policy.rules[2]!;
    expect(availability).toMatchObject({ each: 'service', excludedTime: 'removed', ignoreOutages: [] });
    expect(availability.measure === 'availability' && terms(availability.excludeMaintenance)).toEqual([
      '4.4: any -> all',
    ]);
  });
});

describe('midden-groningen: the municipality’s standard SLA', () => {
  const policy = policyOf('midden-groningen');

  it('promises what 3.1, 3.3 and 3.5 promise', () => {
    expect(policy.rules.map(agreed)).toEqual([
      'response (3.3 reactietijd): P1 none · P2 1 hour · P3 4 hours · P4 8 hours in office, no norm, guarantee',
      'restoration (3.3 functiehersteltijd): P1 earliest of 4 hours, 12:00 next working day · P2 2 working days · P3 5 working days · P4 10 working days in office, no norm, guarantee',
      'on-time (3.3 prestatienorm): response and restoration, 85.0% per quarter, guarantee',
      'availability (3.5 beschikbaarheid): up in service, 98.0% per month, guarantee',
      'registration-system (3.1 registratiesysteem): up in round-the-clock, 100.0% per quarter, guarantee',
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
      '3.2 security: type security -> P1',
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
    const [availability, registration] = policy.rules.slice(3);
    if (availability?.measure !== 'availability' || registration?.measure !== 'availability')
      throw new Error('other rules');
    expect(availability.each).toBe('service-and-environment');
    expect(availability.when?.get('service')).toEqual({ kind: 'none-of', patterns: ['registratiesysteem'] });
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
    expect(own.rules[4]).toMatchObject({
      when: new Map([['service', { kind: 'one-of', patterns: ['TOPdesk'], orMissing: false }]]),
    });
  });
});

describe('whitevision: Inconto, 1 July 2025', () => {
  const policy = policyOf('whitevision');

  it('promises what 3.1 and 5.1 promise', () => {
    expect(policy.rules.map(agreed)).toEqual([
      'response (5.1 reactie): 4 hours in office, 100.0% per quarter, guarantee',
      'restoration (5.1 oplostijden): P1 1 working day · P2 5 working days · P3 next release in office, 95.0% per quarter, target',
      'availability (3.1): up in service, 99.9% per quarter, guarantee',
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
    expect(policy.columns).toEqual(['solved_in_newer_version']);
  });

  it('takes all maintenance out of the window (3.1)', () => {
    expect(policy.rules[2]).toMatchObject({
      excludeMaintenance: [{ when: new Map(), clause: '3.1' }],
      excludedTime: 'removed',
    });
  });
});

describe('maatwerk-online', () => {
  const policy = policyOf('maatwerk-online', { variant: 'office' });

  it('promises the example of 2.4', () => {
    expect(policy.rules.map(agreed)).toEqual([
      'response (2.4 reactietijd): Critical 1 hour · Major 1 hour · Normal 1 working day · Minor 2 working days in window, 100.0% per quarter, guarantee',
      'restoration (2.4 oplossingstijd): Critical 24 clock hours · Major 1 working day · Normal 4 working days · Minor 12 working days in window, 100.0% per quarter, guarantee',
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

  it('promises what chapter 7 promises', () => {
    expect(policy.rules.map(agreed)).toEqual([
      'response (7.2.1): Urgent 1 hour · Hoog 2 hours · Gemiddeld 4 hours · Laag 8 hours in availability, 95.0% per month over the year, guarantee',
      'restoration-platform (7.2.2): Urgent 2 hours · Hoog 4 hours · Gemiddeld 8 hours · Laag 16 hours in availability, 95.0% per month over the year, guarantee',
      'restoration-application (7.2.3): Urgent 4 hours · Hoog 8 hours · Gemiddeld 1 month · Laag 2 months in availability, 95.0% per month over the year, guarantee',
      'availability (7.1): up in availability, 99.4% per month over the year, guarantee',
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
      '5.2: type not incident/verstoring/storing/disruption/bug -> all',
      '7 periode: environment not productie/production -> all',
      '5.2.2 toerekenbaar: cause klant/gemeente/opdrachtgever/customer/derden/third-party -> all',
    ]);
    expect(terms(policy.tickets.pause)).toEqual([
      '7.2: status wachten op * -> all',
      '7.2: status onvoldoende gedocumenteerd -> all',
    ]);
  });

  it('counts maintenance as downtime, and outages that are not the supplier’s not (7.1)', () => {
    const availability = policy.rules[3]!;
    if (availability.measure !== 'availability') throw new Error('another rule');
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
