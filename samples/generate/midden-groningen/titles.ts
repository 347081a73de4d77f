/** What people report about the three applications. */
export const TITLES = {
  zaaksysteem: [
    'Zaak blijft hangen op status "in behandeling"',
    'Document uit zaak opent niet, foutmelding 500',
    'Zoeken op zaaknummer geeft geen resultaat',
    'Koppeling met postregistratie levert niets aan',
    'Taak verschijnt niet in de werkvoorraad',
    'Besluit kan niet worden ondertekend',
    'Traag bij openen van grote dossiers',
    'Zaaktype "Melding openbare ruimte" ontbreekt bij nieuwe zaak',
    'E-mail aan inwoner wordt dubbel verstuurd',
    'Doorlooptijd in het overzicht klopt niet',
  ],
  burgerzaken: [
    'Aanvraag paspoort kan niet worden opgeslagen',
    'Verhuizing via e-loket komt niet binnen',
    'BSN-controle geeft time-out',
    'Uittreksel BRP drukt lege bladzijde af',
    'Balie 3: handtekening-pad wordt niet herkend',
    'Geboorteaangifte: naam met ë wordt verkeerd getoond',
    'Afspraak aan de balie dubbel ingepland',
    'Bericht van de Landelijke Voorziening niet verwerkt',
  ],
  belastingen: [
    'Aanslag OZB toont verkeerd adres',
    'Kwijtschelding: toets loopt vast',
    'Incassobestand wordt niet aangemaakt',
    'WOZ-waarde niet zichtbaar in portaal',
    'Betaling iDEAL staat niet bij de aanslag',
    'Automatische incasso, tweede termijn ontbreekt',
    'Aanslagbiljetten in verkeerde volgorde afgedrukt',
  ],
} as const;

export const QUESTIONS = [
  'Hoe voeg ik een collega toe aan een werkgroep?',
  'Vraag over bewaartermijnen; wie kan helpen?',
  'Waar vind ik openstaande zaken per team?',
  'Waarom is dit veld verplicht?',
  'Mag een zaak twee behandelaars hebben?',
] as const;

export const WISHES = [
  'Sjabloon voor de ontvangstbevestiging aanpassen',
  'Nieuwe rol aanmaken voor tijdelijke medewerker',
  'Kolom met startdatum toevoegen aan de lijst',
  'Rechten controleren na vertrek medewerker',
  'Overzicht van openstaande zaken, per wijk',
] as const;
