/** Explanations on a terminal: of any width, in both languages, with and without colour. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { explainRule } from '../../../src/audit/explain/rule.ts';
import { explainTicket } from '../../../src/audit/explain/ticket.ts';
import type { AuditInput } from '../../../src/audit/input.ts';
import type { ExplainLooks } from '../../../src/report/explain/page.ts';
import { ruleExplanation } from '../../../src/report/explain/rule-figures.ts';
import { ticketExplanation } from '../../../src/report/explain/ticket.ts';
import { displayWidth } from '../../../src/text/display-width.ts';
import { auditOf } from '../../support/audit-of.ts';
import { explained } from '../../support/explained.ts';
import { mon, smallPolicy, table, WAITING, wed } from '../../support/small-policy.ts';

const sampleText = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../samples/midden-groningen/${file}`, import.meta.url)), 'utf8');

const plain: ExplainLooks = { language: 'en', width: 100, color: false, all: false };
const ESCAPE = '\u001b';

describe('the explanations of a sample', () => {
  let input: AuditInput;
  beforeAll(async () => {
    const inputs = {
      tickets: sampleText('tickets.csv'),
      events: sampleText('events.csv'),
      probes: sampleText('probes.csv'),
      maintenance: sampleText('maintenance.csv'),
    };
    ({ input } = await auditOf({ policy: 'midden-groningen', period: '2025-Q2', inputs }));
  });

  it.each([24, 40, 60, 80, 132])('have no line wider than %i columns', (width) => {
    const ids = [...input.tickets!.store.ids()].filter((id, i) => id !== '' && i % 4 === 0);
    const rule = input.policy.rules.find(({ id }) => id === 'availability')!;
    for (const language of ['nl', 'en'] as const) {
      const looks = { ...plain, language, width };
      const texts = ids.map((id) => ticketExplanation(explainTicket(input, id, [])!, looks));
      for (const text of [...texts, ruleExplanation(explainRule(input, rule)!, looks)])
        expect(text.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
    }
  });

  it('say the same with and without colour', () => {
    const told = explainTicket(input, 'MG-10502', [])!;
    const colored = ticketExplanation(told, { ...plain, color: true });
    expect(colored).toContain(ESCAPE);
    expect(colored.replaceAll(new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g'), '')).toBe(
      ticketExplanation(told, plain),
    );
  });
});

describe('the bar', () => {
  const barOf = async (events: readonly string[]): Promise<string[]> => {
    const told = await explained(
      {
        policy: smallPolicy({ tickets: WAITING }),
        period: '2025',
        inputs: {
          tickets: table('id,opened_at', `A,${mon('08:00')}`),
          events: table('id,at,event,value', ...events.map((event) => `A,${event}`)),
        },
      },
      'A',
    );
    const lines = ticketExplanation(told, { ...plain, width: 50 }).split('\n');
    const first = lines.findIndex((line) => /^ {2}[█!░·]/.test(line));
    return lines.slice(first, first + 4);
  };

  it('has a sign for what counted, was paused, was closed, and was over', async () => {
    // 48 hours in 48 columns: an hour each. 4 hours are up on Monday at 14:00, after a pause of 2 hours.
    const lines = await barOf([
      `${mon('10:00')},status,waiting`,
      `${mon('12:00')},status,open`,
      `${wed('08:00')},restored,`,
    ]);
    const night = '·'.repeat(14);
    expect(lines[0]).toBe(`  ██░░██!!!!${night}!!!!!!!!!!${night}`);
    expect(lines[1]).toBe(`  ${' '.repeat(6)}▲ due`);
    expect(lines[3]).toBe('  █ counted   ! counted, over the limit   ░ paused');
  });

  it('runs to the deadline where that lies after the end', async () => {
    const lines = await barOf([`${mon('09:00')},restored,`]);
    // An hour of the four.
    expect(lines[0]).toBe(`  ${'█'.repeat(12)}`);
    expect(lines[1]).toBe(`  ${' '.repeat(43)}due ▲`);
  });
});

it('folds what nobody follows with a pencil, unless all of it is asked for', async () => {
  const told = await explained(
    {
      policy: smallPolicy(),
      period: '2025',
      inputs: { tickets: table('id,opened_at,restored_at', `A,${mon('08:00')},2025-09-01 09:00`) },
    },
    'A',
  );
  const [short, whole] = [false, true].map((all) => ticketExplanation(told, { ...plain, all }));
  // Monday 7 July to Monday 1 September: 41 days that count (one of them in two pieces) and 40 nights and weekends.
  expect(told.rules[0]!.spans.length).toBe(82);
  expect(short).toContain('… 72 stretches more');
  expect(whole).not.toContain('stretches more');
  expect(whole!.split('\n').length).toBeGreaterThan(short!.split('\n').length + 60);
});
