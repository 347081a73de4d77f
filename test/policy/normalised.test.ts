import { describe, expect, it } from 'vitest';
import { normalised } from '../../src/policy/normalised.ts';
import { summaryOf } from '../../src/policy/summary.ts';
import { load, policy, small, withRule } from './inline.ts';

describe('a policy as plain JSON', () => {
  const text = withRule(
    'to: closed, within: { P1: { earliest: [4 hours, 1 working day] }, P2: none }, norm: 85%, when: { type: tip }',
  );

  it('has maps as objects, shares as decimal text, and targets with their words', () => {
    const json = JSON.parse(JSON.stringify(normalised(policy(text))));
    expect(json.calendars.office.weekly[0]).toEqual([32_400_000, 61_200_000]);
    expect(json.rules[0]).toMatchObject({
      norm: { atLeast: '0.85', per: 'quarter' },
      when: { type: { kind: 'one-of', patterns: ['tip'] } },
      within: {
        byPriority: {
          P1: {
            kind: 'earliest',
            text: 'earliest of 4 hours, 1 working day',
            of: [
              { kind: 'open', ms: 14_400_000, text: '4 hours' },
              { kind: 'working-days', days: 1, text: '1 working day' },
            ],
          },
          P2: { kind: 'none', text: 'none' },
        },
      },
    });
  });

  it('in a list says what is to be chosen and given', () => {
    const parameters = 'parameters: { h: { title: Uren, kind: hours, example: mon 09:00-17:00 } }';
    const variants = 'variants: { a: { title: A, overlay: {} } }';
    expect(summaryOf(load(small({ parameters, variants })))).toEqual({
      id: 'small',
      title: 'Small',
      parties: { customer: 'A', supplier: 'B' },
      rules: ['response'],
      variants: [{ id: 'a', title: 'A' }],
      variantRequired: false,
      parameters: [{ name: 'h', title: 'Uren', value: null, example: 'mon 09:00-17:00' }],
      readings: [],
    });
    expect(summaryOf(load(''))).toBeNull();
  });
});
