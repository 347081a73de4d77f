import { describe, expect, test } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';
import { fri, mon, type Part, restoration, smallPolicy, table } from '../../support/small-policy.ts';

const kinds = {
  met: `${mon('09:00')},${mon('10:00')}`,
  breached: `${mon('09:00')},${mon('17:00')}`,
  running: `${fri('11:00')},`,
  unmeasurable: `${mon('09:00')},${mon('08:00')}`,
};
type Kind = keyof typeof kinds;

/** So many tickets of each kind; `more`: priority and application. */
function some(counts: Partial<Record<Kind, number>>, more = ','): string[] {
  return (Object.keys(counts) as Kind[]).flatMap((kind) =>
    Array.from({ length: counts[kind]! }, () => `${kinds[kind]},${more}`),
  );
}

async function judged(rows: readonly string[], rule: Part = { norm: '85%' }, policy: Part = {}) {
  const { result, ledger } = await auditOf({
    policy: smallPolicy({ rules: { restoration: restoration(rule) }, ...policy }),
    period: '2025-Q3',
    inputs: {
      tickets: table(
        'id,opened_at,restored_at,priority,application',
        ...rows.map((row, i) => `T${i + 1},${row}`),
      ),
    },
    asOf: fri('12:00'),
  });
  const first = result.rules[0]!;
  return { result, ledger, rule: first, pooled: first.total!.pooled };
}

describe('exactly at the norm', () => {
  test('849 of 999 is not 85%', async () => {
    const { rule, pooled } = await judged(some({ met: 849, breached: 150 }));
    expect(pooled).toMatchObject({
      met: 849,
      breached: 150,
      attained: '0.849849',
      best: '0.849849',
      worst: '0.849849',
      short: 1,
      spare: 0,
      verdict: 'missed',
    });
    expect(rule.verdict).toBe('missed');
  });

  test('850 of 1000 is', async () => {
    const { pooled } = await judged(some({ met: 850, breached: 150 }));
    expect(pooled).toMatchObject({ attained: '0.85', short: 0, spare: 0, verdict: 'met' });
  });

  test('a norm with decimals is met by 999 of 1000 and missed by 998 of 999', async () => {
    const norm = { norm: '99.9%' };
    expect((await judged(some({ met: 999, breached: 1 }), norm)).pooled.verdict).toBe('met');
    // 998 of 999 is 99.8998..%.
    expect((await judged(some({ met: 998, breached: 1 }), norm)).pooled).toMatchObject({
      attained: '0.998998',
      verdict: 'missed',
      short: 1,
    });
  });

  test('100% allows no breach', async () => {
    expect((await judged(some({ met: 5 }), { norm: '100%' })).pooled).toMatchObject({
      verdict: 'met',
      short: 0,
      spare: 0,
    });
    expect((await judged(some({ met: 5, breached: 2 }), { norm: '100%' })).pooled).toMatchObject({
      verdict: 'missed',
      short: 2,
      spare: 0,
    });
  });

  test('a share is cut off, not rounded', async () => {
    // 2/3 = 0.6666666..
    expect((await judged(some({ met: 2, breached: 1 }))).pooled.attained).toBe('0.666666');
  });
});

describe('short and spare', () => {
  test('short is the least number that would have had to be met', async () => {
    // 85% of 10 takes 9.
    expect((await judged(some({ met: 5, breached: 5 }))).pooled).toMatchObject({ short: 4, spare: 0 });
  });

  test('spare is the greatest number that could have been breached', async () => {
    // 85% of 20 takes 17.
    expect((await judged(some({ met: 20 }))).pooled).toMatchObject({ short: 0, spare: 3 });
    expect((await judged(some({ met: 18, breached: 2 }))).pooled).toMatchObject({ short: 0, spare: 1 });
  });
});

