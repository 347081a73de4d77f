/** An online administration, as municipalities and their partners use it. */
export const INCIDENTS = [
  'Inloggen lukt niet: wachtwoord wordt niet geaccepteerd',
  'Bankafschriften worden niet ingelezen',
  'Btw-aangifte geeft foutmelding bij verzenden',
  'Factuur staat dubbel in het grootboek',
  'Balans toont een verschil van € 0,01',
  'Export naar Excel is leeg',
  'Crediteuren: zoeken op naam duurt minuten',
  'Betaalbestand (SEPA) wordt door de bank geweigerd',
  'Bijlage bij boeking "verdwenen"',
  'Periode 9 kan niet worden afgesloten',
  'Kolommenbalans drukt niet af',
  'Scherm bevriest bij memoriaalboeking',
  'Jaarrekening: toelichting, tabel 4, valt weg',
  'Koppeling met urenregistratie levert niets aan',
] as const;

export const QUESTIONS = [
  'Hoe maak ik een tweede administratie aan?',
  'Waar vind ik de auditfile van vorig jaar?',
  'Uitleg gevraagd over kostenplaatsen',
  'Hoe draai ik een verkeerde boeking terug?',
] as const;

export const WISHES = [
  'Graag extra gebruiker voor de accountant',
  'Factuurlay-out aanpassen aan nieuwe huisstijl',
  'Sneltoets voor nieuwe boeking',
  'Rekeningschema uitbreiden, groep 4',
] as const;

export const SCANNING = [
  'Gescande facturen komen niet aan',
  'Scan wordt ondersteboven herkend',
  'Factuurbedrag wordt verkeerd uitgelezen',
  'Herkenning leverancier slaat KvK-nummer over',
] as const;
