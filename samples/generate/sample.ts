import type { Numbering } from './numbering.ts';
import type { Series } from './probe-series.ts';
import type { Cells, Ticket } from './ticket.ts';

/** Everything one folder under samples/ is made from. */
export interface Sample {
  readonly policy: string;
  readonly period: string;
  /** Lines of audit.yaml after policy, period and inputs. */
  readonly settings?: readonly string[];
  /** How this system prints a time. */
  readonly print: (instant: number) => string;
  readonly tickets: readonly Ticket[];
  readonly numbering: Numbering;
  /** Numbers that were given and are not in the export. */
  readonly deleted?: readonly string[];
  /** Columns of tickets.csv, in order. */
  readonly columns: readonly string[];
  /** Whether events.csv repeats what the rows hold (responded, restored, closed) or only adds to it. */
  readonly log: 'everything' | 'additions';
  readonly maintenance?: readonly Cells[];
  readonly register?: readonly Cells[];
  readonly measurements?: readonly Cells[];
  /** Beside the exports, and not in audit.yaml. */
  readonly exclusions?: readonly Cells[];
  readonly claims?: (tickets: readonly (Ticket & { readonly id: string })[]) => readonly Cells[];
  /** A second audit file over the same exports, by name: its inputs, and what it is for. */
  readonly besides?: { readonly name: string; readonly about: string; readonly inputs: readonly string[] };
  readonly probes?: readonly ProbeFile[];
  /** Local times: the quarter, for the probes. */
  readonly quarter: readonly [from: string, to: string];
  readonly seed: number;
}

export interface ProbeFile {
  readonly name: string;
  readonly columns: readonly string[];
  readonly print: (instant: number) => string;
  /** How this monitor writes up and down. */
  readonly words: readonly [up: string, down: string];
  readonly series: readonly Series[];
}
