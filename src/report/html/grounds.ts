/** What the verdict rests on: the reading of the contract that was chosen, and the files it can be checked with. */

import { countText } from '../figures.ts';
import { pathText } from '../source.ts';
import { wordFor } from '../wording.ts';
import { type Content, html, type Markup } from './markup.ts';
import { dataTable, paragraph, section } from './parts.ts';
import type { Sheet } from './sheet.ts';

export function grounds(sheet: Sheet): Markup {
  const { result, say, words } = sheet;
  const { policy, tool, period, strict } = result;
  const chosen: readonly (readonly [string, Content])[] = [
    ...(policy.variant === null ? [] : [[say.grounds.variant, policy.variant] as const]),
    ...Object.entries(policy.readings).map(
      ([of, reading]) => [`${words.label.reading}: ${of}`, reading] as const,
    ),
    ...Object.entries(policy.parameters).map(
      ([name, value]) => [`${words.label.parameter}: ${name}`, value] as const,
    ),
  ];
  const made = [`${tool.name} ${tool.version}`, `tzdata ${tool.tzdata}`, tool.holidays];
  const evidence: readonly (readonly [string, Content])[] = [
    [words.label.policy, policy.id],
    [say.grounds.policyDigest, digest(policy.sha256)],
    [say.grounds.timezone, period.timezone],
    [words.label.tool, made.filter((part) => part.trim() !== '').join(', ')],
  ];
  const columns = [{ head: say.head.file }, { head: 'sha256' }, { head: 'bytes', figures: true }];
  const rows = result.inputs.map(({ path, role, sha256, bytes }) => [
    html`${pathText(path, words)}<small>${wordFor(words.role, role)}</small>`,
    digest(sha256),
    countText(bytes, words),
  ]);
  return section(
    'grounds',
    sheet,
    html`<h3>${say.grounds.assumptions}</h3>\n`,
    chosen.length === 0 ? paragraph(say.grounds.defaults) : pairs(chosen),
    paragraph(say.grounds.strict(strict)),
    html`<h3>${say.grounds.evidence}</h3>\n`,
    pairs(evidence),
    rows.length === 0 ? null : dataTable(say.grounds.evidence, columns, rows),
    paragraph(say.grounds.again, 'muted'),
  );
}

function pairs(list: readonly (readonly [string, Content])[]): Markup {
  return html`<dl class="why">${list.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>\n`)}</dl>
`;
}

function digest(sha256: string): Markup {
  return html`<code>${sha256}</code>`;
}
