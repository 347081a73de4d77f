/** The office calendar of policy.yaml: for the peers as a file, and to be asked. */
import { writeFileSync } from 'node:fs';
import type { WorkingTime } from '../../src/calendar/working-time.ts';
import { calendarsOf, readPolicy } from '../../src/cli/load-policy.ts';
import { here } from './measure.ts';

export async function officeCalendar(): Promise<WorkingTime> {
  const choices = { purpose: 'audit' as const };
  const { file, diagnostics } = await readPolicy(here('./policy.yaml'), '.', choices, 'en');
  if (file?.policy == null) throw new Error(JSON.stringify(diagnostics));
  return (await calendarsOf(file.policy)).calendars.get('office')!;
}

/** Its open spans in [from, to) with the open time before each: what a peer looks its instants up in. */
export function writeSpans(path: string, office: WorkingTime, from: number, to: number): void {
  const spans = office.spansBetween(from, to);
  const lines = ['from,to,before'];
  for (let i = 0, before = 0; i < spans.length; i += 2) {
    lines.push(`${spans[i]},${spans[i + 1]},${before}`);
    before += spans[i + 1]! - spans[i]!;
  }
  // Instants before the first opening find a span too.
  lines.splice(1, 0, `${from},${from},0`);
  writeFileSync(path, `${lines.join('\n')}\n`);
}
