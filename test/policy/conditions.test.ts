import { describe, expect, it } from 'vitest';
import { type Columns, holds } from '../../src/policy/match.ts';
import { timeRule, withRule } from './inline.ts';

function record(cells: Readonly<Record<string, string>>): Columns {
  return { text: (column) => cells[column] ?? '', instant: (column) => Date.parse(cells[column] ?? '') };
}

/** Does a rule with this condition concern a ticket with these cells? */
function concerns(condition: string, cells: Readonly<Record<string, string>>, sections = {}): boolean {
  const rule = timeRule(withRule(`to: closed, within: none, when: ${condition}`, sections));
  return holds(rule.when!, record(cells));
}

describe('a condition as it is written', () => {
  it('a word matches without regard to case and white space', () => {
    expect(concerns('{ status: Open }', { status: ' OPEN ' })).toBe(true);
    expect(concerns('{ status: Open }', { status: 'Opened' })).toBe(false);
  });

  it('a word stands for all that mean the same, in Dutch and in English', () => {
    for (const type of ['verstoring', 'Storing', 'DISRUPTION'])
      expect(concerns('{ type: verstoring }', { type })).toBe(true);
    expect(concerns('{ type: disruption }', { type: 'storing' })).toBe(true);
    expect(concerns('{ cause: klant }', { cause: 'Gemeente' })).toBe(true);
    expect(concerns('{ type: bug }', { type: 'storing' })).toBe(false);
  });

  it('a word stands for its group under `not` too', () => {
    expect(concerns('{ type: { not: verstoring } }', { type: 'disruption' })).toBe(false);
    expect(concerns('{ type: { not: [verstoring, bug] } }', { type: 'tip' })).toBe(true);
  });

  it('a policy adds words of its own', () => {
    const words = 'words: { type: { verstoring: [outage], klacht: [complaint] } }';
    expect(concerns('{ type: storing }', { type: 'outage' }, { words })).toBe(true);
    expect(concerns('{ type: klacht }', { type: 'Complaint' }, { words })).toBe(true);
  });

  it.each(['true', 'TRUE', 'ja', 'yes', '1', 'waar'])('solved_in_newer_version: true is %s too', (cell) => {
    expect(concerns('{ solved_in_newer_version: true }', { solved_in_newer_version: cell })).toBe(true);
    expect(concerns('{ solved_in_newer_version: false }', { solved_in_newer_version: cell })).toBe(false);
  });

  it('the star is the only wildcard', () => {
    expect(concerns('{ status: wachten op * }', { status: 'Wachten op klant' })).toBe(true);
    expect(concerns('{ status: wachten op * }', { status: 'Wachten opgeheven' })).toBe(false);
    expect(concerns('{ status: "a.c" }', { status: 'abc' })).toBe(false);
  });

  it('an empty cell matches `missing`, alone or in a list, and nothing else', () => {
    expect(concerns('{ type: { missing: true } }', {})).toBe(true);
    expect(concerns('{ type: { missing: false } }', {})).toBe(false);
    expect(concerns('{ type: { missing: false } }', { type: 'x' })).toBe(true);
    expect(concerns('{ type: { not: x } }', {})).toBe(false);
    expect(concerns('{ type: "*" }', {})).toBe(false);
    expect(concerns('{ environment: [productie, { missing: true }] }', {})).toBe(true);
    expect(concerns('{ environment: [productie, { missing: true }] }', { environment: 'production' })).toBe(
      true,
    );
    expect(concerns('{ environment: [productie, { missing: true }] }', { environment: 'test' })).toBe(false);
  });

  it('numbers are compared as numbers', () => {
    expect(concerns('{ version_behind: { more_than: 1 } }', { version_behind: '2' })).toBe(true);
    expect(concerns('{ version_behind: { more_than: 1 } }', { version_behind: '1' })).toBe(false);
    expect(concerns('{ version_behind: { at_least: 1, less_than: 10 } }', { version_behind: '9,5' })).toBe(
      true,
    );
    expect(concerns('{ version_behind: { at_most: 9 } }', { version_behind: '10' })).toBe(false);
    expect(concerns('{ version_behind: { at_most: 9 } }', { version_behind: 'none' })).toBe(false);
  });

  it('all columns have to match', () => {
    const both = '{ type: bug, environment: test }';
    expect(concerns(both, { type: 'bug', environment: 'test' })).toBe(true);
    expect(concerns(both, { type: 'bug', environment: 'productie' })).toBe(false);
  });
});
