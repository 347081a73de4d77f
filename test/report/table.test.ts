import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/audit/result.ts';
import { summaryLine } from '../../src/report/summary-line.ts';
import { type TableOptions, tableReport } from '../../src/report/table.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { fixture } from './fixture.ts';

const report = (result: AuditResult = fixture, options: Partial<TableOptions> = {}) =>
  tableReport(result, { language: 'nl', width: 80, color: false, all: false, ...options });
const withoutColor = (text: string) => text.replaceAll(/\x1b\[[\d;]*m/g, '');
/** The report as one line of single spaces: what it says, wherever its lines break. */
const flowing = (text: string) => text.replaceAll(/(?<=-)\n +/g, '').replaceAll(/\s+/g, ' ');
const widest = (text: string) =>
  Math.max(...text.split('\n').map((line) => displayWidth(withoutColor(line))));
const widths = [24, 32, 40, 59, 60, 72, 80, 99, 100, 120, 160, 240];
const languages = ['nl', 'en'] as const;

const hostile = 'INC\x1b[2J\x1b]0;owned\x07\u202e\u2066\u200f\u200b\n\u009b31m東京e\u0301-';
const poisoned: AuditResult = {
  ...fixture,
  policy: {
    ...fixture.policy,
    title: hostile,
    parties: { customer: hostile, supplier: hostile },
    readings: { [hostile]: hostile },
  },
  period: { ...fixture.period, label: hostile, timezone: hostile },
  asOfSource: { path: hostile, line: 1 },
  inputs: fixture.inputs.map((input) => ({
    ...input,
    path: hostile,
    excludedFor: { [hostile]: input.excluded },
  })),
  rules: fixture.rules.map((rule) => ({
    ...rule,
    id: `${rule.id}${hostile}`,
    title: hostile,
    clause: hostile,
    reason: rule.reason === null ? null : hostile,
    total: rule.total && {
      ...rule.total,
      groups: rule.total.groups.map((group) => ({ ...group, priority: hostile })),
      ...(rule.total.applications && {
        applications: rule.total.applications.map((one) => ({ ...one, application: hostile })),
      }),
    },
    periods: rule.periods.map((period) => ({
      ...period,
      label: hostile,
      ...(period.services && {
        services: period.services.map((service) => ({ ...service, service: hostile, environment: hostile })),
      }),
    })),
  })),
  breaches: fixture.breaches.map((breach) => ({
    ...breach,
    rule: `${breach.rule}${hostile}`,
    ticket: hostile,
    priority: hostile,
    application: hostile,
    target: hostile,
    pauses: breach.pauses.map((pause) => ({ ...pause, why: hostile, clause: hostile })),
    source: { path: hostile, line: 1 },
  })),
  excluded: fixture.excluded.map((one) => ({
    ...one,
    term: hostile,
    clause: hostile,
    tickets: [hostile, hostile],
  })),
  unmeasurable: fixture.unmeasurable.map((one) => ({
    ...one,
    ticket: hostile,
    priority: hostile,
    reason: hostile,
  })),
  rejected: fixture.rejected.map((one) => ({ ...one, path: hostile, column: hostile, message: hostile })),
  signals: fixture.signals.map((one) => ({
    ...one,
    clause: hostile,
    message: hostile,
    cases: [hostile, hostile],
  })),
  warnings: fixture.warnings.map((one) => ({ ...one, path: hostile, message: hostile })),
};

describe('the fixture', () => {
  it('adds up: rows of every input, tickets of every rule', () => {
    for (const { rows, used, excluded, rejected, excludedFor } of fixture.inputs) {
      expect(used + excluded + rejected).toBe(rows);
      expect(Object.values(excludedFor).reduce((sum, n) => sum + n, 0)).toBe(excluded);
    }
    for (const { total } of fixture.rules) {
      if (total === null) continue;
      for (const key of ['met', 'breached', 'running', 'excluded', 'untargeted', 'unmeasurable'] as const) {
        expect(total.groups.reduce((sum, group) => sum + group[key], 0)).toBe(total.pooled[key]);
      }
    }
  });
});

describe('no line of the report is wider than the terminal', () => {
  it.each(widths)('at %i columns', (width) => {
    for (const language of languages) {
      expect(widest(report(fixture, { language, width }))).toBeLessThanOrEqual(width);
      expect(widest(report(fixture, { language, width, all: true }))).toBeLessThanOrEqual(width);
    }
    expect(widest(report(poisoned, { width }))).toBeLessThanOrEqual(width);
  });

  it('at any width from 24 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 200 }), (width) => {
        expect(widest(report(fixture, { width }))).toBeLessThanOrEqual(width);
      }),
      { numRuns: 30 },
    );
  });

  it('and below 24 it is written as for 24', () => {
    expect(report(fixture, { width: 1 })).toBe(report(fixture, { width: 24 }));
  });
});

