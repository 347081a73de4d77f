/** How the cells of an OpenDocument workbook look: formats of numbers, widths, and a head that stays in sight. */
import { xmlText } from '../../text/xml.ts';
import type { Sheet } from './model.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';

export const NAMESPACES = [
  ...['office', 'style', 'text', 'table', 'meta', 'config'].map(
    (name) => `xmlns:${name}="${ODF}:${name}:1.0"`,
  ),
  `xmlns:number="${ODF}:datastyle:1.0"`,
  `xmlns:fo="${ODF}:xsl-fo-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

export function columnStyle(width: number): string {
  return `width${width}`;
}

export function columnStyles(sheets: readonly Sheet[]): string {
  const widths = new Set(sheets.flatMap(({ columns }) => columns.map(({ width }) => width)));
  const style = (width: number): string =>
    `<style:style style:name="${columnStyle(width)}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2 + 0.3).toFixed(2)}cm"/></style:style>`;
  return [...widths].map(style).join('');
}

const TIME = (decimals: string): string =>
  `<number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"${decimals}/>`;
const DATE =
  '<number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>';
const THOUSANDTHS = ' number:decimal-places="3"';

/** Shares show all their places: a figure is never rounded up to its norm. */
export function cellStyles(): string {
  const date = (name: string, decimals: string): string =>
    `<number:date-style style:name="${name}">${DATE}<number:text> </number:text>${TIME(decimals)}</number:date-style>`;
  const time = (name: string, decimals: string): string =>
    `<number:time-style style:name="${name}" number:truncate-on-overflow="false">${TIME(decimals)}</number:time-style>`;
  const cell = (name: string, data: string, inner = ''): string =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${data === '' ? '' : ` style:data-style-name="${data}"`}>${inner}</style:style>`;
  const bold = '<style:text-properties fo:font-weight="bold"/>';
  return [
    `<number:date-style style:name="n-date">${DATE}</number:date-style>`,
    date('n-instant', ''),
    date('n-instantMs', THOUSANDTHS),
    time('n-duration', ''),
    time('n-durationMs', THOUSANDTHS),
    '<number:percentage-style style:name="n-share"><number:number number:decimal-places="6" number:min-decimal-places="2" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>',
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Default"/>',
    '<style:style style:name="headrow" style:family="table-row"><style:table-row-properties style:row-height="1.1cm" style:use-optimal-row-height="false"/></style:style>',
    cell('plain', ''),
    cell('text', ''),
    cell('label', '', bold),
    cell(
      'head',
      '',
      `<style:table-cell-properties fo:background-color="#e8ecef" fo:border-bottom="0.5pt solid #5b6770" fo:wrap-option="wrap" style:vertical-align="top"/>${bold}`,
    ),
    ...['date', 'instant', 'instantMs', 'duration', 'durationMs', 'share'].map((name) =>
      cell(name, `n-${name}`),
    ),
  ].join('');
}

/** A4 across, as wide as the paper and as many pages long as it takes. */
export function pageStyles(): string {
  const font = '<style:text-properties fo:font-family="Calibri, Carlito, sans-serif" fo:font-size="11pt"/>';
  const page =
    '<style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" fo:margin="1.5cm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0"/>';
  return [
    `<office:styles><style:style style:name="Default" style:family="table-cell">${font}</style:style></office:styles>`,
    `<office:automatic-styles><style:page-layout style:name="page">${page}</style:page-layout></office:automatic-styles>`,
    '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles>',
  ].join('');
}

/** Which lines stay in sight is no part of the standard: LibreOffice keeps it in its settings. */
export function settings(sheets: readonly Sheet[]): string {
  const item = (name: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const entry = ({ name, above }: Sheet): string =>
    above.length > 0
      ? ''
      : `<config:config-item-map-entry config:name="${xmlText(name)}">${item('VerticalSplitMode', 'short', 2)}${item('VerticalSplitPosition', 'int', 1)}${item('PositionBottom', 'int', 1)}${item('ActiveSplitRange', 'short', 2)}</config:config-item-map-entry>`;
  return `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${sheets.map(entry).join('')}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`;
}
