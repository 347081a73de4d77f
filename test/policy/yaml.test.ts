import { describe, expect, it } from 'vitest';
import { codes, found, load, policy, says, small, withRule } from './inline.ts';

describe('YAML that says something else than it shows is refused', () => {
  it('a key that stands twice, with both places', () => {
    const text = small({ timezone: 'timezone: Europe/Amsterdam\ntimezone: UTC' });
    expect(found(text)).toEqual(['yaml-duplicate-key 6: timezone']);
    expect(says(text)).toEqual(['“timezone” stands here for the second time; it stood at 5:1 already.']);
  });

  it('a rule that stands twice', () => {
    const twice = 'rules:\n  r: { clause: "1", to: closed, calendar: office, within: none }\n  r: {}';
    expect(codes(small({ rules: twice }))).toEqual(['yaml-duplicate-key']);
  });

  it('an alias and its anchor, each at its place and without a complaint about what it left empty', () => {
    const text = small({
      timezone: 'timezone: &tz UTC',
      head: 'sla: 1\nid: x\ntitle: *tz\nparties: { customer: A, supplier: B }',
    });
    expect(found(text)).toEqual(['yaml-alias 3: *tz', 'yaml-anchor 5: &tz UTC']);
  });

  it('a merge key', () => {
    const calendars = 'calendars:\n  office:\n    <<: { title: x }\n    hours: { mon: "09:00-17:00" }';
    expect(codes(small({ calendars }))).toEqual(['yaml-merge-key']);
  });

  it('a tag', () => {
    expect(codes(small({ timezone: 'timezone: !!str UTC' }))).toEqual(['yaml-tag']);
    expect(codes(small({ timezone: 'timezone: !zone UTC' }))).toEqual(['yaml-tag']);
  });

  it('a second document', () => {
    expect(found(`${small()}\n---\nsla: 1\n`)).toEqual(['yaml-several-documents 15: s']);
  });

  it('a directive that changes the version of YAML', () => {
    expect(codes(`%YAML 1.1\n---\n${small()}`)).toEqual(['yaml-directive']);
  });

  it('a key that is a list, is empty, or reaches into the program', () => {
    for (const key of ['? [a]\n: 1', '"": 1', '__proto__: { sla: 2 }']) {
      expect(codes(`${small()}\n${key}`)).toEqual(['yaml-bad-key']);
    }
  });
});

describe('YAML that cannot be read', () => {
  it.each([
    ['an empty file', '', 'yaml-empty 1: '],
    ['a file with comments only', '# nothing\n', 'yaml-empty 1: #'],
    ['a tab as indentation', 'rules:\n\tr: 1\n', 'yaml-tab 2: \t'],
    [
      'a quote that is never closed is shown where it opens',
      'sla: 1\ntitle: "x\nid: y\n',
      'yaml-quote-not-closed 2: "',
    ],
    ['a text with a colon', 'sla: 1\ntitle: SLA: v2\n', 'yaml-nested-key 2: S'],
    ['a bracket that is never closed', 'rules: { r: [a }\n', 'yaml-syntax 1: }'],
  ])('%s', (_, text, expected) => {
    expect(found(text)[0]).toBe(expected);
  });

  it('brackets and dashes nested without end are refused before the reader runs out of stack', () => {
    expect(codes('['.repeat(100_000))).toEqual(['yaml-too-deep']);
    expect(codes('- '.repeat(100_000))).toEqual(['yaml-too-deep']);
    expect(codes('x'.repeat(1_000_001))).toEqual(['yaml-too-long']);
  });

  it.each(['5', 'text', '[a, b]', 'null', '- sla: 1'])('a document that is no map: %s', (text) => {
    expect(load(text).policy).toBeNull();
    expect(codes(text).length).toBeGreaterThan(0);
  });
});

describe('texts stay as they were written', () => {
  it('clause 3.10 is not clause 3.1', () => {
    expect(
      policy(withRule('to: closed, within: 1 hour').replace('clause: "1"', 'clause: 3.10')).rules[0]?.clause,
    ).toBe('3.10');
  });

  it('no, off and yes are words, 08:30 is a time and 05-05 a date', () => {
    const text = small({
      calendars:
        'calendars:\n  office: { title: no, hours: { mon: 08:30-09:00 }, holidays: { add: [05-05] } }',
    });
    const office = policy(text).calendars.get('office')!;
    expect(office.title).toBe('no');
    expect(office.weekly[0]).toEqual([30_600_000, 32_400_000]);
    expect(office.holidays?.add[0]).toMatchObject({ month: 5, day: 5, year: null });
  });

  it('ids that look like numbers keep the order in which they stand', () => {
    const text = small({ priorities: 'priorities:\n  10: Hoog\n  2: Laag' });
    expect(policy(text).priorities.map(({ id }) => id)).toEqual(['10', '2']);
  });

  it('a byte order mark and Windows line ends change no place', () => {
    const text = `\uFEFF${small({ timezone: 'timezone: Mars/Phobos' }).replaceAll('\n', '\r\n')}`;
    expect(found(text)).toEqual(['unknown-timezone 5: Mars/Phobos']);
    expect(load(text).diagnostics[0]?.place?.excerpt).toEqual({ text: 'timezone: Mars/Phobos', length: 11 });
  });
});
