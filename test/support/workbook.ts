/** Reads a spreadsheet file back, in either format, without the code that wrote it. Throws on XML that is not well-formed. */
import { unzipSync } from 'fflate';

export interface ReadCell {
  readonly type: 'text' | 'number' | 'instant' | 'duration' | 'share';
  /** Text; local time `2025-07-01T09:00:00`; or a number as text: seconds of a duration. */
  readonly value: string;
}

export interface ReadSheet {
  readonly name: string;
  /** Null: an empty cell. */
  readonly rows: readonly (readonly (ReadCell | null)[])[];
  readonly filter: string | null;
}

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

export function partsOf(file: Uint8Array): Readonly<Record<string, string>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, data]) => [name, decoder.decode(data)]),
  );
}

export function parseXml(xml: string): Node {
  // What XML 1.0 cannot hold (production 2).
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]|\p{Cs}/u.test(xml))
    throw new Error('a character XML cannot hold');
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, , close, name, attributes, empty, text] of xml.matchAll(
    /(<\?[^>]*\?>)|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</g,
  )) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += decoded(text);
    else if (name === undefined) continue;
    else if (close === '/') {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes something else`);
    } else {
      const pairs = [...attributes!.matchAll(/([\w:.-]+)="([^"]*)"/g)];
      const found = Object.fromEntries(pairs.map((pair) => [pair[1]!, decoded(pair[2]!)]));
      const node: Node = { name, attributes: found, children: [], text: '' };
      parent.children.push(node);
      if (empty !== '/') open.push(node);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return root;
}

function decoded(text: string): string {
  if (/&(?!(amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`an unknown reference: ${text.slice(0, 40)}`);
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(#?\w+);/g, (_, name: string) => signs[name]!);
}

export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function readXlsx(file: Uint8Array): ReadSheet[] {
  const parts = partsOf(file);
  const workbook = parseXml(parts['xl/workbook.xml']!);
  const styles = parseXml(parts['xl/styles.xml']!);
  const codes = new Map(all(styles, 'numFmt').map(({ attributes: a }) => [a.numFmtId, a.formatCode!]));
  const formats = all(all(styles, 'cellXfs')[0]!, 'xf').map(
    ({ attributes: a }) => codes.get(a.numFmtId) ?? '',
  );
  return all(workbook, 'sheet').map(({ attributes }, i) => {
    const sheet = parseXml(parts[`xl/worksheets/sheet${i + 1}.xml`]!);
    const rows = all(sheet, 'row').map((row) => {
      const cells: (ReadCell | null)[] = [];
      for (const cell of row.children) {
        const column = columnOf(cell.attributes.r!);
        while (cells.length < column) cells.push(null);
        cells.push(xlsxCell(cell, formats[Number(cell.attributes.s)] ?? ''));
      }
      return cells;
    });
    return { name: attributes.name!, rows, filter: all(sheet, 'autoFilter')[0]?.attributes.ref ?? null };
  });
}

function columnOf(at: string): number {
  return [...at.replace(/\d/g, '')].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function xlsxCell(cell: Node, format: string): ReadCell {
  if (all(cell, 'f').length > 0) throw new Error('a formula');
  if (cell.attributes.t === 'inlineStr') {
    const text = all(cell, 't')[0]!.text;
    // Part 1, 22.9.2.19.
    const unescaped = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    return { type: 'text', value: unescaped };
  }
  const number = Number(all(cell, 'v')[0]!.text);
  if (format.startsWith('yyyy')) {
    const local = new Date(Math.round((number - 25_569) * 86_400_000)).toISOString().replace('Z', '');
    return { type: 'instant', value: local.replace('.000', '') };
  }
  if (format.startsWith('[h]'))
    return { type: 'duration', value: String(Math.round(number * 86_400_000) / 1000) };
  return { type: format.endsWith('%') ? 'share' : 'number', value: String(number) };
}

export function readOds(file: Uint8Array): ReadSheet[] {
  const content = parseXml(partsOf(file)['content.xml']!);
  const ranges = all(content, 'table:database-range').map(
    ({ attributes: a }) => a['table:target-range-address']!,
  );
  return all(content, 'table:table').map((table, i) => ({
    name: table.attributes['table:name']!,
    rows: all(table, 'table:table-row').map((row) => row.children.map(odsCell)),
    filter: ranges[i]?.replace(/'[^']*'\./g, '') ?? null,
  }));
}

function odsCell(cell: Node): ReadCell | null {
  const value = (name: string): string => cell.attributes[`office:${name}`]!;
  if ('table:formula' in cell.attributes) throw new Error('a formula');
  switch (cell.attributes['office:value-type']) {
    case undefined:
      return null;
    case 'date':
      return { type: 'instant', value: value('date-value') };
    case 'time': {
      const [, sign, h, m, s] = /^(-?)PT(\d+)H(\d+)M([\d.]+)S$/.exec(value('time-value'))!;
      const seconds = Number(h) * 3600 + Number(m) * 60 + Number(s);
      return { type: 'duration', value: String(sign === '-' ? -seconds : seconds) };
    }
    case 'percentage':
      return { type: 'share', value: value('value') };
    case 'float':
      return { type: 'number', value: value('value') };
    default:
      return { type: 'text', value: paragraphText(cell) };
  }
}

/** Blanks that are written as elements stand at an end, or between what is around them. */
function paragraphText(cell: Node): string {
  const [paragraph] = all(cell, 'text:p');
  const blanks = all(paragraph!, 'text:s').map(({ attributes: a }) => ' '.repeat(Number(a['text:c'])));
  return blanks.length === 0 ? paragraph!.text : `${paragraph!.text}${blanks.join('')}`;
}
