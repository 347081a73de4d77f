/** Every audit that is asked for, made ready: none of them begins before all can be done. */
import type { AuditInput } from '../audit/input.ts';
import type { Alternatives } from '../audit/readings/audit-readings.ts';
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import { type Asked, type AskedAudit, placed } from './asked-audits.ts';
import type { Outside } from './outside.ts';
import { prepareAudit } from './prepare-audit.ts';
import type { AuditFlags } from './settings.ts';

export interface ReadyAudit {
  readonly name: string;
  readonly file: AskedAudit['file'];
  readonly input: AuditInput;
  readonly alternatives: Alternatives | null;
  readonly failOn: AskedAudit['settings']['failOn'];
}

/** Null: something is wrong, and the problems say what. The language is that of the report. */
export async function prepareAudits(
  asked: Asked,
  problems: Diagnostic[],
  outside: Outside,
  flags: AuditFlags,
): Promise<{ audits: readonly ReadyAudit[] | null; language: Language }> {
  const audits: ReadyAudit[] = [];
  const names = new Set<string>();
  let language = asked.lang;
  problems.push(...standardInputTwice(asked));
  for (const { settings, name: given, file, place } of asked.audits) {
    const found: Diagnostic[] = [];
    const prepared = await prepareAudit(settings, found, outside, flags);
    language ??= prepared.language;
    const { input, alternatives } = prepared;
    const name = given ?? input?.policy.id;
    if (name !== undefined && names.has(name)) found.push(diagnostic('audit-name-twice', null, { name }));
    if (name !== undefined) names.add(name);
    if (input !== null) audits.push({ name: name!, file, input, alternatives, failOn: settings.failOn });
    problems.push(...(place === null ? found : [...placed(found, place), ...elsewhere(found, place)]));
  }
  const faulty = problems.some((d) => severityOf(d) === 'error');
  return { audits: faulty ? null : audits, language: language ?? 'en' };
}

/** Where an audit is named, when what is wrong with it stands in other files: those do not say which audit it is. */
function elsewhere(found: readonly Diagnostic[], place: NonNullable<AskedAudit['place']>): Diagnostic[] {
  const errors = found.filter((d) => severityOf(d) === 'error');
  const files = new Set(errors.flatMap((d) => (d.place === null ? [] : [d.place.file])));
  return files.size === 0 ? [] : [diagnostic('audit-unusable', place, { files: [...files].join(', ') })];
}

/** Within one audit that is seen when it is made ready. */
function standardInputTwice({ audits }: Asked): Diagnostic[] {
  const using = audits.filter(({ settings }) =>
    [...settings.inputs.values()].flat().some(({ path }) => path === '-'),
  );
  return using.length > 1 ? [diagnostic('stdin-twice', using[1]!.place)] : [];
}
