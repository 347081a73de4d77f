/** What the verdict rests on: what was chosen and assumed, the hours that were counted in, and what it can be checked with. */
import type { CalendarUsed } from '../../audit/evidence-result.ts';
import type { InputResult } from '../../audit/result.ts';
import { askedFlags, namedFiles } from '../asked.ts';
import { holidayText, toolText } from '../evidence-text.ts';
import { countText } from '../figures.ts';
import { pathText } from '../source.ts';
import { counted, wordFor } from '../wording.ts';
import { controlTotals } from './control-totals.ts';
import { type Content, html, type Markup } from './markup.ts';
import { duration, type Pair, pairs, paragraph, section } from './parts.ts';
import type { Sheet } from './sheet.ts';

export function grounds(sheet: Sheet): Markup {
  const { say } = sheet;
  const part = (title: string, ...body: readonly Content[]): Markup => html`<h3>${title}</h3>\n${body}`;
  return section(
    'grounds',
    sheet,
    part(say.grounds.chosen, chosen(sheet)),
    part(say.grounds.assumed, assumed(sheet)),
    part(say.grounds.calendars, calendars(sheet)),
    part(say.grounds.evidence, evidence(sheet)),
    part(say.grounds.totals, controlTotals(sheet)),
    paragraph(say.grounds.again, 'muted'),
  );
}

function chosen({ result: { policy, strict }, say, words }: Sheet): Content {
  const list: readonly Pair[] = [
    ...(policy.variant === null ? [] : [[say.grounds.variant, policy.variant] as const]),
    ...Object.entries(policy.readings).map(
      ([of, reading]) => [`${words.label.reading}: ${of}`, reading] as const,
    ),
    ...Object.entries(policy.parameters).map(
      ([name, value]) => [`${words.label.parameter}: ${name}`, value] as const,
    ),
  ];
  return [
    list.length === 0 ? paragraph(say.grounds.defaults) : pairs(list),
    paragraph(say.grounds.strict(strict)),
  ];
}

function assumed({ result, say }: Sheet): Markup {
  const { assumptions } = result.evidence;
  if (assumptions.length === 0) return paragraph(say.grounds.nothingAssumed);
  return html`<ul>${assumptions.map(({ message }) => html`<li>${message}</li>\n`)}</ul>\n`;
}

function calendars(sheet: Sheet): Markup {
  const { result, say } = sheet;
  const used = result.evidence.calendars;
  if (used.length === 0) return paragraph(say.grounds.noCalendars);
  return pairs(used.map((one) => [one.id, calendar(one, sheet)]));
}

function calendar({ rules, openMs, workingDays, holidays }: CalendarUsed, { say, words }: Sheet): Markup {
  const open = say.grounds.open(duration(openMs, words), countText(workingDays, words));
  const others =
    holidays.length === 0
      ? null
      : html`<ul>${holidays.map((day) => html`<li>${holidayText(day, words)}</li>\n`)}</ul>`;
  return html`${open}; ${holidays.length === 0 ? say.grounds.noOtherHours : `${say.grounds.otherHours}:`}${others}<small>${say.grounds.rules(rules.join(', '))}</small>`;
}

function evidence(sheet: Sheet): Content {
  const { result, say, words } = sheet;
  const { policy, tool, period, inputs } = result;
  const asked = result.evidence.arguments;
  const flags = (list: readonly string[]): Content =>
    list.map((flag) => html`<code class="flag">${flag}</code> `);
  const list: readonly Pair[] = [
    [words.label.policy, policy.id],
    [say.grounds.policyDigest, html`<code>${policy.sha256}</code>`],
    [say.grounds.timezone, period.timezone],
    [words.label.tool, toolText(tool)],
    [words.label.asked, flags(askedFlags(asked, words.language))],
    [say.grounds.files, flags(namedFiles(asked))],
  ];
  return [pairs(list), pairs(inputs.map((input) => file(input, sheet)))];
}

/** Its digest is long: beside its name on paper, under it on a telephone. */
function file({ path, role, profile, sha256, bytes, rows }: InputResult, { say, words }: Sheet): Pair {
  const size = `${countText(bytes, words)} bytes · ${counted(rows, words.noun.row, words)}`;
  return [
    html`${pathText(path, words)}<small>${wordFor(words.role, role)}</small>`,
    html`<code>${sha256}</code><small>${size}</small>${profiled(profile, say)}`,
  ];
}

function profiled(profile: InputResult['profile'], say: Sheet['say']): Markup | null {
  if (profile === null) return null;
  return html`<small>${say.grounds.profile(profile.id)} <code>${profile.sha256}</code></small>`;
}
