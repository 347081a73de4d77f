/** Words that say which priority is meant: each says one. */
import { folded } from '../vocabulary.ts';
import { keys, type Path } from '../written.ts';
import type { Check, Draft, Findings } from './check.ts';
import { wrong, wrongKey } from './check.ts';

/** Id, title and rank number match by themselves; `match` adds words. No word may mean two priorities. */
export const wordsMeanOnePriority: Check = (draft) => {
  const { priorities } = draft.document;
  const owner = new Map<string, string>();
  const ids = keys(draft.written, ['priorities']);
  const own = ids.flatMap((id, index) =>
    [id, priorities[id]?.title ?? id, String(index + 1)].flatMap((word) =>
      claim(draft, owner, id, word, ['priorities', id]),
    ),
  );
  const added = ids.flatMap((id) =>
    (priorities[id]?.match ?? []).flatMap((word, i) =>
      claim(draft, owner, id, word, ['priorities', id, 'match', i]),
    ),
  );
  return [...own, ...added];
};

function claim(draft: Draft, owner: Map<string, string>, id: string, word: string, path: Path): Findings {
  const first = owner.get(folded(word));
  if (first === undefined) owner.set(folded(word), id);
  if (first === undefined || first === id || word === '-') return [];
  const about = path.length > 2 ? wrong : wrongKey;
  return about(draft, 'word-of-two-priorities', path, { word, first, second: id });
}

/** The severity table has a cell in every row for each of its columns. */
export const gridIsFull: Check = (draft) => {
  const { severity } = draft.document;
  if (severity === undefined) return [];
  const columns = Object.keys(severity.columns).length;
  return Object.entries(severity.rows).flatMap(([row, cells]) =>
    cells.length === columns
      ? []
      : wrong(draft, 'grid-row-length', ['severity', 'rows', row], { row, cells: cells.length, columns }),
  );
};

export const bySeverityNeedsPriorities: Check = (draft) => {
  const { severity } = draft.document;
  if (severity === undefined || keys(draft.written, ['priorities']).length > 0) return [];
  return wrong(draft, 'severity-without-priorities', ['severity']);
};
