/** The website of a municipality: shop for permits, news, forms. */
export const BUGS = [
  'Afrekenen van een parkeervergunning lukt niet',
  'Publiceren van nieuwsbericht geeft witte pagina',
  'Formulier "Melding openbare ruimte" verstuurt niets',
  'Zoekbalk geeft geen resultaten meer',
  'Afbeeldingen in de agenda worden niet geladen',
  'Menu klapt op telefoons niet open',
  'Cookiemelding komt telkens terug',
  'Afsprakenmodule toont geen vrije tijden',
  'Toegankelijkheid: contrast van knoppen te laag',
  'Kaart met afvalcontainers blijft leeg',
  'Koptekst overlapt met "Contact"',
  'Nieuwsbrief: uitschrijflink werkt niet',
  'Pagina’s laden trager dan 10 seconden',
  'Vertaling, tabblad Engels, toont Nederlandse tekst',
] as const;

export const LINKS = [
  'iDEAL-betaling komt niet terug op de site',
  'DigiD-inloggen geeft foutmelding',
  'Koppeling met het zaaksysteem geweigerd',
] as const;
