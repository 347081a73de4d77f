/** Debt counselling: the application, and the platform under it. */
export const APPLICATION = [
  'Vtlb-berekening neemt toeslag niet mee',
  'Budgetplan kan niet worden opgeslagen',
  'Brief aan schuldeiser toont verkeerd bedrag',
  'Zoeken op dossiernummer geeft geen resultaat',
  'Saldo beheerrekening loopt een dag achter',
  'Schuldenoverzicht: kolom "rest" is leeg',
  'Taak "Aanbod versturen" blijft openstaan',
  'Export voor jaarverslag, regel 12, ontbreekt',
  'Documentgenerator laat bladzijde 2 weg',
  'Betaling wordt aan verkeerde schuld gekoppeld',
] as const;

export const PLATFORM = [
  'Inloggen via Entra ID duurt een minuut',
  'Omgeving onbereikbaar na onderhoud',
  'Sessie wordt telkens verbroken',
  'Bestanden uploaden geeft time-out',
  'Foutmelding 502 op alle schermen',
  'Afdrukwachtrij verwerkt niets',
] as const;

export const QUESTIONS = [
  'Hoe voeg ik een nieuwe schuldeiser toe?',
  'Uitleg over status "slapend"',
  'Waar staat het logboek van betalingen?',
] as const;

export const WISHES = [
  'Eigen velden in het intakeformulier',
  'Dossiers omzetten na herindeling',
  'Extra kolom in de caseload-lijst',
] as const;
