import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AuditResult, BreachResult } from '../../src/audit/result.ts';
import { SCRIPT } from '../../src/report/html/script.ts';
import { STYLE } from '../../src/report/html/style.ts';
import { htmlReport } from '../../src/report/html.ts';
import { jsonReport } from '../../src/report/json.ts';
import { auditOf } from '../support/audit-of.ts';
import { smallPolicy, table } from '../support/small-policy.ts';
import { fixture } from './fixture.ts';
import { rowsOf, section, textOf } from './reading.ts';

const dutch = htmlReport(fixture, { language: 'nl' });
const english = htmlReport(fixture, { language: 'en' });

const VOID = new Set(['meta', 'br', 'input', 'link', 'hr', 'img']);

/** The names of the elements in order; throws where one is closed that is not open, or the other way about. */
function elements(markup: string): string[] {
  const body = markup.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1></$1>');
  const open: string[] = [];
  const names: string[] = [];
  for (const [, closing, name, selfClosed] of body.matchAll(
    /<(\/?)([a-z][a-z0-9]*)(?:\s+[a-zA-Z:-]+(?:="[^"<]*")?)*\s*(\/?)>/g,
  )) {
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes ${open.at(-1)}`);
    } else {
      names.push(name!);
      if (selfClosed !== '/' && !VOID.has(name!)) open.push(name!);
    }
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`);
  const signs = body.replace(/<!doctype html>/, '').match(/</g)!.length;
  const tags = body.match(/<\/?[a-z][a-z0-9]*(?:\s+[a-zA-Z:-]+(?:="[^"<]*")?)*\s*\/?>/g)!.length;
  if (signs !== tags) throw new Error(`${signs - tags} signs < that open no element`);
  return names;
}

const SECTIONS = [
  'overview',
  'tickets',
  'obligations',
  'trend',
  'availability',
  'performance',
  'distribution',
  'breaches',
  'kinds',
  'security',
  'users',
  'uncounted',
  'doubt',
  'readings',
  'signals',
  'data',
  'grounds',
  'causes',
];

describe('the HTML report', () => {
  it('has its sections in the order in which they are read, each named in the contents', () => {
    for (const markup of [dutch, english]) {
      expect([...markup.matchAll(/<section id="(\w+)">/g)].map(([, id]) => id)).toEqual(SECTIONS);
      expect([...markup.matchAll(/<li><a href="#(\w+)">[^<]+<\/a><\/li>/g)].map(([, id]) => id)).toEqual(
        expect.arrayContaining(SECTIONS),
      );
    }
  });

  it('has one first heading, and skips no level', () => {
    const levels = [...dutch.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('closes every element that it opens, in either language the same ones', () => {
    expect(elements(dutch)).toEqual(elements(english));
  });

  it('names nothing twice, and every link within it leads somewhere', () => {
    const ids = [...dutch.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of dutch.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const [, named] of dutch.matchAll(/ aria-labelledby="([^"]+)"/g))
      for (const id of named!.split(' ')) expect(ids).toContain(id);
  });

  it('says at the top whether it was kept, by whom, over what, as of when, and how good the data is', () => {
    const top = textOf(/<header[\s\S]*?<\/header>/.exec(dutch)![0]);
    expect(top).toContain('2025-Q3');
    expect(top).toContain('Standaard SLA gemeente Midden-Groningen');
    expect(top).toContain('Voorbeeld Software B.V. voor Gemeente Midden-Groningen');
    expect(top).toContain('✗ Niet gehaald');
    expect(top).toContain('di 30 sep 2025 17:42, bepaald door exports/2025-Q3/events.csv:1117');
    // 145 + 1198 + 52992 + 6 of 184 + 1204 + 52992 + 6 rows; 36 + 4 left out, 3 + 2 rejected.
    expect(top).toContain(
      '54.341 van 54.386 regels gebruikt, 40 buiten beschouwing, 5 afgekeurd; 2 waarschuwingen',
    );
    expect(dutch).toContain('<a href="#data">54.341 van');
  });

  it('has a line for every rule, with its verdict in sign and word', () => {
    const rows = rowsOf(section('overview', english)).slice(1);
    expect(rows).toHaveLength(fixture.rules.length);
    const words = {
      met: '✓ met',
      missed: '✗ missed',
      undecided: '? undecided',
      'no-cases': '– no cases',
      'not-assessed': '· not assessed',
      'no-norm': '· no norm',
    };
    fixture.rules.forEach((rule, i) => {
      expect(rows[i]![0]).toContain(rule.title);
      expect(rows[i]![0]).toContain(rule.clause);
      expect(rows[i]![1]).toBe(words[rule.verdict]);
    });
  });

  it('gives the figures of the result for every priority', () => {
    const rule = fixture.rules.find(({ id }) => id === 'restoration')!;
    const part = section('tickets', english).split('id="rule-restoration"')[1]!;
    const rows = rowsOf(part);
    for (const group of rule.total!.groups) {
      const row = rows.find(([name]) => name!.startsWith(group.priority))!;
      const judged = group.met + group.breached;
      expect(row[1]).toBe(judged === 0 ? '–' : `${group.met} of ${judged}`);
      for (const kind of ['running', 'excluded'] as const)
        if (group[kind] > 0) expect(row[0]).toContain(String(group[kind]));
    }
  });

  it('lists every breached ticket once, the worst first', () => {
    const late = [...section('breaches', english).matchAll(/<li id="breach-\d+"[^>]*data-ticket="([^"]+)"/g)];
    const tickets = new Set(fixture.breaches.map(({ ticket }) => ticket));
    expect(late.map(([, ticket]) => ticket).sort()).toEqual([...tickets].sort());
    const worst = fixture.breaches.reduce((a, b) => (b.overrunMs > a.overrunMs ? b : a));
    expect(late[0]![1]).toBe(worst.ticket);
  });

  it('tells which rules could not be assessed, and why', () => {
    for (const { verdict, title } of fixture.rules.filter((rule) => rule.verdict === 'not-assessed')) {
      const row = rowsOf(section('overview', english)).find(([name]) => name!.startsWith(title))!;
      expect([verdict, row[0]]).toEqual(['not-assessed', expect.stringContaining('no data')]);
    }
  });

  it('shows every input with its digest, and every parameter and reading that was chosen', () => {
    const text = textOf(section('grounds', dutch));
    for (const { sha256 } of fixture.inputs) expect(text).toContain(sha256);
    expect(text).toContain(fixture.policy.sha256);
    for (const [name, value] of Object.entries(fixture.policy.readings))
      expect(text).toContain(`${name} ${value}`);
  });

  it('is the same bytes for the same result, also for one that was saved', () => {
    const saved = JSON.parse(jsonReport(fixture)) as AuditResult;
    expect(htmlReport(saved, { language: 'nl' })).toBe(dutch);
  });
});

describe('what the HTML report lets a browser do', () => {
  it('is to show the style and run the script that stand in it, and nothing else', () => {
    const digest = (text: string) => createHash('sha256').update(text).digest('base64');
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(dutch)!;
    expect(policy!.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${digest(STYLE)}'`,
      `script-src 'sha256-${digest(SCRIPT)}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(dutch).toContain(`<style>${STYLE}</style>`);
    expect(dutch).toContain(`<script>${SCRIPT}</script>`);
    expect(dutch.match(/<(?:style|script)/g)).toHaveLength(2);
    expect(elements(dutch)).not.toContain('link');
  });

  it('has no style or handler in an attribute, which that policy forbids, and no address outside it', () => {
    const markup = dutch.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '');
    expect(markup).not.toMatch(/<[^>]* (?:style|on\w+|src|srcset|xlink:href)=/);
    expect(dutch).not.toMatch(/(?:href|action)="(?!#)/);
    expect(STYLE).not.toMatch(/@import|url\((?!#)|https?:/);
    expect(SCRIPT).not.toMatch(/fetch|XMLHttp|import\(|innerHTML|insertAdjacent|eval|https?:/);
  });
});

describe('hostile text in a result', () => {
  const evil =
    '</title><script>alert(1)</script><img src=x onerror=alert(1)>"\' &amp; javascript:alert(1) \x1b[2J\u202eabc\u2066';
  const breach: BreachResult = {
    ...fixture.breaches[0]!,
    ticket: evil,
    priority: evil,
    application: evil,
    target: evil,
    pauses: [{ from: evil, to: evil, why: evil, clause: evil }],
    source: { path: evil, line: 1 },
  };
  const hostile: AuditResult = {
    ...fixture,
    policy: {
      ...fixture.policy,
      title: evil,
      parties: { customer: evil, supplier: evil },
      readings: { [evil]: evil },
    },
    rules: fixture.rules.map((rule, i) => (i === 0 ? { ...rule, title: evil, clause: evil } : rule)),
    breaches: [breach],
    excluded: [{ rule: evil, term: evil, condition: evil, clause: evil, tickets: [evil] }],
    unmeasurable: [{ rule: evil, ticket: evil, priority: evil, reason: evil, source: breach.source }],
    rejected: [{ role: 'tickets', path: evil, line: 1, column: evil, code: evil, message: evil }],
    warnings: [{ code: evil, message: evil, path: evil, line: 1 }],
    signals: [{ code: evil, clause: evil, message: evil, cases: [evil] }],
    ticketKinds: [{ type: evil, priority: evil, opened: 1, rules: [] }],
    figures: [{ metric: evil, subject: evil, at: evil, value: evil, source: breach.source }],
  };

  it('stays text, in elements and in attributes, and in the notes', () => {
    const markup = htmlReport(hostile, { language: 'en', notes: `${evil}\n\n- ${evil}\n# ${evil}` });
    expect(elements(markup).filter((name) => name === 'script')).toHaveLength(1);
    expect(elements(markup)).not.toContain('img');
    expect(markup).not.toMatch(/[\u001b\u202e\u2066]/);
    expect(textOf(markup)).toContain('</title><script>alert(1)</script><img src=x onerror=alert(1)>');
    expect(markup).toContain('&amp;amp; javascript:alert(1) \\x1b[2J\\u202eabc\\u2066');
    expect(markup).not.toMatch(/href="[^#]/);
  });

  it('of a length that no column is wide enough for may be broken anywhere', () => {
    const long = 'x'.repeat(500);
    const markup = htmlReport(
      { ...fixture, unmeasurable: [{ ...fixture.unmeasurable[0]!, ticket: long }] },
      { language: 'en' },
    );
    expect(section('uncounted', markup)).toMatch(new RegExp(`<th scope="row" class="t long">${long}`));
  });
});

describe('the notes', () => {
  it('are shown as paragraphs, headings and lists, in place of room to write', () => {
    const notes =
      '# Oorzaken\nDe servicedesk was ziek.\nTwee regels.\n\n- een\n- twee\n  gaat door\n\n1. eerst\n2) dan\n';
    const causes = section('causes', htmlReport(fixture, { language: 'nl', notes }));
    expect(causes.replace(/\n/g, '')).toBe(
      '<h2>Oorzaken en verbeteracties</h2><h3>Oorzaken</h3><p>De servicedesk was ziek.<br>Twee regels.</p>' +
        '<ul><li>een</li><li>twee gaat door</li></ul><ol><li>eerst</li><li>dan</li></ol>',
    );
  });

  it('that are empty leave the room to write', () => {
    expect(htmlReport(fixture, { language: 'nl', notes: ' \n' })).toBe(dutch);
    expect(section('causes', dutch)).toContain('class="space"');
  });
});

describe('an audit at its edges', () => {
  it('in which nothing was assessed has every section, and says so', () => {
    const nothing: AuditResult = {
      ...fixture,
      asOf: null,
      asOfSource: null,
      verdict: 'not-assessed',
      inputs: [],
      rules: fixture.rules.map((rule) => ({
        ...rule,
        verdict: 'not-assessed',
        reason: 'no-input',
        periods: [],
        notConcerned: [],
        total: null,
      })),
      breaches: [],
      excluded: [],
      unmeasurable: [],
      rejected: [],
      warnings: [],
    };
    const markup = htmlReport(nothing, { language: 'en' });
    expect([...markup.matchAll(/<section id="(\w+)">/g)].map(([, id]) => id)).toEqual(SECTIONS);
    expect(textOf(markup)).toContain('· Not assessed');
    expect(textOf(section('breaches', markup))).toContain('No ticket was over a target.');
    expect(elements(markup)).not.toContain('path');
  });

  it('with a hundred thousand breaches shows the worst two hundred, and says where the others are', () => {
    const one = fixture.breaches[0]!;
    const breaches = Array.from({ length: 100_000 }, (_, i) => ({
      ...one,
      ticket: `T-${i}`,
      overrunMs: i * 1000,
    }));
    const markup = htmlReport({ ...fixture, breaches }, { language: 'en' });
    expect(markup.match(/<li id="breach-/g)).toHaveLength(200);
    expect(markup).toContain('data-ticket="T-99999"');
    const text = textOf(section('breaches', markup));
    expect(text).toContain('100,000 tickets with a breach');
    expect(text).toContain('These are the first 200 of 100,000.');
    expect(text).toContain('--ledger FILE.csv');
    expect(markup.length).toBeLessThan(dutch.length + 1_000_000);
  });
});

describe('charts', () => {
  /** Two tickets in July, one in time and one not; one in August in time; P2 has 4 office hours. */
  const audited = auditOf({
    policy: smallPolicy({
      rules: {
        restoration: {
          clause: '3',
          to: 'restored',
          calendar: 'office',
          within: { P1: 'none', P2: '4 hours', P3: 'none' },
          norm: '85%',
        },
        availability: { clause: '4', measure: 'availability', calendar: 'always', norm: '98%' },
      },
    }),
    period: '2025-Q3',
    inputs: {
      tickets: table(
        'id,opened_at,type,priority,restored_at',
        'A,2025-07-01T09:00,incident,P2,2025-07-01T11:00',
        'B,2025-07-02T09:00,incident,P2,2025-07-02T17:00',
        'C,2025-08-05T09:00,vraag,P2,2025-08-05T13:00',
      ),
      outages: table('from,to,service', '2025-07-03T23:30,2025-07-04T00:45,portal'),
    },
  });

  it('say in title, description and table what they draw', async () => {
    const { result } = await audited;
    const markup = htmlReport(result, { language: 'en' });
    const trend = section('trend', markup);
    expect(trend).toContain('<title id="trend-1-t">');
    expect(trend).toContain('Jul 2025: 50.0%; Aug 2025: 100.0%; Sep 2025: –. The norm is 85%.</desc>');
    expect(rowsOf(trend)).toEqual([
      ['Month', 'Met', 'Attained'],
      ['Jul 2025', '1 of 2', '50.0%'],
      ['Aug 2025', '1 of 1', '100.0%'],
      ['Sep 2025', '–', '–'],
    ]);
    expect(trend.match(/<line class="norm"/g)).toHaveLength(2);
    // A used half of its target, C all of it, B twice.
    expect(rowsOf(section('distribution', markup))).toEqual([
      ['Part of the target', 'Met', 'Breached'],
      ['40–50%', '1', '0'],
      ['90–100%', '1', '0'],
      ['150–200%', '0', '1'],
    ]);
    const availability = section('availability', markup);
    expect(availability.match(/<svg/g)).toHaveLength(3);
    expect(rowsOf(availability.slice(availability.indexOf('<details class="figures">')))).toEqual([
      ['Date', 'Down', 'Unknown'],
      ['Thu 3 Jul 2025', '30 min', '0 s'],
      ['Fri 4 Jul 2025', '45 min', '0 s'],
    ]);
    for (const svg of markup.match(/<svg class="drawing"[\s\S]*?<\/svg>/g)!)
      expect(svg).toMatch(/role="img" aria-labelledby="(\S+)-t \1-d"[\s\S]*<title [\s\S]*<desc /);
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('of tickets by type and priority count as the rules do', async () => {
    const { result } = await audited;
    expect(rowsOf(section('kinds', htmlReport(result, { language: 'en' }))).slice(1)).toEqual([
      ['incident', 'P2', '2', '1 of 2'],
      ['vraag', 'P2', '1', '1 of 1'],
    ]);
  });
});
