import { describe, expect, it } from 'vitest';
import { differences, toolDifferences } from '../../../src/audit/verify/differences.ts';
import { messageOf } from '../../../src/diagnostics/diagnostic.ts';
import { jsonReport } from '../../../src/report/json.ts';
import { fixture } from '../../report/fixture.ts';

const FRESH = JSON.parse(jsonReport(fixture)) as Readonly<Record<string, unknown>>;

type Json = Readonly<Record<string, unknown>>;

function told(saved: Json, fresh: Json = FRESH): string[] {
  return differences(saved, fresh).map((d) => messageOf(d, 'en'));
}

describe('a saved result held against a new one', () => {
  it('is the same whatever the order of its keys, and by whatever version it was made', () => {
    const other = { ...FRESH, tool: { ...fixture.tool, node: '20.0.0' } };
    const reversed = Object.fromEntries(Object.entries(other).reverse());
    expect(told(reversed)).toEqual([]);
    expect(toolDifferences(other, FRESH).map((d) => messageOf(d, 'en'))).toEqual([
      'made with another program: node was 20.0.0 and is 22.0.0',
    ]);
  });

  it('tells of inputs first, then of policy, verdict, rules and tickets', () => {
    const [input, ...inputs] = fixture.inputs;
    const [rule, ...rules] = fixture.rules;
    const [breach, ...breaches] = fixture.breaches;
    const saved = {
      ...FRESH,
      inputs: [{ ...input!, sha256: 'abc', bytes: 7 }, ...inputs],
      policy: { ...fixture.policy, sha256: 'def' },
      verdict: 'met',
      rules: [{ ...rule!, verdict: 'met' }, ...rules],
      breaches: [{ ...breach!, overrunMs: 1 }, ...breaches],
    };
    expect(differences(saved, FRESH).map(({ code }) => code)).toEqual([
      'input-changed',
      'policy-changed',
      'verdict-changed',
      'rule-changed',
      'ticket-changed',
      'part-changed',
    ]);
    const texts = told(saved);
    expect(texts[2]).toBe('overall verdict: was met and is missed');
    expect(texts[3]).toBe(`rule ${rule!.id}: verdict: met -> ${rule!.verdict}`);
    expect(texts[4]).toBe(
      `ticket ${breach!.ticket} under ${breach!.rule} (breaches): overrunMs: 1 -> ${breach!.overrunMs}`,
    );
  });

  it('names a breach that is in one of them only', () => {
    const { breaches } = fixture;
    const texts = told({ ...FRESH, breaches: breaches.slice(1) });
    expect(texts).toEqual([`ticket ${breaches[0]!.ticket} under ${breaches[0]!.rule} (breaches): – -> {…}`]);
  });

  it('takes anything for a saved result', () => {
    for (const part of Object.keys(FRESH).filter((key) => key !== 'tool')) {
      for (const value of [null, 'x', 7, [], [[null]], {}, { 0: [] }]) {
        const texts = told({ ...FRESH, [part]: value });
        if (JSON.stringify(FRESH[part]) !== JSON.stringify(value)) expect(texts.length).toBeGreaterThan(0);
      }
    }
  });
});
