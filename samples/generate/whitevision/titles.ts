/** Purchase-to-pay: orders, invoices, approval. */
export const DISRUPTIONS = [
  'Facturen blijven hangen in de goedkeuring',
  'E-facturen via Peppol komen niet binnen',
  'Fiatteren via mobiel geeft lege pagina',
  'Scherm "Mijn taken" laadt niet',
  'Koppeling met financieel pakket: boekingen niet overgenomen',
  'Inloggen met SSO lukt niet',
  'Matching tussen order en factuur mislukt',
  'Zoeken op crediteur geeft foutmelding',
  'Bijlage van factuur is niet te openen',
  'Dashboard inkoop, tegel 3, blijft leeg',
] as const;

export const BUGS = [
  'Btw wordt afgerond op hele euro’s',
  'Filter op kostenplaats vergeet de keuze',
  'Datum in export staat in Amerikaanse volgorde',
  'Vervanger krijgt geen melding',
  'Kolombreedte wordt niet bewaard',
  'Ordernummer ontbreekt op de pdf',
  'Crediteur met "&" in de naam wordt afgekapt',
  'Melding "opgeslagen" verschijnt twee keer',
] as const;

export const QUESTIONS = [
  'Hoe stel ik een vervanger in voor de zomervakantie?',
  'Wie kan een afgekeurde factuur heropenen?',
  'Waar staat het logboek van goedkeuringen?',
  'Kan een factuur over twee budgetten worden verdeeld?',
  'Overzicht van contracten exporteren',
] as const;

export const TIPS = [
  'Sneltoets voor goedkeuren',
  'Toon het resterende budget bij de factuur',
  'Donker thema',
] as const;

export const CHANGES = [
  'Nieuwe administratie toevoegen',
  'SSO inrichten voor partnergemeente',
  'OCI-koppeling nieuwe leverancier',
] as const;
