import { describe, expect, it } from 'vitest';
import type { Outside } from '../../src/cli/outside.ts';
import {
  clearProgress,
  ReadingProgress,
  type Screen,
  screenOf,
  showJudging,
} from '../../src/cli/progress.ts';
import { AUDIT, KEPT, POLICY } from './agreement.ts';
import { folder } from './sla.ts';

/** A terminal that keeps what it is sent, and a clock that stands still until it is moved. */
function fakeScreen(language: 'nl' | 'en' = 'en', columns = 80) {
  const sent: string[] = [];
  const clock = { ms: 5000 };
  const terminal = { write: (text: string) => sent.push(text), columns };
  const screen: Screen = { terminal, now: () => clock.ms, language };
  return { screen, sent, clock };
}

const ERASED = '\r\u001B[K';
/** 100,000 bytes in 10,000 lines. */
const BLOCK = Buffer.from('123456789\n'.repeat(10_000));

function take(progress: ReadingProgress, blocks: number): void {
  for (let i = 0; i < blocks; i++) {
    progress.read(BLOCK.length);
    progress.text(BLOCK);
  }
}

describe('the line while files are read', () => {
  it('comes after a second, and tells the rows, how fast they come and the time left by bytes', () => {
    const { screen, sent, clock } = fakeScreen();
    const progress = new ReadingProgress(screen, new Map([['a.csv', 1_000_000]]));
    progress.opened('a.csv');
    clock.ms += 999;
    take(progress, 1);
    expect(sent).toEqual([]);
    clock.ms += 1001;
    take(progress, 1);
    // Two blocks in two seconds, eight more to come.
    expect(sent).toEqual(['\rabout 20,000 rows read · 10,000 a second · 8 s left\u001B[K']);
  });

  it('changes four times a second at most', () => {
    const { screen, sent, clock } = fakeScreen();
    const progress = new ReadingProgress(screen, new Map([['a.csv', 1_000_000]]));
    clock.ms += 1000;
    take(progress, 2);
    clock.ms += 249;
    take(progress, 1);
    expect(sent).toHaveLength(1);
    clock.ms += 1;
    take(progress, 1);
    expect(sent).toHaveLength(2);
  });

  it('is Dutch for who reads Dutch, and counts minutes from a hundred seconds on', () => {
    const { screen, sent, clock } = fakeScreen('nl');
    const progress = new ReadingProgress(screen, new Map([['a.csv', 10_200_000]]));
    clock.ms += 2000;
    take(progress, 2);
    // The first of two blocks: 10,100,000 bytes to go at 50,000 a second.
    expect(sent).toEqual(['\rongeveer 10.000 rijen gelezen · 5.000 per seconde · nog 4 min\u001B[K']);
  });

  it('tells no time left where the size of an input is not known', () => {
    const { screen, sent, clock } = fakeScreen();
    const sizes = new Map([
      ['a.csv', 1_000_000],
      ['-', null],
    ]);
    const progress = new ReadingProgress(screen, sizes);
    clock.ms += 2000;
    take(progress, 1);
    expect(sent).toEqual(['\rabout 10,000 rows read · 5,000 a second\u001B[K']);
  });

  it('counts a file that is read again as that much more to read', () => {
    const { screen, sent, clock } = fakeScreen();
    const progress = new ReadingProgress(screen, new Map([['a.csv', 200_000]]));
    progress.opened('a.csv');
    progress.opened('a.csv');
    clock.ms += 1000;
    take(progress, 1);
    expect(sent[0]).toContain('3 s left');
  });

  it('never fills the last column of the terminal, where the line would wrap', () => {
    const { screen, sent, clock } = fakeScreen('en', 20);
    const progress = new ReadingProgress(screen, new Map([['a.csv', 1_000_000]]));
    clock.ms += 2000;
    take(progress, 1);
    expect(sent).toEqual(['\rabout 10,000 rows r\u001B[K']);
  });
});

describe('the line while rows are judged', () => {
  it('is there for many rows only', () => {
    const { screen, sent } = fakeScreen('nl');
    showJudging(screen, 199_999);
    expect(sent).toEqual([]);
    showJudging(screen, 1_200_000);
    expect(sent).toEqual(['\r1.200.000 rijen beoordelen\u001B[K']);
  });
});

describe('a line that stands', () => {
  it('is erased once, and nothing is where no line stood', () => {
    const { screen, sent } = fakeScreen();
    showJudging(screen, 1_000_000);
    clearProgress();
    clearProgress();
    expect(sent.slice(1)).toEqual([ERASED]);
  });
});

describe('the screen', () => {
  const outside = (isTTY: boolean, env = {}) => ({ stderr: { isTTY }, env }) as unknown as Outside;

  it('is standard error where that is a terminal', () => {
    expect(screenOf(outside(true), false, 'nl')).toMatchObject({ language: 'nl' });
  });

  it.each([
    ['a file or a pipe', outside(false), false],
    ['--quiet', outside(true), true],
    ['a terminal that cannot erase', outside(true, { TERM: 'dumb' }), false],
  ])('is not there with %s', (_, where, quiet) => {
    expect(screenOf(where, quiet, 'en')).toBeNull();
  });

  it('gets nothing in a pipe, however many rows there are', async () => {
    const rows = 'INC9,2025-01-02T09:00:00Z,noted,\n'.repeat(250_000);
    const at = await folder({
      'policy.yaml': POLICY,
      'tickets.csv': KEPT,
      'events.csv': `id,at,event,value\n${rows}`,
    });
    const { status, stderr } = await at.sla([...AUDIT, '--events', 'events.csv', '--fail-on', 'never']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
