/** What is wrong with a profile is said at its place, everything at once. */
import { describe, expect, it } from 'vitest';
import { type LoadedProfile, loadProfile } from '../../src/exports/load.ts';

const HEAD = 'profile: 1\nid: x\ntitle: x\nseen: data\n';
const TICKETS = 'tickets: { id: A, opened_at: B }\n';

function load(text: string, bases: Readonly<Record<string, string>> = {}): LoadedProfile {
  return loadProfile(
    { file: 'own.yaml', text },
    {
      known: Object.keys(bases),
      find: (name) => (bases[name] === undefined ? null : { file: `${name}.yaml`, text: bases[name] }),
    },
  );
}

/** `code line:column` of each, those of another file with its name. */
function found(text: string, bases: Readonly<Record<string, string>> = {}): string[] {
  return load(text, bases).diagnostics.map(({ code, place }) => {
    const file = place!.file === 'own.yaml' ? '' : `${place!.file} `;
    return `${file}${code} ${place!.line}:${place!.column}`;
  });
}

describe('of one profile', () => {
  it.each([
    ['nothing', `${HEAD}${TICKETS}`, []],
    ['no version', `id: x\ntitle: x\nseen: data\n${TICKETS}`, ['missing-key 1:1']],
    ['a version that there is not', `${HEAD}${TICKETS}`.replace('1', '2'), ['expected-profile-version 1:10']],
    ['a key that is not one', `${HEAD}${TICKETS}tiems: iso\n`, ['unknown-key 6:1']],
    ['nothing to read', HEAD, ['profile-without-records 1:10']],
    ['a place that nothing was seen in', `${HEAD}${TICKETS}`.replace('data', 'dream'), ['not-one-of 4:7']],
    [
      'a column that is nearly one',
      `${HEAD}tickets: { id: A, opend_at: B }\n`,
      ['missing-key 5:1', 'unknown-canonical 5:19'],
    ],
    ['two kinds in one file', `${HEAD}${TICKETS}outages: { from: C }\n`, ['sections-do-not-mix 6:1']],
    [
      'a source that says two things',
      `${HEAD}tickets: { id: { column: A, constant: x }, opened_at: B }\n`,
      ['source-says-several 5:12'],
    ],
    [
      'a key of a source that is none',
      `${HEAD}tickets: { id: { colum: A }, opened_at: B }\n`,
      ['unknown-key 5:18'],
    ],
    [
      'a part without each',
      `${HEAD}tickets: { id: { part: 1 }, opened_at: B }\n`,
      ['source-needs-each 5:12'],
    ],
    [
      'a zone of a text',
      `${HEAD}tickets: { id: { column: A, zone: UTC }, opened_at: B }\n`,
      ['not-a-moment 5:12'],
    ],
    [
      'a unit after nothing',
      `${HEAD}tickets: { id: A, opened_at: { column: B, unit: hours } }\n`,
      ['unit-without-after 5:19'],
    ],
    [
      'a unit that there is not',
      `${HEAD}tickets: { id: A, opened_at: { column: B, after: C, unit: hour } }\n`,
      ['not-one-of 5:59'],
    ],
    ['a zone that there is not', `${HEAD}zone: Mars\n${TICKETS}`, ['unknown-timezone 5:7']],
    ['a format of times', `${HEAD}times: [iso, DD-MM-yyyy]\n${TICKETS}`, ['time-format-letter 5:14']],
    [
      'an event that says two things',
      `${HEAD}${TICKETS}events: [{ at: C, happening: update, field: D }]\n`,
      ['event-says-several 6:10'],
    ],
    ['an event of no ticket', `${HEAD}events: [{ at: C, happening: update }]\n`, ['event-without-id 5:10']],
    [
      'a history of no tickets',
      `${HEAD}probes: { at: A, up: B }\nhistory: { at: C, changes: [status] }\n`,
      ['history-without-tickets 6:1'],
    ],
    [
      'a history of another column',
      `${HEAD}${TICKETS}history: { at: C, changes: [id, statu] }\n`,
      ['history-of-unknown 6:33'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(load(text).profile === null).toBe(expected.length > 0);
  });

  it('everything at once', () => {
    const text = `${HEAD}zone: Mars\ntimes: qq\ntickets: { id: { part: 1 } }\n`;
    expect(found(text)).toEqual([
      'unknown-timezone 5:7',
      'time-format-letter 6:8',
      'missing-key 7:1',
      'source-needs-each 7:12',
    ]);
  });
});

describe('of a profile on top of another', () => {
  const OWN = 'profile: 1\nid: own\ntitle: own\nseen: data\nextends: base\n';
  const base = `${HEAD}zone: UTC\ndoubt: all of it\nrecognised_by: [A]\ntickets: { id: A, opened_at: B, status: { column: C, words: { open: Open } } }\n`;

  it('what it does not say is taken over, but not what the other says of itself', () => {
    const { profile, texts } = load(
      `${OWN}tickets: { status: { words: { done: Done } }, opened_at: { constant: x } }\n`,
      {
        base,
      },
    );
    expect(profile).toMatchObject({ id: 'own', zone: 'UTC', doubt: [], recognised_by: [] });
    expect(profile!.tickets).toMatchObject({
      id: { column: ['A'] },
      opened_at: { constant: 'x' },
      status: { column: ['C'], words: { open: ['Open'], done: ['Done'] } },
    });
    expect(profile!.tickets!.opened_at).not.toHaveProperty('column');
    expect(texts.map(({ file }) => file)).toEqual(['own.yaml', 'base.yaml']);
  });

  it('faults are shown in the text in which they stand', () => {
    expect(found(`${OWN}tickets: { opend_at: C }\n`, { base: base.replace('UTC', 'Mars') })).toEqual([
      'unknown-canonical 6:12',
      'base.yaml unknown-timezone 5:7',
    ]);
  });

  it('a name that is not known is suggested, and a circle is none', () => {
    expect(found(OWN.replace('extends: base', 'extends: bsae'), { base })).toEqual([
      'unknown-base-profile 5:10',
    ]);
    expect(found(OWN, { base: OWN.replace('extends: base', 'extends: other'), other: OWN })).toEqual([
      'other.yaml base-profile-circle 5:10',
    ]);
  });
});
