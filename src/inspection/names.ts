/**
 * What the columns of exports are called, in Dutch and in English: for each canonical column the names that mean it, the
 * surest first. Compared without case, with `_`, `-`, `/` and brackets as spaces.
 */
import type { ColumnFacts, ColumnKind } from './column.ts';

export interface NamesOf {
  readonly names: readonly RegExp[];
  readonly kinds: readonly ColumnKind[];
}

const ANY: readonly ColumnKind[] = ['word', 'text', 'number', 'id', 'yes-no'];
const MOMENT: readonly ColumnKind[] = ['time'];

export const TICKET_NAMES = {
  id: {
    names: [
      /^(issue key|ticket( (id|nr|no|number|nummer))?|ticketid|ticketnummer|incident( (id|nr|number|nummer))|incidentnummer)$/,
      /^(case( (id|number|nr))?|caseid|zaak(nummer| id|id)?|melding(snummer|nummer| id)|request (id|number)|service request (id|number))$/,
      /^(servicerequestid|sr number|unique (key|id)|work ?order|referentie(nummer)?|reference( number)?|kenmerk)$/,
      /^(number|nummer|nr|id|key|#)$/,
      /(^| )(id|nr|nummer|number|key)$|nummer$/,
    ],
    kinds: ['id', 'number', 'word', 'text'],
  },
  opened_at: {
    names: [
      /^(opened|opened (at|on|date)|date opened|open (date|dt)|opening date|geopend( op)?|datum geopend)$/,
      /^(datum aangemeld|aanmelddatum|datumaangemeld|aangemeld( op)?|gemeld op|melddatum|datum melding|meldtijd)$/,
      /^(created|created (at|on|date|time)|date created|creation (date|time)|create (date|time)|aangemaakt( op)?|aanmaakdatum|datum aangemaakt)$/,
      /^(requested (at|on|date|datetime)|request (date|time)|reported( (at|on|date))?|submitted( (at|on|date))?|received( (at|on|date))?|ontvangen( op)?)$/,
      /^(sys created (at|on)|registered( (at|on))?|geregistreerd( op)?|registratiedatum)$/,
      /^(start|start (date|time)|starttijd|startdatum|begin|date|datum|incidentdate)$/,
    ],
    kinds: MOMENT,
  },
  responded_at: {
    names: [
      /^(responded( (at|on))?|gereageerd( op)?|datum gereageerd|reactie( op|datum|tijd)?|response (at|date|time))$/,
      /(date of )?first (response|reply|reaction)|eerste (reactie|respons)|initial response/,
      /^(acknowledged( (at|on|date))?|accepted( (at|on))?|in behandeling( op)?|taken)$/,
    ],
    kinds: MOMENT,
  },
  restored_at: {
    names: [
      /^(restored( (at|on))?|hersteld( op)?|datum hersteld|hersteldatum|functieherstel)$/,
      /^(resolved( (at|on|date|time))?|date resolved|resolution (date|time|at)|opgelost( op)?|oplosdatum|datum opgelost|solved( (at|on|date))?|solve ?date)$/,
      /^(gereed( op)?|datum ?gereed|gereedmelding|fixed( (at|on))?|completed?( (at|on|date))?|completion (date|time)|completiondate|verholpen( op)?|done( at)?)$/,
    ],
    kinds: MOMENT,
  },
  closed_at: {
    names: [
      /^(closed( (at|on|date|time))?|date closed|close (date|time|dt)|closing date|closure ?date|gesloten( op)?|sluit(ings)?datum|datum gesloten)$/,
      /^(afgemeld( op)?|datum ?afgemeld|afmelddatum|afgesloten( op)?|afgehandeld( op)?|datum afgehandeld|end (date|time)|einddatum)$/,
    ],
    kinds: MOMENT,
  },
  type: {
    names: [
      /^(type|issue type|ticket type|request type|case type|incident type|sr type|soort|soort (incident|melding|ticket)|tickettype|service request type)$/,
      /^(complaint type|problem type|categorie|category|service name|kind)$/,
    ],
    kinds: ANY,
  },
  priority: {
    names: [/^(priority|prioriteit|prio)$/, /^(urgency|urgentie|severity|ernst|seriousness( \d)?)$/],
    kinds: ANY,
  },
  status: {
    names: [/^(status|state|incident state|current status|ticket status|case status|issue status|toestand)$/],
    kinds: ANY,
  },
  environment: { names: [/^(environment|omgeving)$/], kinds: ANY },
  application: {
    names: [
      /^(application|applicatie|applicatienaam|business service|product|system|systeem|object|objectnaam)$/,
      /^(service|dienst|cmdb ci|configuration item|asset|agency)$/,
    ],
    kinds: ANY,
  },
  component: { names: [/^(components?|component s|module|onderdeel)$/], kinds: ANY },
  channel: {
    names: [
      /^(channel|kanaal|contact type|via|method received|binnenkomst|soort binnenkomst|origin)$/,
      /^(source|bron|open data channel type)$/,
    ],
    kinds: ANY,
  },
} as const satisfies Readonly<Record<string, NamesOf>>;

/** When a row was written, of an export with a row for every update. */
export const UPDATED: NamesOf = {
  names: [
    /^(sys updated (at|on)|updated( (at|on|date|time))?|last updated?( (at|on|date))?|modified( (at|on))?|gewijzigd( op)?|wijzigingsdatum|datum gewijzigd)$/,
  ],
  kinds: MOMENT,
};
export const UPDATE_ORDER: NamesOf = {
  names: [/^(sys mod count|mod count|sequence|seq|version|versie|volgnummer|update (nr|number))$/],
  kinds: ['number', 'id', 'word'],
};
/** When something happened, of a log. */
export const HAPPENED: NamesOf = {
  names: [
    /^(complete timestamp|timestamp|time timestamp|time|at|date|datum|tijd|tijdstip|datetime|date time|moment|event time|changed (at|on))$/,
    /timestamp|tijdstip/,
    /^(created|created (at|on)|start( time)?)$/,
  ],
  kinds: MOMENT,
};
export const ACTIVITY: NamesOf = {
  names: [
    /^(activity|activiteit|concept name|event|gebeurtenis|action|actie|handeling|task)$/,
    /^(status|state|new status|nieuwe status)$/,
  ],
  kinds: ANY,
};
export const FIELD: NamesOf = {
  names: [/^(field|field (id|name)|fieldname|attribute|property|veld|veldnaam|changed field|item field)$/],
  kinds: ANY,
};
export const NEW_VALUE: NamesOf = {
  names: [/^(value|new value|newvalue|to|to string|tostring|nieuwe waarde|nieuw|after|new)$/],
  kinds: [...ANY, 'time', 'empty', 'duration'],
};
export const UP: NamesOf = {
  names: [
    /^(up|is up|available|beschikbaar|success|online)$/,
    /^(status|state|result|check status|event|toestand)$/,
    /^(http code|http status|status code|code)$/,
  ],
  kinds: ANY,
};
export const WATCHED: NamesOf = {
  names: [
    /^(service|dienst|monitor|monitor name|monitor id|slug|site|host|hostname|check|check name|endpoint|target|name|naam|url|monitor url)$/,
  ],
  kinds: ANY,
};
export const LATENCY: NamesOf = {
  names: [
    /^(latency ms|latency|response time ms|response time( ms)?|responsetime|ping|duration ms|performance|reactietijd ms)$/,
  ],
  kinds: ['number'],
};
export const OUTAGE_FROM: NamesOf = {
  names: [
    /^(from|van|start|start (time|date|datetime|at)|started( at)?|started on|begin|begin (time|tijd)|starttijd|down at|down since|outage start|datetime|date time|created at|incident start)$/,
  ],
  kinds: MOMENT,
};
export const OUTAGE_TO: NamesOf = {
  names: [
    /^(to|tot|end|end (time|date|datetime|at)|ended( at)?|einde?|eindtijd|up at|resolved( at)?|outage end|until|restored( at)?|incident end)$/,
  ],
  kinds: [...MOMENT, 'empty'],
};
export const OUTAGE_LENGTH: NamesOf = {
  names: [
    /^(duration|duur|downtime|outage( duration)?|duration( in)? (mins?|minutes|minuten|s|secs?|seconds|seconden)|downtime (minutes|seconds))$/,
  ],
  kinds: ['duration', 'number', 'text', 'id', 'word'],
};

/** The column that one of these names means, with something in it of a kind that fits; those in `taken` are left. */
export function columnNamed(
  columns: readonly ColumnFacts[],
  { names, kinds }: NamesOf,
  taken: ReadonlySet<number> = new Set(),
): ColumnFacts | null {
  for (const name of names) {
    const found = columns.find(
      (column) => !taken.has(column.index) && kinds.includes(column.kind) && name.test(bare(column.name)),
    );
    if (found !== undefined) return found;
  }
  return null;
}

/** A name as it is compared: `Custom field ([CHART] Date of First Response)` is `chart date of first response`. */
export function bare(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^custom field/, '')
    .replace(/[_\-/:.()[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
