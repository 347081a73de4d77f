/** What `sla verify` finds, and why it may not be able to. */
import type { CatalogueEntry } from './catalogue.ts';

export const verifyCodes = {
  'not-to-be-made-again': {
    severity: 'error',
    nl: 'dit is geen resultaat van sla audit --format json dat opnieuw gemaakt kan worden: {why}',
    en: 'this is not a result of sla audit --format json that can be made again: {why}',
  },
  'verify-standard-input': {
    severity: 'error',
    nl: 'de invoer "{role}" kwam van standaardinvoer en is dus niet opnieuw te lezen; bewaar hem als bestand en voer de audit daarmee uit',
    en: 'the input "{role}" came from standard input and cannot be read again; keep it as a file, and audit that',
  },
  'verify-missing': {
    severity: 'error',
    nl: '{path} ({role}) staat niet in {places}: zeg met --in MAP waar de bestanden staan',
    en: '{path} ({role}) is not in {places}: say with --in FOLDER where the files are',
  },
  'verify-same': {
    severity: 'warning',
    nl: 'Hetzelfde: uit {files} bestand(en) en het beleid komt opnieuw dit resultaat.',
    en: 'The same: {files} file(s) and the policy give this result again.',
  },
  'verify-differs': {
    severity: 'warning',
    nl: 'Niet hetzelfde: er komt iets anders uit.',
    en: 'Not the same: something else comes out.',
  },
  'verify-unusable': {
    severity: 'warning',
    nl: 'Niet hetzelfde: wat nu gelezen wordt is niet te gebruiken, om de redenen hierboven.',
    en: 'Not the same: what is read now cannot be used, for the reasons above.',
  },
  'verify-read-from': {
    severity: 'warning',
    nl: 'Gelezen uit {place}: {files}.',
    en: 'Read from {place}: {files}.',
  },
  'input-changed': {
    severity: 'warning',
    nl: 'invoer gewijzigd: {path} ({role}), sha256 was {before} en is {after}; bytes {bytesBefore} -> {bytesAfter}',
    en: 'input changed: {path} ({role}), sha256 was {before} and is {after}; bytes {bytesBefore} -> {bytesAfter}',
  },
  'profile-changed': {
    severity: 'warning',
    nl: 'profiel gewijzigd: {profile}, waardoor {path} gelezen wordt; sha256 was {before} en is {after}',
    en: 'profile changed: {profile}, through which {path} is read; sha256 was {before} and is {after}',
  },
  'verify-audit': {
    severity: 'warning',
    nl: 'Audit {name}:',
    en: 'Audit {name}:',
  },
  'verify-together': {
    severity: 'warning',
    nl: 'Alle audits samen:',
    en: 'All audits together:',
  },
  'policy-changed': {
    severity: 'warning',
    nl: 'beleid gewijzigd: {policy}, sha256 was {before} en is {after}',
    en: 'policy changed: {policy}, sha256 was {before} and is {after}',
  },
  'tool-changed': {
    severity: 'warning',
    nl: 'gemaakt met een ander programma: {name} was {before} en is {after}',
    en: 'made with another program: {name} was {before} and is {after}',
  },
  'verdict-changed': {
    severity: 'warning',
    nl: 'eindoordeel: was {before} en is {after}',
    en: 'overall verdict: was {before} and is {after}',
  },
  'rule-changed': {
    severity: 'warning',
    nl: 'regel {rule}: {what}',
    en: 'rule {rule}: {what}',
  },
  'ticket-changed': {
    severity: 'warning',
    nl: 'ticket {ticket} onder {rule} ({list}): {what}',
    en: 'ticket {ticket} under {rule} ({list}): {what}',
  },
  'part-changed': {
    severity: 'warning',
    nl: '{part}: {what}',
    en: '{part}: {what}',
  },
  'more-differences': {
    severity: 'warning',
    nl: 'en nog {count} verschillen',
    en: 'and {count} more differences',
  },
} as const satisfies Record<string, CatalogueEntry>;