describe('text from input', () => {
  it('does nothing on a terminal, wherever in the result it stands', () => {
    for (const width of [24, 60, 80, 160]) {
      const text = report(poisoned, { width, all: true });
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u);
    }
    const lines = summaryLine(poisoned, { language: 'nl', color: false });
    expect(lines.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u);
  });

  it('may be as long as it likes', () => {
    const [row] = fixture.rejected;
    const long = { ...row!, message: 'x'.repeat(100_000), column: 'é'.repeat(20_000) };
    expect(widest(report({ ...fixture, rejected: [long] }))).toBeLessThanOrEqual(80);
  });

  it('is shown whole, its escapes written out', () => {
    const [breach] = fixture.breaches;
    const text = report(
      { ...fixture, breaches: [{ ...breach!, ticket: 'I-1\x1b[31m\u202e' }] },
      { width: 160 },
    );
    expect(text).toContain('I-1\\x1b[31m\\u202e');
  });

  it('that is an id is not cut off at any width, and stands on one line where there is room', () => {
    const id = 'INC-2025-0000042-ZAAKSYSTEEM-PRODUCTIE';
    const joined = (width: number) => report(fixture, { width }).replaceAll(/↵?\n?/g, '');
    expect(report(fixture, { width: 240 })).toContain(id);
    expect(report(fixture, { width: 40 }).replaceAll(/↵\n */g, '')).toContain(id);
    expect(joined(80)).not.toContain('…');
  });
});

describe('color', () => {
  it('repeats what stands there already: without it the report says the same', () => {
    for (const language of languages) {
      for (const width of widths) {
        const colored = report(fixture, { language, width, color: true });
        expect(colored).toContain('\x1b[31m');
        expect(withoutColor(colored)).toBe(report(fixture, { language, width }));
      }
    }
  });

  it('is not there unless asked for, whatever the environment says', () => {
    process.env.FORCE_COLOR = '3';
    expect(report()).not.toContain('\x1b');
    delete process.env.FORCE_COLOR;
  });
});

describe('the words', () => {
  it.each([
    [
      'nl',
      ['✓ gehaald', '✗ niet gehaald', '? onbeslist', '– geen gevallen', '· niet beoordeeld', '· geen norm'],
    ],
    ['en', ['✓ met', '✗ missed', '? undecided', '– no cases', '· not assessed', '· no norm']],
  ] as const)('in %s say every verdict, with its sign', (language, verdicts) => {
    for (const width of widths) {
      const text = flowing(report(fixture, { language, width }));
      for (const verdict of verdicts) expect(text).toContain(verdict);
    }
  });

  it('of one language do not stand in the report of the other', () => {
    const dutch = /\b(gehaald|oordeel|overschreden|overschrijding|prestatie|lopend|uiterlijk|gepauzeerd)\b/i;
    const english = /\b(missed|verdict|breached|breaches|attained|running|due|paused)\b/i;
    expect(report(fixture, { language: 'en', width: 120 })).not.toMatch(dutch);
    expect(report(fixture, { language: 'nl', width: 120 })).not.toMatch(english);
  });

  it('for a code from a newer version are the code itself', () => {
    const [first] = fixture.unmeasurable;
    expect(report({ ...fixture, unmeasurable: [{ ...first!, reason: 'new-reason' }] })).toContain(
      'new-reason',
    );
  });
});

