import { at } from './local-time.ts';

/** Something that happened to a ticket: one line of events.csv. */
export interface Happening {
  readonly at: number;
  readonly event: string;
  readonly value?: string;
}

export type Cells = Readonly<Record<string, string>>;

/** The instants that a ticket's row can hold. */
export interface Moments {
  readonly registered?: number;
  readonly responded?: number;
  /** The last restoration, where there are several. */
  readonly restored?: number;
  readonly closed?: number;
}

export interface Ticket {
  /** Planned cases have their number fixed and say what they are about; the rest is numbered as it comes. */
  readonly id?: string;
  readonly about?: string;
  readonly opened: number;
  readonly cells: Cells;
  readonly moments: Moments;
  readonly happenings: readonly Happening[];
  /** Cells that stand in the export otherwise than they should. */
  readonly spoilt?: Cells;
  /** The row stands in the export once more, with these cells different. */
  readonly again?: Cells;
  /** The ticket is known from its events only. */
  readonly rowless?: boolean;
}

type Written<T> = { readonly [Key in keyof T]: string };

/** A planned case as it is written down: times as local time, happenings as `time | event | value`. */
export interface Planned {
  readonly id: string;
  readonly about: string;
  readonly opened: string;
  readonly cells: Cells;
  readonly moments?: Written<Moments>;
  readonly happenings?: readonly string[];
  readonly spoilt?: Cells;
  readonly again?: Cells;
  readonly rowless?: boolean;
}

export function planned(written: Planned): Ticket {
  const { opened, moments = {}, happenings = [], ...rest } = written;
  return {
    ...rest,
    opened: at(opened),
    moments: Object.fromEntries(Object.entries(moments).map(([name, time]) => [name, at(time)])),
    happenings: happenings.map(readHappening),
  };
}

function readHappening(line: string): Happening {
  const [time, event, value] = line.split(' | ');
  return { at: at(time!), event: event!, ...(value === undefined ? {} : { value }) };
}
