/**
 * The rest of a policy that has faults: what is wrong is left out or stood in for, so that everything else can be
 * checked too and a policy with ten errors reports ten. Nothing that was mended is ever audited.
 */
import type { Issue } from './issues.ts';
import type { Path } from './written.ts';

/** What stands in for a key that is missing or wrong; without one, what the key belongs to is left out. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  sla: 1,
  id: 'policy',
  title: '-',
  clause: '-',
  customer: '-',
  supplier: '-',
  parties: { customer: '-', supplier: '-' },
  timezone: 'UTC',
  calendar: '-',
  to: 'closed',
  within: 'none',
  hours: 'mon-sun 00:00-24:00',
  when: { id: '*' },
  priority: '-',
  at_least: '100%',
  kind: 'text',
  rules: {},
  rows: {},
};

type Plain = Record<string | number, unknown>;

/** Takes the issues out of a plain policy, in place. */
export function mend(root: unknown, issues: readonly Issue[]): void {
  for (const issue of issues) {
    if (issue.key !== null) remove(root, [...issue.path, issue.key]);
    else if (valueAt(root, issue.path) !== undefined) remove(root, issue.path);
    else standIn(root, issue.path);
  }
}

function standIn(root: unknown, path: Path): void {
  const parent = valueAt(root, path.slice(0, -1)) as Plain | undefined;
  const key = String(path[path.length - 1]);
  if (parent === undefined) return;
  if (Object.hasOwn(STAND_INS, key)) parent[key] = structuredClone(STAND_INS[key]);
  else remove(root, path.slice(0, -1));
}

/** An item of a list takes its list with it: the other items would change places. */
function remove(root: unknown, path: Path): void {
  const parent = valueAt(root, path.slice(0, -1)) as Plain | undefined;
  const key = path[path.length - 1];
  if (parent === undefined || key === undefined) return;
  if (Array.isArray(parent)) remove(root, path.slice(0, -1));
  else delete parent[key];
}

function valueAt(root: unknown, path: Path): unknown {
  let here = root;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Plain)[step];
  }
  return here;
}
