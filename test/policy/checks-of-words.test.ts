import { describe, expect, it } from 'vitest';
import { codes, small } from './inline.ts';

const combined =
  'rules:\n  a: { clause: "1", to: closed, calendar: office, within: none }\n  b: { clause: "1", all: [a] }';

describe('what would do nothing, and never be noticed', () => {
  it('a ticket left out of, or a pause in, a rule that has no clock of its own', () => {
    const out = 'tickets:\n  exclude: [{ when: { type: tip }, from: [b], clause: "1" }]';
    const pause = 'tickets:\n  pause: [{ when: { status: x }, in: [b], clause: "1" }]';
    expect(codes(small({ rules: combined, tickets: out }))).toEqual(['rule-without-clock']);
    expect(codes(small({ rules: combined, tickets: pause }))).toEqual(['rule-without-clock']);
  });

  it('words for a column that no export has', () => {
    expect(codes(small({ words: 'words: { tpye: { bug: [defect] } }' }))).toEqual(['unknown-column']);
  });

  it('none as one of several targets', () => {
    const rules =
      'rules:\n  a: { clause: "1", to: closed, calendar: office, within: { earliest: [none, 4 hours] } }';
    expect(codes(small({ rules }))).toEqual(['none-among-targets']);
  });
});
