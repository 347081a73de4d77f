/** The nodes of a YAML document as a policy may have them: maps, lists and scalars, each with its place. */
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import type { PolicyCode } from '../diagnostics/catalogue-policy.ts';
import { type Finding, finding, type Stretch, type Written, type WrittenEntry } from './written.ts';

/** The empty key, and the one that would reach into an object of the program. */
const UNFIT_KEYS = new Set(['', '__proto__']);

/** `text` is the whole policy. What is refused is added to `findings`. */
export function writtenOf(node: ParsedNode | null, text: string, findings: Finding<PolicyCode>[]): Written {
  const at: Stretch = { start: node?.range[0] ?? 0, end: node?.range[1] ?? 0 };
  if (isAlias(node)) {
    findings.push(finding('yaml-alias', at, { name: node.source }));
    return { kind: 'unusable', at };
  }
  findings.push(...properties(node, at, text));
  if (isMap(node)) return { kind: 'map', at, entries: entries(node.items, text, findings) };
  if (isSeq(node)) {
    return {
      kind: 'list',
      at,
      items: node.items.map((item) => writtenOf(item as ParsedNode, text, findings)),
    };
  }
  return { kind: 'scalar', at, value: isScalar(node) ? scalarValue(node) : null };
}

/** Anchors and tags, from where they stand before the node. */
function properties(node: ParsedNode | null, at: Stretch, text: string): readonly Finding<PolicyCode>[] {
  if (node === null || isAlias(node)) return [];
  const before = (mark: string): Stretch => {
    const start = text.lastIndexOf(mark, at.start);
    return { start: start < 0 ? at.start : start, end: at.end };
  };
  const { anchor } = node;
  const tag = node.tag?.replace(/^tag:yaml\.org,2002:/, '!!');
  return [
    ...(anchor === undefined ? [] : [finding('yaml-anchor', before(`&${anchor}`), { name: anchor })]),
    ...(tag === undefined ? [] : [finding('yaml-tag', before(tag), { name: tag })]),
  ];
}

function entries(
  pairs: readonly { key: unknown; value: unknown }[],
  text: string,
  findings: Finding<PolicyCode>[],
): Map<string, WrittenEntry> {
  const found = new Map<string, WrittenEntry>();
  for (const pair of pairs) {
    const node = pair.key as ParsedNode;
    const keyAt: Stretch = { start: node?.range[0] ?? 0, end: node?.range[1] ?? 0 };
    const value = writtenOf(pair.value as ParsedNode | null, text, findings);
    const key = isScalar(node) && node.value !== null ? String(scalarValue(node)) : null;
    findings.push(...properties(node, keyAt, text));
    const first = key === null ? undefined : found.get(key);
    if (key === '<<') findings.push(finding('yaml-merge-key', keyAt));
    else if (key === null || UNFIT_KEYS.has(key)) findings.push(finding('yaml-bad-key', keyAt));
    else if (first !== undefined)
      findings.push({ ...finding('yaml-duplicate-key', keyAt, { key }), other: first.keyAt });
    else found.set(key, { keyAt, value });
  }
  return found;
}

/** A number stays text where the number would not be written the same again: 3.10, 0x1F. */
function scalarValue(node: Scalar): string | number | boolean | null {
  const value = node.value;
  const source = node.source ?? String(value);
  if (typeof value === 'number') return String(value) === source ? value : source;
  if (typeof value === 'boolean' || value === null) return value;
  return String(value);
}
