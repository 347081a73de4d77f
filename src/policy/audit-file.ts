/**
 * The audit file: the settings of `sla audit` in YAML, so that a quarter's audit is one file to keep. It can name several
 * audits: what stands beside the list then holds for every audit that does not say otherwise.
 */
import type { PolicyCode } from '../diagnostics/catalogue-policy.ts';
import { type Diagnostic, type Place, severityOf } from '../diagnostics/diagnostic.ts';
import { type AuditKeys, KeyReader } from './audit-keys.ts';
import { diagnosticsOf } from './load.ts';
import { SourceText } from './source-text.ts';
import { type Finding, keyPlace, place, at as valueAt, type Written } from './written.ts';
import { readYaml } from './yaml.ts';

export interface AuditFile {
  readonly keys: AuditKeys;
  /** Null: the file is of one audit. */
  readonly audits: AuditList | null;
}

export interface AuditList {
  readonly place: Place;
  readonly entries: readonly AuditEntry[];
}

export interface AuditEntry {
  /** Where it stands in the list. */
  readonly place: Place;
  readonly name: string | null;
  /** The audit file that it names, as written; null: all of it stands here. */
  readonly file: string | null;
  /** Its own settings, which go before those of the file. */
  readonly keys: AuditKeys;
}

const LIST = 'audits';
const ENTRY_KEYS: readonly string[] = ['name', 'file'];

const NOTHING: Written = { kind: 'map', at: { start: 0, end: 0 }, entries: new Map() };
/** Of a file that says nothing. */
export const NO_KEYS: AuditKeys = new KeyReader(NOTHING, [], []).all([]);

/** `file` is only shown. Null when anything is wrong; everything wrong is reported at once. */
export function readAuditFile(
  file: string,
  text: string,
): { file: AuditFile | null; diagnostics: readonly Diagnostic[] } {
  const source = new SourceText(file, text);
  const { written, findings: ofYaml } = readYaml(source.text);
  const findings: Finding<PolicyCode>[] = [...ofYaml];
  const read = written === null ? null : fileOf(written, source, findings);
  const diagnostics = diagnosticsOf(findings, source);
  const faulty = diagnostics.some((d) => severityOf(d) === 'error');
  return { file: faulty ? null : read, diagnostics };
}

function fileOf(root: Written, source: SourceText, findings: Finding<PolicyCode>[]): AuditFile {
  return { keys: new KeyReader(root, [], findings).all([LIST]), audits: listOf(root, source, findings) };
}

function listOf(root: Written, source: SourceText, findings: Finding<PolicyCode>[]): AuditList | null {
  const list = valueAt(root, [LIST]);
  if (list === undefined) return null;
  const items = list.kind === 'list' ? list.items : [];
  if (items.length === 0) {
    const code = list.kind === 'list' ? 'empty-list' : 'expected-list';
    findings.push({ code, at: place(root, [LIST]), slots: { key: LIST } });
  }
  const entries = items.map((item, i) => entryOf(item, i, root, source, findings));
  return { place: source.place(keyPlace(root, [LIST])!), entries };
}

/** A path, or a map: the path as `file`, or all that an audit file holds; with a name. */
function entryOf(
  item: Written,
  i: number,
  root: Written,
  source: SourceText,
  findings: Finding<PolicyCode>[],
): AuditEntry {
  const where = source.place(item.at);
  if (item.kind !== 'scalar') {
    const reader = new KeyReader(root, [LIST, i], findings);
    const own = reader.all(ENTRY_KEYS);
    return { place: where, name: reader.text('name'), file: reader.text('file'), keys: own };
  }
  const file = item.value === null || item.value === '' ? null : String(item.value);
  if (file === null) findings.push({ code: 'empty-value', at: item.at, slots: { key: LIST } });
  return { place: where, name: null, file, keys: NO_KEYS };
}
