/** A workbook as OpenDocument 1.3 (OASIS; ISO/IEC 26300 is its 1.2). Values and text only: it can hold no formula. */
import { xmlText } from '../../text/xml.ts';
import { columnLetters, fitting, type PlainCell, plainCell, type Sheet, type Workbook } from './model.ts';
import { cellStyles, columnStyle, columnStyles, NAMESPACES, pageStyles, settings } from './ods-styles.ts';
import { ZipWriter } from './zip.ts';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const PARTS = ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'];

export function odsFile(workbook: Workbook): Uint8Array {
  const zip = new ZipWriter();
  // Part 2, 3.3: the first entry, stored as it is, tells what the file is.
  zip.store('mimetype', TYPE);
  zip.add('content.xml', contentXml(workbook));
  zip.add('styles.xml', [document('document-styles', pageStyles())]);
  zip.add('meta.xml', [document('document-meta', meta(workbook))]);
  zip.add('settings.xml', [document('document-settings', settings(workbook.sheets))]);
  zip.add('META-INF/manifest.xml', [manifest()]);
  return zip.finish();
}

function* contentXml({ sheets }: Workbook): Generator<string> {
  const styles = `${columnStyles(sheets)}${cellStyles()}`;
  yield `${DECLARATION}<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>`;
  const ranges: string[] = [];
  for (const [i, sheet] of sheets.entries()) ranges.push(yield* tableXml(sheet, i));
  yield `<table:database-ranges>${ranges.join('')}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`;
}

/** Returns the range that is filtered: the head and all that is under it. */
function* tableXml({ name, above, columns, rows }: Sheet, index: number): Generator<string, string> {
  const widths = columns.map(({ width }) => `<table:table-column table:style-name="${columnStyle(width)}"/>`);
  yield `<table:table table:style-name="sheet" table:name="${xmlText(name)}">${widths.join('')}`;
  for (const [label, value] of above) {
    yield row([textCell(label, 'label'), cellXml(plainCell(value, value.type))]);
  }
  if (above.length > 0) yield row([EMPTY]);
  const headLine = above.length === 0 ? 1 : above.length + 2;
  const heads = columns.map(({ head }) => textCell(head, 'head'));
  yield `<table:table-header-rows>${row(heads, ' table:style-name="headrow"')}</table:table-header-rows>`;
  let line = headLine;
  for (const cells of rows) {
    line++;
    yield row(cells.map((cell, i) => cellXml(plainCell(cell, columns[i]!.type))));
  }
  yield '</table:table>';
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const range = `${sheet}.A${headLine}:${sheet}.${columnLetters(columns.length - 1)}${line}`;
  return `<table:database-range table:name="table${index + 1}" table:target-range-address="${xmlText(range)}" table:display-filter-buttons="true"/>`;
}

const EMPTY = '<table:table-cell/>';

function row(cells: readonly string[], attributes = ''): string {
  return `<table:table-row${attributes}>${cells.join('')}</table:table-row>`;
}

function cellXml(cell: PlainCell | null): string {
  if (cell === null) return EMPTY;
  switch (cell.type) {
    case 'text':
      return textCell(cell.text, 'text');
    case 'count':
      return valued(`float" office:value="${cell.number}`, 'plain');
    case 'share':
      return valued(`percentage" office:value="${cell.number}`, 'share');
    case 'instant':
      return valued(`date" office:date-value="${cell.local}`, cell.ms % 1000 === 0 ? 'instant' : 'instantMs');
    case 'date':
      return valued(`date" office:date-value="${cell.local}`, 'date');
    case 'duration':
      return valued(
        `time" office:time-value="${isoDuration(cell.ms)}`,
        cell.ms % 1000 === 0 ? 'duration' : 'durationMs',
      );
  }
}

function valued(value: string, style: string): string {
  return `<table:table-cell table:style-name="${style}" office:value-type="${value}"/>`;
}

function textCell(text: string, style: string): string {
  return `<table:table-cell table:style-name="${style}" office:value-type="string"><text:p>${paragraph(text)}</text:p></table:table-cell>`;
}

/** Blanks at an end, and more than one, would be taken for one or none (part 3, 6.1.2). */
function paragraph(text: string): string {
  return xmlText(fitting(text)).replace(/^ +| +$| {2,}/g, (blanks) => `<text:s text:c="${blanks.length}"/>`);
}

/** `PT26H03M00.250S`, `-PT00H00M01S` */
function isoDuration(signed: number): string {
  const ms = Math.abs(signed);
  const seconds = Math.floor(ms / 1000);
  const two = (n: number): string => String(n).padStart(2, '0');
  const decimals = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
  return `${signed < 0 ? '-' : ''}PT${two(Math.floor(seconds / 3600))}H${two(Math.floor(seconds / 60) % 60)}M${two(seconds % 60)}${decimals}S`;
}

function document(element: string, inner: string): string {
  return `${DECLARATION}<office:${element} ${NAMESPACES} office:version="1.3">${inner}</office:${element}>`;
}

function meta({ title, language }: Workbook): string {
  return `<office:meta><meta:generator>sla</meta:generator><dc:title>${xmlText(title)}</dc:title><dc:language>${language}</dc:language></office:meta>`;
}

function manifest(): string {
  const entry = (path: string, type: string, more = ''): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"${more}/>`;
  const parts = PARTS.map((part) => entry(part, 'text/xml'));
  return `${DECLARATION}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry('/', TYPE, ' manifest:version="1.3"')}${parts.join('')}</manifest:manifest>`;
}