describe('the report', () => {
  it('says between whom, over what period, as of when, and which row set that', () => {
    const text = report(fixture, { width: 120 });
    expect(text).toContain(
      'Opdrachtgever  Gemeente Midden-Groningen\nOpdrachtnemer  Voorbeeld Software B.V.\n',
    );
    expect(text).toContain('Periode        di 1 jul 2025 tot wo 1 okt 2025 (Europe/Amsterdam)\n');
    expect(text).toContain(
      'Peilmoment     di 30 sep 2025 17:42, bepaald door exports/2025-Q3/events.csv:1117\n',
    );
    expect(report({ ...fixture, asOfSource: null })).toContain('di 30 sep 2025 17:42, opgegeven\n');
    expect(report({ ...fixture, asOf: null, asOfSource: null })).toContain('Peilmoment     –\n');
  });

  it('shows that the rows of each input add up, and why rows were excluded', () => {
    const text = report(fixture, { width: 120 });
    expect(text).toMatch(/exports\/2025-Q3\/events\.csv +1\.204 += {2}1\.198 +\+ {2}4 +\+ 2/);
    expect(text).toContain('buiten beschouwing: 4 na het peilmoment\n');
    expect(text).toContain('metingen        standaardinvoer');
  });

  it('gives each rule the figure its verdict rests on: the lowest where several have to hold', () => {
    const text = report(fixture, { width: 200 });
    expect(text).toMatch(
      /✗ niet gehaald +Binnen .* 80,7% +85% +laagste van 2 applicaties, 1 niet gehaald, 1 onbeslist +garantie/,
    );
    expect(text).toMatch(/\? onbeslist +Voortgang .* 92,3% +90% +laagste van 6, 2 onbeslist +streefnorm/);
    expect(text).toMatch(
      /✓ gehaald +Functiehersteltijd platform +96,5% +95% +50 over, deel van de normperiode +garantie/,
    );
    expect(text).toMatch(/· niet beoordeeld .* 99,4% +geen gegevens aangeleverd +garantie/);
  });

  it('names no priority where the contract knows none', () => {
    const list = fixture.breaches.map((breach) => ({ ...breach, priority: 'all' }));
    const text = report({ ...fixture, breaches: list, unmeasurable: [] }, { width: 120 });
    const section = text.slice(text.indexOf('Overschrijdingen ─'), text.indexOf('Buiten beschouwing ─'));
    expect(section).not.toMatch(/prio|alle tickets/);
  });

  it('shows per group what was met, breached and running, the share, the norm, the verdict and the margin', () => {
    const text = report(fixture, { width: 160 });
    expect(text).toMatch(
      / {6}P2 +20 +12 +8 +1 +0 +0 +60,0% +57,1–61,9% +85% +\(✗ niet gehaald\) +5 te kort\n/,
    );
  });

  it('says under the table what found no column', () => {
    const text = flowing(report(fixture, { width: 80 }));
    expect(text).toContain('Daarnaast 2 niet meetbaar en 11 buiten beschouwing.');
    expect(text).toContain('Naar gelang hoe uitvalt wat loopt of niet meetbaar is: totaal 79,5–86,3%;');
    expect(text).toContain('Buiten het venster gelaten: zaaksysteem (productie) 2025-07 4 u.');
    expect(text).toContain('zaaksysteem (productie) 2025-09 97,6–100,0%');
  });

  it('shows availability per service and month, and the longest outage first', () => {
    const text = report(fixture, { width: 160 });
    expect(text).toMatch(
      / {2}portaal \(productie\) +2025-07 +496 u +493 u 12 min +2 u 48 min +0 s +0 s +99,4% +98% +✓ gehaald\n/,
    );
    expect(text).toContain('3 onderbrekingen, de grootste eerst');
    expect(text.indexOf('do 14 aug 2025 21:10')).toBeLessThan(text.indexOf('do 21 aug 2025 09:00'));
  });

  it('lists the largest overrun of a rule first, with what it takes to check it', () => {
    const text = flowing(report(fixture, { width: 120 }));
    const section = text.slice(text.indexOf('Overschrijdingen ─'));
    expect(section.indexOf('INC-2025')).toBeLessThan(section.indexOf('I-250701-100'));
    for (const said of [
      'do 3 jul 2025 14:05',
      'vr 4 jul 2025 12:00',
      'nog open',
      'geteld 213 u 12 min 07,250 s',
      'termijn vroegste van 4 uur, 12:00 de volgende werkdag',
      'gepauzeerd 6 u',
      'pauze do 3 jul 2025 15:00 – 17:00: wachten op klant (3.3 wachten)',
      'bron exports/2025-Q3/tickets.csv:88',
      'onderdeel Functiehersteltijd',
    ]) {
      expect(section).toContain(said);
    }
  });

  it('names what was excluded once for all rules that agree, with the first tickets', () => {
    const text = flowing(report());
    expect(text).toContain(
      'environment: test, acceptatie · 3.3 testomgeving · 11 tickets Functiehersteltijd, Binnen reactie- én functiehersteltijd I-250815-201,',
    );
    expect(text).toContain('I-250815-208 en nog 3 ');
  });

  it('shows unmeasurable tickets and rejected rows with their place and reason', () => {
    const text = report(fixture, { width: 160 });
    expect(text).toMatch(
      /I-250906-001 +onbekend +onbekende prioriteit +Reactietijd, Functiehersteltijd +exports\/2025-Q3\/tickets\.csv:140\n/,
    );
    expect(text).toMatch(
      /exports\/2025-Q3\/tickets\.csv:141 +opened_at +"31-09-2025 09:00" is geen tijdstip/,
    );
    expect(text).toContain('! exports/2025-Q3/events.csv:1117: het peilmoment');
  });

  it('says how many of a long list it left off, and where they are', () => {
    const text = flowing(report());
    expect(text).toContain(
      'Niet getoond: 1 overschrijding. Alle staan in --ledger BESTAND.csv en --format json.',
    );
    expect(text).not.toContain('I-250722-119');
    expect(report(fixture, { language: 'en' })).toContain('Not shown: 1 breach. All are in');
  });

  it('leaves nothing off when everything is asked for', () => {
    const text = report(fixture, { all: true });
    expect(text).not.toContain('Niet getoond');
    expect(text).toContain('I-250722-119');
    expect(text).toContain('I-250815-211');
  });

  it('ends with the overall verdict and how it came about', () => {
    const lines = report(fixture, { width: 100 }).trimEnd().split('\n');
    const end = lines.slice(lines.findIndex((line) => line.startsWith('Eindoordeel')) + 1);
    expect(end[0]).toBe('  ✗ niet gehaald');
    expect(end.slice(1).join(' ').replaceAll(/\s+/g, ' ').trim()).toBe(
      'Van de 5 garanties: 2 niet gehaald (Binnen reactie- én functiehersteltijd, Beschikbaarheid van de dienst), ' +
        '1 gehaald, 1 zonder gevallen en 1 niet beoordeeld; de enige streefnorm, die alleen met --strict meetelt: ' +
        'onbeslist (Voortgang gemeld bij prioriteit 1 en 2).',
    );
  });

  it('has no part for what there is nothing of', () => {
    const bare = {
      ...fixture,
      rules: [],
      breaches: [],
      excluded: [],
      unmeasurable: [],
      rejected: [],
      warnings: [],
    };
    const text = report({ ...bare, verdict: 'not-assessed' });
    expect(text).not.toMatch(/^(Prestaties|Overschrijdingen|Niet meetbaar|Waarschuwingen)/m);
    expect(text).toMatch(/· niet beoordeeld\n {2}Geen garantie of streefnorm om te beoordelen\.\n$/);
  });
});

describe('the summary line', () => {
  it('is one line with the verdict, what it is about and why', () => {
    const line = summaryLine(fixture, { language: 'en', color: false });
    expect(line).toMatch(/^✗ missed · midden-groningen 2025-Q3 · Of the 5 guarantees: 2 missed \(.*\n$/);
    expect(line.trimEnd()).not.toContain('\n');
    expect(withoutColor(summaryLine(fixture, { language: 'en', color: true }))).toBe(line);
  });
});
