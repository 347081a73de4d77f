import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { shippedProfiles } from '../../src/cli/profiles.ts';
import { fitOf, fitting } from '../../src/exports/fit.ts';
import { collectRows } from '../csv/collect-rows.ts';
import { profileIn } from '../support/profile-in.ts';

const SAMPLES = fileURLToPath(new URL('../../samples/exports/', import.meta.url));
const profiles = shippedProfiles().map(({ document }) => document);

async function headerOf(name: string): Promise<readonly string[]> {
  return (await collectRows(readFileSync(`${SAMPLES}${name}`))).header!;
}

it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.csv') && !name.includes('2015')))(
  'of all shipped profiles the one of its system fits %s best, and is recognised',
  async (name) => {
    const [best] = fitting(profiles, await headerOf(name));
    expect(best?.profile.id).toBe(name.replace('.csv', ''));
    expect(best?.recognised).toBe(true);
  },
);

it('no profile fits a canonical export of tickets', () => {
  expect(fitting(profiles, ['id', 'opened_at', 'priority', 'responded_at', 'restored_at'])).toEqual([]);
});

it('says what could not be found, and under which names it was looked for', () => {
  const { readable, recognised, absent, found, named } = fitOf(profileIn('zendesk').document, [
    'Id',
    'Created at',
    'Ticket type',
    'Status',
  ]);
  expect({ readable, recognised, found, named }).toEqual({
    readable: true,
    recognised: false,
    found: 4,
    named: 8,
  });
  expect(absent.map(({ target, names }) => [target, ...names])).toEqual([
    ['tickets.responded_at', 'First reply time in minutes', 'Created at'],
    ['tickets.restored_at', 'Solved at'],
    ['tickets.priority', 'Priority'],
    ['tickets.channel', 'Via'],
  ]);
});
