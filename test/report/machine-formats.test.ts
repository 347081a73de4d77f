/** The formats that other tools take in, read back with what those tools read. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { DUTCH_EXCEL } from '../../src/csv/write-row.ts';
import { csvReport } from '../../src/report/csv.ts';
import { junitReport } from '../../src/report/junit.ts';
import { MARKDOWN_LIMIT, markdownReport } from '../../src/report/markdown.ts';
import { ndjsonPieces } from '../../src/report/ndjson.ts';
import { prometheusReport } from '../../src/report/prometheus.ts';
import { fixture } from './fixture.ts';

const hostile = '=HYPERLINK("http://x")<script>|\n`@all`\u202e\x1b[2J"\\';
const poisoned = {
  ...fixture,
  rules: fixture.rules.map((rule) => ({ ...rule, title: hostile, clause: hostile })),
  breaches: fixture.breaches.map((breach) => ({ ...breach, ticket: hostile, application: hostile })),
};
const acting = /[\x00-\x08\x0b-\x1f\x7f\u202e]/;

describe('CSV', () => {
  it('has a line for each rule and period, and one for each part of it', () => {
    const rows = parse(csvReport(fixture), { columns: true }) as Record<string, string>[];
    for (const rule of fixture.rules) {
      const own = rows.filter((row) => row.rule === rule.id);
      expect(own.length, rule.id).toBeGreaterThan(0);
      for (const period of rule.periods) {
        const whole = own.find((row) => row.scope === 'period' && row.period === period.label)!;
        expect(whole.verdict).toBe(period.verdict);
        if (period.pooled === undefined) continue;
        expect(whole).toMatchObject({
          met: String(period.pooled.met),
          breached: String(period.pooled.breached),
          attained: period.pooled.attained ?? '',
        });
      }
    }
  });

  it('for a Dutch Excel: a BOM, semicolons and decimal commas; a clause that looks like a number stays as it is', () => {
    const [first] = fixture.rules;
    const clause = { ...fixture, rules: [{ ...first!, clause: '8.5' }] };
    const text = csvReport(clause, DUTCH_EXCEL);
    expect(text.startsWith('\uFEFFrule;title;clause;')).toBe(true);
    const rows = parse(text, { columns: true, delimiter: ';', bom: true }) as Record<string, string>[];
    expect(rows.every((row) => row.clause === '8.5')).toBe(true);
    const shares = rows.flatMap((row) => [row.attained!, row.norm!]).filter((share) => share.length > 1);
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.every((share) => /^0,\d+$/.test(share))).toBe(true);
  });

  it('no cell starts a formula', () => {
    const rows = parse(csvReport(poisoned), { columns: true }) as Record<string, string>[];
    expect(rows.map((row) => row.title)).toEqual(rows.map(() => `'${hostile}`));
  });
});

describe('newline-delimited JSON', () => {
  it('a line per record, all of the result, each line JSON by itself', () => {
    const lines = [...ndjsonPieces(fixture)].join('').trimEnd().split('\n');
    const records = lines.map((line) => JSON.parse(line) as { type: string });
    const count = (type: string): number => records.filter((record) => record.type === type).length;
    expect(records[0]!.type).toBe('audit');
    expect(count('rule')).toBe(fixture.rules.length);
    expect(count('breach')).toBe(fixture.breaches.length);
    expect(count('input')).toBe(fixture.inputs.length);
    expect(count('rejected')).toBe(fixture.rejected.length);
  });
});

describe('JUnit', () => {
  const report = junitReport(fixture, { language: 'en' });

  it('a missed guarantee fails, and what is not met is never shown as passed', () => {
    for (const rule of fixture.rules) {
      const suite = report.split('<testsuite ').find((part) => part.includes(`.${rule.id}"`));
      expect(suite !== undefined, rule.id).toBe(rule.verdict !== 'no-norm');
      if (suite === undefined) continue;
      const fails = rule.verdict === 'missed' && rule.commitment === 'guarantee';
      expect(suite.includes('<failure '), rule.id).toBe(fails);
      if (!['met', 'missed'].includes(rule.verdict)) expect(suite).toContain('<skipped ');
    }
  });

  it('counts add up, and text from input is neither markup nor a control character', () => {
    const [, tests] = /<testsuites [^>]*tests="(\d+)"/.exec(report)!;
    expect(report.match(/<testcase /g)).toHaveLength(Number(tests));
    const dirty = junitReport(poisoned, { language: 'en' });
    expect(dirty).not.toMatch(/<script/);
    expect(dirty).not.toMatch(acting);
    expect(dirty.match(/<testcase /g)).toHaveLength(Number(tests));
  });
});

describe('ndjson of a great many breaches', () => {
  it('comes in pieces of whole lines, which together are the report', () => {
    const [one] = fixture.breaches;
    const breaches = Array.from({ length: 2000 }, (_, i) => ({ ...one!, ticket: `INC-${i}` }));
    const audited = { ...fixture, breaches };
    const parts = [...ndjsonPieces(audited)];
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.every((part) => part.endsWith('}\n'))).toBe(true);
    const lines = parts
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ type }) => type === 'breach').map(({ ticket }) => ticket)).toEqual(
      breaches.map(({ ticket }) => ticket),
    );
  });
});

describe('Markdown', () => {
  it('keeps within its limit, and says how many breaches it left away', () => {
    const [one] = fixture.breaches;
    const breaches = Array.from({ length: 5000 }, (_, i) => ({ ...one!, ticket: `INC-${i}` }));
    const text = markdownReport({ ...fixture, breaches }, { language: 'en' });
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(MARKDOWN_LIMIT);
    const shown = text.match(/^\| \S+ \| INC-\d/gm)!.length;
    expect(shown).toBeGreaterThan(100);
    const left = String(5000 - shown).replace(/(\d)(\d{3})$/, '$1,$2');
    expect(text).toContain(`Not shown: ${left}`);
    expect(text).toContain(fixture.inputs[0]!.sha256);
  });

  it.each([600, 1_200, 2_000, 3_000, 5_000])('never takes more than a limit of %i bytes', (limit) => {
    const text = markdownReport(fixture, { language: 'en', limit });
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(limit);
    expect(text).toContain('Not shown');
  });

  it('of a contract without priorities says so in the words of the report', () => {
    const breaches = fixture.breaches.map((breach) => ({ ...breach, priority: 'all' }));
    const dutch = markdownReport({ ...fixture, breaches }, { language: 'nl' });
    expect(dutch).toContain('| alle tickets |');
    expect(dutch).not.toContain('| all |');
  });

  it('a limit too small for the rules cuts whole lines and says so', () => {
    const text = markdownReport(fixture, { language: 'en', limit: 300 });
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(300);
    expect(text).toContain('Not shown');
  });

  it('text from input makes no markup, no link, no mention and no line of its own', () => {
    const text = markdownReport(poisoned, { language: 'en' });
    expect(text).not.toMatch(/<script|@all|:\/\//);
    expect(text).not.toMatch(acting);
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    const clean = markdownReport(fixture, { language: 'en' })
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows.length).toBe(clean.length);
  });
});

describe('Prometheus', () => {
  it('every series once, every line of the text format', () => {
    const lines = prometheusReport(fixture).trimEnd().split('\n');
    const series = lines.filter((line) => !line.startsWith('#'));
    for (const line of series)
      expect(line).toMatch(/^sla_[a-z_]+\{([a-z]+="([^"\\]|\\.)*",?)+\} \d+(\.\d+)?$/);
    const names = series.map((line) => line.slice(0, line.lastIndexOf(' ')));
    expect(new Set(names).size).toBe(names.length);
    expect(series.length).toBeGreaterThan(fixture.rules.length);
  });

  it('text from input stays inside its label', () => {
    const services = fixture.rules.map((rule) => ({
      ...rule,
      periods: rule.periods.map((period) => ({
        ...period,
        ...(period.services && { services: period.services.map((one) => ({ ...one, service: hostile })) }),
      })),
    }));
    const text = prometheusReport({ ...fixture, rules: services });
    expect(text).not.toMatch(acting);
    expect(text.split('\n').length).toBe(prometheusReport(fixture).split('\n').length);
  });
});
