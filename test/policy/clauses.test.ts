/** The list of clauses of a policy: each answered by a part of it, or with the reason why no export can show it. */
import { describe, expect, it } from 'vitest';
import { codes, found, says, small } from './inline.ts';

const RULES = [
  'rules:',
  '  response: { clause: "1", to: responded, calendar: office, within: 1 hour }',
  '  v1.2: { clause: "2", to: closed, calendar: office, within: 1 hour }',
  'tickets:',
  '  pause: [{ id: waiting, when: { status: waiting }, clause: "3" }]',
].join('\n');

const withClauses = (...lines: readonly string[]) =>
  small({ rules: RULES, clauses: ['clauses:', ...lines.map((line) => `  ${line}`)].join('\n') });

const ALL = ['"1": { says: answer }', '"2": { says: close }', '"3": { says: wait }'];

describe('the clauses of a policy', () => {
  it('need not be listed', () => {
    expect(codes(small({ rules: RULES }))).toEqual([]);
  });

  it('are answered by whatever names them', () => {
    expect(codes(withClauses(...ALL))).toEqual([]);
  });

  it('are answered by the parts they name, by path: maps by key, lists by id, names with dots', () => {
    const by =
      '[rules.response, rules.v1.2, tickets.pause, tickets.pause.waiting, calendars.office.hours, timezone]';
    expect(codes(withClauses(...ALL, `"9": { says: more, by: ${by} }`))).toEqual([]);
  });

  it('name no part that is not there', () => {
    const text = withClauses(...ALL, '"9": { says: more, by: [rules.response, rules.respons] }');
    expect(found(text)).toEqual(['no-such-part 21: rules.respons']);
    expect(says(text)).toEqual(['“rules.respons” is not in this policy. Did you mean: rules.response?']);
  });

  it('are answered, or there is a reason', () => {
    expect(found(withClauses(...ALL, '"9": { says: more }'))).toEqual(['clause-unanswered 21: "9"']);
    expect(codes(withClauses(...ALL, '"9": { says: more, unmeasured: in no export }'))).toEqual([]);
  });

  it('are not both audited and unmeasurable', () => {
    const text = withClauses(...ALL.slice(1), '"1": { says: answer, unmeasured: in no export }');
    expect(found(text)).toEqual(['clause-answered-and-unmeasured 20: in no export']);
  });

  it('are all there once there are some', () => {
    expect(found(withClauses(...ALL.slice(1)))).toEqual(['clause-not-listed 13: "1"']);
  });

  it('are the topics of readings that are no rule', () => {
    const readings =
      '\nreadings:\n  "3": { no: { title: No } }\n  response: { no: { title: No } }\n  "4": { no: { title: No } }\n';
    expect(found(`${withClauses(...ALL)}${readings}`)).toEqual(['clause-not-listed 24: "4"']);
  });
});
