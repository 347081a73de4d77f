/** What a newcomer does wrong, and what is said of it. */
import { expect, it } from 'vitest';
import { folder } from './sla.ts';

const FILES = {
  'tickets.csv': 'id,opened_at\nA,2025-04-01T10:00Z\n',
  'events.csv': 'id,at,event,value\nA,2025-04-01T10:00Z,opened,\n',
  'export.csv': 'Nummer;Gemeld\n1;13-4-2025 10:00\n',
};
const audit = ['audit', '--policy', 'asperion', '--period', '2025-Q2', '--lang', 'en'];

it.each([
  ['events given as tickets', [...audit, '--tickets', 'events.csv'], 'Give it with --events.'],
  ['tickets given as events', [...audit, '--events', 'tickets.csv'], 'Give it with --tickets.'],
  [
    'an export without a profile',
    [...audit, '--tickets', 'export.csv'],
    '`sla inspect export.csv` proposes one',
  ],
  ['a misspelt policy', ['audit', '--policy', 'asperoin', '--tickets', 'x'], 'Did you mean asperion?'],
  ['a misspelt profile', [...audit, '--tickets', 'export.csv', '--profile', 'jria'], 'Did you mean jira?'],
  [
    'a quarter without a dash',
    [...audit, '--tickets', 'tickets.csv', '--period', '2025Q2'],
    'Did you mean 2025-Q2?',
  ],
  [
    'a quarter in Dutch',
    [...audit, '--tickets', 'tickets.csv', '--period', 'K2 2025'],
    'Did you mean 2025-Q2?',
  ],
  [
    'a month of one figure',
    [...audit, '--tickets', 'tickets.csv', '--period', '2025-7'],
    'Did you mean 2025-07?',
  ],
  ['a misspelt flag', [...audit, '--ticket', 'tickets.csv'], 'Did you mean --tickets?'],
  ['a misspelt command', ['inspct', 'tickets.csv'], 'Did you mean inspect?'],
])('%s', async (_, args, said) => {
  const here = await folder(FILES);
  const { status, stdout, stderr } = await here.sla(args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(said);
});

const COMMANDS = [
  ...['explain', 'deadline', 'calendar', 'report', 'compare', 'schema'].map((command) => [command]),
  ...['audit', 'inspect', 'init', 'completion', 'policy', 'profile'].map((command) => [command]),
  ...['check', 'show', 'list', 'coverage', 'schema'].map((command) => ['policy', command]),
  ...['check', 'show', 'list', 'schema'].map((command) => ['profile', command]),
];

it.each(COMMANDS.map((words) => [words.join(' '), words] as const))(
  'the help of %s has an example, and fits one screen',
  async (_, words) => {
    const here = await folder();
    const { status, stdout } = await here.sla([...words, '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Examples?:\n(.*\n)* {2}(eval "\$\()?sla /);
    expect(stdout.split('\n').length).toBeLessThan(60);
  },
);