describe('running and unmeasurable tickets give bounds', () => {
  test.each(['running', 'unmeasurable'] as const)('undecided with one %s between them', async (kind) => {
    // 8 of 10 at worst, 9 of 10 at best.
    const { pooled, rule, result } = await judged(some({ met: 8, breached: 1, [kind]: 1 }));
    expect(pooled).toMatchObject({
      [kind]: 1,
      attained: '0.888888',
      worst: '0.8',
      best: '0.9',
      verdict: 'undecided',
    });
    expect(rule.verdict).toBe('undecided');
    expect(result.verdict).toBe('undecided');
  });

  test.each(['running', 'unmeasurable'] as const)('met when the worst case meets it, %s', async (kind) => {
    // 17 of 20 is 85% exactly.
    expect((await judged(some({ met: 17, breached: 2, [kind]: 1 }))).pooled).toMatchObject({
      worst: '0.85',
      verdict: 'met',
    });
  });

  test.each(['running', 'unmeasurable'] as const)('missed when the best case fails it, %s', async (kind) => {
    expect((await judged(some({ met: 4, breached: 2, [kind]: 1 }))).pooled).toMatchObject({
      // 5/7 and 4/7
      best: '0.714285',
      worst: '0.571428',
      verdict: 'missed',
    });
  });

  test('one more above the worst case is undecided', async () => {
    // 16 of 19 is 84.2%, 17 of 19 is 89.4%.
    expect((await judged(some({ met: 16, breached: 2, running: 1 }))).pooled.verdict).toBe('undecided');
  });

  test('running and unmeasurable add up', async () => {
    expect((await judged(some({ met: 2, running: 1, unmeasurable: 1 }))).pooled).toMatchObject({
      worst: '0.5',
      verdict: 'undecided',
    });
  });

  test('only running tickets: anything is possible', async () => {
    const { pooled } = await judged(some({ running: 2 }));
    expect(pooled).toMatchObject({ attained: null, verdict: 'undecided' });
    expect([Number(pooled.best), Number(pooled.worst)]).toEqual([1, 0]);
  });
});

describe('nothing to judge', () => {
  test('no ticket in the period is `no-cases`', async () => {
    const { pooled, rule, result } = await judged([`2025-06-30 09:00,2025-06-30 10:00,,`]);
    expect(pooled).toMatchObject({ attained: null, verdict: 'no-cases' });
    expect(rule.verdict).toBe('no-cases');
    expect(result.verdict).toBe('no-cases');
  });

  test('so are excluded and untargeted tickets only', async () => {
    const tickets = { exclude: [{ when: { application: 'web' }, clause: '5' }] };
    const rule = { norm: '85%', within: { P1: 'none', P2: '4 hours' } };
    const rows = [...some({ met: 1 }, 'P2,web'), ...some({ breached: 1 }, 'P1,')];
    const { pooled } = await judged(rows, rule, { tickets });
    expect(pooled).toMatchObject({ excluded: 1, untargeted: 1, attained: null, verdict: 'no-cases' });
  });

  test('an export with a header only has no cases', async () => {
    expect((await judged([])).rule.verdict).toBe('no-cases');
  });

  test('a rule without its input is not assessed, with a reason', async () => {
    const { result } = await auditOf({
      policy: smallPolicy({
        rules: {
          restoration: restoration({ norm: '85%' }),
          uptime: { clause: '7', measure: 'availability', calendar: 'always', norm: '50%' },
        },
      }),
      period: '2025-07',
      inputs: { probes: table('at,up', '2025-07-01 00:00,up', '2025-07-01 00:05,up') },
    });
    expect(result.rules[0]).toMatchObject({ id: 'restoration', verdict: 'not-assessed' });
    expect(result.rules[0]!.reason).toEqual(expect.stringMatching(/./));
  });

  test('without a norm it is shown and not judged', async () => {
    const { pooled, rule } = await judged(some({ met: 1, breached: 3 }), {});
    expect(pooled).toMatchObject({ met: 1, breached: 3, attained: '0.25', short: null, spare: null });
    expect(rule).toMatchObject({ verdict: 'no-norm', norm: null });
  });
});

describe('guarantee and target', () => {
  const policy = smallPolicy({
    rules: {
      guarantee: restoration({ norm: '50%' }),
      target: restoration({ norm: '85%', commitment: 'target' }),
    },
  });
  const inputs = { tickets: table('id,opened_at,restored_at', `A,${kinds.met}`, `B,${kinds.breached}`) };

  test('a missed target is reported and fails nothing', async () => {
    const { result } = await auditOf({ policy, period: '2025-Q3', inputs });
    expect(result.rules.map((rule) => [rule.commitment, rule.verdict])).toEqual([
      ['guarantee', 'met'],
      ['target', 'missed'],
    ]);
    expect(result.verdict).toBe('met');
  });

  test('except when strict', async () => {
    const { result } = await auditOf({ policy, period: '2025-Q3', inputs, strict: true });
    expect(result.verdict).toBe('missed');
  });
});

