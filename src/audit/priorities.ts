/** Which priority of the contract a ticket has: by the words of its columns, at a point of its timeline. */
import { type Dictionary, perCode } from '../columns/dictionary.ts';
import { wordMatches } from '../policy/match.ts';
import type { Policy, Priority, SeverityMatrix, Term } from '../policy/policy.ts';
import { groupOfWord } from '../policy/priority-words.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { Timeline } from '../tickets/timeline.ts';
import { takeChange } from './column-values.ts';
import { testOn } from './terms.ts';

/** Groups are numbered as the policy ranks its priorities; the last number is the group of the unknown ones. */
export interface Priorities {
  /** Ids by number; `unknown` comes last. Without priorities in the contract: `all` only. */
  readonly labels: readonly string[];
  readonly unknown: number;
  /** At the event with this position, at as-of for the last one. */
  at(timeline: Timeline, lastIndex: number): number;
  first(timeline: Timeline, from: number): number;
  highest(timeline: Timeline, from: number, lastIndex: number): number;
  /** What fixes it, whatever the priorities that were given; null when nothing does. */
  reclassified(timeline: Timeline): Term | null;
  /** What was said of it over time: by the ticket's row (index -1), then by each event that changes a word of it. */
  course(timeline: Timeline): readonly Said[];
}

export interface Said {
  /** Position in the timeline. */
  readonly index: number;
  readonly group: number;
  /** The words it was told by: "2", or "2 / alle gebruikers". */
  readonly words: string;
}

export function prioritiesOf(policy: Policy, store: TicketStore): Priorities {
  if (policy.priorities.length === 0) return ONE_GROUP;
  const labels = [...policy.priorities.map((p) => p.id), 'unknown'];
  const unknown = labels.length - 1;
  const { columns, classify } = classifier(policy, store, unknown);
  const reclassifying = reclassifier(policy, store, labels);
  const reclassified = (timeline: Timeline): number | null => reclassifying(timeline)?.group ?? null;
  const watched = store.columns.map((_, column) => columns.includes(column));

  const take = (timeline: Timeline, i: number, values: number[]): boolean =>
    takeChange(store, timeline, i, watched, values);

  function valuesAt(timeline: Timeline, lastIndex: number): number[] {
    const values = store.columns.map((_, column) => store.rowValue(timeline.ticket, column));
    for (let i = 0; i <= lastIndex; i++) take(timeline, i, values);
    return values;
  }
  /** Most priorities do not change any more: then what is said last was so already. */
  function changesAfter(timeline: Timeline, index: number): boolean {
    if (!columns.some((column) => timeline.changed[column])) return false;
    const { columnOf } = store.codes;
    for (let i = index + 1; i < timeline.length; i++) {
      const column = columnOf[timeline.code[i]!]!;
      if (column >= 0 && watched[column]) return true;
    }
    return false;
  }

  function said(index: number, values: readonly number[]): Said {
    return { index, group: classify(values), words: wordsIn(store, columns, values) };
  }

  return {
    labels,
    unknown,
    reclassified: (timeline) => reclassifying(timeline)?.term ?? null,
    course(timeline) {
      const values = valuesAt(timeline, -1);
      const course = [said(-1, values)];
      for (let i = 0; i < timeline.length; i++) if (take(timeline, i, values)) course.push(said(i, values));
      return course;
    },
    at: (timeline, lastIndex) =>
      reclassified(timeline) ??
      classify(changesAfter(timeline, lastIndex) ? valuesAt(timeline, lastIndex) : timeline.final),
    first(timeline, from) {
      const fixed = reclassified(timeline);
      if (fixed !== null) return fixed;
      let last = -1;
      while (last + 1 < timeline.length && timeline.at[last + 1]! <= from) last++;
      const values = valuesAt(timeline, last);
      let group = classify(values);
      for (let i = last + 1; group === unknown && i < timeline.length; i++) {
        if (take(timeline, i, values)) group = classify(values);
      }
      return group;
    },
    highest(timeline, from, lastIndex) {
      const fixed = reclassified(timeline);
      if (fixed !== null) return fixed;
      let group = this.first(timeline, from);
      const values = valuesAt(timeline, -1);
      for (let i = 0; i <= lastIndex; i++) {
        if (!take(timeline, i, values) || timeline.at[i]! <= from) continue;
        const held = classify(values);
        // A word that is not known may have been the highest.
        if (held === unknown) return unknown;
        group = Math.min(group, held);
      }
      return group;
    },
  };
}

const ONE_GROUP: Priorities = {
  labels: ['all'],
  unknown: 0,
  at: () => 0,
  first: () => 0,
  highest: () => 0,
  reclassified: () => null,
  course: () => [],
};

/** What some columns say, those that say something: "2 / alle gebruikers". */
export function wordsIn(store: TicketStore, columns: readonly number[], values: readonly number[]): string {
  return columns
    .map((column) => store.columns[column]!.values.text(values[column]!))
    .filter((text) => text !== '')
    .join(' / ');
}

interface Classifier {
  readonly columns: readonly number[];
  classify(values: readonly number[]): number;
}

function classifier(policy: Policy, store: TicketStore, unknown: number): Classifier {
  const priority = store.columnAt('priority');
  if (policy.severity !== null) return bySeverity(policy.severity, policy.priorities, store, unknown);
  const group = perCode(
    dictionary(store, priority),
    (text) => groupOfWord(policy.priorities, text, true) ?? unknown,
  );
  return { columns: [priority], classify: (values) => group(values[priority]!) };
}

/** A word of the contract itself wins; else the grid of users affected by priority number gives the severity. */
function bySeverity(
  grid: SeverityMatrix,
  priorities: readonly Priority[],
  store: TicketStore,
  unknown: number,
): Classifier {
  const severity = store.columnAt('severity');
  const across = store.columnAt(grid.columnColumn);
  const down = store.columnAt(grid.rowColumn);
  const word = (text: string): number => groupOfWord(priorities, text, false) ?? -1;
  const severityWord = perCode(dictionary(store, severity), word);
  const priorityWord = perCode(dictionary(store, across), word);
  const acrossAt = perCode(dictionary(store, across), (text) => position(grid.columns, text));
  const downAt = perCode(dictionary(store, down), (text) => position(grid.rows, text));
  return {
    columns: [severity, across, down],
    classify(values) {
      const said = severityWord(values[severity]!);
      if (said >= 0) return said;
      const asPriority = priorityWord(values[across]!);
      if (asPriority >= 0) return asPriority;
      const id = grid.rows[downAt(values[down]!)]?.priorities[acrossAt(values[across]!)];
      const found = priorities.findIndex((p) => p.id === id);
      return found < 0 ? unknown : found;
    },
  };
}

function reclassifier(
  policy: Policy,
  store: TicketStore,
  labels: readonly string[],
): (t: Timeline) => { readonly term: Term; readonly group: number } | null {
  const terms = policy.tickets.reclassify.map((term) => ({
    term,
    test: testOn(store, term.when),
    group: labels.indexOf(term.priority),
  }));
  if (terms.length === 0) return () => null;
  return (timeline) => terms.find(({ test }) => test.holds(timeline.final)) ?? null;
}

function position(
  options: readonly { readonly id: string; readonly match: readonly string[] }[],
  text: string,
): number {
  return options.findIndex((o) => wordMatches(o.id, text) || o.match.some((word) => wordMatches(word, text)));
}

function dictionary(store: TicketStore, column: number): Dictionary {
  const found = store.columns[column];
  if (found === undefined) throw new Error('the store has no column for the priority');
  return found.values;
}
