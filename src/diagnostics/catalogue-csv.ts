/** What can be wrong with a file of rows, before anyone looks at what the rows say. */
import type { CatalogueEntry } from './catalogue.ts';

export const csvCodes = {
  'empty-file': {
    severity: 'error',
    nl: 'Het bestand is leeg. Verwacht werd een CSV-bestand met ten minste een kopregel met kolomnamen. Maak de export opnieuw, of laat dit bestand weg.',
    en: 'The file is empty. A CSV file with at least a header line of column names was expected. Make the export again, or leave this file out.',
  },
  'gzip-file': {
    severity: 'error',
    nl: 'Het bestand is met gzip ingepakt. Verwacht werd CSV-tekst. Geef het een naam die op .gz eindigt, of pak het eerst uit.',
    en: 'The file is compressed with gzip. CSV text was expected. Give it a name that ends in .gz, or unpack it first.',
  },
  'zip-file': {
    severity: 'error',
    nl: 'Het bestand is een zip-archief. Verwacht werd CSV-tekst. Pak het uit en geef het CSV-bestand dat erin zit.',
    en: 'The file is a zip archive. CSV text was expected. Unpack it and give the CSV file that is in it.',
  },
  'xlsx-file': {
    severity: 'error',
    nl: 'Het bestand is een Excel-werkmap (xlsx). Verwacht werd CSV-tekst. Open het en bewaar het werkblad als "CSV UTF-8".',
    en: 'The file is an Excel workbook (xlsx). CSV text was expected. Open it and save the sheet as "CSV UTF-8".',
  },
  'ods-file': {
    severity: 'error',
    nl: 'Het bestand is een OpenDocument-werkblad (ods). Verwacht werd CSV-tekst. Open het en bewaar het blad als CSV met tekenset UTF-8.',
    en: 'The file is an OpenDocument spreadsheet (ods). CSV text was expected. Open it and save the sheet as CSV with character set UTF-8.',
  },
  'packed-file': {
    severity: 'error',
    nl: 'Het bestand is ingepakt (bzip2, xz, 7z, zstd of rar). Verwacht werd CSV-tekst, of gzip met een naam op .gz. Pak het eerst uit.',
    en: 'The file is packed (bzip2, xz, 7z, zstd or rar). CSV text was expected, or gzip with a name in .gz. Unpack it first.',
  },
  'pdf-file': {
    severity: 'error',
    nl: 'Het bestand is een PDF. Verwacht werd CSV-tekst. Vraag het systeem zelf om een export als CSV: uit een PDF zijn rijen niet betrouwbaar te lezen.',
    en: 'The file is a PDF. CSV text was expected. Ask the system itself for an export as CSV: rows cannot be read from a PDF reliably.',
  },
  'json-file': {
    severity: 'error',
    nl: "Het bestand is JSON, geen CSV. Verwacht werden rijen met een kopregel. Exporteer als CSV, of zet het om: jq -r '.[] | [.id, .opened_at] | @csv' bestand.json, met een kopregel erboven.",
    en: "The file is JSON, not CSV. Rows under a header line were expected. Export as CSV, or convert it: jq -r '.[] | [.id, .opened_at] | @csv' file.json, with a header line above it.",
  },
  'git-annex-pointer': {
    severity: 'error',
    nl: 'Het bestand is een verwijzing van git-annex, niet de gegevens zelf. Verwacht werd CSV-tekst. Haal de gegevens op met "git annex get".',
    en: 'The file is a git-annex pointer, not the data itself. CSV text was expected. Fetch the data with "git annex get".',
  },
  'old-excel-file': {
    severity: 'error',
    nl: 'Het bestand is een Excel-werkmap van voor 2007 (xls). Verwacht werd CSV-tekst. Open het en bewaar het werkblad als "CSV UTF-8".',
    en: 'The file is an Excel workbook from before 2007 (xls). CSV text was expected. Open it and save the sheet as "CSV UTF-8".',
  },
  'html-file': {
    severity: 'error',
    nl: 'Het bestand is een webpagina of XML, geen CSV: vaak een inlog- of foutpagina die in plaats van de export is gedownload. Maak de export opnieuw, of bewaar haar vanuit een spreadsheet als CSV.',
    en: 'The file is a web page or XML, not CSV: often a sign-in or error page that was downloaded in place of the export. Make the export again, or save it as CSV from a spreadsheet.',
  },
  'git-lfs-pointer': {
    severity: 'error',
    nl: 'Het bestand is een verwijzing van Git LFS, niet de gegevens zelf. Verwacht werd CSV-tekst. Haal de gegevens op met "git lfs pull".',
    en: 'The file is a Git LFS pointer, not the data itself. CSV text was expected. Fetch the data with "git lfs pull".',
  },
  'binary-file': {
    severity: 'error',
    nl: 'Het bestand is geen tekst: het bevat binaire gegevens. Verwacht werd CSV-tekst. Exporteer als CSV in UTF-8.',
    en: 'The file is not text: it holds binary data. CSV text was expected. Export it as CSV in UTF-8.',
  },
  'unclosed-quote': {
    severity: 'error',
    nl: 'Het aanhalingsteken dat op regel {opened} een veld opent, wordt niet meer gesloten: niet voor het einde van het bestand, of niet binnen de 1 MiB die een rij mag beslaan. Alles daarna is onbetrouwbaar en het bestand is niet gebruikt. Verdubbel of verwijder het aanhalingsteken, of maak de export opnieuw als die is afgebroken.',
    en: 'The quote that opens a field on line {opened} is never closed: not before the end of the file, or not within the 1 MiB that a row may take. Nothing after it can be trusted, and the file was not used. Double or remove the quote, or make the export again if it was cut off.',
  },
  'misplaced-quote': {
    severity: 'error',
    nl: 'Het aanhalingsteken dat op regel {opened} een veld opent, wordt pas op regel {closed} gesloten, en daar volgt tekst waar een scheidingsteken of het einde van de regel werd verwacht. De regels ertussen zijn niet te vertrouwen en het bestand is niet gebruikt. Verdubbel of verwijder het losse aanhalingsteken.',
    en: 'The quote that opens a field on line {opened} is closed only on line {closed}, and text follows it where a delimiter or the end of the line was expected. The lines between cannot be trusted, and the file was not used. Double or remove the stray quote.',
  },
  'record-too-long': {
    severity: 'error',
    nl: 'De rij die hier begint is langer dan {limit} tekens. Verwacht werd één rij per regel. Kijk of het bestand wel CSV is en regeleinden heeft.',
    en: 'The row that starts here is longer than {limit} characters. One row a line was expected. See whether the file is CSV at all and has line ends.',
  },
  'csv-unreadable': {
    severity: 'error',
    nl: 'Het bestand is vanaf hier niet als CSV te lezen ({cause}). Verwacht werden rijen zoals in RFC 4180. Maak de export opnieuw, of bewaar haar vanuit een spreadsheet als "CSV UTF-8".',
    en: 'From here on the file cannot be read as CSV ({cause}). Rows as in RFC 4180 were expected. Make the export again, or save it from a spreadsheet as "CSV UTF-8".',
  },
  'row-too-narrow': {
    severity: 'error',
    nl: 'De rij heeft te weinig velden: {found}, en de kopregel vraagt er {expected}. De rij is afgewezen. Zet velden waar een scheidingsteken of regeleinde in staat tussen aanhalingstekens, of vul de rij aan; een regel met totalen kan weg.',
    en: 'The row has too few fields: {found}, and the header asks for {expected}. The row was rejected. Put fields that hold a delimiter or line break in quotes, or complete the row; a line of totals can go.',
  },
  'row-too-wide': {
    severity: 'error',
    nl: 'De rij heeft te veel velden: {found}, en de kopregel heeft er {expected}. De rij is afgewezen. Zet velden waar een scheidingsteken in staat tussen aanhalingstekens, of geef de extra kolommen een naam.',
    en: 'The row has too many fields: {found}, and the header has {expected}. The row was rejected. Put fields that hold a delimiter in quotes, or give the extra columns a name.',
  },
  'duplicate-column': {
    severity: 'warning',
    nl: 'De kolomnaam "{name}" staat meer dan eens in de kopregel (hoofdletters doen er niet toe); verwacht werd één keer. Kolom {first} wordt gebruikt, kolom {others} niet. Geef de kolom die niet bedoeld is een andere naam.',
    en: 'The column name "{name}" stands more than once in the header (capitals do not matter); once was expected. Column {first} is used, column {others} is not. Give the column that is not meant another name.',
  },
  'unmarked-utf16': {
    severity: 'warning',
    nl: 'Het bestand is gelezen als UTF-16 ({encoding}), al ontbreekt de byte-order-mark: zo staan de nullen erin. Controleer of letters met accenten kloppen, of exporteer in UTF-8.',
    en: 'The file was read as UTF-16 ({encoding}), although it has no byte order mark: its zeros stand that way. See whether letters with accents are right, or export it in UTF-8.',
  },
  'not-utf8': {
    severity: 'warning',
    nl: 'Het bestand is geen UTF-8 (voor het eerst te zien op regel {line}) en is gelezen als windows-1252. Controleer of letters met accenten kloppen, of exporteer in UTF-8.',
    en: 'The file is not UTF-8 (first seen on line {line}) and was read as windows-1252. See whether letters with accents are right, or export it in UTF-8.',
  },
  'mixed-encoding': {
    severity: 'warning',
    nl: 'Het bestand is deels UTF-8 en deels niet (voor het eerst op regel {line}); wat geen UTF-8 is, is gelezen als windows-1252. Verwacht werd één codering voor het hele bestand. Controleer of letters met accenten kloppen, of exporteer in UTF-8.',
    en: 'The file is partly UTF-8 and partly not (first on line {line}); what is not UTF-8 was read as windows-1252. One encoding for the whole file was expected. See whether letters with accents are right, or export it in UTF-8.',
  },
} as const satisfies Record<string, CatalogueEntry>;
