/** A workbook as Office Open XML (ISO/IEC 29500, SpreadsheetML). Values and text only: it can hold no formula. */
import { xmlText } from '../../text/xml.ts';
import { columnLetters, fitting, type PlainCell, plainCell, type Sheet, type Workbook } from './model.ts';
import { ZipWriter } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Positions in `cellXfs` of the styles. */
const STYLE = {
  plain: 0,
  head: 1,
  label: 2,
  text: 3,
  instant: 4,
  instantMs: 5,
  duration: 6,
  durationMs: 7,
  share: 8,
  date: 9,
};

export function xlsxFile(workbook: Workbook): Uint8Array {
  const zip = new ZipWriter();
  const { sheets } = workbook;
  zip.add('[Content_Types].xml', [contentTypes(sheets)]);
  zip.add('_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']], coreRelation)]);
  zip.add('docProps/core.xml', [core(workbook)]);
  const targets = sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const);
  zip.add('xl/_rels/workbook.xml.rels', [relations([...targets, ['styles', 'styles.xml']])]);
  zip.add('xl/styles.xml', [styles()]);
  const filtered: string[] = [];
  for (const [i, sheet] of sheets.entries()) {
    zip.add(
      `xl/worksheets/sheet${i + 1}.xml`,
      sheetXml(sheet, (range) => filtered.push(range)),
    );
  }
  zip.add('xl/workbook.xml', [workbookXml(sheets, filtered)]);
  return zip.finish();
}

/** `filters` is told the range of the filter: the head and all that is under it. */
function* sheetXml(
  { name, above, columns, rows }: Sheet,
  filters: (range: string) => void,
): Generator<string> {
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${frozen(above.length)}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  let line = 0;
  for (const [label, value] of above) {
    line++;
    yield row(line, [styled(label, STYLE.label), cellXml(plainCell(value, value.type))]);
  }
  // With an empty line before it, so that the filter does not take the lines above for its own.
  line += above.length === 0 ? 1 : 2;
  const headLine = line;
  yield row(
    headLine,
    columns.map(({ head }) => styled(head, STYLE.head)),
    HEAD_HEIGHT,
  );
  for (const cells of rows) {
    line++;
    yield row(
      line,
      cells.map((cell, i) => cellXml(plainCell(cell, columns[i]!.type))),
    );
  }
  const last = columnLetters(columns.length - 1);
  filters(`'${name.replaceAll("'", "''")}'!$A$${headLine}:$${last}$${line}`);
  yield `</sheetData><autoFilter ref="A${headLine}:${last}${line}"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/** The head stays in sight; not where lines above it would fill the screen. */
function frozen(above: number): string {
  if (above > 0) return '';
  return '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';
}

/** Two lines. */
const HEAD_HEIGHT = ' ht="31" customHeight="1"';

type CellXml = ((at: string) => string) | null;

function row(line: number, cells: readonly CellXml[], attributes = ''): string {
  const written = cells.map((cell, i) => (cell === null ? '' : cell(`${columnLetters(i)}${line}`)));
  return `<row r="${line}"${attributes}>${written.join('')}</row>`;
}

function styled(text: string, style: number): CellXml {
  return (at) =>
    `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${sharedText(text)}</t></is></c>`;
}

function cellXml(cell: PlainCell | null): CellXml {
  if (cell === null) return null;
  const number =
    (style: number, value: number | string): CellXml =>
    (at) =>
      `<c r="${at}" s="${style}"><v>${value}</v></c>`;
  switch (cell.type) {
    case 'text':
      return styled(cell.text, STYLE.text);
    case 'count':
      return number(STYLE.plain, cell.number);
    case 'share':
      return number(STYLE.share, cell.number);
    case 'instant':
      return number(cell.ms % 1000 === 0 ? STYLE.instant : STYLE.instantMs, cell.ms / DAY + DAYS_TO_1970);
    case 'date':
      return number(STYLE.date, cell.ms / DAY + DAYS_TO_1970);
    case 'duration':
      return number(cell.ms % 1000 === 0 ? STYLE.duration : STYLE.durationMs, cell.ms / DAY);
  }
}

const DAY = 86_400_000;
/** Serial numbers count days from 30 December 1899 (part 1, 18.17.4.1); right from 1 March 1900 on. */
const DAYS_TO_1970 = 25_569;

/** `_x0041_` would be read as the character it names (part 1, 22.9.2.19): its underscore is named instead. */
function sharedText(text: string): string {
  return xmlText(fitting(text)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/**
 * Text carries a quote prefix, so that it stays text when somebody edits it. Shares show all their places: a figure is
 * never rounded up to its norm.
 */
function styles(): string {
  const formats = [
    'yyyy\\-mm\\-dd\\ hh:mm:ss',
    'yyyy\\-mm\\-dd\\ hh:mm:ss.000',
    '[h]:mm:ss',
    '[h]:mm:ss.000',
    '0.00####%',
    'yyyy\\-mm\\-dd',
  ];
  const numFmts = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${xmlText(code)}"/>`);
  const xf = (attributes: string, inner = ''): string =>
    inner === '' ? `<xf xfId="0" ${attributes}/>` : `<xf xfId="0" ${attributes}>${inner}</xf>`;
  const plain = 'fontId="0" fillId="0" borderId="0"';
  const xfs = [
    xf(`numFmtId="0" ${plain}`),
    xf(
      'numFmtId="0" fontId="1" fillId="2" borderId="1" quotePrefix="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"',
      '<alignment vertical="top" wrapText="1"/>',
    ),
    xf('numFmtId="0" fontId="1" fillId="0" borderId="0" quotePrefix="1" applyFont="1"'),
    xf(`numFmtId="0" ${plain} quotePrefix="1"`),
    ...formats.map((_, i) => xf(`numFmtId="${164 + i}" ${plain} applyNumberFormat="1"`)),
  ];
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
  const none = '<left/><right/><top/>';
  return `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${numFmts.join('')}</numFmts><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8ECEF"/></patternFill></fill></fills><borders count="2"><border>${none}<bottom/><diagonal/></border><border>${none}<bottom style="thin"><color rgb="FF5B6770"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" ${plain}/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** A filter is found by its hidden name (part 1, 18.2.5). */
function workbookXml(sheets: readonly Sheet[], filtered: readonly string[]): string {
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const names = filtered.map(
    (range, i) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${xmlText(range)}</definedName>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${type}"/>`;
  const parts = [
    override('/xl/workbook.xml', `${TYPE}.sheet.main+xml`),
    override('/xl/styles.xml', `${TYPE}.styles+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...sheets.map((_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, `${TYPE}.worksheet+xml`)),
  ];
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

const coreRelation = `<Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`;

function relations(list: readonly (readonly [type: string, target: string])[], more = ''): string {
  const each = list.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}${more}</Relationships>`;
}

function core({ title, language }: Workbook): string {
  const dc = 'http://purl.org/dc/elements/1.1/';
  return `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="${dc}"><dc:title>${xmlText(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`;
}
