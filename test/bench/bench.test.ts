/** That the bench measures what it says: floors that read every row, and policies that can be used. */
import { describe, expect, it } from 'vitest';
import { folder } from '../cli/sla.ts';
import { writePolicyOf } from './many-rules.ts';
import { here, node, run } from './measure.ts';
import { officeCalendar, writeSpans } from './office.ts';

describe('the floors', () => {
  it.each(['plain-scan.mjs', 'csv-parse-alone.mjs'])('%s counts records, not lines', async (program) => {
    const at = await folder({ 'a.csv': 'id,at\n1,"two\nlines, ""quoted"""\n2,\n3,"a,b"\n' });
    const { output, peakMiB } = run(node('floor', here(`./peers/${program}`), at.at('a.csv')));
    expect(output).toBe('3\n');
    expect(peakMiB).toBeGreaterThan(10);
  });
});

describe('the policies of many rules', () => {
  it.each([1, 10, 50])('can be used with %i', async (rules) => {
    const at = await folder();
    writePolicyOf(rules, at.at('policy.yaml'));
    const { stdout, status } = await at.sla(['policy', 'show', 'policy.yaml']);
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout).rules)).toHaveLength(rules);
  });
});

describe('the calendar that peers look instants up in', () => {
  it('is the office hours: the open time before each span', async () => {
    const at = await folder();
    // 31 December 2024 is a Tuesday, 1 January 2025 a holiday.
    const [from, to] = [Date.UTC(2024, 11, 31), Date.UTC(2025, 0, 3)];
    writeSpans(at.at('office.csv'), await officeCalendar(), from, to);
    const [tuesday, thursday] = [Date.UTC(2024, 11, 31, 7), Date.UTC(2025, 0, 2, 7)];
    const tenHours = 36_000_000;
    expect(await at.text('office.csv')).toBe(
      [
        'from,to,before',
        `${from},${from},0`,
        `${tuesday},${tuesday + tenHours},0`,
        `${thursday},${thursday + tenHours},${tenHours}`,
        '',
      ].join('\n'),
    );
  });
});
