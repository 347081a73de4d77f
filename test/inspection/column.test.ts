import { describe, expect, it } from 'vitest';
import { MOST_WORDS } from '../../src/inspection/column.ts';
import { kindsIn, sheetOf } from './inspected.ts';

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('the kind of a column', () => {
  it('is told from its cells', async () => {
    const kinds = await kindsIn(
      lines(
        'Ticket;Opened;Left;Urgent;Size;Status;Empty;Text',
        'A-1;3-4-2025 10:00;1:30;ja;1,5;open;;the printer is on fire again',
        'A-2;3-4-2025 11:00;-0:15;nee;2;open;;I cannot reach the portal',
        'A-3;14-4-2025 11:00;2:00;ja;3;closed;;nothing works at all today',
      ),
    );
    expect(kinds).toMatchObject({
      Ticket: 'id',
      Opened: 'time',
      Left: 'duration',
      Urgent: 'yes-no',
      Size: 'number',
      Status: 'word',
      Empty: 'empty',
    });
  });

  it('is no time where bare numbers stand under a name that speaks of none', async () => {
    // 45000 is a day in 2023 to Excel, and a postal code elsewhere.
    expect(await kindsIn(lines('Zip,Created date', '45000,45000', '45001,45001'))).toEqual({
      Zip: 'id',
      'Created date': 'time',
    });
  });

  it('is a number for 0 and 1, which say nothing of yes and no', async () => {
    expect(await kindsIn(lines('id,Count', 'a1,0', 'a2,1', 'a3,0'))).toMatchObject({ Count: 'number' });
  });
});

it('a question mark counts as an empty cell, and is told of', async () => {
  const [, closed] = (await sheetOf(lines('id,closed', 'a,?', 'b,3-4-2025 10:00'))).columns;
  expect([closed!.empty, closed!.filled, closed!.signs]).toEqual([1, 1, [{ text: '?', count: 1 }]]);
});

it('no more different texts are kept than there is room for, and that is said', async () => {
  const rows = Array.from({ length: MOST_WORDS + 10 }, (_, i) => `T${i}`);
  const [id] = (await sheetOf(lines('id', ...rows))).columns;
  expect([id!.words.length, id!.capped, id!.filled]).toEqual([MOST_WORDS, true, MOST_WORDS + 10]);
});

it('the first and the last time are those in time, not in the file', async () => {
  const [at] = (await sheetOf(lines('at', '13-4-2025 10:00', '2-4-2025 9:00', '3-4-2025 9:00'))).columns;
  expect([at!.time!.earliest, at!.time!.latest]).toEqual([
    { text: '2-4-2025 9:00', line: 3 },
    { text: '13-4-2025 10:00', line: 2 },
  ]);
});