describe('over priorities', () => {
  const within = { P1: '4 hours', P2: '4 hours', P3: '4 hours' };
  // P1 1 of 2, P2 8 of 8: 9 of 10.
  const rows = [...some({ met: 1, breached: 1 }, 'P1,'), ...some({ met: 8 }, 'P2,')];
  const over = (how: string) =>
    judged(rows, { within, norm: { at_least: '85%', per: 'quarter', over: how } });

  test('pooled is one percentage', async () => {
    const { rule, pooled } = await over('pooled');
    expect(rule.verdict).toBe('met');
    expect(pooled).toMatchObject({ met: 9, breached: 1, attained: '0.9', verdict: 'met' });
  });

  test('each has to hold by itself', async () => {
    expect((await over('each')).rule.verdict).toBe('missed');
  });

  test('both are shown, whichever decides', async () => {
    for (const how of ['pooled', 'each']) {
      const total = (await over(how)).rule.total!;
      expect(total.pooled).toMatchObject({ attained: '0.9', verdict: 'met' });
      expect(total.groups.filter((group) => group.met + group.breached > 0)).toMatchObject([
        { priority: 'P1', met: 1, breached: 1, attained: '0.5', verdict: 'missed', short: 1 },
        { priority: 'P2', met: 8, breached: 0, attained: '1', verdict: 'met', spare: 1 },
      ]);
    }
  });

  test('a priority without tickets fails nothing', async () => {
    const { rule } = await judged(some({ met: 3 }, 'P1,'), {
      within,
      norm: { at_least: '85%', per: 'quarter', over: 'each' },
    });
    expect(rule.verdict).toBe('met');
  });

  test('one that is open leaves each undecided, one that is missed misses', async () => {
    const norm = { within, norm: { at_least: '85%', per: 'quarter', over: 'each' } };
    const open = [...some({ running: 1 }, 'P1,'), ...some({ met: 99 }, 'P2,')];
    expect((await judged(open, norm)).rule.verdict).toBe('undecided');
    expect((await judged([...open, ...some({ breached: 1 }, 'P3,')], norm)).rule.verdict).toBe('missed');
  });
});

describe('by application', () => {
  const by = { norm: '85%', by: 'application' };

  test('every application has to hold', async () => {
    // web 19 of 19, shop 0 of 1: 19 of 20 in all.
    const { rule, ledger } = await judged(
      [...some({ met: 19 }, ',web'), ...some({ breached: 1 }, ',shop')],
      by,
    );
    expect(rule.verdict).toBe('missed');
    expect(rule.total!.pooled).toMatchObject({ met: 19, breached: 1, attained: '0.95' });
    expect(
      rule.total!.applications!.map(({ application, met, breached, verdict }) => [
        application,
        met,
        breached,
        verdict,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['web', 19, 0, 'met'],
        ['shop', 0, 1, 'missed'],
      ]),
    );
    expect(rule.total!.groups).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ priority: 'unknown', application: 'web', met: 19 }),
        expect.objectContaining({ priority: 'unknown', application: 'shop', breached: 1 }),
      ]),
    );
    expect(ledger[0]!.application).toBe('web');
    expect(ledger[19]!.application).toBe('shop');
  });

  test('met when all are', async () => {
    const rows = [...some({ met: 1 }, ',web'), ...some({ met: 6, breached: 1 }, ',shop')];
    expect((await judged(rows, by)).rule.verdict).toBe('met');
  });

  test('undecided when one is', async () => {
    const rows = [...some({ met: 20 }, ',web'), ...some({ met: 1, running: 1 }, ',shop')];
    expect((await judged(rows, by)).rule.verdict).toBe('undecided');
  });

  test('a row that cannot be read widens the bounds of its own application', async () => {
    const rows = [...some({ met: 20 }, ',web'), ...some({ met: 3 }, ',shop'), `never,,,shop`];
    const { rule } = await judged(rows, by);
    expect(rule.verdict).toBe('undecided');
    expect(
      Object.fromEntries(rule.total!.applications!.map((one) => [one.application, one.verdict])),
    ).toMatchObject({ web: 'met', shop: 'undecided' });
  });

  test('and by priority, each priority of each application', async () => {
    // web: P1 0 of 1, P2 9 of 9, together 90%.
    const rows = [...some({ breached: 1 }, 'P1,web'), ...some({ met: 9 }, 'P2,web')];
    const within = { P1: '4 hours', P2: '4 hours' };
    const over = (how: string) =>
      judged(rows, { by: 'application', within, norm: { at_least: '85%', per: 'quarter', over: how } });
    expect((await over('pooled')).rule.verdict).toBe('met');
    expect((await over('each')).rule.verdict).toBe('missed');
  });

  test('without it the applications are one', async () => {
    const rows = [...some({ met: 19 }, ',web'), ...some({ breached: 1 }, ',shop')];
    expect((await judged(rows)).rule.verdict).toBe('met');
  });
});
