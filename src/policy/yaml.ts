/**
 * YAML 1.2, the plain part of it: maps, lists and scalars. What makes a policy say something else than it shows is
 * refused: aliases, anchors, merge keys, tags, a key that stands twice, a second document.
 */
import { type Document, type ParsedNode, parseAllDocuments, visit, type YAMLError } from 'yaml';
import type { PolicyCode } from '../diagnostics/catalogue-policy.ts';
import { type Finding, finding, type Stretch, type Written } from './written.ts';
import { writtenOf } from './yaml-tree.ts';

export interface YamlReading {
  /** Null when the text cannot be read as YAML at all: then only that is reported. */
  readonly written: Written | null;
  readonly findings: readonly Finding<PolicyCode>[];
}

const LONGEST = 1_000_000;
const DEEPEST = 64;

export function readYaml(text: string): YamlReading {
  const start = { start: 0, end: 0 };
  if (text.length > LONGEST) return unreadable('yaml-too-long', start, { limit: LONGEST });
  const deep = tooDeep(text);
  if (deep !== null) return unreadable('yaml-too-deep', deep, { limit: DEEPEST });
  const documents = parseAllDocuments<ParsedNode>(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (!Array.isArray(documents) || documents.length === 0 || documents[0]!.contents === null) {
    return unreadable('yaml-empty', start, {});
  }
  const [first, second] = documents;
  if (first!.errors.length > 0) {
    return { written: null, findings: first!.errors.map((error) => syntaxFinding(error, first!)) };
  }
  const findings: Finding<PolicyCode>[] = [];
  if (second !== undefined) findings.push(finding('yaml-several-documents', startOf(second)));
  if (first!.directives?.yaml.explicit === true || Object.keys(first!.directives?.tags ?? {}).length > 1) {
    findings.push(finding('yaml-directive', { start: 0, end: 5 }));
  }
  return { written: writtenOf(first!.contents!, text, findings), findings };
}

function syntaxFinding(error: YAMLError, document: Document.Parsed<ParsedNode>): Finding<PolicyCode> {
  const at = { start: error.pos[0], end: error.pos[1] };
  if (error.code === 'TAB_AS_INDENT') return finding('yaml-tab', at);
  if (error.code === 'MISSING_CHAR') return finding('yaml-quote-not-closed', openingQuote(document, at));
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') return finding('yaml-nested-key', at);
  return finding('yaml-syntax', at, { detail: error.message });
}

/** A quote that is not closed is noticed at the end of the file; it is to be mended where it opens. */
function openingQuote(document: Document.Parsed<ParsedNode>, end: Stretch): Stretch {
  let opening = end;
  visit(document, {
    Scalar(_, node) {
      if (node.range?.[1] === end.start) opening = { start: node.range[0], end: node.range[0] + 1 };
    },
  });
  return opening;
}

function startOf(document: Document.Parsed<ParsedNode>): Stretch {
  const start = document.contents?.range[0] ?? document.range[0];
  return { start, end: start + 1 };
}

/** The place where brackets, dashes or indentation go deeper than any policy does: the reader would run out of stack. */
function tooDeep(text: string): Stretch | null {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return { start: at, end: at + 1 };
  }
  const nested = /^ {400}|^[ \t]*(?:[-?:][ \t]+){64}/m.exec(text);
  return nested === null ? null : { start: nested.index, end: nested.index + 1 };
}

function unreadable(code: PolicyCode, at: Stretch, slots: Finding<PolicyCode>['slots']): YamlReading {
  return { written: null, findings: [finding(code, at, slots)] };
}
