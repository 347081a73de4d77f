/** The files given, with rows that visibly add up. */
import type { AuditResult, InputResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { countText } from '../figures.ts';
import { grid } from '../grid.ts';
import { type Page, prose } from '../page.ts';
import { pathText } from '../source.ts';
import type { Column, Row } from '../tabular.ts';
import { wordFor } from '../wording.ts';
import type { Words } from '../words.ts';

export function inputs(result: AuditResult, page: Page): readonly string[] {
  const rows = result.inputs.map((input) => rowOf(input, result.inputs, page));
  return grid(page, columns(page.words), rows).lines;
}

function columns({ head }: Words): Column[] {
  return [
    { key: 'role', head: head.role, plain: true },
    { key: 'file', head: head.file, breaks: 24 },
    { key: 'rows', head: head.rows, align: 'right' },
    { key: 'used', head: head.used, align: 'right' },
    { key: 'excluded', head: head.excludedRows, align: 'right' },
    { key: 'rejected', head: head.rejectedRows, align: 'right' },
    { key: 'digest', head: head.digest, from: 100, spare: 1 },
  ];
}

function rowOf(input: InputResult, all: readonly InputResult[], page: Page): Row {
  const { words } = page;
  /** With the sign in a column of its own: `= 171`, `+   2`. */
  const term = (sign: string, key: 'used' | 'excluded' | 'rejected') => {
    const width = Math.max(...all.map((one) => countText(one[key], words).length));
    const count = countText(input[key], words);
    return { text: `${sign} ${count.padStart(width)}`, alone: `${sign} ${count}` };
  };
  const reasons = Object.entries(input.excludedFor)
    .filter(([, n]) => n > 0)
    .map(([reason, n]) => `${countText(n, words)} ${wordFor(words.rowExclusion, reason)}`);
  return {
    cells: {
      role: { text: words.role[input.role] },
      file: { text: pathText(input.path, words) },
      rows: { text: countText(input.rows, words) },
      used: term('=', 'used'),
      excluded: term('+', 'excluded'),
      rejected: { ...term('+', 'rejected'), ...(input.rejected > 0 ? { tone: 'open' as const } : {}) },
      digest: { text: input.sha256.slice(0, 12), tone: 'muted' },
    },
    below: () => [
      ...(input.profile === null
        ? []
        : prose(
            page,
            words.readThrough(`${shown(input.profile.id)} ${input.profile.sha256.slice(0, 12)}`),
            4,
            'muted',
            2,
          )),
      ...(reasons.length === 0 ? [] : prose(page, words.excludedRows(words.list(reasons)), 4, 'muted', 2)),
    ],
  };
}
