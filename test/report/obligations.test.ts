import { describe, expect, it } from 'vitest';
import { tableReport } from '../../src/report/table.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { judged } from '../audit/obligations/one-rule.ts';
import type { Part } from '../support/small-policy.ts';

const flowing = (text: string) => text.replaceAll(/\s+/g, ' ');

async function report(language: 'nl' | 'en', width = 120, rule: Part = {}) {
  const { result } = await judged({
    rule: {
      title: 'Daily back-up',
      measure: 'recurrence',
      of: 'backup',
      every: '24 clock hours',
      except: [{ when: { subject: 'trial' }, clause: '7.2' }],
      ...rule,
    },
    language,
    period: '2025-07-07..2025-07-09',
    asOf: '2025-07-08 16:00',
    register: [
      'backup,2025-07-07 00:00,,database',
      'backup,2025-07-07 12:00,,trial',
      'backup,2025-07-08 07:00,,database',
      'backup,2025-07-08 09:30,,database',
    ],
  });
  return tableReport(result, { language, width, color: false, all: false });
}

describe('an obligation in the report', () => {
  it('shows what was broken with its gap, its dates and its rows, in Dutch', async () => {
    const text = flowing(await report('nl', 200));
    expect(text).toContain('niet nagekomen: 1');
    expect(text).toContain(
      'database ma 7 jul 2025 00:00 di 8 jul 2025 00:00 di 8 jul 2025 07:00 31 u hooguit 24 klokuur register.csv:2, 4',
    );
    expect(text).toContain('begonnen, en pas na de periode verschuldigd: 2');
    expect(text).toContain('niet beoordeeld: 1');
  });

  it('and in English', async () => {
    const text = flowing(await report('en', 200));
    expect(text).toContain('not kept: 1');
    expect(text).toContain(
      'database Mon 7 Jul 2025 00:00 Tue 8 Jul 2025 00:00 Tue 8 Jul 2025 07:00 31 h at most 24 clock hours register.csv:2, 4',
    );
    expect(text).toContain('not yet 6 h 30 min at most 24 clock hours');
  });

  it.each([24, 40, 60, 80, 120])('keeps within %i columns', async (width) => {
    for (const language of ['nl', 'en'] as const) {
      const lines = (await report(language, width)).split('\n');
      expect(Math.max(...lines.map((line) => displayWidth(line)))).toBeLessThanOrEqual(width);
    }
  });

  it('says of a count how many there should have been, and where they are looked for', async () => {
    const text = flowing(
      await report('nl', 200, { every: undefined, at_least: 4, per: 'day', in_the: '1 week' }),
    );
    expect(text).toContain('ten minste 4, binnen 1 week erna');
  });

  const register = ['move,2025-07-07 09:00,2025-07-07 11:00,Move', 'move,2025-07-08 09:00,,Next move'];
  const other = async (rule: Part) => {
    const { result } = await judged({
      rule,
      language: 'nl',
      period: '2025-07-07..2025-07-09',
      asOf: '2025-07-08 16:00',
      register,
    });
    return flowing(tableReport(result, { language: 'nl', width: 200, color: false, all: false }));
  };

  it('shows what lasts from its start to its end, with nothing due of what has to stay out of some hours', async () => {
    const text = await other({ measure: 'span', of: 'move', outside: 'office' });
    expect(text).toContain('wat van tot gevonden afgesproken bron');
    expect(text).toContain('Move ma 7 jul 2025 09:00 ma 7 jul 2025 11:00 2 u niets binnen de uren');
    expect(text).toContain('Next move di 8 jul 2025 09:00 duurt nog');
  });

  it('shows when it happened, and that what had to come before it did not', async () => {
    const text = await other({
      measure: 'sequence',
      of: 'move',
      preceded_by: 'notice',
      at_least: '1 clock hour',
      norm: '100%',
    });
    expect(text).toContain('Move ma 7 jul 2025 09:00 ma 7 jul 2025 08:00 niet ten minste 1 klokuur');
  });

  it('says of a unit without a fact that it was not done, and of a ceiling nothing', async () => {
    const daily = { measure: 'recurrence', of: 'move', per: 'day' };
    const missed = await other({ ...daily, at_least: 2 });
    expect(missed).toContain('2025-07-07 di 8 jul 2025 00:00 niet 1 ten minste 2');
    expect(await other({ ...daily, at_most: 1 })).toContain('2025-07-08 wo 9 jul 2025 00:00 1 hooguit 1');
  });

  it('groups by subject, each by itself', async () => {
    const text = flowing(await report('nl', 200, { by: 'subject' }));
    expect(text).toContain('elk onderwerp apart');
  });
});
